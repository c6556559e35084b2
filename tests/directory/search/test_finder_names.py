"""The names that the finder matches in the page: made from CLDR and our aliases, and small."""

import gzip
import io
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from directory.management.commands.country_names import countries
from directory.search.finder_names import folded, is_one_error
from directory.words.country_aliases import ALSO_CALLED, FORMER, NO_STATE
from directory.words.country_names import all_names, longer_codes

ASSETS = Path(settings.BASE_DIR) / "assets"
MOST_PACKED = 60_000


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Where the command wrote, and what it said."""
    folder, said = tmp_path_factory.mktemp("names"), io.StringIO()
    call_command("country_names", folder, stdout=said)
    return folder, said.getvalue()


@pytest.fixture(scope="module")
def made(written):
    folder, _ = written
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def lines(text, constant):
    inside = text.split(f"export const {constant} = `\n")[1].split("\n`")[0]
    for line in inside.split("\n"):
        code, names = line.split(" ", 1)
        yield from ((code, name) for name in names.split("|"))


def test_the_files_in_use_are_those_that_the_command_makes_today(made):
    for name, content in made.items():
        assert (ASSETS / name).read_text(encoding="utf-8") == content, "run: python manage.py country_names"


def test_the_command_says_what_it_wrote(written, made):
    assert set(made) == {"country-names.js", "country-names-more.js"}
    assert written[1].startswith("Written: country-names.js ")


def test_the_names_that_come_first_are_small_when_packed(made):
    assert len(gzip.compress(made["country-names.js"].encode(), 9)) < MOST_PACKED


def test_every_name_of_cldr_is_there_or_is_begun_or_mistyped_by_one_that_is(made):
    known: dict[str, list[str]] = {}
    for content in made.values():
        for code, name in lines(content, "names"):
            known.setdefault(code, []).append(name)
    lost = [
        (code, name)
        for code in countries()
        for name in map(folded, all_names()[code][::10])
        if not any(other.startswith(name) or is_one_error(name, other) for other in known[code])
    ]
    assert lost == []


def test_codes_of_three_letters_and_aliases_keep_their_letters(made):
    aliases = set(lines(made["country-names.js"], "aliases"))
    assert ("DE", longer_codes()["DE"][-1]) in aliases
    assert {("NL", "Holland"), ("CI", "Côte d'Ivoire"), ("SZ", "Swaziland")} <= aliases


def test_an_alias_leads_to_one_country_but_that_of_a_state_with_several_heirs():
    names = [(folded(name), code) for code, names in ALSO_CALLED.items() for name in names]
    twice = {name for name, code in names for other, another in names if name == other and code != another}
    assert twice == {folded(name) for name in FORMER}
    assert set(ALSO_CALLED) <= set(countries())


def test_no_name_is_that_of_a_state_and_of_none():
    names = {folded(name) for names in ALSO_CALLED.values() for name in names}
    assert {name for name in NO_STATE if folded(name) in names} == set()


def test_who_read_the_names_may_still_write_a_date():
    code = (
        "from directory.words.country_names import all_names; from babel import Locale; all_names();"
        "print(Locale.parse('en_GB').months['format']['wide'][11])"
    )
    asked = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=settings.BASE_DIR
    )
    assert asked.stdout == "November\n"


@pytest.mark.parametrize(
    ("typed", "name", "so"),
    [
        ("grmany", "germany", True),
        ("gremany", "germany", True),
        ("south sudaan", "south sudan", True),
        ("oman", "roman", False),
        ("prussia", "russia", False),
        ("iram", "iran", False),
        ("mal", "mali", False),
        ("suoth sudn", "south sudan", False),
        ("germany west", "germany", False),
    ],
)
def test_one_error_behind_the_first_letter_of_a_word_of_five_is_one_error(typed, name, so):
    assert is_one_error(typed, name) is so
