"""How far a change of a unit reaches: the rows whose public shape nests the unit, and the countries it is about."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q

from directory.models import Concern, Revision
from directory.models.units import Unit
from directory.moderation.registry import UnitKind, in_chunks, kind_of, kinds


@dataclass(frozen=True)
class Reach:
    """``showing`` lists, by kind, the ids of the units whose public shape nests the unit; ``countries`` the codes."""

    showing: list[tuple[UnitKind, list[uuid.UUID]]]
    countries: set[str]


def reach_of(unit: Unit) -> Reach:
    """What the unit reaches as its rows stand in the database."""
    showing = [
        (kind, list(kind.rows().filter(nesting).order_by().values_list("pk", flat=True).distinct()))
        for kind, nesting in _nesting(unit)
    ]
    return Reach(showing, countries_of(unit))


def note_reach(unit: Unit, revision: Revision, former: Reach | None) -> None:
    """Give everything in reach, now or formerly, the number of this Revision."""
    number = {"shown_revision": revision.seq, "shown_revised_at": revision.at}
    for kind, nesting in _nesting(unit):
        kind.rows().filter(pk__in=kind.rows().filter(nesting).order_by().values("pk")).update(**number)
    for kind, ids in former.showing if former else []:
        for some in in_chunks(ids):
            kind.rows().filter(pk__in=some).update(**number)
    codes = countries_of(unit) | (former.countries if former else set())
    Concern.objects.bulk_create(Concern(country_id=code, revision=revision) for code in sorted(codes))


def countries_of(unit: Unit) -> set[str]:
    lookups = kind_of(unit).countries
    if not lookups:
        return set()
    rows = type(unit)._default_manager.filter(pk=unit.pk).order_by().values_list(*lookups).distinct()
    return {code for row in rows for code in row if code is not None}


def _nesting(unit: Unit) -> Iterator[tuple[UnitKind, Q]]:
    name = kind_of(unit).name
    for kind in kinds():
        if lookups := kind.shows.get(name):
            yield kind, Q(*((lookup, unit.pk) for lookup in lookups), _connector=Q.OR)
