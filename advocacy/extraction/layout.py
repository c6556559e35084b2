"""The shape of an article: its paragraphs, list items and headings, by offset."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDEST_WRAP = 110
NARROWEST_WRAP = 45
LONGEST_HEADING = 90

SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201b\u02bc\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\t\r\u00a0\u1680\u202f\u205f\u3000", " "),
        **dict.fromkeys("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
        **dict.fromkeys("\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
    }
)
# Looked for, since most texts hold few of them: a table of all characters is slower by much.
OTHERS = re.compile(f"[{''.join(map(chr, SAME_LENGTH))}]")
# Where a word may be broken, or not: no reader sees them.
UNSEEN = frozenset("\u00ad\u180e\u200b\u2060\u2061\u2062\u2063\u2064\ufeff")
LINE = re.compile(r"[^\n]+")
# What opens a list item: any sign that is no letter and opens no sentence (arrows, boxes, emoji), a box to tick,
# a number or letter set apart, or a word with its number ("Step one:"). Emoji may carry joiners and shades.
_SIGN = r"[^\w\s\"'()\[\]{}\u00bf\u00a1$\u00a3\u20ac@&.,;:!?\u2026/\\%#=_]"
_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"
MARKER = re.compile(
    rf"\s*(?:(?:{_SIGN}\s+)?\[[ xX\u2713\u2714]?\]\s+|(?:{_SIGN}|[\u200d\ufe0f\u20e3]){{1,8}}\s+|--|#{{1,6}}\s+"
    r"|#\d{1,2}\s+"
    r"|[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]\s*"
    r"|\"\s+(?=[^\"\n]*(?:\n|\Z))"
    r"|\#?\d{1,2}\ufe0f?\u20e3?\s*(?:[.):]\s+|-\s+)|\d{1,2}\ufe0f?\u20e3\s*|0\d\s+|\(\d{1,2}\)\s+"
    r"|\(?[a-zA-Z][.)]\s+|\(?[ivxIVX]{1,4}[.)]\s+"
    rf"|(?i:step|tip|action|task|ask|part|point|option|number|no\.?|day|way)\s+(?i:{_NUMBER})\s*[:.)-]\s*)(?=\S)"
)
INVITING_HEADING = re.compile(
    r"\b(?:what|how)\s+(?:can|could|should|do)\s+(?:you|we|i|people|one)\b"
    r"|\b(?:what|how)\s+(?:else\s+)?(?:you|we|i|everyone)\s+can\b|\bhow\s+to\s+(?:help|act|take)\b"
    r"|\b(?:take|taking|call\s+to|urgent|recommended|suggested|further)\s+actions?\b|\bact\s+now\b"
    r"|\bways\s+(?:to|you\s+can)\b|\bget(?:ting)?\s+involved\b"
    r"|\bwhat\s+(?:needs\s+)?to\s+(?:be\s+)?do"
    r"|\b(?:please\s+)?(?:help|support|contact|write)\s+(?:us|now|today)\b|\baction\s+points?\b",
    re.IGNORECASE,
)
MODEL_LETTER = re.compile(r"\W{0,3}dear\s+[^\n]{2,80}[,:]\s*$|\W{0,3}dear\s+\S+[^\n.]{0,60},", re.I)
LETTER_END = re.compile(
    r"(?:yours\s+(?:sincerely|faithfully|truly)|sincerely|respectfully|kind\s+regards"
    r"|\[?your\s+name)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item or heading: ``start`` and ``end`` exclude marker and outer space."""

    start: int
    end: int
    is_item: bool = False
    is_heading: bool = False
    in_letter: bool = False

    def of(self, text: str) -> str:
        return text[self.start : self.end]


def looked_through(text: str) -> tuple[str, Sequence[int]]:
    """The text without what cannot be seen in it, and for each place of it, the end included, that in ``text``."""
    if UNSEEN.isdisjoint(text):
        return text, range(len(text) + 1)
    offsets = [offset for offset, character in enumerate(text) if character not in UNSEEN]
    return "".join(text[offset] for offset in offsets), [*offsets, len(text)]


def plain(text: str) -> str:
    """The text with one kind of space, quote, dash and line end; every offset stays the same."""
    even = OTHERS.sub(_same_length, text)
    return _join_wrapped_lines(even)


def _same_length(found: re.Match[str]) -> str:
    return SAME_LENGTH[ord(found.group())]


def _join_wrapped_lines(text: str) -> str:
    characters = list(text)
    for first, last in _runs_of_lines(text):
        run = [m.span() for m in LINE.finditer(text, first, last)]
        width = max(len(text[a:b].rstrip()) for a, b in run)
        for (a, b), (c, d) in pairwise(run):
            if _is_wrap(text[a:b], text[c:d], width):
                characters[b:c] = " " * (c - b)
    return "".join(characters)


def _runs_of_lines(text: str) -> Iterator[tuple[int, int]]:
    """Spans without an empty line inside."""
    start: int | None = None
    end = 0
    for line in re.finditer(r"[^\n]*(?:\n|\Z)", text):
        if line.group().strip():
            start = line.start() if start is None else start
            end = line.end()
        elif start is not None:
            yield start, end
            start = None
    if start is not None:
        yield start, end


def _is_wrap(line: str, following: str, width: int) -> bool:
    """Whether the line end is only typesetting: the next word would not have fitted."""
    if MARKER.match(following):
        return False
    line, words = line.rstrip(), following.split(None, 1)
    if words[0][0].islower() and line[-1] not in ".!?:;":
        return len(line) >= NARROWEST_WRAP
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return False
    return len(line) + 1 + len(words[0]) > width


def blocks(plain_text: str) -> list[Block]:
    """All paragraphs, items and headings in order; model letters are marked as such."""
    found: list[Block] = []
    in_letter = False
    for line in LINE.finditer(plain_text):
        if not line.group().strip():
            continue
        marker = MARKER.match(plain_text, line.start(), line.end())
        start = marker.end() if marker else line.start()
        start += len(plain_text[start : line.end()]) - len(plain_text[start : line.end()].lstrip())
        end = start + len(plain_text[start : line.end()].rstrip())
        body = plain_text[start : min(end, start + 200)]
        in_letter = in_letter or bool(MODEL_LETTER.match(body))
        found.append(Block(start, end, bool(marker), _is_heading(body, end - start), in_letter))
        if in_letter and LETTER_END.match(body):
            in_letter = False
    return found if not in_letter else [_outside_letter(block) for block in found]


def _outside_letter(block: Block) -> Block:
    """A letter that never ends is none: the salutation was something else."""
    return Block(block.start, block.end, block.is_item, block.is_heading)


def _is_heading(body: str, length: int) -> bool:
    return length <= LONGEST_HEADING and body.rstrip("\"')")[-1:] not in {".", "!", ";", ","}


def invites(body: str) -> bool:
    """Whether a heading opens a box of things to do, as "How to help" does."""
    return len(body) <= LONGEST_HEADING and bool(INVITING_HEADING.search(body))
