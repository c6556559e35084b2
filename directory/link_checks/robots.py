"""What a site's robots.txt (RFC 9309) asks of us. One is read per host and run."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from protego import Protego

from directory.fetch import Failure, Page

AGENT = "AdvocacyDirectory"
MOST_BYTES = 500 * 1024  # RFC 9309 section 2.5: at least so much is read
Get = Callable[[str], Awaitable[Page | Failure]]


class Robots:
    """Remembers the rules of each host that it was asked for."""

    def __init__(self, get: Get) -> None:
        self._get = get
        self._rules: dict[str, Protego | None] = {}

    async def allow(self, url: str) -> bool:
        """Whether we may look at ``url``.

        Only rules that we could read forbid: a server that fails its robots.txt is looked at all the same,
        with this one request, or a dead site could never be told from a shy one.
        """
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        if origin not in self._rules:
            self._rules[origin] = _parsed(await self._get(f"{origin}/robots.txt"))
        rules = self._rules[origin]
        return rules is None or rules.can_fetch(url, AGENT)


def _parsed(answer: Page | Failure) -> Protego | None:
    if isinstance(answer, Failure) or answer.status != 200:
        return None
    return Protego.parse(answer.body[:MOST_BYTES].decode("utf-8", "replace"))
