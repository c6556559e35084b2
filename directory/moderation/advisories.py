"""The neutral advisory stands as long as any proposal that raised it is undecided."""

from directory.models import Action, Organisation, Proposal, ProposalState
from directory.models.units import Unit
from directory.moderation.cases import Case
from directory.moderation.content import content
from directory.moderation.registry import Content
from directory.moderation.writer import Act, append_revision


def is_raising(unit: Unit, before: Content, value: Content) -> bool:
    """Whether wishing for ``value`` tells readers at once that an advisory is proposed."""
    return isinstance(unit, Organisation) and bool(value["advisory"]) and not before["advisory"]


def raise_advisory(organisation: Unit, act: Act) -> None:
    if isinstance(organisation, Organisation) and not organisation.advisory_raised:
        value = content(organisation)
        Organisation.objects.filter(pk=organisation.pk).update(advisory_raised=True)
        append_revision(organisation, Action.UPDATED, act, before=value, after=value, changed=["advisory"])


def lower_advisory(unit: Unit, act: Act) -> None:
    """After what raised one was ended with others: the neutral one falls if nothing else holds it, and that is told."""
    settle_advisory(unit)
    was_raised = isinstance(unit, Organisation) and unit.advisory_raised
    if was_raised and not Organisation.objects.filter(pk=unit.pk, advisory_raised=True).exists():
        value = content(unit)
        append_revision(unit, Action.UPDATED, act, before=value, after=value, changed=["advisory"])


def settle_advisory(unit: Unit) -> None:
    """After a proposal for ``unit`` was decided: what others raised goes on standing."""
    if isinstance(unit, Organisation):
        undecided = Proposal.objects.filter(unit_id=unit.pk, raises_advisory=True, state=ProposalState.OPEN)
        Organisation.objects.filter(pk=unit.pk).update(advisory_raised=undecided.exists())


def holds_advisory(case: Case) -> bool:
    """Whether ending this proposal may take a neutral advisory from readers; that is lowering."""
    unit = case.unit
    return bool(
        case.proposal
        and case.proposal.raises_advisory
        and isinstance(unit, Organisation)
        and not unit.advisory
    )
