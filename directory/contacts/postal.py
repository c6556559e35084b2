"""A postal address in the components of RFC 6350 (section 6.3.1), as far as one line of text tells them. Pure."""

import re
from functools import lru_cache
from typing import NamedTuple

from directory.words.country_names import names_of_states
from directory.words.languages import INTERFACE

# Where the code stands before the town, and houses have their number after the street or one of fewer digits.
_EUROPEAN = (
    "AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IT LI LT LU MC ME MK NL NO PL PT RO RS SE SI SK SM"
)
CODE_FIRST = frozenset([*_EUROPEAN.split(), "VA"])
_TOWN = re.compile(
    r"((?:[A-Z]{1,2}-)?(?:\d{4} ?[A-Z]{2}|\d{4}-\d{3}|\d{2}-\d{3}|\d{3} \d{2}|\d{4,5})) ([^\W\d].*)"
)
_LAST = re.compile(r"(.*\S)\s*[,;\n]\s*([^,;\n]+)", re.DOTALL)


class Address(NamedTuple):
    """What is not certain to be something else is the street."""

    street: str
    town: str = ""
    code: str = ""
    country: str = ""


def parted(value: str, country: str, name: str) -> Address:
    """An address of a body in the country with this code and English name, both empty where it has none."""
    before, last = _without_last(value)
    rest, named = (before, last) if last and last.casefold() in _names(country, name) else (value, name)
    street, town = _without_last(rest)
    if country in CODE_FIRST and (found := _TOWN.fullmatch(town)):
        return Address(street, found[2], found[1], named)
    return Address(rest, "", "", named)


def _without_last(value: str) -> tuple[str, str]:
    found = _LAST.fullmatch(value.strip())
    return (found[1], found[2].strip()) if found else (value, "")


@lru_cache(maxsize=300)
def _names(country: str, name: str) -> frozenset[str]:
    """What a country is called in our languages and in its own, in small letters."""
    if not country:
        return frozenset()
    names = {name, *names_of_states([country], list(INTERFACE))[country]}
    return frozenset(form.casefold() for each in names for form in (each, f"The {each}"))
