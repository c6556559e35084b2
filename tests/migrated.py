"""The tables as the migrations leave them: kept in a file, for each test process would make them anew."""

import hashlib
import os
import sqlite3
from contextlib import closing
from fcntl import LOCK_EX, flock
from unittest.mock import patch

from django.conf import settings
from django.core import management
from django.db import connection

from directory.moderation import guard_tables

FOLDER = settings.BASE_DIR / ".pytest_cache"
# What is in a new database comes from these alone: the guards, which follow other modules, are made anew.
SOURCES = (
    "requirements.txt",
    "*/migrations/*.py",
    "*/models/*.py",
    "advocacy/letters.py",
    "directory/values/url_keys.py",
)


def kept():
    """While it is patched in, ``migrate`` on a new SQLite file copies what the same code has migrated before."""
    return patch.object(management, "call_command", _command)


def _command(name, *args, _real=management.call_command, **options):
    if name != "migrate" or connection.vendor != "sqlite" or connection.introspection.table_names():
        return _real(name, *args, **options)
    with (FOLDER / "migrated.lock").open("w") as lock:
        flock(lock, LOCK_EX)
        file = FOLDER / f"migrated-{_of_this_code()}.sqlite3"
        if file.exists():
            _copy(file, into_file=False)
            return guard_tables()
        _real(name, *args, **options)
        for older in FOLDER.glob("migrated-*.sqlite3"):
            older.unlink()
        unfinished = file.with_suffix(f".{os.getpid()}")
        _copy(unfinished, into_file=True)
        unfinished.rename(file)
        return None


def _copy(file, *, into_file):
    connection.ensure_connection()
    with closing(sqlite3.connect(file)) as on_disk:
        here, there = connection.connection, on_disk
        (here if into_file else there).backup(there if into_file else here)


def _of_this_code():
    told = hashlib.sha256(f"{sqlite3.sqlite_version} {settings.INSTALLED_APPS}".encode())
    for source in sorted(file for pattern in SOURCES for file in settings.BASE_DIR.glob(pattern)):
        told.update(str(source.relative_to(settings.BASE_DIR)).encode() + source.read_bytes())
    return told.hexdigest()[:24]
