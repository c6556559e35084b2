"""What looks at one address over time come to. Pure but for the shape of a ``Finding``.

Failing first; dead after at least so many failures over at least so many days (``dead_after``) without a success
between.
A closed door (``blocked``) neither counts as a failure nor ends a row of them: it says nothing of the page.
Any other answer ends the row. What opened another page, or had a certificate that browsers refuse, stays told
as that until the link works again or is dead: silence or a closed door does not make it trustworthy.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from directory.link_checks.judging import Seen, Sight
from directory.models import ALARMS, WORKING, LinkState
from directory.moderation import Finding
from directory.values.domains import place_of

DEAD_AFTER_FAILURES = 3
DEAD_AFTER = timedelta(days=7)
# With the jitter, the ten minutes between runs and the run itself, what lapses is seen within 24 hours.
USUAL = timedelta(hours=20)
JITTER = timedelta(hours=2)
AFTER_FAILURES = (timedelta(hours=1), timedelta(hours=4), USUAL)
# Older looks say nothing of the time between: we slept, or somebody set the clock.
LONGEST_GAP = timedelta(days=30)


@dataclass(frozen=True)
class DeadAfter:
    """How many failures, over how many days, make a link dead."""

    failures: int
    days: int


def dead_after() -> DeadAfter:
    return DeadAfter(DEAD_AFTER_FAILURES, DEAD_AFTER.days)


class Past(Protocol):
    """What is known of an address before this look: the columns of ``Observation``."""

    url: str
    state: str
    checked_at: datetime | None
    failures: int
    failing_since: datetime | None
    last_ok_at: datetime | None
    leads_to: str


def history(past: Past, seen: Seen, *, at: datetime) -> Finding:
    """The state after this look, the row of failures so far, and when to look again."""
    if seen.sight == Sight.FAILURE:
        return _after_failure(past, seen, at)
    is_blocked = seen.sight == Sight.BLOCKED
    kept = _kept(past) if is_blocked else None
    state = LinkState(seen.sight.value)
    return Finding(
        state=kept or state,
        next_check_at=at + USUAL + jitter(past.url, at),
        failures=past.failures if is_blocked else 0,
        failing_since=past.failing_since if is_blocked else None,
        last_ok_at=at if state in WORKING else past.last_ok_at,
        leads_to=_end(past, seen) if kept else seen.leads_to,
        detail=seen.detail,
    )


def jitter(url: str, at: datetime) -> timedelta:
    """Up to two hours either way, so that what was once checked together drifts apart; the same for the same look."""
    drawn = hashlib.sha256(f"{url} {at.date()}".encode()).digest()
    return JITTER * (int.from_bytes(drawn[:4], "big") / 2**31 - 1)


def _after_failure(past: Past, seen: Seen, at: datetime) -> Finding:
    failures, since = (past.failures + 1, past.failing_since) if _continues(past, at) else (1, at)
    assert since is not None  # noqa: S101  (_continues)
    is_dead = failures >= DEAD_AFTER_FAILURES and at - since >= DEAD_AFTER
    kept = None if is_dead else _kept(past)
    wait = AFTER_FAILURES[min(failures, len(AFTER_FAILURES)) - 1]
    return Finding(
        state=LinkState.DEAD if is_dead else kept or LinkState.FAILING,
        next_check_at=at + wait + (jitter(past.url, at) if wait == USUAL else timedelta()),
        failures=failures,
        failing_since=since,
        last_ok_at=past.last_ok_at,
        leads_to=_end(past, seen) if kept else seen.leads_to,
        detail=seen.detail,
    )


def _kept(past: Past) -> LinkState | None:
    """The alarm that only a working link ends."""
    return LinkState(past.state) if past.state in ALARMS else None


def _end(past: Past, seen: Seen) -> str:
    """Where an alarm that stays told leads: where it led, unless this look ended elsewhere."""
    has_left = seen.leads_to and place_of(seen.leads_to) != place_of(past.url)
    return seen.leads_to if has_left else past.leads_to


def _continues(past: Past, at: datetime) -> bool:
    """Whether this failure follows the earlier ones: a clock that leapt either way begins a new row."""
    if not past.failures or past.failing_since is None or past.checked_at is None:
        return False
    return timedelta() <= at - past.checked_at <= LONGEST_GAP
