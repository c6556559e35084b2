"""A case: the content that somebody may stand behind, and what would follow."""

import uuid
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Max, prefetch_related_objects

from directory.models import TELLING, Intent, Proposal, ProposalState, Revision, State
from directory.models.units import Unit
from directory.moderation.content import content, content_lookups
from directory.moderation.refusals import Conflict
from directory.moderation.registry import Acknowledgement, Content, UnitKind, find, kind_named, kind_of
from directory.moderation.returning import Departure, departures, mark_of
from directory.moderation.shape import after, approval_hash, proposed
from directory.moderation.wordings import Writing, writings_of_proposals, writings_of_units
from directory.words.saying import say


@dataclass(frozen=True)
class Case:
    """One decision to be made: this content of this unit, with this intent.

    ``base`` is the number of the last Revision of the unit that changed its content or state, 0 if there is
    none. ``is_reversal``: the content, or the state that the intent brings back or ends, was decided before.
    ``departures``: what was decided against its value, be it on another record. ``writings``: who wrote the
    content, or any part of it; nobody where what was public before is shown again, lowered or erased.
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
    writings: Sequence[Writing] = ()

    @cached_property
    def hash(self) -> str:
        named = self.kind.name, self.unit.pk, self.base, self.content, self.intent
        return approval_hash(*named, answers=self.answers)

    @property
    def answers(self) -> list[tuple[str, str]]:
        """What people answer with it, and would not have answered before: what was decided against the value, the
        doubts that are to be lifted among it, and the very proposal that is to be ended.
        """
        ended = [("proposal", str(self.proposal.pk))] if self.proposal and self.ends_proposal else []
        # Its own last departure is ``base``, so that approvals of before this rule stay valid.
        own = mark_of(self.base)
        return [*ended, *(departure.mark for departure in self.departures if departure.mark != own)]

    @property
    def is_stale(self) -> bool:
        """Whether something else was decided about the unit since this was proposed."""
        return self.proposal is not None and self.proposal.base_revision < self.base

    @property
    def brings_content(self) -> bool:
        """Whether content would be public that was not; a proposal that lowers a protection may bring other words."""
        return self.intent == Intent.PUBLISH or (self.proposal is not None and not self.ends_proposal)

    @property
    def takes_away(self) -> bool:
        """Whether readers would be protected less by what somebody wrote: who did is none of those it takes."""
        if self.proposal is None:
            loosens = self.intent == Intent.PUBLISH and self.kind.loosens(self.content)
            return loosens or self.intent == Intent.LIFT
        return self.intent == Intent.LOWER and not self.ends_proposal

    @cached_property
    def asked(self) -> Sequence[Acknowledgement]:
        """What each who approves it must confirm, as things are now."""
        return self.kind.acknowledgements(self.content) if self.brings_content else []

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
    left = _departures(kind, intent, contents)
    writings = _writings(kind, intent, units, contents)
    return [
        _of_unit(
            kind,
            unit,
            intent,
            contents[unit.pk],
            bases.get(unit.pk, 0),
            left.get(unit.pk, ()),
            writings.get(unit.pk, ()),
        )
        for unit in units
    ]


def cases_of_proposals(proposals: Sequence[Proposal]) -> dict[uuid.UUID, Case]:
    """The case of accepting each of these proposals, by its id; none where the unit is gone."""
    prefetch_related_objects(proposals, "author")
    writings = writings_of_proposals(proposals)
    found: dict[uuid.UUID, Case] = {}
    for name in {proposal.kind for proposal in proposals}:
        mine = [proposal for proposal in proposals if proposal.kind == name]
        ids = [proposal.unit_id for proposal in mine]
        kind, bases, earlier = kind_named(name), decided_revisions(name, ids), _earlier_contents(name, ids)
        units = kind.rows().in_bulk(ids)
        prefetch_related_objects(list(units.values()), *content_lookups(kind))
        left = departures(
            kind,
            {proposal.pk: proposed(proposal) for proposal in mine},
            {proposal.pk: _public(units.get(proposal.unit_id)) for proposal in mine},
        )
        for proposal in mine:
            if unit := units.get(proposal.unit_id):
                decided = bases.get(unit.pk, 0), earlier.get(unit.pk, []), left.get(proposal.pk, ())
                found[proposal.pk] = _of_proposal(kind, unit, proposal, *decided, writings[proposal.pk])
    return found


def case_of_unit(unit: Unit, intent: Intent) -> Case:
    """The case as the database has it now; Conflict if the unit's state does not allow it."""
    kind = kind_of(unit)
    fresh = find(kind.name, unit.pk)
    if fresh is None:
        raise Conflict(say("This {kind} is gone.", kind=kind.verbose_name))
    if fresh.state not in STATES_FOR[intent]:
        raise Conflict(
            say("This {kind} is {state} by now.", kind=kind.verbose_name, state=State(fresh.state).label)
        )
    value = content(fresh)
    left = _departures(kind, intent, {fresh.pk: value})
    writings = _writings(kind, intent, [fresh], {fresh.pk: value}).get(fresh.pk, ())
    base = decided_revision(kind.name, fresh.pk)
    return _of_unit(kind, fresh, intent, value, base, left.get(fresh.pk, ()), writings)


def case_of_proposal(proposal: Proposal, *, ends: bool = False) -> Case:
    """The case of accepting a proposal, or with ``ends`` of rejecting one that protects."""
    fresh = Proposal.objects.get(pk=proposal.pk)
    unit = find(fresh.kind, fresh.unit_id)
    if fresh.state != ProposalState.OPEN or unit is None:
        raise Conflict(say("This proposal is {state} by now.", state=ProposalState(fresh.state).label))
    base, earlier = decided_revision(fresh.kind, unit.pk), _earlier_contents(fresh.kind, [unit.pk])
    kind, before = kind_of(unit), earlier.get(unit.pk, [])
    if ends:
        return Case(kind, unit, Intent.LOWER, proposed(fresh), base, True, fresh, ends_proposal=True)
    left = departures(kind, {fresh.pk: proposed(fresh)}, {fresh.pk: _public(unit)})
    writings = writings_of_proposals([fresh])
    return _of_proposal(kind, unit, fresh, base, before, left.get(fresh.pk, ()), writings[fresh.pk])


def _departures(
    kind: UnitKind, intent: Intent, contents: dict[uuid.UUID, Content]
) -> dict[uuid.UUID, list[Departure]]:
    """What speaks against showing these, or against believing what is shown."""
    if intent == Intent.LIFT:
        return departures(kind, contents, contents)
    return departures(kind, contents) if intent in (Intent.PUBLISH, Intent.RESTORE) else {}


def _writings(
    kind: UnitKind, intent: Intent, units: Sequence[Unit], contents: Mapping[uuid.UUID, Content]
) -> dict[uuid.UUID, list[Writing]]:
    """Who wrote what waits; of what is doubted also who wished that it be what it is."""
    if intent not in (Intent.PUBLISH, Intent.LIFT):
        return {}
    found = writings_of_units(kind, units)
    if intent == Intent.LIFT and (keys_of := kind.identity):
        accepted = Proposal.objects.filter(kind=kind.name, unit_id__in=contents, state=ProposalState.ACCEPTED)
        keys = {unit_id: list(keys_of(value)) for unit_id, value in contents.items()}
        rows = accepted.exclude(content={}).select_related("author")
        mine = [row for row in rows if list(keys_of(proposed(row))) == keys[row.unit_id]]
        writings = writings_of_proposals(mine)
        for row in mine:
            found[row.unit_id] += writings[row.pk]
    return found


def _public(unit: Unit | None) -> Content:
    return content(unit) if unit and unit.state == State.PUBLISHED else {}


def _of_unit(
    kind: UnitKind,
    unit: Unit,
    intent: Intent,
    value: Content,
    base: int,
    left: Sequence[Departure],
    writings: Sequence[Writing],
) -> Case:
    is_reversal = intent != Intent.PUBLISH or bool(left)
    return Case(kind, unit, intent, value, base, is_reversal, departures=left, writings=writings)


def _of_proposal(
    kind: UnitKind,
    unit: Unit,
    proposal: Proposal,
    base: int,
    earlier: Sequence[Content],
    left: Sequence[Departure],
    writings: Sequence[Writing],
) -> Case:
    value = proposed(proposal)
    # What took nothing away when it was proposed may do so by now.
    intent = Intent.LOWER if kind.lowers(content(unit), value) else Intent(proposal.intent)
    is_reversal = bool(left) or _goes_back(kind, value, earlier)
    return Case(kind, unit, intent, value, base, is_reversal, proposal, departures=left, writings=writings)


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
        raise Conflict(say("This changed since you reviewed it. Look at it again."))
    # What is out of date may end, but not come true.
    if case.proposal and case.is_stale and not case.ends_proposal:
        raise Conflict(
            say(
                "The {kind} changed after this was proposed (revision {base}, proposed on "
                "{base_revision}). Renew the proposal.",
                kind=case.kind.verbose_name,
                base=case.base,
                base_revision=case.proposal.base_revision,
            )
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
