"""A person confirms a published channel unchanged: it changes no value, and the feed tells it."""

from datetime import date, datetime, timedelta

from django.conf import settings

from directory.accounts import roles
from directory.accounts.independence import one_set_the_other_lately
from directory.models import (
    Account,
    Action,
    Approval,
    ContactPoint,
    LinkProblem,
    LinkVerdict,
    Method,
    Proposal,
    ProposalState,
    State,
    Verification,
)
from directory.moderation.audit import audited
from directory.moderation.content import content
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.shape import proposed
from directory.moderation.writer import Act, append_revision, lock

APPROVER_WAITS = timedelta(days=7)
LOOKED_WITHIN = timedelta(days=30)  # what was seen longer ago says little of today


@audited("verify")
def verify(
    point: ContactPoint,
    *,
    by: Account,
    method: Method,
    looked_at: str,
    seen_content_hash: str,
    at: datetime,
    on: date | None = None,
) -> Verification:
    """Confirm that the published point is unchanged.

    ``on`` is the UTC date of looking or calling: today if not given, at most 30 days ago. An open
    task about its link is closed where a person saw the page.
    """
    lock()
    current = ContactPoint.objects.published().filter(pk=point.pk).first()
    if current is None or current.content_hash != seen_content_hash:
        raise Conflict("This contact changed or left the public since you looked at it.")
    if objection := why_not_verify(current, by, at):
        raise Refused(objection)
    if not looked_at.strip():
        raise Refused("Say which address you looked at, or which number you called.")
    on = on or at.date()
    if not at.date() - LOOKED_WITHIN <= on <= at.date():
        raise Refused(f"{on} is not a day of the last {LOOKED_WITHIN.days}: say when you looked or called.")
    _refuse_hurry(by, at)
    value = content(current)
    append_revision(
        current, Action.VERIFIED, Act(by=by, at=at), before=value, after=value, changed=["verification"]
    )
    _close_link_problem(current, method, by, at)
    return Verification.objects.create(
        contact_point=current,
        content_hash=current.content_hash,
        method=method,
        looked_at=looked_at,
        verified_on=on,
        recorded_at=at,
        by=by,
        by_name=by.get_username(),
    )


def why_not_verify(point: ContactPoint, account: Account, at: datetime) -> str | None:
    """Why ``account`` may not verify: its own value, or one that it approved less than seven days ago.

    What holds for an account holds for whoever set something of it lately.
    """
    if not roles.may_edit(account):
        return "Only an active editor or moderator may verify."
    if point.state != State.PUBLISHED:
        return "Only what is published can be verified."
    if point.author_id == account.pk or _proposed(point, account):
        return "You are the author of this value: somebody else must verify it."
    approvals = Approval.objects.filter(
        kind="contact_point", unit_id=point.pk, account=account, revision__isnull=False
    )
    last = approvals.order_by("-at").first()
    if last and at < last.at + APPROVER_WAITS:
        return f"You approved this value: you may verify it from {last.at + APPROVER_WAITS:%Y-%m-%d}."
    if any(one_set_the_other_lately(account, person, at) for person in _behind(point, at)):
        return (
            "One of you set up the other's account lately, so you count as one: somebody else must verify it."
        )
    return None


def _close_link_problem(point: ContactPoint, method: Method, by: Account, at: datetime) -> None:
    """Whoever saw the page overrules the program that did not."""
    if method == Method.PAGE_SEEN:
        open_ones = LinkProblem.objects.filter(observation__url=point.value, closed_at=None)
        open_ones.update(
            closed_at=at, verdict=LinkVerdict.OVERRULED, closed_by=by, closed_by_name=by.get_username()
        )


def _refuse_hurry(by: Account, at: datetime) -> None:
    """Looking takes time; an account that confirms by the dozen does not look."""
    most = settings.VERIFICATIONS_PER_HOUR
    done = Verification.objects.filter(by=by, recorded_at__gt=at - timedelta(hours=1)).count()
    if done >= most:
        raise Refused(f"You verified {done} contacts within the hour; at most {most} are accepted.")


def _proposed(point: ContactPoint, account: Account) -> bool:
    return any(proposal.author_id == account.pk for proposal in _proposals(point))


def _behind(point: ContactPoint, at: datetime) -> set[Account]:
    """Who wrote the value that is public now, and who approved it less than seven days ago."""
    approvals = Approval.objects.filter(
        kind="contact_point", unit_id=point.pk, revision__isnull=False, at__gt=at - APPROVER_WAITS
    )
    people = [point.author, *(proposal.author for proposal in _proposals(point))]
    people += [approval.account for approval in approvals.select_related("account")]
    return {person for person in people if person}


def _proposals(point: ContactPoint) -> list[Proposal]:
    """From which the value that is public now came."""
    accepted = Proposal.objects.filter(
        kind="contact_point", unit_id=point.pk, state=ProposalState.ACCEPTED
    ).select_related("author")
    public = content(point)
    return [proposal for proposal in accepted if proposed(proposal) == public]
