"""The order of an index, by the Unicode Collation Algorithm (UTS #10), computed here: no database or system decides."""

import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache

from pyuca.collator import Collator_10_0_0

# The default table gives each seat of hamza a letter of its own; an Arabic index has them all under alif.
ALIF = str.maketrans({"آ": "ا", "أ": "ا", "إ": "ا", "ٱ": "ا"})
Key = tuple[tuple[int, ...], str]


class Table:
    """What the library's trie tells, in a tenth of its memory: 34,000 letters, and few that stand together.

    A letter is its code point; a value is the list of its elements, each of three weights of 16 bits.
    """

    def __init__(self) -> None:
        self._letters, self._starts, self._weights = array("I"), array("I", [0]), array("H")
        self._together: dict[tuple[int, ...], list[list[int]]] = {}
        self._begins: dict[int, int] = {}
        self._met: dict[int, list[list[int]]] = {}

    def add(self, key: Sequence[int], value: list[list[int]]) -> None:
        if len(key) > 1:
            self._together[tuple(key)] = value
            self._begins[key[0]] = max(self._begins.get(key[0], 0), len(key))
            return
        self._letters.append(key[0])
        for element in value:
            self._weights.extend(element)
        self._starts.append(len(self._weights))

    def sort(self) -> None:
        """Once all are added, so that a letter is found by halves."""
        order = sorted(range(len(self._letters)), key=self._letters.__getitem__)
        starts, weights = array("I", [0]), array("H")
        for place in order:
            weights.extend(self._weights[self._starts[place] : self._starts[place + 1]])
            starts.append(len(weights))
        self._letters = array("I", (self._letters[place] for place in order))
        self._starts, self._weights = starts, weights

    def find_prefix(self, key: list[int]) -> tuple[list[int], list[list[int]] | None, list[int]]:
        """The longest beginning that has a value, that value, and the rest; nothing and None where none has."""
        if not key:
            return [], None, key
        for length in range(min(self._begins.get(key[0], 1), len(key)), 1, -1):
            if found := self._together.get(tuple(key[:length])):
                return key[:length], found, key[length:]
        found = self._met.get(key[0]) or self._of_letter(key[0])
        return (key[:1], found, key[1:]) if found else ([], None, key)

    def _of_letter(self, letter: int) -> list[list[int]] | None:
        place = bisect_left(self._letters, letter)
        if place == len(self._letters) or self._letters[place] != letter:
            return None
        weights = self._weights[self._starts[place] : self._starts[place + 1]]
        found = self._met[letter] = [weights[at : at + 3].tolist() for at in range(0, len(weights), 3)]
        return found


class Collator(Collator_10_0_0):
    """The library's, on that table."""

    table: Table  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]

    def load(self, filename: str) -> None:
        self.table = Table()
        super().load(filename)  # type: ignore[no-untyped-call]
        self.table.sort()

    def sort_key(self, string: str) -> tuple[int, ...]:
        found: tuple[int, ...] = super().sort_key(string)  # type: ignore[no-untyped-call]
        return found


@lru_cache(maxsize=4096)
def order_of(name: str) -> Key:
    """What to sort names by."""
    return _collator().sort_key(_indexed(name)), name


def letter_of(name: str) -> str:
    """The heading under which a name stands: "Égypte" under E, "Йемен" under Й, "أفغانستان" under ا."""
    first = _indexed(name).lstrip()[:1].upper()
    base = unicodedata.normalize("NFD", first)[:1]
    return base if _primary(base) == _primary(first) else first


def _indexed(name: str) -> str:
    return unicodedata.normalize("NFC", name).translate(ALIF)


def _primary(letter: str) -> int:
    return _collator().sort_key(letter)[0] if letter else 0


@cache
def _collator() -> Collator:
    # A third of a second to read its table: at the first page that needs it, not at every command.
    return Collator()
