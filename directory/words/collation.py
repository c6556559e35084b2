"""The order of an index, by the Unicode Collation Algorithm (UTS #10), computed here: no database or system decides."""

import unicodedata
from functools import cache, lru_cache

from pyuca.collator import Collator_10_0_0 as Collator

# The default table gives each seat of hamza a letter of its own; an Arabic index has them all under alif.
ALIF = str.maketrans({"آ": "ا", "أ": "ا", "إ": "ا", "ٱ": "ا"})
Key = tuple[tuple[int, ...], str]


@lru_cache(maxsize=4096)
def order_of(name: str) -> Key:
    """What to sort names by."""
    return tuple(_collator().sort_key(_indexed(name))), name


def letter_of(name: str) -> str:
    """The heading under which a name stands: "Égypte" under E, "Йемен" under Й, "أفغانستان" under ا."""
    first = _indexed(name).lstrip()[:1].upper()
    base = unicodedata.normalize("NFD", first)[:1]
    return base if _primary(base) == _primary(first) else first


def _indexed(name: str) -> str:
    return unicodedata.normalize("NFC", name).translate(ALIF)


def _primary(letter: str) -> int:
    return int(_collator().sort_key(letter)[0]) if letter else 0


@cache
def _collator() -> Collator:
    # A third of a second to read its table: at the first page that needs it, not at every command.
    return Collator()
