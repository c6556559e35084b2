"""To which classes of ``words.toml`` the words of a segment belong, in the language of the text."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from advocacy.extraction.tokens import token

LISTS = Path(__file__).with_name("words.toml")
LANGUAGES = ("en", "fr", "de", "es", "ru", "ar")
# What a sort of token means whatever the language.
SORTS = {
    "<tag>": ("media",),
    "<address>": ("place",),
    "<mail>": ("place",),
    "<digits>": ("place",),
    "<day>": ("when",),
    "<month>": ("when",),
    "<time>": ("when",),
    "<money>": ("money",),
}
Mark = tuple[int, str]


@cache
def listed(language: str) -> Mapping[str, tuple[str, ...]]:
    """The classes of each word, and of each phrase of two, in alphabetical order; none for other languages."""
    found: dict[str, set[str]] = {name: set(classes) for name, classes in SORTS.items()}
    for name, by_language in tomllib.loads(LISTS.read_text(encoding="utf-8")).items():
        for phrase in by_language.get(language, "").split():
            found.setdefault(" ".join(map(token, phrase.split("_"))), set()).add(name)
    return {phrase: tuple(sorted(classes)) for phrase, classes in found.items()}


@cache
def _openings(language: str) -> frozenset[str]:
    """The first words of the phrases."""
    return frozenset(phrase.partition(" ")[0] for phrase in listed(language) if " " in phrase)


def marks(words: Sequence[str], language: str) -> list[Mark]:
    """(place, class) of each word that has one, in order; a phrase stands where its first word does."""
    known, openings = listed(language), _openings(language)
    found: list[Mark] = []
    last = len(words) - 1
    for at, word in enumerate(words):
        here = known.get(word, ())
        if word in openings and at < last and (more := known.get(f"{word} {words[at + 1]}")):
            here = tuple(sorted({*here, *more}))
        if here:
            found += [(at, name) for name in here]
    return found
