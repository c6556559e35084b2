"""Who stands behind a content, and who may. Nothing else counts people."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations, product
from operator import attrgetter

from django.conf import settings
from django.db.models import prefetch_related_objects

from directory.accounts import roles
from directory.accounts.independence import (
    independent,
    is_unripe,
    one_made_the_other,
    ripens,
    standing_since,
)
from directory.models import Account, Appointment, Approval
from directory.moderation.cases import Case
from directory.moderation.registry import PEOPLE, Acknowledgement
from directory.moderation.wordings import Writing, people
from directory.words.saying import say

Asked = Callable[[Case], Sequence[Acknowledgement]]
asked_of: Asked = attrgetter("asked")
# What of an account tells whether it counts.
WHAT_FITS = ("groups", "appointments")


@dataclass(frozen=True)
class Standing:
    """The accounts that stand behind one hash, those who wrote it and approvers; ``needed``: how many must.

    Whoever wrote any part of it stands as one with all who did. ``by_writing``: having written it they stand behind
    it. That counts only where each is known to have written her part; else one of them may approve it for all.
    """

    writers: list[Account]
    approvers: list[Account]
    needed: int = PEOPLE
    by_writing: bool = True

    @property
    def people(self) -> list[Account]:
        if self.by_writing:
            return [*self.writers, *(each for each in self.approvers if each not in self.writers)]
        return self.approvers

    @property
    def suffices(self) -> bool:
        """As many voices as are needed, none of whom made the account of another."""
        return any(
            not any(
                one_made_the_other(*pair) for voices in combinations(some, 2) for pair in product(*voices)
            )
            for some in combinations(self._voices, self.needed)
        )

    @property
    def _voices(self) -> list[list[Account]]:
        """Each by the accounts that speak with it."""
        others = [[account] for account in self.approvers if account not in self.writers]
        is_heard = self.by_writing or len(others) < len(self.approvers)
        return [self.writers, *others] if self.writers and is_heard else others

    @property
    def count(self) -> int:
        """How many of those needed stand behind it; all of them only if they suffice."""
        return self.needed if self.suffices else min(len(self._voices), self.needed - 1)


def standing(case: Case, at: datetime) -> Standing:
    """Who stands behind the case now. Accounts that lost role or access do not count, nor those of which
    somebody else set something lately: nobody knows whether they are two people.
    """
    return standings([case], at)[0]


def standings(cases: Sequence[Case], at: datetime, asked: Asked = asked_of) -> list[Standing]:
    """Who stands behind each of these cases now, in their order; in few queries however many they are.

    ``asked`` tells what must be confirmed of one behind which somebody stands: where many of one body are looked at,
    what is known around it need not be asked for each.
    """
    writers = [people(case.writings) for case in cases]
    prefetch_related_objects([account for some in writers for account in some], *WHAT_FITS)
    rows = Approval.objects.open().filter(hash__in={case.hash for case in cases})
    approvals = list(rows.select_related("account"))
    prefetch_related_objects(approvals, *(f"account__{name}" for name in WHAT_FITS))
    approvers: dict[str, list[Account]] = {}
    by_hash = {case.hash: case for case in cases}
    for approval in approvals:
        fits = approval.account and not _unfit(approval.account, at, approval.at)
        if approval.account and fits and _covers(approval, asked(by_hash[approval.hash])):
            approvers.setdefault(approval.hash, []).append(approval.account)
    return [
        Standing(wrote, _heard(case, wrote, approvers), case.kind.people, _stands_by_writing(case, at))
        for case, wrote in zip(cases, writers, strict=True)
    ]


def _heard(case: Case, wrote: list[Account], approvers: dict[str, list[Account]]) -> list[Account]:
    """The approvers whose voices count: none of who wrote that a protection goes."""
    return [each for each in approvers.get(case.hash, []) if not (case.takes_away and each in wrote)]


def _covers(approval: Approval, asked: Sequence[Acknowledgement]) -> bool:
    """Whether all that is odd about the content by now was confirmed with it: nobody confirms what she cannot know."""
    return {each.answer for each in asked} <= set(approval.acknowledged)


def _stands_by_writing(case: Case, at: datetime) -> bool:
    """Whether those who wrote all of it stand behind it.

    Nobody does behind what was decided before, nor behind what takes a protection away.
    """
    is_new = not case.is_reversal and not case.takes_away
    return bool(case.writings) and is_new and all(_counts(each, at) for each in case.writings)


def _counts(writing: Writing, at: datetime) -> bool:
    """Whether nobody else may have written it with the author's account: what was written while that was new, set
    by somebody else or stolen is nobody's for ever, whoever has it now.
    """
    author = writing.author
    return bool(author and roles.may_contribute(author) and not is_unripe(author, writing.at or at))


def why_not(case: Case, account: Account, at: datetime) -> str | None:
    """Why ``account`` may not stand behind the case as its approver; None if it may."""
    return why_not_each([case], standings([case], at), account, at)[0]


def why_not_each(
    cases: Sequence[Case], now: Sequence[Standing], account: Account, at: datetime
) -> list[str | None]:
    """``why_not`` of each of these cases, behind which stands ``now`` who stands, in their order."""
    if unfit := _unfit(account, at, None):
        return [unfit] * len(cases)
    return [_why_not(*each, account, at) for each in zip(cases, now, strict=True)]


def _why_not(case: Case, now: Standing, account: Account, at: datetime) -> str | None:
    if case.takes_away and account in now.writers:
        return say(
            "You wrote this, or a part of it, and it would take a protection away: {people} who "
            "did not write it must approve it.",
            people=case.kind.people_told,
        )
    if account in now.writers and now.by_writing:
        if case.writings[-1].author == account:
            return say("You are the author of this content: another moderator must approve it.")
        return say("You wrote an earlier wording of this: a moderator who wrote none of it must approve it.")
    if account in now.approvers:
        return say("You already stand behind this: another moderator must approve it.")
    if account in now.writers and set(now.writers) & set(now.approvers):
        return say(
            "You wrote a part of this, and so did somebody who stands behind it: a moderator who "
            "wrote none must."
        )
    # An author who does not count yet may still be the approver under another name.
    writers = {writer for writer in now.writers if roles.may_contribute(writer)}
    if any(not independent(account, other, at) for other in {*writers, *now.people} - {account}):
        return say(
            "One of you set up the other's account, so you count as one: another moderator must approve it."
        )
    return None


def why_not_alone(account: Account, at: datetime, approved_at: datetime | None = None) -> str | None:
    """Why nothing that ``account`` approves, or approved then, counts at ``at``; None if it counts."""
    return _unfit(account, at, approved_at)


def why_not_together(first: Account, approved_at: datetime, second: Account, at: datetime) -> str | None:
    """Why ``second`` may not be the other of two approvers with ``first``, who approved earlier; None if it may."""
    if unfit := _unfit(second, at, None):
        return unfit
    if unfit := _unfit(first, at, approved_at):
        return say("Whoever proposed it does not count: {unfit}", unfit=unfit)
    if not independent(first, second, at):
        return say(
            "One of you set up the other's account, so you count as one: another moderator must confirm it."
        )
    return None


def is_new(account: Account, at: datetime) -> bool:
    """Whether nobody can know yet whose account it is: it was made, or its standing set, within the waiting days."""
    return at < ripens(standing_since(account) or account.date_joined)


def _unfit(account: Account, at: datetime, approved_at: datetime | None) -> str | None:
    if not roles.may_moderate(account):
        return say("Only an active member of the group Moderator may approve.")
    since = standing_since(account)
    if since is None or not _has_recorded_role(account):
        return say("Nobody recorded who made you a moderator: a superuser must give you the role again.")
    if at < ripens(since):
        return say(
            "Your role, password or access was set on {since}; you may approve from {ripens} UTC.",
            since=f"{since:%Y-%m-%d}",
            ripens=f"{ripens(since):%Y-%m-%d %H:%M}",
        )
    if approved_at and approved_at < since:
        return say("The account was set anew after the approval.")
    if approved_at and at - approved_at > timedelta(days=settings.APPROVALS_LAST_DAYS):
        return say(
            "The approval is older than {approvals_last_days} days.",
            approvals_last_days=settings.APPROVALS_LAST_DAYS,
        )
    return None


def _has_recorded_role(account: Account) -> bool:
    return any(row.what == Appointment.What.ROLE for row in account.appointments.all())
