"""The tables as the migrations leave them: kept between test processes, each of which would make them anew.

For SQLite in a file; on PostgreSQL in a database of which others are made (``CREATE DATABASE … TEMPLATE``).
"""

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from fcntl import LOCK_EX, flock
from unittest.mock import patch

from django.conf import settings
from django.core import management
from django.db import connection

from directory.moderation import guard_tables

FOLDER = settings.BASE_DIR / ".pytest_cache"
FOLDER.mkdir(exist_ok=True)
# What is in a new database comes from these alone: the guards, which follow other modules, are made anew.
SOURCES = (
    "requirements.txt",
    "*/migrations/*.py",
    "*/models/*.py",
    "advocacy/letters.py",
    "directory/values/url_keys.py",
)


def kept():
    """While it is patched in, ``migrate`` on a new database copies what the same code has migrated before."""
    return patch.object(management, "call_command", _command)


def _command(name, *args, _real=management.call_command, **options):
    if name != "migrate" or connection.introspection.table_names():
        return _real(name, *args, **options)
    shelf = _InFile() if connection.vendor == "sqlite" else _InDatabase()
    with (FOLDER / "migrated.lock").open("w") as lock:
        flock(lock, LOCK_EX)
        if shelf.has_it():
            shelf.take()
            return guard_tables()
        _real(name, *args, **options)
        shelf.put()
        return None


def lay(path):
    """For a process that migrates a SQLite file of its own: what is kept lies there already, if anything is."""
    if (shelf := _InFile()).has_it():
        shutil.copy(shelf.file, path)


class _InFile:
    def __init__(self):
        self.file = FOLDER / f"migrated-{_of_this_code()}.sqlite3"

    def has_it(self):
        return self.file.exists()

    def take(self):
        connection.ensure_connection()
        with closing(sqlite3.connect(self.file)) as kept:
            kept.backup(connection.connection)

    def put(self):
        for older in FOLDER.glob("migrated-*.sqlite3"):
            older.unlink()
        unfinished = self.file.with_suffix(f".{os.getpid()}")
        with closing(sqlite3.connect(unfinished)) as kept:
            connection.connection.backup(kept)
        unfinished.rename(self.file)


class _InDatabase:
    def __init__(self):
        # Another checkout keeps its own, and drops no other's.
        self.begin = f"test_migrated_{hashlib.sha256(bytes(settings.BASE_DIR)).hexdigest()[:8]}_"
        self.name = self.begin + _of_this_code()
        self.mine = connection.settings_dict["NAME"]

    def has_it(self):
        return self.name in self._on_shelf()

    def take(self):
        self._copy(self.name, self.mine)

    def put(self):
        for older in self._on_shelf():
            self._execute(f'DROP DATABASE "{older}"')
        self._copy(self.mine, self.name)

    def _copy(self, source, target):
        connection.close()
        self._execute(f'DROP DATABASE IF EXISTS "{target}"')
        self._execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')

    def _on_shelf(self):
        with connection._nodb_cursor() as cursor:
            cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [self.begin])
            return [name for (name,) in cursor.fetchall()]

    def _execute(self, statement):
        with connection._nodb_cursor() as cursor:
            cursor.execute(statement)


def _of_this_code():
    told = hashlib.sha256(f"{sqlite3.sqlite_version} {settings.INSTALLED_APPS}".encode())
    for source in sorted(file for pattern in SOURCES for file in settings.BASE_DIR.glob(pattern)):
        told.update(str(source.relative_to(settings.BASE_DIR)).encode() + source.read_bytes())
    return told.hexdigest()[:24]
