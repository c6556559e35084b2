from uuid import UUID

from django.db.models import F

from directory.api.organisations import by_slug_or_id, published_domains, shown_contact_points
from directory.api.parameters import CountryParameter, Rows, language, one_of, slug, where
from directory.api.reading import DetailView, ListView, UnitView
from directory.api.revisions import with_newest
from directory.api.serializers import PUBLIC_PURPOSES, ContactPointAloneSerializer
from directory.models import Channel, ContactPoint


def of_organisation(rows: Rows, key: str) -> Rows:
    return by_slug_or_id(rows, key, "organisation__")


class ContactPoints(UnitView):
    serializer = ContactPointAloneSerializer

    def rows(self) -> Rows:
        rows = with_newest(shown_contact_points(), F("organisation__revision")).select_related("organisation")
        return rows.prefetch_related(published_domains("organisation__official_domains"))


class ContactPointList(ContactPoints, ListView):
    """Every published way to reach an organisation, with its provenance.

    Contact points of bodies that are only named, and emergency lines, are in no list.
    """

    operation = "contact_points_list"
    filters = (
        CountryParameter(
            name="country", narrow=where("organisation__country"), about="Of bodies of this country."
        ),
        slug("organisation", of_organisation, "Of this organisation: its slug or id."),
        one_of("channel", Channel.values, where("channel"), "Only this channel."),
        one_of("purpose", [value for value, _ in PUBLIC_PURPOSES], where("purpose"), "Only this purpose."),
        language(where("language")),
    )


class ContactPointDetail(ContactPoints, DetailView):
    """One published way to reach an organisation, with its provenance."""

    operation = "contact_points_retrieve"
    keys = {"id": "The id of the contact point, a UUID."}

    def find(self, rows: Rows, key: str) -> ContactPoint | None:
        return rows.filter(pk=UUID(key)).first()
