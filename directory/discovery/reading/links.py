"""Links worth following on a page, and contact pages and forms elsewhere, worth telling. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from directory.discovery.reading import words
from directory.discovery.reading.belonging import Owner
from directory.discovery.reading.markup import line_of, text_within
from directory.discovery.reading.shapes import Link, Page
from directory.fetching.bases import base_of, resolved, without_fragment
from directory.values import normalise
from directory.values.domains import host_of, is_whole_government, registrable_domain
from directory.values.own_domains import is_for_trial
from directory.values.sentences import Sentence

MOST = 60
MOST_LOOKED_AT = 3_000
# What a link's words are worth for each kind; the best kind wins.
_WORTH = {
    "contact": 1.0,
    "form": 0.75,
    "feedback": 0.55,
    "citizens": 0.5,
    "imprint": 0.5,
    "about": 0.35,
    "phone": 0.6,
    "address": 0.4,
    "map": 0.35,
    "privacy": 0.2,
}
_AS_KINDS = {"phone": "contact", "address": "map"}
# A contact of these is not the body's general one.
_BESIDE = frozenset(
    {
        *(
            "mission",
            "press",
            "consular",
            "visas",
            "emergency",
            "complaints",
            "documents",
            "information_request",
        ),
        *("department", "agency", "other_body", "newsletter", "privacy", "search"),
    }
)

# Desks that citizens turn to: their pages hold numbers for one purpose.
DESKS = frozenset(
    {
        "consular",
        "press",
        "visas",
        "emergency",
        "complaints",
        "documents",
        "information_request",
        "general",
        "travel",
    }
)
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar|jpe?g|png|gif|svg|webp|mp[34]|avi|ics|rss|xml|css|js|json|vcf)\Z",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(r"\.(?:pdf|docx?|xlsx?|odt|ods)\Z", re.IGNORECASE)
_MOVED = re.compile(
    r"""(?:window|document|self|top|parent)?\.?location(?:\.href)?\s?(?:=|\.replace\(|\.assign\()\s?["']([^"'\s]{1,300})["']"""
)
_LANGUAGE = re.compile(
    r"/?(?:[a-z]{2,3})(?:[-_][a-z]{2,4})?(?:/(?:home|index|default)?(?:\.\w{2,5})?)?\Z", re.IGNORECASE
)
_NO_FOLDER = re.compile(
    r"[a-z]{2,3}([-_][a-z]{2,4})?|.*[.\d].*|home|index|web|portal|sites?|main|default|public|www|pages?|node|start|"
    r"inicio|accueil|startseite|guest|content|view"
)
_HOME = re.compile(
    r"/?(?:[a-z]{2,3}(?:-[a-z]{2,4})?/?)?(?:(?:index|home|default)(?:\.\w{2,5})?/?)?", re.IGNORECASE
)
_REFRESH = re.compile(r"url\s?=\s?[\"']?([^\"'>\s]{1,300})", re.IGNORECASE)


@dataclass(frozen=True)
class Links:
    here: tuple[Link, ...]
    elsewhere: tuple[Link, ...]


@dataclass(frozen=True)
class _Raw:
    href: str
    text: str
    kind: str = ""
    why: str = ""


def links_of(root: HtmlElement, page: Page, owner: Owner) -> Links:
    """The links of a page, best first, each address once; those to another registrable domain apart."""
    base = base_of(root, page.final_address)
    here: dict[str, Link] = {}
    elsewhere: dict[str, Link] = {}
    for raw in _raws(root):
        address = _address(base, raw.href)
        if not address or address == without_fragment(page.final_address):
            continue
        link = _link(address, raw, owner)
        if link is None:
            continue
        is_told = not is_on_site(address, owner) or _FILE.search(urlsplit(address).path)
        where = elsewhere if is_told else here
        if is_told and (link.kind not in ("contact", "form") or not _is_worth_telling(address)):
            continue
        if address not in where or link.score > where[address].score:
            where[address] = link
    return Links(_best(here), _best(elsewhere))


def _best(links: dict[str, Link]) -> tuple[Link, ...]:
    return tuple(sorted(links.values(), key=lambda link: -link.score)[:MOST])


def _is_worth_telling(address: str) -> bool:
    path = urlsplit(address).path
    return bool(_DOCUMENT.search(path)) or not _FILE.search(path)


def is_on_site(address: str, owner: Owner) -> bool:
    """Whether the address is on the registrable domain of the body's site, or on its host below a shared suffix."""
    host = host_of(address)
    site = registrable_domain(host_of(owner.body.site))
    if is_for_trial(host):
        return False
    return host == host_of(owner.body.site) if is_whole_government(site) else registrable_domain(host) == site


def _raws(root: HtmlElement) -> Iterator[_Raw]:
    for number, element in enumerate(
        root.iter("a", "area", "frame", "iframe", "link", "option", "meta", "script")
    ):
        if number > MOST_LOOKED_AT:
            return
        yield from _of_element(element)
    for element in list(root.xpath("//*[@onclick or @data-href]"))[:300]:
        match = _MOVED.search(element.get("onclick", "")[:500])
        if href := match[1] if match else element.get("data-href", ""):
            yield _Raw(href, text_within(element, 200))


def _of_element(element: HtmlElement) -> Iterator[_Raw]:
    tag, href = element.tag, element.get("href", "")
    if tag in ("a", "area"):
        said = text_within(element, 200) or element.get("title", "") or element.get("aria-label", "")
        yield _Raw(href, said or element.get("alt", ""))
    elif tag == "frame":
        yield _Raw(element.get("src", ""), element.get("name", ""), "home", Sentence("a frame of the page"))
    elif tag == "iframe" and element.get("src"):
        yield _Raw(element.get("src", ""), element.get("title", ""))
    elif tag == "link" and element.get("hreflang") and "alternate" in element.get("rel", "").lower():
        yield _Raw(
            href,
            "",
            "home",
            Sentence("the page in another language: {language}", language=element.get("hreflang")[:20]),
        )
    elif tag == "option" and element.get("value", "").startswith(("/", "http")):
        yield _Raw(element.get("value", ""), line_of(element.text))
    elif tag == "meta" and element.get("http-equiv", "").lower() == "refresh":
        if match := _REFRESH.search(element.get("content", "")[:500]):
            yield _Raw(match[1], "", "home", Sentence("the page sends there"))
    elif (
        tag == "script"
        and element.text
        and len(element.text) < 2_000
        and (match := _MOVED.search(element.text))
    ):
        yield _Raw(match[1], "", "home", Sentence("a script of the page sends there"))


def _address(base: str, href: str) -> str:
    """Where a link leads; "" for what is no web address, or a place in the page itself."""
    if not href.strip() or href.strip().startswith("#"):
        return ""
    found = resolved(base, href)
    return _canonical(found if "#!" in found or "#/" in found else without_fragment(found))


@lru_cache(maxsize=4096)
def _canonical(address: str) -> str:
    try:
        return normalise.url(address)
    except ValueError:
        return ""


def _link(address: str, raw: _Raw, owner: Owner) -> Link | None:
    if raw.kind:
        return Link(
            address, raw.text, raw.kind, 0.9 if "frame" in raw.why or "sends" in raw.why else 0.6, (raw.why,)
        )
    kind, score, why = judged(raw.text, address, owner.name_subjects)
    if not kind:
        return _home(address, raw) or _desk(address, raw, owner)
    if is_outside(address, owner):
        score -= 0.4
        why = (*why, Sentence("outside the body's part of a shared site"))
    return Link(address, raw.text, kind, round(score, 2), why) if score > 0.05 else None


def judged(text: str, address: str, own: frozenset[str] = frozenset()) -> tuple[str, float, tuple[str, ...]]:
    """The kind of page that a link's words and path promise, how surely (0 to 1) and why; "" if none.

    ``own`` are subjects of the body's name: “Contact the Department” may be no department's.
    """
    said, path = words.plain(text), words.of_path(path_of(address))
    by_text, by_path = _hit(said), _hit(path)
    kind, surely = "", 0.0
    told: tuple[str, ...] = ()
    for each, worth in _WORTH.items():
        score, why = 0.0, []
        if each in by_text:
            score += 0.7 * worth * (0.5 + 0.5 * _share(said, each))
            why.append(Sentence("called “{text}”", text=text.strip()[:60]))
        if each in by_path:
            score += (0.3 if why else 0.5) * worth
            why.append(Sentence("“{each}” in its path", each=each))
        if why and score > surely:
            kind, surely, told = each, score, tuple(why)
    beside = (by_text | by_path) & _BESIDE - {kind} - own
    kind = _AS_KINDS.get(kind, kind)
    if kind in ("contact", "form") and beside:
        return (
            kind,
            0.6 * min(surely, 1.0),
            (*told, Sentence("of something else: {what}", what=", ".join(sorted(beside)))),
        )
    return kind, min(surely, 1.0), told


def _hit(said: str) -> frozenset[str]:
    return frozenset(hit.subject for hit in words.hits(said[:400]))


def _share(said: str, kind: str) -> float:
    """How much of a text the words for the kind are: 1 for “Contact”, little in a headline."""
    spans = sum(hit.end - hit.start for hit in words.hits(said) if hit.subject == kind)
    return min(1.0, 1.5 * spans / max(1, len(said) - 2))


def is_home(address: str) -> bool:
    """Whether the address is a site's home, in whatever language."""
    return bool(_HOME.fullmatch(urlsplit(address).path))


def path_of(address: str) -> str:
    """Path and query of an address, decoded."""
    parts = urlsplit(address)
    return unquote(f"{parts.path} {parts.query} {parts.fragment}")[:300]


def _desk(address: str, raw: _Raw, owner: Owner) -> Link | None:
    """The page of a desk that citizens turn to: consular help, the press office."""
    told = _hit(words.plain(raw.text)) & DESKS
    if (
        not told
        or len(raw.text) > 60
        or is_outside(address, owner)
        or "mission" in _hit(words.plain(raw.text))
    ):
        return None
    return Link(
        address, raw.text, "citizens", 0.62, (Sentence("a desk: {what}", what=", ".join(sorted(told))),)
    )


def _home(address: str, raw: _Raw) -> Link | None:
    """The home in another language, or by a short path such as /en/."""
    path = urlsplit(address).path
    if len(raw.text) <= 20 and _LANGUAGE.fullmatch(path) and path not in ("", "/"):
        return Link(address, raw.text, "home", 0.45, (Sentence("a home in another language"),))
    return None


def is_outside(address: str, owner: Owner) -> bool:
    """Whether the body's site is a folder of a shared one and the address is not in it."""
    folders = _folders(owner.body.site)
    return host_of(address) == host_of(owner.body.site) and not folders <= _folders(address)


def _folders(address: str) -> frozenset[str]:
    """The parts of the path that may be whose; no languages, files, numbers or names that every system has."""
    parts = urlsplit(address).path.lower().split("/")
    return frozenset(part for part in parts if part and not _NO_FOLDER.fullmatch(part))
