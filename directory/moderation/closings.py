"""What readers and programs told, closed by one editor, is opened again by another, or with all that the editor did."""

import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from directory.accounts import roles
from directory.models import PROBLEMS, Account, LinkProblem, LinkVerdict, SuggestionCluster
from directory.moderation.audit import note_done, note_refusal
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.writer import lock
from directory.words.saying import kept, say

REOPEN = "reopen"
CLOSED_BY_PEOPLE = (LinkVerdict.OVERRULED, LinkVerdict.CONFIRMED)


def closed_reports(by: Account, since: datetime) -> "QuerySet[SuggestionCluster]":
    """What readers told in words and the account closed from ``since`` (inclusive) on."""
    plain = SuggestionCluster.objects.filter(proposal=None, contact_point=None)
    return plain.filter(decided_by=by, decided_at__gte=since).order_by("decided_at", "pk")


def closed_links(by: Account, since: datetime) -> "QuerySet[LinkProblem]":
    """Tasks about links that the account closed since then, where the problem is still there and no task is open."""
    rows = LinkProblem.objects.filter(closed_by=by, closed_at__gte=since, verdict__in=CLOSED_BY_PEOPLE)
    rows = rows.filter(observation__state__in=PROBLEMS).select_related("observation")
    open_ones = LinkProblem.objects.filter(closed_at=None).values("observation")
    return rows.exclude(observation__in=open_ones).order_by("closed_at", "pk")


def reopen_report(cluster: SuggestionCluster, *, reason: str, by: Account, at: datetime) -> None:
    """A report that somebody closed waits again, with all suggestions in it; the reason is kept in the audit."""
    about: dict[str, Any] = {"kind": cluster.kind, "unit_id": cluster.unit_id, "by": by, "at": at}
    try:
        with transaction.atomic():
            lock()
            _refuse_unless_editor(by, reason)
            if cluster.proposal_id or cluster.contact_point_id:
                raise Refused(say("It became a proposal or a contact: that is decided anew, not the report."))
            if not _open_reports([cluster]):
                raise Conflict(say("It waits already, or the same was told anew and waits."))
            note_done(REOPEN, **about, detail=reason)
    except (Refused, Conflict) as exc:
        note_refusal(REOPEN, kept(exc), **about)
        raise


def reopen_link(problem: LinkProblem, *, reason: str, by: Account, at: datetime) -> None:
    """A task about a link that a person closed is open again; the reason is kept in the audit."""
    about: dict[str, Any] = {"kind": "link", "unit_id": uuid.UUID(int=problem.pk), "by": by, "at": at}
    try:
        with transaction.atomic():
            lock()
            _refuse_unless_editor(by, reason)
            if not _open_links([problem]):
                raise Conflict(say("It is open already, or the link works by now."))
            note_done(REOPEN, **about, detail=reason)
    except (Refused, Conflict) as exc:
        note_refusal(REOPEN, kept(exc), **about)
        raise


def open_all(reports: Iterable[SuggestionCluster], links: Iterable[LinkProblem]) -> int:
    """Open all of these that can be opened; how many they were. Nothing public changes with it."""
    return _open_reports(reports) + _open_links(links)


def _open_reports(clusters: Iterable[SuggestionCluster]) -> int:
    waiting = SuggestionCluster.objects.undecided()
    return sum(
        SuggestionCluster.objects.filter(pk=cluster.pk, decided_at__isnull=False).update(
            verdict="", decided_at=None, decided_by=None, decided_by_name="", reason=""
        )
        for cluster in clusters
        if not waiting.filter(key=cluster.key).exists()
    )


def _open_links(problems: Iterable[LinkProblem]) -> int:
    closed = LinkProblem.objects.filter(verdict__in=CLOSED_BY_PEOPLE, observation__state__in=PROBLEMS)
    return sum(
        closed.filter(pk=problem.pk).update(closed_at=None, verdict="", closed_by=None, closed_by_name="")
        for problem in problems
        if not LinkProblem.objects.filter(observation=problem.observation_id, closed_at=None).exists()
    )


def _refuse_unless_editor(by: Account, reason: str) -> None:
    if not roles.may_edit(by):
        raise Refused(say("Only an active editor or moderator may open again what was closed."))
    if not reason.strip():
        raise Refused(say("Give a reason: it is kept for the next editor."))
