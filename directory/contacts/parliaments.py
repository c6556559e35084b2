"""The parliaments of countries, as far as they are known: where readers reach the people who represent them."""

from directory.contacts.ministries import joined
from directory.models import Country, Lifecycle, Organisation, OrganisationKind
from directory.models.organisations import OrganisationQuerySet


def parliaments() -> OrganisationQuerySet:
    """The published ones that sit now and may be written to."""
    rows = Organisation.objects.published().filter(kind=OrganisationKind.PARLIAMENT)
    return rows.filter(lifecycle=Lifecycle.ACTIVE, named_only=False)


def parliament_of(country: Country) -> Organisation | None:
    """One of a country, where it has several houses the first by name; None while none is public."""
    return joined(parliaments()).filter(country=country).order_by("name", "pk").first()
