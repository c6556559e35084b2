"""Two organisations become one, one is succeeded or divided, and all stand for themselves again: by two people.

It is one decision: who confirms sees, under the hash that was proposed, every record that moves and what it becomes.
Each step is made by the writer, so that history, feed, index and dumps tell it like any other change.
"""

from collections.abc import Collection
from datetime import datetime

from directory.accounts import roles
from directory.models import (
    Account,
    Action,
    Intent,
    Merge,
    MergeState,
    Organisation,
    Revision,
    State,
)
from directory.moderation.audit import audited
from directory.moderation.content import apply
from directory.moderation.drafts import record
from directory.moderation.guarding import opened
from directory.moderation.hurry import refuse_hurry
from directory.moderation.indexing import renewed_together
from directory.moderation.moves import Do, Plan, Step, plan_of
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.standing import why_not_alone, why_not_together
from directory.moderation.writer import (
    Act,
    change_content,
    change_state,
    lock,
    note_approvals,
    refuse_unready,
)
from directory.words.saying import say, together


@audited("propose merge")
def propose_merge(
    merge: Merge, *, seen_hash: str, by: Account, at: datetime, acknowledged: Collection[str] = ()
) -> Merge:
    """Stand behind it as the first of two. ``merge`` is a new row that says which two, what, and why.

    Conflict if anything that it moves changed since one looked (``seen_hash``), Refused with every obstacle.
    """
    lock()
    if objection := why_not_alone(by, at):
        raise Refused(objection)
    if not merge.reason.strip():
        raise Refused(say("Give a reason: it is kept for the next editor."))
    if Merge.objects.filter(former_id=merge.former_id, state=MergeState.OPEN).exists():
        raise Conflict(say("Another merge of this organisation waits: decide that first."))
    plan = plan_of(merge)
    if plan.hash != seen_hash:
        raise Conflict(say("Something that it moves changed since you looked. Look at it again."))
    _refuse(plan, acknowledged)
    slugs = Organisation.objects.filter(pk=merge.former_id).values_list("slug", flat=True)
    merge.former_slug, merge.hash = slugs.get(), seen_hash
    merge.proposed_by, merge.proposed_by_name, merge.proposed_at = by, by.get_username(), at
    merge.save(force_insert=True)
    return merge


@audited("merge")
def confirm_merge(
    merge: Merge, *, by: Account, seen_hash: str, at: datetime, acknowledged: Collection[str] = ()
) -> Merge:
    """Stand behind it as the second of two: it is done, all of it or nothing."""
    lock()
    merge = _waiting(merge)
    if objection := why_not_confirm_merge(merge, by, at):
        raise Refused(objection)
    plan = plan_of(merge)
    if not seen_hash == merge.hash == plan.hash:
        raise Conflict(
            say("Something that it moves changed since it was proposed. Drop it and propose it anew.")
        )
    _refuse(plan, acknowledged)
    refuse_hurry(by, at)
    _reverse(merge)
    with renewed_together():
        _carry_out(plan, by, at)
    _decide(merge, MergeState.DONE, by, at)
    return merge


@audited("drop merge")
def drop_merge(merge: Merge, *, by: Account, at: datetime) -> None:
    """Leave everything as it is; one moderator suffices, for nothing public changes."""
    lock()
    if not roles.may_moderate(by):
        raise Refused(say("Only an active member of the group Moderator may drop a merge."))
    _decide(_waiting(merge), MergeState.DROPPED, by, at)


def why_not_confirm_merge(merge: Merge, account: Account, at: datetime) -> str | None:
    """Why ``account`` may not stand behind it together with who proposed it; None if it may."""
    if merge.proposed_by is None:
        return say("Whoever proposed it is gone: drop it and propose it anew.")
    if merge.proposed_by == account:
        return say("You proposed it: another moderator must confirm it.")
    return why_not_together(merge.proposed_by, merge.proposed_at, account, at)


def merge_of(seqs: list[int]) -> Merge | None:
    """The merge that stands and of which one of these Revisions is a part."""
    rows = Merge.objects.filter(state=MergeState.DONE, first_seq__lte=max(seqs), last_seq__gte=min(seqs))
    parts = (row for row in rows if any((row.first_seq or 0) <= seq <= (row.last_seq or 0) for seq in seqs))
    return next(parts, None)


def _refuse(plan: Plan, acknowledged: Collection[str]) -> None:
    if plan.obstacles:
        raise Refused(together(plan.obstacles))
    if missing := [each.text for each in plan.asked if each.answer not in acknowledged]:
        raise Refused(say("Confirm first: {what}", what=together(missing)))


def _waiting(merge: Merge) -> Merge:
    found = Merge.objects.select_for_update().filter(pk=merge.pk, state=MergeState.OPEN).first()
    if found is None:
        raise Conflict(say("This was decided by somebody else."))
    return found


def _reverse(merge: Merge) -> None:
    """A merge that is taken back leads nobody any more, from before its first step on."""
    if merge.undoes_id is None:
        return
    with opened():
        rows = Merge.objects.filter(pk=merge.undoes_id, state=MergeState.DONE)
        reversed_ = rows.update(state=MergeState.REVERSED)
    if reversed_ != 1:
        raise Conflict(say("That merge was taken back by somebody else."))


def _carry_out(plan: Plan, by: Account, at: datetime) -> None:
    """Make each step, and note it in the row of the merge with its Revision."""
    merge, act = plan.merge, Act(by=by, at=at, reason=plan.merge.reason)
    assert merge.proposed_by  # noqa: S101  (why_not_confirm_merge refuses without)
    behind = [(merge.proposed_by, merge.proposed_at), (by, at)]
    for step in plan.steps:
        revision = _make(step, act)
        if revision is not None:
            note_approvals(revision, behind, merge.hash, Intent.PUBLISH)
        seq = revision and revision.seq
        merge.steps.append([str(step.do), step.kind.name, str(step.unit.pk), seq])
        if step.do == Do.HIDE and step.unit.pk == merge.former_id:
            merge.revision = revision
    numbers = [seq for *_, seq in merge.steps if seq is not None]
    merge.first_seq, merge.last_seq = numbers[0], Revision.objects.latest("seq").seq


def _make(step: Step, act: Act) -> Revision | None:
    unit = type(step.unit)._default_manager.get(pk=step.unit.pk)
    match step.do:
        case Do.CHANGE if unit.state == State.PUBLISHED:
            return change_content(unit, step.value, act)
        case Do.SHOW:
            refuse_unready(unit)
            action = Action.RESTORED if unit.state == State.WITHDRAWN else Action.CREATED
            return change_state(unit, State.PUBLISHED, action, act)
        case Do.HIDE:
            return change_state(unit, State.WITHDRAWN, Action.WITHDRAWN, act)
        case _:
            apply(unit, step.value)
            record(unit, by=act.by, at=act.at, is_counted=False)
            return None


def _decide(merge: Merge, state: MergeState, by: Account, at: datetime) -> None:
    merge.state = state
    merge.decided_by, merge.decided_by_name, merge.decided_at = by, by.get_username(), at
    with opened():
        merge.save()
