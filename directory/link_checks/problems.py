"""The editors' side: what waits, and what a person says of it."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from directory.accounts import roles
from directory.models import (
    Account,
    AuditEntry,
    LinkProblem,
    LinkState,
    LinkVerdict,
    Observation,
    Outcome,
    badness,
)
from directory.models.units import Unit
from directory.moderation import Conflict, Refused, kind_of, refuse_closings, users_of
from directory.words.saying import kept, say

WHAT_TO_DO = {
    LinkState.MOVED: say(
        "See whose domain it leads to. If it is the organisation's, propose the new address; "
        "if not, propose to withdraw the contact."
    ),
    LinkState.SOFT_404: say("Open the page. If it is another one now, find the right one and propose it."),
    LinkState.TLS_PROBLEM: say("Open the page. If the browser warns, find another address and propose it."),
    LinkState.DEAD: say(
        "Look for the page's new address and propose it, or propose to withdraw the contact."
    ),
}


def open_problems() -> QuerySet[LinkProblem]:
    """Open tasks with their observation, the worst first, then the oldest."""
    rows = LinkProblem.objects.filter(closed_at=None).select_related("observation")
    return rows.order_by(badness(), "opened_at", "pk")


def overrule(problem: LinkProblem, *, by: Account, at: datetime, note: str = "") -> LinkProblem:
    """“It works: I looked.” Closes the task; the program looks again at once, and its state stays its own."""
    closed = _close(problem, LinkVerdict.OVERRULED, by, at, note)
    Observation.objects.filter(pk=problem.observation_id).update(next_check_at=at)
    return closed


def confirm(problem: LinkProblem, *, by: Account, at: datetime, note: str = "") -> LinkProblem:
    """“Confirmed: a change is proposed.” Closes the task; readers are warned until the link works or changes."""
    return _close(problem, LinkVerdict.CONFIRMED, by, at, note)


def overruled() -> tuple[int, int]:
    """Tasks about dead links that a person overruled, and all of them that a person closed."""
    judged = LinkProblem.objects.filter(state=LinkState.DEAD, closed_at__isnull=False, closed_by_name__gt="")
    return judged.filter(verdict=LinkVerdict.OVERRULED).count(), judged.count()


def _close(problem: LinkProblem, verdict: LinkVerdict, by: Account, at: datetime, note: str) -> LinkProblem:
    """Close one open task, with one audit entry per record that it concerns, done or refused."""
    users = users_of(problem.observation.url)
    try:
        with transaction.atomic():
            if not roles.may_edit(by):
                raise Refused(say("Only an active editor or moderator may close a task about a link."))
            refuse_closings(by, at)
            names = {"closed_by": by, "closed_by_name": by.get_username()}
            still_open = LinkProblem.objects.filter(pk=problem.pk, closed_at=None)
            if still_open.update(closed_at=at, verdict=verdict, note=note, **names) != 1:
                raise Conflict(
                    say("This task is closed already: the link works again, or somebody was faster.")
                )
            _audit(users, verdict, Outcome.DONE, problem.observation.url, by, at)
    except Refused as exc:
        _audit(users, verdict, Outcome.REFUSED, kept(exc), by, at)
        raise
    except Conflict as exc:
        _audit(users, verdict, Outcome.CONFLICT, kept(exc), by, at)
        raise
    problem.refresh_from_db()
    return problem


def _audit(
    users: list[Unit], verdict: LinkVerdict, outcome: Outcome, detail: str, by: Account, at: datetime
) -> None:
    AuditEntry.objects.bulk_create(
        AuditEntry(
            at=at,
            account=by,
            account_name=by.get_username(),
            act=f"link {verdict}",
            outcome=outcome,
            kind=kind_of(unit).name,
            unit_id=unit.pk,
            detail=detail,
        )
        for unit in users
    )
