"""Who stands behind a content, and who may."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from directory.accounts import roles
from directory.models import Account, Appointment, Approval
from directory.moderation.cases import Case


@dataclass(frozen=True)
class Standing:
    """The accounts that stand behind one hash: its author, if a person, and its approvers."""

    author: Account | None
    approvers: list[Account]

    @property
    def people(self) -> list[Account]:
        first = [self.author] if self.author else []
        return first + [account for account in self.approvers if account != self.author]

    @property
    def suffices(self) -> bool:
        """Two distinct people, one of them an approver, neither of whom made the other's account."""
        return any(
            first != second and independent(first, second)
            for first in self.people
            for second in self.approvers
        )


def standing(case: Case, at: datetime) -> Standing:
    """Who stands behind the case now. Approvals of accounts that lost role or access do not count."""
    author = case.author
    if author and not roles.may_contribute(author):
        author = None
    approvals = Approval.objects.filter(hash=case.hash, voided_at=None, revision=None).select_related(
        "account"
    )
    return Standing(author, [a.account for a in approvals if a.account and not _unfit(a.account, at, a.at)])


def why_not(case: Case, account: Account, at: datetime) -> str | None:
    """Why ``account`` may not stand behind the case as its approver; None if it may."""
    if unfit := _unfit(account, at, None):
        return unfit
    if case.author == account:
        return "You are the author of this content: another moderator must approve it."
    now = standing(case, at)
    if account in now.approvers:
        return "You already stand behind this: another moderator must approve it."
    if any(not independent(account, other) for other in now.people):
        return "One of you set the other's role or password, so you count as one: another moderator must approve it."
    return None


def independent(first: Account, second: Account) -> bool:
    """Neither set the other's role or password since the host last did."""
    return not (_was_set_up_by(first, second) or _was_set_up_by(second, first))


def _was_set_up_by(account: Account, other: Account) -> bool:
    for what in Appointment.What:
        rows = list(account.appointments.filter(what=what))
        since_host = max((i for i, row in enumerate(rows) if row.by_host), default=-1)
        if any(row.set_by_id == other.pk for row in rows[since_host + 1 :]):
            return True
    return False


def _unfit(account: Account, at: datetime, approved_at: datetime | None) -> str | None:
    if not roles.may_moderate(account):
        return "Only an active member of the group Moderator may approve."
    since = role_since(account)
    if since is None:
        return "Nobody recorded who made you a moderator: a superuser must give you the role again."
    ready_at = since + timedelta(days=settings.SECOND_EYES_AFTER_DAYS)
    if at < ready_at:
        return f"You have been a moderator since {since:%Y-%m-%d}; you may approve from {ready_at:%Y-%m-%d %H:%M} UTC."
    if approved_at and approved_at < since:
        return "The role was given anew after the approval."
    return None


def role_since(account: Account) -> datetime | None:
    last = account.appointments.filter(what=Appointment.What.ROLE).last()
    return last.at if last else None
