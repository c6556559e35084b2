"""Coverage, provenance and freshness of the data, as figures."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

from django.db.models import Count, QuerySet

from directory.contacts.freshness import STATES
from directory.contacts.links import with_link
from directory.link_checks import overruled
from directory.models import (
    WARNED,
    Caution,
    Channel,
    ContactPoint,
    Country,
    LinkState,
    Organisation,
    Purpose,
    State,
)
from directory.models.contact_points import WEB_CHANNELS
from directory.moderation import oldest_waiting_days, waiting
from directory.pages.general_pages import TRUST, best_trust


@dataclass(frozen=True)
class CountryCoverage:
    """What of one country's ministry is public: how many contacts by channel and by freshness, and broken links."""

    code: str
    name: str
    ministry: bool
    channels: dict[str, int]
    verification: dict[str, int]
    broken_links: int
    general_page: str | None


@dataclass(frozen=True)
class Report:
    """What the directory holds on one UTC date. Lists name country codes; ages are in days."""

    on: date
    countries: int
    published_ministries: int
    pending_ministries: list[str]
    countries_without_ministry: list[str]
    contact_points: dict[str, int]
    countries_by_channel: dict[str, int]
    evidence: dict[str, int]
    verification: dict[str, int]
    verified_share: float
    links: dict[str, int]
    broken_share: float
    median_days_since_read: float | None
    median_days_since_checked: float | None
    countries_with_website: int
    countries_with_general_contact_page: int
    proven_general_contact_pages: int
    general_pages: dict[str, int]
    general_pages_wanted: int
    countries_with_electronic_way: int
    dead_links_judged: int
    dead_links_overruled: int
    cautions_acting: int
    waiting: dict[str, int]
    oldest_waiting_days: int | None
    by_country: list[CountryCoverage]


def report(today: date) -> Report:
    """Counts of what is public on ``today``, and of what waits.

    A general contact page is proven when it is published, of purpose general, and a person's
    verification of exactly this content is neither overdue nor disputed. ``general_pages`` counts the countries that
    show a general page or form, each once, by how far the best of them is to be trusted (``TRUST``);
    ``general_pages_wanted`` is one for each country.
    """
    piles = waiting()
    points: Any = with_link(ContactPoint.objects.published().with_freshness(today), "value")
    ministries = Organisation.objects.ministries()
    published = ministries.published()
    pending = ministries.pending().exclude(country__in=published.values("country"))
    of_ministries = points.filter(organisation__in=published)
    general = points.filter(channel=Channel.CONTACT_PAGE, purpose=Purpose.GENERAL)
    proven = general.filter(freshness="verified")
    states = {**dict.fromkeys(STATES, 0), **_counts(points, "freshness")}
    links = _links(points)
    dead_overruled, dead_judged = overruled()
    trusted, electronic = best_trust(today)
    trust = Counter(trusted.values())
    return Report(
        on=today,
        countries=Country.objects.listed().count(),
        published_ministries=published.count(),
        pending_ministries=sorted(pending.values_list("country", flat=True)),
        countries_without_ministry=_codes_without(
            ministries.filter(state__in=[State.PENDING, State.PUBLISHED])
        ),
        contact_points=_counts(points, "channel"),
        countries_by_channel=_countries_by_channel(of_ministries),
        evidence=_counts(points, "source__evidence"),
        verification=states,
        verified_share=_share(states["verified"], sum(states.values())),
        links=links,
        broken_share=_share(sum(links.get(state, 0) for state in WARNED), sum(links.values())),
        median_days_since_read=_median_age(points, "source__retrieved_on", today),
        median_days_since_checked=_median_age(points, "last_verified_on", today),
        countries_with_website=_countries(of_ministries.filter(channel=Channel.WEBSITE)),
        countries_with_general_contact_page=_countries(general.filter(organisation__in=published)),
        proven_general_contact_pages=proven.count(),
        general_pages={**{word: trust[word] for word in TRUST}, "any": len(trusted)},
        general_pages_wanted=Country.objects.listed().count(),
        countries_with_electronic_way=len(electronic),
        dead_links_judged=dead_judged,
        dead_links_overruled=dead_overruled,
        cautions_acting=Caution.objects.acting().count(),
        waiting={name: pile.count for name, pile in piles.items()},
        oldest_waiting_days=oldest_waiting_days(piles, today),
        by_country=_by_country(of_ministries, published, trusted),
    )


def _by_country(
    points: QuerySet[ContactPoint], published: QuerySet[Organisation], trusted: dict[str, str]
) -> list[CountryCoverage]:
    channels: dict[str, Counter[str]] = {}
    states: dict[str, Counter[str]] = {}
    broken: Counter[str] = Counter()
    rows: Any = points.values_list("organisation__country", "channel", "freshness", "link_state")  # type: ignore[misc]
    for code, channel, state, link in rows:
        channels.setdefault(code, Counter())[channel] += 1
        states.setdefault(code, Counter())[state] += 1
        broken[code] += link in WARNED
    with_ministry = set(published.values_list("country", flat=True))
    return [
        CountryCoverage(
            code,
            name,
            code in with_ministry,
            dict(channels.get(code, {})),
            dict(states.get(code, {})),
            broken[code],
            trusted.get(code),
        )
        for code, name in Country.objects.listed().order_by("code").values_list("code", "name")
    ]


def _links(points: QuerySet[ContactPoint]) -> dict[str, int]:
    found = _counts(points.filter(channel__in=WEB_CHANNELS), "link_state")
    return {str(state or LinkState.UNKNOWN.value): count for state, count in found.items()}


def _median_age(points: QuerySet[ContactPoint], field: str, today: date) -> float | None:
    days = points.exclude(**{field: None}).values_list(field, flat=True)
    ages = [(today - day).days for day in days.iterator()]
    return float(median(ages)) if ages else None


def _countries_by_channel(points: QuerySet[ContactPoint]) -> dict[str, int]:
    rows: Any = points.order_by("channel").values_list("channel")
    return dict(rows.annotate(n=Count("organisation__country", distinct=True)))


def _counts(points: QuerySet[ContactPoint], field: str) -> dict[str, int]:
    rows: Any = points.order_by(field).values_list(field)
    return dict(rows.annotate(n=Count("pk")))


def _countries(points: QuerySet[ContactPoint]) -> int:
    return points.values("organisation__country").distinct().count()


def _codes_without(ministries: QuerySet[Organisation]) -> list[str]:
    taken = ministries.values("country")
    return sorted(Country.objects.listed().exclude(code__in=taken).values_list("code", flat=True))


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0
