"""Capitals and large cities, and parts of states that people name instead of their country.

Each line of the table begins with the capital; of names in other languages only those stand there that differ,
without case and accents, from one before them. CLDR adds what it calls the cities of its time zones. A place that
two states claim stands at both. Left out are cities whose name is a country's or whose namesake is as well known.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from babel.core import get_global

from directory.words.cldr import part_of
from directory.words.languages import INTERFACE

_TABLE = Path(__file__).parent / "tables" / "places.txt"


@cache
def named_places() -> dict[str, list[str]]:
    """Names of places by the country's code, the capital's first."""
    found = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        listed = line[3:].split("|")
        found[line[:2]] = list(dict.fromkeys([*listed, *_in_other_languages(line[:2], listed)]))
    return found


def capitals() -> dict[str, str]:
    return {code: places[0] for code, places in named_places().items()}


def _in_other_languages(code: str, listed: Iterable[str]) -> Iterator[str]:
    """What CLDR calls those of the listed cities that have a time zone, in the languages of the interface."""
    for zone, territory in get_global("zone_territories").items():
        if territory == code and zone.rpartition("/")[2].replace("_", " ") in listed:
            cities = (part_of(tag, "time_zones").get(zone, {}).get("city") for tag in INTERFACE)
            yield from (city for city in cities if city)
