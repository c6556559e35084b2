"""Contact points in their public shape, made from plain rows: many times faster than serializers.

``ContactPointAloneSerializer`` says the same of one object; a test holds the two together.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, TypeVar

from django.db.models import CharField
from django.db.models.functions import Cast

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
    *("key", "organisation_key", "channel", "purpose", "language", "value", "extension", "content_hash"),
    *("source__url", "source__publisher", "source__retrieved_on", "source__evidence"),
    *("link_state", "link_since"),
)
# Outside its organisation.
ALONE = (
    *(*INSIDE, "shown_revision", "shown_revised_at"),
    *("organisation__slug", "organisation__name", "organisation__kind", "organisation__lifecycle"),
    *("organisation__country_id", "organisation__advisory", "organisation__advisory_raised"),
)
SOURCE = ("url", "publisher", "retrieved_on", "evidence")


@dataclass(frozen=True)
class Beside:
    """What other tables hold for a batch of points: by the key of the point, the domains by its organisation's."""

    checks: dict[str, dict[str, Checked]]
    disputes: dict[tuple[str, str], date]
    further: dict[str, list[Shape]]
    domains: dict[str, list[str]]


def key_of(column: str) -> Cast:
    """An id as the database writes it: to make an object of each would cost as much as the shape around it."""
    return Cast(column, CharField())


def written(key: str) -> str:
    """The id as the API writes it (RFC 9562); SQLite keeps the 32 digits alone."""
    if len(key) == 36:
        return key
    return f"{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}"


def contact_points() -> Any:
    """The points that the API lists, with what was seen of their links."""
    rows = with_link(ContactPoint.objects.published(), "value")
    return rows.annotate(key=key_of("pk"), organisation_key=key_of("organisation_id"))


def shapes_alone(today: date) -> Iterator[list[Shape]]:
    """Every public point as the API shows it outside its organisation, in batches; memory does not grow."""
    rows = contact_points().order_by("organisation_id", "pk").values_list(*ALONE, named=True)
    for batch in batched(rows.iterator(chunk_size=BATCH), BATCH):
        owners = within(batch[0].organisation_key, batch[-1].organisation_key)
        beside = beside_of(points_of(owners), domains_of(owners))
        yield [alone(row, beside, today) for row in batch]


def shapes_of(rows: Sequence[Any], today: date) -> list[Shape]:
    """These rows of the columns ``ALONE`` as the API shows them, in four queries."""
    domains = domains_of(among({row.organisation_key for row in rows}))
    beside = beside_of(among([row.key for row in rows]), domains)
    return [alone(row, beside, today) for row in rows]


def inside(row: Any, beside: Beside, today: date) -> Shape:
    """The point as its organisation's shape nests it."""
    checks = beside.checks.get(row.key)
    checked = checks.get(row.content_hash) if checks else None
    disputed_on = beside.disputes.get((row.key, row.value)) if beside.disputes else None
    state = freshness_of(row.channel, checked, disputed_on, today)
    link = link_of(row)
    return {
        "id": written(row.key),
        "channel": row.channel,
        "purpose": row.purpose,
        "language": row.language or None,
        "value": row.value,
        "display": display_of(row),
        "href": href_of(row),
        "sources": [_source(row), *beside.further.get(row.key, ())],
        "verification": {
            "state": state.state,
            "verified_on": state.verified_on,
            "due_on": state.due_on,
            "method": state.method,
        },
        "link": {"state": link.state, "since": link.since},
        "on_official_domain": on_official_domain(row, beside.domains.get(row.organisation_key, [])),
    }


def alone(row: Any, beside: Beside, today: date) -> Shape:
    """The same with its address, its organisation and its Revision."""
    return {
        **inside(row, beside, today),
        "url": site_address(f"{PREFIX}contact-points/{written(row.key)}/"),
        "organisation": _organisation(row),
        "revision": row.shown_revision,
        "updated_at": row.shown_revised_at,
    }


def beside_of(points: Keep, domains: dict[str, list[str]]) -> Beside:
    """What stands beside these points, in three queries; their organisations' domains are given."""
    checks: dict[str, dict[str, Checked]] = defaultdict(dict)
    verified = Verification.objects.filter(**points("contact_point")).order_by("-verified_on", "-id")
    columns = ("content_hash", "verified_on", "method")
    for point, content_hash, on, method in verified.values_list(key_of("contact_point_id"), *columns):
        checks[point].setdefault(content_hash, Checked(on, method))
    disputes = Dispute.objects.filter(**points("contact_point"), lifted_at=None).order_by()
    open_ones = disputes.values_list(key_of("contact_point_id"), "value", "disputed_on")
    return Beside(checks, {(point, value): on for point, value, on in open_ones}, _further(points), domains)


def among(ids: Collection[Any]) -> Keep:
    return lambda column: {f"{column}__in": ids}


def within(first: object, last: object) -> Keep:
    """Those from one id to another, both included."""
    return lambda column: {f"{column}__gte": first, f"{column}__lte": last}


def points_of(owners: Keep) -> Keep:
    """The points of these organisations."""
    return lambda column: owners(f"{column}__organisation")


def domains_of(owners: Keep) -> dict[str, list[str]]:
    """The proven domains of these organisations, by organisation."""
    rows = OfficialDomain.objects.published().filter(**owners("organisation")).order_by()
    found: dict[str, list[str]] = defaultdict(list)
    for organisation, domain in rows.values_list(key_of("organisation_id"), "domain"):
        found[organisation].append(domain)
    return found


def batched(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    """Lists of at most ``size`` rows, in their order."""
    source = iter(rows)
    while batch := list(islice(source, size)):
        yield batch


def _further(points: Keep) -> dict[str, list[Shape]]:
    every: Any = ContactPoint.further_sources.through._default_manager
    columns = ("key", "source_id", *(f"source__{name}" for name in SOURCE))
    joins = every.filter(**points("contactpoint")).annotate(key=key_of("contactpoint_id"))
    found: dict[str, list[Shape]] = defaultdict(list)
    # Sorted here: a database may collate otherwise than the serializer compares.
    rows = joins.values_list(*columns, named=True)
    for row in sorted(rows, key=lambda row: (row.source__url, row.source_id)):
        found[row.key].append(_source(row))
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
        "id": written(row.organisation_key),
        "slug": row.organisation__slug,
        "name": row.organisation__name,
        "advisory": advisory_shown(row.organisation__advisory, row.organisation__advisory_raised) or None,
        "url": site_address(f"{PREFIX}{place}/{key}/"),
    }
