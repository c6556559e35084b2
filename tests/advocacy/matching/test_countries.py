"""Which state a name means: the longest name wins, and what only bears a state's name is none."""

import csv
from collections import Counter

import pytest

from advocacy.extraction import extract
from advocacy.matching import Gazetteer, accused_country, resolve, target_country
from config.settings import BASE_DIR
from directory.search.finder_names import folded
from directory.words.country_names import names_in
from directory.words.demonyms import beginnings, english
from directory.words.languages import INTERFACE
from tests import faults

NAMES = Gazetteer([])


def named(text):
    return [mention.key for mention in NAMES.mentions(text)]


@pytest.mark.parametrize("line", faults.lines("countries_in_text"))
def test_a_handed_text(line):
    calls = extract(line["text"])
    assert calls
    for call in calls:
        target = resolve(NAMES, call, line["text"])
        if "target_country" in line:
            assert target_country(target) == (line["target_country"] or "")
        else:
            assert accused_country(target) == (line["accused_country"] or "")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the State of New Jersey", ["US"]),
        ("the Northern Irish police", ["GB"]),
        ("officials in northern Ireland", ["IE"]),
        ("Upper Egypt and Southern Iraq", ["EG", "IQ"]),
        ("the Embassy of the Republic of Korea", ["KR"]),
        ("the People’s Republic of China", ["CN"]),
        ("the Republic of China", ["TW"]),
        ("Papua New Guinea, Guinea-Bissau, Equatorial Guinea and Guinea", ["PG", "GW", "GQ", "GN"]),
        ("the Equatorial Guinean and the Nigerien ministers", ["GQ", "NE"]),
        ("São Tomé & Príncipe or Sao Tome and Principe", ["ST", "ST"]),
        ("St. Vincent and the Grenadines; Saint Vincent & the Grenadines", ["VC", "VC"]),
        ("Cote d'Ivoire and Curacao", ["CI", "CW"]),
        ("the U.A.E. and the D.P.R.K.", ["AE", "KP"]),
        ("the Gulf of Mexico and the Sea of Japan", []),
        ("the Times of India, the China Daily and the Jerusalem Post", []),
        ("the Church of England and the Russian Orthodox Church", []),
        ("the Caspian and the Arabian Sea near the Indian Subcontinent", []),
        ("Lake Chad", []),
        ("Radio Free Asia and Little Italy", []),
        ("New Mexico City Council", ["US"]),
        ("the Russian Embassy, the Chinese Communist Party", ["RU", "CN"]),
    ],
)
def test_names_of_states_inside_longer_names(text, codes):
    assert named(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the Congolese army", []),
        ("the Congolese army in the Democratic Republic of the Congo", ["CD", "CD"]),
        ("a Dominican court", []),
        ("Dominica, where a Dominican court sat", ["DM", "DM"]),
        ("the Dominican Republic and Dominica: a Dominican court", ["DO", "DM"]),
    ],
)
def test_a_people_of_two_states_is_of_the_one_that_the_text_names(text, codes):
    assert named(text) == codes


def test_every_country_of_the_directory_has_a_demonym():
    with (BASE_DIR / "fixtures" / "countries.csv").open(encoding="utf-8") as file:
        codes = {row["code"] for row in csv.DictReader(file)}
    assert len(codes) >= 197
    assert codes - {code for _, code in english()} == set()


def test_each_demonym_names_its_state_and_one_that_two_share_names_none():
    states = Counter(name for name, _ in english())
    wrong = {
        name: found
        for name, code in english()
        if (found := named(f"the {name} government")) != ([code] if states[name] == 1 else [])
    }
    assert wrong == {}


def test_no_demonym_in_any_language_of_the_pages_is_the_name_of_another_state_in_cldr():
    with (BASE_DIR / "fixtures" / "countries.csv").open(encoding="utf-8") as file:
        codes = {row["code"] for row in csv.DictReader(file)}
    called: dict[str, set[str]] = {}
    of_pages = names_in(list(INTERFACE))
    for code in codes:
        for name in of_pages[code]:
            called.setdefault(folded(name), set()).add(code)
    peoples = {code: {folded(name) for name in beginnings()[code]} for code in codes}
    assert [
        (code, name)
        for code, names in peoples.items()
        for name in names
        if code not in called.get(name, {code})
    ] == []
    # Each is called something in Cyrillic and in Arabic letters too.
    for first, last in (("\u0400", "\u04ff"), ("\u0600", "\u06ff")):
        assert [
            code for code in sorted(codes) if not any(first <= name[0] <= last for name in peoples[code])
        ] == []


def test_names_are_read_through_what_breaks_words():
    assert named("the Rus\u00adsian and the Ka\u200bzakh embassies") == ["RU", "KZ"]
