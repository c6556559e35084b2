"""A streaming standby for public reads: it answers while it has every public change that the primary has.

For each answer that has to be made both are asked for their number, on the connections that the answer then uses: so
nobody reads what was withdrawn, however far the standby is behind. What is kept needs neither.
"""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.db import Error, connections, models

from directory.models import PublicState
from directory.versions import read_seq

logger = logging.getLogger(__name__)
PRIMARY, ALIAS = "default", "replica"
# For so many seconds one that did not answer is asked nothing.
REST_SECONDS = 5.0
_reading: ContextVar[bool] = ContextVar("_reading", default=False)


@dataclass
class _Rest:
    """Until when this process leaves the replica alone, by its own clock."""

    until: float = float("-inf")


_rest = _Rest()


class ReplicaRouter:
    """Within ``reading()`` that chose it, all reads go to the replica; writes never do."""

    def db_for_read(self, model: type[models.Model], **hints: object) -> str | None:
        return ALIAS if _reading.get() else None

    def db_for_write(self, model: type[models.Model], **hints: object) -> str | None:
        """Said aloud: a row that came from the replica would else be written there."""
        return PRIMARY if _reading.get() else None

    def allow_migrate(self, db: str, app_label: str, **hints: object) -> bool | None:
        return False if db == ALIAS else None


@contextmanager
def reading() -> Iterator[None]:
    """What this thread reads inside comes from the replica if it has caught up, else from the primary."""
    token = _reading.set(is_set_up() and _has_caught_up())
    try:
        yield
    finally:
        _reading.reset(token)


def is_set_up() -> bool:
    return ALIAS in connections.settings


def _has_caught_up() -> bool:
    if time.monotonic() < _rest.until:
        return False
    wanted = read_seq()
    try:
        return number_there() >= wanted
    except Error as exc:
        _rest.until = time.monotonic() + REST_SECONDS
        connections[ALIAS].close()
        logger.warning("The replica does not answer (%s): the primary is read.", type(exc).__name__)
        return False


def number_there() -> int:
    """The replica's number of public change; -1 if it has none."""
    seq = PublicState.objects.using(ALIAS).values_list("seq", flat=True).first()
    return -1 if seq is None else seq


def behind() -> int | None:
    """So many public changes the replica lacks; None if it does not answer."""
    try:
        there = number_there()
    except Error:
        return None
    return max(0, read_seq() - there)


def troubles() -> Iterator[str]:
    """Why public reads go to the primary, or soon will, although a replica is set up."""
    if not is_set_up():
        return
    lacking = behind()
    if lacking is None:
        yield "it does not answer"
        return
    if lacking:
        yield f"it lacks {lacking} public change(s)"
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT pg_is_in_recovery(), EXISTS (SELECT FROM pg_stat_wal_receiver)")
        is_standby, receives = cursor.fetchone()
    if not is_standby:
        yield "it is no standby: it takes changes itself"
    elif not receives:
        yield "it receives nothing from the primary"
