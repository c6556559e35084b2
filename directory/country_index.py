"""The A to Z of countries."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from directory.languages import endonyms
from directory.models import Country


@dataclass(frozen=True)
class CountryEntry:
    """``endonyms`` are (language tag, name)."""

    country: Country
    endonyms: tuple[tuple[str, str], ...]


def by_letter(countries: Iterable[Country]) -> list[tuple[str, list[CountryEntry]]]:
    """Countries in the order of an English index, under the letter with which each begins."""
    ordered = sorted(countries, key=lambda country: plain(country.name))
    letters = groupby(ordered, key=lambda country: plain(country.name)[0].upper())
    return [(letter, [entry(country) for country in group]) for letter, group in letters]


def entry(country: Country) -> CountryEntry:
    return CountryEntry(country, endonyms(country.code, country.name))


def plain(name: str) -> str:
    """ "São Tomé" → "sao tome": how an index orders it."""
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
