"""The file of a mirror: a table for each kind of record, which holds it as JSON with the columns that are asked for."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from advocacy_directory.asking import Record
from advocacy_directory.errors import DirectoryError

# "ADir", so that no other database is taken for a mirror.
APPLICATION_ID = 0x41446972
LAYOUT = 1
# For so many seconds another program may hold the file.
BUSY_SECONDS = 5


@dataclass(frozen=True)
class Table:
    """``name`` of the table and of the dump's file, ``kind`` in the feed; ``columns`` by their path in the record."""

    name: str
    kind: str
    columns: dict[str, str]
    indexed: tuple[str, ...] = ()

    @property
    def listed(self) -> str:
        """The name of its list in the API."""
        return self.name.replace("_", "-")

    @property
    def has_revisions(self) -> bool:
        """Whether its list knows ``updated_since``: what readers of a country may do changes with the date as well."""
        return self.kind != "country"

    def ddl(self) -> Iterator[str]:
        columns = "".join(
            f", {name} AS (json_extract(record, '{path}')) VIRTUAL" for name, path in self.columns.items()
        )
        yield f"CREATE TABLE {self.name} (id TEXT PRIMARY KEY, record TEXT NOT NULL{columns})"
        for name in self.indexed:
            yield f"CREATE INDEX {self.name}_{name} ON {self.name} ({name})"


TABLES = (
    Table("countries", "country", {"name": "$.name", "region": "$.region", "ministry_id": "$.ministry.id"}),
    Table(
        "organisations",
        "organisation",
        {
            "slug": "$.slug",
            "kind": "$.kind",
            "lifecycle": "$.lifecycle",
            "country": "$.country.code",
            "name": "$.name",
            "advisory": "$.advisory",
            "website": "$.website",
        },
        indexed=("slug", "country"),
    ),
    Table(
        "contact_points",
        "contact_point",
        {
            "organisation_id": "$.organisation.id",
            "country": "$.country.code",
            "channel": "$.channel",
            "purpose": "$.purpose",
            "value": "$.value",
            "advisory": "$.organisation.advisory",
            "verification_state": "$.verification.state",
            "verification_due_on": "$.verification.due_on",
        },
        indexed=("organisation_id", "country"),
    ),
    Table(
        "calls",
        "call",
        {
            "slug": "$.slug",
            "kind": "$.kind",
            "title": "$.title",
            "outcome": "$.outcome",
            "lapses_on": "$.lapses_on",
        },
        indexed=("slug",),
    ),
    Table(
        "articles", "article", {"headline": "$.headline", "publication": "$.publication", "link": "$.link"}
    ),
    Table("petitions", "petition", {"title": "$.title", "platform_id": "$.platform.id", "link": "$.link"}),
    Table("issues", "issue", {"slug": "$.slug", "name": "$.name"}, indexed=("slug",)),
)
BY_NAME = {table.name: table for table in TABLES}
BY_KIND = {table.kind: table for table in TABLES}
BESIDE = (
    # What became part of another organisation, or was succeeded by it.
    "CREATE TABLE moved (id TEXT PRIMARY KEY, moved_to TEXT NOT NULL)",
    "CREATE TABLE mirror (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE VIEW ministries AS SELECT * FROM organisations WHERE kind = 'foreign_ministry' AND lifecycle = 'active'",
    "CREATE VIEW open_calls AS SELECT * FROM calls"
    " WHERE outcome = 'open' AND (lapses_on IS NULL OR lapses_on >= date('now'))",
    "CREATE VIEW cautions AS SELECT countries.id AS country, json_extract(each.value, '$.level') AS level,"
    " json_extract(each.value, '$.text') AS text, each.value AS record"
    " FROM countries, json_each(countries.record, '$.cautions') AS each",
)
CHUNK = 500


class Store:
    """An open file. What is written in a transaction is there wholly or not at all, also if the process dies."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with self._told():
            self._db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
            try:
                self._open()
            except BaseException:
                self._db.close()
                raise

    def _open(self) -> None:
        if self._is_empty():
            # Readers see the old state until the new one is whole.
            self._db.execute("PRAGMA journal_mode = WAL")
            with self.transaction():
                if self._is_empty():
                    self._create()
        if self._pragma("application_id") != APPLICATION_ID:
            raise DirectoryError(f"{self.path} is another database, and no mirror: name a file of its own.")
        if self._pragma("user_version") != LAYOUT:
            raise DirectoryError(
                f"{self.path} was made by another version: delete it, and mirror into a new file."
            )

    def _is_empty(self) -> bool:
        return not self._db.execute("SELECT EXISTS (SELECT 1 FROM sqlite_master)").fetchone()[0]

    def _create(self) -> None:
        for statement in (*(ddl for table in TABLES for ddl in table.ddl()), *BESIDE):
            self._db.execute(statement)
        self._db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        self._db.execute(f"PRAGMA user_version = {LAYOUT}")

    def _pragma(self, name: str) -> int:
        return int(self._db.execute(f"PRAGMA {name}").fetchone()[0])

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Alone among the writers of this file."""
        with self._told():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            finally:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as exc:
            raise DirectoryError(f"{self.path} cannot be used: {exc}") from exc

    def get(self, key: str) -> str | None:
        """A fact about the mirror itself."""
        row = self._db.execute("SELECT value FROM mirror WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def set(self, key: str, value: str | None) -> None:
        if value is None:
            self._db.execute("DELETE FROM mirror WHERE key = ?", (key,))
        else:
            self._db.execute("INSERT OR REPLACE INTO mirror VALUES (?, ?)", (key, value))

    def put(self, table: Table, records: Iterable[Record]) -> int:
        """Enter or replace these records; how many were not there just so."""
        before = self._db.total_changes
        self._db.executemany(
            f"INSERT INTO {table.name} (id, record) VALUES (?, ?) ON CONFLICT (id)"  # noqa: S608
            " DO UPDATE SET record = excluded.record WHERE record <> excluded.record",
            ((_key_of(record), json.dumps(record, ensure_ascii=False)) for record in records),
        )
        return self._db.total_changes - before

    def delete(self, table: Table, id: str) -> int:
        return self._db.execute(f"DELETE FROM {table.name} WHERE id = ?", (id,)).rowcount  # noqa: S608

    def empty(self) -> None:
        """Take out every record, for a beginning from a dump."""
        for table in TABLES:
            self._db.execute(f"DELETE FROM {table.name}")  # noqa: S608

    def move(self, id: str, to: str) -> None:
        """Lead from one organisation to another."""
        self._db.execute("INSERT OR REPLACE INTO moved VALUES (?, ?)", (id, to))

    def settle_moves(self) -> None:
        """What is there again leads nowhere else."""
        self._db.execute("DELETE FROM moved WHERE id IN (SELECT id FROM organisations)")

    def moved(self, id: str) -> str:
        """The id of the organisation that this one is today: each step leads on, for each may be taken back."""
        passed = {id}
        while row := self._db.execute("SELECT moved_to FROM moved WHERE id = ?", (id,)).fetchone():
            if row[0] in passed:
                break
            id = str(row[0])
            passed.add(id)
        return id

    def record(self, table: Table, id: str) -> Record | None:
        row = self._db.execute(f"SELECT record FROM {table.name} WHERE id = ?", (id,)).fetchone()  # noqa: S608
        return dict(json.loads(row[0])) if row else None

    def records(self, table: Table) -> Iterator[Record]:
        for (record,) in self._db.execute(f"SELECT record FROM {table.name} ORDER BY id"):  # noqa: S608
            yield json.loads(record)


def _key_of(record: Record) -> str:
    """Its id; of a country its code."""
    key = record.get("id") or record.get("code")
    if not isinstance(key, str):
        raise DirectoryError("A record has neither id nor code: is this the address of a directory?")
    return key
