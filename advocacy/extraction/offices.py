"""Whom a call in French, German, Spanish, Russian or Arabic addresses: words for an office, its sort, whose it is."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LISTS = Path(__file__).with_name("offices.toml")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Kinds of call that have an office for their target.
ADDRESSED = frozenset({"contact_government", "attend_protest"})
SORTS = ("ministry", "embassy", "representatives", "head", "justice", "government")
# Words for foreign affairs make of any ministry the foreign one.
FOREIGN = ("etranger", "auswartig", "exterior", "иностранн", "خارجي")
# Arabic says "and", "to", "in", "the" in front of a word, and "your" behind it.
ARABIC_BEFORE = re.compile(r"^[وف]?(?:لل|[بلك]?ال|[بلك](?=\w{4}))")
ARABIC_YOURS = ("كم", "ك", "نا")
ARABIC_LETTERS = str.maketrans("أإآىةؤئ", "ااايهءء")
# What separates two words of one office at most: "l'ambassade", "Innen- und".
JOINT = re.compile(r"[ '-]{1,2}")
MOST_WORDS = 9
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Word:
    """A word at its place, folded and without what Arabic joins to its front; ``bare`` keeps that."""

    start: int
    end: int
    folded: str
    bare: str
    is_capital: bool


def folded(text: str) -> str:
    """Without case, accents and vowel signs; Arabic letters that are written in several ways as one."""
    parts = unicodedata.normalize("NFKD", text.translate(ARABIC_LETTERS).casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def words(text: str) -> Iterator[Word]:
    for match in WORD.finditer(text):
        bare = folded(match.group())
        yield Word(match.start(), match.end(), ARABIC_BEFORE.sub("", bare), bare, match.group()[0].isupper())


@cache
def _lists() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    told = tomllib.loads(LISTS.read_text(encoding="utf-8"))
    return {
        language: {name: tuple(each.split()) for name, each in own.items()} for language, own in told.items()
    }


def target(passage: str, language: str) -> str:
    """The words of the passage that name an office, with whose it is before and its names after; "" without one."""
    lists = _lists().get(language)
    if not lists:
        return ""
    seen = list(words(passage))
    for at, word in enumerate(seen):
        if _sort(word, lists):
            first = at - 1 if at and seen[at - 1].folded in lists["own"] else at
            return passage[seen[first].start : _end(passage, seen, at, lists)][:LONGEST]
    return ""


def _end(passage: str, seen: list[Word], at: int, lists: Mapping[str, tuple[str, ...]]) -> int:
    """Where the words for an office end: at a stop, or before a word that is none of its names."""
    end = seen[at].end
    for before, word in zip(seen[at:], seen[at + 1 : at + MOST_WORDS], strict=False):
        if not JOINT.fullmatch(passage[before.end : word.start]):
            break
        is_named = word.is_capital or word.folded.startswith(lists["of"]) or bool(_sort(word, lists))
        if is_named or _is_whose(before, word, lists):
            end = word.end
        elif word.folded not in lists["between"]:
            break
    return end


def _is_whose(before: Word, word: Word, lists: Mapping[str, tuple[str, ...]]) -> bool:
    """Arabic has no capitals: what has the article, or follows an office that lacks it, belongs to that office."""
    if not "\u0600" <= word.bare[0] <= "\u06ff":
        return False
    lacks_article = bool(_sort(before, lists)) and before.folded == before.bare
    return word.bare.startswith("ال") or (lacks_article and not word.bare.startswith("و"))


def _sort(word: Word, lists: Mapping[str, tuple[str, ...]]) -> str:
    for sort in SORTS:
        if lists[sort] and word.folded.startswith(lists[sort]):
            return sort
    return ""


def sort_of(named: str, language: str) -> str:
    """Of which of ``SORTS`` the office is that these words name, "" for none."""
    lists = _lists().get(language)
    if not lists:
        return ""
    seen = list(words(named))
    sorts = [found for word in seen if (found := _sort(word, lists))]
    if "government" in sorts[:1] and any(word.folded.startswith(FOREIGN) for word in seen):
        return "ministry"
    return sorts[0] if sorts else ""


def is_own(named: str, language: str) -> bool:
    """Whether the office is the reader's: "votre députée", "سفارتكم"."""
    lists = _lists().get(language)
    if not lists:
        return False
    seen = list(words(named))
    if language == "ar":
        return any(_sort(word, lists) and word.folded.endswith(ARABIC_YOURS) for word in seen)
    return any(word.folded in lists["own"] for word in seen)
