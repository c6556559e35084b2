"""How suggestions end: told on their status page, closed by people, forgotten in time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from directory import moderation
from directory.accounts import roles
from directory.models import (
    Account,
    Intent,
    Proposal,
    ProposalState,
    State,
    Suggestion,
    SuggestionCluster,
    Verdict,
)
from directory.models.suggestions import ClusterQuerySet
from directory.serving import tokens
from directory.suggesting.leaving_out import LeftOut, kept_of
from directory.words.saying import say

KEPT_AFTER_DECISION = timedelta(days=28)
EMAIL_KEPT_UNDECIDED = timedelta(days=180)
# One daily run notes a decision that was made elsewhere, and one deletes.
DAILY_RUNS = timedelta(days=2)
WAITING = "waiting"


@dataclass(frozen=True)
class Kept:
    """For how many days at most something is kept: all after its decision; an e-mail address without any."""

    days: int
    email_days: int


def kept() -> Kept:
    """What the pages promise."""
    return Kept((KEPT_AFTER_DECISION + DAILY_RUNS).days, EMAIL_KEPT_UNDECIDED.days)


def status_days() -> int:
    """For how many days after the decision a status page answers."""
    return KEPT_AFTER_DECISION.days


@dataclass(frozen=True)
class Status:
    """What became of a suggestion: "waiting", "accepted" or "declined"; and what was left out of its words."""

    verdict: str
    left_out: list[LeftOut]


def status_of(token: str, at: datetime) -> Status | None:
    """What the status page tells; None if the token is unknown or its time is over."""
    if tokens.is_decoy(token):
        return Status(WAITING, [])
    clusters = SuggestionCluster.objects.with_verdict()
    cluster = clusters.filter(suggestions__token_hash=tokens.hashed(token)).first()
    if cluster is None or (cluster.decided_at and at > cluster.decided_at + KEPT_AFTER_DECISION):
        return None
    sent = Suggestion.objects.get(token_hash=tokens.hashed(token))
    return Status(cluster.told or WAITING, kept_of(sent))  # type: ignore[attr-defined]


@moderation.audited(moderation.CLOSE_REPORT)
def close(cluster: SuggestionCluster, *, verdict: Verdict, reason: str, by: Account, at: datetime) -> int:
    """Decide all suggestions of one cluster; how many they were.

    A report needs an editor. What became a proposal or a pending contact is accepted by approving that, and
    declining it rejects that, which needs a moderator.
    """
    moderation.lock()
    if not roles.may_edit(by):
        raise moderation.Refused(say("Only an active editor or moderator may close suggestions."))
    if not reason.strip():
        raise moderation.Refused(say("Give a reason: it is kept for the next editor."))
    if not _reject_what_it_became(cluster, verdict, reason, by, at):
        moderation.refuse_closings(by, at)
    rows = SuggestionCluster.objects.undecided().filter(pk=cluster.pk)
    name = by.get_username()
    done = rows.update(verdict=verdict, decided_at=at, decided_by=by, decided_by_name=name, reason=reason)
    if done != 1:
        raise moderation.Conflict(say("Somebody decided these suggestions at the same moment."))
    return SuggestionCluster.objects.values_list("count", flat=True).get(pk=cluster.pk)


def decline_alike(cluster: SuggestionCluster, *, reason: str, by: Account, at: datetime) -> int:
    """Decline what waits with the same complaint about the same unit; how many suggestions they were.

    What is beyond the hour of a new account goes on waiting; Refused if that is all of it.
    """
    closed = 0
    for one in SuggestionCluster.objects.waiting().alike(cluster):
        try:
            closed += close(one, verdict=Verdict.DECLINED, reason=reason, by=by, at=at)
        except moderation.Refused:
            if not closed:
                raise
            break
    return closed


@dataclass(frozen=True)
class Forgotten:
    """How many decisions were noted, suggestions deleted, and addresses deleted from undecided ones."""

    noted: int
    suggestions: int
    emails: int


def forget(now: datetime) -> Forgotten:
    """Delete what was decided long enough ago, and e-mail addresses that waited too long. Run it daily.

    A decision made on a proposal or contact is noted when this first sees it, so that run daily it deletes
    everything when ``kept`` promises it.
    """
    with transaction.atomic():
        moderation.lock()
        noted = note_verdicts(SuggestionCluster.objects.all(), now)
        old = SuggestionCluster.objects.filter(decided_at__lte=now - KEPT_AFTER_DECISION)
        _, deleted = old.delete()
        late = Suggestion.objects.filter(created_at__lte=now - EMAIL_KEPT_UNDECIDED).exclude(email="")
        return Forgotten(noted, deleted.get(Suggestion._meta.label, 0), late.update(email=""))


def forget_for_good(now: datetime) -> Forgotten:
    """Forget, and leave nothing of it beside the database either. Not within a transaction."""
    done = forget(now)
    if connection.vendor == "sqlite":
        # The log beside the file still holds the pages as they were before.
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return done


def note_verdicts(clusters: ClusterQuerySet, at: datetime) -> int:
    """Write down what has become of those whose proposal or contact was decided; how many there were."""
    decided = {verdict: clusters.undecided().told(verdict) for verdict in Verdict}
    return sum(rows.update(verdict=verdict, decided_at=at) for verdict, rows in decided.items())


def _reject_what_it_became(
    cluster: SuggestionCluster, verdict: Verdict, reason: str, by: Account, at: datetime
) -> bool:
    """Whether anything was rejected with it; that is never kept from anybody."""
    proposals = list(_open_versions(cluster))
    point = cluster.contact_point
    is_pending = point is not None and point.state == State.PENDING
    if verdict == Verdict.ACCEPTED and (proposals or is_pending):
        raise moderation.Refused(
            say("Approve the proposal or the pending contact: that accepts the suggestions.")
        )
    for proposal in proposals:
        seen = moderation.case_of_proposal(proposal).hash
        moderation.reject_proposal(proposal, by=by, reason=reason, seen_hash=seen, at=at)
    if point is not None and is_pending:
        seen = moderation.case_of_unit(point, Intent.PUBLISH).hash
        moderation.reject(point, by=by, reason=reason, seen_hash=seen, at=at)
    return bool(proposals or is_pending)


def _open_versions(cluster: SuggestionCluster) -> "QuerySet[Proposal]":
    """The proposal of a cluster, or the renewal of it, that waits."""
    first = cluster.proposal_id
    if first is None:
        return Proposal.objects.none()
    return Proposal.objects.filter(Q(pk=first) | Q(origin=first), state=ProposalState.OPEN)
