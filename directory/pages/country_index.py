"""The A to Z of countries."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from directory.models import Country
from directory.words.collation import letter_of, order_of
from directory.words.country_aliases import ALSO_CALLED
from directory.words.languages import ENGLISH, endonyms


@dataclass(frozen=True)
class CountryEntry:
    """``name`` is in the language of the page, ``endonyms`` are (language tag, name)."""

    country: Country
    name: str
    endonyms: tuple[tuple[str, str], ...]

    @property
    def keys(self) -> str:
        """Further words that lead here in the file for use without a net, which holds no other names."""
        return " ".join((self.country.code, *ALSO_CALLED.get(self.country.code, ())))


def by_letter(countries: Iterable[Country], language: str = ENGLISH) -> list[tuple[str, list[CountryEntry]]]:
    """Countries in the order of an index in that language, under the letter with which each begins."""
    entries = sorted((entry(country, language) for country in countries), key=lambda one: order_of(one.name))
    return [(letter, list(group)) for letter, group in groupby(entries, key=lambda one: letter_of(one.name))]


def entry(country: Country, language: str = ENGLISH) -> CountryEntry:
    name = country.name if language == ENGLISH else country.name_in(language)
    return CountryEntry(country, name, endonyms(country.code, name))


def plain(name: str) -> str:
    """ "São Tomé" → "sao tome": how an index orders it."""
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
