"""The candidates of a whole visit: what its pages and the links between them say together."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from directory.discovery.reading.links import is_home
from directory.discovery.reading.shapes import (
    BY_HEADING,
    IN_FOOTER,
    NO_OTHER_USE,
    Body,
    Found,
    Link,
    Page,
    Reading,
)
from directory.values.domains import host_of
from directory.values.sentences import Sentence

MOST = 3
FEWEST, FEWEST_OF_HOME = 0.25, 0.15
_PAGES = ("contact_page", "contact_form")
_BY_LINK = {
    "contact_page": ("contact", "imprint", "map"),
    "contact_form": ("form", "contact", "feedback", "citizens"),
}


def rank(readings: Sequence[tuple[Page, Reading]], body: Body) -> tuple[Found, ...]:
    """The candidates, best first: three pages and three forms at most, and of each other channel three a purpose."""
    links = _links(reading for _, reading in readings)
    pages = _of_pages(readings, links)
    values = _of_values(
        [found for _, reading in readings for found in reading.found if found.channel not in _PAGES]
    )
    counts: dict[tuple[str, str], int] = defaultdict(int)
    kept = []
    for found in sorted([*pages, *values], key=_order):
        key = (found.channel, "" if found.channel in _PAGES else found.purpose)
        counts[key] += 1
        if counts[key] <= MOST:
            kept.append(found)
    return tuple(kept)


def _order(found: Found) -> tuple[bool, float, int, str, str]:
    """General ones before others, then by score; of two alike the shorter address."""
    return (found.purpose != "general", -found.score, len(found.value), found.channel, found.value)


def same(address: str) -> str:
    """What addresses of one page share: no scheme, "www.", last slash or fragment."""
    parts = urlsplit(address)
    query = f"?{parts.query}" if parts.query else ""
    return f"{host_of(address).removeprefix('www.')}{parts.path.rstrip('/')}{query}"


def _links(readings: Iterable[Reading]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = defaultdict(list)
    for reading in readings:
        for link in reading.links:
            found[same(link.address)].append(link)
    return found


def _of_pages(readings: Sequence[tuple[Page, Reading]], links: dict[str, list[Link]]) -> list[Found]:
    best: dict[tuple[str, str], Found] = {}
    homes: dict[tuple[str, str], Found] = {}
    shared = _forms_on_many(readings)
    for page, reading in readings:
        for found in reading.found:
            if found.channel not in _PAGES:
                continue
            judged = _with_links(found, [*links[same(page.address)], *links[same(page.final_address)]])
            if found.channel == "contact_form" and same(found.value) in shared:
                judged = replace(judged, score=round(judged.score * 0.6, 2))
            where = homes if is_home(found.value) else best
            key = (found.channel, same(found.value))
            if judged.score >= (FEWEST if where is best else FEWEST_OF_HOME) and (
                key not in where or judged.score > where[key].score
            ):
                where[key] = judged
    # A home says much of everything: it is a contact page only where the site has no other.
    has = {channel for channel, _ in best}
    return [*best.values(), *(found for (channel, _), found in homes.items() if channel not in has)]


def _with_links(found: Found, links: list[Link]) -> Found:
    """The page's own score, raised by what links to it are called."""
    kinds = _BY_LINK[found.channel]
    told = max((link for link in links if link.kind in kinds), key=lambda link: link.score, default=None)
    if told is None:
        return replace(found, score=round(0.65 * found.score, 2))
    why = (*found.why, Sentence("a link to it is called “{text}”", text=told.text[:60]))
    return replace(found, score=round(min(1.0, 0.65 * found.score + 0.35 * told.score), 2), why=why)


def _forms_on_many(readings: Sequence[tuple[Page, Reading]]) -> frozenset[str]:
    """Pages whose form most pages of the visit have too, and whose heading says nothing of it."""
    having = [found for _, reading in readings for found in reading.found if found.channel == "contact_form"]
    if len(having) < 3 or 2 * len(having) < len(readings):
        return frozenset()
    return frozenset(same(found.value) for found in having if BY_HEADING not in found.why)


def _of_values(found: list[Found]) -> list[Found]:
    groups: dict[tuple[str, str, str], list[Found]] = defaultdict(list)
    for one in found:
        groups[one.channel, one.value, one.extension].append(one)
    return _without_alike([_together(group) for group in groups.values()])


def _together(group: list[Found]) -> Found:
    """One value on several pages: what says most of it, surer for each; in the footers of several it is general."""
    footers = [one for one in group if IN_FOOTER in one.why]
    told = [one for one in group if NO_OTHER_USE not in one.why]
    best = max(footers if len(footers) > 2 else told or group, key=lambda one: one.score)
    more = 0.05 * (min(len({one.page for one in group}), 3) - 1)
    return replace(best, score=round(min(1.0, best.score + more), 2))


def _without_alike(found: list[Found]) -> list[Found]:
    """Of postal addresses that say the same in other words or with fewer, the best one."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: -one.score):
        is_new = one.channel != "postal_address" or not any(
            _alike(one.value, other.value) for other in kept if other.channel == "postal_address"
        )
        if is_new:
            kept.append(one)
    return kept


def _alike(one: str, other: str) -> bool:
    mine, its = (set(re.findall(r"\w+", value.casefold())) for value in (one, other))
    return len(mine & its) >= 0.75 * min(len(mine), len(its))
