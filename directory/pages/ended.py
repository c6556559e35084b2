"""What is shown of a country that is no more."""

from dataclasses import dataclass

from directory.contacts.ministries import with_ministries
from directory.models import Country, Ending


@dataclass(frozen=True)
class EndedCountry:
    """Its end as it was read, and the countries that it is today, each with its ministry as ``ministries``."""

    country: Country
    ending: Ending
    heirs: list[Country]

    @property
    def heir(self) -> Country | None:
        """The one to which its addresses lead; None where there are several to choose from."""
        return self.heirs[0] if len(self.heirs) == 1 else None


def ended_country(country: Country) -> EndedCountry | None:
    """None while it is one."""
    ending = Ending.objects.published().select_related("source").filter(country=country).first()
    if ending is None:
        return None
    rows = with_ministries(Country.objects.known().filter(pk__in=Ending.objects.heirs_of(country.pk)))
    return EndedCountry(country, ending, list(rows.order_by("name")))
