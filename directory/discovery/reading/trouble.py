"""Why a page tells nothing of its body: a wall, a gate, a page made by scripts, or a stranger's. Pure."""

import re

from lxml.html import HtmlElement

from directory.discovery.reading import words
from directory.discovery.reading.lines import Kept

_SHORT = 1_500
_VERY_SHORT = 400
_ROOTS = {
    "app",
    "root",
    "__next",
    "__nuxt",
    "app-root",
    "svelte",
    "main-app",
    "q-app",
    "react-root",
    "gatsby-focus-wrapper",
}
_WALLS = re.compile(
    r"_Incapsula_Resource|cf-browser-verification|challenge-platform|/cdn-cgi/challenge|ddos-guard|sucuri_cloudproxy|"
    r"cf_chl_|px-captcha|datadome|distil_r_|/_fs-ch-|awswaf|TSPD|bobcmn|geo\.captcha-delivery",
    re.IGNORECASE,
)
_SETS_COOKIE = re.compile(r"document\s?\.\s?cookie\s?=", re.IGNORECASE)
_RELOADS = re.compile(r"location\s?\.\s?(?:reload|href|replace|assign)|location\s?=", re.IGNORECASE)
_FEWEST_SPAM = 5


def trouble_of(root: HtmlElement, kept: Kept, names_body: bool) -> str:
    """One of ``shapes.TROUBLES``, or ""."""
    shown = [line for line in kept.lines if line.place not in ("noscript", "title", "markup")]
    letters = sum(line.end - line.start for line in shown)
    links = sum(1 for _ in root.iter("a", "area", "frame"))
    subjects = words.subjects(kept.text[: 4 * _SHORT])
    scripts = " ".join(_scripts(root))
    if letters < _SHORT:
        if _is_wall(root, subjects, scripts, letters, links):
            return "bot wall"
        if "parked" in subjects:
            return "parked"
        if _SETS_COOKIE.search(scripts) and _RELOADS.search(scripts) and letters < _VERY_SHORT and links < 4:
            return "cookie gate"
        if _is_consent(root, subjects, letters, links, names_body):
            return "consent"
        if _is_made_by_scripts(root, letters, links, subjects):
            return "javascript"
    if _is_hijacked(kept, names_body):
        return "hijacked"
    has_more = next(root.iter("frame", "iframe", "form", "img", "meta"), None) is not None
    return "empty" if letters == 0 and not links and not (has_more and kept.text) else ""


def _scripts(root: HtmlElement) -> list[str]:
    found = []
    for script in list(root.iter("script"))[:40]:
        found.append(f"{script.get('src', '')[:300]} {(script.text or '')[:20_000]}")
    return found


def _is_wall(root: HtmlElement, subjects: frozenset[str], scripts: str, letters: int, links: int) -> bool:
    if letters > _SHORT or links > 8:
        return False
    if "wall" in subjects:
        return True
    sources = " ".join(frame.get("src", "")[:200] for frame in list(root.iter("iframe", "form"))[:20])
    return bool(_WALLS.search(scripts) or _WALLS.search(sources)) and letters < _VERY_SHORT * 2


def _is_consent(
    root: HtmlElement, subjects: frozenset[str], letters: int, links: int, names_body: bool
) -> bool:
    """A page that shows nothing but a question about cookies."""
    if "cookie" not in subjects or links > 4:
        return False
    asks = next(root.iter("button", "form", "input"), None) is not None
    return asks and letters < 2 * _VERY_SHORT + 400 * (not names_body)


def _is_made_by_scripts(root: HtmlElement, letters: int, links: int, subjects: frozenset[str]) -> bool:
    if letters >= _VERY_SHORT or links > 3 or next(root.iter("script"), None) is None:
        return False
    mounted = any(
        element.get("id", "") in _ROOTS or "data-reactroot" in element.attrib or "ng-app" in element.attrib
        for element in root.iter("div", "main", "body", "html", "section")
    ) or any(
        str(element.tag) in ("app-root", "app-component") or "-" in str(element.tag)
        for element in root.iter()
    )
    asks = "javascript" in subjects
    return mounted or asks


def _is_hijacked(kept: Kept, names_body: bool) -> bool:
    """Several words that only strangers put on such a page; more of them where the body is still named."""
    hits = [hit for hit in words.hits(words.plain(kept.text[:40_000])) if hit.subject == "spam"]
    title = words.subjects(next((kept.said(line) for line in kept.lines if line.place == "title"), ""))
    if "spam" in title and len(hits) > 2:
        return True
    return len(hits) >= _FEWEST_SPAM * (4 if names_body else 1)
