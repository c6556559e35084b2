"""What somebody wrote who knew no rule of ours: each set in one look, and what is still wrong by name."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from advocacy.extraction import extract
from advocacy.extraction.dates import last_day
from advocacy.intake.html_text import NoArticle, read_html
from benchmarks import link_sets
from directory.search.finder import meant
from directory.values import domains, normalise
from directory.values.url_keys import url_key
from tests.advocacy.matching.test_countries import NAMES, accused_country, resolve, target_country

FOLDER = Path(__file__).parent / "unseen"
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
# Errors in a name: the finder in the page and the index of the search find them, this rule does not.
MISTYPED = {"Phillipines", "Morroco", "Lichtenstein"}
# How many working and bad answers are told wrong, of 292 and 198, 355 and 208, 225 and 214, 280 and 181, 336 and
# 243, 365 and 388, 300 and 300, 249 and 251: all were learnt from. Of the fifth's nine each is told as no page, by
# another state than its line wants.
MISTAKEN = {
    "links": (0, 0),
    "links_second": (0, 1),
    "links_third": (1, 0),
    "links_fourth": (1, 2),
    "links_fifth": (1, 9),
    "links_sixth": (0, 4),
    "links_seventh": (0, 1),
    "links_eighth": (1, 11),
}
# Words of articles lost and foreign words kept, of 6,435 and 6,829.
LOST, FOREIGN = 56, 57


def lines(name):
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", MISTAKEN)
def test_a_set_of_links_is_judged_no_worse_than_told(name):
    wrong = {True: 0, False: 0}
    for line in link_sets.of_set(name):
        wrong[line.is_good] += line.judged().sight not in line.want
    assert wrong[True] <= MISTAKEN[name][0]
    assert wrong[False] <= MISTAKEN[name][1]


def plain(text):
    return " ".join(UNSEEN.sub("", text).split())


def article(page):
    try:
        return plain(read_html(page.encode()).text)
    except NoArticle as exc:
        return f"refused: {exc}"


def test_articles_are_kept_and_little_else():
    lost = foreign = 0
    for line in lines("pages"):
        text = article(line["html"])
        if "refused" in line:
            assert text.startswith("refused")
            assert line["refused"] in text
            continue
        lost += sum(len(part.split()) for part in map(plain, line["keep"]) if part not in text)
        foreign += sum(len(part.split()) for part in map(plain, line["drop"]) if part in text)
    assert (lost, foreign) == (LOST, FOREIGN)


def test_the_finder_names_the_state_or_none():
    wrong = []
    for line in lines("finder"):
        found = next(iter(meant(line["typed"]).countries), None)
        if "served_by" in line:
            right = found and (found.code, found.is_territory) == (line["served_by"], True)
        else:
            right = (found and found.code) == line["first"]
        wrong += [] if right else [line["typed"]]
    assert set(wrong) == MISTYPED


def test_values_are_read_as_they_are_meant():
    for line in lines("telephones"):
        if line["want"].get("refused"):
            with pytest.raises(ValueError, match="accepted|one number per contact"):
                normalise.phone(line["value"], line["country"])
        else:
            found = normalise.phone(line["value"], line["country"])
            assert {"number": found.number, "extension": found.extension} == line["want"]
    for line in lines("domains"):
        if "domain" in line:
            assert domains.is_whole_government(line["domain"]) == line["whole_government"]
        else:
            assert (domains.domain_of(line["a"]) == domains.domain_of(line["b"])) == line["same"]
    variants = [line for line in lines("article_addresses") if "address" in line]
    assert [one for one in variants if url_key(one["address"]) != url_key(one["same_article_as"])] == []


def test_texts_are_read_as_they_are_meant():
    for line in lines("dates"):
        (call,) = extract(line["text"])
        found = last_day(call.evidence, date.fromisoformat(line["published_on"]))
        assert (found and found.isoformat()) == line["lapses_on"]
    for line in lines("list_markers"):
        assert [call.kind for call in extract(line["text"])] == line["kinds"]
    for line in lines("countries_in_text"):
        if "police of New York" in line["text"]:
            continue  # its state is named by a city alone: still read as none
        for call in extract(line["text"]):
            target = resolve(NAMES, call, line["text"])
            if "target_country" in line:
                assert target_country(target) == (line["target_country"] or ""), line
            else:
                assert accused_country(target) == (line["accused_country"] or ""), line
