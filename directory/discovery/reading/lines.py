"""The kept text of a page: a block or a broken line each on a line of its own, with what it stands under.

What the markup says and readers do not see (the address behind a link, a decoded mailbox) is written
into the text where it stands, so that every value has a place there.
"""

import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree
from lxml.html import HtmlElement

from directory.discovery.reading.markup import is_hidden, line_of
from directory.discovery.reading.structured import Fact

MOST_BYTES = 200_000
_SKIPPED = frozenset(("script", "style", "template", "svg", "math", "select", "textarea", "object", "title"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    [
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt"),
        *(
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "nav",
            "ol",
        ),
        *(
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "caption",
        ),
        *("legend", "noscript", "h1", "h2", "h3", "h4", "h5", "h6", "label", "button"),
    ]
)
_BOLD = frozenset(("b", "strong", "th", "dt", "caption", "legend", "summary", *_HEADINGS))
_PLACES = {"footer": "footer", "nav": "menu", "aside": "side", "noscript": "noscript"}
_FOOT = re.compile(r"(?:^|[\s_-])(?:site)?(?:footer|foot|bottom|copyright|colophon)", re.IGNORECASE)
_SIDE = re.compile(r"(?:^|\s)(?:aside|side|sidebar[\w-]{0,20}|right|left)(?:$|\s)", re.IGNORECASE)
_MENU = re.compile(r"(?:^|[\s_-])(?:nav|navbar|menu|mainmenu|breadcrumbs?)(?:$|[\s_-])", re.IGNORECASE)
_LITERALS = re.compile(r"""["']([^"']{0,200})["']""")
_TAGS = re.compile(r"<[^<>]{0,300}>")
_WORDS = re.compile(r"[a-z]+")
_ICONS = {
    "fax": {"fax", "telefax", "faks", "print", "printer"},
    "phone": {
        "phone",
        "phones",
        "telephone",
        "telefon",
        "telefono",
        "tel",
        "call",
        "mobile",
        "earphone",
        "handset",
    },
    "mail": {"envelope", "mail", "email"},
    "address": {"marker", "location", "pin", "address"},
}
# Spaces and joiners apart, all that a picture of text or a hidden value must hold to be worth writing down.
_TELLING = re.compile(r"@|\d(?:[\s().-]?\d){5}")


@dataclass
class Block:
    """An element that begins a line; ``first`` and ``last`` are the numbers of the lines in it, -1 if none."""

    tag: str
    parent: int
    first: int = -1
    last: int = -1
    row: int = -1
    column: int = -1
    cells: int = 0
    place: str = ""


@dataclass
class Line:
    """One line: where it stands in the text, and what kind of writing it is.

    ``level``: 1 to 6 for a heading, 7 for another line that is all bold, 0 for others. ``place``: "footer", "menu",
    "side", "noscript", "markup" (nobody sees it), "title" or "". ``fact``: what the markup calls it.
    """

    start: int
    end: int
    block: int
    level: int = 0
    place: str = ""
    fact: Fact | None = None


@dataclass
class Kept:
    """The kept text with its lines and blocks."""

    text: str = ""
    lines: list[Line] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def said(self, line: Line) -> str:
        return self.text[line.start : line.end]

    def scope(self, number: int) -> int:
        """The last line that stands under this one: the end of what encloses it and more than it."""
        at = self.lines[number].block
        while at > 0 and (self.blocks[at].first, self.blocks[at].last) == (number, number):
            at = self.blocks[at].parent
        return self.blocks[at].last if at >= 0 else number


class _Writer:
    def __init__(self, title: str, facts: list[Fact]) -> None:
        self.kept = Kept(blocks=[Block("html", -1)])
        self.parts: list[str] = []
        self.length = 0
        self.bytes = 0
        self.run: list[str] = []
        self.bold = self.plain = 0
        self.heading = 0
        self._write(title, "title")
        for fact in facts:
            self._write(f"{fact.label}: {fact.value}", "markup", fact)

    def _write(self, said: str, place: str, fact: Fact | None = None, level: int = 0, block: int = 0) -> None:
        said = _cut(said, MOST_BYTES - self.bytes - 1)
        if not said:
            return
        size = len(said.encode()) + 1
        number = len(self.kept.lines)
        start, end = self.length, self.length + len(said)
        self.kept.lines.append(Line(start, end, block, level, place, fact))
        self.parts.append(said)
        self.length, self.bytes = end + 1, self.bytes + size
        mine = self.kept.blocks[block]
        mine.first = number if mine.first < 0 else mine.first
        mine.last = number

    def say(self, text: str, bold: bool) -> None:
        self.run.append(text)
        letters = sum(map(str.isalnum, text[:200]))
        self.bold, self.plain = self.bold + letters * bold, self.plain + letters * (not bold)

    def end_line(self, block: int, place: str) -> None:
        said = line_of("".join(self.run))
        level = self.heading or (7 if self.bold and not self.plain else 0)
        self.run, self.bold, self.plain = [], 0, 0
        self._write(said, place, level=level, block=block)

    def whole(self) -> Kept:
        self.kept.text = "\n".join(self.parts)
        # A block stands after what encloses it.
        for block in reversed(self.kept.blocks[1:]):
            above = self.kept.blocks[block.parent]
            if block.first >= 0:
                above.first = block.first if above.first < 0 else min(above.first, block.first)
                above.last = max(above.last, block.last)
        return self.kept


def _cut(said: str, most: int) -> str:
    """The beginning of a text that takes at most so many bytes."""
    if 4 * len(said) <= most:
        return said
    return said.encode("utf-8", "ignore")[: max(0, most)].decode("utf-8", "ignore").rstrip()


def lines_of(root: HtmlElement, title: str, facts: list[Fact]) -> Kept:
    """The text of the page in reading order, the title first; bounded to ``MOST_BYTES`` of UTF-8."""
    writer = _Writer(title, facts)
    stack = [0]
    bold = 0
    rows = 0
    skipped: HtmlElement | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        is_start = event == "start"
        if skipped is not None:
            if not is_start and element is skipped:
                skipped = None
                _say_tail(writer, element, bold)
            continue
        if is_start and (tag in _SKIPPED or is_hidden(element)):
            if tag in ("svg", "script"):
                _say_of_skipped(writer, element)
            skipped = element
            continue
        blocks = writer.kept.blocks
        if is_start:
            if tag in _BLOCKS:
                writer.end_line(stack[-1], blocks[stack[-1]].place)
                rows += tag == "tr"
                blocks.append(_block(element, stack[-1], blocks, rows))
                stack.append(len(blocks) - 1)
                writer.heading = _HEADINGS.get(tag, writer.heading)
            elif tag == "br":
                writer.end_line(stack[-1], blocks[stack[-1]].place)
            bold += tag in _BOLD
            _say_head(writer, element, bold)
        else:
            if tag == "a":
                _say_behind(writer, element)
            bold -= tag in _BOLD
            if tag in _BLOCKS:
                writer.end_line(stack[-1], blocks[stack[-1]].place)
                stack.pop()
                writer.heading = 0 if tag in _HEADINGS else writer.heading
            _say_tail(writer, element, bold)
    writer.end_line(0, "")
    return writer.whole()


def _block(element: HtmlElement, parent: int, blocks: list[Block], rows: int) -> Block:
    above = blocks[parent]
    block = Block(str(element.tag), parent, row=above.row, column=above.column, place=above.place)
    if element.tag == "tr":
        block.row, block.column = rows, -1
    elif element.tag in ("td", "th"):
        block.column = above.cells
        above.cells += _span(element)
    block.place = block.place or _place(element)
    return block


def _span(cell: HtmlElement) -> int:
    said = cell.get("colspan", "1").strip()
    return min(int(said), 20) if said.isascii() and said.isdecimal() else 1


def _place(element: HtmlElement) -> str:
    if element.tag in _PLACES:
        return _PLACES[str(element.tag)]
    if element.get("role", "").lower() == "contentinfo":
        return "footer"
    if element.tag not in ("div", "section", "table", "td", "ul", "p"):
        return ""
    called = f"{element.get('id', '')} {element.get('class', '')}"[:200]
    if _FOOT.search(called):
        return "footer"
    if _SIDE.search(called):
        return "side"
    return "menu" if _MENU.search(called) else ""


def _say_head(writer: _Writer, element: HtmlElement, bold: int) -> None:
    if element.get("data-cfemail") is not None:
        writer.say(f" {uncovered(element.get('data-cfemail'))} ", bool(bold))
    elif element.tag == "joomla-hidden-mail":
        writer.say(f" {_of_joomla(element)} ", bool(bold))
    elif icon := _icon(element):
        writer.say(f" <{icon}> ", bool(bold))
    elif element.text:
        is_turned = "bidi-override" in element.get("style", "")[:500]
        writer.say(element.text[::-1] if is_turned else element.text, bool(bold))
    if element.tag in ("img", "area"):
        said = element.get("alt", "")[:300]
        if _TELLING.search(said):
            writer.say(f" {said} ", bool(bold))


def _say_of_skipped(writer: _Writer, element: HtmlElement) -> None:
    """What a picture stands for, and a mailbox that a script puts together."""
    if icon := _icon(element):
        writer.say(f" <{icon}> ", False)
    elif element.tag == "script" and element.text and "document.write" in element.text[:2_000]:
        written = unquote("".join(_LITERALS.findall(element.text[:2_000])))
        if "@" in written:
            writer.say(f" {_TAGS.sub(' ', written).removeprefix('mailto:')} ", False)


def _icon(element: HtmlElement) -> str:
    """What an icon without words stands for: "phone", "fax", "mail" or "address"; "" if it is none."""
    if element.tag not in ("i", "span", "svg", "img", "em") or line_of(element.text):
        return ""
    if element.tag not in ("img", "svg") and len(element):
        return ""
    called = " ".join(element.get(name, "")[-100:] for name in ("class", "src", "alt", "title", "aria-label"))
    told = set(_WORDS.findall(called.lower()))
    return next((name for name, icons in _ICONS.items() if told & icons), "")


def _of_joomla(element: HtmlElement) -> str:
    try:
        first, last = (b64decode(element.get(name, "")[:200]).decode() for name in ("first", "last"))
    except ValueError:
        return ""
    return f"{first}@{last}"


def _say_tail(writer: _Writer, element: HtmlElement, bold: int) -> None:
    if element.tail:
        writer.say(element.tail, bool(bold))


def _say_behind(writer: _Writer, element: HtmlElement) -> None:
    """What a link calls or writes to, unless its text says so."""
    for said in behind(element.get("href", "")):
        whole = "".join(writer.run[-6:])[-400:]
        if not _says(whole, said):
            writer.say(f" <{said}> ", False)


def _says(text: str, said: str) -> bool:
    if "@" in said:
        return said.lower() in text.lower()
    digits = "".join(char for char in said if char.isdecimal())
    return digits in "".join(char for char in text if char.isdecimal())


def behind(href: str) -> Iterator[str]:
    """The mailboxes or numbers that a link opens: "mailto:a@b.lt?subject=x" → "a@b.lt"."""
    scheme, _, rest = href.strip()[:2000].partition(":")
    scheme = scheme.lower()
    if scheme == "mailto":
        path, _, query = rest.partition("?")
        told = [part[3:] for part in query.split("&") if part.lower().startswith("to=")]
        for said in unquote(",".join([path, *told])).replace(";", ",").split(",")[:5]:
            if "@" in said:
                yield line_of(said.partition("<")[2].partition(">")[0] if "<" in said else said)[:254]
    elif scheme in ("tel", "callto", "fax"):
        said = line_of(unquote(rest.partition("?")[0]))[:40]
        if sum(char.isdecimal() for char in said) > 2:
            yield f"{'fax: ' * (scheme == 'fax')}{said}"
    elif "/cdn-cgi/l/email-protection#" in href:
        yield from filter(None, [uncovered(href.rpartition("#")[2])])


def uncovered(covered: str) -> str:
    """The mailbox that Cloudflare covers: each byte is xored with the first; "" if it is none."""
    try:
        key, *data = bytes.fromhex(covered[:600])
        return bytes(byte ^ key for byte in data).decode("utf-8", "replace").partition("?")[0]
    except ValueError:
        return ""
