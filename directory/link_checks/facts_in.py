"""Names and values of a body in a text, however they are spelt. Pure."""

import re
from collections.abc import Iterable

import phonenumbers

from directory.values.telephones import parsed

# Fewer digits stand on any page by chance.
LEAST_DIGITS = 6
LEAST_NAME = 6


def names_in(names: Iterable[str], text: str) -> tuple[str, ...]:
    """Those names that stand in the text, whatever their case."""
    where = plain(text)
    return tuple(name for name in names if len(name) >= LEAST_NAME and plain(name) in where)


def values_in(values: Iterable[str], text: str) -> tuple[str, ...]:
    """Those mailboxes, numbers (E.164) and postal addresses that stand in the text, however they are spelt."""
    plain, numbers, words = text.casefold(), _digits(text), _words(text)
    return tuple(value for value in values if _stands(value, plain, numbers, words))


def _stands(value: str, plain: str, numbers: str, words: str) -> bool:
    if value.startswith("+"):
        wanted = _national(value)
        return len(wanted) >= LEAST_DIGITS and wanted in numbers
    return value.casefold() in plain or ("@" not in value and _words(value) in words)


def _national(number: str) -> str:
    try:
        return phonenumbers.national_significant_number(parsed(number))
    except phonenumbers.NumberParseException:
        return number.removeprefix("+")


def plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _digits(text: str) -> str:
    return "".join(str(int(char)) for char in text if char.isdecimal())


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
