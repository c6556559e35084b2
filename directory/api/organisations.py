"""Published organisations with everything that their shape nests, in a constant number of queries."""

import re

from django.db.models import Prefetch, Q, QuerySet

from directory.api.parameters import UUID, Parameter, Rows, composed, text
from directory.links import with_link
from directory.models import Caution, ContactPoint, OfficialDomain, Organisation, OrganisationName


def shown_organisations(rows: QuerySet[Organisation]) -> QuerySet[Organisation]:
    """These published rows with their nested units in attributes of their own.

    So a forgotten prefetch fails; it never shows what is hidden.
    """
    points = Prefetch("contact_points", shown_contact_points(), to_attr="published_points")
    return organisations_without_points(rows).prefetch_related(points)


def organisations_without_points(rows: QuerySet[Organisation]) -> QuerySet[Organisation]:
    """The same for who reads their contact points in another way."""
    return rows.select_related("country").prefetch_related(
        "names",
        acting_cautions("country__cautions"),
        published_domains("official_domains"),
    )


def shown_contact_points() -> QuerySet[ContactPoint]:
    """Published ones with everything that their shape shows."""
    rows = with_link(ContactPoint.objects.published(), "value").select_related("source")
    with_joins = rows.prefetch_related("verifications", "disputes", "further_sources")
    return with_joins.order_by("channel", "purpose", "pk")


def acting_cautions(lookup: str) -> "Prefetch[str]":
    rows = Caution.objects.acting().select_related("issue").order_by("pk")
    return Prefetch(lookup, rows, to_attr="acting_cautions")


def published_domains(lookup: str) -> "Prefetch[str]":
    rows = OfficialDomain.objects.published().order_by("domain", "pk")
    return Prefetch(lookup, rows, to_attr="published_domains")


def named(rows: Rows, value: str) -> Rows:
    """Those of which a name, in any language, holds this text."""
    part = composed(value)
    others = OrganisationName.objects.filter(name__icontains=part).values("organisation")
    return rows.filter(Q(name__icontains=part) | Q(pk__in=others))


NAMED: Parameter = text("q", named, "Part of one of its names.")


def by_slug_or_id(rows: Rows, key: str, prefix: str = "") -> Rows:
    field = "pk" if re.fullmatch(UUID, key) else "slug"
    return rows.filter(**{f"{prefix}{field}": key})
