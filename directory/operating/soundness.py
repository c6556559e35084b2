"""Whether the database itself is sound: its pages, its keys, its indexes, its migrations and its guards."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from directory.moderation import RESTORE, Wrong, missing_guards
from directory.operating.probes import missing_migrations

MIGRATE = "manage.py migrate"
Row = tuple[Any, ...]
# Questions whose rows are each something wrong, and how one is told: (where, what).
QUESTIONS: dict[str, dict[str, Callable[[Row], tuple[str, str]]]] = {
    "sqlite": {
        "SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'": lambda row: (
            "the file",
            row[0],
        ),
        "PRAGMA foreign_key_check": lambda row: (
            f"row {row[1]} of {row[0]}",
            f"names a row of {row[2]} that is gone",
        ),
    },
    "postgresql": {
        "SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid": lambda row: (
            f"index {row[0]}",
            "half built",
        ),
        "SELECT conname, conrelid::regclass FROM pg_constraint WHERE NOT convalidated": lambda row: (
            f"constraint {row[0]} of {row[1]}",
            "never held against all rows",
        ),
    },
}


def wrong_in_migrations() -> Iterator[Wrong]:
    """Where the tables are of other code than this, nothing more can be asked of them."""
    applied = set(MigrationRecorder(connection).applied_migrations())
    for app, name in sorted(missing_migrations(applied)):
        yield Wrong(f"migration {app}.{name}", "not applied", MIGRATE)


def wrong_in_database() -> Iterator[Wrong]:
    for question, told in QUESTIONS[connection.vendor].items():
        with connection.cursor() as cursor:
            cursor.execute(question)
            rows = cursor.fetchall()
        for where, what in map(told, rows):
            yield Wrong(where, what, RESTORE)
    for name in missing_guards():
        yield Wrong(
            f"trigger {name}", "missing: the database would take what only moderation may write", MIGRATE
        )
