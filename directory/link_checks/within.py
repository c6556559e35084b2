"""What a page shows that others made: the frames, forms and scripts within it. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from directory.fetching.bases import resolved, without_fragment

MOST_LOOKED_AT = 500
_WRITTEN_IN = {"", "text", "email", "tel", "search", "password", "number", "url"}
# A frame that measures and one that nobody sees have no more than a point.
_NO_SIZE = re.compile(r"\s{0,9}[01]\s{0,9}(?:px|%)?\s{0,9}", re.IGNORECASE)
_FIXED = re.compile(r"position\s{0,9}:\s{0,9}fixed", re.IGNORECASE)
_PLACED = re.compile(r"position\s{0,9}:\s{0,9}(?:fixed|absolute)", re.IGNORECASE)
_WHOLE = r"\s{0,9}:\s{0,9}100\s{0,9}(?:%|[sld]?v[whi]|vmax)"
_WIDE = re.compile(rf"(?<![\w-])(?:min-)?width{_WHOLE}", re.IGNORECASE)
_HIGH = re.compile(rf"(?<![\w-])(?:min-)?height{_WHOLE}", re.IGNORECASE)
_ZERO = r"\s{0,9}:\s{0,9}0(?![\d.]*[1-9])"
_INSET = re.compile(rf"(?<![\w-])inset{_ZERO}", re.IGNORECASE)
_SIDE = re.compile(rf"(?<![\w-])(top|bottom|left|right){_ZERO}", re.IGNORECASE)
_SIDES = 4


@dataclass(frozen=True)
class Within:
    """Addresses, absolute, or "": the first ``frame`` that is shown; the ``cover``, a frame that by its own account
    fills the window; where the first ``form`` to write in sends; the ``scripts`` that are fetched.
    """

    frame: str = ""
    cover: str = ""
    form: str = ""
    scripts: tuple[str, ...] = ()


def within(root: HtmlElement, page: str, base: str) -> Within:
    """What stands within a page; ``base``: what its addresses are relative to."""
    frames = [(node, found) for node in _frames(root) if (found := _address(node, page, base))]
    covers = [found for node, found in frames if _covers(node)]
    forms = (form for form in list(root.iter("form"))[:MOST_LOOKED_AT] if _is_written_in(form))
    scripts = (node.get("src", "") for node in list(root.iter("script"))[:MOST_LOOKED_AT])
    return Within(
        frame=frames[0][1] if frames else "",
        cover=covers[0] if covers else _frameset(root, page, base),
        form=next((resolved(base, form.get("action", "")) for form in forms), ""),
        scripts=tuple(filter(None, (resolved(base, source) for source in scripts if source))),
    )


def _frames(root: HtmlElement) -> Iterator[HtmlElement]:
    """Frames that somebody sees; what stands in noscript measures, and few browsers show it."""
    for node in list(root.iter("frame", "iframe", "object", "embed"))[:MOST_LOOKED_AT]:
        around = [node, *node.iterancestors()][:200]
        unseen = any(one.tag in ("noscript", "template") or one.get("hidden") is not None for one in around)
        sizes = [node.get("width", ""), node.get("height", "")]
        if not unseen and not any(_NO_SIZE.fullmatch(size) for size in sizes):
            yield node


def _address(node: HtmlElement, page: str, base: str) -> str:
    found = resolved(base, node.get("data" if node.tag == "object" else "src", ""))
    return "" if without_fragment(found) == without_fragment(page) else found


def _covers(node: HtmlElement) -> bool:
    """Whether it fills the window by its own style; what a style sheet says nobody can tell without a browser."""
    style = node.get("style", "")[:1_000]
    parent = node.getparent()
    # Within a box of its own, "absolute" fills that box only: so are videos and maps laid in.
    is_placed = _FIXED.search(style) or (
        _PLACED.search(style) and parent is not None and parent.tag == "body"
    )
    fills = _INSET.search(style) or len({side.lower() for side in _SIDE.findall(style)}) == _SIDES
    wide = _WIDE.search(style) or node.get("width") == "100%"
    high = _HIGH.search(style) or node.get("height") == "100%"
    return bool(is_placed and (fills or (wide and high)))


def _frameset(root: HtmlElement, page: str, base: str) -> str:
    """The first frame of a page that is nothing but frames."""
    found = [_address(node, page, base) for node in _frames(root) if node.tag == "frame"]
    return next(filter(None, found), "")


def _is_written_in(form: HtmlElement) -> bool:
    fields = form.iter("input", "textarea")
    return any(
        node.tag == "textarea" or node.get("type", "").strip().lower() in _WRITTEN_IN for node in fields
    )
