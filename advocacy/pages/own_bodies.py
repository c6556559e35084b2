"""From the page of a call straight to the letter: for each country, where its readers go on."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from advocacy.models import CallKind, CallToAction
from advocacy.prompting import may_take
from directory.models import Country
from directory.pages.country_index import CountryEntry, by_letter


@dataclass(frozen=True)
class OwnBody:
    """A country in the list of a call; ``path`` leads to the letter, or to the country's page where none may be."""

    entry: CountryEntry
    path: str


def own_bodies(call: CallToAction, today: date, language: str) -> list[tuple[str, list[OwnBody]]]:
    """Under the letters of the index; empty for a call that readers take to no body of their own, or no more.

    It lists every country: where nobody may be asked to act, its page says so.
    """
    asks = call.kind == CallKind.CONTACT_GOVERNMENT and call.addresses_reader and call.is_open_on(today)
    if not asks:
        return []
    listed = by_letter(Country.objects.listed(), language)
    letters = may_take(call, {entry.country.code for _, entries in listed for entry in entries})
    return [
        (letter, [OwnBody(entry, _path(call, entry.country, letters)) for entry in entries])
        for letter, entries in listed
    ]


def _path(call: CallToAction, country: Country, letters: set[str]) -> str:
    if country.code in letters:
        return reverse("write", args=[call.slug, country.code])
    return country.get_absolute_url()
