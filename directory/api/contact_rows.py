"""Contact points in their public shape, made from plain rows: many times faster than serializers.

``ContactPointAloneSerializer`` says the same of one object; a test holds the two together.
"""

import uuid
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, TypeVar

from directory.api.addresses import PREFIX, parts_of, site_address
from directory.links import display_of, href_of, link_of, on_official_domain, with_link
from directory.models import ContactPoint, Dispute, OfficialDomain, Verification
from directory.models.organisations import advisory_shown
from directory.verification import Checked, freshness_of

T = TypeVar("T")
Shape = dict[str, Any]
# Lookups on the column that names its owner: they keep the rows of the owners in question.
Keep = Callable[[str], dict[str, Any]]
BATCH = 2000

INSIDE = (
    *("pk", "channel", "purpose", "language", "value", "extension", "content_hash"),
    *("source__url", "source__publisher", "source__retrieved_on", "source__evidence"),
    *("link_state", "link_since", "organisation_id"),
)
ALONE = (
    *(*INSIDE, "shown_revision", "shown_revised_at"),
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


def contact_points() -> Any:
    """The points that the API lists, with what was seen of their links."""
    return with_link(ContactPoint.objects.published(), "value")


def shapes_alone(today: date) -> Iterator[list[Shape]]:
    """Every public point as the API shows it outside its organisation, in batches; memory does not grow."""
    rows = contact_points().order_by("organisation_id", "pk").values_list(*ALONE, named=True)
    for batch in batched(rows.iterator(chunk_size=BATCH), BATCH):
        owners = within(batch[0].organisation_id, batch[-1].organisation_id)
        beside = beside_of(points_of(owners), domains_of(owners))
        yield [alone(row, beside, today) for row in batch]


def shapes_of(rows: Sequence[Any], today: date) -> list[Shape]:
    """These rows of the columns ``ALONE`` as the API shows them, in four queries."""
    domains = domains_of(among({row.organisation_id for row in rows}))
    beside = beside_of(among([row.pk for row in rows]), domains)
    return [alone(row, beside, today) for row in rows]


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


def alone(row: Any, beside: Beside, today: date) -> Shape:
    """The same with its address, its organisation and its Revision."""
    return {
        **inside(row, beside, today),
        "url": site_address(f"{PREFIX}contact-points/{row.pk}/"),
        "organisation": _organisation(row),
        "revision": row.shown_revision,
        "updated_at": row.shown_revised_at,
    }


def beside_of(points: Keep, domains: dict[uuid.UUID, list[str]]) -> Beside:
    """What stands beside these points, in three queries; their organisations' domains are given."""
    checks: dict[uuid.UUID, dict[str, Checked]] = defaultdict(dict)
    verified = Verification.objects.filter(**points("contact_point")).order_by("-verified_on", "-id")
    columns = ("contact_point_id", "content_hash", "verified_on", "method")
    for point, content_hash, on, method in verified.values_list(*columns):
        checks[point].setdefault(content_hash, Checked(on, method))
    disputes = Dispute.objects.filter(**points("contact_point"), lifted_at=None).order_by()
    open_ones = disputes.values_list("contact_point_id", "value", "disputed_on")
    return Beside(checks, {(point, value): on for point, value, on in open_ones}, _further(points), domains)


def among(ids: Collection[Any]) -> Keep:
    return lambda column: {f"{column}__in": ids}


def within(first: uuid.UUID, last: uuid.UUID) -> Keep:
    """Those from one id to another, both included."""
    return lambda column: {f"{column}__gte": first, f"{column}__lte": last}


def points_of(owners: Keep) -> Keep:
    """The points of these organisations."""
    return lambda column: owners(f"{column}__organisation")


def domains_of(owners: Keep) -> dict[uuid.UUID, list[str]]:
    """The proven domains of these organisations, by organisation."""
    rows = OfficialDomain.objects.published().filter(**owners("organisation")).order_by()
    found: dict[uuid.UUID, list[str]] = defaultdict(list)
    for organisation, domain in rows.values_list("organisation_id", "domain"):
        found[organisation].append(domain)
    return found


def batched(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    """Lists of at most ``size`` rows, in their order."""
    source = iter(rows)
    while batch := list(islice(source, size)):
        yield batch


def _further(points: Keep) -> dict[uuid.UUID, list[Shape]]:
    every: Any = ContactPoint.further_sources.through._default_manager
    columns = ("contactpoint_id", "source_id", *(f"source__{name}" for name in SOURCE))
    joins = every.filter(**points("contactpoint")).values_list(*columns, named=True)
    found: dict[uuid.UUID, list[Shape]] = defaultdict(list)
    # Sorted here: a database may collate otherwise than the serializer compares.
    for row in sorted(joins, key=lambda row: (row.source__url, row.source_id)):
        found[row.contactpoint_id].append(_source(row))
    return found


def _source(row: Any) -> Shape:
    return {
        "url": row.source__url or None,
        "publisher": row.source__publisher or None,
        "retrieved_on": row.source__retrieved_on,
        "evidence": row.source__evidence,
    }


def _organisation(row: Any) -> Shape:
    place, key = parts_of(
        row.organisation__kind,
        row.organisation__lifecycle,
        row.organisation__country_id,
        row.organisation__slug,
    )
    return {
        "id": row.organisation_id,
        "slug": row.organisation__slug,
        "name": row.organisation__name,
        "advisory": advisory_shown(row.organisation__advisory, row.organisation__advisory_raised) or None,
        "url": site_address(f"{PREFIX}{place}/{key}/"),
    }
