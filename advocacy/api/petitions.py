from uuid import UUID

from django.db.models import Q

from advocacy.api.serializers import PetitionAloneSerializer
from advocacy.models import CallToAction, Petition
from directory.api.links import link_filter
from directory.api.organisations import by_slug_or_id
from directory.api.parameters import CountryParameter, Rows, part_of, several, slug
from directory.api.reading import DetailView, ListView, UnitView
from directory.api.since import UPDATED_SINCE
from directory.contacts.links import with_link


def on_platform(rows: Rows, key: str) -> Rows:
    return by_slug_or_id(rows, key, "platform__")


def to_addressee(rows: Rows, key: str) -> Rows:
    return by_slug_or_id(rows, key, "addressee__")


def of_country(rows: Rows, codes: list[str]) -> Rows:
    return rows.filter(Q(platform__country__in=codes) | Q(addressee__country__in=codes))


def serving(rows: Rows, issue: str) -> Rows:
    """Those that a published call asks to sign for this issue."""
    calls = CallToAction.objects.published().filter(issue__slug=issue, petition__isnull=False)
    return rows.filter(pk__in=calls.order_by().values("petition"))


class Petitions(UnitView):
    serializer = PetitionAloneSerializer

    def rows(self) -> Rows:
        rows = with_link(Petition.objects.published(), "url").select_related("platform", "addressee")
        return rows.prefetch_related("counts__source")


class PetitionList(Petitions, ListView):
    """All published petitions, with how many had signed and where that was read.

    Show `advisory` of the platform before `link`; a platform that is only named carries no link.
    """

    operation = "petitions_list"
    filters = (
        slug("platform", on_platform, "On this platform: its slug or id."),
        slug("addressee", to_addressee, "Addressed to this organisation: its slug or id."),
        several(
            CountryParameter(
                name="country",
                narrow=of_country,
                about="Addressed to a body of this country, or hosted by one.",
            )
        ),
        slug("issue", serving, "Only those that a call asks to sign for this issue."),
        link_filter("url"),
        part_of("title"),
        UPDATED_SINCE,
    )


class PetitionDetail(Petitions, DetailView):
    """One published petition."""

    operation = "petitions_retrieve"
    keys = {"id": "The id of the petition, a UUID."}

    def find(self, rows: Rows, key: str) -> Petition | None:
        return rows.filter(pk=UUID(key)).first()
