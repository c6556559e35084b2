"""One change put back, and nothing that came after it."""

from directory.models import Revision
from directory.models.units import Unit
from directory.moderation.content import content
from directory.moderation.registry import Content
from directory.moderation.shape import after, before


def as_before(unit: Unit, revision: Revision) -> Content | None:
    """What the unit is now with what that Revision changed put back; None if somebody changed the same since."""
    was, became, now = before(revision), after(revision), content(unit)
    if was is None or became is None:
        return None
    changed = [name for name in was if was[name] != became[name]]
    if any(now[name] != became[name] for name in changed):
        return None
    return now | {name: was[name] for name in changed}
