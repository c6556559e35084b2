"""Names to organisations, countries and the reader's own bodies."""

import pytest

from advocacy.extraction import extract
from advocacy.matching import Gazetteer, Target, accused_country, resolve, target_country

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
