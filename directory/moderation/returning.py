"""Values that left the public, or are doubted, and would come back: under whatever record, they were decided before."""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from directory.models import TELLING, ContactPoint, Dispute, Revision, State
from directory.moderation.registry import Content, UnitKind
from directory.moderation.shape import after, before

Key = tuple[str, ...]


@dataclass(frozen=True)
class Departure:
    """Why a value left the public, or is doubted."""

    what: str
    on: date
    by: str
    reason: str

    def __str__(self) -> str:
        return f"{self.what} on {self.on} by {self.by or 'nobody'}"


def departures(kind: UnitKind, contents: Mapping[uuid.UUID, Content]) -> dict[uuid.UUID, list[Departure]]:
    """What was decided against the value of each of these contents, by the unit's id, wherever it stood before.

    In few queries however many they are. Whoever enters it as a new record does not make it a new value.
    """
    if not kind.identity or not contents:
        return {}
    wanted = {unit_id: _key(kind, value) for unit_id, value in contents.items()}
    first = kind.identity[0]
    rows = kind.rows().filter(**{f"{first}__in": {value[first] for value in contents.values()}})
    ids = set(rows.exclude(state=State.PENDING).values_list("pk", flat=True)) | contents.keys()
    found: dict[Key, list[Departure]] = {}
    for key, departure in [*_left(kind, ids), *_doubted(kind, ids)]:
        found.setdefault(key, []).append(departure)
    return {unit_id: found[key] for unit_id, key in wanted.items() if key in found}


def _left(kind: UnitKind, ids: set[uuid.UUID]) -> Iterator[tuple[Key, Departure]]:
    """The last departure of each value that the record which it stood on does not hold again."""
    last: dict[tuple[uuid.UUID, Key], Departure] = {}
    for revision in Revision.objects.filter(kind=kind.name, unit_id__in=ids).exclude(action__in=TELLING):
        was, now = (_key(kind, value) if value else None for value in (before(revision), after(revision)))
        if now:
            last.pop((revision.unit_id, now), None)
        if was and was != now:
            what = "was changed into something else" if now else "left the public"
            departure = Departure(what, revision.at.date(), revision.actor_name, revision.reason)
            last[revision.unit_id, was] = departure
    for (_, key), departure in last.items():
        yield key, departure


def _doubted(kind: UnitKind, ids: set[uuid.UUID]) -> Iterator[tuple[Key, Departure]]:
    if kind.model is not ContactPoint:
        return
    rows = Dispute.objects.filter(contact_point__in=ids, lifted_at=None).select_related("contact_point")
    for row in rows:
        point = row.contact_point
        held = {"organisation": point.organisation_id, "channel": point.channel, "value": row.value}
        yield _key(kind, held), Departure("was put in doubt", row.disputed_on, row.by_name, row.reason)


def _key(kind: UnitKind, value: Content) -> Key:
    """What makes two records say the same."""
    return tuple(str(value[name]).casefold().rstrip("/") for name in kind.identity)
