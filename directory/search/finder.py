"""Which country is meant by what somebody typed: the finder's rules on the server, by the finder's own names.

``assets/finder.js`` does the same in the reader's browser, by the same file of names; a test holds both to one answer.
Only what a text names is found here. What begins a name, or is one with an error in it, the index of the search finds.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

from directory.search.finder_names import folded
from directory.words.around_names import around
from directory.words.ministry_names import MINISTRIES_CALLED
from directory.words.territories import SERVED_BY

LONGEST_NAME = 9  # words of a name inside a text
SHORTEST_INSIDE = 4  # letters of a name inside a text, unless it is written in capitals
_ARTICLE = "ال"
_KINDS = frozenset(map(folded, around("kind")))
_MINISTRIES = frozenset(folded(name) for names in MINISTRIES_CALLED.values() for name in names)
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]{4,}\Z")
# Ends by which Russian cases differ; of a name of one word only one letter, for “Нигер” is not “Нигерия”.
# What ends in a vowel behind “о” is not declined: “само” is no form of “Самоа”.
_ONE_ENDING = re.compile(r"(?:ов|([^о])[аеиоуыюяь])\Z")
_ENDINGS = re.compile(r"(?:ая|ои|ую|ые|ых|ие|их|ии|ия|ию|ов|[аеиоуыюяь])\Z")
# Of such a name no form is without an end: “дани” and “сири” are words of their own, “Дании” and “Сирию” are forms.
_ALWAYS_ENDED = re.compile(r"[\u0400-\u04ff]+[аяй]")
# Ends by which German cases differ, of long words in a name of several: “der Vereinigten Staaten”.
_LONG_LATIN = re.compile(r"[a-z]{6,}\Z")
_LATIN_ENDINGS = re.compile(r"(?:e[mnrs]?|s)\Z")


@dataclass(frozen=True)
class Named:
    """A country by a name of it, as people write it ("": by a demonym or a form of a word).

    ``is_place`` if it is a city's or a part's, ``is_territory`` if it is a territory's, whose people the country's
    ministry serves.
    """

    code: str
    name: str = ""
    is_place: bool = False
    is_territory: bool = False


@dataclass(frozen=True)
class Meant:
    """What a text may mean: one country or those that share the name, the likeliest first; none if it names two.

    ``asks_for_ministry`` if a word for one stands beside. ``is_whole`` if nothing else was said: a part of the text
    may belong to a longer name that is not known here.
    """

    countries: tuple[Named, ...] = ()
    asks_for_ministry: bool = False
    is_whole: bool = True


def meant(text: str) -> Meant:
    """The country that a text names, as a whole or among other words."""
    return _known().meant(text)


def telling(words: Iterable[str]) -> tuple[str, ...]:
    """Those that are not about how one asks."""
    return tuple(word for word in words if word not in _known().asking)


def is_elsewhere(text: str) -> bool:
    """Whether it names what is no state: then it is no state's name with an error in it."""
    return folded(text) in _known().elsewhere


def daily_words() -> frozenset[str]:
    """The words of the names in the first file, by which most people know countries."""
    return frozenset(word for name in _known().exact for word in name.split())


@cache
def _known() -> "_Names":
    path = Path(settings.BASE_DIR) / "assets" / "country-names.js"
    # export const name = `…`; no name holds a back quote.
    begins, *rest = path.read_text(encoding="utf-8").split("`")
    names = [part.split()[-2] for part in (begins, *rest[1:-1:2])]
    return _Names({name: text.strip("\n") for name, text in zip(names, rest[::2], strict=True)})


class _Names:
    """All names of the first file, ready to be looked up."""

    def __init__(self, constants: dict[str, str]) -> None:
        self.small, self.formal, self.asking, self.endings = (
            frozenset(constants[name].split()) for name in ("small", "formal", "asking", "endings")
        )
        self.elsewhere = frozenset(constants["elsewhere"].split("|"))
        self.exact: dict[str, list[Named]] = {}
        self.cores: dict[str, list[Named]] = {}
        self.stems: dict[str, list[Named]] = {}
        self.peoples: dict[str, list[Named]] = {}
        for named, text in _listed(constants):
            self.exact.setdefault(text, []).append(named)
            for alike in {text.replace(" ", ""), self.core(text)}:
                if len(alike) >= SHORTEST_INSIDE and alike != text:
                    listed = self.stems if _ALWAYS_ENDED.fullmatch(text) else self.cores
                    listed.setdefault(alike, []).append(named)
        for code, names in _lines(constants["peoples"]):
            self.exact.setdefault(code.lower(), []).append(Named(code))
            for name in names:
                self.peoples.setdefault(name, []).append(Named(code))

    def meant(self, text: str) -> Meant:
        plain = folded(text)
        words = plain.split()
        unasked = [word for word in words if word not in self.asking]
        bare = [word for word in unasked if word not in self.formal]
        asks = plain in _MINISTRIES or not _KINDS.isdisjoint(words)
        for tried in (words, unasked, bare):
            if " ".join(tried) in self.elsewhere:
                return Meant((), asks)
            if found := self.whole(" ".join(tried)):
                return Meant(_once(found), asks)
        return Meant(self.inside(words, text), asks, is_whole=False)

    def whole(self, text: str) -> Sequence[Named]:
        """The countries of a name or of a form of it; of a demonym."""
        if not text:
            return ()
        return self.exact.get(text) or self.peoples.get(text) or self.form(text) or self.form(_umlauts(text))

    def form(self, text: str) -> Sequence[Named]:
        joined, core = text.replace(" ", ""), self.core(text)
        found = self.cores.get(joined) or self.exact.get(joined) or self.cores.get(core)
        if not found and core != joined:
            found = self.stems.get(core)
        if not found and len(core) >= SHORTEST_INSIDE:
            found = self.exact.get(core)
        return found or self.people(text) or self.people(_without_article(text))

    def people(self, text: str) -> Sequence[Named]:
        """By the longest beginning; of a country's own name only “s” may follow."""
        for place in range(len(text) - 1, SHORTEST_INSIDE - 1, -1):
            ending = text[place:]
            if ending in self.endings and (found := self.peoples.get(text[:place])):
                return found
            if ending == "s" and (found := self.exact.get(text[:place])):
                return found
        return ()

    def core(self, text: str) -> str:
        """What names that are alike share: no small words, blanks, articles, or ends of Russian and German cases."""
        words = [word for word in text.split() if word not in self.small] or [text]
        return "".join(_stem(word, is_alone=len(words) == 1) for word in words)

    def inside(self, words: Sequence[str], text: str) -> tuple[Named, ...]:
        """What all names inside a longer text have in common."""
        capitals = {folded(word) for word in _WORD.findall(text) if _is_capital(word)}
        found: list[Sequence[Named]] = []
        start, people_end = 0, -1
        while start < len(words):
            end, named = self.longest(words, start, capitals)
            # Behind a people it is theirs: “the Dutch Foreign Office” is not the British one.
            if named and not (start == people_end and self.is_general(words[start:end])):
                found.append(named)
                people_end = end if not any(one.name for one in named) else -1
            start = end
        codes = set.intersection(*({one.code for one in named} for named in found)) if found else set()
        return _once(one for named in found for one in named if one.code in codes)

    def longest(
        self, words: Sequence[str], start: int, capitals: Collection[str]
    ) -> tuple[int, Sequence[Named]]:
        """The end of the longest name that begins here, and its countries; else the next word."""
        for end in range(min(len(words), start + LONGEST_NAME), start, -1):
            part = " ".join(words[start:end])
            if part in self.elsewhere:
                return end, ()
            named = self.whole(part) if self.may_name(words[start:end]) else ()
            if named and (end > start + 1 or self.is_written_so(words[start], named, capitals)):
                return end, named
        return start + 1, ()

    def is_general(self, part: Sequence[str]) -> bool:
        return all(word in self.asking or word in self.small for word in part)

    def may_name(self, part: Sequence[str]) -> bool:
        if part[0] in self.small or part[-1] in self.small:
            return False
        return len(part) > 1 or not (part[0] in self.asking or part[0] in self.formal)

    def is_written_so(self, word: str, named: Sequence[Named], capitals: Collection[str]) -> bool:
        """Short words are names in capitals only, and towns with one: “us”, “nice”."""
        is_short = word.isascii() and len(word) < SHORTEST_INSIDE
        return word in capitals or not (is_short or any(one.is_place for one in named))


def _listed(constants: dict[str, str]) -> Iterator[tuple[Named, str]]:
    """Every name with its text, those first that are likelier to be meant where two are alike."""
    for kind in ("aliases", "places", "territories"):
        for code, names in _lines(constants[kind]):
            for name in names:
                is_territory = kind == "territories"
                state = SERVED_BY[code] if is_territory else code
                named = Named(state, name, is_place=kind != "aliases", is_territory=is_territory)
                yield named, folded(name)
    for code, names in _lines(constants["names"]):
        yield from ((Named(code, name), name) for name in names)


def _lines(text: str) -> Iterator[tuple[str, list[str]]]:
    yield from ((line[:2], line[3:].split("|")) for line in text.split("\n"))


def _once(found: Iterable[Named]) -> tuple[Named, ...]:
    by_code: dict[str, Named] = {}
    for named in found:
        by_code.setdefault(named.code, named)
    return tuple(by_code.values())


def _is_capital(word: str) -> bool:
    """Also in scripts without capitals; a word of two or three letters only if all are."""
    return word[0] == word[0].upper() and (len(word) >= SHORTEST_INSIDE or word == word.upper())


def _stem(word: str, *, is_alone: bool) -> str:
    if _CYRILLIC.match(word):
        return _ONE_ENDING.sub(r"\1", word) if is_alone else _ENDINGS.sub("", word)
    if not is_alone and _LONG_LATIN.match(word):
        return _LATIN_ENDINGS.sub("", word)
    return _without_article(word)


def _umlauts(text: str) -> str:
    """As German writes where there is no key for them: “Suedafrika”."""
    return text.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _without_article(word: str) -> str:
    return word.removeprefix(_ARTICLE) if len(word) > len(_ARTICLE) + 2 else word
