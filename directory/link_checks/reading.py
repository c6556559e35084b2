"""What a page says of itself: title, headings, visible text, where it sends on. Pure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml import etree, html

# Judged by its beginning: what a page is stands there, and hostile pages have no end.
MOST_BYTES = 256_000
MOST_TEXT = 5_000
LONGEST_NAME = 300
UNSEEN = {"script", "style", "noscript", "template", "head", "title", "svg", "iframe"}
# They show something without words.
PICTURED = {"img", "video", "object", "embed", "iframe", "frame", "canvas", "svg"}
IN_META = re.compile(rb"""<meta[^>]{0,200}charset=["']?\s*([a-zA-Z0-9_.:-]{2,40})""", re.IGNORECASE)
IN_HEADER = re.compile(r"""charset=["']?([a-zA-Z0-9_.:-]{2,40})""", re.IGNORECASE)
# As browsers read the labels (WHATWG Encoding, section 4.2), where Python's codec of that name knows fewer characters.
AS_BROWSERS_DO = {
    **dict.fromkeys(("iso-8859-1", "latin1", "ascii", "us-ascii"), "cp1252"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji"), "cp932"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "gb_2312-80"), "gb18030"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "korean"), "cp949"),
    **dict.fromkeys(("big5", "x-x-big5", "cn-big5"), "big5hkscs"),
    **dict.fromkeys(("tis-620", "iso-8859-11", "windows-874"), "cp874"),
    "iso-8859-9": "cp1254",
}
# What one part has taken is never given back to the next: thousands of blanks would be shared out in every way.
REFRESH = re.compile(
    r"""^\s*+[\d.]*+\s*+[;,]?+\s*+(?:url\s*+=\s*+)?+["']?+\s*+([^"'\s][^"']*)""", re.IGNORECASE
)
JUST_SECONDS = re.compile(r"^\s*+[\d.]*+\s*+[;,]?+\s*+$")
SCRIPTED = re.compile(
    r"""(?:window\.|document\.|self\.|top\.)?location(?:\.href)?\s{0,9}(?:=\s{0,9}|\.(?:replace|assign)\(\s{0,9})"""
    r"""["']([^"'\s]{1,2000})["']"""
)
MARKUP = re.compile(rb"<(?:!doctype html|html|head|body|title|meta|script|div|h1|p)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Reading:
    """``source`` is the beginning of the markup in lower case; ``leads_to`` is absolute, or "" if it stays.

    ``is_pictured``: something is shown without words; ``asks_password``: a form for signing in;
    ``asks_words``: a form to write in;
    ``is_whole``: nothing stands behind the beginning that was read; ``language``: as the page says, or "".
    """

    title: str = ""
    headings: tuple[str, ...] = ()
    text: str = ""
    source: str = ""
    leads_to: str = ""
    is_scripted: bool = False
    is_pictured: bool = False
    asks_password: bool = False
    asks_words: bool = False
    is_whole: bool = True
    language: str = ""


def is_html(headers: Mapping[str, str], body: bytes) -> bool:
    """By its label or, without one, by its first bytes."""
    label = headers.get("content-type", "").partition(";")[0].strip().lower()
    if label in ("text/html", "application/xhtml+xml"):
        return True
    return label in ("", "application/octet-stream") and bool(MARKUP.search(body[:1_000]))


def read(url: str, headers: Mapping[str, str], body: bytes) -> Reading:
    """A page as one would see it. Never fails: what cannot be read is empty."""
    text = decoded(headers, body[:MOST_BYTES])
    root = _parsed(text)
    if root is None:
        return Reading(source=text.lower())
    body_of_page = root.find("body")
    words = _visible(root if body_of_page is None else body_of_page, MOST_TEXT)
    return Reading(
        title=_flat((root.findtext(".//title") or "")[: 4 * LONGEST_NAME])[:LONGEST_NAME],
        headings=tuple(_visible(heading, LONGEST_NAME) for heading in root.xpath("//h1 | //h2")[:20]),
        text=words,
        source=text.lower(),
        leads_to=_leads_to(url, headers, root, words),
        is_scripted=root.find(".//script") is not None,
        is_pictured=any(root.find(f".//{tag}") is not None for tag in PICTURED),
        asks_password=bool(root.xpath("//input[translate(@type, 'PASWORD', 'pasword') = 'password']")),
        asks_words=bool(root.xpath("//textarea | //input[@type = 'text' or @type = 'email']")),
        is_whole=len(body) <= MOST_BYTES,
        language=root.get("lang", "").strip()[:20],
    )


def decoded(headers: Mapping[str, str], body: bytes) -> str:
    """The text by the label's charset, the page's own or UTF-8; what does not fit becomes U+FFFD."""
    in_header = IN_HEADER.search(headers.get("content-type", ""))
    in_meta = IN_META.search(body[:2_000])
    name = in_header[1] if in_header else in_meta[1].decode("ascii") if in_meta else "utf-8"
    try:
        text = body.decode(AS_BROWSERS_DO.get(name.lower(), name), "replace")
    except (LookupError, UnicodeError, ValueError):
        text = body.decode("utf-8", "replace")
    return text.replace("\0", " ")


def _parsed(text: str) -> "html.HtmlElement | None":
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return root if isinstance(root, html.HtmlElement) else None


def _visible(element: "html.HtmlElement", most: int) -> str:
    """The beginning of the text that is shown."""
    words: list[str] = []
    size = 0
    for word in _words(element):
        words.append(word)
        size += len(word)
        if size > most:
            break
    return _flat(" ".join(words))[:most]


def _words(element: "html.HtmlElement") -> Iterator[str]:
    """The text nodes that are shown, in order, without recursion: pages nest as deep as they like."""
    unseen = 0
    for event, node in etree.iterwalk(element, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else "!"
        hides = tag in UNSEEN or tag == "!"
        if event == "start":
            unseen += hides
            if not unseen and node.text:
                yield node.text
        else:
            unseen -= hides
            if not unseen and node.tail and node is not element:
                yield node.tail


def _flat(text: str) -> str:
    return " ".join(text.split())


def _leads_to(url: str, headers: Mapping[str, str], root: "html.HtmlElement", words: str) -> str:
    """Where a browser would go on by itself: Refresh header, meta refresh, or a script on a page without words."""
    said = [headers.get("refresh", "")]
    said += [
        meta.get("content", "")
        for meta in root.iter("meta")
        if meta.get("http-equiv", "").strip().lower() == "refresh"
    ]
    for value in said:
        if not JUST_SECONDS.match(value) and (found := REFRESH.match(value[:2_500])):
            return _absolute(url, found[1].strip())
    if not words:
        for script in root.iter("script"):
            if found := SCRIPTED.search((script.text or "")[:20_000]):
                return _absolute(url, found[1])
    return ""


def _absolute(base: str, address: str) -> str:
    """The target without its fragment; "" if it is the page itself or no web address."""
    try:
        target = urljoin(base, address).partition("#")[0]
        parts = urlsplit(target)
    except ValueError:
        return ""
    is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    return target if is_web and target != base.partition("#")[0] else ""
