"""An author takes back what nobody accepted yet, or words it anew."""

from datetime import datetime

from directory.models import Account, Proposal, ProposalState
from directory.moderation.advisories import holds_advisory, settle_advisory
from directory.moderation.audit import audited
from directory.moderation.cases import Case, case_of_proposal
from directory.moderation.drafts import propose
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.registry import Content, find
from directory.moderation.wordings import hand_on, people
from directory.moderation.writer import close_proposal, lock
from directory.values.sentences import Sentence
from directory.words.saying import say

REPLACED = Sentence("Worded anew.")


def why_not_retract(case: Case, account: Account) -> str | None:
    """Why ``account`` may not take the proposal back; None if she wrote all of it, and it protects nobody by now."""
    if why := why_not_amend(case, account):
        return why
    if any(each.author is None for each in case.writings) or people(case.writings) != [account]:
        return say("Others wrote a part of it: a moderator may reject it.")
    if holds_advisory(case):
        return say("Readers are shown a neutral advisory for it: two end that by rejecting it.")
    return None


def why_not_amend(case: Case, account: Account) -> str | None:
    """Why ``account`` may not word the proposal anew; None if she is its author."""
    if case.proposal is None or case.proposal.author_id != account.pk:
        return say("Only its author may do this.")
    return None


@audited("retract")
def retract(proposal: Proposal, *, by: Account, reason: str, at: datetime) -> None:
    """The author no longer wishes for it. It counts for nobody as refused."""
    lock()
    case = case_of_proposal(proposal)
    if objection := why_not_retract(case, by):
        raise Refused(objection)
    close_proposal(proposal, ProposalState.RETRACTED, reason, at)
    settle_advisory(case.unit)


@audited("amend")
def amend(
    proposal: Proposal,
    *,
    value: Content,
    base_revision: int,
    by: Account,
    at: datetime,
    reason: str = "",
    source_url: str = "",
) -> Proposal:
    """The author wishes for something else instead. Approvals start anew; who wrote a part of it wrote one of this."""
    lock()
    case = case_of_proposal(proposal)
    if objection := why_not_amend(case, by):
        raise Refused(objection)
    if case.is_stale:
        raise Conflict(say("It was changed since this was proposed: renew the proposal first."))
    current = Proposal.objects.get(pk=proposal.pk)
    unit = find(current.kind, current.unit_id)
    assert unit is not None  # noqa: S101  (the case has it)
    successor = propose(
        unit,
        value=value,
        base_revision=base_revision,
        by=by,
        at=at,
        reason=reason,
        source_url=source_url,
        instead_of=current,
    )
    if holds_advisory(case) and not successor.raises_advisory:
        raise Refused(say("Readers are shown a neutral advisory for it: two end that by rejecting it."))
    hand_on(current, successor)
    if current.origin_id:
        Proposal.objects.filter(pk=successor.pk).update(origin=current.origin_id)
    close_proposal(current, ProposalState.RETRACTED, REPLACED, at)
    settle_advisory(case.unit)
    return successor
