"""Names of organisations and countries, found in a text in one pass."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import ahocorasick

from advocacy.extraction.layout import looked_through, plain
from advocacy.matching import foreign
from advocacy.matching.countries import country_names

SHORTEST_NAME = 3
ALSO_FIRST_NAMES = frozenset({"Chad", "Georgia", "Jordan", "India", "Israel", "Kenya", "Cuba"})
SURNAME = re.compile(r"\s+[A-Z][a-z]+")
CAUCASUS = re.compile(
    r"\b(?:Georgian|Tbilisi|Batumi|Caucasus|Abkhazia|South\s+Ossetia|Saakashvili|Armenia"
    r"|Azerbaijan)"
)
US_STATE = re.compile(
    r"\b(?:Atlanta|Savannah|Alabama|Florida|Tennessee|Carolina|(?:state|State)\s+of\s+Georgia"
    r"|Governor|Gov\.|death\s+row|U\.S\.|United\s+States)"
)
# What bears a state's name and is none of its bodies: seas and valleys, newspapers, churches.
NAMED_AFTER_IT = re.compile(
    r"(?:\s+[A-Z][\w'’-]*)?\s+(?:Ocean|Sea|Gulf|Straits?|Channel|Peninsula|Valley|Basin|Desert|Rift|Trench|Subcontinent"
    r"|Post|Times|Tribune|Herald|Gazette|Telegraph|Guardian|Observer|Today|Daily|Journal|Examiner|Independent"
    r"|Orthodox|Catholics?|Church(?:es)?|Patriarch(?:ate)?|Lutheran|Anglican|Evangelical|Bishops?|Baptists?|Diocese)\b"
)
NAMED_BEFORE_IT = re.compile(
    r"\b(?:(?:Gulf|Sea|Straits?|Bay|Valley|Times|Voice|Church|(?:Arch)?[Bb]ishops?|Patriarch|Diocese)\s+of(?:\s+the)?"
    r"|Lake|Radio\s+Free|New|Inner|Outer|Little)\s+\Z"
)
LONGEST_BEFORE = 24
BLANK, BLANKS = re.compile(r"\s+"), re.compile(r"(?<!\s)\s{2,}")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at ``start`` to ``end``: ``key`` is an organisation's id or a country's code."""

    start: int
    end: int
    key: str
    is_country: bool


_Found = tuple[Mention, frozenset[str]]


class Gazetteer:
    """All names to look for, built once; ``organisations`` are (id, its names)."""

    def __init__(self, organisations: Iterable[tuple[str, Iterable[str]]]) -> None:
        entries: dict[str, tuple[str, bool, set[str]]] = {}
        for name, code in country_names():
            _enter(entries, name, code, is_country=True)
        for key, names in organisations:
            for name in names:
                _enter(entries, name, key, is_country=False)
        self._automaton = ahocorasick.Automaton()
        for folded, (name, is_country, keys) in entries.items():
            self._automaton.add_word(folded, (name, is_country, frozenset(keys)))
        self._automaton.make_automaton()

    def mentions(self, text: str, language: str = "en") -> list[Mention]:
        """Every name in a text of this language, the longest where several overlap, in order of start.

        A name that two organisations share names neither; one that two countries share, as “Congolese”, names
        the one of them that the text names besides.
        """
        folded, offsets = _folded(plain(text))
        # Asked once of the whole text, which may name it ten thousand times.
        names_a_state = "georgia" in folded and not _is_of_the_caucasus(text)
        is_foreign = language in foreign.LANGUAGES
        found = [
            (mention, keys)
            for last, (name, is_country, keys) in self._automaton.iter(folded)
            if not (is_country and (is_foreign or (names_a_state and name == "Georgia")))
            and (mention := _mention(text, folded, offsets, last, name, is_country))
        ]
        if is_foreign:
            found += _in_foreign_words(text, language)
        return _settled(
            [(mention, keys) for mention, keys in _longest(found) if not _is_named_after(text, mention)]
        )


def _in_foreign_words(text: str, language: str) -> list[_Found]:
    seen, offsets = looked_through(text)
    return [
        (Mention(offsets[start], offsets[end - 1] + 1, "", is_country=True), codes)
        for start, end, codes in foreign.countries_named(plain(seen), language)
    ]


@lru_cache(maxsize=16)
def mentions_in(gazetteer: Gazetteer, text: str, language: str = "en") -> tuple[Mention, ...]:
    """The mentions of a text, remembered, since each of its calls asks for them."""
    return tuple(gazetteer.mentions(text, language))


def within(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Those of ordered ``mentions`` that begin from ``start`` to before ``end``."""
    return mentions[bisect_left(mentions, start, key=_start) : bisect_left(mentions, end, key=_start)]


def _start(mention: Mention) -> int:
    return mention.start


def _enter(entries: dict[str, tuple[str, bool, set[str]]], name: str, key: str, *, is_country: bool) -> None:
    name = " ".join(plain(name).split())
    if len(name) < SHORTEST_NAME and not (is_country and name in {"UK", "US"}):
        return
    folded = _folded(name)[0]
    known = entries.get(folded)
    if known is None or (known[1] and not is_country):
        entries[folded] = (name, is_country, {key})
    elif known[1] == is_country:
        known[2].add(key)


def _folded(text: str) -> tuple[str, list[int]]:
    """Lower case with single blanks and nothing unseen, and for each character its offset in ``text``."""
    seen, places = looked_through(text)
    offsets: list[int] = []
    at = 0
    for blanks in BLANKS.finditer(seen):
        offsets += places[at : blanks.start() + 1]
        at = blanks.end()
    offsets += places[at : len(seen)]
    return _lower(BLANK.sub(" ", seen)), offsets


def _lower(text: str) -> str:
    """Each character by itself, so that none becomes two and no sigma looks at what follows it."""
    lower = text.lower()
    if len(lower) == len(text) and "\u03a3" not in text:
        return lower
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


def _mention(
    text: str,
    folded: str,
    offsets: list[int],
    last: int,
    name: str,
    is_country: bool,
) -> Mention | None:
    """The name that ends at ``last``, if it is written as one; whose it is comes later."""
    first = last - len(name) + 1
    start, end = offsets[first], offsets[last] + 1
    before, after = folded[first - 1 : first], folded[last + 1 : last + 2]
    if before.isalnum() or (after.isalnum() and not _is_plural(folded, last)):
        return None
    if not _is_written_as_name(text[start:end], name):
        return None
    if is_country and name in ALSO_FIRST_NAMES and SURNAME.match(text, end):
        return None
    return Mention(start, end, "", is_country)


def _is_plural(folded: str, last: int) -> bool:
    """ "Russians" is a mention of "Russian"."""
    return folded[last + 1 : last + 2] == "s" and not folded[last + 2 : last + 3].isalnum()


def _is_written_as_name(found: str, name: str) -> bool:
    """Capitals stand where the name has them: "us" is not the US, nor "all out" the group."""
    if len(name) <= 4 or name.isupper():
        return found.replace("\u2019", "'") == name
    pairs = zip(found.split(), name.split(), strict=False)
    return all(seen[:1].isupper() or not known[:1].isupper() for seen, known in pairs)


def _is_of_the_caucasus(text: str) -> bool:
    """Whether "Georgia" is the country in this text, and not the state of the USA."""
    return bool(CAUCASUS.search(text)) and not US_STATE.search(text)


def _longest(found: list[_Found]) -> list[_Found]:
    kept: list[_Found] = []
    for mention, keys in sorted(found, key=lambda pair: (pair[0].start, -pair[0].end)):
        if not kept or mention.start >= kept[-1][0].end:
            kept.append((mention, keys))
    return kept


def _is_named_after(text: str, mention: Mention) -> bool:
    """Whether the name is a part of another one, as in “South China Morning Post” and “Lake Chad”."""
    before = text[max(0, mention.start - LONGEST_BEFORE) : mention.start]
    return mention.is_country and bool(
        NAMED_AFTER_IT.match(text, mention.end) or NAMED_BEFORE_IT.search(before)
    )


def _settled(found: list[_Found]) -> list[Mention]:
    """Each mention with its key; without those whose name may be of several, and the text does not say which."""
    plain_ones = {key for mention, keys in found if mention.is_country and len(keys) == 1 for key in keys}
    settled = []
    for mention, keys in found:
        named = keys & plain_ones if mention.is_country and len(keys) > 1 else keys
        if len(named) == 1:
            settled.append(replace(mention, key=next(iter(named))))
    return settled
