"""The second named exception: a link check may tell a link's state and since-date, and nothing else."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from directory.models import PROBLEMS, Action, LinkProblem, LinkState, Observation, Verdict
from directory.models.units import Unit
from directory.moderation.content import content
from directory.moderation.registry import kinds
from directory.moderation.writer import Act, append_revision, lock


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What one check of an address came to; the columns of ``Observation`` that the checker keeps."""

    state: LinkState
    next_check_at: datetime
    failures: int = 0
    failing_since: datetime | None = None
    last_ok_at: datetime | None = None
    leads_to: str = ""
    detail: str = ""


def observe(observation: Observation, finding: Finding, *, at: datetime) -> bool:
    """Note what was found. True if the state is another one than before.

    Only then a Revision tells it for each published record with this address, and a task for the
    editors opens or closes. The contact itself is never changed or hidden.
    """
    seen = Observation.objects.filter(pk=observation.pk)
    columns = {name: getattr(finding, name) for name in Finding.__dataclass_fields__}
    # Nothing public changes with the same state again: no other act has to wait for it.
    if seen.filter(state=finding.state).update(**columns, checked_at=at, claimed_until=None):
        observation.refresh_from_db()
        return False
    with transaction.atomic():
        lock()
        is_new = seen.values_list("state", flat=True).get() != finding.state
        if is_new:
            columns["since"] = None if finding.state == LinkState.UNKNOWN else at.date()
        seen.update(**columns, checked_at=at, claimed_until=None)
        observation.refresh_from_db()
        if is_new:
            _tell(observation, at)
    return is_new


def users_of(url: str) -> list[Unit]:
    """The published records that send readers to this address."""
    linked = [kind for kind in kinds() if kind.link]
    return [unit for kind in linked for unit in kind.published().filter(**{kind.link: url}).order_by("pk")]


def _tell(observation: Observation, at: datetime) -> None:
    users = users_of(observation.url)
    for unit in users:
        value = content(unit)
        act = Act(by=None, at=at)
        append_revision(unit, Action.LINK_STATE, act, before=value, after=value, changed=["link"])
    open_ones = LinkProblem.objects.filter(observation=observation, closed_at=None)
    if observation.state not in PROBLEMS:
        if observation.state in (LinkState.OK, LinkState.REDIRECTED):
            open_ones.update(closed_at=at, verdict=Verdict.RECOVERED)
        return
    if users and not open_ones.update(state=observation.state):
        LinkProblem.objects.create(observation=observation, state=observation.state, opened_at=at)
