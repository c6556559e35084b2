"""Links that editors make and close."""

import secrets
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from directory import moderation
from directory.accounts import roles
from directory.models import Account, FactCheck
from directory.models.units import Unit
from directory.serving import tokens
from directory.words.saying import say

OPEN_FOR = timedelta(days=14)
# Of one record; who needs more opinions closes a link first.
MOST_OPEN = 5
KEPT = timedelta(days=365)


@moderation.audited("ask an outsider")
def ask(unit: Unit, *, question: str, by: Account, at: datetime) -> str:
    """A new link's unguessable end, which is stored nowhere: it is shown this once."""
    moderation.lock()
    if not roles.may_edit(by):
        raise moderation.Refused(say("Only an active editor or moderator may ask somebody outside."))
    kind = moderation.kind_of(unit)
    if FactCheck.objects.open(at).filter(kind=kind.name, unit_id=unit.pk).count() >= MOST_OPEN:
        raise moderation.Refused(
            say("{most_open} links to this record are open; close one of them first.", most_open=MOST_OPEN)
        )
    token = secrets.token_urlsafe(16)
    FactCheck.objects.create(
        kind=kind.name,
        unit_id=unit.pk,
        about=str(unit)[:300],
        question=question,
        token_hash=tokens.hashed(token),
        asked_by=by,
        asked_by_name=by.get_username(),
        asked_at=at,
        expires_at=at + OPEN_FOR,
    )
    return token


def close(check: FactCheck, *, by: Account, at: datetime) -> None:
    """The link leads nowhere from now on; Conflict if it was answered, or is over."""
    if not roles.may_edit(by):
        raise moderation.Refused(say("Only an active editor or moderator may close a link."))
    if FactCheck.objects.open(at).filter(pk=check.pk).update(closed_at=at) != 1:
        raise moderation.Conflict(say("It was answered or closed before, or its time is over."))


def found(token: str) -> FactCheck | None:
    """The check of a link, open or not; None for what is no link."""
    return FactCheck.objects.filter(token_hash=tokens.hashed(token)).first()


def of_unit(unit: Unit, now: datetime) -> "QuerySet[FactCheck]":
    """All that were asked about this record, the newest first; each with ``is_open``."""
    rows = FactCheck.objects.filter(kind=moderation.kind_of(unit).name, unit_id=unit.pk)
    return rows.annotate(is_open=Exists(FactCheck.objects.open(now).filter(pk=OuterRef("pk"))))


def forget(now: datetime) -> int:
    """Delete those that were over a year ago; how many there were. Run it daily."""
    return FactCheck.objects.filter(expires_at__lte=now - KEPT).delete()[0]
