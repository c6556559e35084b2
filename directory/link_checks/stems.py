"""Finds many beginnings of words in a text at once, in whatever script. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

import ahocorasick

# Up to here scripts set words apart by spaces and put nothing before a stem; behind it a stem may stand anywhere.
_LAST_OF_EUROPE = "\u052f"
MARKS = re.compile(r"[\u0300-\u036f]+")


class Stems:
    """``found`` gives those that begin a word of the text.

    ``listed`` are words set apart by blanks; "_" stands for a space in one, at its end for the end of the word.
    """

    def __init__(self, listed: str) -> None:
        self._automaton = ahocorasick.Automaton()
        for stem in listed.split():
            plain = folded(stem.removesuffix("_").replace("_", " "))
            self._automaton.add_word(plain, (plain, stem.endswith("_")))
        self._automaton.make_automaton()

    @classmethod
    def of(cls, names: Iterable[str]) -> "Stems":
        """Of whole names, which may be of several words; inflected ones are found too."""
        return cls(" ".join("_".join(name.split()) for name in names))

    def found(self, text: str) -> Iterator[str]:
        if not len(self._automaton):
            return
        plain = folded(text)
        for end, (stem, is_word) in self._automaton.iter(plain):
            start = end - len(stem) + 1
            begins = not start or stem[0] > _LAST_OF_EUROPE or not plain[start - 1].isalpha()
            ends = not is_word or end + 1 == len(plain) or not plain[end + 1].isalpha()
            if begins and ends:
                yield stem

    def stand_in(self, text: str) -> bool:
        return next(self.found(text), "") != ""


def romanised(text: str) -> str:
    """Its words in Latin letters of lower case, as they are spelt for English."""
    from text_unidecode import unidecode  # noqa: PLC0415  (its tables are large, and only workers look at links)

    return str(unidecode(text)).lower()


def folded(text: str) -> str:
    """Without case and without the marks of Latin, Greek and Cyrillic letters."""
    return MARKS.sub("", unicodedata.normalize("NFD", text.casefold().replace("ı", "i")))
