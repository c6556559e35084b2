"""The A to Z of countries, with what else a reader may type for one."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from directory.languages import endonyms
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
    """``endonyms`` are (language tag, name); ``keys`` are further words that lead here."""

    country: Country
    endonyms: tuple[tuple[str, str], ...]
    keys: str


def by_letter(countries: Iterable[Country]) -> list[tuple[str, list[CountryEntry]]]:
    """Countries in the order of an English index, under the letter with which each begins."""
    ordered = sorted(countries, key=lambda country: plain(country.name))
    letters = groupby(ordered, key=lambda country: plain(country.name)[0].upper())
    return [(letter, [entry(country) for country in group]) for letter, group in letters]


def entry(country: Country) -> CountryEntry:
    keys = " ".join((country.code, *ALSO_CALLED.get(country.code, ())))
    return CountryEntry(country, endonyms(country.code, country.name), keys)


def plain(name: str) -> str:
    """ "São Tomé" → "sao tome": how an index orders it."""
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
