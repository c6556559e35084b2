"""One visit to one site: which pages are read, how politely, and what keeps a program out.

At most twelve pages, only of the site itself, one after the other. A visit writes nothing.
"""

import asyncio
import hashlib
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from html import escape
from urllib.parse import urlsplit

from directory import fetch
from directory.discovery.bodies import Site
from directory.discovery.reading import Found, Link, Page, Reading, rank, read
from directory.discovery.sitemaps import entries, is_index
from directory.discovery.troubles import NOT_TRUSTED
from directory.fetch import Failure, Fetcher, Trouble
from directory.fetching.apart import OverBudget, apart
from directory.link_checks.judging import Seen as Judged
from directory.link_checks.judging import Sight, judge
from directory.link_checks.known import Known, places_of
from directory.link_checks.looking import Manner
from directory.link_checks.pacing import Pace
from directory.link_checks.reading import decoded, is_html
from directory.link_checks.reading import read as read_for_judging
from directory.link_checks.robots import Robots
from directory.values.sentences import Sentence

MOST_PAGES = 12
# Hops of redirects are requests too.
MOST_REQUESTS = 2 * MOST_PAGES
# Within it the last page is begun.
MOST_SECONDS = 240
LONGEST_PAUSE = 10.0
# Of the decoded page: what a ministry says of itself stands before.
MOST_LETTERS = 1_500_000
# A link of less promise is not worth a request.
LEAST_SCORE = 0.15
# The second page of the same kind promises less than the first of another one.
LESS_OF_THE_SAME = 0.12
FOLLOWED, IN_SITEMAP = 2.0, 0.8
ENOUGH_CONTACTS = 2
BY_ROBOTS = Sentence("robots.txt asks programs not to look here.")


@dataclass(frozen=True)
class Seen:
    """One page that was asked for; ``trouble`` says why it told nothing, "" where it was read."""

    address: str
    final_address: str
    status: int = 0
    body_sha256: str = ""
    reading: Reading | None = None
    trouble: str = ""
    detail: str = ""

    @property
    def is_read(self) -> bool:
        return self.reading is not None and not self.trouble


@dataclass(frozen=True)
class Visit:
    """What one visit saw. ``error``: our own code failed, with what it said."""

    site: Site
    pages: tuple[Seen, ...] = ()
    found: tuple[Found, ...] = ()
    elsewhere: tuple[Link, ...] = ()
    trouble: str = ""
    detail: str = ""
    requests: int = 0
    error: str = ""

    @property
    def read_pages(self) -> list[Seen]:
        return [seen for seen in self.pages if seen.is_read]

    def without(self, addresses: Collection[str], trouble: str, detail: str) -> "Visit":
        """The same visit where nothing of these pages is believed."""
        pages = tuple(
            replace(seen, trouble=trouble, detail=detail) if seen.address in addresses else seen
            for seen in self.pages
        )
        found, elsewhere = _told_by(pages, self.site)
        return replace(self, pages=pages, found=found if self.found else (), elsewhere=elsewhere)


def page_key(address: str) -> str:
    """What two addresses of one page have in common: not the scheme, ``www.``, a last slash, nor the fragment."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    return f"{host}{port}{parts.path.rstrip('/')}" + (f"?{parts.query}" if parts.query else "")


@dataclass
class _Queue:
    """What is still to be asked for, by promise; each address once, and none of a page that was read.

    ``waiting`` has score and kind of each address, ``read`` the keys of pages.
    """

    site: Site
    waiting: dict[str, tuple[float, str]] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    taken: "Counter[str]" = field(default_factory=Counter)

    def put(self, address: str, score: float, kind: str) -> None:
        address = address.partition("#")[0]
        if not self.is_open(address) or not self.site.holds(address):
            return
        if address not in self.waiting or self.waiting[address][0] < score:
            self.waiting[address] = score, kind

    def is_open(self, address: str) -> bool:
        return page_key(address) not in self.read and address.partition("#")[0] not in self.asked

    def take(self) -> str | None:
        """The address of most promise; None where none is worth it."""
        best = max(self.waiting, key=self._promise, default=None)
        if best is None or self._promise(best) < LEAST_SCORE:
            return None
        _, kind = self.waiting.pop(best)
        self.taken[kind] += 1
        self.asked.add(best)
        return best

    def has_read(self, seen: Seen) -> None:
        """Neither the page nor other spellings of its address are asked for again."""
        self.read |= {page_key(seen.address), page_key(seen.final_address)}
        self.waiting = {key: value for key, value in self.waiting.items() if page_key(key) not in self.read}

    def count(self, *kinds: str) -> int:
        return sum(kind in kinds for _, kind in self.waiting.values())

    def _promise(self, address: str) -> float:
        score, kind = self.waiting[address]
        return score if score > 1 else score - LESS_OF_THE_SAME * self.taken[kind]


class Visitor:
    """Reads one site. ``pace`` gives turns at hosts, over all visits that run at once."""

    def __init__(self, site: Site, manner: Manner, pace: Pace) -> None:
        self.site, self.pace = site, pace
        self.fetcher = Fetcher(rules=manner.rules, limits=manner.limits, pace=pace.take, gate=self.gate)
        self.robots = Robots(self._get, obeys_errors=True)
        self.queue = _Queue(site)
        self.pages: list[Seen] = []
        self.requests = 0

    async def gate(self, address: str) -> str:
        """Why this address is not asked for; "" if it is. Every hop of a redirect comes here."""
        if not self.site.holds(address):
            return Sentence("It leads to {address}, which is not of this site.", address=address)
        if urlsplit(address).path == "/robots.txt":
            return ""
        if self.requests >= MOST_REQUESTS:
            return Sentence("More than {most} requests.", most=MOST_REQUESTS)
        if not await self.robots.allow(address):
            return BY_ROBOTS
        self.requests += 1
        await asyncio.sleep(min(await self.robots.pause(address), LONGEST_PAUSE) if self.requests > 1 else 0)
        return ""

    async def visit(self) -> Visit:
        stop_at = asyncio.get_running_loop().time() + MOST_SECONDS
        self.queue.put(self.site.start, FOLLOWED, "home")
        async with self.fetcher:
            while len(self.pages) < MOST_PAGES and asyncio.get_running_loop().time() < stop_at:
                if (address := self._next()) is None:
                    break
                await self._see(address)
                if len(self.pages) == 1:
                    await self._read_sitemap()
        return self._visit()

    def _next(self) -> str | None:
        """What the links promise, as long as there is room for the stored pages to which none has led.

        In this order, so that what one visit enters does not change which new pages the next one reads.
        """
        stored = [address for address in self.site.stored if self.queue.is_open(address)]
        best = self.queue.take() if len(stored) < MOST_PAGES - len(self.pages) else None
        if best is None and stored:
            best = stored[0].partition("#")[0]
            self.queue.asked.add(best)
        return best

    async def _get(self, address: str) -> fetch.Page | Failure:
        try:
            return await self.fetcher.get(address)
        finally:
            self.pace.leave()

    async def _see(self, address: str) -> None:
        outcome = await self._get(address)
        if isinstance(outcome, Failure):
            seen = _of_failure(address, outcome)
        elif page_key(outcome.url) in self.queue.read:
            seen = Seen(
                address,
                outcome.url,
                outcome.status,
                detail=Sentence("It leads to a page that was read already."),
            )
        else:
            try:
                seen, leads_to = await asyncio.to_thread(apart, _of_page, address, outcome, self.site)
            except OverBudget as exc:
                seen, leads_to = (
                    Seen(address, outcome.url, outcome.status, trouble="no answer", detail=exc.says),
                    "",
                )
            if seen.reading:
                self.queue.has_read(seen)
            self._follow(seen, leads_to)
        self.pages.append(seen)

    def _follow(self, seen: Seen, leads_to: str) -> None:
        if seen.reading is None or seen.trouble in NOT_TRUSTED:
            return
        for link in seen.reading.links:
            self.queue.put(link.address, min(link.score, 1.0), link.kind)
        if leads_to:
            self.queue.put(leads_to, FOLLOWED, "home")

    async def _read_sitemap(self) -> None:
        """Where the home shows hardly a way to a contact page; it counts as a page."""
        if self.queue.count("contact", "form") >= ENOUGH_CONTACTS:
            return
        named = [
            address for address in await self.robots.sitemaps(self.site.start) if self.site.holds(address)
        ]
        for _ in range(2):
            if not named:
                return
            outcome = await self._get(named[0])
            if isinstance(outcome, Failure) or outcome.status != 200:
                return
            self.pages.append(Seen(named[0], outcome.url, outcome.status, detail=Sentence("Its sitemap.")))
            listed = [address for address in entries(outcome.body) if self.site.holds(address)]
            if not is_index(outcome.body):
                self._propose(listed)
                return
            named = sorted(listed, key=lambda address: "page" not in address)

    def _propose(self, addresses: list[str]) -> None:
        """The reader says which of a sitemap's addresses sound like what is looked for."""
        page = Page(self.site.start, self.site.start, _as_page(addresses))
        for link in read(page, self.site.body).links:
            self.queue.put(link.address, IN_SITEMAP * min(link.score, 1.0), link.kind)

    def _visit(self) -> Visit:
        trouble, detail = self._trouble()
        found, elsewhere = _told_by(self.pages, self.site)
        found = () if trouble in NOT_TRUSTED else found
        if not trouble and not found:
            trouble, detail = self._why_nothing()
        return Visit(
            self.site,
            tuple(self.pages),
            found,
            elsewhere,
            trouble,
            detail,
            self.requests,
        )

    def _trouble(self) -> tuple[str, str]:
        """That of the home, unless other pages could be read; a site taken over tells nothing by any page."""
        home = self.pages[0]
        if home.trouble in NOT_TRUSTED or not any(seen.is_read for seen in self.pages):
            return home.trouble, home.detail
        return "", ""

    def _why_nothing(self) -> tuple[str, str]:
        """What most of the other pages say, where nothing was found though the home could be read."""
        told = Counter((seen.trouble, seen.detail) for seen in self.pages if seen.trouble)
        return told.most_common(1)[0][0] if told else ("nothing found", "")


def _of_failure(address: str, failure: Failure) -> Seen:
    trouble = "no answer"
    if failure.trouble == Trouble.NOT_ALLOWED:
        trouble = "robots" if failure.detail == BY_ROBOTS else "elsewhere"
    elif failure.trouble == Trouble.TOO_MANY_REDIRECTS:
        # A browser that kept the cookie would come out of the circle.
        trouble = "cookie gate"
    return Seen(address, failure.url, trouble=trouble, detail=failure.detail)


def _of_page(address: str, answer: fetch.Page, site: Site) -> tuple[Seen, str]:
    """The page as it was read, and where a browser would go on by itself."""
    seen = Seen(address, answer.url, answer.status, hashlib.sha256(answer.body).hexdigest())
    known = Known(names=site.body.names, places=places_of(site.body.country))
    judged = judge(address, answer, known=known)
    if not 200 <= answer.status < 300:
        trouble = "bot wall" if judged.sight == Sight.BLOCKED else "no answer"
        return replace(seen, trouble=trouble, detail=judged.detail), ""
    if not is_html(answer.headers, answer.body):
        return replace(
            seen, detail=Sentence("No HTML: {kind}.", kind=answer.headers.get("content-type", "?")[:80])
        ), ""
    html = decoded(answer.headers, answer.body)[:MOST_LETTERS]
    reading = read(Page(address, answer.url, html, answer.headers.get("content-language", "")), site.body)
    trouble = _said(reading, judged)
    seen = replace(seen, reading=reading, trouble=trouble, detail=judged.detail if trouble else "")
    return seen, read_for_judging(answer.url, answer.headers, answer.body).leads_to


def _said(reading: Reading, judged: Judged) -> str:
    """Why a page of status 200 tells nothing; "" if it does."""
    if reading.trouble or reading.found:
        return reading.trouble
    return {Sight.BLOCKED: "bot wall", Sight.MOVED: "elsewhere"}.get(judged.sight, "")


def _told_by(pages: Iterable[Seen], site: Site) -> tuple[tuple[Found, ...], tuple[Link, ...]]:
    """The contacts that these pages come to, and the links that lead off the site."""
    read_pages = [(_light(seen), seen.reading) for seen in pages if seen.is_read and seen.reading]
    elsewhere = {link.address: link for _, reading in read_pages for link in reading.elsewhere}
    return tuple(rank(read_pages, site.body)), tuple(elsewhere.values())


def _light(seen: Seen) -> Page:
    """The page without its markup, of which twelve would be much to hold."""
    return Page(seen.address, seen.final_address, "")


def _as_page(addresses: list[str]) -> str:
    links = (f'<li><a href="{escape(address)}">{escape(_words_of(address))}</a>' for address in addresses)
    return f"<html><body><ul>{''.join(links)}</ul></body></html>"


def _words_of(address: str) -> str:
    last = urlsplit(address).path.rstrip("/").rpartition("/")[2]
    return last.partition(".")[0].replace("-", " ").replace("_", " ")
