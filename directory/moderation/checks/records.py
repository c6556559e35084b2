"""Each unit beside its Revisions: its hash, its state, its number, and the content that was made public last."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from directory.models import Action, PublicState, Revision, State
from directory.models.units import Unit
from directory.moderation.checks.wrong import RESTORE, WITHDRAW, Wrong
from directory.moderation.content import content, prefetch_contents
from directory.moderation.registry import UnitKind, kinds
from directory.moderation.shape import after, content_hash

AT_ONCE = 500
IN, OUT = (Action.CREATED, Action.RESTORED), (Action.WITHDRAWN, Action.ERASED)


@dataclass
class Told:
    """What the Revisions of a unit say: the last one, and how the last that moved it in or out of the public did."""

    last: int = 0
    moved: str = ""
    revision: Revision | None = None


def wrong_records() -> Iterator[Wrong]:
    seq = PublicState.objects.values_list("seq", flat=True).filter(pk=1).first() or 0
    for kind in kinds():
        for units in all_units(kind):
            prefetch_contents(units)
            public = set(
                kind.published().filter(pk__in=[unit.pk for unit in units]).values_list("pk", flat=True)
            )
            told = _told(kind, units)
            for unit in units:
                for what, mend in _wrong(kind, unit, told.get(unit.pk, Told()), unit.pk in public, seq):
                    yield Wrong(f"{kind.name} {unit.pk}", what, mend)
        yield from _half_bundles(kind)
        yield from _erased(kind)


def all_units(kind: UnitKind) -> Iterator[list[Unit]]:
    """Every unit of a kind in the order of the ids, so many at once."""
    last = uuid.UUID(int=0)
    while units := list(kind.rows().filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
        yield units
        last = units[-1].pk


def _told(kind: UnitKind, units: Sequence[Unit]) -> dict[uuid.UUID, Told]:
    found: dict[uuid.UUID, Told] = {}
    rows = Revision.objects.filter(kind=kind.name, unit_id__in=[unit.pk for unit in units]).order_by("seq")
    for unit_id, seq, action in rows.values_list("unit_id", "seq", "action"):
        told = found.setdefault(unit_id, Told())
        told.last = seq
        if action in IN or action in OUT:
            told.moved = action
    for row in Revision.objects.filter(seq__in=[told.last for told in found.values()]):
        found[row.unit_id].revision = row
    return found


def _wrong(kind: UnitKind, unit: Unit, told: Told, is_public: bool, seq: int) -> Iterator[tuple[str, str]]:
    value = content(unit)
    if unit.content_hash != content_hash(kind, value):
        yield "its hash is not that of its content", WITHDRAW if is_public else "save it anew in the admin"
    if unit.revision != told.last:
        yield f"names Revision {unit.revision}, its last is {told.last}", RESTORE
    if not unit.revision <= unit.shown_revision <= seq:
        between = f"{unit.revision} and {seq}"
        yield f"is shown with Revision {unit.shown_revision}, which is not between {between}", RESTORE
    acts = is_public or (kind.acts_while_pending and unit.state == State.PENDING)
    if (told.moved in IN) != acts:
        how = "public" if acts else "not public"
        yield f"is {how}, its Revisions say otherwise (last: {told.moved or 'none'})", RESTORE
    if is_public and told.revision and after(told.revision) != value:
        yield f"is public with another content than Revision {told.last} made public", WITHDRAW


def _half_bundles(kind: UnitKind) -> Iterator[Wrong]:
    """What was approved together becomes public together."""
    for parent, lookups in kind.parents.items():
        for lookup in lookups:
            never_public = {f"{lookup}__state__in": [State.PENDING, State.REJECTED]}
            rows = kind.rows().filter(state=State.PUBLISHED, **never_public).order_by("pk")
            for pk in rows.values_list("pk", flat=True).distinct():
                yield Wrong(f"{kind.name} {pk}", f"published while its {parent} never was", WITHDRAW)


def _erased(kind: UnitKind) -> Iterator[Wrong]:
    """Of what was erased nothing is left but numbers and names of fields."""
    gone = Revision.objects.filter(kind=kind.name, action=Action.ERASED).order_by()
    for pk in kind.rows().filter(pk__in=gone.values("unit_id")).values_list("pk", flat=True):
        yield Wrong(f"{kind.name} {pk}", "was erased, and its row is there", RESTORE)
    for row in Revision.objects.filter(kind=kind.name, unit_id__in=gone.values("unit_id")).iterator():
        if row.before is not None or row.after is not None or row.reason:
            yield Wrong(f"Revision {row.seq}", f"keeps values of the erased {kind.name}", RESTORE)
