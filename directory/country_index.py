"""The A to Z of countries, with what else a reader may type for one."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from directory.collation import letter_of, order_of
from directory.languages import ENGLISH, endonyms
from directory.models import Country

# English names and abbreviations in daily use that CLDR does not give.
ALSO_CALLED = {
    "AE": ("UAE", "Emirates"),
    "BA": ("BiH",),
    "CD": ("DRC", "DR Congo", "Congo-Kinshasa"),
    "CG": ("Congo-Brazzaville", "Republic of the Congo"),
    "CI": ("Ivory Coast",),
    "CN": ("PRC",),
    "CV": ("Cape Verde",),
    "CZ": ("Czech Republic",),
    "GB": ("UK", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland"),
    "KP": ("DPRK",),
    "KR": ("ROK",),
    "MK": ("Macedonia",),
    "MM": ("Burma",),
    "NL": ("Holland",),
    "SZ": ("Swaziland",),
    "TL": ("East Timor",),
    "TR": ("Türkiye",),
    "US": ("USA", "America"),
    "VA": ("Vatican",),
}


@dataclass(frozen=True)
class CountryEntry:
    """``name`` is in the language of the page, ``endonyms`` are (language tag, name); ``keys`` also lead here."""

    country: Country
    name: str
    endonyms: tuple[tuple[str, str], ...]
    keys: str


def by_letter(countries: Iterable[Country], language: str = ENGLISH) -> list[tuple[str, list[CountryEntry]]]:
    """Countries in the order of an index in that language, under the letter with which each begins."""
    entries = sorted((entry(country, language) for country in countries), key=lambda one: order_of(one.name))
    return [(letter, list(group)) for letter, group in groupby(entries, key=lambda one: letter_of(one.name))]


def entry(country: Country, language: str = ENGLISH) -> CountryEntry:
    name = country.name if language == ENGLISH else country.name_in(language)
    english = () if name == country.name else (country.name,)
    keys = " ".join((country.code, *english, *ALSO_CALLED.get(country.code, ())))
    return CountryEntry(country, name, endonyms(country.code, name), keys)


def plain(name: str) -> str:
    """ "São Tomé" → "sao tome": how an index orders it."""
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
