"""What of a page is its own matter and what stands around it on every page: menus, feet, names of the site. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from directory.fetching.bases import resolved
from directory.link_checks.fingerprints import any_of
from directory.values.domains import SOCIAL_PLATFORMS, domain_of, government_suffix, host_of, is_below

MOST_TEXT, MOST_LINKS, MOST_NAMES = 20_000, 500, 100
_UNSEEN = {
    "script",
    "style",
    "noscript",
    "noframes",
    "template",
    "head",
    "title",
    "svg",
    "iframe",
    "datalist",
}
# What a style hides or puts beyond the edge.
HIDING = re.compile(
    r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|(?:left|top|text-indent)\s{0,9}:\s{0,9}-\d{3}",
    re.IGNORECASE,
)
_AROUND = {"nav", "footer", "aside", "header"}
_AROUND_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|footer|breadcrumbs?|sidebar|site-?header|masthead|cookie)(?=$|[\s_-])"
)
# Whose the site is stands below every page of it.
_RIGHTS = re.compile(r"\s*(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_NAMING = any_of(
    r"^(?:description|keywords|application-name|author|og:site_name|og:title|og:description|twitter:title|dc\.\w{1,20})$"
)
# How shops and those who live on commissions mark their pages up.
_SOLD = any_of(
    r"""["']@type["']\s?:\s?\[?\s?["'](?:product|offer|aggregateoffer|aggregaterating|localbusiness|store|onlinestore"""
    r"""|casino|videogame|mobileapplication)["']""",
    r"schema\.org/(?:product|offer|aggregateoffer|aggregaterating|store)\b",
    r"""property=["']og:type["'] content=["'](?:og:)?product""",
    r"woocommerce|cdn\.shopify\.com|add[-_]to[-_]cart|data-product-id|product-(?:grid|card|price)|shop-grid"
    r"""|class=["'](?:product|price|cart)["']""",
    r"""rel=["'][^"'>]{0,40}sponsored""",
)


@dataclass(frozen=True)
class Parts:
    """``main``: what is shown outside menus, feet and links; ``around``: how the site calls itself in its head.

    ``elsewhere``: the domain that the page names as its own place, if it is another; ``own_links`` and
    ``foreign_links``: how many links of the main part stay or leave for domains of nobody in particular; ``linked``:
    the words of each of the page's links, menus too, ``sent``: of those that leave;
    ``is_sold``: its markup is that of a shop.
    """

    main: str = ""
    around: str = ""
    linked: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()
    elsewhere: str = ""
    own_links: int = 0
    foreign_links: int = 0
    is_sold: bool = False


def parts(root: HtmlElement, page: str, base: str, source: str) -> Parts:
    """The parts of a page at ``page``; ``base``: what its addresses are relative to, ``source`` in lower case."""
    shown = root.find("body")
    words: list[str] = []
    links: list[str] = []
    for kind, found in _walk(root if shown is None else shown):
        (words if kind == "word" else links).append(found)
    targets = [resolved(base, link) for link in links[:MOST_LINKS]]
    own = domain_of(page)
    leaving = [target for target in targets if target.startswith("http") and domain_of(target) != own]
    linked = list(_linked(root))
    return Parts(
        main=" ".join(" ".join(words).split())[:MOST_TEXT],
        around=" ".join(_named(root)),
        linked=tuple(words for _, words in linked),
        sent=tuple(words for link, words in linked if _leaves(resolved(base, link), own)),
        elsewhere=_elsewhere(root, page, base),
        own_links=len(targets) - len(leaving),
        foreign_links=sum(_leaves(target, own) for target in leaving),
        is_sold=bool(_SOLD.search(source)),
    )


def _walk(shown: HtmlElement) -> Iterator[tuple[str, str]]:
    """Words of the main part ("word") and the targets of its links ("link"), without recursion."""
    unseen = linked = size = 0
    for event, node in etree.iterwalk(shown, events=("start", "end")):
        is_element = isinstance(node.tag, str)
        hidden = not is_element or node.tag in _UNSEEN or (node is not shown and _is_around(node))
        link = _link(node) if is_element else ""
        if event == "start":
            unseen, linked = unseen + hidden, linked + bool(link)
            if link and not unseen:
                yield "link", link
            told = node.text
        else:
            unseen, linked = unseen - hidden, linked - bool(link)
            told = node.tail if node is not shown else ""
        if told and not unseen and not linked and size < MOST_TEXT and not _RIGHTS.match(told):
            size += len(told)
            yield "word", told


def _link(node: HtmlElement) -> str:
    """Where it leads; "" for what reaches somebody, which is a word of the page."""
    target = node.get("href", "").strip() if node.tag in ("a", "area") else ""
    return "" if target.lower().startswith(("mailto:", "tel:")) else target


def _is_around(node: HtmlElement) -> bool:
    if node.tag == "header":
        return not any(
            above.tag in ("article", "main", "section") for above in islice(node.iterancestors(), 50)
        )
    if node.tag in _AROUND or node.get("role") in ("navigation", "banner", "contentinfo"):
        return True
    named = f"{node.get('class', '')[:200]} {node.get('id', '')[:60]}".lower()
    return node.tag in ("div", "ul", "section", "table") and bool(_AROUND_CLASSES.search(named))


def _named(root: HtmlElement) -> Iterator[str]:
    for meta in list(root.iter("meta"))[:MOST_NAMES]:
        if _NAMING.match((meta.get("name") or meta.get("property") or "").lower()):
            yield meta.get("content", "")[:300]
    for node in list(root.iter("img", "a"))[:MOST_LINKS]:
        yield (node.get("alt") or node.get("title") or "")[:200]


def _linked(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """Where each link leads, and its words."""
    for node in list(root.iter("a"))[:MOST_LINKS]:
        if any(HIDING.search(above.get("style", "")[:500]) for above in islice(node.iterancestors(), 50)):
            continue
        yield node.get("href", ""), " ".join(islice(node.itertext(), 10))[:200]


def _elsewhere(root: HtmlElement, page: str, base: str) -> str:
    """By its canonical address, or that of its slim twin."""
    own = domain_of(page)
    for link in list(root.iter("link"))[:MOST_LINKS]:
        if link.get("rel", "").strip().lower() in ("canonical", "amphtml"):
            target = resolved(base, link.get("href", ""))
            if _leaves(target, own):
                return domain_of(target)
    return ""


def _leaves(target: str, own: str) -> bool:
    """Whether it leads to another domain of nobody in particular."""
    return target.startswith("http") and domain_of(target) != own and not _is_anywhere(target)


def _is_anywhere(address: str) -> bool:
    """Whether pages of every body link there: platforms, governments."""
    host = host_of(address)
    return is_below(host, SOCIAL_PLATFORMS) or bool(government_suffix(host))
