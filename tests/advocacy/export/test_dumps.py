"""What a dump holds: exactly what the API shows, twice, with checksums, and nothing else."""

import codecs
import csv
import gzip
import hashlib
import json

import brotli
import pytest
import zstandard
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from frictionless import Package

from advocacy.export.catalogue import TABLES
from advocacy.export.dumps import export
from advocacy.export.packing import ENDINGS
from advocacy.export.standards import STANDARDS
from directory.api.plain_columns import declared
from directory.api.serializers import ContactPointAloneSerializer
from directory.values.spreadsheets import FORMULA, restored
from tests import dumped

pytestmark = pytest.mark.django_db(databases=["default", "snapshot"])

ENDPOINTS = [table.name for table in TABLES if table.name != "cautions"]
NAMES = [table.name for table in TABLES]


class World:
    """A dump of the world, a second one of the same moment, and what the API answered then."""

    def __init__(self, folder):
        self.answers = {name: answers(name) for name in ENDPOINTS}
        self.made = export(folder / "one", now=timezone.now())
        self.again = export(folder / "two", now=timezone.now())
        self.twice = export(folder / "one", now=timezone.now())

    @property
    def path(self):
        return self.made.dump.path

    def lines(self, name):
        text = (self.path / f"{name}.jsonl").read_text(encoding="utf-8")
        return [json.loads(line) for line in text.splitlines()]

    def cells(self, name):
        with (self.path / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def excel(self, name):
        with (self.path / f"{name}.excel.csv").open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))


def answers(name):
    """Everything that a list of the API shows, page by page."""
    client, found = Client(), []
    address = f"/api/v1/{name.replace('_', '-')}/?page_size=5"
    while address:
        page = client.get(address).json()
        found += page["results"]
        address = page["next"]
    return found


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, tmp_path_factory):
    """Committed, for a snapshot sees only what is; gone again before any test looks."""
    with django_db_blocker.unblock():
        dumped.first_rows()
        dumped.build()
        found = World(tmp_path_factory.mktemp("dumps"))
        call_command("flush", verbosity=0, interactive=False)
        dumped.first_rows()
    return found


def by_id(rows):
    return sorted(rows, key=lambda row: row.get("id") or row["code"])


@pytest.mark.parametrize("name", ENDPOINTS)
def test_each_line_is_what_the_api_shows(world, name):
    assert len(world.answers[name]) >= 2
    assert by_id(world.lines(name)) == by_id(world.answers[name])


def test_cautions_stand_alone_as_their_countries_nest_them(world):
    """They have no address of their own."""
    nested = [
        {**caution, "country": country["code"]}
        for country in world.answers["countries"]
        for caution in country["cautions"]
    ]
    alone = [{**line, "country": line["country"]["code"]} for line in world.lines("cautions")]
    assert sorted(alone, key=str) == sorted(nested, key=str)
    assert len(nested) >= 2


def test_a_pending_caution_is_there_as_it_acts(world):
    (pending,) = [row for row in world.lines("cautions") if row["country"]["code"] == "LT"]
    assert pending["text"].startswith("Editors are checking")
    assert set(pending) == {"country", "level", "text", "issue"}


def test_a_published_caution_has_its_own_words(world):
    (public,) = [row for row in world.lines("cautions") if row["country"]["code"] == "RU"]
    assert (public["text"], public["issue"]) == ("Own words.", "visas")


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_a_table_says_what_the_lines_say(world, table):
    expected = []
    for line in world.lines(table.name):
        values = {column.name: column.value_in(line) for column in table.columns}
        expected.append(values)
    assert expected
    found = [
        {column.name: value_of(column, row[column.name]) for column in table.columns}
        for row in world.cells(table.name)
    ]
    assert found == expected


def value_of(column, cell):
    if cell == "":
        return None
    return json.loads(cell) if column.type in ("array", "boolean", "integer") else cell


@pytest.mark.hostile(9)
@pytest.mark.parametrize("name", NAMES)
def test_no_cell_is_a_formula(world, name):
    cells = [cell for row in world.excel(name) for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(FORMULA)] == []


@pytest.mark.hostile(9)
@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("contact_points", "value", "+37052362444"),
        ("contact_points", "value", '+1 Street, “quoted”,\nVilnius; "x"'),
        ("organisations", "name", "=1+1 Advised"),
        ("organisations", "name", "'Named'"),
        ("calls", "title", "-Ask them"),
    ],
    ids=["number", "address", "formula", "apostrophe", "dash"],
)
def test_dangerous_text_comes_back_as_it_was(world, table, column, value):
    cells = [row[column] for row in world.excel(table)]
    assert value not in cells
    assert value in [restored(cell) for cell in cells]
    assert value in [row[column] for row in world.cells(table)]


@pytest.mark.parametrize("name", NAMES)
def test_both_tables_say_the_same_and_only_that_for_spreadsheets_has_a_mark_of_its_coding(world, name):
    assert [{key: restored(cell) for key, cell in row.items()} for row in world.excel(name)] == world.cells(
        name
    )
    assert (world.path / f"{name}.excel.csv").read_bytes().startswith(codecs.BOM_UTF8)
    assert codecs.BOM_UTF8 not in (world.path / f"{name}.csv").read_bytes()


def test_every_contact_tells_its_country(world):
    bodies = {row["id"]: row["country"] for row in world.answers["organisations"]}
    for line, row in zip(world.lines("contact_points"), world.cells("contact_points"), strict=True):
        country = bodies[line["organisation"]["id"]]
        assert line["country"] == country
        assert (row["country_code"], row["country_name"]) == (
            (country["code"], country["name"]) if country else ("", "")
        )
    assert "LT" in {row["country_code"] for row in world.cells("contact_points")}


def test_the_tables_are_a_valid_data_package(world):
    report = Package(str(world.path / "datapackage.json")).validate()
    assert report.flatten(["type", "message"]) == []
    assert report.stats["tasks"] == 2 * len(TABLES) + len(TABLES) + 2 + len(STANDARDS)


def test_a_contact_read_from_the_tables_is_the_contact_of_the_api(world):
    """Read by a second library in the types that the package declares, with its organisation beside it."""
    package = Package(str(world.path / "datapackage.json"))
    rows = {
        name: package.get_resource(name).read_rows()
        for name in ("contact_points", "organisations", "countries")
    }
    bodies = {row["id"]: row for row in rows["organisations"]}
    countries = {row["code"]: row for row in rows["countries"]}
    found = [
        contact_of(row, bodies[row["organisation_id"]], countries.get(row["country_code"]))
        for row in rows["contact_points"]
    ]
    assert by_id(found) == by_id(world.answers["contact_points"])
    assert len(found) >= 6


def contact_of(row, body, country):
    """The API's shape of a contact, out of a row of its table and those of its organisation and country."""
    return {
        **{name: row[name] for name in declared(ContactPointAloneSerializer) if name in row},
        "verification": {
            "state": row["verification_state"],
            "verified_on": on(row["verified_on"]),
            "due_on": on(row["verification_due_on"]),
            "method": row["verification_method"],
        },
        "link": {"state": row["link_state"], "since": on(row["link_since"])},
        "organisation": {name: body[name] for name in ("id", "slug", "name", "advisory", "url")},
        "country": country and {name: country[name] for name in ("code", "name", "url")},
        "updated_at": row["updated_at"].isoformat().replace("+00:00", "Z"),
    }


def on(day):
    return day and day.isoformat()


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_every_column_is_described_under_its_name(world, table):
    package = json.loads((world.path / "datapackage.json").read_bytes())
    for name, coding in ((table.name, "utf-8"), (f"{table.name}.excel", "utf-8-sig")):
        resource = next(row for row in package["resources"] if row["name"] == name)
        assert resource["path"] == f"{name}.csv"
        with (world.path / resource["path"]).open(encoding=coding, newline="") as file:
            assert [field["name"] for field in resource["schema"]["fields"]] == next(csv.reader(file))


def test_the_manifest_tells_bytes_rows_and_checksums(world):
    for file in world.made.dump.files:
        content = (world.path / file.path).read_bytes()
        assert (file.bytes, file.sha256) == (len(content), hashlib.sha256(content).hexdigest())
        if file.path.endswith(".jsonl"):
            assert file.rows == content.count(b"\n")


def test_the_manifest_lists_every_other_file_once_in_whatever_codings_it_lies_there(world):
    assert {file.path for file in world.made.dump.files} == {
        path.name
        for path in world.path.iterdir()
        if path.name != "manifest.json" and path.suffix not in ENDINGS.values()
    }


UNPACKED = {
    "br": brotli.decompress,
    "gzip": gzip.decompress,
    "zstd": lambda packed: zstandard.ZstdDecompressor().decompressobj().decompress(packed),
}


@pytest.mark.parametrize("coding", UNPACKED)
def test_what_shrinks_lies_there_packed_and_is_the_same(world, coding):
    packed = {path for path in world.path.iterdir() if path.suffix == ENDINGS[coding]}
    names = {path.name.removesuffix(ENDINGS[coding]) for path in packed}
    assert {"contact_points.csv", "contact_points.jsonl", "directory.html", "directory.sqlite3"} <= names
    assert not {name for name in names if name.endswith((".parquet", ".xlsx"))}
    for path in packed:
        assert UNPACKED[coding](path.read_bytes()) == path.with_suffix("").read_bytes(), path.name


def test_the_manifest_names_version_and_licence(world, settings):
    manifest = world.made.dump.manifest
    assert manifest["version"] == f"{manifest['seq']}-{manifest['date']}"
    assert manifest["licence"]["name"] == "CC0-1.0"
    assert manifest["url"] == f"{settings.SITE_URL}/data/{world.path.name}/"


@pytest.mark.hostile(18)
@pytest.mark.hostile(19)
def test_nothing_hidden_is_in_any_file(world):
    found = [path.name for path in world.path.iterdir() if dumped.CANARY.encode() in path.read_bytes()]
    assert found == []


def test_the_same_moment_gives_the_same_bytes(world):
    first, second = world.made.dump.path, world.again.dump.path
    assert {path.name: path.read_bytes() for path in first.iterdir()} == {
        path.name: path.read_bytes() for path in second.iterdir()
    }


def test_the_same_version_is_not_written_twice(world):
    assert (world.made.is_new, world.twice.is_new) == (True, False)
    assert world.twice.dump.path == world.made.dump.path


def test_nothing_is_left_beside_the_dump(world):
    assert {path.name for path in world.path.parent.iterdir()} == {".lock", world.path.name}
