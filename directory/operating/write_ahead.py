"""The write-ahead log of SQLite, kept small also where somebody always reads.

SQLite writes the pages of its log back by itself, and begins the file anew in a moment in which nobody reads from it.
Where readers overlap that moment never comes: somebody has to stop the writers and wait until whoever began before has
ended. Workers do. On PostgreSQL nothing of this is there to be done.
"""

import logging
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.db import connection

logger = logging.getLogger(__name__)

# Above what a connection leaves of a log that began anew by itself (settings: journal_size_limit).
LARGE_BYTES = 32 * 2**20
# So long writers wait for readers at most, once for each further LARGE_BYTES. Two readers that overlap are waited for.
WAIT_SECONDS = 10.0
LOOK_EVERY_SECONDS = 5.0


def database_file() -> Path | None:
    """Where the database lies; None where it is not a file of SQLite."""
    return Path(str(connection.settings_dict["NAME"])) if connection.vendor == "sqlite" else None


def log_bytes(file: Path) -> int:
    try:
        return file.with_name(f"{file.name}-wal").stat().st_size
    except FileNotFoundError:
        return 0


def empty(file: Path, *, wait: float) -> bool:
    """Write the whole log back and cut it to nothing; False if somebody read in it for more than ``wait`` seconds.

    Nobody can write meanwhile: never call it within a transaction. Raises ``sqlite3.Error``, of a full disk say.
    """
    with closing(sqlite3.connect(file, timeout=wait, isolation_level=None)) as database:
        is_busy, _, _ = database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not is_busy


def look_at(file: Path, due: int) -> int:
    """Empty the log if it has ``due`` bytes or more. From how many on that is to be done next: after a failure, which
    is logged, from LARGE_BYTES more."""
    size = log_bytes(file)
    if size < due:
        return due if size >= LARGE_BYTES else LARGE_BYTES
    try:
        if empty(file, wait=WAIT_SECONDS):
            return LARGE_BYTES
        why = f"somebody has been reading for {WAIT_SECONDS:g} seconds"
    except sqlite3.Error as exc:
        why = str(exc)
    logger.warning("The write-ahead log has %.0f MB and could not be emptied: %s.", size / 2**20, why)
    return size + LARGE_BYTES


@contextmanager
def kept_small() -> Iterator[None]:
    """Look after the log as long as the block runs, in a thread: what runs in it may take minutes."""
    file = database_file()
    if file is None:
        yield
        return
    stopped = threading.Event()

    def keep() -> None:
        due = LARGE_BYTES
        while not stopped.wait(LOOK_EVERY_SECONDS):
            due = look_at(file, due)

    thread = threading.Thread(target=keep, name="write-ahead log", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stopped.set()
        thread.join()
