"""For how much work the moderation lock is held: of each time the processor's seconds and the statements."""

import time
from contextlib import contextmanager
from dataclasses import dataclass
from unittest.mock import patch

from django.db import connection

# What ``_fixed_work`` takes of a processor on which an article with 400 asks holds the lock for a second.
NOMINAL_SECONDS = 0.05


def slowness():
    """How many times as long fixed work takes here and now as it did where the limits were set; 1.0 at least."""
    return max(1.0, max(_fixed_work() for _ in range(3)) / NOMINAL_SECONDS)


def _fixed_work():
    began, counts = time.thread_time(), {}
    for number in range(200_000):
        counts[str(number % 997)] = counts.get(str(number % 991), 0) + number
    return time.thread_time() - began


@dataclass
class Hold:
    seconds: float = 0.0
    statements: int = 0


@contextmanager
def measured():
    """Each holding of the lock by this thread, as it ends: from BEGIN IMMEDIATE (SQLite) or the locked row on.

    The thread's own processor time: what others do on the machine, and the waiting for a disk, do not count.
    """
    holds, held, began = [], None, 0.0

    def execute(run, sql, params, many, context):
        nonlocal held, began
        if takes_lock(sql) and held is None:
            held, began = Hold(), time.thread_time()
        if held is not None:
            held.statements += 1
        return run(sql, params, many, context)

    def ending(end):
        def run():
            nonlocal held
            try:
                return end()
            finally:
                if held is not None:
                    held.seconds = time.thread_time() - began
                    holds.append(held)
                    held = None

        return run

    with (
        connection.execute_wrapper(execute),
        patch.object(connection, "_commit", ending(connection._commit)),
        patch.object(connection, "_rollback", ending(connection._rollback)),
    ):
        yield holds


def takes_lock(sql):
    if connection.vendor == "sqlite":
        return sql.startswith("BEGIN")
    return "FOR UPDATE" in sql and "directory_publicstate" in sql
