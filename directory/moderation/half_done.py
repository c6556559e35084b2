"""What one of two stands behind already: showing again, erasing, lifting a doubt, ending a protection."""

import uuid
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from directory.models import Approval, Intent, Proposal, ProposalState
from directory.moderation.cases import STATES_FOR, Case, case_of_proposal, cases_of_units
from directory.moderation.registry import kind_named
from directory.moderation.standing import Standing, standings

BY_TWO = (Intent.RESTORE, Intent.LOWER, Intent.ERASE, Intent.LIFT)


@dataclass(frozen=True)
class HalfDone:
    """A decision that waits for one more person, since the first one took it."""

    case: Case
    since: datetime
    standing: Standing


def half_done(at: datetime) -> list[HalfDone]:
    """All of these behind which somebody stands still, the oldest first. What is proposed is no such: it is listed
    with the proposals, save ending one that holds an advisory.
    """
    since: dict[str, datetime] = {}
    units: dict[tuple[str, Intent], set[uuid.UUID]] = defaultdict(set)
    for row in Approval.objects.open().filter(intent__in=BY_TWO).order_by("at", "pk"):
        since.setdefault(row.hash, row.at)
        units[row.kind, Intent(row.intent)].add(row.unit_id)
    cases = [case for case in _cases(units) if case.hash in since]
    found = [
        HalfDone(case, since[case.hash], standing)
        for case, standing in zip(cases, standings(cases, at), strict=True)
        if standing.approvers
    ]
    return sorted(found, key=lambda each: (each.since, each.case.kind.name, str(each.case.unit.pk)))


def _cases(units: dict[tuple[str, Intent], set[uuid.UUID]]) -> Iterator[Case]:
    for (name, intent), ids in sorted(units.items()):
        kind = kind_named(name)
        if intent != Intent.LOWER or kind.acts_while_pending:
            rows = kind.rows().filter(pk__in=ids, state__in=STATES_FOR[intent]).order_by("pk")
            yield from cases_of_units(list(rows), intent)
        if intent == Intent.LOWER:
            wishes = Proposal.objects.filter(kind=name, unit_id__in=ids, state=ProposalState.OPEN)
            for wish in wishes.filter(raises_advisory=True).order_by("pk"):
                yield case_of_proposal(wish, ends=True)
