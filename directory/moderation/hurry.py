"""A person reads before deciding. An account that decides, or warns, by the dozen may be in other hands."""

import logging
import uuid
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from django.conf import settings
from django.db import models, transaction

from directory.accounts.independence import independent
from directory.models import (
    Account,
    AuditEntry,
    HurryAnswer,
    LinkProblem,
    LinkVerdict,
    Outcome,
    SuggestionCluster,
)
from directory.moderation.audit import note_done, note_refusal
from directory.moderation.naming import counts_in_words
from directory.moderation.refusals import Refused
from directory.moderation.standing import is_new, why_not_alone
from directory.words.saying import kept, say

TAKE_BACK = "take back"
TAKE_AWAY = "take away"
LOWER_ADVISORY = "lower advisory"
RAISE_ADVISORY = "raise advisory"
MAKE_CAUTION = "make caution"
# It takes the place of what is public, so it counts towards the limit; as a program read it there, it is no hurry.
APPROVE_SEEN_CHANGE = "approve seen change"
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
    APPROVE_SEEN_CHANGE,
)
# A program read exactly this on the body's own site: it uses up no decision and is no hurry.
APPROVE_AS_SEEN = "approve as seen"
# What only takes away is never kept from anybody, but told of.
TAKING_AWAY = ("reject", "withdraw", TAKE_AWAY)
# One person protects at once. Who has stood here for a while is never kept from it, but told of.
PROTECTIONS = ("raise", RAISE_ADVISORY, MAKE_CAUTION, "dispute")
# One editor ends what readers and programs told, and nobody else looks at it any more.
CLOSE_REPORT = "close suggestions"
LINK_CLOSINGS = tuple(f"link {verdict}" for verdict in (LinkVerdict.OVERRULED, LinkVerdict.CONFIRMED))
CLOSINGS = (CLOSE_REPORT, *LINK_CLOSINGS)
# One editor puts other words in the place of what somebody else wrote, while it waits.
OVERWRITE = "overwrite"
# Ending an advisory is told by its “reject”.
UNTOLD = (LOWER_ADVISORY, APPROVE_SEEN_CHANGE)
TOLD = (*(act for act in CAPPED if act not in UNTOLD), *TAKING_AWAY, *PROTECTIONS, *CLOSINGS, OVERWRITE)
ANSWER = "answer hurry"
HOUR = timedelta(hours=1)
MOMENT = timedelta(minutes=5)
TOLD_FOR = timedelta(days=7)
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Hurry:
    """What one account decided, warned of, closed or overwrote within five minutes, beginning at ``since``.

    ``counts``: how often it did which act, the most frequent first. ``until``: its last act that was not looked
    at yet, be it later than these five minutes.
    """

    account_id: int
    account_name: str
    since: datetime
    until: datetime
    counts: dict[str, int]

    @property
    def count(self) -> int:
        return sum(self.counts.values())

    @property
    def in_words(self) -> str:
        return counts_in_words(self.counts)


def refuse_hurry(by: Account, at: datetime) -> None:
    """Refused beyond so many decisions an hour that could harm; the log tells a hurry."""
    count = _done(CAPPED, at - HOUR).filter(account=by).count()
    if count >= settings.DECISIONS_PER_HOUR:
        raise Refused(
            say(
                "You took {count} decisions within the hour; at most {decisions_per_hour} are "
                "accepted. Go on later: this keeps a stolen account from doing harm by the dozen.",
                count=count,
                decisions_per_hour=settings.DECISIONS_PER_HOUR,
            )
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
            say(
                "Your account is new: within an hour it may raise or doubt {most} times. Tell an "
                "editor or moderator who has been here longer what is wrong.",
                most=most,
            )
        )
    note_hurry(by, at)


def refuse_closings(by: Account, at: datetime) -> None:
    """A new account ends not by the dozen what readers and programs told; withdrawing and rejecting go on."""
    most = settings.CLOSINGS_PER_HOUR_WHILE_NEW
    if is_new(by, at) and _closed(by, at - HOUR) >= most:
        raise Refused(
            say(
                "Your account is new: within an hour it may close {most} reports and tasks about "
                "links. Leave the others to an editor who has been here longer; what harms you may "
                "withdraw or reject.",
                most=most,
            )
        )
    note_hurry(by, at)


def refuse_overwriting(by: Account, at: datetime) -> None:
    """A new account overwrites not by the dozen what others wrote; it proposes, remarks and rejects as it likes."""
    most = settings.CLOSINGS_PER_HOUR_WHILE_NEW
    if is_new(by, at) and _done([OVERWRITE], at - HOUR).filter(account=by).count() >= most:
        raise Refused(
            say(
                "Your account is new: within an hour it may overwrite {most} records that others "
                "wrote. Leave a remark on the others, or wait for an editor who has been here longer.",
                most=most,
            )
        )
    note_hurry(by, at)


def _closed(by: Account, after: datetime) -> int:
    reports = SuggestionCluster.objects.filter(decided_by=by, decided_at__gt=after)
    return reports.count() + LinkProblem.objects.filter(closed_by=by, closed_at__gt=after).count()


def note_hurry(by: Account, at: datetime) -> None:
    """The log tells it once so many decisions and warnings fall within minutes."""
    done = _done(TOLD, at - MOMENT).filter(account=by)
    if len(list(_each_once(done))) + 1 == settings.HURRY_OF_DECISIONS:
        logger.warning("An account decides in a hurry: look at the top of the review queue.")


def hurries(at: datetime) -> list[Hurry]:
    """The accounts that decided in a hurry within the last days and were not looked at since, the latest first."""
    rows = _done(TOLD, at - TOLD_FOR).exclude(account=None).order_by("account", "at", "pk")
    looked_at = _looked_at(at - TOLD_FOR)
    found = [
        hurry
        for account_id, group in groupby(_each_once(rows), key=lambda entry: entry.account_id)
        for hurry in _worst(list(_after(group, looked_at.get(account_id))))
    ]
    return sorted(found, key=lambda hurry: hurry.since, reverse=True)


def told_of(account: Account, at: datetime) -> list[AuditEntry]:
    """What of the account counts towards a hurry and was not looked at yet, the oldest first."""
    rows = _done(TOLD, at - TOLD_FOR).filter(account=account).order_by("at", "pk")
    return list(_after(_each_once(rows), _looked_at(at - TOLD_FOR).get(account.pk)))


def answer_hurry(account: Account, *, until: datetime, note: str, by: Account, at: datetime) -> HurryAnswer:
    """Another moderator looked at what the account did until that moment (inclusive), and it is fine."""
    try:
        with transaction.atomic():
            _refuse_answer(account, note, by, at)
            found = HurryAnswer.objects.create(
                account=account, until=min(until, at), note=note, by=by, by_name=by.get_username(), at=at
            )
            note_done(ANSWER, "account", uuid.UUID(int=account.pk), by=by, at=at)
            return found
    except Refused as exc:
        note_refusal(ANSWER, kept(exc), by=by, at=at)
        raise


def why_not_answer(account: Account, by: Account, at: datetime) -> str | None:
    """Why ``by`` may not say that what the account did is fine; None if she may."""
    if by == account:
        return say("It is about your own account: another moderator must look.")
    if not independent(by, account, at):
        return say("One of you set up the other's account, so you count as one: another moderator must look.")
    return why_not_alone(by, at)


def _refuse_answer(account: Account, note: str, by: Account, at: datetime) -> None:
    if objection := why_not_answer(account, by, at):
        raise Refused(objection)
    if not note.strip():
        raise Refused(say("Say what you looked at: it is kept for the next editor."))


def _looked_at(after: datetime) -> dict[int | None, datetime]:
    """Until when each account was looked at."""
    rows = HurryAnswer.objects.filter(until__gt=after).order_by().values_list("account")
    return dict(rows.annotate(last=models.Max("until")))


def _after(entries: Iterable[AuditEntry], until: datetime | None) -> Iterator[AuditEntry]:
    yield from (entry for entry in entries if until is None or entry.at > until)


def _each_once(entries: Iterable[AuditEntry]) -> Iterator[AuditEntry]:
    """A task about a link leaves an entry for each record with that address, and is one act."""
    seen: set[tuple[int | None, str, datetime]] = set()
    for entry in entries:
        key = entry.account_id, entry.act, entry.at
        if entry.act not in LINK_CLOSINGS or key not in seen:
            yield entry
        seen.add(key)


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
        counts = Counter(entry.act for entry in entries[best_at : best_at + best])
        until = entries[-1].at
        yield Hurry(start.account_id, start.account_name, start.at, until, dict(counts.most_common()))


def _done(acts: Collection[str], after: datetime) -> "models.QuerySet[AuditEntry]":
    """What was done since; requests that began later and were served before this one count as well."""
    return AuditEntry.objects.filter(act__in=acts, outcome=Outcome.DONE, at__gt=after)
