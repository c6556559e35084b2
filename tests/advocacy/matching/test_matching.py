"""Names to organisations, countries and the reader's own bodies."""

import pytest

from advocacy.extraction import extract
from advocacy.matching import Gazetteer, Target, accused_country, resolve, target_country
from advocacy.matching.places import places

NAMES = Gazetteer([("1", ["Harbour Network", "HN"]), ("2", ["Blue Lamp"]), ("3", ["Twin"]), ("4", ["Twin"])])


def target_of(sentence, before="The ferry is late."):
    text = f"{before}\n\n{sentence}\n\nIt rains."
    (call,) = extract(text)
    return resolve(NAMES, call, text)


def countries_in(text):
    return [mention.key for mention in NAMES.mentions(text) if mention.is_country]


@pytest.mark.parametrize(
    "sentence",
    [
        "Please write to your Foreign Ministry.",
        "We ask people to write to the Ministry of Foreign Affairs in your country.",
        "It is critical to keep pressing foreign ministries.",
        "Urge your government to grant visas.",
    ],
)
def test_the_readers_own_ministry(sentence):
    assert target_of(sentence) == Target(reader="ministry")


@pytest.mark.parametrize(
    "sentence",
    [
        "The group urges anyone to call their representatives.",
        "Write to your MP.",
        "Email your local councillor.",
    ],
)
def test_the_readers_own_representatives(sentence):
    target = target_of(sentence)
    assert target.reader == "representatives"
    assert target_country(target) == "reader"


def test_a_demonym_names_the_state_whose_embassies_are_meant():
    target = target_of("We ask people abroad to hold protests in front of the Russian Embassies.")
    assert target.countries == ("RU",)
    assert target_country(target) == "RU"


def test_a_named_organisation_is_found_in_its_passage():
    assert target_of("Please contact the Harbour Network.").organisations == ("1",)


def test_the_organisation_is_the_nearest_one_named_before():
    before = "Blue Lamp wrote in May. The Harbour\nNetwork answered."
    target = target_of("Those with a room are encouraged to contact the organization at", before)
    assert target.organisations == ("1",)


def test_a_name_that_two_organisations_share_names_neither():
    assert target_of("Please contact the Twin campaign.").organisations == ()


def test_the_longest_name_wins():
    names = Gazetteer([("9", ["Russian Harbour Fund"])])
    assert [mention.key for mention in names.mentions("The Russian Harbour Fund")] == ["9"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Britain and the UK", ["GB", "GB"]),
        ("They asked us for help", []),
        ("the US and the U.S. Congress", ["US", "US"]),
        ("Kosovo and the Kosovar police", ["XK", "XK"]),
        ("Michael Jordan Smith met Jordan Peters", []),
        ("the king of Jordan", ["JO"]),
        ("The European Union and the United Nations", []),
        ("Nigerian, not from Niger", ["NG", "NE"]),
        ("thailandish", []),
        ("Russians left", ["RU"]),
    ],
)
def test_countries_by_name_alias_and_demonym(text, codes):
    assert countries_in(text) == codes


def test_georgia_needs_the_caucasus_around_it():
    assert countries_in("A court in Georgia, near Atlanta") == []
    assert countries_in("A court in Georgia") == []
    assert "GE" in countries_in("A court in Georgia, said a lawyer in Tbilisi")


def test_a_text_accuses_only_when_it_is_plain():
    before = "Syrian police arrested the editor. He was tortured in Syria for a year. France protested."
    assert accused_country(target_of("Please write to your MP.", before)) == "SY"
    assert accused_country(target_of("Please write to your MP.", "Police in Peru arrested him.")) == ""


def test_names_across_line_ends_keep_their_offsets():
    text = "The  Harbour\n Network met."
    (mention,) = NAMES.mentions(text)
    assert text[mention.start : mention.end] == "Harbour\n Network"


def country_of(sentence, before="The ferry is late."):
    target = target_of(sentence, before)
    return target_country(target)


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Please sign the petition of the Lyon dockers.", "FR"),
        ("Join the rally in Austin, TX on Saturday.", "US"),
        ("Please write to the prisoner at 4 Quay Road, Leith EH6 6AA.", "GB"),
        ("Please call Governor Ada Quill at 503-555-0100.", "US"),
        ("Sign the petition at www.harbour.gov.au/ferries", "AU"),
        ("Join the protests in Lisbon, Turin and Osaka.", ""),
        ("Please donate to the Harbour Network.", ""),
    ],
)
def test_places_addresses_and_offices_name_the_country(sentence, code):
    assert country_of(sentence) == code


def test_a_petition_concerns_the_country_that_the_article_names_most():
    before = "The Peruvian ferry is late. Peru has two, Chile three boats."
    assert country_of("Please sign the petition.", before) == "PE"
    assert country_of("Please sign the petition.", "Peru and Chile met. Peru won, Chile lost.") == ""


def test_a_gift_has_the_country_of_its_address_not_of_its_cause():
    before = "Ferries in Peru are late. Peru has two."
    assert country_of("Please donate to help crews from Peru.", before) == ""
    assert country_of("Please send a cheque to the Crew Fund, 3 Pier Street, Dublin.", before) == "IE"


def test_of_several_countries_in_the_passage_it_is_the_articles_own():
    before = "Ferries in Peru are late. Peru has two."
    assert country_of("Please sign the petition for the Chilean and Peruvian crews.", before) == "PE"
    assert country_of("Please sign the petition for the Chilean and Cuban crews.", before) == ""


@pytest.mark.parametrize(
    "text",
    ["WRITE, OR CALL", "MARCH, IN MAY", "Room B1 5PM", "www.harbour.org.au", "the Washingtonian", "austin"],
)
def test_look_alikes_are_no_places(text):
    assert places(text) == ()


def test_a_newspaper_is_no_place():
    assert places("The New York Times and the Washington Post wrote.") == ()


def test_a_target_across_a_line_end_is_found():
    text = "It is late.\n\nPlease hold protests outside the Russian\nembassies on Friday."
    (call,) = extract(text)
    assert resolve(NAMES, call, text).countries == ("RU",)
