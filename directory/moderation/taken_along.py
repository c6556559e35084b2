"""What changed because something became public, once that has left the public: it is proposed to be as it was."""

from collections.abc import Iterator

from directory.models import Approval, Proposal, ProposalState, Revision, State
from directory.models.units import Unit
from directory.moderation.drafts import propose
from directory.moderation.putting_back import as_before
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.registry import Content, find, kind_of
from directory.moderation.shape import proposed
from directory.moderation.writer import Act


def wish_back(unit: Unit, act: Act) -> None:
    """Whoever withdrew the unit proposes it, and two decide, as over everything that comes back.

    What cannot be proposed never keeps the unit from being withdrawn; the audit keeps why.
    """
    if act.by is None or not kind_of(unit).takes_others_along:
        return
    for other, value in _changed_with(unit):
        if not _waits(other, value):
            try:
                propose(
                    other, value=value, base_revision=other.revision, by=act.by, at=act.at, reason=act.reason
                )
            except (Refused, Conflict):
                continue


def _changed_with(unit: Unit) -> Iterator[tuple[Unit, Content]]:
    """Each public unit that its publication changed and that still says so, with what it would be again."""
    mine = {"kind": kind_of(unit).name, "unit_id": unit.pk}
    hashes = Approval.objects.filter(revision__isnull=False, **mine).values("hash")
    others = Approval.objects.filter(hash__in=hashes, revision__isnull=False).exclude(**mine)
    newest: dict[tuple[str, object], Revision] = {}
    for revision in Revision.objects.filter(seq__in=others.values("revision")).order_by("seq"):
        newest[revision.kind, revision.unit_id] = revision
    for revision in newest.values():
        other = find(revision.kind, revision.unit_id)
        if other is not None and other.state == State.PUBLISHED and (value := as_before(other, revision)):
            yield other, value


def _waits(unit: Unit, value: Content) -> bool:
    rows = Proposal.objects.filter(kind=kind_of(unit).name, unit_id=unit.pk, state=ProposalState.OPEN)
    return any(proposed(row) == value for row in rows)
