"""Taking back what one account did since a moment, by the rules of each act that it contains.

What only hides, one moderator does at once, however much it is. What shows, restores or lowers waits for a
second one: then two who may approve stand behind exactly this, as much of it as the hour allows.
"""

import uuid
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from directory.accounts import roles
from directory.models import (
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
from directory.moderation.advisories import lower_advisory
from directory.moderation.audit import audited, note_done
from directory.moderation.closings import open_all
from directory.moderation.content import content
from directory.moderation.hurry import TAKE_AWAY, TAKE_BACK, note_hurry, refuse_hurry, room
from directory.moderation.naming import kind_in_words
from directory.moderation.overwriting import write_back
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.registry import PEOPLE, Acknowledgement, Content, find, kind_of
from directory.moderation.standing import why_not_alone, why_not_together
from directory.moderation.taken import Said, Taken, hash_of_taken, said_by, taken_by
from directory.moderation.writer import (
    Act,
    append_revision,
    change_content,
    change_state,
    close_proposal,
    lock,
    note_approvals,
    refuse_unready,
)
from directory.values.sentences import Sentence
from directory.words.saying import kept, say, together

NOBODY: Collection[str] = frozenset()
BY_UNDO = Sentence("Undone with everything by its author.")


@dataclass
class Tally:
    """What an undo did and left, and how much more the hour allows who does it to show or lower.

    ``behind``: the two who stand behind what shows or lowers, and since when, under the hash that they saw.
    """

    room: int
    told: list[str] = field(default_factory=list)
    is_full: bool = False
    behind: list[tuple[Account, datetime]] = field(default_factory=list)
    seen_hash: str = ""

    def has_room(self) -> bool:
        self.is_full = self.is_full or self.room <= 0
        return self.room > 0

    def note(self, line: str, kind: str, unit_id: uuid.UUID, act: Act, *, hides: bool) -> None:
        """Each counts as a decision of its own; hiding uses up none of the hour."""
        assert act.by  # noqa: S101  (a moderator takes back)
        self.told.append(line)
        if hides:
            note_hurry(act.by, act.at)
        else:
            self.room -= 1
        note_done(TAKE_AWAY if hides else TAKE_BACK, kind, unit_id, by=act.by, at=act.at)


@audited("propose undo")
def propose_undo(undo: Undo, *, seen_hash: str, by: Account, at: datetime) -> Undo:
    """Hide at once what one moderator may hide, and save the wish to take the rest back.

    ``undo`` is a new row that says whose acts, since when, and why. The approvals that the account still
    has open are void.
    """
    lock()
    account = undo.account
    if account is None:
        raise Conflict(say("This account is gone."))
    _refuse_unless_fit(account, by)
    if not undo.reason.strip():
        raise Refused(say("Give a reason: it is kept for the next editor."))
    taken = taken_by(account, undo.since)
    if hash_of_taken(account, undo.since, taken) != seen_hash:
        raise Conflict(say("This account did more since you looked. Look at it again."))
    undo.account_name, undo.hash = account.get_username(), seen_hash
    undo.proposed_by, undo.proposed_by_name, undo.proposed_at = by, by.get_username(), at
    undo.save(force_insert=True)
    Approval.objects.open().filter(account=account).update(voided_at=at)
    tally = Tally(room=0)  # hiding needs none
    _hide(taken, said_by(account, undo.since), _act(undo, by, at), tally)
    if tally.told and not _rest(undo, account):
        _decide(undo, UndoState.HIDDEN, by, at, tally.told)
    else:
        _go_on(undo, account, tally)
    return undo


@audited("undo")
def confirm_undo(
    undo: Undo, *, by: Account, seen_hash: str, at: datetime, acknowledged: Collection[str] = NOBODY
) -> list[str]:
    """Carry out the rest; the lines say what was done, and what was left and why.

    Whoever proposed it and may not approve is replaced by who confirms: then it waits for one more. What is
    beyond the hour's limit waits too.
    """
    lock()
    undo = Undo.objects.select_for_update().get(pk=undo.pk)
    account = undo.account
    if undo.state != UndoState.OPEN or account is None:
        raise Conflict(say("This was decided by somebody else, or the account is gone."))
    _refuse_unless_fit(account, by)
    taken = taken_by(account, undo.since)
    if not seen_hash == undo.hash == hash_of_taken(account, undo.since, taken):
        raise Conflict(
            say(
                "The account did more since this was proposed, or a value that would come back left "
                "the public elsewhere. Drop it and propose it anew."
            )
        )
    if _takes_over(undo, by, at):
        return [say("You stand behind it in place of who proposed it. One more moderator must confirm it.")]
    if objection := why_not_confirm(undo, by, at):
        raise Refused(objection)
    _refuse_unacknowledged(taken, acknowledged)
    refuse_hurry(by, at)
    act, said, tally = _act(undo, by, at), said_by(account, undo.since), Tally(room(by, at))
    _hide(taken, said, act, tally)
    assert undo.proposed_by  # noqa: S101  (why_not_confirm refuses without)
    tally.behind, tally.seen_hash = [(undo.proposed_by, undo.proposed_at), (by, at)], seen_hash
    _put_back(taken, act, tally)
    _unsay(said, replace(act, is_unsafe=False), tally)
    if tally.is_full:
        _go_on(undo, account, tally)
    else:
        _decide(undo, UndoState.DONE, by, at, [*undo.result, *tally.told])
    return tally.told


@audited("drop undo")
def drop_undo(undo: Undo, *, by: Account, at: datetime) -> None:
    """Leave everything else as it is; one moderator suffices, for nothing public changes."""
    lock()
    if undo.account and undo.account != by:
        _refuse_unless_fit(undo.account, by)
    elif undo.account == by:
        raise Refused(say("It is about your own account: another moderator must decide it."))
    current = Undo.objects.filter(pk=undo.pk, state=UndoState.OPEN).first()
    if current is None:
        raise Conflict(say("This was decided by somebody else."))
    _decide(current, UndoState.DROPPED, by, at, current.result)


@audited("step back")
def step_back_from_undo(undo: Undo, *, by: Account, at: datetime) -> None:
    """No longer stand behind an undo that one proposed: it stays open, and two others must stand behind it."""
    lock()
    rows = Undo.objects.filter(pk=undo.pk, state=UndoState.OPEN, proposed_by=by)
    if rows.update(proposed_by=None) != 1:
        raise Conflict(say("You do not stand behind this, or it was decided since you looked."))


def why_not_confirm(undo: Undo, account: Account, at: datetime) -> str | None:
    """Why ``account`` may not stand behind it together with who proposed it; None if it may."""
    if undo.proposed_by is None:
        return say("Whoever proposed it is gone: propose it anew.")
    if undo.proposed_by == account:
        return say("You proposed it: another moderator must confirm it.")
    return why_not_together(undo.proposed_by, undo.proposed_at, account, at)


def acknowledgements_of(taken: Iterable[Taken]) -> list[Acknowledgement]:
    """What must be confirmed of the contents that would be public again, each thing once."""
    asked = {each.answer: each for one in taken for each in _asked(one)}
    return list(asked.values())


def _asked(one: Taken) -> list[Acknowledgement]:
    unit, value = one.unit, one.back_to
    if unit is None or value is None or one.obstacle or content(unit) == value:
        return []
    return kind_of(unit).acknowledgements(value)


def _refuse_unacknowledged(taken: list[Taken], acknowledged: Collection[str]) -> None:
    if missing := [each.text for each in acknowledgements_of(taken) if each.answer not in acknowledged]:
        raise Refused(say("Confirm first: {what}", what=together(missing)))


def _takes_over(undo: Undo, by: Account, at: datetime) -> bool:
    """Whether ``by``, who may approve, stands for a proposer who may not."""
    first = undo.proposed_by
    if why_not_alone(by, at) or (first and not why_not_alone(first, at, undo.proposed_at)):
        return False
    who = {"proposed_by": by, "proposed_by_name": by.get_username(), "proposed_at": at}
    Undo.objects.filter(pk=undo.pk).update(**who)
    return True


def _act(undo: Undo, by: Account, at: datetime) -> Act:
    """Nobody knows what a stolen account put where, so files that hold its acts go as well."""
    return Act(by=by, at=at, reason=Sentence("Undone: {reason}", reason=undo.reason), is_unsafe=True)


def _hide(taken: list[Taken], said: Said, act: Act, tally: Tally) -> None:
    """Out of the public, the latest first, for children stand on parents; and what was only wished is refused."""
    for one in reversed(taken):
        if one.hides:
            _take_back(one, act, tally)
    for proposal in said.wishes:
        close_proposal(proposal, ProposalState.REJECTED, BY_UNDO, act.at)
        tally.note(
            Sentence("Rejected: {what}.", what=_wish(proposal)),
            proposal.kind,
            proposal.unit_id,
            act,
            hides=True,
        )
    for each in said.overwritten:
        assert act.by  # noqa: S101  (a moderator takes back)
        write_back(each, by=act.by, at=act.at)
    if said.overwritten:
        tally.told.append(
            Sentence(
                "Put back: {count} pending records that the account overwrote.", count=len(said.overwritten)
            )
        )
    if opened := open_all(said.reports, said.links):
        tally.told.append(
            Sentence(
                "Waiting again: {count} reports and tasks about links that the account closed.", count=opened
            )
        )


def _put_back(taken: list[Taken], act: Act, tally: Tally) -> None:
    """Back into the public, parents first; and protections that the account raised fall."""
    for one in taken:
        if not one.hides:
            _take_back(one, act, tally)


def _wish(proposal: Proposal) -> str:
    return kept(
        say(
            "proposal for {kind} {id} by {name}",
            kind=kind_in_words(proposal.kind),
            id=str(proposal.unit_id),
            name=proposal.author_name or say("nobody"),
        )
    )


def _left(what: object, why: object) -> str:
    name = kept(what) if isinstance(what, str) else str(what)
    return Sentence("Left: {unit}. {why}", unit=name, why=kept(why))


def _take_back(one: Taken, act: Act, tally: Tally) -> None:
    unit = find(one.kind, one.unit_id)
    if unit is None or one.obstacle:
        tally.told.append(_left(unit or kind_in_words(one.kind), one.obstacle or say("It is gone.")))
        return
    # However many an account raised, two take all of it back at once.
    if not (one.protects or one.hides) and not tally.has_room():
        return
    try:
        with transaction.atomic():
            for revision in _change_back(unit, one.back_to, act):
                note_approvals(revision, tally.behind, tally.seen_hash)
    except (Refused, Conflict) as exc:
        tally.told.append(_left(unit, exc))
    else:
        tally.note(
            Sentence("Taken back: {unit}.", unit=str(unit)), one.kind, one.unit_id, act, hides=one.hides
        )


def _change_back(unit: Unit, value: Content | None, act: Act) -> Iterator[Revision]:
    kind = kind_of(unit)
    if kind.people > PEOPLE and (value is not None or kind.acts_while_pending):
        raise Refused(say("It takes {people}: decide it by itself.", people=kind.people_told))
    if value is None:
        gone = State.REJECTED if unit.state == State.PENDING else State.WITHDRAWN
        yield change_state(unit, gone, Action.WITHDRAWN, act)
        return
    if unit.state not in (State.PUBLISHED, State.WITHDRAWN) and not kind.acts_while_pending:
        raise Refused(say("It is {state} by now.", state=State(unit.state).label))
    now = content(unit)
    if now != value:
        if problems := list(kind.proposal_problems(now, value, "")):
            raise Refused(together(problems))
        yield change_content(unit, value, act)
    if unit.state == State.WITHDRAWN:
        refuse_unready(unit)
        yield change_state(unit, State.PUBLISHED, Action.RESTORED, act)


def _unsay(said: Said, act: Act, tally: Tally) -> None:
    """Checks, doubts and raised advisories of the account count no longer."""
    spoken_of = Q(verifications__in=said.checks) | Q(disputes__in=said.doubts)
    for point in ContactPoint.objects.filter(spoken_of).order_by("pk").distinct():
        value = content(point)
        append_revision(point, Action.DISPUTED, act, before=value, after=value, changed=["verification"])
        tally.told.append(Sentence("No longer counted: what the account said of {point}.", point=str(point)))
    Verification.objects.filter(pk__in=[row.pk for row in said.checks]).delete()
    Dispute.objects.filter(pk__in=[row.pk for row in said.doubts]).update(lifted_at=act.at)
    for proposal in said.raising:
        close_proposal(proposal, ProposalState.REJECTED, BY_UNDO, act.at)
        if unit := find(proposal.kind, proposal.unit_id):
            lower_advisory(unit, act)
        tally.told.append(Sentence("Rejected: {what}.", what=_wish(proposal)))


def _rest(undo: Undo, account: Account) -> bool:
    """Whether anything can still be taken back."""
    said = said_by(account, undo.since)
    return said.is_something or any(not one.obstacle for one in taken_by(account, undo.since))


def _go_on(undo: Undo, account: Account, tally: Tally) -> None:
    """It stays open for what is left: for a second one, or for the next hour."""
    undo.hash = hash_of_taken(account, undo.since, taken_by(account, undo.since))
    undo.result = [*undo.result, *tally.told]
    undo.save(update_fields=["hash", "result"])


def _decide(undo: Undo, state: UndoState, by: Account, at: datetime, result: list[str]) -> None:
    undo.state, undo.result = state, result
    undo.decided_by, undo.decided_by_name, undo.decided_at = by, by.get_username(), at
    undo.save(update_fields=["state", "result", "decided_by", "decided_by_name", "decided_at"])


def _refuse_unless_fit(account: Account, by: Account) -> None:
    if not roles.may_moderate(by):
        raise Refused(say("Only an active member of the group Moderator may take back what an account did."))
    if account == by:
        raise Refused(say("It is about your own account: another moderator must decide it."))
