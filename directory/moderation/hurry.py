"""A person reads before deciding. An account that decides, or warns, by the dozen may be in other hands."""

import logging
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from django.conf import settings
from django.db import models

from directory.models import Account, AuditEntry, Outcome
from directory.moderation.refusals import Refused
from directory.moderation.standing import is_new

TAKE_BACK = "take back"
TAKE_AWAY = "take away"
LOWER_ADVISORY = "lower advisory"
RAISE_ADVISORY = "raise advisory"
MAKE_CAUTION = "make caution"
# What could harm: so many an hour, and no more.
CAPPED = (
    "approve",
    "approve bundle",
    "show again",
    "lower",
    "erase",
    "lift dispute",
    "merge",
    TAKE_BACK,
    LOWER_ADVISORY,
)
# A program read exactly this on the body's own site: it uses up no decision and is no hurry.
APPROVE_AS_SEEN = "approve as seen"
# What only takes away is never kept from anybody, but told of.
TAKING_AWAY = ("reject", "withdraw", TAKE_AWAY)
# One person protects at once. Who has stood here for a while is never kept from it, but told of.
PROTECTIONS = ("raise", RAISE_ADVISORY, MAKE_CAUTION, "dispute")
# Ending an advisory is told by its “reject”.
TOLD = (*(act for act in CAPPED if act != LOWER_ADVISORY), *TAKING_AWAY, *PROTECTIONS)
HOUR = timedelta(hours=1)
MOMENT = timedelta(minutes=5)
TOLD_FOR = timedelta(days=7)
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Hurry:
    """So many decisions and warnings of one account within five minutes, beginning at ``since``."""

    account_id: int
    account_name: str
    since: datetime
    count: int


def refuse_hurry(by: Account, at: datetime) -> None:
    """Refused beyond so many decisions an hour that could harm; the log tells a hurry."""
    count = _done(CAPPED, at - HOUR).filter(account=by).count()
    if count >= settings.DECISIONS_PER_HOUR:
        raise Refused(
            f"You took {count} decisions within the hour; at most {settings.DECISIONS_PER_HOUR} are accepted. "
            "Go on later: this keeps a stolen account from doing harm by the dozen."
        )
    note_hurry(by, at)


def room(by: Account, at: datetime) -> int:
    """How many more decisions that could harm the account may take within this hour."""
    return max(0, settings.DECISIONS_PER_HOUR - _done(CAPPED, at - HOUR).filter(account=by).count())


def refuse_flood(by: Account | None, at: datetime) -> None:
    """A new account protects as quickly as any, but not by the dozen."""
    if by is None:
        return
    most = settings.WARNINGS_PER_HOUR_WHILE_NEW
    if is_new(by, at) and _done(PROTECTIONS, at - HOUR).filter(account=by).count() >= most:
        raise Refused(
            f"Your account is new: within an hour it may raise or doubt {most} times. "
            "Tell an editor or moderator who has been here longer what is wrong."
        )
    note_hurry(by, at)


def note_hurry(by: Account, at: datetime) -> None:
    """The log tells it once so many decisions and warnings fall within minutes."""
    done = _done(TOLD, at - MOMENT).filter(account=by)
    if done.count() + 1 == settings.HURRY_OF_DECISIONS:
        logger.warning("An account decides in a hurry: look at the top of the review queue.")


def hurries(at: datetime) -> list[Hurry]:
    """The accounts that decided in a hurry within the last days, the latest first."""
    rows = _done(TOLD, at - TOLD_FOR).exclude(account=None).order_by("account", "at")
    found = [
        hurry
        for _, group in groupby(rows, key=lambda entry: entry.account_id)
        for hurry in _worst(list(group))
    ]
    return sorted(found, key=lambda hurry: hurry.since, reverse=True)


def _worst(entries: list[AuditEntry]) -> Iterator[Hurry]:
    """The five minutes in which this account decided most, if that was in a hurry."""
    first, best, best_at = 0, 0, 0
    for last, entry in enumerate(entries):
        while entry.at - entries[first].at > MOMENT:
            first += 1
        if last - first + 1 > best:
            best, best_at = last - first + 1, first
    if best >= settings.HURRY_OF_DECISIONS:
        start = entries[best_at]
        assert start.account_id  # noqa: S101  (the caller left the others out)
        yield Hurry(start.account_id, start.account_name, start.at, best)


def _done(acts: Collection[str], after: datetime) -> "models.QuerySet[AuditEntry]":
    """What was done since; requests that began later and were served before this one count as well."""
    return AuditEntry.objects.filter(act__in=acts, outcome=Outcome.DONE, at__gt=after)
