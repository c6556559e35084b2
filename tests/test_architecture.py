"""Imports run one way, pure modules stay pure, and one module writes what is public."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
APPS = ("config", "advocacy", "directory")
FORBIDDEN = {"directory": {"advocacy", "config"}, "advocacy": {"config"}, "config": set()}
PURE = [
    *(
        "directory/values/normalise.py",
        "directory/values/domains.py",
        "advocacy/matching",
        "advocacy/extraction",
    ),
    *("directory/values/lookalikes.py", "directory/values/telephones.py", "directory/values/spreadsheets.py"),
    *("directory/values/tracking.py", "directory/fetching/networks.py", "directory/fetching/decoding.py"),
    "advocacy/identity.py",
    "directory/search/words.py",
    *(
        "advocacy/intake/html_text.py",
        "advocacy/intake/html_blocks.py",
        "advocacy/intake/html_furniture.py",
        "advocacy/intake/detecting.py",
    ),
]


def modules(*places):
    for place in places:
        path = ROOT / place
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("app", APPS)
def test_imports_run_one_way(app):
    wrong = {
        (str(p), name) for p in modules(app) for name in imported(p) if name.split(".")[0] in FORBIDDEN[app]
    }
    assert not wrong


@pytest.mark.parametrize("place", PURE)
def test_pure_modules_know_neither_database_nor_settings_nor_clock(place):
    wrong = {
        (str(path), name)
        for path in modules(place)
        for name in imported(path)
        if name.split(".")[0] in {"django", "rest_framework", "config", "socket", "time"} or ".models" in name
    }
    assert not wrong


def test_only_moderation_writes_states_and_revisions():
    writers = {"Revision.objects.create", "update(state=", "PublicState.objects.filter"}
    allowed = ROOT / "directory" / "moderation"
    wrong = [
        (str(path), text)
        for path in modules("directory", "advocacy")
        if allowed not in path.parents and "migrations" not in path.parts
        for text in writers
        if text in path.read_text()
    ]
    assert not wrong


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
