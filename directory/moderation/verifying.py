"""A person confirms a published channel unchanged: it changes no value, and the feed tells it."""

import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TypeVar

from django.conf import settings
from django.db.models import prefetch_related_objects

from directory.accounts import roles
from directory.accounts.independence import one_set_the_other_lately
from directory.models import (
    Account,
    Action,
    Approval,
    AuditEntry,
    ContactPoint,
    LinkProblem,
    LinkVerdict,
    Method,
    Outcome,
    Proposal,
    ProposalState,
    Revision,
    State,
    Verification,
)
from directory.moderation.audit import audited
from directory.moderation.content import content, content_lookups
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.registry import Content, kind_named
from directory.moderation.shape import after, proposed
from directory.moderation.standing import is_new
from directory.moderation.wordings import Writing, people, writings_of_proposals, writings_of_units
from directory.moderation.writer import Act, append_revision, lock
from directory.words.saying import say

R = TypeVar("R", Proposal, Approval)
KIND = "contact_point"
VERIFY = "verify"
WAITS = say("Your role, password or access was set lately: you may verify once the waiting days are over.")
APPROVER_WAITS = timedelta(days=7)
LOOKED_WITHIN = timedelta(days=30)  # what was seen longer ago says little of today


@audited(VERIFY)
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
        raise Conflict(say("This contact changed or left the public since you looked at it."))
    if objection := why_not_verify(current, by, at):
        raise Refused(objection)
    if not looked_at.strip():
        raise Refused(say("Say which address you looked at, or which number you called."))
    on = on or at.date()
    if not at.date() - LOOKED_WITHIN <= on <= at.date():
        raise Refused(
            say(
                "{on} is not a day of the last {days}: say when you looked or called.",
                on=on,
                days=LOOKED_WITHIN.days,
            )
        )
    _refuse_hurry(by, at)
    return _note(current, method, looked_at, on, by, at)


def count_looks(point: ContactPoint, revision: Revision, counted: Collection[Account], at: datetime) -> None:
    """Who approved what this Revision made public with its page open looked at it: it is verified from that day on.

    The latest look of those who counted when it became public. An author is no approver, so nobody verifies
    what is her own.
    """
    rows = revision.approvals.exclude(looked_at="").filter(account__in=counted, at__gt=at - LOOKED_WITHIN)
    last = rows.select_related("account").order_by("at", "pk").last()
    if last and last.account:
        current = ContactPoint.objects.get(pk=point.pk)
        _note(current, Method.PAGE_SEEN, last.looked_at, last.at.date(), last.account, at, noted_at=last.at)


def _note(
    point: ContactPoint,
    method: Method,
    looked_at: str,
    on: date,
    by: Account,
    at: datetime,
    noted_at: datetime | None = None,
) -> Verification:
    """``noted_at`` is when the person told of the look, if that was before ``at``: an alarm in between came later."""
    value = content(point)
    append_revision(
        point, Action.VERIFIED, Act(by=by, at=at), before=value, after=value, changed=["verification"]
    )
    found = Verification.objects.create(
        contact_point=point,
        content_hash=point.content_hash,
        method=method,
        looked_at=looked_at,
        verified_on=on,
        recorded_at=noted_at or at,
        by=by,
        by_name=by.get_username(),
    )
    _close_link_problem(found, by, at)
    return found


def why_not_verify(point: ContactPoint, account: Account, at: datetime) -> str | None:
    """Why ``account`` may not verify: its own value, or one that it approved less than seven days ago.

    What holds for an account holds for whoever set something of it lately.
    """
    return why_not_verify_each([point], account, at)[point.pk]


def why_not_verify_each(
    points: Sequence[ContactPoint], account: Account, at: datetime
) -> dict[uuid.UUID, str | None]:
    """``why_not_verify`` of each of these, by its id; in few queries however many they are."""
    if not roles.may_edit(account):
        return dict.fromkeys(
            [point.pk for point in points], say("Only an active editor or moderator may verify.")
        )
    kind = kind_named(KIND)
    prefetch_related_objects(points, *content_lookups(kind))
    mine = {"kind": KIND, "unit_id__in": [point.pk for point in points]}
    accepted = Proposal.objects.filter(**mine, state=ProposalState.ACCEPTED)
    spent = Approval.objects.filter(**mine, revision__isnull=False, account__isnull=False).order_by("at")
    proposals = _by_unit(accepted.select_related("author"))
    of_units = writings_of_units(kind, points)
    of_wishes = writings_of_proposals([each for some in proposals.values() for each in some])
    approvals = _by_unit(spent.prefetch_related("account__appointments"))
    brought = _brought([point.pk for point in points])
    authors = {
        point.pk: people(
            [
                *of_units[point.pk],
                *_of_value(proposals.get(point.pk, []), of_wishes, content(point), brought.get(point.pk)),
            ]
        )
        for point in points
    }
    prefetch_related_objects([each for some in authors.values() for each in some], "appointments")
    unripe = WAITS if is_new(account, at) else None
    return {
        point.pk: _why_not(point, account, at, authors[point.pk], approvals.get(point.pk, [])) or unripe
        for point in points
    }


def _why_not(
    point: ContactPoint,
    account: Account,
    at: datetime,
    authors: "list[Account]",
    approvals: "list[Approval]",
) -> str | None:
    if point.state != State.PUBLISHED:
        return say("Only what is published can be verified.")
    if account in authors:
        return say("You are the author of this value: somebody else must verify it.")
    last = next((each.at for each in reversed(approvals) if each.account == account), None)
    if last and at < last + APPROVER_WAITS:
        return say(
            "You approved this value: you may verify it from {day}.", day=f"{last + APPROVER_WAITS:%Y-%m-%d}"
        )
    lately = [each.account for each in approvals if each.at > at - APPROVER_WAITS]
    if any(one_set_the_other_lately(account, person, at) for person in {*authors, *lately} if person):
        return say(
            "One of you set up the other's account lately, so you count as one: somebody else must verify it."
        )
    return None


def _of_value(
    accepted: "list[Proposal]", writings: "Mapping[uuid.UUID, list[Writing]]", *contents: Content | None
) -> "Iterator[Writing]":
    """Who wrote any part of the accepted proposals for these contents."""
    for proposal in accepted:
        if proposed(proposal) in contents:
            yield from writings[proposal.pk]


def _brought(points: Collection[uuid.UUID]) -> dict[uuid.UUID, Content | None]:
    """What each was made by the last change of its value: whatever was changed of it since, that is its author's."""
    rows = Revision.objects.filter(kind=KIND, unit_id__in=points, action=Action.UPDATED).order_by("seq")
    return {row.unit_id: after(row) for row in rows if "value" in row.changed}


def _by_unit(rows: "Iterable[R]") -> "dict[uuid.UUID, list[R]]":
    found: dict[uuid.UUID, list[R]] = {}
    for row in rows:
        found.setdefault(row.unit_id, []).append(row)
    return found


def _close_link_problem(look: Verification, by: Account, at: datetime) -> None:
    """Whoever saw the page overrules the program that did not; not one that saw something else later."""
    if look.method == Method.PAGE_SEEN:
        url, by_name = look.contact_point.value, by.get_username()
        open_ones = LinkProblem.objects.filter(observation__url=url, closed_at=None)
        open_ones.filter(opened_at__lte=look.seen_at).update(
            closed_at=at, verdict=LinkVerdict.OVERRULED, closed_by=by, closed_by_name=by_name
        )


def _refuse_hurry(by: Account, at: datetime) -> None:
    """Looking takes time; an account that confirms by the dozen does not look."""
    most = settings.VERIFICATIONS_PER_HOUR
    mine = AuditEntry.objects.filter(account=by, act=VERIFY, outcome=Outcome.DONE)
    done = mine.filter(at__gt=at - timedelta(hours=1)).count()
    if done >= most:
        raise Refused(
            say(
                "You verified {done} contacts within the hour; at most {most} are accepted.",
                done=done,
                most=most,
            )
        )
