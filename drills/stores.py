"""The database that a drill breaks: emptied, kept under a name, and put back as it was kept."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


class SqliteStore:
    """A file, in the memory of the machine where it has a place for files there: a kill is no loss of power."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.file = folder, folder / "drill.sqlite3"
        self.url = f"sqlite:///{self.file}"

    def keep(self, name: str) -> None:
        with (
            closing(sqlite3.connect(self.file)) as live,
            closing(sqlite3.connect(self.folder / name)) as kept,
        ):
            live.backup(kept)

    def put_back(self, name: str) -> None:
        self.empty()
        shutil.copy(self.folder / name, self.file)

    def empty(self) -> None:
        for ending in ("", "-wal", "-shm"):
            self.file.with_name(self.file.name + ending).unlink(missing_ok=True)


class PostgresStore:
    """Databases beside the one at ``server``, an address with an account that may make them."""

    def __init__(self, server: str, name: str) -> None:
        self.server, self.name, self.kept = server, name, set[str]()
        self.url = f"{server.rpartition('/')[0]}/{name}"

    def execute(self, statement: str) -> None:
        import psycopg

        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(statement)

    def copy(self, source: str, target: str) -> None:
        self.execute(f"DROP DATABASE IF EXISTS {target} WITH (FORCE)")
        self.execute(f"CREATE DATABASE {target} TEMPLATE {source}")

    def keep(self, name: str) -> None:
        self.kept.add(name)
        self.copy(self.name, f"{self.name}_{name}")

    def put_back(self, name: str) -> None:
        self.copy(f"{self.name}_{name}", self.name)

    def empty(self) -> None:
        self.copy("template0", self.name)

    def drop(self) -> None:
        for name in (self.name, *(f"{self.name}_{kept}" for kept in self.kept)):
            self.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


Store = SqliteStore | PostgresStore


@contextmanager
def store_for(database: str, server: str, folder: Path, name: str) -> Iterator[Store]:
    if database == "sqlite":
        yield SqliteStore(folder)
        return
    store = PostgresStore(server, name)
    try:
        store.empty()
        yield store
    finally:
        store.drop()
