"""The tree of a page, within bounds."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

MOST_LETTERS = 2_000_000
MOST_ELEMENTS = 40_000
# What XML cannot hold, and marks of direction and width that nobody sees.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u00ad\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2069\ufeff\ufff9-\ufffb\ufffd-\uffff]"
)
_HIDING = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.IGNORECASE)


def parsed(html: str) -> HtmlElement | None:
    """The root element; None if there is no markup or too much of it. Deep nesting is cut by the parser."""
    if len(html) > MOST_LETTERS or html.count("<") > 3 * MOST_ELEMENTS:
        return None
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    data = without_unseen(html).encode("utf-8", "ignore")
    try:
        root = document_fromstring(data, parser=parser)
    except (ValueError, etree.LxmlError):
        return None
    return root if sum(1 for _ in root.iter()) <= MOST_ELEMENTS else None


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
