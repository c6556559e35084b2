"""The bundled set for tests that start from it: entered once by the service itself, then copied row by row."""

from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, transaction

from directory.moderation.guarding import WHOLE, opened

_kept = {}


def load():
    """Fill the directory, which holds no unit yet, with the bundled set."""
    if not _kept:
        call_command("load_directory", verbosity=0)
        filled = {table: _rows(table) for table in _tables()}
        _kept.update({table: (columns, rows) for table, (columns, rows) in filled.items() if rows})
        return
    with transaction.atomic(), opened(WHOLE), connection.cursor() as cursor:
        for table, (columns, rows) in _kept.items():
            cursor.execute(f"DELETE FROM {table}")
            named, marks = ", ".join(f'"{name}"' for name in columns), ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {table} ({named}) VALUES ({marks})", rows)
        for statement in connection.ops.sequence_reset_sql(no_style(), apps.get_models()):
            cursor.execute(statement)


def _tables():
    models = [
        model
        for name in ("directory", "advocacy")
        for model in apps.get_app_config(name).get_models(include_auto_created=True)
    ]
    return [model._meta.db_table for model in models if model._meta.managed]


def _rows(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")
        return [column[0] for column in cursor.description], cursor.fetchall()
