from collections.abc import Sequence
from typing import Any

from django.db.models import Prefetch

from advocacy.api.serializers import CountrySerializer
from advocacy.models import CallToAction
from advocacy.prompting import calls_by_country
from directory.api.parameters import Rows, part_of, region, where
from directory.api.reading import DetailView, ListView, UnitView
from directory.models import Country, Organisation
from directory.pages.cautions import acting_cautions


class Countries(UnitView):
    serializer = CountrySerializer

    def rows(self) -> Rows:
        current = Organisation.objects.published().ministries()
        ministries = Prefetch("organisations", current, to_attr="current_ministries")
        return Country.objects.prefetch_related(acting_cautions("cautions"), ministries)

    def context_for(self, rows: Sequence[Any]) -> dict[str, Any]:
        codes = [country.code for country in rows]
        accusing = CallToAction.objects.accusing().filter(accused_country__in=codes).order_by()
        accused = set(accusing.values_list("accused_country", flat=True))
        return {"today": self.today, "calls": calls_by_country(codes, self.today), "accused": accused}


class CountryList(Countries, ListView):
    """All countries, each with its ministry, its cautions, and the calls that its readers may act on.

    Where acting may be dangerous (a caution of level `do_not_prompt`) no call is offered.
    """

    operation = "countries_list"
    filters = (region(where("region")), part_of("name"))


class CountryDetail(Countries, DetailView):
    """One country with its ministry, its cautions, and the calls that its readers may act on."""

    operation = "countries_retrieve"
    keys = {"code": "ISO 3166-1 alpha-2, and `XK` for Kosovo."}

    def find(self, rows: Rows, key: str) -> Country | None:
        return rows.filter(pk=key).first()
