"""The tables as the migrations leave them: kept in a file, for each test process would make them anew."""

import hashlib
import os
import sqlite3
from contextlib import closing
from fcntl import LOCK_EX, flock
from unittest.mock import patch

import django
from django.conf import settings
from django.core import management
from django.db import connection

FOLDER = settings.BASE_DIR / ".pytest_cache"
CODE = ("advocacy", "config", "directory")


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
            return _copy(file, into_file=False)
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
    """All of it, for migrations, triggers and permissions come from modules of many rooms."""
    told = hashlib.sha256(f"{django.VERSION} {sqlite3.sqlite_version}".encode())
    for package in CODE:
        for module in sorted((settings.BASE_DIR / package).rglob("*.py")):
            told.update(str(module).encode() + module.read_bytes())
    return told.hexdigest()[:24]
