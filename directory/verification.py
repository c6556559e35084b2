"""A person confirms a published channel unchanged; whether that still holds follows from row and UTC date."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from directory import roles
from directory.models import (
    Account,
    Action,
    Approval,
    Channel,
    ContactPoint,
    Method,
    Proposal,
    ProposalState,
    State,
    Verification,
)
from directory.moderation.audit import audited
from directory.moderation.content import content
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.writer import Act, append_revision, lock

APPROVER_WAITS = timedelta(days=7)
TERM_DAYS = {
    Channel.WEBSITE: 90,
    Channel.CONTACT_PAGE: 90,
    Channel.CONTACT_FORM: 90,
    Channel.SOCIAL: 90,
    Channel.EMAIL: 180,
    Channel.TELEPHONE: 180,
    Channel.FAX: 180,
    Channel.POSTAL_ADDRESS: 365,
}


@dataclass(frozen=True)
class Freshness:
    """``state`` is unverified, verified or overdue; the rest is None while unverified.

    ``due_on`` is the first UTC date on which the verification is overdue.
    """

    state: str
    verified_on: date | None = None
    due_on: date | None = None
    method: str | None = None


def freshness(point: ContactPoint, today: date) -> Freshness:
    """What stands about this point on ``today``. Prefetch ``verifications`` for lists."""
    last = next((v for v in point.verifications.all() if v.content_hash == point.content_hash), None)
    if last is None:
        return Freshness("unverified")
    due_on = last.verified_on + timedelta(days=TERM_DAYS[Channel(point.channel)])
    return Freshness("overdue" if today >= due_on else "verified", last.verified_on, due_on, last.method)


@audited("verify")
def verify(
    point: ContactPoint, *, by: Account, method: Method, looked_at: str, seen_content_hash: str, at: datetime
) -> Verification:
    """Confirm that the published point is unchanged; it changes no value, and the feed tells it."""
    lock()
    current = ContactPoint.objects.published().filter(pk=point.pk).first()
    if current is None or current.content_hash != seen_content_hash:
        raise Conflict("This contact changed or left the public since you looked at it.")
    if objection := why_not_verify(current, by, at):
        raise Refused(objection)
    if not looked_at.strip():
        raise Refused("Say which address you looked at, or which number you called.")
    value = content(current)
    append_revision(
        current, Action.VERIFIED, Act(by=by, at=at), before=value, after=value, changed=["verification"]
    )
    return Verification.objects.create(
        contact_point=current,
        content_hash=current.content_hash,
        method=method,
        looked_at=looked_at,
        verified_on=at.date(),
        by=by,
        by_name=by.get_username(),
    )


def why_not_verify(point: ContactPoint, account: Account, at: datetime) -> str | None:
    """Why ``account`` may not verify: its own value, or one that it approved less than seven days ago."""
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
    return None


def _proposed(point: ContactPoint, account: Account) -> bool:
    """Whether the value that is public now came from a proposal of this account."""

    accepted = Proposal.objects.filter(
        kind="contact_point", unit_id=point.pk, state=ProposalState.ACCEPTED, author=account
    )
    return any(proposal.content == content(point) for proposal in accepted)
