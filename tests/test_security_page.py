"""What SECURITY.md promises is held by tests that exist."""

import re

import pytest

from tests.named import ROOT, is_there

PAGE = (ROOT / "SECURITY.md").read_text()
PROMISES = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.partition("## Who can break it")[0].splitlines()
    if line.startswith("| ") and not line.startswith("| promise |")
]
BREAKERS = set(re.findall(r"^\| \*\*(\w)\*\*", PAGE, re.MULTILINE))


@pytest.mark.parametrize("node", sorted(set(re.findall(r"`(tests/[^`]+)`", PAGE))))
def test_a_test_that_it_names_is_there(node):
    assert is_there(node)


def test_it_promises_something():
    assert len(PROMISES) > 30


@pytest.mark.parametrize("row", PROMISES, ids=[row[0][:60] for row in PROMISES])
def test_each_promise_names_what_holds_it_and_who_can_break_it(row):
    promise, tests, breakers = row
    assert promise.endswith(".")
    assert re.fullmatch(r"(`tests/[\w/.:]+` ?)+", tests)
    assert {"H"} <= set(breakers.split()) <= BREAKERS


@pytest.mark.parametrize(
    "node", ["tests/nothing.py", "tests/test_security_page.py::test_that_is_not_there", "tests/x.py::Y::z"]
)
def test_a_test_that_is_not_there_is_noticed(node):
    assert not is_there(node)
