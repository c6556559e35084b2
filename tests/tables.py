"""All tables of the database of the tests, and what stands in them."""

import copy
from contextlib import contextmanager

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, connections, transaction

from directory.moderation.guarding import WHOLE, opened
from tests import clock

# What the migrations write here no test writes.
UNTOUCHED = {"django_content_type", "auth_permission"}
_first = {}
_built = {}


def tables(*labels):
    """Those of these apps; of all unless told."""
    metas = [model._meta for model in apps.get_models(include_auto_created=True)]
    return [meta.db_table for meta in metas if meta.managed and (not labels or meta.app_label in labels)]


def rows_of(names):
    """Columns and rows of each of these tables that has any."""
    found = {name: _rows(name) for name in names}
    return {table: (columns, rows) for table, (columns, rows) in found.items() if rows}


def _rows(table):
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{table}"')
        return [column[0] for column in cursor.description], cursor.fetchall()


def write(cursor, filled):
    """Enter the rows that ``rows_of`` found."""
    for table, (columns, rows) in filled.items():
        named, marks = ", ".join(f'"{name}"' for name in columns), ", ".join(["%s"] * len(columns))
        cursor.executemany(f'INSERT INTO "{table}" ({named}) VALUES ({marks})', rows)


def count_on(cursor):
    """Let the numbers of new rows begin after those that were written with theirs."""
    for statement in connection.ops.sequence_reset_sql(no_style(), apps.get_models()):
        cursor.execute(statement)


def remember_first_rows():
    """To be called once, when the migrations have run."""
    _first.update(rows_of(_touched()))


def as_migrated(case):
    """What a test that commits does in the end, instead of Django's ``flush``.

    That leaves tables without even what the migrations wrote, writes all permissions anew and, on PostgreSQL,
    a file for each table: it takes longer than most tests, and lets no other test come after.
    """
    _hold(_first)


def built_once(build):
    """What ``build`` enters where nothing stands yet: the rows of its first time are written the next times.

    What it returned is returned again, as it was then, whatever a test made of it.
    """
    if build in _built:
        _hold(_built[build][1])
    else:
        found = build()
        _built[build] = found, rows_of(_touched())
    return copy.deepcopy(_built[build][0])


@contextmanager
def shared(blocker):
    """For a fixture of a module or class: what is entered within stands for all its tests, each in a savepoint of it.

    ``blocker`` is ``django_db_blocker``. None of the tests may commit.
    """
    clock.start()
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


def _touched():
    return [table for table in tables() if table not in UNTOUCHED]


def _hold(rows):
    """Let the tables hold these rows, and no others."""
    with transaction.atomic(), opened(WHOLE), connection.cursor() as cursor:
        for table in _touched():
            cursor.execute(f'DELETE FROM "{table}"')
        write(cursor, rows)
        count_on(cursor)


def leave_to_nobody():
    """PostgreSQL drops no database in use: a snapshot, or a process that the last test killed, may still hold it."""
    connections.close_all()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        connection.close()
