"""Sentences by offset: abbreviations, initials and addresses do not end one."""

import re
from collections.abc import Iterator

LONGEST = 1200
# A run of stops is entered at its start only, and never given back: 50 kB of full stops take one pass.
END = re.compile(r"(?<![.!?\u2026])[.!?\u2026]++[\"')\]]*+\s+")
FIRST_WORD = re.compile(r"[^\w]")
LAST_WORD = re.compile(r"[^\s(\"'\[]+$")
LISTED = (
    "mr mrs ms dr prof rev hon gov sen rep pres gen col lt sgt capt st vs nos p pp tel ext e.g i.e "
    "approx dept ave blvd fig vol ed est al h.h mt ft min max cf atty amb cllr "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
LISTED_BEFORE_SMALL = "jr sr etc inc ltd co corp a.m p.m no"
# Names that stand before capitals too ("the U.S. Embassy"), unless the next word is one that opens a sentence.
DOTTED_NAME = re.compile(r"(?:[a-z]\.){1,3}[a-z]")
_OPENERS = (
    "the|a|an|this|that|these|those|it|its|he|she|they|we|you|i|his|her|their|our|your|in|on|at"
    "|by|for|from|as|if|when|while|but|and|or|so|yet|no|not|there|here|please|after|before|since"
    "|now|then|all|some|many|most|what|who|why|how|both|each|one|two|with|write|sign|call"
)
OPENERS = frozenset(_OPENERS.split("|"))
ABBREVIATIONS = frozenset(LISTED.split())
SOFT_ABBREVIATIONS = frozenset(LISTED_BEFORE_SMALL.split())


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """(start, end) of each sentence of ``text[start:end]``, without the space around it.

    A sentence of more than LONGEST characters is cut, so that no rule ever sees more at once.
    """
    spans: list[tuple[int, int]] = []
    at = start
    for stop in END.finditer(text, start, end):
        if _ends_sentence(text, stop, end):
            spans.extend(_pieces(text, at, stop.end()))
            at = stop.end()
    spans.extend(_pieces(text, at, end))
    return spans


def _ends_sentence(text: str, stop: re.Match[str], end: int) -> bool:
    following = text[stop.end() : min(end, stop.end() + 8)]
    opener = following.lstrip("\"'([")[:1]
    if not opener or opener.islower():
        return False
    if stop.group()[0] != ".":
        return True
    word = LAST_WORD.search(text[max(0, stop.start() - 24) : stop.start()])
    return word is None or not _is_abbreviation(word.group().lower(), following)


def _is_abbreviation(word: str, following: str) -> bool:
    if word in SOFT_ABBREVIATIONS:
        return not following[:1].isupper()
    if DOTTED_NAME.fullmatch(word) and word not in ABBREVIATIONS:
        return FIRST_WORD.split(following.lstrip("\"'(["), maxsplit=1)[0].lower() not in OPENERS
    return word in ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word != "i")


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        yield start, cut
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end
