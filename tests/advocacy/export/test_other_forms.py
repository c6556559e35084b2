"""A dump as a database, as Parquet and as a workbook: the rows of its tables, each by a reader that others wrote."""

import asyncio
import csv
import json
import sqlite3
from datetime import UTC, datetime

import arro3.io
import pytest
from arro3.core import Table
from datasette.app import Datasette
from django.core.management import call_command
from django.utils import timezone
from openpyxl.reader.excel import load_workbook

from advocacy.export import workbooks
from advocacy.export.catalogue import CONTACT_POINTS, TABLES
from advocacy.export.databases import SQLITE, VIEWS
from advocacy.export.dumps import export
from tests import dumped

pytestmark = pytest.mark.django_db(databases=["default", "snapshot"])

EACH = pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])


@pytest.fixture(scope="module")
def folder(django_db_setup, django_db_blocker, tmp_path_factory):
    """Committed, for a snapshot sees only what is; gone again before any test looks."""
    with django_db_blocker.unblock():
        dumped.first_rows()
        dumped.build()
        found = export(tmp_path_factory.mktemp("forms"), now=timezone.now()).dump
        call_command("flush", verbosity=0, interactive=False)
        dumped.first_rows()
    return found.path


@pytest.fixture
def database(folder):
    connection = sqlite3.connect(f"file:{folder / SQLITE}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    yield connection
    connection.close()


def cells(folder, table):
    with (folder / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def typed(column, text):
    """The value that a cell of the table stands for."""
    if not text:
        return None
    if column.type == "datetime":
        return datetime.fromisoformat(text).astimezone(UTC).isoformat()
    return json.loads(text) if column.type in ("integer", "boolean") else text


def wanted(folder, table):
    return [
        {column.name: typed(column, row[column.name]) for column in table.columns}
        for row in cells(folder, table)
    ]


@EACH
def test_the_database_holds_the_rows_of_each_table(folder, database, table):
    found = [dict(row) for row in database.execute(f'SELECT * FROM "{table.name}"')]
    for row in found:
        row |= {
            column.name: datetime.fromisoformat(row[column.name]).isoformat()
            for column in table.columns
            if column.type == "datetime"
        }
    assert found == wanted(folder, table)
    assert found


def test_the_database_is_sound_and_every_reference_leads_to_a_row(database):
    assert [tuple(row) for row in database.execute("PRAGMA integrity_check")] == [("ok",)]
    assert list(database.execute("PRAGMA foreign_key_check")) == []


def test_the_database_tells_which_dump_it_is(folder, database):
    (about,) = database.execute("SELECT * FROM dump")
    manifest = json.loads((folder / "manifest.json").read_bytes())
    assert (about["name"], about["seq"], about["date"]) == (folder.name, manifest["seq"], manifest["date"])
    assert about["licence"] == manifest["licence"]["path"]


def test_a_view_of_contacts_warns_and_leaves_out_what_is_disputed(folder, database):
    found = list(database.execute("SELECT * FROM ministry_contacts"))
    assert {row["country_code"] for row in found} == {"LT"}
    assert {"advisory", "warning"} <= set(found[0].keys())
    assert "+37052362444" in {row["value"] for row in cells(folder, CONTACT_POINTS)}
    assert "+37052362444" not in {row["value"] for row in found}
    (ways,) = database.execute("SELECT * FROM ways_by_country WHERE code = 'LT'")
    assert (ways["emails"], ways["telephones"]) == (1, 0)


def test_views_tell_names_calls_and_where_nobody_is_prompted(database):
    names = {tuple(row)[2:4] for row in database.execute("SELECT * FROM organisation_names")}
    assert ("-Имя", "ru") in names
    assert len(list(database.execute("SELECT * FROM open_calls"))) == 2
    assert [row["code"] for row in database.execute("SELECT * FROM countries_where_nobody_is_prompted")] == [
        "RU"
    ]
    assert [row["country_code"] for row in database.execute("SELECT * FROM ministries")] == ["LT"]


async def _shown(path):
    opened = Datasette([str(path)], immutables=[])
    await opened.invoke_startup()
    about = (await opened.client.get("/directory.json")).json()
    rows = {name: await opened.client.get(f"/directory/{name}.json?_shape=array") for name in VIEWS}
    page = await opened.client.get("/directory/contact_points")
    return about, rows, page


def test_datasette_opens_it_with_its_tables_and_views(folder):
    about, rows, page = asyncio.run(_shown(folder / SQLITE))
    assert {table.name for table in TABLES} <= {table["name"] for table in about["tables"]}
    assert {view["name"] for view in about["views"]} == set(VIEWS)
    assert {answer.status_code for answer in rows.values()} == {200}
    assert all(answer.json() for answer in rows.values())
    assert page.status_code == 200


@EACH
def test_parquet_holds_the_rows_of_each_table_in_their_types(folder, table):
    found = Table(arro3.io.read_parquet(str(folder / f"{table.name}.parquet")).read_all())
    columns = {name: [value.as_py() for value in found[name]] for name in found.column_names}
    rows = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
    for row in rows:
        row |= {name: value.isoformat() for name, value in row.items() if hasattr(value, "isoformat")}
    assert rows == wanted(folder, table)


def test_the_workbook_holds_texts_that_nothing_computes(folder):
    sheet = load_workbook(folder / "contact_points.xlsx").active
    header, *rows = sheet.iter_rows()
    names = [cell.value for cell in header]
    assert names == [column.name for column in CONTACT_POINTS.columns if column.type != "array"]
    found = [{name: cell.value or "" for name, cell in zip(names, row, strict=True)} for row in rows]
    assert found == [{name: row[name] for name in names} for row in cells(folder, CONTACT_POINTS)]
    assert {cell.data_type for row in rows for cell in row if cell.value} == {"s"}
    assert "+37052362626" in {row["value"] for row in found}


def test_more_rows_than_a_sheet_holds_go_on_in_the_next(folder, monkeypatch, tmp_path):
    monkeypatch.setattr(workbooks, "MOST_IN_SHEET", 3)
    (tmp_path / "contact_points.csv").write_bytes((folder / "contact_points.csv").read_bytes())
    count = len(cells(folder, CONTACT_POINTS))
    workbooks.write_workbook(tmp_path, CONTACT_POINTS, count, timezone.now().date())
    book = load_workbook(tmp_path / "contact_points.xlsx")
    assert book.sheetnames[:2] == ["contact_points", "contact_points 2"]
    assert sum(sheet.max_row - 1 for sheet in book) == count
    assert {next(sheet.iter_rows(values_only=True))[0] for sheet in book} == {"id"}
