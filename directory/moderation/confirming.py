"""An editor confirms that what is published still stands: it changes no content, and the feed tells it."""

from datetime import datetime

from django.utils.text import capfirst

from directory.accounts import roles
from directory.models import Account, Action, Revision
from directory.models.units import Unit
from directory.moderation.audit import audited
from directory.moderation.content import content
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.registry import kind_of
from directory.moderation.writer import Act, append_revision, lock
from directory.words.saying import say


@audited("confirm")
def confirm(unit: Unit, *, by: Account, seen_hash: str, at: datetime) -> Revision:
    """Note that the unit, published with the content of this hash, still stands on the day of ``at`` (UTC).

    One editor is enough, the author too: it gives readers nothing that they did not have.
    """
    lock()
    kind = kind_of(unit)
    if not kind.confirmed:
        raise Refused(say("{kind}: nobody confirms one of these.", kind=capfirst(kind.verbose_name)))
    if not roles.may_edit(by):
        raise Refused(say("Only an active editor or moderator may confirm it."))
    current = kind.published().filter(pk=unit.pk).first()
    if current is None or current.content_hash != seen_hash:
        raise Conflict(say("This changed or left the public since you looked at it."))
    kind.rows().filter(pk=unit.pk).update(**{kind.confirmed: at.date()})
    value = content(current)
    act = Act(by=by, at=at)
    return append_revision(current, Action.VERIFIED, act, before=value, after=value, changed=[kind.confirmed])
