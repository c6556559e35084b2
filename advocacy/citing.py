"""Passages of a text: where one stands, what it is known by, and whether a citation is one. Pure.

A place is (start, end) in Unicode code points of the text, the end exclusive.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator

from directory.words.saying import say

Place = tuple[int, int]

# The rules by which people cite; a program names its own.
BY_HAND = "chosen by a person"
AT_SOURCE = "read at the source by two people"
VERSION = "1"
# How pages spell what nobody sees, so that it is copied with what is seen.
_SPELT = re.compile(r"‹U\+[0-9A-F]{4,6}›")
# How much of a text around a passage tells one place from another.
AROUND = 40
# Of a passage that stands in more places only so many are told.
MOST_TOLD_PLACES = 20


def hash_of(passage: str) -> str:
    """The SHA-256 of the UTF-8 of a passage."""
    return hashlib.sha256(passage.encode()).hexdigest()


def places_of(passage: str, text: str) -> list[Place]:
    """Where the passage stands in the text, in order; spaces, line ends and what nobody sees count as one space."""
    wanted = _squeezed(_SPELT.sub("", passage))[0].strip()
    squeezed, origin = _squeezed(text)
    found: list[Place] = []
    start = squeezed.find(wanted) if wanted else -1
    while start >= 0:
        end = start + len(wanted)
        found.append((origin[start], origin[end - 1] + 1))
        start = squeezed.find(wanted, end)
    return found


def told_place(place: Place, text: str) -> str:
    """One place with a few words around it, on one line."""
    start, end = place
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return " ".join(f"…{before}[{text[start : min(end, start + AROUND)]}]{after}…".split())


def misfits(start: int, end: int, sha256: str, text: str) -> Iterator[str]:
    """Why a citation is no passage of the text; nothing where it is one."""
    if not 0 <= start < end <= len(text):
        yield say(
            "Characters {start}–{end} lie outside the stored text, which has {count}",
            start=start,
            end=end,
            count=len(text),
        )
    elif hash_of(text[start:end]) != sha256:
        yield say(
            "Characters {start}–{end} of the stored text are not the passage that the citation names",
            start=start,
            end=end,
        )


def _squeezed(text: str) -> tuple[str, list[int]]:
    """The text with one space for each run of white space and nothing unseen, and where each character was."""
    kept: list[str] = []
    origin: list[int] = []
    for number, char in enumerate(text):
        if char.isspace():
            if kept and kept[-1] == " ":
                continue
            char = " "
        elif not char.isascii() and unicodedata.category(char) == "Cf":
            continue
        kept.append(char)
        origin.append(number)
    return "".join(kept), origin
