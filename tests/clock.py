"""The one clock of the tests: it stands at one moment, which TEST_CLOCK may set ("2028-02-29", or with a time).

``tests.settings`` starts it, in the test process and in every process that a test starts on those settings, before
anything of the service is imported. What is outside keeps the real time: OpenSSL, the browser, the files' dates, and
processes on ``config.settings``. ``time.monotonic`` goes on, so that whoever waits waits.
"""

import os
from contextlib import contextmanager
from datetime import UTC, datetime, time

import time_machine
from django.db.models import DateTimeField, Value
from django.db.models.functions import Now
from django.utils import timezone

_told = datetime.fromisoformat(os.environ.get("TEST_CLOCK", "2026-11-21"))
MOMENT = (_told if _told.time() > time.min else _told.replace(hour=12)).replace(tzinfo=_told.tzinfo or UTC)
TODAY = MOMENT.date()
_running = []


def start():
    """From now on it is ``MOMENT`` for this process, and for what it writes as the database's time."""
    if not _running:
        _running.append(time_machine.travel(MOMENT, tick=False).start())
        Now.as_sqlite = Now.as_postgresql = _moment_of_the_database
    _running[0].move_to(MOMENT, tick=False)


def _moment_of_the_database(self, compiler, connection, **context):
    return compiler.compile(Value(timezone.now(), DateTimeField()))


@contextmanager
def at(moment):
    """A while at another moment."""
    with time_machine.travel(moment, tick=False):
        yield moment


def real():
    """What the machine's clock says, for whoever deals with what is outside."""
    return time_machine.escape_hatch.datetime.datetime.now(UTC)
