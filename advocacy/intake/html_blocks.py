"""The blocks of a page in reading order: paragraphs, items, headings, cells, links standing alone. Pure."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.entities import html5
from itertools import islice
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from advocacy.intake.html_words import HEADINGS, SHARER, names

BLOCK_TAGS = (
    names(
        "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer "
        "form header hr html legend li main menu nav ol option p pre section select summary table tbody td tfoot "
        "th thead tr ul"
    )
    | HEADINGS
)
CELLS = names("li dd dt td th")
SENTENCE_END = re.compile(r"[.!?…。！？؟۔:;]['\"”’»)\]]*\s*$")
ESCAPED = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
SET_AS_BLOCK = re.compile(r"display:(?:block|table|flex|grid|list-item)", re.IGNORECASE)
# A line that a list item opens, after a line that was ended by hand.
ITEM = re.compile(r"\s*(?:[•·▪▸►→✓✔☐■●◦*–—-]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s)")
FEWEST, MANY = 4, 12


@dataclass
class Block:
    """A run of text between two block boundaries. ``linked``: how many of its words stand in links."""

    text: str
    parent: HtmlElement
    words: int
    linked: int
    links: tuple[HtmlElement, ...] = ()

    @property
    def is_item(self) -> bool:
        return self.parent.tag == "li" or next(self.parent.iterancestors("li"), None) is not None

    @property
    def is_heading(self) -> bool:
        return self.parent.tag in HEADINGS or self.parent.get("role") == "heading"

    @property
    def line(self) -> str:
        return f"- {self.text}" if self.is_item else self.text

    @property
    def is_linked(self) -> bool:
        """Nothing but links."""
        return bool(self.links) and 5 * self.linked >= 4 * self.words

    @property
    def is_share(self) -> bool:
        return self.is_linked and all(SHARER.search(link.get("href", "")) for link in self.links)

    @property
    def is_prose(self) -> bool:
        """Whether somebody says something in it: a sentence, or many words, that are no link."""
        if 2 * self.linked > self.words:
            return False
        return self.words >= MANY or (self.words >= FEWEST and bool(SENTENCE_END.search(self.text)))


class Piece(NamedTuple):
    """A text node: what it says, the link and the block it stands in, and its own inline element if that is marked."""

    text: str
    link: HtmlElement | None
    parent: HtmlElement
    inline: HtmlElement | None


# Of what is left out at once; an editor who wants more opens the page.
MOST_TOLD = 1000


class Cut(NamedTuple):
    """Words that are left out, why, and the first of them."""

    words: int
    why: str
    text: str = ""


def count(text: str) -> int:
    """How many words a text has; scripts without spaces count two characters as one."""
    spaced = len(text.split())
    return (
        spaced
        if len(text) < 15 * spaced
        else len(text.replace(" ", "")) // 2
        if not text.isascii()
        else spaced
    )


def unescaped(text: str) -> str:
    """The text without the character references that were escaped once too often."""
    for _ in range(2):
        if "&" not in text:
            break
        text = ESCAPED.sub(lambda found: _meant(found[0]), text)
    return text


def _meant(reference: str) -> str:
    if reference[1] != "#" and reference[1:] not in html5:
        return reference
    said = html.unescape(reference)
    return said if said.isprintable() or said.isspace() or said == "\xad" else ""


def blocks_of(
    root: HtmlElement, cut: Mapping[HtmlElement, str], inline: Mapping[HtmlElement, str]
) -> list[Block | Cut]:
    """All runs of text in reading order. ``cut``: elements of which only the words are counted.

    ``inline``: elements within a line (a name, a date, a button to share) that go where no sentence holds them.
    """
    return [
        made
        for run in _runs(root, cut, inline)
        for made in (_split(run, inline) if not isinstance(run, Cut) else [run])
    ]


def _runs(
    root: HtmlElement, cut: Mapping[HtmlElement, str], inline: Mapping[HtmlElement, str]
) -> Iterator[list[Piece] | Cut]:
    run: list[Piece] = []
    parents: list[HtmlElement] = [root]
    links: list[HtmlElement] = []
    marked: list[HtmlElement] = []
    breaks = 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if not isinstance(element.tag, str):
            continue
        is_start = event == "start"
        if is_start and element in cut:
            walk.skip_subtree()
            if words := count(" ".join(element.itertext())):
                yield Cut(words, cut[element], told(element, MOST_TOLD))
            run.append(Piece(" ", None, parents[-1], None))
            continue
        if element not in cut and is_block(element):
            yield run
            run = []
            parents.append(element) if is_start else parents.pop()
        elif element not in cut:
            for stack, belongs in ((links, element.tag in ("a", "button")), (marked, element in inline)):
                if belongs:
                    stack.append(element) if is_start else stack.pop()
        said = element.text if is_start else element.tail
        if element.tag == "br" and is_start:
            breaks += 1
            if breaks > 1 or ITEM.match(element.tail or ""):
                yield run
                run = []
            said = " "
        elif said and said.strip(" \t\r\n\f\v\xa0"):
            breaks = 0
        if said and element is not root:
            run.append(
                Piece(
                    unescaped(said), links[-1] if links else None, parents[-1], marked[-1] if marked else None
                )
            )
    yield run


def is_block(element: HtmlElement) -> bool:
    """Whether an element stands on lines of its own: by its tag, by its style, or as an element of the page's own."""
    if element.tag in BLOCK_TAGS:
        return True
    if element.tag == "span" or element.tag == "a" or "-" in element.tag:
        style = element.get("style", "")[:200]
        return "-" in element.tag or bool(style and SET_AS_BLOCK.search(style.replace(" ", "")))
    return False


def told(element: HtmlElement, most: int) -> str:
    """The first characters that stand in an element, in bounded time."""
    found: list[str] = []
    length = 0
    for text in islice(element.itertext(), 400):
        found.append(text[:most])
        length += len(found[-1])
        if length > 2 * most:
            break
    return " ".join(" ".join(found).split())[:most]


def _split(run: list[Piece], inline: Mapping[HtmlElement, str]) -> Iterator[Block | Cut]:
    spoken = [piece for piece in run if piece.text.strip()]
    if not spoken:
        return
    if any(piece.inline is not None for piece in spoken):
        kept = [piece for piece in run if piece.inline is None]
        block = _block(kept) if any(piece.text.strip() for piece in kept) else None
        aside = _block([piece for piece in spoken if piece.inline is not None])
        is_line = block is not None and (block.is_prose or (block.words > MANY // 2 and not block.is_heading))
        if not is_line and not aside.is_prose:
            why = next(inline[piece.inline] for piece in spoken if piece.inline is not None)
            yield Cut(aside.words, why, aside.text[:MOST_TOLD])
            if block:
                yield from _split(kept, {})
            return
    links = dict.fromkeys(piece.link for piece in spoken if piece.link is not None)
    if links and all(piece.link is not None or not any(map(str.isalnum, piece.text)) for piece in spoken):
        for link in links:
            yield _block([piece for piece in spoken if piece.link is link])
    else:
        yield _block(run)


def _joined(pieces: list[Piece]) -> str:
    """The texts one after the other, and apart where two elements stand side by side: "Follow" and "4 min"."""
    said = ""
    for piece in pieces:
        is_apart = said[-1:].islower() and (piece.text[:1].isupper() or piece.text[:1].isdecimal())
        is_marked = said and piece.inline is not None and said[-1:].isalnum()
        said += f" {piece.text}" if is_apart or is_marked else piece.text
    return said


def _block(pieces: list[Piece]) -> Block:
    links = tuple(
        dict.fromkeys(piece.link for piece in pieces if piece.link is not None and piece.text.strip())
    )
    text = " ".join(_joined(pieces).split())
    linked = sum(count(piece.text) for piece in pieces if piece.link is not None)
    parent = next(piece.parent for piece in pieces if piece.text.strip())
    return Block(text, parent, count(text), linked, links)
