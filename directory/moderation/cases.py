"""A case: the content that somebody may stand behind, and what would follow."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Max

from directory.models import TELLING, Account, Intent, Proposal, ProposalState, Revision, State
from directory.models.units import Unit
from directory.moderation.content import content
from directory.moderation.refusals import Conflict
from directory.moderation.registry import Content, UnitKind, find, kind_of
from directory.moderation.shape import after, approval_hash, proposed


@dataclass(frozen=True)
class Case:
    """One decision to be made: this content of this unit, with this intent."""

    kind: UnitKind
    unit: Unit
    intent: Intent
    content: Content
    proposal: Proposal | None = None
    ends_proposal: bool = False

    @cached_property
    def hash(self) -> str:
        return approval_hash(self.kind.name, self.unit.pk, self.base, self.content, self.intent)

    @cached_property
    def base(self) -> int:
        """The number of the last Revision of the unit that changed its content or state; 0 if there is none."""
        return decided_revision(self.kind.name, self.unit.pk)

    @property
    def is_stale(self) -> bool:
        """Whether something else was decided about the unit since this was proposed."""
        return self.proposal is not None and self.proposal.base_revision < self.base

    @property
    def author(self) -> Account | None:
        """The signed-in person who counts as the first of the two; nobody for what was public before.

        Showing a unit again, lowering its state, erasing it or going back to an earlier value is
        nobody's new content: it takes two approvals.
        """
        if self.is_reversal:
            return None
        return self.proposal.author if self.proposal else self.unit.author

    @cached_property
    def is_reversal(self) -> bool:
        if self.proposal is None or self.ends_proposal:
            return self.intent != Intent.PUBLISH
        revisions = Revision.objects.filter(kind=self.kind.name, unit_id=self.unit.pk)
        return self.content in map(after, revisions)

    def proposal_problems(self) -> Iterator[str]:
        """What keeps the proposal from being accepted; nothing where the case is none, or ends one."""
        if self.proposal and not self.ends_proposal:
            before = content(self.unit)
            yield from self.kind.proposal_problems(before, self.content, self.proposal.source_url)


STATES_FOR = {
    Intent.PUBLISH: {State.PENDING},
    Intent.RESTORE: {State.WITHDRAWN},
    Intent.LOWER: {State.PENDING, State.PUBLISHED},
    Intent.ERASE: {State.WITHDRAWN, State.REJECTED},
    Intent.LIFT: {State.PUBLISHED},
}


def case_of_unit(unit: Unit, intent: Intent) -> Case:
    """The case as the database has it now; Conflict if the unit's state does not allow it."""
    kind = kind_of(unit)
    fresh = find(kind.name, unit.pk)
    if fresh is None:
        raise Conflict(f"This {kind.verbose_name} is gone.")
    if fresh.state not in STATES_FOR[intent]:
        raise Conflict(f"This {kind.verbose_name} is {fresh.state} by now.")
    return Case(kind, fresh, intent, content(fresh))


def case_of_proposal(proposal: Proposal, *, ends: bool = False) -> Case:
    """The case of accepting a proposal, or with ``ends`` of rejecting one that protects."""
    fresh = Proposal.objects.get(pk=proposal.pk)
    unit = find(fresh.kind, fresh.unit_id)
    if fresh.state != ProposalState.OPEN or unit is None:
        raise Conflict(f"This proposal is {fresh.state} by now.")
    intent = Intent.LOWER if ends else Intent(fresh.intent)
    return Case(kind_of(unit), unit, intent, proposed(fresh), fresh, ends)


def refuse_stale(case: Case, seen_hash: str) -> None:
    """Conflict unless the case is still exactly what was looked at."""
    if case.hash != seen_hash:
        raise Conflict("This changed since you reviewed it. Look at it again.")
    if case.proposal and case.is_stale:
        raise Conflict(
            f"The {case.kind.verbose_name} changed after this was proposed "
            f"(revision {case.base}, proposed on {case.proposal.base_revision}). Renew the proposal."
        )


def decided_revision(kind: str, unit_id: uuid.UUID) -> int:
    """The last Revision by which people decided on the unit. What a link check or a verification
    tells of it changes nothing that anybody approved, so it makes no approval stale.
    """
    rows = Revision.objects.filter(kind=kind, unit_id=unit_id).exclude(action__in=TELLING)
    return rows.aggregate(last=Max("seq"))["last"] or 0
