"""A dump as one SQLite file: its tables typed and linked, and views for what people ask most (Datasette shows both)."""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import orjson

from advocacy.export.hashed import entry_of
from advocacy.export.shelf import DumpFile
from advocacy.export.tables import Column, Table, cell
from directory.api.contact_rows import Shape

SQLITE = "directory.sqlite3"
MEDIA_TYPE = "application/vnd.sqlite3"
TYPES = {"integer": "INTEGER", "boolean": "INTEGER"}
# Nothing of the file is ever read while it is written: who fails begins anew.
AS_ONE = ("PRAGMA page_size = 4096", "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "BEGIN")
VIEWS = {
    "ministries": """
        SELECT c.code AS country_code, c.name AS country_name, c.alpha_3, c.region, o.id, o.name, o.advisory, c.warning,
               o.website, o.names, o.official_domains, o.updated_at, o.url
        FROM countries c JOIN organisations o ON o.id = c.ministry_id ORDER BY c.name
    """,
    # What is disputed is left out, since no column of a list can say so loudly enough.
    "ministry_contacts": """
        SELECT c.code AS country_code, c.name AS country_name, p.organisation_name AS ministry,
               p.organisation_advisory AS advisory, c.warning, p.channel, p.purpose, p.language, p.value, p.href,
               p.verification_state, p.verified_on, p.link_state, p.source_url, p.source_retrieved_on, p.url
        FROM countries c JOIN contact_points p ON p.organisation_id = c.ministry_id
        WHERE p.verification_state <> 'disputed' ORDER BY c.name, p.channel, p.purpose, p.id
    """,
    "ways_by_country": """
        SELECT c.code, c.name, c.region, c.ministry_id,
               sum(p.channel = 'contact_form') AS contact_forms, sum(p.channel = 'contact_page') AS contact_pages,
               sum(p.channel = 'email') AS emails, sum(p.channel = 'telephone') AS telephones,
               sum(p.verification_state = 'verified') AS verified
        FROM countries c LEFT JOIN contact_points p
             ON p.organisation_id = c.ministry_id AND p.verification_state <> 'disputed'
        WHERE c.ended_on IS NULL GROUP BY c.code ORDER BY c.name
    """,
    "organisation_names": """
        SELECT o.id AS organisation_id, o.country_code, o.name, 'en' AS language, 'shown' AS kind FROM organisations o
        UNION ALL
        SELECT o.id, o.country_code, n.value ->> 'name', n.value ->> 'language', n.value ->> 'kind'
        FROM organisations o, json_each(o.names) n
    """,
    "open_calls": """
        SELECT c.id, c.title, c.kind, c.accused_country, c.lapses_on, i.name AS issue, c.page_url, c.url
        FROM calls c LEFT JOIN issues i ON i.id = c.issue_id WHERE c.open ORDER BY c.title, c.id
    """,
    "countries_where_nobody_is_prompted": """
        SELECT DISTINCT c.code, c.name, k.text, k.issue
        FROM cautions k JOIN countries c ON c.code = k.country_code WHERE k.level = 'do_not_prompt' ORDER BY c.name
    """,
}


class Database:
    """The file while it is written; it has its views, and is on disk, when ``entry`` is asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = sqlite3.connect(path, isolation_level=None)
        for statement in AS_ONE:
            self.connection.execute(statement)

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, *exc: object) -> None:
        self.connection.close()

    def make(self, table: Table) -> None:
        self.connection.execute(_table(table))
        for column, _other, _key in table.refers:
            name = f"{table.name}_{column}"
            self.connection.execute(f"CREATE INDEX {_q(name)} ON {_q(table.name)} ({_q(column)})")

    def add(self, table: Table, shape: Shape) -> None:
        self._insert(table.name, [_value(column, shape) for column in table.columns])

    def _insert(self, table: str, values: Sequence[str | int | None]) -> None:
        marks = ", ".join("?" * len(values))
        self.connection.execute(f"INSERT INTO {_q(table)} VALUES ({marks})", values)  # noqa: S608  (our own name)

    def entry(self, about: dict[str, Any]) -> DumpFile:
        """The finished file, as the manifest lists it; ``about`` is what it tells of itself."""
        told = {name: value if isinstance(value, int) else _text(value) for name, value in about.items()}
        columns = (
            f"{_q(name)} {'INTEGER' if isinstance(value, int) else 'TEXT'}" for name, value in told.items()
        )
        self.connection.execute(f"CREATE TABLE dump ({', '.join(columns)})")
        self._insert("dump", list(told.values()))
        for name, query in VIEWS.items():
            self.connection.execute(f"CREATE VIEW {_q(name)} AS {' '.join(query.split())}")
        self.connection.execute("COMMIT")
        self.connection.close()
        return entry_of(self.path, MEDIA_TYPE, None)


def _table(table: Table) -> str:
    return f"CREATE TABLE {_q(table.name)} ({', '.join(_parts(table))})"


def _parts(table: Table) -> Iterator[str]:
    for column in table.columns:
        key = " PRIMARY KEY" if column.name == table.key else ""
        yield f"{_q(column.name)} {TYPES.get(column.type, 'TEXT')}{key}"
    for column_name, other, key_name in table.refers:
        yield f"FOREIGN KEY ({_q(column_name)}) REFERENCES {_q(other)} ({_q(key_name)})"


def _value(column: Column, shape: Shape) -> str | int | None:
    value = column.value_in(shape)
    if isinstance(value, bool | int):
        return int(value)
    return None if value is None else cell(value)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else orjson.dumps(value).decode().strip('"')


def _q(name: str) -> str:
    return f'"{name}"'
