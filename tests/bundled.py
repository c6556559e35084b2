"""The bundled set for tests that start from it: entered once by the service itself, then copied row by row."""

import fcntl
import os
import pickle
from contextlib import contextmanager

from django.conf import settings
from django.db import connection, transaction

from advocacy import loading
from directory.moderation import BUNDLED
from directory.moderation.guarding import WHOLE, opened
from tests import factories as make
from tests import tables

_kept = {}
FOLDER = settings.BASE_DIR / ".pytest_cache"


def load():
    """Fill the directory, which holds no unit yet, with the bundled set; what the service counted as it did."""
    if not _kept:
        with one_worker_at_a_time():
            if not taken_over():
                _kept["counts"] = loading.load(BUNDLED, at=make.NOW)
                _kept["rows"] = tables.rows_of(tables.tables("directory", "advocacy"))
                hand_on()
                return _kept["counts"]
    with transaction.atomic(), opened(WHOLE), connection.cursor() as cursor:
        for table in _kept["rows"]:
            cursor.execute(f'DELETE FROM "{table}"')
        tables.write(cursor, _kept["rows"])
        tables.count_on(cursor)
    return _kept["counts"]


@contextmanager
def one_worker_at_a_time():
    with open(FOLDER / f"bundled-{connection.vendor}.lock", "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def of_this_run():
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", os.getpid())
    return FOLDER / f"bundled-{connection.vendor}-{run}.pickle"


def taken_over():
    """Whether another worker of this run entered the set already."""
    if of_this_run().is_file():
        _kept.update(pickle.loads(of_this_run().read_bytes()))
    return bool(_kept)


def hand_on():
    for earlier in FOLDER.glob(f"bundled-{connection.vendor}-*.pickle"):
        earlier.unlink(missing_ok=True)
    if "PYTEST_XDIST_TESTRUNUID" in os.environ:
        of_this_run().write_bytes(pickle.dumps(_kept))
