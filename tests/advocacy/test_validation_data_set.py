"""What a data set, a side file and a collected text may hold; what is wrong is told and nothing is loaded."""

import csv
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from advocacy import loading
from advocacy.intake.reading import Metadata, Unreadable, metadata, read
from advocacy.models import Article
from directory.data_set import InvalidDataSet
from directory.models import ContactPoint, Country, Organisation, OrganisationName, Revision
from directory.moderation import BUNDLED
from directory.values.spreadsheets import write_csv
from tests import factories as make

pytestmark = pytest.mark.django_db
FILES = (
    *("countries.csv", "organisations.csv", "organisation_names.csv", "official_domains.csv"),
    "contact_points.csv",
)


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture
def folder(tmp_path):
    """The rows of Lithuania, apart."""
    for file in FILES:
        found = rows(BUNDLED / file)
        kept = [
            row
            for row in found
            if row.get("code", row.get("country")) == "LT" or row.get("organisation", "").startswith("lt-")
        ]
        write(tmp_path / file, kept)
    return tmp_path


def write(path, found):
    with path.open("w", encoding="utf-8", newline="", errors="surrogatepass") as lines:
        writer = csv.DictWriter(lines, found[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)


def change(folder, file, **cells):
    found = rows(folder / file)
    write(folder / file, [found[0] | cells, *found[1:]])


def problems(folder):
    with pytest.raises(InvalidDataSet) as told:
        loading.load(folder, at=make.NOW)
    assert not Country.objects.exists()
    assert not Organisation.objects.exists()
    assert not Revision.objects.exists()
    return " ".join(told.value.problems)


CELLS = [
    ("organisations.csv", "name"),
    ("organisations.csv", "note"),
    ("organisations.csv", "source_publisher"),
    ("organisation_names.csv", "name"),
    ("contact_points.csv", "note"),
    ("countries.csv", "name"),
]


@pytest.mark.hostile(1)
@pytest.mark.hostile(2)
@pytest.mark.parametrize(("file", "column"), CELLS)
@pytest.mark.parametrize(
    "hidden", ["\x00", "\u202e", "\u200b", "\U000e0041"], ids=lambda char: f"{ord(char):04x}"
)
def test_a_cell_that_cannot_be_read_is_told_with_its_place(folder, file, column, hidden):
    change(folder, file, **{column: f"a{hidden}b"})
    told = problems(folder)
    assert f"{file} row 2: {column}: Character 2 is U+{ord(hidden):04X}" in told


@pytest.mark.hostile(1)
@pytest.mark.parametrize(
    "data",
    [b"id,\xff", "id,name\n".encode("utf-16"), b"id\n\xed\xa0\x80\n"],
    ids=["latin", "utf16", "surrogate"],
)
def test_a_file_in_other_bytes_than_utf_8_is_told(folder, data):
    (folder / "organisations.csv").write_bytes(data)
    assert "organisations.csv" in problems(folder)


@pytest.mark.hostile(3)
@pytest.mark.parametrize("size", [1_000_000, 20_000])
def test_a_megabyte_in_a_cell_is_told_with_the_limit(folder, size):
    change(folder, "organisations.csv", note="a" * size)
    told = problems(folder)
    # Python's own limit comes first, unless a library raised it for the whole process.
    assert "at most 10000" in told or "field larger than field limit" in told


@pytest.mark.hostile(3)
def test_piled_marks_in_a_cell_are_told(folder):
    change(folder, "organisation_names.csv", name="a" + "\u0301" * 500)
    assert "More than 8 combining marks" in problems(folder)


@pytest.mark.parametrize(
    ("file", "cells", "reason"),
    [
        ("organisation_names.csv", {"language": "<b>"}, "is no language tag"),
        ("official_domains.csv", {"domain": "www.urm.lt"}, "accepted: the registrable domain “urm.lt”"),
        ("official_domains.csv", {"domain": "gov"}, "is no domain"),
        ("official_domains.csv", {"evidence_url": "https://a@urm.lt/"}, "login part"),
    ],
)
def test_names_and_domains_are_checked_like_those_of_the_forms(folder, file, cells, reason):
    change(folder, file, **cells)
    assert reason in problems(folder)


TOMORROW = str(make.TODAY + timedelta(days=1))


@pytest.mark.hostile(13)
@pytest.mark.parametrize("day", ["0000-00-00", "9999-12-31+23:59", "2025-02-29", TOMORROW, "soon"])
def test_a_day_that_is_none_or_lies_in_the_future_is_told(folder, day):
    change(folder, "organisations.csv", source_retrieved_on=day)
    assert f"source_retrieved_on “{day}”" in problems(folder)


@pytest.mark.hostile(9)
def test_a_file_written_for_spreadsheets_restores_what_was_exported(folder):
    change(folder, "organisation_names.csv", name="=HYPERLINK(1)")
    change(folder, "contact_points.csv", note="'=kept")
    for file in FILES:
        found = rows(folder / file)
        with (folder / file).open("w", encoding="utf-8-sig", newline="") as out:
            write_csv(list(found[0]), [list(row.values()) for row in found], out)
    loading.load(folder, at=make.NOW)
    assert OrganisationName.objects.filter(name="=HYPERLINK(1)").exists()
    assert ContactPoint.objects.filter(note="'=kept").exists()


@pytest.mark.hostile(9)
def test_a_telephone_number_survives_a_spreadsheet(folder):
    found = rows(folder / "contact_points.csv")
    number = found[0] | {"channel": "telephone", "value": "'+37052362444", "extension": "", "language": ""}
    write(folder / "contact_points.csv", [number, *found[1:]])
    loading.load(folder, at=make.NOW)
    assert ContactPoint.objects.filter(value="+37052362444").exists()


METADATA = [
    ({"url": 5}, "url “5” is no text"),
    ({"headline": ["a"]}, "is no text"),
    ({"url": "https://a@b.example/"}, "login part"),
    ({"url": "javascript:alert(1)"}, "https://"),
    ({"headline": "a\u202eb"}, r"U\+202E"),
    ({"headline": "a\x00b"}, r"U\+0000"),
    ({"headline": "a" * 1_000_000}, "at most 300"),
    ({"publication": "a\u200bb"}, r"U\+200B"),
    ({"publication": "a" + "\u0301" * 50}, "combining marks"),
    ({"published_on": "0000-00-00"}, "is no date"),
    ({"published_on": "2025-02-29"}, "is no date"),
    ({"published_on": "9999-12-31+23:59"}, "is no date"),
    ({"published_on": 20261121}, "is no date"),
]


@pytest.mark.hostile(1)
@pytest.mark.hostile(2)
@pytest.mark.hostile(3)
@pytest.mark.hostile(4)
@pytest.mark.hostile(6)
@pytest.mark.hostile(13)
@pytest.mark.parametrize(("given", "reason"), METADATA, ids=lambda value: str(value)[:30])
def test_metadata_that_is_none_is_told(given, reason):
    with pytest.raises(ValueError, match=reason):
        metadata(**given)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "weavers.txt"
    path.write_text("Weavers\n\nPlease write to your foreign ministry today.\n", encoding="utf-8")
    return path


@pytest.mark.hostile(1)
def test_a_side_file_in_other_bytes_is_told(article):
    article.with_name("weavers.meta.toml").write_bytes('headline = "ä"'.encode("latin-1"))
    with pytest.raises(Unreadable, match=r"weavers\.meta\.toml"):
        read(str(article), Metadata())


@pytest.mark.hostile(13)
@pytest.mark.parametrize("day", ["9999-12-31", "2099-02-28"])
def test_an_article_of_the_future_is_refused_and_nothing_stored(article, day, capsys):
    with pytest.raises(CommandError, match="1 of 1 source"):
        call_command("collect", str(article), published_on=day)
    assert f"the day of publication “{day}” lies in the future" in capsys.readouterr().err
    assert not Article.objects.exists()


@pytest.mark.hostile(2)
def test_a_first_line_that_hides_something_becomes_a_headline_that_shows_it(article):
    article.write_text("Mini\u202estry e\u0301\n\nText.\n", encoding="utf-8")
    assert read(str(article), Metadata()).headline == "Mini‹U+202E›stry é"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            lambda text: "",
            "countries.csv is empty: bring its header back, or take the file away if it has no rows.",
        ),
        (
            lambda text: text.replace(",", ", "),
            "countries.csv row 1: there are blanks around the commas; take them out, in all rows.",
        ),
        (
            lambda text: text.replace(",", ";"),
            "countries.csv row 1: its cells stand between semicolons; save it with commas.",
        ),
        (
            lambda text: text.replace(",", "\t"),
            "countries.csv row 1: its cells stand between tabs; save it with commas.",
        ),
    ],
)
def test_an_empty_or_differently_spaced_file_gets_one_clear_line(folder, written, told):
    path = folder / "countries.csv"
    path.write_text(written(path.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(InvalidDataSet) as refused:
        loading.load(folder, at=make.NOW)
    assert [problem for problem in refused.value.problems if problem.startswith("countries.csv")] == [told]
