"""The numbers of hostile cases in tests and docs name a line of a list that the repository has."""

import ast
import re
from itertools import chain, pairwise

import pytest
from django.conf import settings

from tests import hostile


def marked():
    """Every number that a test is marked with, wherever it stands."""
    for path in sorted((settings.BASE_DIR / "tests").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "hostile":
                yield from (arg.value for arg in node.args)


def test_the_list_is_numbered_through_in_ten_groups():
    assert "".join(hostile.GROUPS) == "ABCDEFGHIJ"
    assert list(chain(*hostile.GROUPS.values())) == list(range(1, 95))


def test_every_number_that_a_test_names_stands_there():
    found = set(marked())
    assert len(found) > 60
    assert hostile.unknown(found) == []
    assert hostile.unknown({1, 95, 0}) == [0, 95]


def test_every_number_that_the_docs_name_stands_there():
    texts = [path.read_text(encoding="utf-8") for path in settings.BASE_DIR.glob("docs/*.md")]
    named = {int(number) for text in texts for number in re.findall(r"hostile cases? ([0-9]+)", text)}
    assert named
    assert hostile.unknown(named) == []


def test_what_is_claimed_stands_there():
    assert hostile.unknown(hostile.claimed()) == []


def test_every_claimed_number_is_named_by_a_test_of_the_tree():
    assert hostile.claimed() >= {*hostile.GROUPS["B"], *hostile.GROUPS["C"]}
    assert sorted(hostile.claimed() - set(marked())) == []


def test_what_is_claimed_has_a_test(request):
    options = request.config.option
    if options.keyword or options.markexpr or request.config.args != request.config.getini("testpaths"):
        pytest.skip("only the whole suite can tell what it lacks")
    assert hostile.claimed() - hostile.tested(request.session.items) == set()


def test_each_case_is_said_once_in_one_line():
    lines = [line for line in hostile.LIST.read_text(encoding="utf-8").splitlines() if line[:1].isdigit()]
    said = sorted(line.partition(". ")[2] for line in lines)
    assert all(first != second for first, second in pairwise(said))
    assert all(line.endswith(".") for line in lines)
