"""What a program read lately where the body itself writes: approving exactly that is no hurry."""

from datetime import datetime

from directory.models import Intent, Proposal
from directory.models.units import Unit
from directory.moderation.content import content
from directory.moderation.registry import find, kind_named, kind_of, unpublished_parents
from directory.moderation.shape import changed_fields, proposed


def is_seen(unit: Unit, at: datetime) -> bool:
    """Whether a program read exactly this where the body itself writes, and nothing else is approved with it."""
    kind = kind_of(unit)
    fresh = kind.rows().filter(pk=unit.pk).first()
    return fresh is not None and kind.seen_lately(fresh, at) and not unpublished_parents(fresh)


def is_seen_change(proposal: Proposal, at: datetime) -> bool:
    """Whether nothing but the value would change, and a program read the new one there."""
    kind, unit = kind_named(proposal.kind), find(proposal.kind, proposal.unit_id)
    if unit is None or proposal.is_risky or proposal.intent != Intent.PUBLISH:
        return False
    wished = proposed(proposal)
    if not set(changed_fields(kind, content(unit), wished)) <= {*kind.sourced, "source"}:
        return False
    for name in kind.sourced:
        setattr(unit, name, wished[name])  # as it would be: nothing is saved
    return kind.seen_lately(unit, at)
