"""What a page says of itself: title, headings, visible text, where it sends on. Pure."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from urllib.parse import unquote

from lxml import etree, html

from directory.fetching.bases import base_of, resolved, without_fragment
from directory.fetching.charsets import codec_in_page, codec_of, decoded_by_mark
from directory.link_checks.parts import HIDING, Parts, parts
from directory.link_checks.within import Within, within

# Judged by its beginning: what a page is stands there, and hostile pages have no end.
MOST_BYTES = 256_000
MOST_TEXT = 20_000
LONGEST_NAME = 300
MOST_MAILBOXES = 50
FEW_WORDS = 1_500
HARDLY_A_WORD = 200
UNSEEN = {"script", "style", "noscript", "noframes", "template", "head", "title", "svg", "iframe", "datalist"}
# What a class of the usual kits hides; whether a style sheet does, nobody can tell without a browser.
HIDING_CLASSES = {
    "hidden",
    "d-none",
    "hide",
    "is-hidden",
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "element-invisible",
}
# They show something without words.
PICTURED = {"img", "video", "object", "embed", "iframe", "frame", "canvas", "svg"}
IN_META = re.compile(rb"""<meta[^>]{0,200}charset=["']?\s*([a-zA-Z0-9_.:-]{2,40})""", re.IGNORECASE)
IN_HEADER = re.compile(r"""charset=["']?([a-zA-Z0-9_.:-]{2,40})""", re.IGNORECASE)
# What one part has taken is never given back to the next: thousands of blanks would be shared out in every way.
REFRESH = re.compile(
    r"""^\s*+[\d.]*+\s*+[;,]?+\s*+(?:url\s*+=\s*+)?+["']?+\s*+([^"'\s][^"']*)""", re.IGNORECASE
)
JUST_SECONDS = re.compile(r"^\s*+[\d.]*+\s*+[;,]?+\s*+$")
SCRIPTED = re.compile(
    r"""(?:window\.|document\.|self\.|top\.)?location(?:\.href)?\s{0,9}(?:=\s{0,9}|\.(?:replace|assign)\(\s{0,9})"""
    r"""["']([^"'\s]{1,2000})["']"""
)
# A browser that goes on later than this leaves time to read the page: it is one.
SOON_SECONDS = 10
SECONDS = re.compile(r"^\s*+(\d{1,9})")
MAILBOX = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@((?:[\w-]{1,63}\.){1,8}[a-z]{2,24})\b", re.IGNORECASE)
TELEPHONE = re.compile(r"(?<!\d)\+?\(?\d(?:[ ().\u00a0\u2010-\u2013/-]{0,2}\d){6,14}(?!\d)")
# A page of so few letters may say in a script where it leads.
HARDLY_WORDS = 60
SHORT_SCRIPT = 2_000
HOSTS = re.compile(r"(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?![\w-])")
PARTS = re.compile(r"\s[|–—·•»«›‹/-]{1,3}\s|[|»«›‹·•]")
MARKUP = re.compile(rb"<(?:!doctype html|html|head|body|title|meta|script|div|h1|p)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Reading:
    """``source`` is the beginning of the markup in lower case; ``leads_to`` is absolute, or "" if it stays.

    ``is_pictured``: something is shown without words; ``asks_password``: a form for signing in;
    ``asks_words``: a form to write in; ``asks_letter``: one for more than a line;
    ``is_whole``: nothing stands behind the beginning that was read; ``language``: as the page says, or "".
    ``headings``: the first of level one that is shown and the others of that level or, without any, the first of
    the next levels; ``mailboxes``: the domains of those that are shown or
    linked; ``has_number``: something like a
    telephone number is shown; ``links``: how many there are; ``within``: what others made of it;
    ``parts``: what is its own matter; ``unscripted``: what is said where no script runs.
    """

    title: str = ""
    headings: tuple[str, ...] = ()
    mailboxes: tuple[str, ...] = ()
    has_number: bool = False
    links: int = 0
    within: Within = field(default_factory=Within)
    parts: Parts = field(default_factory=Parts)
    unscripted: str = ""
    text: str = ""
    source: str = ""
    leads_to: str = ""
    is_scripted: bool = False
    is_pictured: bool = False
    asks_password: bool = False
    asks_words: bool = False
    asks_letter: bool = False
    is_whole: bool = True
    language: str = ""

    @property
    def is_short(self) -> bool:
        """A longer page is not a wall, a notice or a parked domain, but may speak of them."""
        return len(self.text) < FEW_WORDS

    @property
    def is_bare(self) -> bool:
        return len(self.text) < HARDLY_A_WORD


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
    shown = root if body_of_page is None else body_of_page
    # Some show themselves by a script alone: then what they hide is what there is.
    words = _visible(shown, MOST_TEXT, _is_hidden) or _visible(shown, MOST_TEXT)
    return Reading(
        title=_flat((root.findtext(".//title") or "")[: 4 * LONGEST_NAME])[:LONGEST_NAME],
        headings=_headings(shown),
        mailboxes=_mailboxes(shown, words),
        has_number=bool(TELEPHONE.search(words)),
        links=len(root.xpath("//a[@href]")),
        within=within(root, url, base_of(root, url)),
        parts=parts(root, url, base_of(root, url), text.lower()),
        unscripted=_flat(" ".join(found.text_content() for found in list(shown.iter("noscript"))[:5]))[
            :MOST_TEXT
        ],
        text=words,
        source=text.lower(),
        leads_to=_leads_to(url, headers, root, words),
        is_scripted=root.find(".//script") is not None,
        is_pictured=any(root.find(f".//{tag}") is not None for tag in PICTURED),
        asks_password=bool(root.xpath("//input[translate(@type, 'PASWORD', 'pasword') = 'password']")),
        asks_words=bool(root.xpath("//textarea | //input[not(@type) or @type = 'text' or @type = 'email']")),
        asks_letter=root.find(".//textarea") is not None,
        is_whole=len(body) <= MOST_BYTES,
        language=root.get("lang", "").strip()[:20],
    )


def decoded(headers: Mapping[str, str], body: bytes) -> str:
    """The text as browsers read it: by its byte order mark, the label's charset, the page's own, or as UTF-8.

    What does not fit becomes U+FFFD.
    """
    if (marked := decoded_by_mark(body)) is not None:
        return marked.replace("\0", " ")
    in_header = IN_HEADER.search(headers.get("content-type", ""))
    in_meta = IN_META.search(body[:2_000])
    named = codec_of(in_header[1]) if in_header else None
    named = named or (codec_in_page(in_meta[1].decode("ascii")) if in_meta else None)
    return body.decode(named or "utf-8", "replace").replace("\0", " ")


def weight(text: str) -> int:
    """Letters, those of scripts that write a word with few of them counted threefold."""
    return sum(3 if char >= "\u0e00" else 1 for char in text[:2_000])


def _parsed(text: str) -> "html.HtmlElement | None":
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return root if isinstance(root, html.HtmlElement) else None


def _headings(shown: "html.HtmlElement") -> tuple[str, ...]:
    for path in (".//h1", ".//h2 | .//h3"):
        found = [heading for heading in shown.xpath(path)[:20] if not _stands_hidden(heading)]
        if names := [name for heading in found if (name := _visible(heading, LONGEST_NAME))]:
            return tuple(names if path == ".//h1" else names[:1])
    return ()


def _mailboxes(shown: "html.HtmlElement", words: str) -> tuple[str, ...]:
    """Their domains, of those that are shown and those that links write to: many write "(at)" for "@"."""
    written = islice(shown.xpath(".//a[starts-with(@href, 'mailto:')]/@href"), MOST_MAILBOXES)
    told = " ".join([words, *(unquote(link.partition(":")[2])[:LONGEST_NAME] for link in written)])
    return tuple(dict.fromkeys(found[1].lower() for found in MAILBOX.finditer(told)))


def _stands_hidden(heading: "html.HtmlElement") -> bool:
    around = [heading, *heading.iterancestors()][:200]
    return any(
        _is_hidden(element)
        or element.tag in UNSEEN
        or element.get("aria-hidden") == "true"
        or not HIDING_CLASSES.isdisjoint(element.get("class", "").lower().split())
        for element in around
        if element.tag not in ("html", "body")
    )


def _is_hidden(element: "html.HtmlElement") -> bool:
    if element.get("hidden") is not None or (element.tag == "dialog" and element.get("open") is None):
        return True
    return bool(HIDING.search(element.get("style", "")[:500]))


def _nothing_is_hidden(element: "html.HtmlElement") -> bool:
    return False


def _visible(
    element: "html.HtmlElement", most: int, hides: Callable[["html.HtmlElement"], bool] = _nothing_is_hidden
) -> str:
    """The beginning of the text that is shown."""
    words: list[str] = []
    size = 0
    for word in _words(element, hides):
        words.append(word)
        size += len(word)
        if size > most:
            break
    return _flat(" ".join(words))[:most]


def _words(element: "html.HtmlElement", hides: Callable[["html.HtmlElement"], bool]) -> Iterator[str]:
    """The text nodes that are shown, in order, without recursion: pages nest as deep as they like."""
    unseen = 0
    for event, node in etree.iterwalk(element, events=("start", "end")):
        is_element = isinstance(node.tag, str)
        hidden = not is_element or node.tag in UNSEEN or hides(node)
        if event == "start":
            unseen += hidden
            if not unseen and node.text:
                yield node.text
        else:
            unseen -= hidden
            if not unseen and node.tail and node is not element:
                yield node.tail


def _flat(text: str) -> str:
    return " ".join(text.split())


def _leads_to(url: str, headers: Mapping[str, str], root: "html.HtmlElement", words: str) -> str:
    """Where a browser would go on by itself: Refresh header, meta refresh, or a script on a page without words."""
    base = base_of(root, url)
    said = [(url, headers.get("refresh", ""))]
    said += [(base, meta.get("content", "")) for meta in root.iter("meta") if _refreshes(meta)]
    for start, value in said:
        if _is_soon(value) and not JUST_SECONDS.match(value) and (found := REFRESH.match(value[:2_500])):
            return _absolute(url, found[1].strip(), start)
    if len(words) < HARDLY_WORDS:
        for script in root.iter("script"):
            text = script.text or ""
            if words and len(text) > SHORT_SCRIPT:
                continue
            if found := SCRIPTED.search(text[:20_000]):
                return _absolute(url, found[1], base)
    return ""


def _refreshes(meta: "html.HtmlElement") -> bool:
    if meta.get("http-equiv", "").strip().lower() != "refresh":
        return False
    return not any(around.tag in ("noscript", "template") for around in meta.iterancestors())


def _is_soon(refresh: str) -> bool:
    found = SECONDS.match(refresh)
    return found is None or int(found[1]) <= SOON_SECONDS


def _absolute(page: str, address: str, base: str) -> str:
    """The target without its fragment; "" if it is the page itself or no web address."""
    target = without_fragment(resolved(base, address))
    return "" if target == without_fragment(resolved(page, "")) else target
