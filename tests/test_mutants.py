"""The list of deliberate breaks is of today's code, and names tests that are there."""

import subprocess

import pytest

from mutants.run import ROOT, Mutant, judged, mutants
from tests.named import is_there

ALL = mutants()
EACH = pytest.mark.parametrize("mutant", ALL, ids=[mutant.name for mutant in ALL])


@EACH
def test_what_is_broken_stands_once_in_the_code_and_is_another_text_then(mutant):
    source = (ROOT / mutant.file).read_text()
    assert mutant.broken(source) != source


@EACH
def test_the_code_is_still_python_when_it_is_broken(mutant):
    """Else the tests fail for another reason than the rule."""
    if mutant.file.endswith(".py"):
        compile(mutant.broken((ROOT / mutant.file).read_text()), mutant.file, "exec")


@EACH
def test_the_tests_that_must_notice_are_there(mutant):
    assert mutant.tests
    assert [node for node in mutant.tests if not is_there(node)] == []


def test_there_are_enough_of_them_and_each_has_a_name_of_its_own():
    names = [mutant.name for mutant in ALL]
    assert len(set(names)) == len(names) >= 60


AREAS = {
    "four eyes",
    "protections",
    "undoing",
    "roles and accounts",
    "the fetch guard",
    "kept answers",
    "limits",
    "who is prompted",
}


def test_each_part_on_which_the_promises_rest_has_some():
    counts = [sum(mutant.area == area for mutant in ALL) for area in AREAS]
    assert min(counts) >= 5


def a_mutant(**fields):
    known = {"name": "x", "area": "x", "rule": "x", "file": "x.py", "text": "a", "becomes": "b", "tests": ()}
    return Mutant(**{**known, **fields})


@pytest.mark.parametrize("source", ["nothing of it", "a and a"])
def test_a_text_that_is_gone_or_stands_twice_is_told(source):
    with pytest.raises(ValueError, match="times in x.py"):
        a_mutant(text="a and" if "nothing" in source else "a").broken(source)


@pytest.mark.parametrize(
    ("status", "said", "outcome"),
    [
        (0, "1 passed", "survived"),
        (1, "FAILED tests/x.py::test_y - assert", "killed"),
        (1, "ERROR tests/x.py::test_y - OperationalError", "no answer"),
        (2, "ERROR tests/x.py", "no answer"),
        (4, "ERROR: not found: tests/x.py::test_z", "no answer"),
        (5, "no tests ran", "no answer"),
    ],
)
def test_only_a_test_that_ran_and_failed_kills(status, said, outcome):
    run = subprocess.CompletedProcess([], status, stdout=said, stderr="")
    assert judged(run)[0] == outcome
