"""One consistent look at the database, however long it takes; no writer waits for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connections, models, transaction

ALIAS = "snapshot"
_reading: ContextVar[bool] = ContextVar("_reading", default=False)


class SnapshotRouter:
    """Sends every read made within ``snapshot()`` to its connection, so that no query of a shape is forgotten."""

    def db_for_read(self, model: type[models.Model], **hints: object) -> str | None:
        return ALIAS if _reading.get() else None

    def allow_migrate(self, db: str, app_label: str, **hints: object) -> bool | None:
        """It is the default database seen twice: migrated once."""
        return False if db == ALIAS else None


@contextmanager
def snapshot() -> Iterator[None]:
    """Everything that this thread reads inside is as it was at the first read; writing is refused.

    SQLite: a deferred, query-only transaction beside the writers of the write-ahead log. PostgreSQL:
    repeatable read; ``iterator()`` then streams from a server-side cursor.
    """
    connection = connections[ALIAS]
    try:
        with transaction.atomic(using=ALIAS):
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION READ ONLY")
            token = _reading.set(True)
            try:
                yield
            finally:
                _reading.reset(token)
    finally:
        connection.close()
