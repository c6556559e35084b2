"""From Revisions to what the public may know of them.

Whoever was never public has no entry, nor has what people or programs told of a unit while it was hidden.
"""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.db.models import OuterRef, QuerySet, Subquery

from directory.addresses import address_of
from directory.changes.telling import host_of_kind, names_behind, telling_of
from directory.models import Action, Concern, Ending, Merge, MergeAct, Revision
from directory.moderation import kind_named

Rows = TypeVar("Rows", bound="QuerySet[Any]")

TYPES = {
    Action.CREATED: "created",
    Action.UPDATED: "updated",
    Action.VERIFIED: "verified",
    Action.LINK_STATE: "link_state",
    Action.DISPUTED: "updated",
    Action.WITHDRAWN: "withdrawn",
    Action.RESTORED: "restored",
    Action.ERASED: "withdrawn",
}
SHOWING = (Action.CREATED, Action.RESTORED)
HIDING = (Action.WITHDRAWN, Action.ERASED)
MOVING = SHOWING + HIDING


@dataclass(frozen=True)
class Change:
    """One entry of the feed. ``id`` is a UUID, of a country its code; ``changed`` names keys of the public shape;
    ``heir`` is the id of what a withdrawn organisation became part of, or of the one country that succeeded.
    """

    seq: int
    type: str
    kind: str
    id: str
    at: datetime
    changed: tuple[str, ...] = ()
    heir: str = ""

    @property
    def moved_to(self) -> str | None:
        """The address of what it became part of; None where it did not."""
        return address_of(telling_of(self.kind).collection, self.heir) if self.heir else None

    @property
    def url(self) -> str:
        """Its address by id: it never becomes that of another record."""
        return address_of(telling_of(self.kind).collection, self.id)


@dataclass(frozen=True)
class Stretch:
    """Entries between two numbers. ``last`` is the last number looked at, ``more`` whether Revisions lie beyond."""

    changes: list[Change]
    last: int
    more: bool


@dataclass(frozen=True)
class Reach:
    """The numbers between two others, neither included, in one direction."""

    after: int = 0
    below: int = 2**63 - 1
    newest_first: bool = False

    def of(self, rows: Rows, column: str) -> Rows:
        """The rows whose ``column`` is such a number, in the order of the numbers."""
        between = rows.filter(**{f"{column}__gt": self.after, f"{column}__lt": self.below})
        return between.order_by(f"-{column}" if self.newest_first else column)


def changes_after(number: int, *, upto: int, size: int, kind: str = "", country: str = "") -> Stretch:
    """Forwards from the Revision after ``number``, at most ``size`` Revisions and none beyond ``upto``."""
    found = _revisions(Reach(after=number, below=upto + 1), size + 1, kind, country)
    more, found = len(found) > size, found[:size]
    return Stretch(public_changes(found), found[-1].seq if more else upto, more)


def changes_before(number: int | None, *, size: int, kind: str = "", country: str = "") -> Stretch:
    """Backwards from the Revision before ``number``, or from the last one; the newest first."""
    reach = Reach(newest_first=True) if number is None else Reach(below=number, newest_first=True)
    found = _revisions(reach, size + 1, kind, country)
    more, found = len(found) > size, found[:size]
    return Stretch(public_changes(found), found[-1].seq if found else 0, more)


def public_changes(revisions: Iterable[Revision]) -> list[Change]:
    """The entries of these Revisions, which come with ``stood``, in their order."""
    revisions = list(revisions)
    hosted = _hosts(revisions)
    heirs = _heirs(revisions)
    told = (_told(revision, hosted, heirs) for revision in revisions)
    return [change for change in told if change]


def _revisions(reach: Reach, count: int, kind: str, country: str) -> list[Revision]:
    """The first ``count`` in reach. Each kind of Revision is read off an index of its own, then they are merged."""
    names = names_behind(kind) if kind else [""]
    found = [row for name in names for row in _of_one_kind(reach, count, name, country)]
    return sorted(found, key=lambda row: row.seq, reverse=reach.newest_first)[:count]


def _of_one_kind(reach: Reach, count: int, name: str, country: str) -> "QuerySet[Revision]":
    moves = Revision.objects.filter(
        kind=OuterRef("kind"), unit_id=OuterRef("unit_id"), seq__lt=OuterRef("seq"), action__in=MOVING
    )
    rows = Revision.objects.only("seq", "kind", "unit_id", "action", "changed", "at")
    rows = rows.annotate(stood=Subquery(moves.order_by("-seq").values("action")[:1]))
    if country:
        about = Concern.objects.filter(country=country, **({"revision__kind": name} if name else {}))
        numbers = reach.of(about, "revision_id").values_list("revision_id", flat=True)
        return rows.filter(seq__in=list(numbers[:count]))
    return reach.of(rows.filter(kind=name) if name else rows, "seq")[:count]


def _heirs(revisions: Iterable[Revision]) -> dict[int, str]:
    """By the number of the Revision that told it: the id of what an organisation or a country became."""
    gone = [row.seq for row in revisions if row.action in HIDING and row.kind == "organisation"]
    rows = Merge.objects.filter(revision__in=gone) if gone else Merge.objects.none()
    # A separation takes away nobody's heir.
    merges = rows.exclude(act=MergeAct.SEPARATION)
    found = {seq: str(into) for seq, into in merges.values_list("revision", "into_id")}
    return found | _heirs_of_countries(revisions)


def _heirs_of_countries(revisions: Iterable[Revision]) -> dict[int, str]:
    """By the number of the Revision that told its end: the code of the one country that an ended one is today."""
    ends = {row.seq: row.unit_id for row in revisions if row.kind == "ending" and row.action not in HIDING}
    rows = Ending.objects.published().filter(pk__in=ends.values()) if ends else Ending.objects.none()
    heirs = {pk: Ending.objects.heirs_of(code) for pk, code in rows.values_list("pk", "country")}
    return {seq: heirs[pk][0] for seq, pk in ends.items() if len(heirs.get(pk, [])) == 1}


def _told(
    revision: Revision, hosted: dict[tuple[str, uuid.UUID], str], heirs: dict[int, str]
) -> Change | None:
    host = host_of_kind(revision.kind)
    if host:
        host_id = hosted.get((revision.kind, revision.unit_id))
        if host_id is None:
            return None
        heir = heirs.get(revision.seq, "")
        return Change(revision.seq, "updated", host.kind, host_id, revision.at, (host.key,), heir)
    if not _was_public(revision):
        return None
    kind, action = revision.kind, Action(revision.action)
    keys = telling_of(kind).keys
    names = [] if action in HIDING else [keys[name] for name in revision.changed if name in keys]
    changed = tuple(sorted(set(names)))
    told = (revision.seq, TYPES[action], kind, str(revision.unit_id), revision.at, changed)
    return Change(*told, heir=heirs.get(revision.seq, ""))


def _was_public(revision: Any) -> bool:
    """Whether the unit was public before or after; a rejected unit that is erased was neither."""
    if revision.action in SHOWING:
        return True
    if revision.action in HIDING:
        return revision.stood is not None
    return revision.stood in SHOWING


def _hosts(revisions: Iterable[Revision]) -> dict[tuple[str, uuid.UUID], str]:
    """For each hosted unit the id of its public host."""
    units: dict[str, set[uuid.UUID]] = {}
    for revision in revisions:
        units.setdefault(revision.kind, set()).add(revision.unit_id)
    found = {}
    for name, ids in units.items():
        if host := host_of_kind(name):
            rows = kind_named(name).rows().filter(host.public, pk__in=ids)
            for unit_id, host_id in rows.values_list("pk", host.lookup):
                found[name, unit_id] = str(host_id)
    return found
