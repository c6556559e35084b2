"""Imports run one way, pure modules stay pure, and one package writes what is public."""

import ast
import graphlib
import re
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from directory import moderation

ROOT = Path(__file__).parent.parent
APPS = ("config", "advocacy", "directory")
# Bottom to top. A wing, or a module that stands alone, imports only from what is written above it here.
ORDER = [
    # What needs no database.
    *("directory.values", "directory.words", "advocacy.letters", "advocacy.citing"),
    *("advocacy.extraction", "advocacy.matching"),
    # What the service knows, and who may change it.
    *("directory.models", "advocacy.models", "directory.versions", "directory.accounts"),
    *("directory.search", "directory.moderation", "directory.desk"),
    # What each kind of unit is.
    *("directory.contacts", "directory.endings", "directory.kinds"),
    *("advocacy.publishers", "advocacy.kinds"),
    "directory.comparing",
    *("directory.data_set", "advocacy.loading"),
    "directory.gathering",
    # How strangers are answered, how others are asked, how it runs.
    *("directory.addresses", "directory.templatetags", "directory.fetching", "directory.fetch"),
    *("directory.serving", "directory.operating", "directory.background", "directory.mailing"),
    *("directory.signing_in", "directory.suggesting", "directory.link_checks", "directory.discovery"),
    *("advocacy.learning", "advocacy.intake"),
    # What is shown.
    *("directory.changes", "directory.pages", "advocacy.prompting", "advocacy.search", "advocacy.tellings"),
    *(
        "advocacy.pages",
        "directory.api",
        "advocacy.api",
        "advocacy.reconcile",
        "advocacy.webhooks",
        "advocacy.export",
    ),
    *("advocacy.soundness", "advocacy.doctor"),
    # What editors work with.
    *("directory.sheets", "directory.fact_checks", "advocacy.review", "advocacy.informing"),
    *("directory.admin", "advocacy.admin"),
    # Where everything is put together.
    *("directory.tasks", "advocacy.tasks", "directory.views", "advocacy.views", "advocacy.urls"),
    *("directory.management", "advocacy.management", "directory.apps", "advocacy.apps", "config"),
]
PURE = [
    *("directory/values", "advocacy/extraction", "advocacy/matching"),
    *("directory/words/languages.py", "directory/words/country_names.py"),
    *("directory/words/country_aliases.py", "directory/words/collation.py"),
    *("directory/search/words.py", "directory/fetching/networks.py", "directory/fetching/decoding.py"),
    *("directory/fetching/charsets.py", "directory/fetching/bases.py", "directory/link_checks/within.py"),
    *("advocacy/intake/html_text.py", "advocacy/intake/html_blocks.py", "advocacy/intake/html_bylines.py"),
    *("advocacy/intake/html_furniture.py", "advocacy/intake/html_region.py", "advocacy/intake/html_walls.py"),
    *("advocacy/intake/html_weights.py", "advocacy/intake/html_words.py"),
    *("advocacy/intake/detecting.py", "directory/discovery/reading"),
]


def modules(*places):
    for place in places:
        path = ROOT / place
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


@cache
def parsed(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path):
    """The dotted name of everything that a module imports, wherever in it."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names)


@cache
def house():
    """Every module of the three apps by its dotted name; migrations stand for themselves."""
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in modules(*APPS)
        if "migrations" not in path.parts
    }


def wing_of(name):
    return "config" if name.split(".")[0] == "config" else ".".join(name.split(".")[:2])


def known(name):
    """The module that an import reaches: the longest part of its name that is one; None outside the house."""
    while name and name not in house():
        name = name.rpartition(".")[0]
    return name or None


def reached(path):
    roots = {None, "advocacy", "directory"}
    return {module for name in imported(path) if (module := known(name)) not in roots}


@pytest.mark.parametrize("wing", ORDER)
def test_a_wing_imports_only_what_stands_below_it(wing):
    below = {*ORDER[: ORDER.index(wing)], wing}
    wrong = {
        (name, module)
        for name, path in house().items()
        if wing_of(name) == wing
        for module in reached(path)
        if wing_of(module) not in below
    }
    assert not wrong


def test_the_order_names_every_wing_once():
    assert sorted(ORDER) == sorted(
        {wing_of(name) for name in house() if name not in ("advocacy", "directory")}
    )


def test_no_module_is_in_a_circle():
    graphlib.TopologicalSorter({name: reached(path) - {name} for name, path in house().items()}).prepare()


def test_what_is_imported_can_be_read_from_the_imports():
    by_string = ("importlib", "django.utils.module_loading", "django.apps.apps")
    wrong = {
        (name, what)
        for name, path in house().items()
        for what in imported(path)
        if what.startswith((".", *by_string)) or what.endswith(".*")
    }
    assert not wrong


@pytest.mark.parametrize("place", PURE)
def test_pure_modules_know_neither_database_nor_settings_nor_clock(place):
    foreign = {"django", "rest_framework", "config", "socket", "time"}
    wrong = {
        (str(path), name)
        for path in modules(place)
        for name in imported(path)
        if name.split(".")[0] in foreign or ".models" in name
    }
    assert not wrong


def test_moderation_has_one_door():
    """Nobody outside reaches its rooms, nor the writer: what others need, ``directory/moderation/__init__.py`` names.

    What the database itself refuses, ``tests/directory/moderation/test_guarding.py`` tells.
    """
    inside, door = "directory.moderation", set(moderation.__all__)
    wrong = {
        (name, what)
        for name, path in house().items()
        if wing_of(name) != inside
        for what in [*imported(path), *used_of_moderation(path)]
        if what.startswith(f"{inside}.") and what.removeprefix(f"{inside}.") not in door
    }
    assert not wrong


def used_of_moderation(path):
    if "directory.moderation" in imported(path):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "moderation":
                yield f"directory.moderation.{node.attr}"


def test_only_moderation_and_the_names_of_countries_write_the_index():
    allowed = [ROOT / "directory" / name for name in ("moderation", "search")]
    wrong = [
        (str(path), text)
        for path in modules("directory", "advocacy")
        if not any(folder in path.parents for folder in allowed) and "migrations" not in path.parts
        for text in ("index.put(", "index.remove(", "SearchEntry.objects.create", "SearchEntry.objects.bulk")
        if text in path.read_text()
    ]
    assert not wrong


def test_no_module_is_named_for_nothing():
    names = {path.stem for path in modules(*APPS)}
    assert not names & {"utils", "helpers", "common", "core", "services", "misc"}


PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("wing", ORDER)
def test_the_page_of_the_architecture_names_every_wing(wing):
    table = PAGE.partition("## The wings")[2].partition("## Three walks")[0]
    assert f"`{wing.partition('.')[2] or wing}`" in table


@pytest.mark.parametrize("name", re.findall(r"`((?:directory|advocacy)(?:\.\w+)+)`", PAGE))
def test_what_the_page_of_the_architecture_names_is_there(name):
    if known(name) == name:
        return
    module, _, what = name.rpartition(".")
    assert hasattr(import_module(module), what)
