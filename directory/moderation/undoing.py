"""Taking back everything that one account did since a moment: one moderator proposes it, another confirms it."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from directory.accounts import roles
from directory.accounts.independence import independent
from directory.models import (
    TELLING,
    Account,
    Action,
    Approval,
    ContactPoint,
    Dispute,
    Proposal,
    ProposalState,
    Revision,
    State,
    Undo,
    UndoState,
    Verification,
)
from directory.models.units import Unit
from directory.moderation.audit import audited
from directory.moderation.content import content
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.registry import Content, find
from directory.moderation.shape import after, before, digest, proposed
from directory.moderation.writer import Act, append_revision, change_content, change_state, lock


@dataclass(frozen=True)
class Taken:
    """One unit that the account changed: the numbers of its Revisions, and what the unit was before them.

    ``back_to`` is None where the unit was not public. ``obstacle`` says why it must be left as it is.
    """

    kind: str
    unit_id: uuid.UUID
    seqs: list[int]
    back_to: Content | None
    obstacle: str = ""

    @property
    def unit(self) -> Unit | None:
        return find(self.kind, self.unit_id)


def taken_by(account: Account, since: datetime) -> list[Taken]:
    """What ``account`` decided, or had accepted, from ``since`` (inclusive) on, in the order of the first change."""
    revisions: dict[tuple[str, uuid.UUID], list[Revision]] = {}
    for revision in _revisions(account, since):
        revisions.setdefault((revision.kind, revision.unit_id), []).append(revision)
    return [_taken(kind, unit_id, rows) for (kind, unit_id), rows in revisions.items()]


def hash_of_taken(account: Account, since: datetime, taken: list[Taken]) -> str:
    seen = [account.pk, since.isoformat(), [[t.kind, str(t.unit_id), t.seqs, t.obstacle] for t in taken]]
    return digest(seen)


@audited("propose undo")
def propose_undo(undo: Undo, *, seen_hash: str, by: Account, at: datetime) -> Undo:
    """Save the wish to take everything back; the approvals that the account still has open are void at once.

    ``undo`` is a new row that says whose acts, since when, and why.
    """
    lock()
    account = undo.account
    if account is None:
        raise Conflict("This account is gone.")
    _refuse_unless_fit(account, by)
    if not undo.reason.strip():
        raise Refused("Give a reason: it is kept for the next editor.")
    if hash_of_taken(account, undo.since, taken_by(account, undo.since)) != seen_hash:
        raise Conflict("This account did more since you looked. Look at it again.")
    undo.account_name, undo.hash = account.get_username(), seen_hash
    undo.proposed_by, undo.proposed_by_name, undo.proposed_at = by, by.get_username(), at
    undo.save(force_insert=True)
    Approval.objects.open().filter(account=account).update(voided_at=at)
    return undo


@audited("undo")
def confirm_undo(undo: Undo, *, by: Account, seen_hash: str, at: datetime) -> list[str]:
    """Carry it out in one transaction; the lines say what was done, and what was left and why."""
    lock()
    undo = Undo.objects.select_for_update().get(pk=undo.pk)
    if undo.state != UndoState.OPEN or undo.account is None:
        raise Conflict("This was decided by somebody else, or the account is gone.")
    _refuse_unless_fit(undo.account, by)
    if undo.proposed_by is None or by == undo.proposed_by or not independent(by, undo.proposed_by, at):
        raise Refused("You proposed it, or one of you set up the other: another moderator must confirm it.")
    if not roles.may_moderate(undo.proposed_by):
        raise Refused("Whoever proposed it is no moderator any more: propose it anew.")
    taken = taken_by(undo.account, undo.since)
    if not seen_hash == undo.hash == hash_of_taken(undo.account, undo.since, taken):
        raise Conflict("The account did more since this was proposed. Drop it and propose it anew.")
    # Nobody knows what a stolen account put where, so files that hold its acts go as well.
    act = Act(by=by, at=at, reason=f"Undone: {undo.reason}", is_unsafe=True)
    told = [*_take_back(taken, act), *_take_back_trust(undo.account, undo.since, act)]
    told += _reject_open_proposals(undo.account, undo.since)
    _decide(undo, UndoState.DONE, by, at, told)
    return told


@audited("drop undo")
def drop_undo(undo: Undo, *, by: Account, at: datetime) -> None:
    """Leave everything as it is; one moderator suffices, for nothing public changes."""
    lock()
    if undo.account and undo.account != by:
        _refuse_unless_fit(undo.account, by)
    elif undo.account == by:
        raise Refused("It is about your own account: another moderator must decide it.")
    if not Undo.objects.filter(pk=undo.pk, state=UndoState.OPEN).exists():
        raise Conflict("This was decided by somebody else.")
    _decide(undo, UndoState.DROPPED, by, at, [])


def _decide(undo: Undo, state: UndoState, by: Account, at: datetime, result: list[str]) -> None:
    who = {"decided_by": by, "decided_by_name": by.get_username(), "decided_at": at}
    Undo.objects.filter(pk=undo.pk).update(state=state, result=result, **who)


def _revisions(account: Account, since: datetime) -> list[Revision]:
    decided = Revision.objects.filter(at__gte=since).exclude(action__in=TELLING)
    mine = decided.filter(Q(actor=account) | Q(approvals__account=account)).distinct()
    seqs = set(mine.values_list("seq", flat=True))
    for proposal in Proposal.objects.filter(author=account, state=ProposalState.ACCEPTED):
        wished = proposed(proposal)
        of_unit = decided.filter(kind=proposal.kind, unit_id=proposal.unit_id)
        seqs |= {revision.seq for revision in of_unit if after(revision) == wished}
    return list(Revision.objects.filter(seq__in=seqs).order_by("seq"))


def _taken(kind: str, unit_id: uuid.UUID, rows: list[Revision]) -> Taken:
    seqs = [row.seq for row in rows]
    of_unit = Revision.objects.filter(kind=kind, unit_id=unit_id, seq__gt=seqs[0])
    others = of_unit.exclude(seq__in=seqs).exclude(action__in=TELLING)
    obstacle = ""
    if any(row.action == Action.ERASED for row in rows):
        obstacle = "It was erased for good."
    elif others.exists():
        obstacle = "Somebody else changed it since."
    return Taken(kind, unit_id, seqs, before(rows[0]), obstacle)


def _take_back(taken: list[Taken], act: Act) -> Iterator[str]:
    """Out of the public first, the latest first, for children stand on parents; then back into it."""
    leaving = [one for one in reversed(taken) if one.back_to is None]
    for one in [*leaving, *(one for one in taken if one.back_to is not None)]:
        unit = one.unit
        if unit is None or one.obstacle:
            yield f"Left: {unit or one.kind}. {one.obstacle or 'It is gone.'}"
            continue
        try:
            with transaction.atomic():
                _put_back(unit, one.back_to, act)
        except (Refused, Conflict) as exc:
            yield f"Left: {unit}. {exc}"
        else:
            yield f"Taken back: {unit}."


def _put_back(unit: Unit, value: Content | None, act: Act) -> None:
    if value is None:
        gone = State.REJECTED if unit.state == State.PENDING else State.WITHDRAWN
        if unit.state in (State.PENDING, State.PUBLISHED):
            change_state(unit, gone, Action.WITHDRAWN, act)
        return
    if content(unit) != value:
        change_content(unit, value, act)
    if unit.state == State.WITHDRAWN:
        change_state(unit, State.PUBLISHED, Action.RESTORED, act)


def _take_back_trust(account: Account, since: datetime, act: Act) -> Iterator[str]:
    """Verifications and disputes of the account count no longer."""
    checked = Verification.objects.filter(by=account, recorded_at__gte=since)
    doubted = Dispute.objects.filter(by=account, disputed_on__gte=since.date(), lifted_at=None)
    points = ContactPoint.objects.filter(Q(verifications__in=checked) | Q(disputes__in=doubted)).distinct()
    for point in list(points.order_by("pk")):
        value = content(point)
        append_revision(point, Action.DISPUTED, act, before=value, after=value, changed=["verification"])
        yield f"No longer counted: what the account said of {point}."
    checked.delete()
    doubted.update(lifted_at=act.at)


def _reject_open_proposals(account: Account, since: datetime) -> list[str]:
    rows = Proposal.objects.filter(author=account, state=ProposalState.OPEN, created_at__gte=since)
    count = rows.update(state=ProposalState.REJECTED, rejection="Undone with everything by its author.")
    return [f"Rejected: {count} open proposals."] if count else []


def _refuse_unless_fit(account: Account, by: Account) -> None:
    if not roles.may_moderate(by):
        raise Refused("Only an active member of the group Moderator may take back what an account did.")
    if account == by:
        raise Refused("It is about your own account: another moderator must decide it.")
