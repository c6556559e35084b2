"""Coverage, provenance and freshness of the data, as figures."""

import threading
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from itertools import chain, repeat
from statistics import median
from typing import Any

import orjson
from django.conf import settings
from django.db.models import Count, Exists, OuterRef, QuerySet

from directory.contacts.freshness import STATES, Checked, freshness_of
from directory.contacts.links import with_link
from directory.link_checks import overruled
from directory.models import (
    WARNED,
    Caution,
    Channel,
    ContactPoint,
    Country,
    Dispute,
    LinkState,
    Organisation,
    Purpose,
    Source,
    State,
)
from directory.models.contact_points import WEB_CHANNELS
from directory.moderation import oldest_waiting_days, waiting
from directory.pages.general_pages import TRUST, best_trust
from directory.serving.sealed import opened, sealed
from directory.serving.stores import ask
from directory.versions import read_seq

# From so many contacts on figures are kept, for as long as a browser keeps the page: of what changes without a Revision
# they may be so much behind.
MANY, KEPT_SECONDS = 10_000, 60
_making = threading.Lock()


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


def report_lately(today: date) -> Report:
    """The same for whoever asks over the web: of a large directory made anew with each version, or after a minute.

    To count a hundred thousand contacts takes the better part of a second, and nobody need be able to ask for that.
    """
    if not settings.PUBLIC_CACHE:
        return report(today)
    key = f"figures:{read_seq()}-{today}"
    with _making:
        kept = ask(lambda store: store.bytes_at(key), lambda: None)
        if data := opened(key, kept) if kept else None:
            return _unpacked(data)
        found = report(today)
        if sum(found.contact_points.values()) >= MANY:
            made = sealed(key, orjson.dumps(asdict(found)))
            ask(lambda store: store.keep_bytes(key, made, KEPT_SECONDS), lambda: None)
    return found


def _unpacked(data: bytes) -> Report:
    found = orjson.loads(data)
    countries = [CountryCoverage(**row) for row in found["by_country"]]
    return Report(**{**found, "on": date.fromisoformat(found["on"]), "by_country": countries})


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
    sources, checks = _by_source(points), _by_check(points)
    states = _states(points, checks, today)
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
        evidence=_evidence(sources),
        verification=states,
        verified_share=_share(states["verified"], sum(states.values())),
        links=links,
        broken_share=_share(sum(links.get(state, 0) for state in WARNED), sum(links.values())),
        median_days_since_read=_median_age(((on, n) for _, on, n in sources if on), today),
        median_days_since_checked=_median_age(((on, n) for _, on, n in checks if on), today),
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


def _by_source(points: QuerySet[ContactPoint]) -> list[tuple[str, date | None, int]]:
    """How many stand on sources of which evidence, read when. Sources are far fewer than what stands on them."""
    rows: Any = points.order_by().values_list("source")
    counts = dict(rows.annotate(n=Count("pk")))
    facts = Source.objects.values_list("pk", "evidence", "retrieved_on")
    return [(evidence, on, counts[key]) for key, evidence, on in facts.iterator() if key in counts]


def _evidence(sources: Iterable[tuple[str, date | None, int]]) -> dict[str, int]:
    counts = Counter[str]()
    for evidence, _, n in sources:
        counts[evidence] += n
    return dict(sorted(counts.items()))


def _by_check(points: QuerySet[ContactPoint]) -> list[tuple[str, date | None, int]]:
    """How many of which channel were last checked when."""
    rows: Any = points.order_by().values_list("channel", "last_verified_on")  # type: ignore[misc]
    return list(rows.annotate(n=Count("pk")))


def _states(
    points: QuerySet[ContactPoint], checks: Iterable[tuple[str, date | None, int]], today: date
) -> dict[str, int]:
    """By freshness. What is doubted is little, and taken out of what it would be else."""
    states = dict.fromkeys(STATES, 0)
    doubts = Dispute.objects.filter(lifted_at=None)
    same = doubts.filter(contact_point=OuterRef("pk"), value=OuterRef("value"))
    doubted: Any = points.filter(Exists(same), pk__in=doubts.order_by().values("contact_point"))
    rows: Any = doubted.order_by().values_list("channel", "last_verified_on")
    taken = ((channel, on, -1) for channel, on in rows)
    for channel, on, n in chain(checks, taken):
        states[_state(channel, on, today)] += n
        states["disputed"] += n < 0
    return states


def _state(channel: str, on: date | None, today: date) -> str:
    return freshness_of(channel, Checked(on, "") if on else None, None, today).state


def _median_age(days: Iterable[tuple[date, int]], today: date) -> float | None:
    ages = list(chain.from_iterable(repeat((today - on).days, n) for on, n in days))
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
