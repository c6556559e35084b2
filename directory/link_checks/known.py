"""What is known beside a page of whose it should be: names, places, values, and the words of its host. Pure."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from directory.link_checks.bodies import LABELS
from directory.link_checks.stems import Stems, romanised
from directory.values.domains import host_of, public_suffix
from directory.words.cities import named_places
from directory.words.country_names import all_names
from directory.words.demonyms import beginnings

LEAST_LETTERS = 5
LEAST_SOUNDS = 4
# So long a name is found though its words are short.
LEAST_TOGETHER = 8
MOST_WORDS = 1_500
# A word of another language ends otherwise.
MOST_OF_AN_ENDING = 3
_DOUBLED = re.compile(r"(.)\1+")
_MUTE = re.compile(r"[^b-df-gk-np-tvxz]")
_KINDRED = str.maketrans("vpfzcqdgl", "bbbskktkr")
# They stand in the names of hosts of every trade.
_ANYBODYS = {
    *LABELS,
    "",
    "www",
    "contact",
    "online",
    "world",
    "global",
    "international",
    "portal",
    "official",
    "example",
}


@dataclass(frozen=True)
class Known:
    """``names``: of the body or petition; ``places``: its country in all languages, its people and its capital;
    ``values``: what people approved as its telephone numbers, mailboxes and postal addresses.
    """

    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    values: tuple[str, ...] = ()

    def and_of(self, names: tuple[str, ...], values: tuple[str, ...]) -> "Known":
        """And what the page showed before; not its title, which is changed first where it is taken in two steps."""
        return replace(self, names=(*self.names, *names), values=(*self.values, *values))

    def is_named_in(self, text: str) -> bool:
        return _found(self.names).stand_in(text)

    def is_placed_in(self, text: str) -> bool:
        return _found(self.places).stand_in(text)


@cache
def places_of(code: str) -> tuple[str, ...]:
    """What the country (ISO 3166-1 alpha-2) is called in every language, its people, and its capital."""
    listed = [*all_names().get(code, ()), *beginnings().get(code, ()), *named_places().get(code, [])[:1]]
    return tuple(dict.fromkeys(listed))


@lru_cache(maxsize=500)
def _found(names: tuple[str, ...]) -> Stems:
    return Stems.of(name for name in names if _is_telling(name))


def _is_telling(name: str) -> bool:
    """Whether it stands nowhere by chance: two letters of scripts that write a word with few are enough."""
    return len(name) >= (2 if max(name, default="") >= "\u0e00" else 4)


@dataclass(frozen=True)
class HostWords:
    """What a host is called, by its sounds: so it is found in every script and inflected."""

    words: tuple[str, ...]
    whole: str
    letters: str = ""

    @classmethod
    def of(cls, host: str) -> "HostWords":
        own = host.removesuffix(public_suffix(host))
        listed = [word for word in re.split(r"[-_.]", own) if word not in _ANYBODYS]
        words = (sounds(word) for word in listed if len(word) >= LEAST_LETTERS)
        return cls(
            tuple(word for word in words if len(word) >= LEAST_SOUNDS),
            sounds("".join(listed)),
            "".join(listed),
        )

    def stand_in(self, text: str) -> bool:
        """Whether a word of the text sounds like one of the host's, or like a part of its name."""
        words = text.casefold().split()[:MOST_WORDS]
        if len(self.letters) >= LEAST_TOGETHER and self.letters in romanised("".join(words)):
            return True
        return any(self._is_called(word) for word in dict.fromkeys(words))

    def _is_called(self, word: str) -> bool:
        if word in _ANYBODYS or len(word) < 2:
            return False
        heard = sounds(word)
        if len(heard) < LEAST_SOUNDS:
            return False
        if not word.isascii() and ord(max(word)) >= 0x0E00:
            # Scripts that set no spaces between words.
            return any(own in heard for own in self.words)
        if any(heard.startswith(own) and len(heard) <= len(own) + MOST_OF_AN_ENDING for own in self.words):
            return True
        return len(word) >= LEAST_LETTERS and heard in self.whole


@lru_cache(maxsize=20_000)
def sounds(word: str) -> str:
    """Consonants alone, those that scripts mix up made one: "Ruritania", "Руритании" and "روريتانيا" begin alike."""
    plain = romanised(word).replace(" ", "")
    return _MUTE.sub("", _DOUBLED.sub(r"\1", plain).translate(_KINDRED))


@lru_cache(maxsize=1_000)
def host_words(url: str) -> HostWords:
    return HostWords.of(host_of(url))
