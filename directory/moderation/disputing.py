"""Doubting a published value takes one moderator; lifting the doubt takes two."""

from datetime import datetime

from directory.accounts import roles
from directory.models import Account, Action, ContactPoint, Dispute, Revision
from directory.models.units import Unit
from directory.moderation.audit import audited
from directory.moderation.content import content
from directory.moderation.hurry import refuse_flood
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.writer import Act, append_revision, lock
from directory.words.saying import say


@audited("dispute")
def dispute(
    point: ContactPoint, *, by: Account, reason: str, seen_content_hash: str, at: datetime
) -> Dispute:
    """Tell readers that this value is doubted. It stays public, after the others, and nothing is hidden."""
    lock()
    if not roles.may_moderate(by):
        raise Refused(say("Only an active member of the group Moderator may dispute a contact."))
    if not reason.strip():
        raise Refused(say("Give a reason: it is kept for the next editor."))
    current = ContactPoint.objects.published().filter(pk=point.pk).first()
    if current is None or current.content_hash != seen_content_hash:
        raise Conflict(say("This contact changed or left the public since you looked at it."))
    if open_dispute(current):
        raise Conflict(say("Somebody disputed this value already."))
    refuse_flood(by, at)
    found = Dispute.objects.create(
        contact_point=current,
        value=current.value,
        reason=reason,
        disputed_on=at.date(),
        by=by,
        by_name=by.get_username(),
    )
    _tell(current, Act(by=by, at=at, reason=reason))
    return found


def open_dispute(point: ContactPoint) -> Dispute | None:
    """The dispute of the value that the point has now. Prefetch ``disputes`` for lists."""
    rows = point.disputes.all()
    return next((row for row in rows if row.lifted_at is None and row.value == point.value), None)


def lift(unit: Unit, act: Act) -> Revision:
    """Two people stand behind the value: it is disputed no longer."""
    if not isinstance(unit, ContactPoint) or not (found := open_dispute(unit)):
        raise Conflict(say("Nothing is disputed here by now."))
    if Dispute.objects.filter(pk=found.pk, lifted_at=None).update(lifted_at=act.at) != 1:
        raise Conflict(say("Somebody lifted this dispute at the same moment."))
    return _tell(unit, act)


def _tell(point: ContactPoint, act: Act) -> Revision:
    value = content(point)
    return append_revision(point, Action.DISPUTED, act, before=value, after=value, changed=["verification"])
