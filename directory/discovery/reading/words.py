"""Words that pages use for ways of contact, in the languages of ``words.tsv``.

A line of that table is a subject, a language (BCP 47; "xx" for several) and stems with “|” between:
“kontakt” begins a word, “=tel” is one, “~司” ends one, and “*ติดต่อ” stands anywhere, as scripts without
spaces or with attached articles need it. All are compared by ``plain`` letters.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import ahocorasick

_TABLE = Path(__file__).with_name("words.tsv")
# Marks that writers leave out or set by taste: Latin, Greek and Cyrillic accents, Hebrew and Arabic vowel points.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640\u200b-\u200f\u00ad\ufe00-\ufe0f]")
_LETTERS = str.maketrans(
    {
        **{"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ə": "e", "þ": "th"},
        **{"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "ـ": "", "ґ": "г"},
        # Letters of their own in Uzbek and Ukrainian names of sounds, apostrophes to most keyboards.
        **{"ʻ": " ", "ʼ": " ", "ʹ": " "},
    }
)
# Vowel signs of Indic scripts are marks to ``\w`` and letters to readers.
_BETWEEN = re.compile(r"[^\w\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u0780-\u07bf]|_")
_SPACES = re.compile(r" +")
_LABEL = 200
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True)
class Hit:
    """A stem found in plain text; ``start`` and ``end`` count there."""

    subject: str
    start: int
    end: int


def plain(text: str) -> str:
    """The words of a text in letters that spellings share, one space around each: " kontakt os "."""
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS)))
    # Composed again: a Hangul syllable is a letter, its parts are not.
    whole = unicodedata.normalize("NFC", bare).translate(_LETTERS)
    return f" {_SPACES.sub(' ', _BETWEEN.sub(' ', whole)).strip()} "


def of_path(path: str) -> str:
    """The words of a path or a file name: "/en/ContactUs.aspx" → " en contact us aspx "."""
    return plain(_CAMEL.sub(" ", path))


def hits(text: str) -> list[Hit]:
    """Every stem in plain text, in order; one that stands within a longer one is none."""
    found = sorted(_all(text), key=lambda hit: (hit.start, -hit.end))
    kept: list[Hit] = []
    reached = -1
    for hit in found:
        if hit.end > reached or (kept and (hit.start, hit.end) == (kept[-1].start, kept[-1].end)):
            kept.append(hit)
            reached = max(reached, hit.end)
    return kept


def subjects(text: str) -> frozenset[str]:
    """What a text speaks of, as written by people."""
    return _of_label(text) if len(text) < _LABEL else frozenset(hit.subject for hit in hits(plain(text)))


@lru_cache(maxsize=4096)
def _of_label(text: str) -> frozenset[str]:
    return frozenset(hit.subject for hit in hits(plain(text)))


def _all(text: str) -> Iterator[Hit]:
    for last, entries in _automaton().iter(text):
        for subject, length in entries:
            start = last - length + 1
            # The space before a stem is no letter of it, nor is the one behind.
            yield Hit(subject, start + (text[start] == " "), last + (text[last] != " "))


@cache
def _automaton() -> ahocorasick.Automaton:
    entries: dict[str, set[str]] = {}
    for subject, _, stems in table():
        for stem in stems:
            entries.setdefault(_sought(stem), set()).add(subject)
    automaton = ahocorasick.Automaton()
    for sought, names in entries.items():
        automaton.add_word(sought, tuple((name, len(sought)) for name in sorted(names)))
    automaton.make_automaton()
    return automaton


def _sought(stem: str) -> str:
    mark, rest = (stem[0], stem[1:]) if stem[0] in "=~*" else ("", stem)
    word = plain(rest).strip()
    return {"": f" {word}", "=": f" {word} ", "~": f"{word} ", "*": word}[mark]


@cache
def table() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """The lines of the table: subject, language, stems."""
    lines = (line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines())
    return tuple((subject, language, tuple(stems.split("|"))) for subject, language, stems in lines)
