"""What somebody wrote and somebody else overwrote while it waited: its author is told, and it can be put back."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from directory.accounts import roles
from directory.models import Account, State, Wording
from directory.models.units import Unit
from directory.moderation.audit import note_done, note_refusal
from directory.moderation.content import apply, content
from directory.moderation.drafts import record
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.registry import Content, find, kind_of, kinds
from directory.moderation.shape import completed
from directory.moderation.writer import lock
from directory.words.saying import kept, say

PUT_BACK = "put back"


@dataclass(frozen=True)
class Overwritten:
    """A pending unit with its last wording by somebody else than who wrote the one that it has."""

    unit: Unit
    author_name: str
    value: Content


def overwritten(unit: Unit) -> Overwritten | None:
    """What was overwritten of it; None if it waits no more, or nobody else wrote it before."""
    if unit.state != State.PENDING:
        return None
    kind = kind_of(unit)
    kept = Wording.objects.filter(kind=kind.name, unit_id=unit.pk, proposal=None).exclude(content={})
    last = kept.exclude(author=None).exclude(author=unit.author_id).last()
    if last is None:
        return None
    value = completed(kind, last.content)
    return Overwritten(unit, last.author_name, value) if value != content(unit) else None


def overwritten_by(account: Account, since: datetime) -> list[Overwritten]:
    """What the account overwrote of others from ``since`` (inclusive) on, where it was the last to write."""
    mine = {"author": account, "state": State.PENDING, "recorded_at__gte": since}
    rows = [unit for kind in kinds() for unit in kind.rows().filter(**mine).order_by("pk")]
    return [found for unit in rows if (found := overwritten(unit))]


def overwritten_of(account: Account) -> Iterator[Unit]:
    """What waits in other words than the account's, which wrote the last ones before; the latest first."""
    mine = Wording.objects.filter(author=account, proposal=None).exclude(content={})
    seen: set[uuid.UUID] = set()
    for name, unit_id in mine.order_by("-id").values_list("kind", "unit_id"):
        unit = None if unit_id in seen else find(name, unit_id)
        seen.add(unit_id)
        found = overwritten(unit) if unit and unit.author_id != account.pk else None
        if found and unit and found.author_name == account.get_username():
            yield unit


def put_back(unit: Unit, *, by: Account, reason: str, seen_hash: str, at: datetime) -> None:
    """A pending unit says again what it said before somebody overwrote it; the audit keeps the reason."""
    about: dict[str, Any] = {"kind": kind_of(unit).name, "unit_id": unit.pk, "by": by, "at": at}
    try:
        with transaction.atomic():
            lock()
            write_back(_refused_unless_fit(unit, by, reason, seen_hash), by=by, at=at)
            note_done(PUT_BACK, **about, detail=reason)
    except (Refused, Conflict) as exc:
        note_refusal(PUT_BACK, kept(exc), **about)
        raise


def _refused_unless_fit(unit: Unit, by: Account, reason: str, seen_hash: str) -> Overwritten:
    if not roles.may_edit(by):
        raise Refused(say("Only an active editor or moderator may put back what was overwritten."))
    if not reason.strip():
        raise Refused(say("Give a reason: it is kept for the next editor."))
    current = find(kind_of(unit).name, unit.pk)
    if current is None or current.content_hash != seen_hash:
        raise Conflict(say("This changed since you looked. Look at it again."))
    found = overwritten(current)
    if found is None:
        raise Conflict(say("Nobody else wrote this before, or it waits no more."))
    return found


def write_back(found: Overwritten, *, by: Account, at: datetime) -> None:
    """Whoever puts it back is its author, beside all who wrote it before."""
    former = content(found.unit)
    apply(found.unit, found.value)
    record(found.unit, by=by, at=at, former=former, is_counted=False)
