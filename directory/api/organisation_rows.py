"""Organisations in their public shape, made from plain rows: many times faster than serializers.

``OrganisationFactsSerializer`` says which columns are shown as they stand, and the same of one object; a test holds
the two together.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from directory.addresses import address_of, parts_of
from directory.api.contact_rows import (
    INSIDE,
    Shape,
    beside_of,
    contact_points,
    country_brief,
    inside,
    points_of,
    written,
)
from directory.api.plain_columns import PlainColumns, declared
from directory.api.serializers import NameSerializer, OfficialDomainSerializer, OrganisationFactsSerializer
from directory.contacts.links import Link, may_lead, safe_href
from directory.models import (
    Caution,
    Channel,
    OfficialDomain,
    Organisation,
    OrganisationName,
    Purpose,
    State,
)
from directory.models.cautions import caution_shown
from directory.models.organisations import advisory_shown
from directory.serving.statements import Among, AmongTexts, MomentText, Owners, rows_of, text_of

PLAIN = PlainColumns.of(OrganisationFactsSerializer)
NAME, DOMAIN = PlainColumns.of(NameSerializer), PlainColumns.of(OfficialDomainSerializer)
KEYS = tuple(declared(OrganisationFactsSerializer))
COLUMNS = (
    *(*PLAIN.names, "key", "country_id", "country__name"),
    *("advisory", "advisory_raised", "shown_revision", "updated_at"),
)
ByOrganisation = dict[str, list[Any]]


def organisations() -> Any:
    """The published ones, with what ``COLUMNS`` names."""
    rows = Organisation.objects.published()
    return rows.annotate(key=text_of("pk"), updated_at=MomentText("shown_revised_at"))


def rows_with(ids: Iterable[uuid.UUID]) -> list[Any]:
    """The rows of ``COLUMNS`` with these ids, ordered by id."""
    return sorted(rows_of(_bodies, Among(keys=[one.hex for one in ids]), COLUMNS), key=attrgetter("key"))


def facts_of(rows: Sequence[Any], owners: Owners, today: date) -> list[Shape]:
    """What the directory knows of these rows, eight queries for all; ``owners`` keeps what is theirs."""
    points = _points(owners)
    domains = _by_key(rows_of(_domains, owners, (*DOMAIN.names, "key")))
    beside = beside_of(
        points_of(owners), {key: [row.domain for row in found] for key, found in domains.items()}
    )
    names = _by_key(rows_of(_names, owners, (*NAME.names, "key")))
    cautions = _cautions({row.country_id for row in rows})
    nested = {key: [inside(point, beside, today) for point in found] for key, found in points.items()}
    shapes = (
        {
            **_own(row),
            "names": [NAME.shown(name) for name in names.get(row.key, ())],
            "website": _website(nested.get(row.key, ())),
            "official_domains": [DOMAIN.shown(one) for one in domains.get(row.key, ())],
            "advisory": advisory_shown(row.advisory, row.advisory_raised) or None,
            "cautions": cautions.get(row.country_id, []),
            "contact_points": nested.get(row.key, []),
        }
        for row in rows
    )
    return [{key: shape[key] for key in KEYS} for shape in shapes]


def _own(row: Any) -> Shape:
    code = row.country_id
    country = country_brief(code, row.country__name)
    return {
        "url": address_of(*parts_of(row.kind, row.lifecycle, code, row.slug)),
        "id": written(row.key),
        **PLAIN.shown(row),
        "country": country,
    }


def _website(points: Iterable[Shape]) -> str | None:
    """The general one; where it has none, that of a department. None that is disputed or not what it was."""
    sites = [
        point
        for point in points
        if point["channel"] == Channel.WEBSITE
        and may_lead(point["verification"]["state"], Link(point["link"]["state"]))
    ]
    first = min(sites, key=lambda point: bool(point["purpose"] != Purpose.GENERAL), default=None)
    return safe_href(first["value"]) if first else None


def _points(owners: Owners) -> ByOrganisation:
    found: ByOrganisation = defaultdict(list)
    for row in sorted(rows_of(_points_rows, owners, INSIDE), key=attrgetter("channel", "purpose", "key")):
        found[row.organisation_key].append(row)
    return found


def _by_key(rows: Iterable[Any]) -> ByOrganisation:
    found: ByOrganisation = defaultdict(list)
    for row in rows:
        found[row.key].append(row)
    return found


def _bodies(owners: Owners) -> Any:
    return organisations().filter(**owners.lookups()).order_by()


def _points_rows(owners: Owners) -> Any:
    return contact_points().filter(**owners.lookups("organisation")).order_by()


def _domains(owners: Owners) -> Any:
    rows = OfficialDomain.objects.published().filter(**owners.lookups("organisation"))
    return rows.annotate(key=text_of("organisation_id")).order_by("domain", "pk")


def _names(owners: Owners) -> Any:
    rows = OrganisationName.objects.filter(**owners.lookups("organisation"))
    return rows.annotate(key=text_of("organisation_id"))


def _acting(owners: Owners) -> Any:
    return Caution.objects.acting().filter(**owners.lookups("country")).order_by("pk")


def _cautions(codes: Iterable[str | None]) -> dict[str, list[Shape]]:
    owners = AmongTexts(keys=[code for code in codes if code])
    columns = ("country_id", "level", "text", "state", "issue__slug", "issue__state")
    found: dict[str, list[Shape]] = defaultdict(list)
    for row in rows_of(_acting, owners, columns):
        issue = row.issue__slug if row.issue__state == State.PUBLISHED else None
        text = caution_shown(row.text, row.state, row.level)
        found[row.country_id].append({"level": row.level, "text": text, "issue": issue})
    return found
