from collections.abc import Sequence
from typing import Any

from django.db.models import Prefetch
from rest_framework.request import Request
from rest_framework.response import Response

from advocacy.api.serializers import CountrySerializer
from advocacy.models import CallToAction
from advocacy.prompting import calls_by_country
from directory.api.heirs import SUCCEEDED, to_heir
from directory.api.parameters import Rows, part_of, region, where
from directory.api.reading import DetailView, ListView, UnitView
from directory.models import Country, Ending, Organisation
from directory.pages.cautions import acting_cautions


class Countries(UnitView):
    serializer = CountrySerializer

    def rows(self) -> Rows:
        current = Organisation.objects.published().ministries()
        ministries = Prefetch("organisations", current, to_attr="current_ministries")
        ends = Ending.objects.published().with_successors()
        endings = Prefetch("endings", ends, to_attr="public_endings")
        return Country.objects.known().prefetch_related(acting_cautions("cautions"), ministries, endings)

    def context_for(self, rows: Sequence[Any]) -> dict[str, Any]:
        codes = [country.code for country in rows]
        accused = CallToAction.objects.accused_among(codes)
        return {"today": self.today, "calls": calls_by_country(codes, self.today), "accused": accused}


class CountryList(Countries, ListView):
    """All countries, each with its ministry, its cautions, and the calls that its readers may act on.

    Where acting may be dangerous (a caution of level `do_not_prompt`) no call is offered. One that is no more is here
    with its end (`ended`), for what still names it: offer it to nobody as their country.
    """

    operation = "countries_list"
    filters = (region(where("region__in")), part_of("name"))


class CountryDetail(Countries, DetailView):
    """One country with its ministry, its cautions, and the calls that its readers may act on.

    One that ended answers 301 to the country that succeeded it; if several did, `ended` names them.
    """

    operation = "countries_retrieve"
    keys = {"code": "ISO 3166-1 alpha-2, and `XK` for Kosovo."}
    further_answers = SUCCEEDED

    def find(self, rows: Rows, key: str) -> Country | None:
        return rows.filter(pk=key).first()

    def get(self, request: Request, **kwargs: str) -> Response:
        return to_heir("countries", kwargs["code"]) or super().get(request, **kwargs)
