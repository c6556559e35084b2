"""A directory of any size, made of rows of our own invention: the same rows for the same number on every run.

    DATABASE_URL=sqlite:////tmp/synthetic.sqlite3 python benchmarks/synthetic.py POINTS

It migrates the database that DATABASE_URL names, which must hold no public record yet. There are 197 ministries
and as many further organisations as it takes, five contact points each. Every record is published, with its
Revision and a source; every organisation has a domain, every third point a person's verification, every page a
link that was seen. Rows go in by bulk SQL: moderating a million records would take hours.
"""

import csv
import os
import sys
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django  # noqa: E402

django.setup()

from django.apps import apps  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.core.management.color import no_style  # noqa: E402
from django.db import connection, transaction  # noqa: E402

from directory.moderation import Content, content_hash, kind_named, kinds  # noqa: E402
from directory.moderation.guarding import opened  # noqa: E402

PER_ORGANISATION = 5
BATCH = 20_000
AT = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
ON = AT.date()
NAMESPACE = uuid.UUID("6c3f0a52-5a0e-4c36-9a0d-2f2d54a3a4c1")
CHANNELS = ("website", "contact_page", "email", "telephone", "postal_address")
PAGES = CHANNELS[:2]
SOURCES = range(1, 101)
KINDS = ("ngo", "embassy", "government", "media", "parliament")
# Their products are the names: each word stands in a known share of them.
QUALITIES = (
    *("Northern", "Coastal", "Independent", "United", "Central", "Open", "Rural", "Eastern", "Metropolitan"),
    *(
        "Inland",
        "Federal",
        "Free",
        "Young",
        "Alpine",
        "Riverine",
        "Western",
        "Maritime",
        "Upland",
        "Southern",
    ),
)
SUBJECTS = (
    *("Refugee", "Press", "Harbour", "Housing", "Justice", "Orchard", "Library", "Migration", "Disability"),
    *(
        "Women’s",
        "Lawyers’",
        "Teachers’",
        "Water",
        "Forest",
        "Consular",
        "Asylum",
        "Trade",
        "Rainbow",
        "Nurses’",
    ),
    *("Railway", "Archive", "Midwives’", "Fishery"),
)
BODIES = (
    *("Council", "Association", "Network", "Office", "Alliance", "Institute", "Union", "Committee", "Fund"),
    *("Observatory", "League", "Centre", "Society", "Forum", "Agency", "Chamber", "Mission"),
)
Row = Sequence[Any]


UNIT = (
    *("id", "state", "content_hash", "author_id", "author_name", "recorded_at", "revision", "revised_at"),
    *("shown_revision", "shown_revised_at", "rejection", "note"),
)
COLUMNS: dict[str, tuple[str, ...]] = {
    "directory_country": ("code", "name", "region", "wikidata", "founded"),
    "directory_source": ("id", "url", "publisher", "retrieved_on", "evidence", "kind", "page_from"),
    "directory_organisation": (
        *(*UNIT, "slug", "kind", "country_id", "lifecycle", "name", "summary", "advisory_needed", "advisory"),
        *("advisory_source_id", "advisory_raised", "named_only", "source_id"),
    ),
    "directory_organisationname": ("id", "organisation_id", "name", "language", "kind"),
    "directory_officialdomain": (*UNIT, "organisation_id", "domain", "basis", "evidence_url"),
    "directory_contactpoint": (
        *(*UNIT, "organisation_id", "channel", "value", "extension", "purpose", "language", "source_id"),
    ),
    "directory_observation": (
        *("id", "url", "state", "since", "checked_at", "next_check_at", "failures", "leads_to", "detail"),
        *("claimed_until", "failing_since", "last_ok_at"),
    ),
    "directory_verification": (
        *("id", "contact_point_id", "content_hash", "method", "looked_at", "verified_on", "recorded_at"),
        *("by_id", "by_name"),
    ),
    "directory_revision": (
        *("seq", "kind", "unit_id", "action", "before", "after", "changed", "at", "actor_id", "actor_name"),
        *("reason", "is_unsafe"),
    ),
}


def fill(points: int) -> None:
    """Fill the migrated, empty database with ``points`` contact points, 197 ministries and other bodies."""
    made = Made(points)
    with transaction.atomic(), opened():
        for table, rows in made.tables():
            _load(table, rows)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE directory_publicstate SET seq = %s", [2 * made.bodies + points])
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), apps.get_models()):
            cursor.execute(statement)
        cursor.execute("ANALYZE")


@cache
def countries() -> list[Row]:
    with (ROOT / "fixtures" / "countries.csv").open(encoding="utf-8", newline="") as lines:
        return [(*row.values(), "", False) for row in csv.DictReader(lines)]


def name_of(number: int) -> str:
    """The English name of an organisation; its three words recur in a fixed rhythm."""
    if number < len(countries()):
        return f"Ministry of Foreign Affairs of {countries()[number][1]}"
    quality, rest = QUALITIES[number % len(QUALITIES)], number // len(QUALITIES)
    subject, rest = SUBJECTS[rest % len(SUBJECTS)], rest // len(SUBJECTS)
    return f"{quality} {subject} {BODIES[rest % len(BODIES)]} {number}"


def host_of(number: int) -> str:
    """The official domain of an organisation."""
    return f"body{number}.example"


@dataclass(frozen=True)
class Made:
    """The rows of a directory of so many points. Organisations have the first numbers, then domains, then points."""

    points: int

    @property
    def bodies(self) -> int:
        return max(len(countries()), -(-self.points // PER_ORGANISATION))

    def tables(self) -> Iterator[tuple[str, Iterable[Row]]]:
        every, points = range(self.bodies), range(self.points)
        yield "directory_country", countries()
        yield (
            "directory_source",
            ((n, f"https://read.example/{n}", "read.example", ON, "official", "", "") for n in SOURCES),
        )
        yield "directory_organisation", map(self.organisation, every)
        names = ((1 + n, _id("organisation", n), f"Organizacija {n}", "lt", "official") for n in every)
        yield "directory_organisationname", names
        yield "directory_officialdomain", map(self.domain, every)
        yield "directory_contactpoint", map(self.point, points)
        yield "directory_observation", (self.observation(n) for n in points if channel_of(n) in PAGES)
        yield "directory_verification", (self.verification(n) for n in points[::3])
        yield "directory_revision", self.revisions()

    def organisation(self, number: int) -> Row:
        country = countries()[number % len(countries())][0]
        kind = "foreign_ministry" if number < len(countries()) else KINDS[number % len(KINDS)]
        names = [{"name": f"Organizacija {number}", "language": "lt", "kind": "official"}]
        facts = {
            "slug": f"body-{number}",
            "kind": kind,
            "country": country,
            "lifecycle": "active",
            "name": name_of(number),
            "summary": "",
            "advisory_needed": False,
            "advisory": "",
            "advisory_source": None,
        }
        further = {"named_only": False, "source": _source_of(number), "names": names, "further_sources": []}
        unit = _unit("organisation", number, 1 + number, {**facts, **further})
        return *unit, *facts.values(), False, False, _source_id(number)

    def domain(self, number: int) -> Row:
        host = host_of(number)
        value = {
            "organisation": str(_id("organisation", number)),
            "domain": host,
            "basis": "editor",
            "evidence_url": f"https://{host}/",
        }
        unit = _unit("official_domain", number, 1 + self.bodies + number, value)
        return *unit, _id("organisation", number), host, "editor", f"https://{host}/"

    def point(self, number: int) -> Row:
        value = content_of_point(number)
        unit = _unit("contact_point", number, 1 + 2 * self.bodies + number, value)
        organisation = _id("organisation", number // PER_ORGANISATION)
        facts = (channel_of(number), value_of(number), "", "general", "", _source_id(number))
        return *unit, organisation, *facts

    def observation(self, number: int) -> Row:
        return 1 + number, value_of(number), "ok", ON, AT, AT + timedelta(days=7), 0, "", "", None, None, AT

    def verification(self, number: int) -> Row:
        on, point = ON - timedelta(days=number % 300), _id("contact_point", number)
        seen, known = value_of(number), content_hash(kind_named("contact_point"), content_of_point(number))
        return 1 + number, point, known, "page_seen", seen, on, AT, None, "somebody"

    def revisions(self) -> Iterator[Row]:
        counts = {"organisation": self.bodies, "official_domain": self.bodies, "contact_point": self.points}
        units = ((kind, number) for kind, count in counts.items() for number in range(count))
        for seq, (kind, number) in enumerate(units, start=1):
            yield seq, kind, _id(kind, number), "created", None, "{}", "[]", AT, None, "", "", False


def channel_of(number: int) -> str:
    return CHANNELS[number % PER_ORGANISATION]


def value_of(number: int) -> str:
    host = host_of(number // PER_ORGANISATION)
    return {
        "website": f"https://www.{host}/",
        "contact_page": f"https://www.{host}/contact",
        "email": f"office@{host}",
        "telephone": f"+3705{2_000_000 + number % 1_000_000}",
        "postal_address": f"{number} Harbour Street\nVilnius",
    }[channel_of(number)]


def content_of_point(number: int) -> Content:
    """As moderation would record it, so that its acts on the row succeed."""
    return {
        "organisation": str(_id("organisation", number // PER_ORGANISATION)),
        "channel": channel_of(number),
        "value": value_of(number),
        "extension": "",
        "purpose": "general",
        "language": "",
        "source": _source_of(number),
        "further_sources": [],
    }


def _source_id(number: int) -> int:
    return SOURCES[number % len(SOURCES)]


def _source_of(number: int) -> Content:
    url = f"https://read.example/{_source_id(number)}"
    return {"url": url, "publisher": "read.example", "retrieved_on": str(ON), "evidence": "official"}


def _id(kind: str, number: int) -> uuid.UUID:
    return uuid.uuid5(NAMESPACE, f"{kind} {number}")


def _unit(kind: str, number: int, revision: int, value: Content) -> Row:
    written = (AT, revision, AT, revision, AT)
    return _id(kind, number), "published", content_hash(kind_named(kind), value), None, "", *written, "", ""


def _load(table: str, rows: Iterable[Row]) -> None:
    """As fast as the database takes them: COPY on PostgreSQL, batches elsewhere."""
    later = _later(table)
    columns, rows = (*COLUMNS[table], *later), ((*row, *later.values()) for row in rows)
    named = ", ".join(f'"{column}"' for column in columns)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({named}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        return
    source, marks = iter(rows), ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        while batch := [[_plain(value) for value in row] for row in islice(source, BATCH)]:
            cursor.executemany(f"INSERT INTO {table} ({named}) VALUES ({marks})", batch)


def _later(table: str) -> Content:
    """The columns that came after this benchmark was written, with what rows of before have in them."""
    later = {kind.model._meta.db_table: (kind.later, kind.fields) for kind in kinds()}
    values, fields = later.get(table, ({}, ()))
    return {name: value for name, value in values.items() if name in fields}


def _plain(value: Any) -> Any:
    """As Django stores it in SQLite."""
    if isinstance(value, uuid.UUID):
        return value.hex
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    return value.isoformat() if isinstance(value, date) else value


def main() -> int:
    call_command("migrate", verbosity=0)
    fill(int(sys.argv[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
