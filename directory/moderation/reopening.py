"""What was rejected is no dead end: it waits again, and takes two as anything does that was decided before."""

from datetime import datetime

from directory.accounts import roles
from directory.models import Account, Reopening, State
from directory.models.units import Unit
from directory.moderation.audit import audited
from directory.moderation.closings import REOPEN
from directory.moderation.guarding import opened
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.registry import kind_of
from directory.moderation.writer import lock
from directory.words.saying import say


@audited(REOPEN)
def reopen(unit: Unit, *, by: Account, reason: str, at: datetime) -> Reopening:
    """A rejected unit waits again. Whoever stood behind it stands behind nothing: approvals start anew."""
    lock()
    kind = kind_of(unit)
    if not roles.may_moderate(by):
        raise Refused(say("Only an active member of the group Moderator may reopen what was rejected."))
    if not reason.strip():
        raise Refused(say("Give a reason: it is kept for the next editor."))
    if kind.acts_while_pending:
        raise Refused(say("A {kind} acts at once: enter a new one.", kind=kind.verbose_name))
    rows = kind.rows().filter(pk=unit.pk, state=State.REJECTED)
    rejection = rows.values_list("rejection", flat=True).first()
    with opened():
        reopened = rows.update(state=State.PENDING, rejection="")
    if rejection is None or reopened != 1:
        raise Conflict(say("This {kind} is not rejected by now.", kind=kind.verbose_name))
    return Reopening.objects.create(
        kind=kind.name,
        unit_id=unit.pk,
        rejection=rejection,
        reason=reason,
        by=by,
        by_name=by.get_username(),
        at=at,
    )
