"""Which country is meant by what somebody typed: what readers were seen to type, and its kind."""

import csv

import pytest
from django.conf import settings

from directory.search.finder import meant
from directory.words.cities import capitals
from directory.words.demonyms import beginnings
from directory.words.territories import SERVED_BY
from tests import faults
from tests.finder_cases import BY_KIND, NO_COUNTRY, TERRITORIES, cases


@pytest.mark.parametrize("line", faults.lines("finder"))
def test_a_handed_line(line):
    found = meant(line["typed"]).countries[0]
    if "served_by" in line:
        assert (found.code, found.is_territory) == (line["served_by"], True)
    else:
        assert found.code == line["first"]


@pytest.mark.parametrize("kind", BY_KIND)
def test_of_each_kind(kind):
    of_kind = list(cases(BY_KIND[kind]))
    named = {case["typed"]: [one.code for one in meant(case["typed"]).countries][:1] for case in of_kind}
    assert len(of_kind) >= 10
    assert named == {case["typed"]: [case["first"]] for case in of_kind}


def test_territories_are_told_with_the_state_whose_ministry_serves_them():
    found = [meant(case["typed"]).countries[0] for case in cases(TERRITORIES)]
    assert [(one.code, one.is_territory) for one in found] == [
        (case["first"], True) for case in cases(TERRITORIES)
    ]


@pytest.mark.parametrize("typed", NO_COUNTRY)
def test_what_is_no_country_names_none(typed):
    assert meant(typed).countries == ()


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("Congolese", ["CD", "CG"]),
        ("Dominican ministry", ["DM", "DO"]),
        ("the Dominican embassy of the Dominican Republic", ["DO"]),
        ("Jerusalem", ["IL", "PS"]),
        ("the German embassy in Kenya", []),
        ("whom do I ask at the Dutch Foreign Office", ["NL"]),
        ("what the Foreign Office tells about Kenya", []),
        ("what the Foreign Office tells Dutch people", []),
        ("tell us about Kenya", ["KE"]),
        ("visas from the US for people in danger", ["US"]),
        ("a nice petition in split parts", []),
        ("letters to Nice", ["FR"]),
    ],
)
def test_who_is_meant_when_names_are_shared_or_stand_in_a_text(typed, codes):
    assert [one.code for one in meant(typed).countries] == codes


def test_every_country_has_a_capital_and_a_people():
    with (settings.BASE_DIR / "fixtures" / "countries.csv").open(encoding="utf-8", newline="") as rows:
        codes = [row["code"] for row in csv.DictReader(rows)]
    assert len(codes) >= 197
    assert [
        code for code in codes if [one.code for one in meant(capitals()[code]).countries][:1] != [code]
    ] == []
    wrong = {
        (code, name): found
        for code in codes
        for name in beginnings()[code]
        if code not in (found := [one.code for one in meant(name).countries])
    }
    assert wrong == {}
    assert set(SERVED_BY) & set(codes) == set()


def test_a_ministry_is_asked_for_by_words_for_one_in_any_language_and_by_its_own_name():
    for typed in (
        "MFA Kenya",
        "Außenministerium Kenia",
        "МИД Кении",
        "وزارة خارجية كينيا",
        "FCDO",
        "Farnesina",
    ):
        assert meant(typed).asks_for_ministry, typed
    assert not meant("Kenya").asks_for_ministry
