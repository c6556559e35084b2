"""Emptying values for good. The numbers and names of fields stay; the values go."""

from dataclasses import replace

from django.db.models import ProtectedError

from directory.models import Action, Proposal, ProposalState, Revision
from directory.models.units import Unit
from directory.moderation.refusals import Refused
from directory.moderation.registry import kind_of
from directory.moderation.writer import Act, append_revision


def erase_values(unit: Unit, act: Act) -> Revision:
    """Delete the unit's row and empty its Revisions and Proposals; its id stays known for ever."""
    kind = kind_of(unit)
    gone = replace(act, is_unsafe=True)
    revision = append_revision(unit, Action.ERASED, gone, before=None, after=None)
    Revision.objects.filter(kind=kind.name, unit_id=unit.pk).update(before=None, after=None, reason="")
    proposals = Proposal.objects.filter(kind=kind.name, unit_id=unit.pk)
    proposals.filter(state=ProposalState.OPEN).update(state=ProposalState.REJECTED)
    proposals.update(content={}, reason="", source_url="", rejection="erased")
    try:
        unit.delete()
    except ProtectedError as exc:
        held = ", ".join(sorted({str(row) for row in exc.protected_objects}))
        raise Refused(f"Erase first what hangs on it: {held}.") from exc
    return revision
