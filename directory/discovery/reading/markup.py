"""The tree of a page, within bounds."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

MOST_LETTERS = 2_000_000
MOST_ELEMENTS = 30_000
# What XML cannot hold, and marks of direction and width that nobody sees.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u00ad\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2069\ufeff\ufff9-\ufffb\ufffd-\uffff]"
)
_HIDING = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.IGNORECASE)


def parsed(html: str) -> HtmlElement | None:
    """The root element, of a very long page that of its beginning; None if there is no markup.

    Deep nesting is cut by the parser.
    """
    told = without_unseen(_beginning(html[:MOST_LETTERS]))
    while (root := _root(told)) is not None and sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        told = told[: len(told) // 2]
    return root


def _beginning(html: str) -> str:
    """What stands before so many tags as a page of the most elements has."""
    if html.count("<") <= 2 * MOST_ELEMENTS:
        return html
    tags = (match.start() for match in re.finditer("<", html))
    return html[: next(islice(tags, 2 * MOST_ELEMENTS, None))]


def _root(html: str) -> HtmlElement | None:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        return document_fromstring(html.encode("utf-8", "ignore"), parser=parser)
    except (ValueError, etree.LxmlError):
        return None


def without_unseen(text: str) -> str:
    return _UNSEEN.sub("", text)


def line_of(text: str | None) -> str:
    """The text on one line."""
    return " ".join((text or "").split())


def text_within(element: HtmlElement, most: int = 500) -> str:
    """The text of an element and, for pictures, what stands for them; no scripts; at most ``most`` letters."""
    said: list[str] = []
    length = 0
    for piece in _pieces(element):
        said.append(piece)
        length += len(piece)
        if length > most:
            break
    return line_of(" ".join(said))[:most]


def _pieces(element: HtmlElement) -> Iterator[str]:
    for inner in element.iter(etree.Element):
        if inner.tag in ("script", "style"):
            continue
        if inner.text:
            yield inner.text
        if inner.tag == "img":
            yield inner.get("alt", "")
        if inner is not element and inner.tail:
            yield inner.tail


def is_hidden(element: HtmlElement) -> bool:
    """Whether the element says of itself that nobody sees it. What a click unfolds mostly says so in a style sheet."""
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _HIDING.search(style[:500]))
