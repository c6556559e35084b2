"""From the page of a call straight to the letter: for each country, where its readers go on."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from advocacy.models import CallKind, CallToAction, ReaderTarget
from advocacy.prompting import may_take
from directory.contacts.parliaments import parliaments
from directory.models import Country, Organisation
from directory.pages.country_index import CountryEntry, by_letter


@dataclass(frozen=True)
class OwnBody:
    """A country in the list of a call; ``path`` leads to the letter, or to the country's page where there is none."""

    entry: CountryEntry
    path: str


def own_bodies(call: CallToAction, today: date, language: str) -> list[tuple[str, list[OwnBody]]]:
    """Under the letters of the index; empty for a call that readers take to no body of their own, or no more.

    To ministries it lists every country, for each has a page that says why there is no letter; of parliaments those
    that are public.
    """
    asks = call.kind == CallKind.CONTACT_GOVERNMENT and call.addresses_reader and call.is_open_on(today)
    if not asks:
        return []
    to_parliaments = call.addresses_reader == ReaderTarget.REPRESENTATIVES
    bodies = parliaments() if to_parliaments else Organisation.objects.published().ministries()
    there = set(bodies.order_by().values_list("country_id", flat=True))
    letters = may_take(call, there)
    countries = (
        Country.objects.listed().filter(pk__in=letters) if to_parliaments else Country.objects.listed()
    )
    return [
        (letter, [OwnBody(entry, _path(call, entry.country, letters)) for entry in entries])
        for letter, entries in by_letter(countries, language)
    ]


def _path(call: CallToAction, country: Country, letters: set[str]) -> str:
    if country.code in letters:
        return reverse("write", args=[call.slug, country.code])
    return country.get_absolute_url()
