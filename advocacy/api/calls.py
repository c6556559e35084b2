from datetime import date
from typing import Any

from django.db.models import Prefetch, Q

from advocacy.api.serializers import CallSerializer
from advocacy.models import CallKind, CallToAction, Citation, Outcome
from directory.api.organisations import by_slug_or_id
from directory.api.parameters import CountryParameter, Rows, one_of, one_of_on, part_of, several, slug, where
from directory.api.reading import DetailView, ListView, UnitView
from directory.api.since import UPDATED_SINCE
from directory.models import Country, Organisation


def naming(rows: Rows, codes: list[str]) -> Rows:
    """Those that name one of these countries or of their bodies."""
    named = CallToAction.objects.filter(Q(countries__in=codes) | Q(organisations__country__in=codes))
    return rows.filter(pk__in=named.order_by().values("pk"))


def open_on(rows: Rows, value: str, today: date) -> Rows:
    """Those that are open on ``today``, or with "false" those that are decided or lapsed."""
    calls: Any = rows
    return calls.open(today) if value == "true" else calls.past(today)


NAMING = several(
    CountryParameter(name="country", narrow=naming, about="Those that name this country or a body of it.")
)
ACCUSING = several(
    CountryParameter(
        name="accused_country", narrow=where("accused_country__in"), about="Those that accuse this state."
    )
)


class Calls(UnitView):
    serializer = CallSerializer

    def rows(self) -> Rows:
        citations = Citation.objects.select_related("article").order_by("article_id", "start", "pk")
        nested = ("issue", "accused_country", "petition__platform", "petition__addressee")
        rows = CallToAction.objects.published().select_related(*nested)
        return rows.prefetch_related(
            Prefetch("countries", Country.objects.order_by("code")),
            Prefetch("organisations", Organisation.objects.published().order_by("pk")),
            Prefetch("citations", citations),
            "letters",
            "petition__counts__source",
        )


class CallList(Calls, ListView):
    """All published calls to action, whoever they are for.

    What readers of a country may act on is told by `countries/<CODE>/`, which heeds the cautions.
    """

    operation = "calls_list"
    filters = (
        several(one_of("kind", CallKind.values, where("kind__in"), "Only this kind.")),
        slug("issue", where("issue__slug"), "Only those that serve this issue."),
        NAMING,
        ACCUSING,
        one_of("outcome", Outcome.values, where("outcome"), "Only this outcome."),
        one_of_on("open", ["true", "false"], open_on, "Whether it can still be acted on today (UTC)."),
        part_of("title"),
        UPDATED_SINCE,
    )


class CallDetail(Calls, DetailView):
    """One published call to action, with the passages that make it."""

    operation = "calls_retrieve"
    keys = {"key": "The slug of the call, or its id, a UUID. Neither ever changes."}

    def find(self, rows: Rows, key: str) -> CallToAction | None:
        return by_slug_or_id(rows, key).first()
