"""A text cut into segments: sentences, list items, headings, each with where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from advocacy.extraction.layout import Block, blocks
from advocacy.extraction.sentences import sentences


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the plain text, and where it stands; ``start`` and ``end`` exclude outer space.

    ``heading`` is the number of the segment that is the last heading above it, or -1. ``nth`` counts the segments of a
    block. ``is_lead``: it ends its block with a colon.
    """

    start: int
    end: int
    block: int
    nth: int
    heading: int = -1
    is_item: bool = False
    is_heading: bool = False
    in_letter: bool = False
    is_quoted: bool = False
    is_lead: bool = False

    def of(self, text: str) -> str:
        return text[self.start : self.end]


def segments(plain_text: str) -> list[Segment]:
    """All segments in order, none overlapping another; whatever is no white space lies in one, list markers aside."""
    found: list[Segment] = []
    heading = -1
    for number, block in enumerate(blocks(plain_text)):
        here = list(_of_block(plain_text, block, number, heading))
        if block.is_heading and not block.is_item and here:
            heading = len(found)
        found.extend(here)
    return found


def _of_block(text: str, block: Block, number: int, heading: int) -> Iterator[Segment]:
    quotes = 0
    for nth, (start, end) in enumerate(sentences(text, block.start, block.end)):
        yield Segment(
            start,
            end,
            number,
            nth,
            heading,
            block.is_item,
            block.is_heading,
            block.in_letter,
            is_quoted=quotes % 2 == 1 or text[start] == '"',
            is_lead=end == block.end and text[end - 1] == ":",
        )
        quotes += text.count('"', start, end)
