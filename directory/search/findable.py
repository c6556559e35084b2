"""How search finds a kind of record: by which texts and addresses, as what, under which countries."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from directory.search.words import findable_words, joined, key, words_of

# What a hit may be, the likeliest to be meant first.
SHOWN_AS = ("country", "ministry", "organisation", "issue", "call", "petition", "article")

Rows = QuerySet[Any]


@dataclass(frozen=True)
class Text:
    """One public text of a record; ``field`` names it. A name is also found as a whole."""

    field: str
    text: str
    is_name: bool = False


@dataclass(frozen=True)
class Address:
    """An address of a record, found only by the whole of it: an e-mail address or a host."""

    field: str
    text: str


def _no_addresses(row: Any) -> Iterable[Address]:
    return ()


def _no_countries(row: Any) -> Iterable[str]:
    return ()


def _as_they_are(rows: Rows) -> Rows:
    return rows


@dataclass(frozen=True, kw_only=True)
class Findable:
    """``texts`` of a row need ``with_texts``, its ``addresses`` need ``with_addresses``: queries for many at once.

    ``shown_as`` is one of ``SHOWN_AS``. ``countries`` are the codes that a search may be narrowed to. All of
    it comes from what is public of the row itself and of the units that name it as ``found_with``.
    """

    texts: Callable[[Any], Iterable[Text]]
    shown_as: Callable[[Any], str]
    addresses: Callable[[Any], Iterable[Address]] = _no_addresses
    countries: Callable[[Any], Iterable[str]] = _no_countries
    with_texts: Callable[[Rows], Rows] = _as_they_are
    with_addresses: Callable[[Rows], Rows] = _as_they_are


def whole_name(words: tuple[str, ...]) -> str:
    return f"={joined(words)}"


def address_key(address: str) -> str:
    return f"@{key(address)}"


def shown_key(shown_as: str) -> str:
    return f"k:{shown_as}"


def country_key(code: str) -> str:
    return f"c:{code.lower()}"


def index_words(
    texts: Iterable[Text], addresses: Iterable[Address], shown_as: str, countries: Iterable[str]
) -> str:
    """All that a record is found by, as words with spaces between; those with a sign are not for typing."""
    found = {shown_key(shown_as), *map(country_key, countries)}
    found.update(address_key(address.text) for address in addresses)
    for text in texts:
        found.update(findable_words(text.text))
        if text.is_name and (words := words_of(text.text)):
            found.add(whole_name(words))
    return " ".join(sorted(found))
