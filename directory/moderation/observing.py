"""The second named exception: a link check may tell a link's state and since-date, and nothing else."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from directory.models import (
    ALARMS,
    PROBLEMS,
    WORKING,
    Action,
    LinkProblem,
    LinkState,
    LinkVerdict,
    Observation,
)
from directory.models.units import Unit
from directory.moderation.content import content
from directory.moderation.registry import kinds
from directory.moderation.writer import Act, append_revision, lock
from directory.values.domains import place_of


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


def observe(
    observation: Observation, finding: Finding, *, at: datetime, users: Sequence[Unit] | None = None
) -> bool:
    """Note what was found. True if the state is another one than before, or an alarm leads elsewhere than it did.

    Only then a Revision tells it for each published record with this address, and a task for the
    editors opens or closes. The contact itself is never changed or hidden. ``users`` are those records, from
    whoever holds the lock and has looked them up already, many at a time.
    """
    seen = Observation.objects.filter(pk=observation.pk)
    columns: dict[str, object] = {name: getattr(finding, name) for name in Finding.__dataclass_fields__}
    # Nothing public changes with the same again: no other act has to wait for it.
    unchanged = seen.filter(state=observation.state, leads_to=observation.leads_to)
    is_same = not _is_new(observation.state, observation.leads_to, finding)
    if is_same and unchanged.update(**columns, checked_at=at, claimed_until=None):
        _note(observation, columns, at)
        return False
    with transaction.atomic():
        lock()
        state, leads_to = seen.values_list("state", "leads_to").get()
        is_new = _is_new(state, leads_to, finding)
        if is_new:
            columns["told_at"] = at
        if state != finding.state:
            columns["since"] = None if finding.state == LinkState.UNKNOWN else at.date()
        seen.update(**columns, checked_at=at, claimed_until=None)
        _note(observation, columns, at)
        if is_new:
            _tell(observation, users_of(observation.url) if users is None else users, at)
    return is_new


def _is_new(state: str, leads_to: str, finding: Finding) -> bool:
    """Whoever saw where an alarm led did not see where it leads now."""
    if state != finding.state:
        return True
    return finding.state in ALARMS and place_of(leads_to) != place_of(finding.leads_to)


def users_of(url: str) -> list[Unit]:
    """The published records that send readers to this address."""
    return users_by_address([url]).get(url, [])


def users_by_address(addresses: Iterable[str]) -> dict[str, list[Unit]]:
    """The published records behind each address; one query per kind."""
    found: dict[str, list[Unit]] = defaultdict(list)
    wanted = list(addresses)
    for kind in kinds():
        if kind.link:
            # A unit is often shown by the name of its parent.
            keys = {field.name for field in kind.model._meta.concrete_fields if field.is_relation}
            parents = [name for lookups in kind.parents.values() for name in lookups if name in keys]
            units = kind.published().filter(**{f"{kind.link}__in": wanted}).order_by("pk")
            for unit in units.select_related(*parents) if parents else units:
                found[getattr(unit, kind.link)].append(unit)
    return found


def _note(observation: Observation, columns: dict[str, object], at: datetime) -> None:
    """The same in the object as in its row."""
    for name, value in {**columns, "checked_at": at, "claimed_until": None}.items():
        setattr(observation, name, value)


def _tell(observation: Observation, users: Sequence[Unit], at: datetime) -> None:
    for unit in users:
        value = content(unit)
        act = Act(by=None, at=at)
        append_revision(unit, Action.LINK_STATE, act, before=value, after=value, changed=["link"])
    open_ones = LinkProblem.objects.filter(observation=observation, closed_at=None)
    if observation.state not in PROBLEMS:
        if observation.state in WORKING:
            open_ones.update(closed_at=at, verdict=LinkVerdict.RECOVERED)
        return
    if users and not open_ones.update(state=observation.state):
        LinkProblem.objects.create(observation=observation, state=observation.state, opened_at=at)
