"""The records of a dump, kind by kind, each in exactly the shape of the API."""

from collections.abc import Iterator
from datetime import date

from advocacy.api.articles import Articles
from advocacy.api.calls import Calls
from advocacy.api.countries import Countries
from advocacy.api.issues import Issues
from advocacy.api.petitions import Petitions
from directory.api.contact_rows import Shape, batched
from directory.api.parameters import Rows
from directory.api.reading import UnitView
from directory.api.serializers import CautionSerializer, CountryBriefSerializer
from directory.models import Caution, Country

BATCH = 500


class ActingCautionSerializer(CautionSerializer):
    """A caution with its country, as it acts: before two people stand behind its words, the neutral sentence."""

    country = CountryBriefSerializer()


class ActingCautions(UnitView):
    serializer = ActingCautionSerializer

    def rows(self) -> Rows:
        rows = Caution.objects.acting().filter(country__in=Country.objects.known())
        return rows.select_related("country", "issue")


def lines(view: UnitView, today: date) -> Iterator[Shape]:
    """Every row of an endpoint as it shows it on ``today``, ordered by id."""
    view.today = today
    rows = view.rows().order_by("pk").iterator(chunk_size=BATCH)
    for batch in batched(rows, BATCH):
        yield from view.shown(batch)


__all__ = [
    "ActingCautionSerializer",
    "ActingCautions",
    "Articles",
    "Calls",
    "Countries",
    "Issues",
    "Petitions",
    "lines",
]
