"""What a page's markup says of ways of contact: schema.org as JSON-LD and microdata, and hCard.

extruct reads these too, by way of rdflib, pyrdfa3, BeautifulSoup, html5lib and requests; six
properties need none of them.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from directory.discovery.reading.markup import line_of, text_within

MOST = 60
_MOST_NODES = 5_000
_CHANNELS = {"telephone": "telephone", "faxNumber": "fax", "email": "email", "address": "postal_address"}
# In the order in which an address is written out.
_PARTS = (
    ("streetAddress",),
    ("postOfficeBoxNumber",),
    ("postalCode", "addressLocality"),
    ("addressRegion",),
    ("addressCountry",),
)
_CARD_PARTS = {
    "street-address": "streetAddress",
    "extended-address": "streetAddress",
    "post-office-box": "postOfficeBoxNumber",
    "postal-code": "postalCode",
    "locality": "addressLocality",
    "region": "addressRegion",
    "country-name": "addressCountry",
}
_OF_CARDS = frozenset({*_CARD_PARTS, "org", "fn", "email"})
# Nobody's private number, and nothing of an event's place.
_NOT_A_BODY = {"Person", "Event", "NewsArticle", "Article", "BlogPosting", "Offer"}


@dataclass(frozen=True)
class Fact:
    """A value as the markup gives it; ``about`` is whom and what for, nearest first; ``label`` as we write it down."""

    channel: str
    value: str
    label: str
    about: tuple[str, ...] = ()


def facts_of(root: HtmlElement) -> list[Fact]:
    """What the markup states, each fact once."""
    found = [*_from_json(root), *_from_microdata(root), *_from_cards(root)]
    return list(dict.fromkeys(fact for fact in found if fact.value))[:MOST]


def _from_json(root: HtmlElement) -> Iterator[Fact]:
    for script in list(root.iter("script"))[:500]:
        if "ld+json" not in script.get("type", "").lower() or not script.text:
            continue
        try:
            told = json.loads(script.text.strip().rstrip(";")[:200_000], strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _of_nodes(told)


def _of_nodes(told: Any) -> Iterator[Fact]:
    """Walks without recursion, within bounds; whatever is no object or list tells nothing."""
    waiting: list[tuple[Any, tuple[str, ...]]] = [(told, ())]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node, about = waiting.pop()
        if isinstance(node, list):
            waiting.extend((inner, about) for inner in node[:_MOST_NODES])
        elif isinstance(node, dict) and not _types(node) & _NOT_A_BODY:
            here = tuple(
                line_of(node[key])[:200]
                for key in ("contactType", "name", "legalName")
                if isinstance(node.get(key), str)
            )
            about = (*here, *about)[:6]
            for name, channel in _CHANNELS.items():
                for value in _as_list(node.get(name)):
                    yield Fact(channel, _value(value), f"schema.org {name}", about)
            waiting.extend((inner, about) for key, inner in node.items() if key != "address")


def _types(node: dict[str, Any]) -> set[str]:
    return {str(name).rpartition("/")[2] for name in _as_list(node.get("@type"))}


def _as_list(value: Any) -> list[Any]:
    return value[:20] if isinstance(value, list) else [value]


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return _address({key: _text(inner) for key, inner in value.items()})
    return _text(value)


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    return line_of(str(value)).removeprefix("mailto:")[:500] if isinstance(value, str | int) else ""


def _address(parts: dict[str, str]) -> str:
    written = [" ".join(filter(None, map(parts.get, names))) for names in _PARTS]
    return ", ".join(filter(None, written)) if parts.get("streetAddress") else ""


def _from_microdata(root: HtmlElement) -> Iterator[Fact]:
    for scope in list(root.xpath("//*[@itemscope]"))[:200]:
        kind = scope.get("itemtype", "").rpartition("/")[2]
        if kind in _NOT_A_BODY or "schema.org" not in scope.get("itemtype", "").lower():
            continue
        told = _properties(scope)
        about = (*told.get("contactType", []), *told.get("name", []))
        if kind == "PostalAddress":
            owner = next(scope.iterancestors(), None)
            above = _owner_names(owner) if owner is not None else ()
            yield Fact(
                "postal_address",
                _address({key: ", ".join(values) for key, values in told.items()}),
                "schema.org address",
                above,
            )
        for name, channel in _CHANNELS.items():
            for value in told.get(name, []) if name != "address" else []:
                yield Fact(channel, value.removeprefix("mailto:"), f"schema.org {name}", about)


def _owner_names(element: HtmlElement) -> tuple[str, ...]:
    """What the nearest thing around calls itself."""
    for around in (element, *element.iterancestors()):
        if around.get("itemscope") is not None:
            told = _properties(around)
            return (*told.get("contactType", []), *told.get("name", []))
    return ()


def _properties(scope: HtmlElement) -> dict[str, list[str]]:
    """The properties of one thing, not of things within it."""
    told: dict[str, list[str]] = {}
    waiting = list(reversed(scope))
    for _ in range(400):
        if not waiting:
            break
        element = waiting.pop()
        if not isinstance(element.tag, str):
            continue
        name = element.get("itemprop", "")
        is_thing = element.get("itemscope") is not None
        if name and not is_thing:
            told.setdefault(name.split()[0] if name.split() else "", []).append(_said(element))
        if not is_thing:
            waiting.extend(reversed(element))
    return told


def _said(element: HtmlElement) -> str:
    if content := element.get("content"):
        return line_of(content)[:300]
    href = element.get("href", "")
    if href.lower().startswith(("mailto:", "tel:")):
        return line_of(href.partition(":")[2].partition("?")[0])[:300]
    return text_within(element, 300)


def _from_cards(root: HtmlElement) -> Iterator[Fact]:
    cards = root.xpath("//*[contains(@class,'vcard') or contains(@class,'h-card')]")
    for card in list(cards)[:40]:
        if not {"vcard", "h-card"} & set(card.get("class", "").split()):
            continue
        told: dict[str, list[str]] = {}
        for element in list(card.iter(etree.Element))[:400]:
            called = {
                word.removeprefix("p-").removeprefix("u-") for word in element.get("class", "")[:200].split()
            }
            for name in sorted(called & _OF_CARDS):
                told.setdefault(name, []).append(_said(element))
        about = (*told.get("org", []), *told.get("fn", []))[:3]
        parts = {ours: ", ".join(told[theirs]) for theirs, ours in _CARD_PARTS.items() if theirs in told}
        yield Fact("postal_address", _address(parts), "hCard adr", about)
        for value in told.get("email", []):
            yield Fact("email", value, "hCard email", about)
