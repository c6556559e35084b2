"""A case: the content that somebody may stand behind, and what would follow."""

import uuid
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db.models import Max, prefetch_related_objects

from directory.models import TELLING, Account, Intent, Proposal, ProposalState, Revision, State
from directory.models.units import Unit
from directory.moderation.content import content, content_lookups
from directory.moderation.refusals import Conflict
from directory.moderation.registry import Acknowledgement, Content, UnitKind, find, kind_named, kind_of
from directory.moderation.returning import Departure, departures
from directory.moderation.shape import after, approval_hash, proposed


@dataclass(frozen=True)
class Case:
    """One decision to be made: this content of this unit, with this intent.

    ``base`` is the number of the last Revision of the unit that changed its content or state, 0 if there is
    none. ``is_reversal``: the content, or the state that the intent brings back or ends, was decided before.
    ``departures``: what was decided against its value, be it on another record.
    """

    kind: UnitKind
    unit: Unit
    intent: Intent
    content: Content
    base: int
    is_reversal: bool = False
    proposal: Proposal | None = None
    ends_proposal: bool = False
    departures: Sequence[Departure] = ()

    @cached_property
    def hash(self) -> str:
        return approval_hash(self.kind.name, self.unit.pk, self.base, self.content, self.intent)

    @property
    def is_stale(self) -> bool:
        """Whether something else was decided about the unit since this was proposed."""
        return self.proposal is not None and self.proposal.base_revision < self.base

    @property
    def brings_content(self) -> bool:
        """Whether content would be public that was not; a proposal that lowers a protection may bring other words."""
        return self.intent == Intent.PUBLISH or (self.proposal is not None and not self.ends_proposal)

    @cached_property
    def asked(self) -> Sequence[Acknowledgement]:
        """What each who approves it must confirm, as things are now."""
        return self.kind.acknowledgements(self.content) if self.brings_content else []

    @property
    def author(self) -> Account | None:
        """The signed-in person who counts as the first of the two; nobody for what was public before.

        Showing a unit again, lowering its state, erasing it or going back to an earlier value is
        nobody's new content: it takes two approvals.
        """
        if self.is_reversal:
            return None
        return self.proposal.author if self.proposal else self.unit.author

    @property
    def written_at(self) -> datetime | None:
        """When the author wrote it; None if that is not known."""
        return self.proposal.created_at if self.proposal else self.unit.recorded_at

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


def cases_of_units(units: Sequence[Unit], intent: Intent) -> list[Case]:
    """The cases of these units of one kind as they were read, in their order; in few queries however many they are."""
    if not units:
        return []
    kind = kind_of(units[0])
    prefetch_related_objects(units, "author", *content_lookups(kind))
    bases = decided_revisions(kind.name, [unit.pk for unit in units])
    contents = {unit.pk: content(unit) for unit in units}
    left = departures(kind, contents) if intent == Intent.PUBLISH else {}
    return [
        _of_unit(kind, unit, intent, contents[unit.pk], bases.get(unit.pk, 0), left.get(unit.pk, ()))
        for unit in units
    ]


def cases_of_proposals(proposals: Sequence[Proposal]) -> dict[uuid.UUID, Case]:
    """The case of accepting each of these proposals, by its id; none where the unit is gone."""
    prefetch_related_objects(proposals, "author")
    found: dict[uuid.UUID, Case] = {}
    for name in {proposal.kind for proposal in proposals}:
        mine = [proposal for proposal in proposals if proposal.kind == name]
        ids = [proposal.unit_id for proposal in mine]
        kind, bases, earlier = kind_named(name), decided_revisions(name, ids), _earlier_contents(name, ids)
        units = kind.rows().in_bulk(ids)
        left = departures(kind, {proposal.pk: proposed(proposal) for proposal in mine})
        for proposal in mine:
            if unit := units.get(proposal.unit_id):
                facts = bases.get(unit.pk, 0), earlier.get(unit.pk, []), left.get(proposal.pk, ())
                found[proposal.pk] = _of_proposal(kind, unit, proposal, *facts)
    return found


def case_of_unit(unit: Unit, intent: Intent) -> Case:
    """The case as the database has it now; Conflict if the unit's state does not allow it."""
    kind = kind_of(unit)
    fresh = find(kind.name, unit.pk)
    if fresh is None:
        raise Conflict(f"This {kind.verbose_name} is gone.")
    if fresh.state not in STATES_FOR[intent]:
        raise Conflict(f"This {kind.verbose_name} is {fresh.state} by now.")
    value = content(fresh)
    left = departures(kind, {fresh.pk: value}) if intent == Intent.PUBLISH else {}
    return _of_unit(kind, fresh, intent, value, decided_revision(kind.name, fresh.pk), left.get(fresh.pk, ()))


def case_of_proposal(proposal: Proposal, *, ends: bool = False) -> Case:
    """The case of accepting a proposal, or with ``ends`` of rejecting one that protects."""
    fresh = Proposal.objects.get(pk=proposal.pk)
    unit = find(fresh.kind, fresh.unit_id)
    if fresh.state != ProposalState.OPEN or unit is None:
        raise Conflict(f"This proposal is {fresh.state} by now.")
    base, earlier = decided_revision(fresh.kind, unit.pk), _earlier_contents(fresh.kind, [unit.pk])
    kind, before = kind_of(unit), earlier.get(unit.pk, [])
    left = {} if ends else departures(kind, {fresh.pk: proposed(fresh)})
    return _of_proposal(kind, unit, fresh, base, before, left.get(fresh.pk, ()), ends=ends)


def _of_unit(
    kind: UnitKind, unit: Unit, intent: Intent, value: Content, base: int, left: Sequence[Departure]
) -> Case:
    is_reversal = intent != Intent.PUBLISH or bool(left)
    return Case(kind, unit, intent, value, base, is_reversal, departures=left)


def _of_proposal(
    kind: UnitKind,
    unit: Unit,
    proposal: Proposal,
    base: int,
    earlier: Sequence[Content],
    left: Sequence[Departure],
    *,
    ends: bool = False,
) -> Case:
    intent, value = Intent.LOWER if ends else Intent(proposal.intent), proposed(proposal)
    is_reversal = ends or bool(left) or _goes_back(kind, value, earlier)
    return Case(kind, unit, intent, value, base, is_reversal, proposal, ends, left)


def _goes_back(kind: UnitKind, value: Content, earlier: Sequence[Content]) -> bool:
    """Whether the unit was this in public before, whatever page the value is said to have been read on."""
    if value in earlier:
        return True
    bare = [_without_source(kind, one) for one in earlier]
    # The last one is public now: a change of the source alone goes back to nothing.
    return bool(kind.sourced and bare) and _without_source(kind, value) in [
        one for one in bare if one != bare[-1]
    ]


def _without_source(kind: UnitKind, value: Content) -> Content:
    left_out = ("source", "further_sources") if kind.sourced else ()
    return {name: item for name, item in value.items() if name not in left_out}


def refuse_stale(case: Case, seen_hash: str) -> None:
    """Conflict unless the case is still exactly what was looked at."""
    if case.hash != seen_hash:
        raise Conflict("This changed since you reviewed it. Look at it again.")
    # What is out of date may end, but not come true.
    if case.proposal and case.is_stale and not case.ends_proposal:
        raise Conflict(
            f"The {case.kind.verbose_name} changed after this was proposed "
            f"(revision {case.base}, proposed on {case.proposal.base_revision}). Renew the proposal."
        )


def decided_revision(kind: str, unit_id: uuid.UUID) -> int:
    """The last Revision by which people decided on the unit; 0 if there is none."""
    return decided_revisions(kind, [unit_id]).get(unit_id, 0)


def decided_revisions(kind: str, unit_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, int]:
    """The last Revision by which people decided on each of these units. What a link check or a verification
    tells of one changes nothing that anybody approved, so it makes no approval stale.
    """
    rows = Revision.objects.filter(kind=kind, unit_id__in=unit_ids).exclude(action__in=TELLING)
    return dict(rows.order_by().values_list("unit_id").annotate(last=Max("seq")))


def _earlier_contents(kind: str, unit_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, list[Content]]:
    """What each of these units ever was in public, in the order of time."""
    found: dict[uuid.UUID, list[Content]] = {}
    for revision in Revision.objects.filter(kind=kind, unit_id__in=unit_ids).order_by("seq"):
        if value := after(revision):
            found.setdefault(revision.unit_id, []).append(value)
    return found
