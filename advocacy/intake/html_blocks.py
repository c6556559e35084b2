"""The blocks of a page in reading order, and which of them the main text lacks. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from lxml import etree
from lxml.html import HtmlElement

from advocacy.extraction import furniture, layout
from advocacy.intake.html_furniture import HEADINGS, RELATED, is_share_link, names

BLOCK_TAGS = (
    names(
        "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer "
        "form header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul"
    )
    | HEADINGS
)
LONGEST = 500
SURELY_SAME = 25
NEAR = 20_000
NAME = r"[A-ZÀ-ÞŁŚŠŽČĐ][\w.'’-]*"
BYLINE = re.compile(
    rf"(?:(?i:written|words|text|reported|story|photos?|photographs?) )?(?i:by):? {NAME}"
    rf"(?:,? (?:(?:and|&|de|van|von|al) )*{NAME}){{1,8}}(?:\s*[|,•·–-].{{0,60}})?(?<![.!?])$"
    r"|(?i:updated|published|posted|last modified)\b[^.!?]{0,40}\d{4}[^.!?]{0,20}$"
)


@dataclass
class Block:
    """A run of text between two block boundaries: a paragraph, item, heading, or a link standing alone."""

    text: str
    parent: HtmlElement
    has_link: bool = False
    is_share: bool = False

    @property
    def is_item(self) -> bool:
        return self.parent.tag == "li" or next(self.parent.iterancestors("li"), None) is not None

    @property
    def is_heading(self) -> bool:
        return self.parent.tag in HEADINGS

    @property
    def line(self) -> str:
        return f"- {self.text}" if self.is_item else self.text

    @property
    def key(self) -> str:
        return key(self.text)


def key(text: str) -> str:
    """What of a text is the same in both passes: its letters and digits."""
    return "".join(char for char in text.casefold() if char.isalnum())


def blocks_of(root: HtmlElement) -> list[Block]:
    """All runs of text of the page in reading order; each link of a run of mere links is its own block."""
    return [block for run in _runs(root) for block in _split(run)]


@dataclass
class _Piece:
    text: str
    link: HtmlElement | None
    parent: HtmlElement


def _runs(root: HtmlElement) -> Iterator[list[_Piece]]:
    run: list[_Piece] = []
    parents: list[HtmlElement] = [root]
    links: list[HtmlElement] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        is_start = event == "start"
        if element.tag in BLOCK_TAGS:
            yield run
            run = []
            parents.append(element) if is_start else parents.pop()
        if element.tag in ("a", "button"):
            links.append(element) if is_start else links.pop()
        said = element.text if is_start else element.tail
        if element.tag == "br" and is_start:
            said = " "
        if said and element is not root:
            run.append(_Piece(said, links[-1] if links else None, parents[-1]))
    yield run


def _split(run: list[_Piece]) -> Iterator[Block]:
    spoken = [piece for piece in run if piece.text.strip()]
    if not spoken:
        return
    if all(piece.link is not None for piece in spoken):
        for link in dict.fromkeys(piece.link for piece in spoken):
            yield _block([piece for piece in spoken if piece.link is link])
    else:
        yield _block(run)


def _block(pieces: list[_Piece]) -> Block:
    links = [piece.link for piece in pieces if piece.link is not None]
    return Block(
        text=" ".join("".join(piece.text for piece in pieces).split()),
        parent=pieces[0].parent,
        has_link=any(link.tag == "button" or link.get("href") for link in links),
        is_share=bool(links) and all(is_share_link(link.get("href", "")) for link in links),
    )


def lines_of(blocks: list[Block], main_text: list[str]) -> list[str]:
    """One line per paragraph, heading or item: those of the main text, and those with links that it lacks."""
    chosen = _chosen(blocks, main_text)
    return [blocks[index].line for index in sorted(chosen | _lacking(blocks, chosen))]


def _chosen(blocks: list[Block], main_text: list[str]) -> set[int]:
    """Numbers of the blocks that are in the main text: those that follow each other there as they do here.

    A short block may stand somewhere in a text by chance, so it must come next, or be a line of its own.
    """
    keys = [key(line) for line in main_text]
    whole = "".join(keys)
    starts = dict(zip(reversed(keys), reversed([*accumulate(map(len, keys), initial=0)][:-1]), strict=True))
    chosen: set[int] = set()
    reached = 0
    for index, block in enumerate(blocks):
        said = block.key
        near = whole.find(said, reached, reached + NEAR + len(said)) if len(said) >= SURELY_SAME else -1
        if whole.startswith(said, reached):
            near = reached
        found = near if near >= 0 else starts.get(said, -1)
        if said and found >= 0:
            chosen.add(index)
            reached = max(reached, found + len(said)) if len(said) < SURELY_SAME else found + len(said)
    return chosen


def _lacking(blocks: list[Block], chosen: set[int]) -> set[int]:
    """Numbers of the blocks to bring back: linked ones, the rest of their lists, the headings above them."""
    if not chosen:
        return set()
    actions = _actions(blocks, chosen)
    lists = {_list_of(blocks[index]) for index in actions} - {None}
    wanted = actions | {
        index
        for index, block in enumerate(blocks)
        if _list_of(block) in lists and len(block.text) <= LONGEST and not block.is_share
    }
    above = {index - 1 for index in wanted if index and blocks[index - 1].is_heading}
    return (wanted | above) - chosen


def _actions(blocks: list[Block], chosen: set[int]) -> set[int]:
    """Linked blocks within what holds the main text, up to the first heading after it that invites to nothing."""
    region, last = _region([blocks[index].parent for index in chosen]), max(chosen)
    found = set()
    for index, block in enumerate(blocks):
        if index > last and block.is_heading and not layout.invites(block.text):
            break
        if index not in chosen and _is_action(block) and _is_within(block.parent, region):
            found.add(index)
    return found


def _is_action(block: Block) -> bool:
    return (
        block.has_link
        and not block.is_share
        and not block.is_heading
        and len(block.text.split()) > 1
        and len(block.text) <= LONGEST
        and not RELATED.match(block.text)
        and not furniture.is_furniture(block.text)
    )


def _list_of(block: Block) -> HtmlElement | None:
    item = block.parent if block.parent.tag == "li" else next(block.parent.iterancestors("li"), None)
    return item.getparent() if item is not None else None


def _region(parents: list[HtmlElement]) -> HtmlElement:
    """The smallest element that holds all the main text, but for strays: a tenth of it at most."""
    counts: dict[HtmlElement, int] = {}
    for parent in parents:
        for element in (parent, *parent.iterancestors()):
            counts[element] = counts.get(element, 0) + 1
    enough = 0.9 * len(parents)
    held = [element for element, count in counts.items() if count >= enough]
    deepest = max(held, key=lambda element: sum(1 for _ in element.iterancestors()))
    return deepest if deepest.tag not in ("p", "li", *HEADINGS) else deepest.getparent()


def _is_within(element: HtmlElement, region: HtmlElement) -> bool:
    return element is region or any(ancestor is region for ancestor in element.iterancestors())


def without_byline(lines: list[str], author: str) -> list[str]:
    """The lines but those that only name who wrote the article, or when."""
    authors = [key(name) for name in re.split(r"[;,]", author) if key(name)]
    return [line for line in lines if not _is_byline(line, authors)]


def _is_byline(line: str, authors: list[str]) -> bool:
    if len(line) > 120:
        return False
    said = key(line.removeprefix("- "))
    for name in authors:
        said = said.replace(name, "")
    named = said != key(line) and said in ("", "by", "writtenby", "and", "byand")
    return named or bool(BYLINE.match(line))
