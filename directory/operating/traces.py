"""What this service holds of somebody: the answer to "give us everything on this address".

Of who only reads there is nothing to find. Of who suggested something there is a row until its time is over.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

BLOCK = 1 << 20
POSITION = {"sqlite": "instr", "postgresql": "strpos"}


@dataclass(frozen=True)
class Trace:
    """Where a text stands, and in how many rows of it, or how often in a file."""

    place: str
    count: int


def traces_in_database(text: str) -> Iterator[Trace]:
    """Every column of every table that holds the text, in small or capital letters, also beside our models."""
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names(cursor)):
            # Not by Django's description of a table: on SQLite it stumbles over constraints with a backslash.
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)} WHERE 1 = 0")  # noqa: S608
            columns = [column[0] for column in cursor.description]
            cursor.execute(_counting(table, columns), [text.lower()] * len(columns))
            for column, count in zip(columns, cursor.fetchone(), strict=True):
                if count:
                    yield Trace(f"{table}.{column}", count)


def _counting(table: str, columns: list[str]) -> str:
    quote, position = connection.ops.quote_name, POSITION[connection.vendor]
    each = [f"count(nullif({position}(lower(cast({quote(name)} as text)), %s), 0))" for name in columns]
    return f"select {', '.join(each)} from {quote(table)}"  # noqa: S608  (names of our own tables)


def traces_in_file(text: str, path: Path) -> Trace | None:
    """How often the bytes of the text stand in a file, a log or a copy of the database."""
    wanted, count, rest = text.encode().lower(), 0, b""
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            window = (rest + block).lower()
            count += window.count(wanted)
            # Shorter than the text, so that nothing is counted twice.
            rest = window[-len(wanted) + 1 :] if len(wanted) > 1 else b""
    return Trace(str(path), count) if count else None


def own_files() -> list[Path]:
    """The files in which SQLite keeps the database, with what it has deleted but not overwritten; else none."""
    if connection.vendor != "sqlite":
        return []
    name = str(connection.settings_dict["NAME"])
    return [path for end in ("", "-wal") if (path := Path(name + end)).is_file()]
