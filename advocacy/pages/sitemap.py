"""Which pages the sitemap lists, and when each last changed; what is not public is not there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Max, QuerySet

from advocacy.models import CallToAction
from directory.models import Caution, Country, Organisation, OrganisationKind

# sitemaps.org allows so many addresses in one file.
MOST = 50_000
STANDING = (
    "home",
    "countries",
    "organisations",
    "calls",
    "articles",
    "method",
    "figures",
    "changes",
    "safety",
    "data",
)


@dataclass(frozen=True)
class Place:
    """A page in all its languages: the name of its route, what the path holds, and its last change, if known."""

    name: str
    arguments: tuple[str, ...] = ()
    changed_at: datetime | None = None


@dataclass(frozen=True)
class Section:
    """Pages of one kind: how many there are, and those from one place to another, in a fixed order."""

    count: Callable[[], int]
    places: Callable[[int, int], list[Place]]


def parts() -> list[tuple[str, int]]:
    """Every part, by the name of its section and its number from 1; each holds as much as one file may."""
    found = []
    for name, section in SECTIONS.items():
        files = -(-section.count() // places_in_a_part())
        found += [(name, number) for number in range(1, files + 1)]
    return found


def part(name: str, number: int) -> list[Place]:
    size = places_in_a_part()
    return SECTIONS[name].places((number - 1) * size, number * size)


def places_in_a_part() -> int:
    return MOST // len(settings.LANGUAGES)


def _standing(start: int, end: int) -> list[Place]:
    return [Place(name) for name in STANDING][start:end]


def _countries(start: int, end: int) -> list[Place]:
    """A country's page shows its ministry, its cautions and the calls to take there: a change of any call counts."""
    ministries = Organisation.objects.filter(kind=OrganisationKind.FOREIGN_MINISTRY)
    own = [_latest_by_country(ministries), _latest_by_country(Caution.objects.all())]
    of_calls = CallToAction.objects.aggregate(latest=Max("shown_revised_at"))["latest"]
    codes = Country.objects.listed().order_by("code").values_list("code", flat=True)[start:end]
    return [Place("country", (code,), _latest(*(by.get(code) for by in own), of_calls)) for code in codes]


def _latest_by_country(units: QuerySet[Any]) -> dict[str, datetime]:
    """The last public change of any unit of a country, also of one that is public no more."""
    rows = units.order_by().values_list("country").annotate(latest=Max("shown_revised_at"))
    return dict(rows)


def _latest(*moments: datetime | None) -> datetime | None:
    return max((moment for moment in moments if moment), default=None)


def _organisations() -> QuerySet[Organisation]:
    """Those with a page of their own; a current ministry's is that of its country."""
    return Organisation.objects.published().other_than_ministries()


def _calls() -> QuerySet[CallToAction]:
    return CallToAction.objects.published()


def _of_units(route: str, units: Callable[[], QuerySet[Any]]) -> Section:
    def places(start: int, end: int) -> list[Place]:
        rows = units().order_by("pk").values_list("slug", "shown_revised_at")[start:end]
        return [Place(route, (slug,), changed_at) for slug, changed_at in rows]

    return Section(lambda: units().count(), places)


SECTIONS = {
    "pages": Section(lambda: len(STANDING), _standing),
    "countries": Section(lambda: Country.objects.listed().count(), _countries),
    "organisations": _of_units("organisation", _organisations),
    "calls": _of_units("call", _calls),
}
