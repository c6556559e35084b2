"""The one clock of the tests: it stands at one moment, which TEST_CLOCK may set ("2028-02-29", or with a time).

``tests.settings`` starts it, in the test process and in every process that a test starts on those settings, before
anything of the service is imported. What is outside keeps the real time: OpenSSL, the browser, the files' dates, and
processes on ``config.settings``. ``time.monotonic`` goes on, so that whoever waits waits.
"""

import os
import time
from contextlib import contextmanager
from datetime import UTC, datetime

import time_machine
from django.db.models import DateTimeField, Value
from django.db.models.functions import Now
from django.utils import timezone

_told = os.environ.get("TEST_CLOCK", "2026-11-28")
MOMENT = datetime.fromisoformat(_told if "T" in _told else f"{_told}T12:00Z").astimezone(UTC)
TODAY = MOMENT.date()
# As the API and as an English page write them.
STAMP, LONG_DAY = f"{MOMENT:%Y-%m-%dT%H:%M:%SZ}", f"{TODAY:%-d %B %Y}"
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


def until(happens, *, seconds=120, every=0.02):
    """What ``happens()`` gives as soon as that is true; its last answer if it never is.

    No machine is so busy as to need the whole of the seconds: nothing is measured with them.
    """
    end = time.monotonic() + seconds
    while not (found := happens()) and time.monotonic() < end:
        time.sleep(every)
    return found


def real():
    """What the machine's clock says, for whoever deals with what is outside."""
    return time_machine.escape_hatch.datetime.datetime.now(UTC)
