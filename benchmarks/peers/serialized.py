"""The public shapes as the serializers that describe them give them, over prefetched objects: what rows are held to."""

from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from advocacy.api.serializers import OrganisationSerializer
from advocacy.prompting import calls_counts
from directory.api.serializers import ContactPointAloneSerializer
from directory.contacts.links import with_link
from directory.models import ContactPoint, OfficialDomain, Organisation
from directory.pages.cautions import acting_cautions


def organisations(rows: QuerySet[Organisation], today: date) -> list[dict[str, Any]]:
    """These published ones, ordered by id."""
    points = Prefetch("contact_points", shown_contact_points(), to_attr="published_points")
    domains = published_domains("official_domains")
    cautions = acting_cautions("country__cautions")
    found = list(
        rows.select_related("country").prefetch_related("names", cautions, domains, points).order_by("pk")
    )
    context = {"today": today, "calls_counts": calls_counts(found, today)}
    return list(OrganisationSerializer(found, many=True, context=context).data)


def contact_points(today: date, most: int | None = None) -> list[dict[str, Any]]:
    """The first ones, or all, ordered by id."""
    domains = published_domains("organisation__official_domains")
    rows = (
        shown_contact_points()
        .select_related("organisation__country")
        .prefetch_related(domains)
        .order_by("pk")
    )
    return list(ContactPointAloneSerializer(rows[:most], many=True, context={"today": today}).data)


def shown_contact_points() -> QuerySet[ContactPoint]:
    """Published ones with everything that their shape shows."""
    rows = with_link(ContactPoint.objects.published(), "value").select_related("source")
    with_joins = rows.prefetch_related("verifications", "disputes", "further_sources")
    return with_joins.order_by("channel", "purpose", "pk")


def published_domains(lookup: str) -> "Prefetch[str]":
    rows = OfficialDomain.objects.published().order_by("domain", "pk")
    return Prefetch(lookup, rows, to_attr="published_domains")
