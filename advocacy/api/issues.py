from django.db.models import Prefetch

from advocacy.api.calls import naming
from advocacy.api.serializers import IssueAloneSerializer
from advocacy.models import CallToAction
from directory.api.organisations import by_slug_or_id
from directory.api.parameters import CountryParameter, Rows, part_of, several
from directory.api.reading import DetailView, ListView, UnitView
from directory.api.since import UPDATED_SINCE
from directory.models import Issue


def concerning(rows: Rows, codes: list[str]) -> Rows:
    """Those served by a published call that names one of these countries or a body of it."""
    calls = naming(CallToAction.objects.published().filter(issue__isnull=False), codes)
    return rows.filter(pk__in=calls.order_by().values("issue"))


class Issues(UnitView):
    serializer = IssueAloneSerializer

    def rows(self) -> Rows:
        calls = CallToAction.objects.published().order_by("pk")
        return Issue.objects.published().prefetch_related(Prefetch("calls", calls, to_attr="public_calls"))


class IssueList(Issues, ListView):
    """All published issues: the causes that several calls serve, each with its calls."""

    operation = "issues_list"
    filters = (
        several(
            CountryParameter(
                name="country",
                narrow=concerning,
                about="Served by a call that names this country or a body of it.",
            )
        ),
        part_of("name"),
        UPDATED_SINCE,
    )


class IssueDetail(Issues, DetailView):
    """One published issue with the calls that serve it."""

    operation = "issues_retrieve"
    keys = {"key": "The slug of the issue, or its id, a UUID. Neither ever changes."}

    def find(self, rows: Rows, key: str) -> Issue | None:
        return by_slug_or_id(rows, key).first()
