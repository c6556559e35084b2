"""What a look at an address gives: a page, or a failure. Both are values."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from directory.values.sentences import Sentence

# The one sentence for every failure that a public surface may show: it must not tell a closed port from
# a filtered one or from a page, or the site would scan ports for whoever asks.
PUBLIC_SENTENCE = "This address could not be read."


class Trouble(StrEnum):
    """Why there is no page."""

    NOT_PUBLIC = "not public"
    NOT_ALLOWED = "not allowed"
    UNRESOLVABLE = "unresolvable"
    NO_CONNECTION = "no connection"
    TIMEOUT = "timeout"
    TLS = "tls"
    MISSING_ISSUER = "missing issuer"
    TOO_MANY_REDIRECTS = "too many redirects"
    BAD_REDIRECT = "bad redirect"
    TOO_LARGE = "too large"
    BEYOND_BOUNDS = "beyond our bounds"
    UNREADABLE = "unreadable"
    PROTOCOL = "protocol"


# In words for editors.
_IN_WORDS = {
    Trouble.NOT_PUBLIC: Sentence("not an address of the public web"),
    Trouble.NOT_ALLOWED: Sentence("not to be asked for"),
    Trouble.UNRESOLVABLE: Sentence("no such host"),
    Trouble.NO_CONNECTION: Sentence("no connection"),
    Trouble.TIMEOUT: Sentence("no answer in time"),
    Trouble.TLS: Sentence("no trusted encryption"),
    Trouble.MISSING_ISSUER: Sentence("incomplete certificate"),
    Trouble.TOO_MANY_REDIRECTS: Sentence("redirects without end"),
    Trouble.BAD_REDIRECT: Sentence("a redirect that leads nowhere"),
    Trouble.TOO_LARGE: Sentence("too large"),
    Trouble.BEYOND_BOUNDS: Sentence("beyond our bounds"),
    Trouble.UNREADABLE: Sentence("unreadable"),
    Trouble.PROTOCOL: Sentence("an answer against the rules of HTTP"),
}


def told_trouble(trouble: Trouble) -> Sentence:
    return _IN_WORDS[trouble]


@dataclass(frozen=True)
class Hop:
    """A redirect that was followed: the address that answered with it, and its status."""

    url: str
    status: int


@dataclass(frozen=True)
class Page:
    """What the last address answered, whatever its status.

    ``url`` is that address, without fragment; ``headers`` have lower-case names, repeated ones joined by
    commas; ``body`` is decoded. ``truncated``: more stood on the wire than we take. A ``Refresh`` header
    or meta element is never followed: both are here for who wants to look.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    truncated: bool = False
    hops: tuple[Hop, ...] = ()


@dataclass(frozen=True)
class Failure:
    """Why there is no page; ``detail`` is for editors only, ``url`` is where it failed."""

    trouble: Trouble
    detail: str
    url: str
    hops: tuple[Hop, ...] = ()


class Stopped(Exception):
    """Reading ends here. Never leaves the fetcher, where it becomes a Failure.

    ``leads_to``: where a browser would go on, though we do not.
    """

    def __init__(self, trouble: Trouble, detail: str, leads_to: str = "") -> None:
        super().__init__(detail)
        self.trouble, self.detail, self.leads_to = trouble, detail, leads_to
