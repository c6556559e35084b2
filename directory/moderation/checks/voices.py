"""Who stands behind what is public: as many people as its kind asks for, or one of the named exceptions."""

import uuid
from collections import defaultdict
from collections.abc import Iterator, Sequence

from django.db.models import F, Q

from directory.models import Action, Approval, Proposal, ProposalState, Revision, State, Wording
from directory.models.units import Unit
from directory.moderation.checks.records import all_units
from directory.moderation.checks.wrong import RESTORE, WITHDRAW, Wrong
from directory.moderation.entering import CURATED
from directory.moderation.registry import UnitKind, kinds, parents_of
from directory.moderation.shape import after, before

BROUGHT = (Action.CREATED, Action.UPDATED, Action.RESTORED)
Names = dict[uuid.UUID, set[str]]


def wrong_voices() -> Iterator[Wrong]:
    yield from _astray()
    for kind in kinds():
        for units in all_units(kind):
            public = [unit for unit in units if unit.state == State.PUBLISHED]
            brought, wrote = _brought(kind, public), _writers(kind, public)
            for unit in public:
                if objection := _objection(kind, unit, brought.get(unit.pk, []), wrote[unit.pk]):
                    yield Wrong(f"{kind.name} {unit.pk}", objection, WITHDRAW)
    yield from _accepted_without_revision()


def _objection(kind: UnitKind, unit: Unit, brought: list[Revision], wrote: set[str]) -> str:
    """Why too few stand behind what the unit says in public; empty if enough do. The newest Revision comes first."""
    for revision in brought:
        approvers = {approval.account_name for approval in revision.approvals.all()}
        # Who wrote it is one of them, be it by several hands.
        people = len(approvers) + bool(wrote - approvers)
        if approvers and people >= kind.people:
            return ""
        if approvers:
            return f"Revision {revision.seq} rests on {people} of {kind.people} people"
        if _is_curated(revision) or _is_raised(kind, revision):
            return ""
        if not _followed_a_parent(unit, revision):
            return f"nobody stands behind Revision {revision.seq}, which made it public"
    return "no Revision made it public"


def _is_curated(revision: Revision) -> bool:
    """The first named exception: rows of the bundled data set."""
    return revision.action == Action.CREATED and revision.actor_name == "" and revision.reason == CURATED


def _is_raised(kind: UnitKind, revision: Revision) -> bool:
    """Protection is reversed: raising it takes one person."""
    return kind.acts_while_pending and revision.action == Action.UPDATED and revision.actor_name != ""


def _followed_a_parent(unit: Unit, revision: Revision) -> bool:
    """It came back with what it stands on, by one act: what was approved before is public again."""
    if revision.action != Action.RESTORED:
        return False
    parents = Q()
    for kind, parent in parents_of(unit):
        parents |= Q(kind=kind.name, unit_id=parent.pk)
    together = Revision.objects.filter(parents, at=revision.at, actor_name=revision.actor_name)
    return bool(parents) and together.exclude(action=Action.WITHDRAWN).exists()


def _brought(kind: UnitKind, units: Sequence[Unit]) -> dict[uuid.UUID, list[Revision]]:
    """The Revisions that gave each unit something to say in public, the newest first."""
    found: dict[uuid.UUID, list[Revision]] = defaultdict(list)
    rows = Revision.objects.filter(
        kind=kind.name, unit_id__in=[unit.pk for unit in units], action__in=BROUGHT
    )
    for row in rows.order_by("-seq").prefetch_related("approvals"):
        if row.action != Action.UPDATED or before(row) != after(row):
            found[row.unit_id].append(row)
    return found


def _writers(kind: UnitKind, units: Sequence[Unit]) -> Names:
    """The names of all who are known to have written any part of each unit."""
    found: Names = defaultdict(set, {unit.pk: {unit.author_name} for unit in units})
    ids = {"kind": kind.name, "unit_id__in": list(found)}
    accepted = Proposal.objects.filter(**ids, state=ProposalState.ACCEPTED)
    for rows in (accepted, Wording.objects.filter(**ids)):
        for unit_id, name in rows.order_by().values_list("unit_id", "author_name"):
            found[unit_id].add(name)
    for names in found.values():
        names.discard("")
    return found


def _astray() -> Iterator[Wrong]:
    """Spent approvals are of the unit that their Revision changed."""
    rows = Approval.objects.exclude(revision=None)
    for row in rows.exclude(revision__unit_id=F("unit_id"), revision__kind=F("kind")).iterator():
        yield Wrong(f"Approval {row.pk}", f"spent on Revision {row.revision_id}, of another unit", RESTORE)


def _accepted_without_revision() -> Iterator[Wrong]:
    accepted = Proposal.objects.filter(state=ProposalState.ACCEPTED).order_by("pk")
    for row in accepted.defer("content").iterator():
        made = Revision.objects.filter(kind=row.kind, unit_id=row.unit_id, seq__gt=row.base_revision)
        if not made.exists():
            yield Wrong(f"Proposal {row.pk}", "accepted, and no Revision came of it", RESTORE)
