"""The current foreign ministry of a country, as pages show it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from directory.contacts.listing import ContactLine, contact_lines_of_many, main_line
from directory.models import Country, OfficialDomain, Organisation
from directory.models.countries import CountryQuerySet
from directory.models.organisations import OrganisationQuerySet


def current_ministry(country: Country) -> Organisation | None:
    """Its published, active ministry with names and sources; None while there is none."""
    return joined(Organisation.objects.published().ministries()).filter(country=country).first()


def with_ministries(countries: CountryQuerySet) -> CountryQuerySet:
    """Each with its current ministry, if any, as ``ministries``."""
    current = Organisation.objects.published().ministries()
    return countries.prefetch_related(Prefetch("organisations", current, to_attr="ministries"))


@dataclass(frozen=True)
class MinistryContacts:
    """A country's ministry, the contact to lead its readers to, and the others."""

    ministry: Organisation | None
    main: ContactLine | None
    others: list[ContactLine]


def ministry_contacts(country: Country, today: date) -> MinistryContacts:
    return ministries_contacts([country], today)[country]


def ministries_contacts(countries: Collection[Country], today: date) -> dict[Country, MinistryContacts]:
    """Those of several countries, in as many queries as for one."""
    current = joined(Organisation.objects.published().ministries()).filter(country__in=countries)
    ministries = {ministry.country_id: ministry for ministry in current}
    lines = contact_lines_of_many({body: domain_names(body) for body in ministries.values()}, today)
    return {country: _contacts(ministries.get(country.pk), lines) for country in countries}


def _contacts(
    ministry: Organisation | None, lines_of: dict[Organisation, list[ContactLine]]
) -> MinistryContacts:
    lines = lines_of[ministry] if ministry else []
    main = main_line(lines)
    return MinistryContacts(ministry, main, [line for line in lines if line is not main])


def joined(organisations: OrganisationQuerySet) -> OrganisationQuerySet:
    """With everything that a page about one organisation shows beside its contacts."""
    domains = Prefetch("official_domains", OfficialDomain.objects.published(), to_attr="public_domains")
    sources = ("country", "source", "advisory_source")
    return organisations.select_related(*sources).prefetch_related("names", domains)


def domain_names(organisation: Organisation) -> list[str]:
    """The proven domains of an organisation that came through ``joined``."""
    return [domain.domain for domain in organisation.public_domains]  # type: ignore[attr-defined]
