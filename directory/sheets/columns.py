"""The columns of a kind of unit in a spreadsheet, and what stands in them for a content.

A source has a column for each of its facts (``source_url``, ``source_publisher``, ...). Parts whose rows are a few
plain words, and further sources, stand in one cell, a row on each line. Parts that need a form of their own (letters,
citations, counts) have no column, and stay as they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import models
from django.db.models import prefetch_related_objects

from directory import moderation
from directory.models import Source
from directory.models.units import Unit
from directory.moderation import SOURCE_FIELDS, Content, Part, UnitKind, kind_named
from directory.sheets import written_rows

RECORD, ID, STATE, AS_OF = "record", "id", "state", "as_of"
# Which record a row is, and as of when. ``state`` is for whoever reads the file; nothing is changed by it.
FIRST = (RECORD, ID, STATE, AS_OF)
CALLED = "_is"
YES, NO = "yes", "no"


@dataclass(frozen=True)
class Columns:
    """What of a kind stands where: its plain columns, its sources, its rows in one cell, its related records."""

    kind: UnitKind
    plain: tuple[str, ...]
    sources: tuple[str, ...]
    rows: dict[str, tuple[str, ...]]
    related: tuple[str, ...]
    called: tuple[str, ...]

    @property
    def read(self) -> tuple[str, ...]:
        """The columns by which a file may change a record."""
        of_sources = [source_column(name, fact) for name in self.sources for fact in SOURCE_FIELDS]
        return (*self.plain, *of_sources, *self.rows, *self.related)

    @property
    def header(self) -> tuple[str, ...]:
        return (*FIRST, *(f"{name}{CALLED}" for name in self.called), *self.read)


def source_column(name: str, fact: str) -> str:
    """“source_url”."""
    return f"{name}_{fact}"


@cache
def columns_of(name: str) -> Columns:
    kind = kind_named(name)
    fields = {field: kind.model._meta.get_field(field) for field in kind.fields}
    sources = tuple(name for name, field in fields.items() if field.related_model is Source)
    plain = tuple(name for name in fields if name not in sources)
    rows = {part.name: part.fields for part in kind.parts if _is_plain(kind, part)}
    of_sources = {
        name: SOURCE_FIELDS
        for name in kind.related
        if kind.model._meta.get_field(name).related_model is Source
    }
    related = tuple(name for name in kind.related if name not in of_sources)
    called = tuple(name for name in plain if _is_unit(fields[name].related_model))
    return Columns(kind, plain, sources, {**rows, **of_sources}, related, called)


def cells_of(columns: Columns, value: Content) -> dict[str, str]:
    """The cells by which a file may change a record, of this content."""
    found = {name: cell(value[name]) for name in columns.plain}
    for name in columns.sources:
        source = value[name] or {}
        found |= {source_column(name, fact): cell(source.get(fact)) for fact in SOURCE_FIELDS}
    found |= {name: written_rows.written(value[name], facts) for name, facts in columns.rows.items()}
    return found | {name: ", ".join(sorted(value[name])) for name in columns.related}


def rows_of(units: Sequence[Unit]) -> list[dict[str, str]]:
    """The whole row of each unit, by column; as many queries for many units of a kind as for one."""
    moderation.prefetch_contents(units)
    by_kind: dict[str, list[Unit]] = {}
    for unit in units:
        by_kind.setdefault(moderation.kind_of(unit).name, []).append(unit)
    for name, rows in by_kind.items():
        prefetch_related_objects(rows, *columns_of(name).called)
    return [_row(unit) for unit in units]


def cell(value: object) -> str:
    """A plain value of a content as a cell."""
    if isinstance(value, bool):
        return YES if value else NO
    return "" if value is None else str(value)


def _row(unit: Unit) -> dict[str, str]:
    columns = columns_of(moderation.kind_of(unit).name)
    value = moderation.content(unit)
    called = {f"{name}{CALLED}": cell(getattr(unit, name)) for name in columns.called}
    first = (columns.kind.name, str(unit.pk), unit.state, unit.content_hash)
    return {**dict(zip(FIRST, first, strict=True)), **called, **cells_of(columns, value)}


def _is_unit(model: Any) -> bool:
    return isinstance(model, type) and issubclass(model, Unit)


def _is_plain(kind: UnitKind, part: Part) -> bool:
    """Whether its rows are a few plain words each."""
    model: Any = kind.model._meta.get_field(part.name).related_model
    fields = [model._meta.get_field(name) for name in part.fields]
    return all(
        isinstance(field, models.CharField) and not isinstance(field, models.URLField) for field in fields
    )
