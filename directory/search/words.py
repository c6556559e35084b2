"""Words as they are compared: without accents, case and punctuation, in any script.

The same function prepares what is found and what is asked, so both meet whatever the rules are.
"""

import hashlib
import unicodedata
from functools import lru_cache
from itertools import chain

LONGEST_WORD = 40
LONGEST_NAME = 100
# Scripts that write no space between words: each character may begin one.
_UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x3400, 0x9FFF),  # Han
    (0x20000, 0x3FFFF),
)
# Letters that Unicode does not take apart into a plain one and a mark.
_PLAIN = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}


class _Folding(dict[int, str]):
    """For each code point what is left of it; filled as they occur."""

    def __missing__(self, code: int) -> str:
        char, category = chr(code), unicodedata.category(chr(code))
        if unicodedata.combining(char) or category == "Cf":
            kept = ""
        else:
            kept = _PLAIN.get(char, char) if category[0] in "LMN" else " "
        self[code] = kept
        return kept


_folding = _Folding()


def words_of(text: str) -> tuple[str, ...]:
    """ "Côte d’Ivoire" → ("cote", "d", "ivoire"); of a very long word the beginning."""
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_folding)
    return tuple(word[:LONGEST_WORD] for word in folded.split())


def joined(words: tuple[str, ...]) -> str:
    """A whole name as one word, to be compared with another whole name or with its beginning."""
    return "_".join(words)[:LONGEST_NAME]


@lru_cache(maxsize=65_536)
def findable_words(text: str) -> tuple[str, ...]:
    """The words of a text, and in scripts without spaces whatever could begin a word."""
    return tuple(dict.fromkeys(chain.from_iterable(_beginnings(word) for word in words_of(text))))


def key(address: str) -> str:
    """A contact's address as one word of letters and digits, found by the whole of it only."""
    return hashlib.sha256(address.encode()).hexdigest()[:24]


def _beginnings(word: str) -> list[str]:
    if word.isascii() or not any(_is_unspaced(char) for char in word):
        return [word]
    return [word[start:] for start in range(len(word))]


def _is_unspaced(char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in _UNSPACED)
