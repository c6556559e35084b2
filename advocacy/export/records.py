"""The records of a dump, kind by kind, each in exactly the shape of the API."""

import uuid
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from advocacy.api.articles import Articles
from advocacy.api.calls import Calls
from advocacy.api.countries import Countries
from advocacy.api.issues import Issues
from advocacy.api.organisations import Organisations
from advocacy.api.petitions import Petitions
from advocacy.api.serializers import OrganisationSerializer
from directory.api.contact_rows import Shape, batched, beside_of, between, contact_rows, inside
from directory.api.organisations import organisations_without_points
from directory.api.parameters import Rows
from directory.api.reading import UnitView
from directory.api.serializers import CautionSerializer, ContactPointSerializer, CountryBriefSerializer
from directory.models import Caution, Organisation

BATCH = 500


class OrganisationLineSerializer(OrganisationSerializer):
    """The same shape, its contact points made from rows."""

    contact_points = serializers.SerializerMethodField()  # type: ignore[assignment]

    @extend_schema_field(ContactPointSerializer(many=True))
    def get_contact_points(self, organisation: Organisation) -> list[Shape]:
        rows = organisation.published_points  # type: ignore[attr-defined]
        return [inside(row, self.context["beside"], self.context["today"]) for row in rows]


class OrganisationLines(Organisations):
    serializer = OrganisationLineSerializer

    def rows(self) -> Rows:
        return organisations_without_points(Organisation.objects.published())

    def context_for(self, rows: Sequence[Any]) -> dict[str, Any]:
        first, last = rows[0].pk, rows[-1].pk
        points: dict[uuid.UUID, list[Any]] = defaultdict(list)
        for row in contact_rows().filter(**between("organisation", first, last)):
            points[row.organisation_id].append(row)
        for organisation in rows:
            mine = points[organisation.pk]
            organisation.published_points = sorted(mine, key=lambda row: (row.channel, row.purpose, row.pk))
        return {**super().context_for(rows), "beside": beside_of(first, last)}


class ActingCautionSerializer(CautionSerializer):
    """A caution with its country, as it acts: before two people stand behind its words, the neutral sentence."""

    country = CountryBriefSerializer()


class ActingCautions(UnitView):
    serializer = ActingCautionSerializer

    def rows(self) -> Rows:
        return Caution.objects.acting().select_related("country", "issue")


def lines(view: UnitView, today: date) -> Iterator[list[Shape]]:
    """Every row of an endpoint as it shows it on ``today``, ordered by id, in batches."""
    view.today = today
    rows = view.rows().order_by("pk").iterator(chunk_size=BATCH)
    for batch in batched(rows, BATCH):
        yield view.shown(batch)


__all__ = [
    "ActingCautions",
    "Articles",
    "Calls",
    "Countries",
    "Issues",
    "OrganisationLines",
    "Petitions",
    "lines",
]
