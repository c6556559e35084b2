"""Values that left the public, were rejected or are doubted, and would come back: whatever record or spelling brings
them, they were decided before.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Subquery

from directory.models import (
    TELLING,
    ContactPoint,
    Dispute,
    Proposal,
    ProposalState,
    Reopening,
    Revision,
    State,
)
from directory.moderation.registry import Content, Key, UnitKind, kind_named
from directory.moderation.shape import after, before
from directory.moderation.unsafe_pages import coming_back
from directory.values.sentences import Sentence
from directory.words.saying import say

# What is told of a reopening, by the names of its columns.
AGAIN = {"again": "pk", "again_at": "at", "again_why": "rejection", "again_by": "by_name"}
RENEWED = Sentence("Renewed.")  # said of a proposal that goes on as another


@dataclass(frozen=True)
class Departure:
    """Why a value left the public, was refused, or is doubted. ``mark`` names this one decision and no other."""

    what: str
    reason: str
    mark: tuple[str, str]
    on: date | None = None
    by: str = ""

    def __str__(self) -> str:
        return str(
            say("{what} on {day} by {name}", what=self.what, day=self.on, name=self.by or say("nobody"))
            if self.on
            else self.what
        )


def mark_of(seq: int) -> tuple[str, str]:
    """The mark of a departure that the Revision of this number tells of."""
    return "revision", str(seq)


def departures(
    kind: UnitKind,
    contents: Mapping[uuid.UUID, Content],
    public: Mapping[uuid.UUID, Content] | None = None,
) -> dict[uuid.UUID, list[Departure]]:
    """What was decided against the value of each of these contents, under its own key, wherever it stood before.

    In few queries however many they are. Whoever enters it as another record, of another body or in another spelling
    does not make it a new value. What the record itself holds in public (``public``, under the same keys) does not
    come back with the content; only a doubt speaks against that.
    """
    wanted = {name: _keys(kind, value) for name, value in contents.items()}
    held = {name: _keys(kind, value) for name, value in (public or {}).items()}
    brought = {name: mine - held.get(name, set()) for name, mine in wanted.items()}
    keys = {key for some in brought.values() for key in some}
    gone = _by_key([*_left_or_refused(kind, keys)] if keys else [])
    doubted = _by_key([*_doubted(kind)] if any(wanted.values()) else [])
    found: dict[uuid.UUID, list[Departure]] = {}
    again = {} if kind.identity else _reopened(kind, contents)
    unsafe = coming_back(contents, public or {})
    for name, mine in wanted.items():
        lost = {each for key in brought[name] for each in gone.get(key, [])}
        lost |= {again[name]} if name in again else set()
        own = {each.mark for each in lost}
        lost |= {each for each in map(_endangering, unsafe.get(name, [])) if each.mark not in own}
        told = lost | {each for key in mine for each in doubted.get(key, [])}
        if told:
            found[name] = sorted(told, key=lambda each: each.mark)
    return found


def _endangering(revision: Revision) -> Departure:
    """Of a page, whatever it was withdrawn as."""
    kind = kind_named(revision.kind).verbose_name
    what = say("leads to a page that was withdrawn as unsafe ({kind})", kind=kind)
    return Departure(what, revision.reason, mark_of(revision.seq), revision.at.date(), revision.actor_name)


def _left_or_refused(kind: UnitKind, keys: Collection[Key]) -> Iterator[tuple[Key, Departure]]:
    wishes = [row for row in _refused_wishes(kind) if not _keys(kind, row["content"]).isdisjoint(keys)]
    units = {row["unit_id"] for row in wishes} | set(_ever_left(kind, keys))
    held: dict[uuid.UUID, set[Key]] = defaultdict(set)
    yield from _left(kind, units, held)
    for row in wishes:
        departure = Departure(say("was refused as a change"), row["rejection"], ("proposal", str(row["pk"])))
        # What the record has, or had, in public was not refused with the rest of the wish.
        for key in _keys(kind, row["content"]) - held[row["unit_id"]]:
            yield key, departure
    for row in _rejected(kind, *kind.fields):
        for key in _keys(kind, row) & set(keys):
            yield key, _rejection(row)


def _rejected(kind: UnitKind, *columns: str) -> Any:
    """What is rejected, and what was and waits again: two short looks, for what waits may be much more."""
    rejected = _with_reopening(kind, *columns).filter(state=State.REJECTED)
    return rejected.union(_waiting_again(kind, *columns), all=True)


def _waiting_again(kind: UnitKind, *columns: str) -> Any:
    reopened = Reopening.objects.filter(kind=kind.name).order_by().values("unit_id")
    return _with_reopening(kind, *columns).filter(pk__in=reopened, state=State.PENDING)


def _with_reopening(kind: UnitKind, *columns: str) -> Any:
    """Rows with the last reopening of each."""
    last = Reopening.objects.filter(kind=kind.name, unit_id=OuterRef("pk")).order_by("-pk")
    told = {name: Subquery(last.values(column)[:1]) for name, column in AGAIN.items()}
    rows = kind.rows().order_by().annotate(**told)
    return rows.values("pk", *columns, *AGAIN, "state", "rejection")


def _rejection(row: Any) -> Departure:
    if row["state"] == State.REJECTED:
        return Departure(say("was rejected"), row["rejection"], ("rejected", str(row["pk"])))
    mark, on = ("reopened", str(row["again"])), row["again_at"].date()
    return Departure(say("was rejected and reopened"), row["again_why"], mark, on, row["again_by"])


def _ever_left(kind: UnitKind, keys: Collection[Key]) -> Iterator[uuid.UUID]:
    """The units that ever had one of these in public and then had not, be it for a while."""
    rows = Revision.objects.filter(kind=kind.name, before__isnull=False).exclude(action__in=TELLING)
    for unit_id, was in rows.order_by().values_list("unit_id", "before"):
        if not _keys(kind, was).isdisjoint(keys):
            yield unit_id


def _left(
    kind: UnitKind, units: Collection[uuid.UUID], held: dict[uuid.UUID, set[Key]]
) -> Iterator[tuple[Key, Departure]]:
    """The last departure of each value that the record which it stood on does not hold again; what each ever
    held is noted in ``held``.
    """
    last: dict[tuple[uuid.UUID, Key], Departure] = {}
    rows = Revision.objects.filter(kind=kind.name, unit_id__in=units).exclude(action__in=TELLING)
    for revision in rows.order_by("seq"):
        was, now = _keys(kind, before(revision)), _keys(kind, after(revision))
        held[revision.unit_id] |= was | now
        for key in now:
            last.pop((revision.unit_id, key), None)
        what = say("was changed into something else") if now else say("left the public")
        mark, on, by = mark_of(revision.seq), revision.at.date(), revision.actor_name
        for key in was - now:
            last[revision.unit_id, key] = Departure(what, revision.reason, mark, on, by)
    for (_, key), departure in last.items():
        yield key, departure


def _refused_wishes(kind: UnitKind) -> Iterator[Any]:
    rows = Proposal.objects.filter(kind=kind.name, state=ProposalState.REJECTED)
    rows = rows.exclude(content={}).exclude(rejection__in=[RENEWED, str(RENEWED)])
    yield from rows.values("pk", "unit_id", "content", "rejection")


def _doubted(kind: UnitKind) -> Iterator[tuple[Key, Departure]]:
    if kind.model is not ContactPoint:
        return
    for row in Dispute.objects.filter(lifted_at=None).select_related("contact_point"):
        mark = "dispute", str(row.pk)
        doubt = Departure(say("was put in doubt"), row.reason, mark, row.disputed_on, row.by_name)
        for key in _keys(kind, {"channel": row.contact_point.channel, "value": row.value}):
            yield key, doubt


def _by_key(found: Iterable[tuple[Key, Departure]]) -> dict[Key, list[Departure]]:
    by_key: dict[Key, list[Departure]] = defaultdict(list)
    for key, departure in found:
        by_key[key].append(departure)
    return by_key


def _keys(kind: UnitKind, value: Content | None) -> set[Key]:
    """What makes two records say the same; nothing of what is not there."""
    return set(kind.identity(value)) if kind.identity and value else set()


def _reopened(kind: UnitKind, units: Collection[uuid.UUID]) -> dict[uuid.UUID, Departure]:
    """Those of these pending units that were rejected: of a kind whose contents have no keys."""
    return {row["pk"]: _rejection(row) for row in _waiting_again(kind).filter(pk__in=units)}
