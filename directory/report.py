"""Coverage, provenance and freshness of the data, as figures."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from directory.models import Caution, Channel, ContactPoint, Country, Organisation, Purpose, State
from directory.moderation import kinds
from directory.verification import freshness


@dataclass(frozen=True)
class Report:
    """What the directory holds on one UTC date. Lists name country codes."""

    on: date
    countries: int
    published_ministries: int
    pending_ministries: list[str]
    countries_without_ministry: list[str]
    contact_points: dict[str, int]
    evidence: dict[str, int]
    verification: dict[str, int]
    countries_with_website: int
    countries_with_general_contact_page: int
    proven_general_contact_pages: int
    cautions_acting: int
    waiting: dict[str, int]


def report(today: date) -> Report:
    """Counts of what is public on ``today``, and of what waits.

    A general contact page is proven when it is published, of purpose general, and a person's
    verification of exactly this content is not overdue.
    """
    points = ContactPoint.objects.published()
    ministries = Organisation.objects.ministries()
    published = ministries.published()
    pending = ministries.pending().exclude(country__in=published.values("country"))
    states = {
        point.pk: freshness(point, today).state
        for point in points.prefetch_related("verifications", "disputes")
    }
    general = points.filter(channel=Channel.CONTACT_PAGE, purpose=Purpose.GENERAL)
    of_ministries = points.filter(organisation__in=published)
    return Report(
        on=today,
        countries=Country.objects.count(),
        published_ministries=published.count(),
        pending_ministries=sorted(pending.values_list("country", flat=True)),
        countries_without_ministry=_codes_without(
            ministries.filter(state__in=[State.PENDING, State.PUBLISHED])
        ),
        contact_points=_counts(points, "channel"),
        evidence=_counts(points, "source__evidence"),
        verification=dict(Counter(states.values())),
        countries_with_website=_countries(of_ministries.filter(channel=Channel.WEBSITE)),
        countries_with_general_contact_page=_countries(general.filter(organisation__in=published)),
        proven_general_contact_pages=sum(
            states[pk] == "verified" for pk in general.values_list("pk", flat=True)
        ),
        cautions_acting=Caution.objects.acting().count(),
        waiting={kind.name: kind.rows().filter(state=State.PENDING).count() for kind in kinds()},
    )


def _counts(points: "object", field: str) -> dict[str, int]:
    rows = points.order_by(field).values_list(field).annotate(n=Count("pk"))  # type: ignore[attr-defined]
    return dict(rows)


def _countries(points: "object") -> int:
    return int(points.values("organisation__country").distinct().count())  # type: ignore[attr-defined]


def _codes_without(ministries: "object") -> list[str]:
    taken = ministries.values("country")  # type: ignore[attr-defined]
    return sorted(Country.objects.exclude(code__in=taken).values_list("code", flat=True))
