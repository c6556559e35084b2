"""Contact points in their public shape, made from plain rows: many times faster than serializers.

``ContactPointAloneSerializer`` says which columns are shown as they stand, and the same of one object; a test holds
the two together.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from operator import attrgetter
from typing import Any, TypeVar

from directory.addresses import PREFIX, address_of, parts_of, site_address
from directory.api.plain_columns import PlainColumns
from directory.api.serializers import ContactPointSerializer
from directory.contacts.freshness import Checked, freshness_of
from directory.contacts.links import Link, display_of, leads_to, on_official_domain
from directory.contacts.sources import ShownSource, shown_source
from directory.models import ContactPoint, Dispute, LinkState, Observation, OfficialDomain, Verification
from directory.models.contact_points import WEB_CHANNELS
from directory.models.organisations import advisory_shown
from directory.serving.statements import Among, MomentText, Owners, Within, rows_of, text_of

T = TypeVar("T")
Shape = dict[str, Any]
BATCH = 2000

PLAIN = PlainColumns.of(ContactPointSerializer)
INSIDE = (
    *(*PLAIN.names, "key", "organisation_key", "extension", "content_hash"),
    *("source__url", "source__publisher", "source__evidence", "source__kind", "source__page_from"),
    "retrieved_on",
)
# Outside its organisation.
ALONE = (
    *(*INSIDE, "shown_revision", "updated_at"),
    *("organisation__slug", "organisation__name", "organisation__kind", "organisation__lifecycle"),
    *(
        "organisation__country_id",
        "organisation__country__name",
        "organisation__advisory",
        "organisation__advisory_raised",
    ),
)
FURTHER = (
    *("key", "source_id", "source__url", "source__publisher", "source__evidence", "source__kind"),
    *("source__page_from", "retrieved_on"),
)
NO_LINK, UNSEEN = Link(), Link(LinkState.UNKNOWN)


@dataclass(frozen=True)
class Beside:
    """What other tables hold for a batch of points: by the key of the point, the domains by its organisation's."""

    checks: dict[str, dict[str, Checked]]
    disputes: dict[tuple[str, str], date]
    further: dict[str, list[Shape]]
    domains: dict[str, list[str]]
    links: dict[str, Link]


def written(key: str) -> str:
    """The id as the API writes it (RFC 9562); SQLite keeps the 32 digits alone."""
    if len(key) == 36:
        return key
    return f"{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}"


def contact_points() -> Any:
    """The points that the API lists, with what the columns name."""
    return ContactPoint.objects.published().annotate(
        key=text_of("pk"),
        organisation_key=text_of("organisation_id"),
        retrieved_on=text_of("source__retrieved_on"),
    )


def shapes_alone(today: date) -> Iterator[Shape]:
    """Every public point as the API shows it outside its organisation; memory does not grow."""
    rows = _standing_alone().order_by("organisation_id", "pk").values_list(*ALONE, named=True)
    for batch in batched(rows.iterator(chunk_size=BATCH), BATCH):
        first, last = batch[0].organisation_key, batch[-1].organisation_key
        owners = Within(first=first, last=last)
        beside = beside_of(points_of(owners), domains_of(owners))
        yield from _alone(batch, beside, today)


def shapes_of(ids: Iterable[uuid.UUID], today: date) -> list[Shape]:
    """The points with these ids as the API shows them, ordered by id, in six queries."""
    asked = Among(keys=[one.hex for one in ids])
    rows = sorted(rows_of(_points, asked, ALONE), key=attrgetter("key"))
    domains = domains_of(Among(keys=list({row.organisation_key for row in rows})))
    beside = beside_of(asked, domains)
    return list(_alone(rows, beside, today))


def inside(row: Any, beside: Beside, today: date) -> Shape:
    """The point as its organisation's shape nests it."""
    checks = beside.checks.get(row.key)
    checked = checks.get(row.content_hash) if checks else None
    disputed_on = beside.disputes.get((row.key, row.value)) if beside.disputes else None
    state = freshness_of(row.channel, checked, disputed_on, today)
    link = beside.links.get(row.value, UNSEEN) if row.channel in WEB_CHANNELS else NO_LINK
    return {
        "id": written(row.key),
        **PLAIN.shown(row),
        "display": display_of(row),
        "href": leads_to(row, state.state),
        "sources": [_source(row)._asdict(), *beside.further.get(row.key, ())],
        "verification": {
            "state": state.state,
            "verified_on": state.verified_on,
            "due_on": state.due_on,
            "method": state.method,
        },
        "link": {"state": link.state, "since": link.since},
        "on_official_domain": on_official_domain(row, beside.domains.get(row.organisation_key, [])),
    }


def _alone(rows: Iterable[Any], beside: Beside, today: date) -> Iterator[Shape]:
    """The same with its address, its organisation, its country and its Revision."""
    place = site_address(f"{PREFIX}contact-points/")
    owners: dict[str, Shape] = {}
    for row in rows:
        owner = owners.get(row.organisation_key)
        if owner is None:
            country = country_brief(row.organisation__country_id, row.organisation__country__name)
            owner = owners[row.organisation_key] = {"organisation": _organisation(row), "country": country}
        shape = inside(row, beside, today)
        shape["url"] = f"{place}{shape['id']}/"
        shape.update(owner)
        shape["revision"] = row.shown_revision
        shape["updated_at"] = row.updated_at
        yield shape


def beside_of(points: Owners, domains: dict[str, list[str]]) -> Beside:
    """What stands beside these points, in four queries; their organisations' domains are given."""
    checks: dict[str, dict[str, Checked]] = defaultdict(dict)
    for row in rows_of(_verifications, points, ("key", "content_hash", "on", "method")):
        checks[row.key].setdefault(row.content_hash, Checked(date.fromisoformat(row.on), row.method))
    open_ones = rows_of(_disputes, points, ("key", "value", "disputed_on"))
    disputes = {(row.key, row.value): row.disputed_on for row in open_ones}
    seen = rows_of(_observations, points, ("url", "state", "on"))
    links = {row.url: Link(row.state, date.fromisoformat(row.on) if row.on else None) for row in seen}
    return Beside(checks, disputes, _further(points), domains, links)


def points_of(owners: Owners) -> Owners:
    """The points of these organisations, as owners of what stands beside them."""
    return replace(owners, path="__organisation")


def domains_of(owners: Owners) -> dict[str, list[str]]:
    """The proven domains of these organisations, by organisation."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows_of(_domains, owners, ("key", "domain")):
        found[row.key].append(row.domain)
    return found


def _domains(owners: Owners) -> Any:
    rows = OfficialDomain.objects.published().filter(**owners.lookups("organisation")).order_by()
    return rows.annotate(key=text_of("organisation_id"))


def _standing_alone() -> Any:
    return contact_points().annotate(updated_at=MomentText("shown_revised_at"))


def _points(points: Owners) -> Any:
    return _standing_alone().filter(**points.lookups()).order_by()


def _verifications(points: Owners) -> Any:
    rows = Verification.objects.filter(**points.lookups("contact_point")).order_by("-verified_on", "-id")
    return rows.annotate(key=text_of("contact_point_id"), on=text_of("verified_on"))


def _disputes(points: Owners) -> Any:
    rows = Dispute.objects.filter(**points.lookups("contact_point"), lifted_at=None).order_by()
    return rows.annotate(key=text_of("contact_point_id"))


def _observations(points: Owners) -> Any:
    values = ContactPoint.objects.filter(**points.lookups()).order_by()
    return Observation.objects.filter(url__in=values.values("value")).order_by().annotate(on=text_of("since"))


def _further_sources(points: Owners) -> Any:
    every: Any = ContactPoint.further_sources.through._default_manager
    rows = every.filter(**points.lookups("contactpoint"))
    return rows.annotate(key=text_of("contactpoint_id"), retrieved_on=text_of("source__retrieved_on"))


def batched(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    """Lists of at most ``size`` rows, in their order."""
    source = iter(rows)
    while batch := list(islice(source, size)):
        yield batch


def _further(points: Owners) -> dict[str, list[Shape]]:
    found: dict[str, list[Shape]] = defaultdict(list)
    # Sorted here: a database may collate otherwise than the serializer compares.
    rows = rows_of(_further_sources, points, FURTHER)
    for row in sorted(rows, key=attrgetter("source__url", "source_id")):
        if (source := _source(row)).is_named:
            found[row.key].append(source._asdict())
    return found


def _source(row: Any) -> ShownSource:
    return shown_source(
        url=row.source__url,
        publisher=row.source__publisher,
        retrieved_on=row.retrieved_on,
        evidence=row.source__evidence,
        kind=row.source__kind,
        page_from=row.source__page_from,
    )


def country_brief(code: str | None, name: str) -> Shape | None:
    """A country as other shapes name it."""
    return {"code": code, "name": name, "url": address_of("countries", code)} if code else None


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
