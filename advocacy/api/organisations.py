from collections.abc import Sequence
from typing import Any

from drf_spectacular.utils import OpenApiResponse
from rest_framework.request import Request
from rest_framework.response import Response

from advocacy.api.organisation_rows import shapes_of
from advocacy.api.serializers import OrganisationSerializer
from directory.addresses import organisation_parts, path_of
from directory.api.heirs import SUCCEEDED, refuse_split, to_heir
from directory.api.organisations import NAMED, by_slug_or_id
from directory.api.parameters import CountryParameter, Rows, one_of, region, several, where
from directory.api.reachable import FOR, HAS
from directory.api.reading import DetailView, ListView, UnitView
from directory.api.since import UPDATED_SINCE
from directory.models import Lifecycle, Merge, Organisation, OrganisationKind

COUNTRY = several(
    CountryParameter(name="country", narrow=where("country__in"), about="Only those of this country.")
)


class Organisations(UnitView):
    serializer = OrganisationSerializer
    columns = ("pk",)

    def rows(self) -> Rows:
        return Organisation.objects.published()

    def shown(self, rows: Sequence[Any]) -> list[dict[str, Any]]:
        return shapes_of([row.pk for row in rows], self.today)


class Ministries(Organisations):
    def rows(self) -> Rows:
        return Organisation.objects.published().ministries()


class MinistryList(Ministries, ListView):
    """The current foreign ministry of each country, with its official contacts and their provenance."""

    operation = "ministries_list"
    filters = (COUNTRY, region(where("country__region__in")), HAS, FOR, NAMED, UPDATED_SINCE)


class MinistryDetail(Ministries, DetailView):
    """The current foreign ministry of one country, with its official contacts and their provenance."""

    operation = "ministries_retrieve"
    keys = {"code": "The country's code: ISO 3166-1 alpha-2, and `XK` for Kosovo."}

    further_answers = SUCCEEDED

    def find(self, rows: Rows, key: str) -> Any | None:
        return rows.filter(country=key).first()

    def get(self, request: Request, **kwargs: str) -> Response:
        if moved := to_heir("ministries", kwargs["code"]):
            return moved
        refuse_split(kwargs["code"])
        return super().get(request, **kwargs)


class OrganisationList(Organisations, ListView):
    """All published organisations, ministries included, with their official contacts and their provenance."""

    operation = "organisations_list"
    filters = (
        several(one_of("kind", OrganisationKind.values, where("kind__in"), "Only this kind.")),
        one_of("lifecycle", Lifecycle.values, where("lifecycle"), "Only those that are active, or closed."),
        COUNTRY,
        region(where("country__region__in")),
        HAS,
        FOR,
        NAMED,
        UPDATED_SINCE,
    )


class OrganisationDetail(Organisations, DetailView):
    """One published organisation. The current ministry of a country answers 301 to its own address.

    One that became part of another, or was succeeded by it, answers 301 to that one's address for ever.
    """

    operation = "organisations_retrieve"
    keys = {"key": "The slug of the organisation, or its id, a UUID. Neither ever changes."}
    further_answers = {
        301: OpenApiResponse(
            None, "It is a current ministry, at `ministries/<CODE>/`; or became part of the one that is told."
        )
    }

    def find(self, rows: Rows, key: str) -> Any | None:
        return by_slug_or_id(rows, key).first()

    def get(self, request: Request, **kwargs: str) -> Response:
        row = by_slug_or_id(Organisation.objects.published(), kwargs["key"]).first()
        if row is None:
            row = moved = Merge.objects.heir_of(kwargs["key"])
        else:
            moved = None
        if row is not None and (moved or row.is_current_ministry):
            return Response(status=301, headers={"Location": path_of(*organisation_parts(row))})
        return super().get(request, **kwargs)
