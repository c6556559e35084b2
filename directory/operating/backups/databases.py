"""The database out into a file and back, by its own means: nobody waits for a copy, and each is of one moment."""

import os
import shutil
import sqlite3
import subprocess
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import zip_longest
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from django.db import DatabaseError, connection, connections
from django.db.backends.postgresql.client import DatabaseClient
from django.db.migrations.recorder import MigrationRecorder

from directory.operating.snapshots import ALIAS, snapshot
from directory.versions import read_seq

TIMEOUT_SECONDS = 6 * 3600


class CannotCopy(Exception):
    """A program is missing, or the database refused; its own words say why."""


def copy_out(target: Path) -> dict[str, Any]:
    """Write the database as it is at one moment into a new file, and say what moment that is."""
    if connection.vendor == "sqlite":
        return _copy_sqlite(target)
    with snapshot():
        facts = {"seq": read_seq(), "migrations": _migrations()}
        with connections[ALIAS].cursor() as cursor:
            cursor.execute("SELECT pg_export_snapshot()")
            name = cursor.fetchone()[0]
        options = ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={name}"]
        _run("pg_dump", [*options, "--file", str(target)])
    return facts


def _copy_sqlite(target: Path) -> dict[str, Any]:
    """By the online backup API: in one step, which in a write-ahead log keeps no writer waiting."""
    with closing(sqlite3.connect(_file())) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy)
        # A copy that is opened on a read-only disk needs no log beside it.
        copy.execute("PRAGMA journal_mode=DELETE")
        seq = copy.execute("SELECT seq FROM directory_publicstate WHERE id = 1").fetchone()
        rows = copy.execute("SELECT app, name FROM django_migrations").fetchall()
    target.chmod(0o600)
    return {"seq": seq[0] if seq else 0, "migrations": sorted(f"{app}.{name}" for app, name in rows)}


def _migrations() -> list[str]:
    return sorted(f"{app}.{name}" for app, name in MigrationRecorder(connections[ALIAS]).applied_migrations())


def holds_anything() -> bool:
    """Whether the database that DATABASE_URL names is there and holds a table."""
    if connection.vendor == "sqlite":
        return _file().exists() and _file().stat().st_size > 0
    return bool(connection.introspection.table_names())


def copy_in(source: Path) -> None:
    """Fill the database that DATABASE_URL names, which holds nothing."""
    connections.close_all()
    if connection.vendor == "sqlite":
        _lay_sqlite(source, _file())
    else:
        _restore(source, str(connection.settings_dict["NAME"]))


def _lay_sqlite(source: Path, target: Path) -> None:
    """It gets its name when all of it is on disk."""
    making = target.with_name(f".{target.name}.restoring")
    shutil.copyfile(source, making)
    making.chmod(0o600)
    with making.open("rb+") as file:
        os.fsync(file.fileno())
    for ending in ("-wal", "-shm"):
        target.with_name(target.name + ending).unlink(missing_ok=True)
    making.rename(target)


@contextmanager
def scratch(source: Path, folder: Path) -> Iterator[str]:
    """The address (DATABASE_URL) of a database into which the copy was restored; it is gone when this is over."""
    if connection.vendor == "sqlite":
        file = folder / "scratch.sqlite3"
        _lay_sqlite(source, file)
        yield f"sqlite:///{file}"
        return
    name = f"scratch_{uuid.uuid4().hex[:12]}"
    try:
        _execute(f"CREATE DATABASE {name} TEMPLATE template0")
    except DatabaseError as exc:
        raise CannotCopy(
            f"No database can be made to try the backup in ({str(exc).strip()}): give the account the right "
            "(ALTER ROLE … CREATEDB), or use --unverified and restore it elsewhere."
        ) from exc
    try:
        _restore(source, name)
        yield _address(name)
    finally:
        _execute(f"DROP DATABASE {name} WITH (FORCE)")


def _execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def _address(name: str) -> str:
    """Where the live database is, under another name."""
    live = connection.settings_dict
    account = quote(str(live["USER"]), safe="")
    if live["PASSWORD"]:
        account += f":{quote(str(live['PASSWORD']), safe='')}"
    hosts, ports = str(live["HOST"] or "").split(","), str(live["PORT"] or "").split(",")
    at = ",".join(
        quote(host, safe="") + (f":{port}" if port else "") for host, port in zip_longest(hosts, ports)
    )
    told = {key: value for key, value in live.get("OPTIONS", {}).items() if key.startswith("ssl")}
    return f"postgres://{account}@{at}/{name}{'?' if told else ''}{urlencode(told)}"


def _restore(source: Path, name: str) -> None:
    options = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"]
    _run("pg_restore", [*options, "--dbname", name, str(source)], is_named=True)


def _run(program: str, options: list[str], *, is_named: bool = False) -> None:
    """Run a program of PostgreSQL's against the server of the live database; passwords go by the environment."""
    found = shutil.which(program)
    if found is None:
        raise CannotCopy(f"The program {program} is not installed (Debian: apt install postgresql-client).")
    live = connection.settings_dict
    connected, environment = DatabaseClient.settings_to_cmd_args_env({**live, "OPTIONS": _of_libpq(live)}, [])
    where = connected[1:-1]  # without the program and the name
    name = [] if is_named else [str(live["NAME"])]
    done = subprocess.run(  # noqa: S603  (its arguments are ours and the operator's own)
        [found, *where, *options, *name],
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        timeout=TIMEOUT_SECONDS,
        check=False,
    )
    if done.returncode:
        raise CannotCopy(f"{program} refused: {done.stderr.strip()}")


def _of_libpq(live: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in live.get("OPTIONS", {}).items() if isinstance(value, str)}


def _file() -> Path:
    return Path(str(connection.settings_dict["NAME"]))
