"""The article on a web page: its text and what the page says of it; bylines are dropped. Pure.

The text is what is left of the page when navigation, other readers' words and the like are taken away
(html_furniture says what, html_region where). Every word that is left out is counted by its reason.
"""

import re
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from lxml.etree import LxmlError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from advocacy.intake.detecting import language_of
from advocacy.intake.html_bylines import authors_of, is_byline
from advocacy.intake.html_region import Read, article_of
from advocacy.intake.html_walls import is_wall
from advocacy.intake.html_words import BYLINE
from directory.discovery.reading.lines import uncovered
from directory.fetching.bases import base_of, resolved
from directory.fetching.charsets import codec_of, decoded_by_mark
from directory.values.sentences import Unfit

if TYPE_CHECKING:
    from trafilatura.settings import Document as About

MOST_ELEMENTS = 20_000
FEWEST_LETTERS = 40
CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*+["']?+\s*+([\w.:-]+)|<\?xml[^>]{0,100}encoding=["']([\w.:-]+)""",
    re.I,
)
CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
# Characters that a reference such as "&#1;" makes, and that no XML may hold.
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LATEST = "2999-12-31"


class NoArticle(Unfit):
    """The page holds no article that can be read; the message says why, without the page's name."""


@dataclass(frozen=True)
class HtmlArticle:
    """What a page tells; empty where it does not. ``text``: a paragraph or list item per line, empty lines between.

    ``left_out``: how many words of the page are not in it, by reason, most first; ``omitted``: which, each with its
    reason, some of them cut short.
    """

    text: str
    headline: str = ""
    publication: str = ""
    published_on: date | None = None
    url: str = ""
    language: str = "en"
    left_out: dict[str, int] = field(default_factory=dict)
    omitted: tuple[tuple[str, str], ...] = ()


def read_html(data: bytes, charset: str = "") -> HtmlArticle:
    """The article of a page, from its bytes and what its server calls their encoding; NoArticle if there is none."""
    root = _parsed(_decoded(data, charset))
    about = _about(root)
    read = article_of(root)
    lines = _without_bylines(read, authors_of(about.author or ""), _line(about.sitename))
    text = "\n\n".join(lines)
    if is_wall(read):
        raise NoArticle(
            "it shows a cookie wall or consent page instead of the article; accepted is the page as it is after "
            "the choice: open it in a browser, choose, save it, and collect the file, with the address beside it."
        )
    if sum(map(str.isalpha, text)) < FEWEST_LETTERS:
        raise NoArticle(
            "no main text was found on the page; accepted: a page with one article, or its text (.txt)."
        )
    return HtmlArticle(
        text=text,
        headline=_line(about.title),
        publication=_line(about.sitename),
        published_on=_date(about.date),
        url=_canonical(root) or about.url or "",
        language=language_of(text),
        omitted=tuple(said for said in read.said if said[0] in read.left_out),
        left_out=dict(sorted(read.left_out.items(), key=lambda found: (-found[1], found[0]))),
    )


def _without_bylines(read: Read, authors: list[str], site: str) -> list[str]:
    """The lines of the article but those that only name who wrote it, when or where; they are counted."""
    lines, begun = [], False
    for block in read.blocks:
        if is_byline(block, authors, at_start=not begun) or block.text == site:
            read.left_out[BYLINE] += block.words
            read.said.append((BYLINE, block.text))
        else:
            begun = begun or block.is_prose
            lines.append(block.line)
    return lines


def _decoded(data: bytes, charset: str) -> str:
    """The page as text: by its byte order mark, else by what server or page declare, else UTF-8, else Windows-1252."""
    text = decoded_by_mark(data)
    if text is None:
        if b"\0" in data:
            raise NoArticle(
                "it is binary or UTF-16 without a byte order mark; accepted is HTML, best in UTF-8."
            )
        text = _decoded_as(data, [*_safe(charset), *_safe(_declared(data)), "utf-8"])
    if len(CONTROL.findall(text)) > len(text) // 1000:
        raise NoArticle("it is binary, not HTML.")
    return CONTROL.sub("", text).replace("\0", "")


def _declared(data: bytes) -> str:
    """What the page itself calls its encoding; "" if it does not."""
    found = CHARSET.search(data[:4096])
    return (found[1] or found[2]).decode("ascii") if found else ""


def _safe(name: str) -> list[str]:
    """The encoding of that name if it is read, as browsers read it: Latin-1 means Windows-1252; UTF-16 it cannot be.

    UTF-7 hides markup, so that no browser reads it and neither do we.
    """
    codec = codec_of(name)
    if codec is None and name.strip().lower() in ("utf-7", "x-unicode-2-0-utf-7", "unicode-1-1-utf-7"):
        raise NoArticle("it is in UTF-7, which no browser reads; accepted is HTML, best in UTF-8.")
    return [] if codec is None or codec.startswith("utf-16") else [codec]


def _decoded_as(data: bytes, encodings: list[str]) -> str:
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except (LookupError, ValueError):
            continue
    return data.decode("windows-1252", "replace")


def _parsed(page: str) -> HtmlElement:
    """The tree of the page. The parser cuts what is nested more than 256 deep and knows no entities of its own."""
    parser = HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, collect_ids=False
    )
    try:
        root = document_fromstring(page.encode("utf-8", "ignore"), parser=parser)
    except (ValueError, LxmlError) as exc:
        raise NoArticle("it holds no HTML.") from exc
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise NoArticle(
            "it holds more than {most} elements; that is no article.",
            most=f"{MOST_ELEMENTS:,}",
        )
    _clean(root)
    return root


def _clean(root: HtmlElement) -> None:
    """Take out, in place, what lxml reads and refuses to write."""
    for element in root.iter():
        if covered := element.get("data-cfemail"):
            _uncover(element, covered)
        element.text, element.tail = _writable(element.text), _writable(element.tail)
        for name, value in element.items():
            if NOT_XML.search(value):
                element.set(name, NOT_XML.sub(" ", value))


def _writable(text: str | None) -> str | None:
    return NOT_XML.sub(lambda found: " " if found[0].isspace() else "", text) if text else text


def _uncover(element: HtmlElement, covered: str) -> None:
    """Write the mailbox that Cloudflare covers where "[email protected]" stands."""
    mailbox = uncovered(covered)
    for below in element.iterdescendants():
        below.text = below.tail = None
    element.text = mailbox or element.text


def _about(root: HtmlElement) -> "About":
    """What trafilatura finds of a page's metadata; its date may not depend on the day it is read."""
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415  (it brings numpy; only intake reads pages)

    return extract_metadata(
        deepcopy(root),
        date_config={"original_date": True, "extensive_search": False, "max_date": LATEST},
        extensive=False,
    )


def _canonical(root: HtmlElement) -> str:
    """What the page calls its own address, as it is written: it may be relative."""
    link = next(
        (link for link in root.iter("link") if "canonical" in link.get("rel", "").lower().split()), None
    )
    href = "" if link is None else link.get("href", "").strip()[:2000]
    return resolved(base_of(root, ""), href) or href if href else ""


def _line(value: str | None) -> str:
    return " ".join((value or "").split())


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
