"""What one account did since a moment, and what would be there without it."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.db.models import Q, QuerySet

from directory.models import (
    TELLING,
    Account,
    Action,
    Dispute,
    LinkProblem,
    Proposal,
    ProposalState,
    Revision,
    State,
    SuggestionCluster,
    Verification,
)
from directory.models.units import Unit
from directory.moderation.closings import closed_links, closed_reports
from directory.moderation.content import content
from directory.moderation.merging import merge_of
from directory.moderation.overwriting import Overwritten, overwritten_by
from directory.moderation.registry import Content, find, kind_named
from directory.moderation.returning import Departure, departures, mark_of
from directory.moderation.shape import after, before, digest, proposed
from directory.words.saying import say

BODY = "contact_point__organisation"
STOOD_BEFORE = say("It protected before: only those who lower it take it away, and other words are proposed.")


@dataclass(frozen=True)
class Taken:
    """One unit that the account changed: the numbers of its Revisions, and what the unit was before them.

    ``back_to`` is None where the unit was not there. A protection that acted while it was pending was, and stays.
    ``obstacle`` says why the unit must be left as it is.
    """

    kind: str
    unit_id: uuid.UUID
    seqs: list[int]
    back_to: Content | None
    obstacle: str = ""

    @cached_property
    def unit(self) -> Unit | None:
        return find(self.kind, self.unit_id)

    @property
    def protects(self) -> bool:
        return kind_named(self.kind).acts_while_pending

    @property
    def hides(self) -> bool:
        """Taking it back only hides: one moderator does so at once. All else shows or lowers, and takes two."""
        return self.back_to is None and not self.protects

    @property
    def is_effective(self) -> bool:
        """Whether anything is to be done; also where an obstacle keeps it from being done."""
        unit = self.unit
        if unit is None:
            return True
        if self.obstacle == STOOD_BEFORE:
            return unit.state == State.PUBLISHED
        if self.back_to is None:
            acting = {State.PUBLISHED, State.PENDING} if self.protects else {State.PUBLISHED}
            return unit.state in acting
        return unit.state == State.WITHDRAWN or content(unit) != self.back_to


@dataclass(frozen=True)
class Said:
    """What the account said without changing what is public: checks and doubts that count, proposals still open, what
    readers and programs told that it closed, and what others wrote that it overwrote.
    """

    checks: list[Verification]
    doubts: list[Dispute]
    raising: list[Proposal]
    wishes: list[Proposal]
    reports: list[SuggestionCluster]
    links: list[LinkProblem]
    overwritten: list[Overwritten]

    @property
    def is_something(self) -> bool:
        return any(self.names)

    @property
    def names(self) -> list[list[str]]:
        told: list[Sequence[Any]] = [self.checks, self.doubts, self.raising, self.wishes]
        # Where nothing was closed, the hash is what it was before closings were taken back.
        told += [self.reports, self.links] if self.reports or self.links else []
        told += [[each.unit for each in self.overwritten]] if self.overwritten else []
        return [[str(row.pk) for row in rows] for rows in told]


def taken_by(account: Account, since: datetime) -> list[Taken]:
    """What ``account`` decided, or had accepted, from ``since`` (inclusive) on, and what is not back by now.

    In the order of the first change.
    """
    revisions: dict[tuple[str, uuid.UUID], list[Revision]] = {}
    for revision in _revisions(account, since):
        revisions.setdefault((revision.kind, revision.unit_id), []).append(revision)
    found = [_taken(kind, unit_id, rows) for (kind, unit_id), rows in revisions.items()]
    return [one for one in found if one.is_effective]


def said_by(account: Account, since: datetime) -> Said:
    """What ``account`` said since and what counts still. A doubt knows its day only, so that day counts whole."""
    checks = Verification.objects.select_related(BODY).filter(by=account, recorded_at__gte=since)
    doubts = Dispute.objects.select_related(BODY).filter(by=account, disputed_on__gte=since.date())
    opened = _written_by(account, since).filter(state=ProposalState.OPEN)
    opened = opened.order_by("created_at", "pk")
    raising, wishes = opened.filter(raises_advisory=True), opened.filter(raises_advisory=False)
    checks, doubts = checks.order_by("pk"), doubts.filter(lifted_at=None).order_by("pk")
    closed = list(closed_reports(account, since)), list(closed_links(account, since))
    others = overwritten_by(account, since)
    return Said(list(checks), list(doubts), list(raising), list(wishes), *closed, others)


def hash_of_taken(account: Account, since: datetime, taken: list[Taken]) -> str:
    """It names all that is there to be taken back, and no more where the account said nothing besides."""
    seen: list[Any] = [account.pk, since.isoformat()]
    seen.append([[t.kind, str(t.unit_id), t.seqs, t.obstacle] for t in taken])
    if told := against(taken):
        seen.append({str(unit_id): [each.mark for each in mine] for unit_id, mine in told.items()})
    if any(names := said_by(account, since).names):
        seen.append(names)
    return digest(seen)


def _revisions(account: Account, since: datetime) -> list[Revision]:
    decided = Revision.objects.filter(at__gte=since).exclude(action__in=TELLING)
    mine = decided.filter(Q(actor=account) | Q(approvals__account=account)).distinct()
    seqs = set(mine.values_list("seq", flat=True))
    for proposal in _written_by(account).filter(state=ProposalState.ACCEPTED):
        wished = proposed(proposal)
        of_unit = decided.filter(kind=proposal.kind, unit_id=proposal.unit_id)
        seqs |= {revision.seq for revision in of_unit if after(revision) == wished}
    return list(Revision.objects.filter(seq__in=seqs).order_by("seq"))


def against(taken: list[Taken]) -> dict[uuid.UUID, list[Departure]]:
    """What was decided elsewhere against the values that would come back, by the ids of their units."""
    found: dict[uuid.UUID, list[Departure]] = {}
    for name in {one.kind for one in taken}:
        mine = {one.unit_id: one for one in taken if one.kind == name and one.unit and not one.obstacle}
        back = {unit_id: one.back_to for unit_id, one in mine.items() if one.back_to is not None}
        units = {unit_id: mine[unit_id].unit for unit_id in back}
        public = {key: content(unit) for key, unit in units.items() if unit and unit.state == State.PUBLISHED}
        for unit_id, told in departures(kind_named(name), back, public).items():
            undone = set(map(mark_of, mine[unit_id].seqs))
            if others := [each for each in told if each.mark not in undone]:
                found[unit_id] = others
    return found


def _written_by(account: Account, since: datetime | None = None) -> "QuerySet[Proposal]":
    """The proposals of which the account wrote any part, since then if a moment is told."""
    mine, earlier = Q(author=account), Q(wordings__author=account)
    if since:
        mine, earlier = mine & Q(created_at__gte=since), earlier & Q(wordings__written_at__gte=since)
    return Proposal.objects.filter(mine | earlier).distinct()


def _taken(kind: str, unit_id: uuid.UUID, rows: list[Revision]) -> Taken:
    seqs = [row.seq for row in rows]
    of_unit = Revision.objects.filter(kind=kind, unit_id=unit_id, seq__gt=seqs[0])
    others = of_unit.exclude(seq__in=seqs).exclude(action__in=TELLING)
    obstacle = ""
    if any(row.action == Action.ERASED for row in rows):
        obstacle = say("It was erased for good.")
    elif any(row.before != row.after or row.action == Action.ERASED for row in others):
        obstacle = say("Somebody else changed it since.")
    elif merge := merge_of(seqs):
        obstacle = say(
            "It came with a decision about two bodies ({merge}): that is taken back as a whole.", merge=merge
        )
    back_to = before(rows[0])
    if back_to is None and _stood_before(kind, unit_id, seqs[0]):
        back_to, unit = after(rows[0]), find(kind, unit_id)
        if not obstacle and unit and content(unit) == back_to:
            obstacle = STOOD_BEFORE
    return Taken(kind, unit_id, seqs, back_to, obstacle)


def _stood_before(kind: str, unit_id: uuid.UUID, seq: int) -> bool:
    """Whether it is a protection that acted already when the account stood behind its own words."""
    if not kind_named(kind).acts_while_pending:
        return False
    rows = Revision.objects.filter(kind=kind, unit_id=unit_id, seq__lt=seq)
    last = rows.exclude(action__in=TELLING).last()
    return last is not None and last.after is not None
