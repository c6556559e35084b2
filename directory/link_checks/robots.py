"""What a site's robots.txt (RFC 9309) asks of us. One is read per host and run."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from protego import Protego

from directory.fetch import Failure, Page

AGENT = "AdvocacyDirectory"
MOST_BYTES = 500 * 1024  # RFC 9309 section 2.5: at least so much is read
FORBIDS = "User-agent: *\nDisallow: /"
Get = Callable[[str], Awaitable[Page | Failure]]


class Robots:
    """Remembers the rules of each host that it was asked for.

    ``obeys_errors``: a server that fails its robots.txt with a status of 500 or more forbids everything
    (RFC 9309 section 2.3.1.4), as who reads many pages must take it.
    """

    def __init__(self, get: Get, *, obeys_errors: bool = False) -> None:
        self._get, self._obeys_errors = get, obeys_errors
        self._rules: dict[str, Protego | None] = {}

    async def allow(self, url: str) -> bool:
        """Whether we may look at ``url``.

        Only rules that we could read forbid: a server that fails its robots.txt is looked at all the same,
        with this one request, or a dead site could never be told from a shy one.
        """
        rules = await self._of(url)
        return rules is None or rules.can_fetch(url, AGENT)

    async def pause(self, url: str) -> float:
        """The seconds between two requests that the site asks for, or 0."""
        rules = await self._of(url)
        return float((rules and rules.crawl_delay(AGENT)) or 0)

    async def sitemaps(self, url: str) -> list[str]:
        """The addresses of the sitemaps that robots.txt names."""
        rules = await self._of(url)
        return list(rules.sitemaps) if rules else []

    async def _of(self, url: str) -> Protego | None:
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        if origin not in self._rules:
            self._rules[origin] = self._parsed(await self._get(f"{origin}/robots.txt"))
        return self._rules[origin]

    def _parsed(self, answer: Page | Failure) -> Protego | None:
        if isinstance(answer, Failure):
            return None
        if answer.status >= 500 and self._obeys_errors:
            return Protego.parse(FORBIDS)
        if answer.status != 200:
            return None
        # With a byte-order mark its first line would be no rule's.
        return Protego.parse(answer.body[:MOST_BYTES].decode("utf-8-sig", "replace"))
