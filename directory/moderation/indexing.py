"""What search knows of units, kept in step by the transaction that changes what is public."""

import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from directory.models.units import Unit
from directory.moderation.registry import UnitKind, kind_named, kind_of
from directory.search import index
from directory.search.findable import Rows

# A record of the index: the name of a kind, and the id of a unit of it.
Carrier = tuple[str, uuid.UUID]
# What many acts of one transaction touched so far, where they are renewed together.
_gathered: ContextVar[set[Carrier] | None] = ContextVar("gathered", default=None)


def carriers(unit: Unit) -> set[Carrier]:
    """The records of the index that a unit is found by, as its columns are now: its own or its parent's, or none."""
    kind = kind_of(unit)
    if kind.found_with:
        return {(kind.found_with, getattr(unit, f"{kind.found_with}_id"))}
    return {(kind.name, unit.pk)} if kind.findable else set()


@contextmanager
def renewed_together() -> Iterator[None]:
    """Within, many acts of one transaction renew each record once, when the last has been done, and not each its own.

    To be left before the transaction ends.
    """
    gathered: set[Carrier] = set()
    token = _gathered.set(gathered)
    try:
        yield
    finally:
        _gathered.reset(token)
    renew(gathered)


def renew(touched: Iterable[Carrier]) -> None:
    """Enter those that are public, as they are now, and forget those that are not."""
    if (gathered := _gathered.get()) is not None:
        gathered.update(touched)
        return
    ids: dict[str, set[uuid.UUID]] = {}
    for name, unit_id in touched:
        ids.setdefault(name, set()).add(unit_id)
    for name in sorted(ids):
        kind = kind_named(name)
        rows = list(with_everything(kind).filter(pk__in=ids[name]))
        index.put(entries(kind, rows))
        if gone := ids[name] - {row.pk for row in rows}:
            index.remove(name, map(str, gone))


def with_everything(kind: UnitKind) -> Rows:
    """The public rows of a kind with all that they are found by."""
    assert kind.findable  # noqa: S101  (only such kinds carry an entry)
    return kind.findable.with_addresses(kind.findable.with_texts(kind.published()))


def entries(kind: UnitKind, rows: Iterable[Unit]) -> Iterator[index.Entry]:
    found_by = kind.findable
    assert found_by  # noqa: S101
    for row in rows:
        yield index.Entry(
            kind=kind.name,
            key=str(row.pk),
            shown_as=found_by.shown_as(row),
            texts=list(found_by.texts(row)),
            addresses=list(found_by.addresses(row)),
            countries=list(found_by.countries(row)),
        )
