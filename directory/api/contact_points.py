from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from directory.api.contact_rows import shapes_of
from directory.api.links import CONTACT_LINK
from directory.api.organisations import by_slug_or_id
from directory.api.parameters import (
    CountryParameter,
    Rows,
    language,
    one_of,
    one_of_on,
    region,
    several,
    slug,
    where,
)
from directory.api.plans import are_few, rows_of, through
from directory.api.reading import DetailView, ListView, UnitView
from directory.api.serializers import PUBLIC_PURPOSES, ContactPointAloneSerializer
from directory.api.since import UPDATED_SINCE
from directory.contacts.freshness import STATES
from directory.models import (
    Channel,
    ContactPoint,
    Dispute,
    Evidence,
    Organisation,
    OrganisationKind,
    Verification,
)


def of_organisation(rows: Rows, key: str) -> Rows:
    return rows_of(rows, "organisation", by_slug_or_id(Organisation.objects.order_by(), key))


def verified_as(rows: Rows, state: str, today: date) -> Rows:
    """Those whose verification says ``state`` on ``today``."""
    rows = rows.with_freshness(today).filter(freshness=state)  # type: ignore[attr-defined]
    if state == "unverified":
        return rows
    told = Dispute.objects.filter(lifted_at=None) if state == "disputed" else Verification.objects.all()
    candidates = told.order_by().values("contact_point")
    return rows.filter(pk__in=candidates) if are_few(candidates) else rows


class ContactPoints(UnitView):
    serializer = ContactPointAloneSerializer
    columns = ("pk",)

    def rows(self) -> Rows:
        return ContactPoint.objects.published()

    def shown(self, rows: Sequence[Any]) -> list[dict[str, Any]]:
        return shapes_of([row.pk for row in rows], self.today)


class ContactPointList(ContactPoints, ListView):
    """Every published way to reach an organisation, with its provenance.

    Contact points of bodies that are only named, and emergency lines, are in no list.
    """

    operation = "contact_points_list"
    filters = (
        several(
            CountryParameter(
                name="country",
                narrow=through("organisation", "country__in"),
                about="Of bodies of this country.",
            )
        ),
        region(through("organisation", "country__region__in")),
        slug("organisation", of_organisation, "Of this organisation: its slug or id."),
        several(
            one_of(
                "kind",
                OrganisationKind.values,
                through("organisation", "kind__in"),
                "Of bodies of this kind.",
            )
        ),
        several(one_of("channel", Channel.values, where("channel__in"), "Only this channel.")),
        several(
            one_of(
                "purpose", [value for value, _ in PUBLIC_PURPOSES], where("purpose__in"), "Only this purpose."
            )
        ),
        language(where("language")),
        one_of("evidence", Evidence.values, through("source", "evidence"), "First read on such a page."),
        one_of_on("verification", list(STATES), verified_as, "Only those of which this is so today (UTC)."),
        CONTACT_LINK,
        UPDATED_SINCE,
    )


class ContactPointDetail(ContactPoints, DetailView):
    """One published way to reach an organisation, with its provenance."""

    operation = "contact_points_retrieve"
    keys = {"id": "The id of the contact point, a UUID."}

    def find(self, rows: Rows, key: str) -> Any | None:
        return rows.filter(pk=UUID(key)).first()
