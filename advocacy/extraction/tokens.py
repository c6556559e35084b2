"""The words of a text as the model reads them: in small letters, with addresses, numbers and tags by their sort."""

import re
import unicodedata
from functools import lru_cache

EDGES = "\"'()[]{}<>«»„“”‘’*_.,;:!?…؟،؛|/\\=~`"
LONGEST, MOST = 40, 120
# Longer runs without a blank are no word of any language.
LONGEST_RUN = 80
ADDRESS = re.compile(
    r"https?:|www\.|[\w-]{2,40}\.(?:org|com|net|info|eu|uk|de|fr|es|ru|ch|at|be|ca|au|nz|ie|us|int|edu|gov|io)\b",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\d{1,2}(?:[:.h]\d\d)?(?:am|pm|h|uhr)|\d{1,2}[:h]\d\d")
MONTHS = frozenset(
    "january february march april june july august september october november december".split()  # noqa: SIM905
)
DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
# Of digits, in what counts as a telephone or account number.
FEWEST_DIGITS = 6


def tokens(text: str) -> tuple[str, ...]:
    """The first ``MOST`` words, the same in every Unicode normal form."""
    even = text if text.isascii() else unicodedata.normalize("NFC", text)
    found = (token(raw[:LONGEST_RUN]) for raw in even.split())
    return tuple([word for word in found if word][:MOST])


@lru_cache(maxsize=20_000)
def token(raw: str) -> str:
    """One word; "" for what has neither letters nor figures, "?" if it asks."""
    if "@" in raw[1:-1]:
        return "<mail>"
    bare = raw.strip(EDGES)
    if not bare:
        return "?" if "?" in raw or "؟" in raw else ""
    if bare[0] in "#@":
        return _named(bare)
    if ADDRESS.match(bare):
        return "<address>"
    if bare[0] in "$£€₽":
        return "<money>"
    if any(character.isdigit() for character in bare):
        return _number(bare)
    low = bare.lower().removesuffix("'s")[:LONGEST]
    return "<month>" if low in MONTHS else "<day>" if low in DAYS else low


def _named(bare: str) -> str:
    if bare[0] == "@":
        return "<handle>"
    return "<tag>" if len(bare) > 2 and bare[1].isalpha() else "<number>"


def _number(bare: str) -> str:
    digits = sum(character.isdigit() for character in bare)
    if digits == len(bare) == 4 and bare[:2] in {"19", "20"}:
        return "<year>"
    if digits >= FEWEST_DIGITS and 2 * digits > len(bare):
        return "<digits>"
    return "<time>" if CLOCK.fullmatch(bare.lower()) else "<number>"


@lru_cache(maxsize=20_000)
def letters(word: str) -> tuple[str, ...]:
    """Its runs of four and five letters, with its ends marked; none of a word's sort or of a short word."""
    if word[0] == "<" or len(word) < 3:
        return ()
    framed = f"^{word}$"
    runs = (framed[at : at + size] for size in (4, 5) for at in range(max(1, len(framed) - size + 1)))
    return tuple(dict.fromkeys(runs))
