"""Contact points in their public shape, made from plain rows: many times faster than serializers.

``ContactPointAloneSerializer`` says the same of one object; a test holds the two together.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, TypeVar

from directory.api.addresses import PREFIX, site_address
from directory.links import display_of, href_of, link_of, on_official_domain, with_link
from directory.models import ContactPoint, Dispute, Lifecycle, OfficialDomain, OrganisationKind, Verification
from directory.models.organisations import NEUTRAL_ADVISORY
from directory.verification import Checked, freshness_of

T = TypeVar("T")
Shape = dict[str, Any]
BATCH = 2000

COLUMNS = (
    *("pk", "channel", "purpose", "language", "value", "extension", "content_hash"),
    *("source__url", "source__publisher", "source__retrieved_on", "source__evidence"),
    *("link_state", "link_since", "shown_revision", "shown_revised_at", "organisation_id"),
    *("organisation__slug", "organisation__name", "organisation__kind", "organisation__lifecycle"),
    *("organisation__country_id", "organisation__advisory", "organisation__advisory_raised"),
)
SOURCE = ("url", "publisher", "retrieved_on", "evidence")


@dataclass(frozen=True)
class Beside:
    """What other tables hold for a batch of points: by the id of the point, the domains by its organisation's."""

    checks: dict[uuid.UUID, dict[str, Checked]]
    disputes: dict[tuple[uuid.UUID, str], date]
    further: dict[uuid.UUID, list[Shape]]
    domains: dict[uuid.UUID, list[str]]


def contact_rows() -> Any:
    """The points that the API lists, as named tuples; those of an organisation together."""
    rows = ContactPoint.objects.published().filter(organisation__named_only=False)
    return with_link(rows, "value").order_by("organisation_id", "pk").values_list(*COLUMNS, named=True)


def shapes_alone(today: date) -> Iterator[list[Shape]]:
    """Every public point as the API shows it outside its organisation, in batches; memory does not grow."""
    prefix = site_address(PREFIX)
    for rows in batched(contact_rows().iterator(chunk_size=BATCH), BATCH):
        beside = beside_of(rows[0].organisation_id, rows[-1].organisation_id)
        yield [alone(row, inside(row, beside, today), prefix) for row in rows]


def inside(row: Any, beside: Beside, today: date) -> Shape:
    """The point as its organisation's shape nests it."""
    checked = beside.checks.get(row.pk, {}).get(row.content_hash)
    state = freshness_of(row.channel, checked, beside.disputes.get((row.pk, row.value)), today)
    link = link_of(row)
    return {
        "id": row.pk,
        "channel": row.channel,
        "purpose": row.purpose,
        "language": row.language or None,
        "value": row.value,
        "display": display_of(row),
        "href": href_of(row),
        "sources": [_source(row), *beside.further.get(row.pk, ())],
        "verification": {
            "state": state.state,
            "verified_on": state.verified_on,
            "due_on": state.due_on,
            "method": state.method,
        },
        "link": {"state": link.state, "since": link.since},
        "on_official_domain": on_official_domain(row, beside.domains.get(row.organisation_id, [])),
    }


def alone(row: Any, shape: Shape, prefix: str) -> Shape:
    """The same with its address, its organisation and its Revision; ``prefix`` is the API's address."""
    shape["url"] = f"{prefix}contact-points/{row.pk}/"
    shape["organisation"] = _organisation(row, prefix)
    shape["revision"] = row.shown_revision
    shape["updated_at"] = row.shown_revised_at
    return shape


def beside_of(first: uuid.UUID, last: uuid.UUID) -> Beside:
    """What stands beside the points of all organisations from one id to another, both included; four queries."""
    of_points = between("contact_point__organisation", first, last)
    checks: dict[uuid.UUID, dict[str, Checked]] = defaultdict(dict)
    verified = Verification.objects.filter(**of_points).order_by("-verified_on", "-id")
    columns = ("contact_point_id", "content_hash", "verified_on", "method")
    for point, content_hash, on, method in verified.values_list(*columns):
        checks[point].setdefault(content_hash, Checked(on, method))
    disputes = Dispute.objects.filter(**of_points, lifted_at=None)
    open_ones = disputes.values_list("contact_point_id", "value", "disputed_on")
    return Beside(
        checks,
        {(point, value): on for point, value, on in open_ones},
        _further(first, last),
        _domains(first, last),
    )


def between(column: str, first: uuid.UUID, last: uuid.UUID) -> dict[str, uuid.UUID]:
    """The lookups that keep the rows from one id to another, both included."""
    return {f"{column}__gte": first, f"{column}__lte": last}


def batched(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    """Lists of at most ``size`` rows, in their order."""
    source = iter(rows)
    while batch := list(islice(source, size)):
        yield batch


def _further(first: uuid.UUID, last: uuid.UUID) -> dict[uuid.UUID, list[Shape]]:
    every: Any = ContactPoint.further_sources.through._default_manager
    joins = every.filter(**between("contactpoint__organisation", first, last))
    columns = ("contactpoint_id", "source_id", *(f"source__{name}" for name in SOURCE))
    found: dict[uuid.UUID, list[Shape]] = defaultdict(list)
    # Sorted here: a database may collate otherwise than the serializer compares.
    for row in sorted(
        joins.values_list(*columns, named=True), key=lambda row: (row.source__url, row.source_id)
    ):
        found[row.contactpoint_id].append(_source(row))
    return found


def _domains(first: uuid.UUID, last: uuid.UUID) -> dict[uuid.UUID, list[str]]:
    rows = OfficialDomain.objects.published().filter(**between("organisation", first, last))
    found: dict[uuid.UUID, list[str]] = defaultdict(list)
    for organisation, domain in rows.order_by().values_list("organisation_id", "domain"):
        found[organisation].append(domain)
    return found


def _source(row: Any) -> Shape:
    return {
        "url": row.source__url or None,
        "publisher": row.source__publisher or None,
        "retrieved_on": row.source__retrieved_on,
        "evidence": row.source__evidence,
    }


def _organisation(row: Any, prefix: str) -> Shape:
    is_ministry = row.organisation__kind == OrganisationKind.FOREIGN_MINISTRY
    is_current = is_ministry and row.organisation__lifecycle == Lifecycle.ACTIVE
    place = (
        f"ministries/{row.organisation__country_id}"
        if is_current
        else f"organisations/{row.organisation__slug}"
    )
    neutral = NEUTRAL_ADVISORY if row.organisation__advisory_raised else None
    return {
        "id": row.organisation_id,
        "slug": row.organisation__slug,
        "name": row.organisation__name,
        "advisory": row.organisation__advisory or neutral,
        "url": f"{prefix}{place}/",
    }
