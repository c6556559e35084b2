"""The one function that opens sockets to strangers: link checks, discovery, ``collect URL`` and webhooks use it.

Only public addresses are dialled, at ports 80 and 443, and every hop of a redirect is checked like the
first. No credentials, no proxy from the environment, certificates always verified; cookies live for one look and are
shown to nobody but the host that set them. A failure of the network is a value, not an exception.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Self, cast
from urllib.parse import urlsplit

from django.conf import settings

from directory import VERSION
from directory.fetching.cookies import Cookies
from directory.fetching.decoding import ACCEPTED, Decoder
from directory.fetching.guard import Guard
from directory.fetching.outcomes import PUBLIC_SENTENCE, Failure, Hop, Page, Stopped, Trouble
from directory.fetching.rules import LIMITS, PUBLIC_WEB, Limits, Rules
from directory.fetching.targets import Target, first_target, next_target
from directory.fetching.troubles import expected, explain
from directory.values.sentences import Sentence

if TYPE_CHECKING:
    from aiohttp import ClientResponse
    from aiohttp.abc import AbstractResolver

__all__ = [
    "LIMITS",
    "PUBLIC_SENTENCE",
    "PUBLIC_WEB",
    "Failure",
    "Fetcher",
    "Hop",
    "Limits",
    "Page",
    "Rules",
    "Trouble",
    "fetch",
    "send",
]

REDIRECTS = {301, 302, 303, 307, 308}
# Of one line; the sum has the same bound.
LONGEST_HEADER = LIMITS.header_bytes
ACCEPT = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.5"

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")

Pace = Callable[[str], Awaitable[None]]
Gate = Callable[[str], Awaitable[str]]


async def at_once(host: str) -> None:
    """No pause before a request."""


async def everywhere(url: str) -> str:
    """No address is refused beyond what the rules refuse."""
    return ""


def fetch(url: str, *, rules: Rules = PUBLIC_WEB, limits: Limits = LIMITS) -> Page | Failure:
    """Look at one address, synchronously."""
    return asyncio.run(_fetch(url, rules, limits))


def send(
    url: str, data: bytes, headers: dict[str, str], *, rules: Rules = PUBLIC_WEB, limits: Limits = LIMITS
) -> int | Failure:
    """Post to one address, synchronously: the status of its answer."""
    return asyncio.run(_send(url, data, headers, rules, limits))


async def _send(
    url: str, data: bytes, headers: dict[str, str], rules: Rules, limits: Limits
) -> int | Failure:
    async with Fetcher(rules=rules, limits=limits) as fetcher:
        return await fetcher.post(url, data, headers)


async def _fetch(url: str, rules: Rules, limits: Limits) -> Page | Failure:
    async with Fetcher(rules=rules, limits=limits) as fetcher:
        return await fetcher.get(url)


def user_agent() -> str:
    """Who asks, so that a site's owner can write to us: version, the site's address and the contact, if set."""
    site = settings.SITE_URL if (urlsplit(settings.SITE_URL).hostname or "127.0.0.1") != "127.0.0.1" else ""
    about = "; ".join(filter(None, [site and f"+{site}", settings.CONTACT_ADDRESS]))
    return f"AdvocacyDirectory/{VERSION}" + (f" ({about})" if about else "")


def accepted_languages(language: str) -> str:
    """The page's own language, English, and any: some sites refuse who names none."""
    own = language if _LANGUAGE.fullmatch(language) and language.lower() != "en" else ""
    return f"{own}, en;q=0.7, *;q=0.3" if own else "en, *;q=0.3"


@dataclass
class _Trail:
    """How far one look has come: where it is, and the redirects that led there."""

    url: str
    language: str = ""
    hops: list[Hop] = field(default_factory=list)
    cookies: Cookies = field(default_factory=Cookies)
    asked: set[tuple[str, str]] = field(default_factory=set)

    def headers(self, target: Target) -> dict[str, str]:
        shown = self.cookies.shown(target.host, is_encrypted=target.is_encrypted)
        return {"Accept-Language": accepted_languages(self.language), **({"Cookie": shown} if shown else {})}


class Fetcher:
    """Looks at many addresses, one connection per host at a time. Use it with ``async with``.

    ``pace`` is awaited with the host before each request, hops included; its pauses do not count as
    the server's time. Before it ``gate`` is awaited with the address: what it answers is why that is not asked
    for, and "" lets it pass.
    """

    def __init__(
        self,
        *,
        rules: Rules = PUBLIC_WEB,
        limits: Limits = LIMITS,
        pace: Pace = at_once,
        gate: Gate = everywhere,
    ) -> None:
        self.rules, self.limits, self.pace, self.gate = rules, limits, pace, gate

    async def __aenter__(self) -> Self:
        import aiohttp  # noqa: PLC0415  (a web process seldom fetches)

        self._guard = Guard(self.rules)
        connector = aiohttp.TCPConnector(
            resolver=cast("AbstractResolver", self._guard),
            socket_factory=self._guard.dial,
            use_dns_cache=False,
            ssl=self.rules.tls(),
            limit=0,
            limit_per_host=1,
            force_close=True,
        )
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            trust_env=False,
            auto_decompress=False,
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=None),
            max_line_size=LONGEST_HEADER,
            max_field_size=LONGEST_HEADER,
            max_headers=self.limits.header_lines,
            headers={"User-Agent": user_agent(), "Accept": ACCEPT, "Accept-Encoding": ACCEPTED},
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()
        await self._guard.close()

    async def get(self, url: str, *, language: str = "") -> Page | Failure:
        """The page at the end of the redirects, whatever its status; a Failure if there is none.

        ``language``: that of the page (BCP 47), asked for before English.
        """
        trail = _Trail(url, language)
        try:
            async with asyncio.timeout(self.limits.seconds) as deadline:
                return await self._follow(trail, deadline)
        except expected() as exc:
            trouble, detail = explain(exc)
            if deadline.expired():
                detail = Sentence(
                    "No complete answer within {seconds} seconds.", seconds=f"{self.limits.seconds:g}"
                )
            return Failure(trouble, detail, trail.url, tuple(trail.hops))

    async def post(self, url: str, data: bytes, headers: dict[str, str]) -> int | Failure:
        """The status that answers what is sent there. A redirect is followed nowhere, and no body is read."""
        try:
            async with asyncio.timeout(self.limits.seconds):
                target = first_target(url, self.rules, self.limits)
                async with self._session.post(
                    target.request_url, data=data, headers=headers, allow_redirects=False
                ) as response:
                    return response.status
        except expected() as exc:
            return Failure(*explain(exc), url, ())

    async def _follow(self, trail: _Trail, deadline: asyncio.Timeout) -> Page:
        target = first_target(trail.url, self.rules, self.limits)
        while True:
            trail.url = target.url
            await self._wait(target, deadline)
            answer = await self._ask(target, trail)
            if isinstance(answer, Page):
                return answer
            target = answer

    async def _wait(self, target: Target, deadline: asyncio.Timeout) -> None:
        """Let gate and pace decide whether and when to ask; the clock of the deadline stands still meanwhile."""
        loop = asyncio.get_running_loop()
        left, started = deadline.when(), loop.time()
        deadline.reschedule(None)
        if objection := await self.gate(target.url):
            raise Stopped(Trouble.NOT_ALLOWED, objection)
        await self.pace(target.host)
        deadline.reschedule((left or started) + loop.time() - started)

    async def _ask(self, target: Target, trail: _Trail) -> Page | Target:
        """One request: the page, or where it redirects to."""
        headers = trail.headers(target)
        trail.asked.add((target.url, headers.get("Cookie", "")))
        async with self._session.get(target.request_url, headers=headers, allow_redirects=False) as response:
            if sum(len(name) + len(value) for name, value in response.raw_headers) > self.limits.header_bytes:
                raise Stopped(
                    Trouble.TOO_LARGE,
                    Sentence(
                        "More than {most} bytes of headers.",
                        most=f"{self.limits.header_bytes:,}",
                    ),
                )
            locations = response.headers.getall("Location", [])
            if response.status in REDIRECTS and locations:
                told = response.headers.getall("Set-Cookie", [])
                trail.cookies.keep(target.host, told, is_encrypted=target.is_encrypted)
                return self._redirected(locations, response.status, target, trail)
            body, truncated = await self._body(response)
            headers = {
                name.lower(): ", ".join(map(_text, response.headers.getall(name)))
                for name in response.headers
            }
            return Page(target.url, response.status, headers, body, truncated, tuple(trail.hops))

    def _redirected(self, locations: list[str], status: int, target: Target, trail: _Trail) -> Target:
        try:
            following = next_target(locations, target, self.rules, self.limits)
        except Stopped as exc:
            if exc.leads_to:
                trail.hops.append(Hop(target.url, status))
                trail.url = exc.leads_to
            raise
        trail.hops.append(Hop(target.url, status))
        # The same address with another cookie is another request: so a gate lets in.
        if (following.url, trail.headers(following).get("Cookie", "")) in trail.asked:
            raise Stopped(
                Trouble.TOO_MANY_REDIRECTS, Sentence("It goes in a circle, back to {url}.", url=following.url)
            )
        if len(trail.hops) > self.limits.redirects:
            trail.url = following.url
            raise Stopped(
                Trouble.BEYOND_BOUNDS,
                Sentence("More than {most} redirects.", most=self.limits.redirects),
            )
        return following

    async def _body(self, response: "ClientResponse") -> tuple[bytes, bool]:
        """The decoded body, and whether it was cut because more stood on the wire than we take."""
        from aiohttp import ClientPayloadError  # noqa: PLC0415  (as above)

        decoder = Decoder(response.headers.getall("Content-Encoding", []), self.limits.body_bytes)
        room = self.limits.wire_bytes
        try:
            async for data in response.content.iter_any():
                decoder.feed(data[:room])
                if len(data) > room:
                    return decoder.finish(cut=True), True
                room -= len(data)
        except ClientPayloadError:
            # It ends before its announced length: browsers show what came.
            if room == self.limits.wire_bytes:
                raise
            return decoder.finish(cut=True), True
        return decoder.finish(cut=False), not decoder.is_whole


def _text(header: str) -> str:
    """A header that is UTF-8 or, where it is not, replacement characters: never half a character."""
    return header.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
