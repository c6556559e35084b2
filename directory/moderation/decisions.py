"""The acts of people: approve, reject, withdraw, show again, lower, erase."""

from collections.abc import Collection, Sequence
from datetime import datetime

from directory.accounts import roles
from directory.models import (
    Account,
    Action,
    Approval,
    ContactPoint,
    Intent,
    Proposal,
    ProposalState,
    Revision,
    State,
)
from directory.models.units import Unit
from directory.moderation.advisories import holds_advisory, settle_advisory
from directory.moderation.audit import audited, note_done
from directory.moderation.cases import Case, case_of_proposal, case_of_unit, refuse_stale
from directory.moderation.content import content
from directory.moderation.disputing import lift
from directory.moderation.erasure import erase_values
from directory.moderation.guarding import opened
from directory.moderation.hurry import (
    APPROVE_AS_SEEN,
    APPROVE_SEEN_CHANGE,
    LOWER_ADVISORY,
    note_hurry,
    refuse_hurry,
)
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.registry import children_of, kind_of, unpublished_parents
from directory.moderation.seen import is_seen, is_seen_change
from directory.moderation.standing import Standing, standing, why_not
from directory.moderation.taken_along import wish_back
from directory.moderation.verifying import count_looks
from directory.moderation.writer import (
    Act,
    append_revision,
    change_content,
    change_state,
    close_proposal,
    consume,
    lock,
    note_approvals,
    refuse_unready,
    void_approvals,
)
from directory.words.saying import say, together

NOBODY: Collection[str] = frozenset()


@audited("approve")
def approve(
    unit: Unit, *, by: Account, seen_hash: str, at: datetime, acknowledged: Collection[str] = NOBODY
) -> Revision | None:
    """Stand behind a pending unit. The Revision if it is public now; None if it waits for a second person."""
    lock()
    return _support(case_of_unit(unit, Intent.PUBLISH), by, seen_hash, at, acknowledged)


def approve_proposal(
    proposal: Proposal,
    *,
    by: Account,
    seen_hash: str,
    at: datetime,
    acknowledged: Collection[str] = NOBODY,
    looked_at: str = "",
) -> Revision | None:
    """Stand behind a proposed content. The Revision if it is public now; None if it waits.

    ``looked_at`` is the page that the approver has open today: with it no second look is due for the first term.
    """
    act = _approve_seen_change if is_seen_change(proposal, at) else _approve_change
    return act(proposal, by=by, seen_hash=seen_hash, at=at, acknowledged=acknowledged, looked_at=looked_at)


def _support_change(
    proposal: Proposal,
    *,
    by: Account,
    seen_hash: str,
    at: datetime,
    acknowledged: Collection[str],
    looked_at: str,
) -> Revision | None:
    lock()
    return _support(case_of_proposal(proposal), by, seen_hash, at, acknowledged, looked_at=looked_at)


_approve_change = audited("approve")(_support_change)
_approve_seen_change = audited(APPROVE_SEEN_CHANGE)(_support_change)


def approve_bundle(
    unit: Unit,
    *,
    by: Account,
    seen_hashes: Sequence[str],
    at: datetime,
    acknowledged: Collection[str] = NOBODY,
    looked_at: str = "",
) -> Revision | None:
    """Stand behind a pending unit and its pending parents at once: one approval per hash, all or nothing.

    ``seen_hashes`` are those of ``bundle_of(unit)``, in its order. A member that one may not approve
    (one wrote it, or stands behind it already) is passed over while others remain. ``looked_at`` is the page of the
    unit that the approver has open today: with it no second look is due for the first term.
    """
    act = _approve_as_seen if is_seen(unit, at) else _approve_bundle
    return act(unit, by=by, seen_hashes=seen_hashes, at=at, acknowledged=acknowledged, looked_at=looked_at)


@audited("approve bundle")
def _approve_bundle(
    unit: Unit,
    *,
    by: Account,
    seen_hashes: Sequence[str],
    at: datetime,
    acknowledged: Collection[str],
    looked_at: str,
) -> Revision | None:
    lock()
    refuse_hurry(by, at)
    return _support_bundle(unit, by, seen_hashes, at, acknowledged, looked_at)


@audited(APPROVE_AS_SEEN)
def _approve_as_seen(
    unit: Unit,
    *,
    by: Account,
    seen_hashes: Sequence[str],
    at: datetime,
    acknowledged: Collection[str],
    looked_at: str,
) -> Revision | None:
    lock()
    if not is_seen(unit, at):
        raise Conflict(say("What was seen of this changed since you reviewed it. Look at it again."))
    return _support_bundle(unit, by, seen_hashes, at, acknowledged, looked_at)


def _support_bundle(
    unit: Unit,
    by: Account,
    seen_hashes: Sequence[str],
    at: datetime,
    acknowledged: Collection[str],
    looked_at: str,
) -> Revision | None:
    cases = bundle_of(unit)
    if [case.hash for case in cases] != list(seen_hashes):
        raise Conflict(say("This changed since you reviewed it. Look at it again."))
    open_to = [case for case in cases if why_not(case, by, at) is None]
    if not open_to:
        raise Refused(why_not(cases[-1], by, at) or say("There is nothing here for you to approve."))
    if problems := [problem for case in cases for problem in case.kind.problems(case.unit)]:
        raise Refused(together(problems))
    for case in open_to:
        _record_approval(case, by, at, acknowledged, looked_at if case is cases[-1] else "")
    for case in cases:
        _carry_out_if_ripe(case.unit, by, at)
    return Revision.objects.filter(kind=kind_of(unit).name, unit_id=unit.pk).last()


def bundle_of(unit: Unit) -> list[Case]:
    """The pending parents of a pending unit, then the unit itself, each as a case."""
    parents = [parent for _, parent in unpublished_parents(unit) if parent.state == State.PENDING]
    members: list[Unit] = []
    for parent in parents:
        members += [case.unit for case in bundle_of(parent) if case.unit not in members]
    return [case_of_unit(member, Intent.PUBLISH) for member in [*members, unit]]


@audited("show again")
def restore(unit: Unit, *, by: Account, seen_hash: str, at: datetime) -> Revision | None:
    """Stand behind showing a withdrawn unit again; it takes two new approvals."""
    lock()
    return _support(case_of_unit(unit, Intent.RESTORE), by, seen_hash, at, NOBODY)


@audited("lower")
def lower(unit: Unit, *, by: Account, seen_hash: str, at: datetime) -> Revision | None:
    """Stand behind taking away a protection: a pending one is rejected, a published one withdrawn, by two."""
    lock()
    case = case_of_unit(unit, Intent.LOWER)
    if not case.kind.acts_while_pending:
        raise Refused(say("A {kind} is no protection: reject or withdraw it.", kind=case.kind.verbose_name))
    return _support(case, by, seen_hash, at, NOBODY)


@audited("erase")
def erase(unit: Unit, *, by: Account, seen_hash: str, at: datetime) -> Revision | None:
    """Stand behind emptying a withdrawn or rejected unit and its Revisions for good; it takes two."""
    lock()
    return _support(case_of_unit(unit, Intent.ERASE), by, seen_hash, at, NOBODY)


@audited("lift dispute")
def lift_dispute(unit: Unit, *, by: Account, seen_hash: str, at: datetime) -> Revision | None:
    """Stand behind a disputed value; two people lift the dispute."""
    lock()
    return _support(case_of_unit(unit, Intent.LIFT), by, seen_hash, at, NOBODY)


@audited("step back")
def step_back(target: Unit | Proposal, *, by: Account, seen_hash: str, at: datetime) -> None:
    """No longer stand behind what has this hash. It only takes away a voice of one's own: nothing limits it."""
    lock()
    if Approval.objects.open().filter(account=by, hash=seen_hash).update(voided_at=at) != 1:
        raise Conflict(say("You do not stand behind this, or it was decided since you looked."))


@audited("withdraw")
def withdraw(unit: Unit, *, by: Account, reason: str, at: datetime, is_unsafe: bool = False) -> Revision:
    """Take a published unit, and the children that stand on it, out of the public. One person suffices.

    ``is_unsafe``: it endangers somebody, so that the published files that hold it go as well.
    """
    lock()
    _refuse_unless_moderator(by, reason, at)
    kind = kind_of(unit)
    if kind.acts_while_pending:
        raise Refused(
            say("Withdrawing a protection takes {people}: stand behind lowering it.", people=kind.people_told)
        )
    unit = kind.rows().get(pk=unit.pk)
    if unit.state != State.PUBLISHED:
        raise Conflict(
            say("This {kind} is {state} by now.", kind=kind.verbose_name, state=State(unit.state).label)
        )
    act = Act(by=by, at=at, reason=reason, is_unsafe=is_unsafe)
    revision = change_state(unit, State.WITHDRAWN, Action.WITHDRAWN, act)
    wish_back(unit, act)
    return revision


@audited("reject")
def reject(unit: Unit, *, by: Account, reason: str, seen_hash: str, at: datetime) -> None:
    """Refuse a pending unit; it keeps the reason. One person suffices, save for a protection."""
    lock()
    _refuse_unless_moderator(by, reason, at)
    case = case_of_unit(unit, Intent.PUBLISH)
    if case.kind.acts_while_pending:
        raise Refused(
            say(
                "Rejecting a protection takes {people}: stand behind lowering it.",
                people=case.kind.people_told,
            )
        )
    refuse_stale(case, seen_hash)
    rows = case.kind.rows().filter(pk=unit.pk, state=State.PENDING, content_hash=case.unit.content_hash)
    with opened():
        rejected = rows.update(state=State.REJECTED, rejection=reason)
    if rejected != 1:
        raise Conflict(say("This changed since you reviewed it. Look at it again."))
    void_approvals(case.kind, unit.pk, at)


@audited("reject")
def reject_proposal(
    proposal: Proposal, *, by: Account, reason: str, seen_hash: str, at: datetime
) -> Revision | None:
    """Refuse a proposal; it keeps the reason. One that raises an advisory takes two: the first call is the first."""
    lock()
    _refuse_unless_moderator(by, reason, at)
    accepting = case_of_proposal(proposal)
    if not holds_advisory(accepting):
        if accepting.hash != seen_hash:
            raise Conflict(say("This changed since you reviewed it. Look at it again."))
        close_proposal(proposal, ProposalState.REJECTED, reason, at)
        settle_advisory(accepting.unit)
        return None
    revision = _support(case_of_proposal(proposal, ends=True), by, seen_hash, at, NOBODY, reason)
    note_done(LOWER_ADVISORY, proposal.kind, proposal.unit_id, by=by, at=at)
    return revision


def _support(
    case: Case,
    by: Account,
    seen_hash: str,
    at: datetime,
    acknowledged: Collection[str],
    reason: str = "",
    looked_at: str = "",
) -> Revision | None:
    refuse_stale(case, seen_hash)
    if objection := why_not(case, by, at):
        raise Refused(objection)
    refuse_hurry(by, at)
    if case.intent in (Intent.PUBLISH, Intent.RESTORE) and case.proposal is None:
        refuse_unready(case.unit)
    _record_approval(case, by, at, acknowledged, looked_at)
    now = standing(case, at)
    return _carry_out(case, now, by, at, reason) if now.suffices else None


def _record_approval(
    case: Case, by: Account, at: datetime, acknowledged: Collection[str], looked_at: str
) -> None:
    if missing := [each.text for each in case.asked if each.answer not in acknowledged]:
        raise Refused(say("Confirm first: {what}", what=together(missing)))
    if problems := list(case.proposal_problems()):
        raise Refused(together(problems))
    # One that is still open, but too old to count, gives way.
    Approval.objects.open().filter(account=by, hash=case.hash).update(voided_at=at)
    Approval.objects.create(
        kind=case.kind.name,
        unit_id=case.unit.pk,
        intent=case.intent,
        hash=case.hash,
        account=by,
        account_name=by.get_username(),
        acknowledged=sorted({each.answer for each in case.asked}),
        looked_at=looked_at,
        at=at,
    )


def _carry_out_if_ripe(unit: Unit, by: Account, at: datetime) -> None:
    """Publish a unit that is pending still, has its two people and waits for no parent."""
    kind = kind_of(unit)
    if not kind.rows().filter(pk=unit.pk, state=State.PENDING).exists():
        return
    case = case_of_unit(unit, Intent.PUBLISH)
    now = standing(case, at)
    if now.suffices and not unpublished_parents(case.unit) and not any(kind.problems(case.unit)):
        _carry_out(case, now, by, at)


def _carry_out(case: Case, now: Standing, by: Account, at: datetime, reason: str = "") -> Revision:
    """Do what was decided. That the unit could be public as it stands is known by now."""
    act = Act(by=by, at=at, reason=reason or (case.proposal.reason if case.proposal else ""))
    case_hash = case.hash  # it names the revision before this one
    revision = _enact(case, act)
    consume(case_hash, revision)
    if not case.proposal and case.intent in (Intent.PUBLISH, Intent.RESTORE):
        _take_along(case.unit, [(account, at) for account in now.people], case_hash, act)
    if case.intent == Intent.PUBLISH and isinstance(case.unit, ContactPoint):
        count_looks(case.unit, revision, now.approvers, at)
    if revision.action in (Action.CREATED, Action.RESTORED):
        _publish_ripe_children(case.unit, by, at)
    return revision


def _take_along(unit: Unit, behind: list[tuple[Account, datetime]], case_hash: str, act: Act) -> None:
    """What becomes public changes this besides; each change has a Revision, and the same people stand behind it."""
    for other, value in kind_of(unit).takes_along(unit):
        note_approvals(change_content(other, value, act), behind, case_hash, Intent.PUBLISH)


def _enact(case: Case, act: Act) -> Revision:
    if case.proposal:
        return _end_proposal(case, act) if case.ends_proposal else _accept_proposal(case, act)
    if case.intent == Intent.ERASE:
        return erase_values(case.unit, act)
    if case.intent == Intent.LIFT:
        return lift(case.unit, act)
    if case.intent == Intent.LOWER:
        gone = State.REJECTED if case.unit.state == State.PENDING else State.WITHDRAWN
        return change_state(case.unit, gone, Action.WITHDRAWN, act)
    first_time = case.intent == Intent.PUBLISH and case.unit.revision == 0
    published = (
        Action.CREATED if first_time else Action.RESTORED if case.intent == Intent.RESTORE else Action.UPDATED
    )
    return change_state(case.unit, State.PUBLISHED, published, act)


def _accept_proposal(case: Case, act: Act) -> Revision:
    assert case.proposal  # noqa: S101  (narrowed by the caller)
    close_proposal(case.proposal, ProposalState.ACCEPTED, "", act.at)
    revision = change_content(case.unit, case.content, act)
    settle_advisory(case.unit)
    return revision


def _end_proposal(case: Case, act: Act) -> Revision:
    assert case.proposal  # noqa: S101  (narrowed by the caller)
    close_proposal(case.proposal, ProposalState.REJECTED, act.reason, act.at)
    settle_advisory(case.unit)
    value = content(case.unit)
    return append_revision(case.unit, Action.UPDATED, act, before=value, after=value, changed=["advisory"])


def _publish_ripe_children(unit: Unit, by: Account, at: datetime) -> None:
    """Children that two people stood behind while they waited for this parent are public with it."""
    for kind, child in children_of(unit):
        if child.state == State.PENDING and not kind.acts_while_pending:
            _carry_out_if_ripe(child, by, at)


def _refuse_unless_moderator(by: Account, reason: str, at: datetime) -> None:
    if not roles.may_moderate(by):
        raise Refused(say("Only an active member of the group Moderator may reject or withdraw."))
    if not reason.strip():
        raise Refused(say("Give a reason: it is kept for the next editor."))
    note_hurry(by, at)
