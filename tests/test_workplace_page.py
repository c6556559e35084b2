"""docs/workplace.md names tests and breaks that are there."""

import re

from mutants.run import ROOT, mutants
from tests.named import is_there

PAGE = (ROOT / "docs" / "workplace.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`([^`]+)`", PAGE)
TESTS = [name for name in NAMED if name.startswith("tests/")]
BREAKS = [name for name in NAMED if re.fullmatch(r"[a-z]+(-[a-z]+)+", name)]


def test_each_test_that_it_names_is_there():
    assert len(TESTS) > 30
    assert [name for name in TESTS if "::" in name and not is_there(name)] == []
    assert [name for name in TESTS if not (ROOT / name.partition("::")[0]).exists()] == []


def test_each_break_that_it_names_is_in_the_list():
    known = {mutant.name: mutant for mutant in mutants()}
    assert len(BREAKS) > 20
    assert sorted(set(BREAKS) - known.keys()) == []


def test_each_number_that_was_wrong_has_a_break_which_brings_it_back():
    wrong = PAGE.partition("## What was missing")[0]
    held = {
        number: breaks
        for number, breaks in re.findall(r"^\| (\d)\. .*\| (.*) \|$", wrong, re.MULTILINE)
        if breaks
    }
    assert sorted(held) == list("1234567")
