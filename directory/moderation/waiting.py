"""What waits for people, and since when."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Min, Model, QuerySet

from directory.models import LinkProblem, Proposal, ProposalState, State, SuggestionCluster
from directory.moderation.registry import kinds


@dataclass(frozen=True)
class Pile:
    """How much of one kind waits, and since when the oldest of it."""

    count: int
    since: datetime | None


def waiting() -> dict[str, Pile]:
    """Pending units by their kind, open proposals, suggestions without a decision, open link problems."""
    pending = {kind.name: _pile(kind.rows().filter(state=State.PENDING), "recorded_at") for kind in kinds()}
    return {
        **pending,
        "proposal": _pile(Proposal.objects.filter(state=ProposalState.OPEN), "created_at"),
        "suggestion": _pile(SuggestionCluster.objects.waiting(), "created_at"),
        "link_problem": _pile(LinkProblem.objects.filter(closed_at=None), "opened_at"),
    }


def oldest_waiting_days(piles: dict[str, Pile], today: date) -> int | None:
    """How long the oldest pending unit or open proposal has waited."""
    moderated = [pile for name, pile in piles.items() if name not in ("link_problem", "suggestion")]
    return max(((today - pile.since.date()).days for pile in moderated if pile.since), default=None)


def _pile(rows: "QuerySet[Model]", since: str) -> Pile:
    found = rows.aggregate(count=Count("pk"), since=Min(since))
    return Pile(found["count"], found["since"])
