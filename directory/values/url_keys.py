"""When two addresses are one article. Pure."""

import re

import ada_url

from directory.values.domains import host_of, is_under_private_suffix
from directory.values.tracking import without_tracking

UNRESERVED = re.compile(r"%(2D|2E|5F|7E|3[0-9]|[46][1-9A-F]|[57][0-9A])", re.IGNORECASE)
# What may be a site's own word and is mostly a mark of sharing: left out of the key, kept in the address.
SHARED = re.compile(r"s=\d\d|ref(?:err?er)?=.*")
# Google's own names; "google.us.com" is anybody's.
AMP_VIEWER = re.compile(
    r"https?://(?:(?:www\.)?(?:google\.(?:com|[a-z]{2}|com?\.[a-z]{2})|bing\.com)/amp/|(?P<cdn>[\w-]{1,200}\.cdn\.ampproject\.org/[a-z]/))"
    r"(?P<s>s)?/?(?P<shown>[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?:[/?#].*)?)$",
    re.IGNORECASE,
)
ESCAPE = re.compile(r"%[0-9a-f]{2}", re.IGNORECASE)


def url_key(url: str) -> str:
    """One key for the variants of an article's address; "" for none.

    Left out are scheme, “www.”, port, trailing slash, fragment (save “#!” and “#/”, which scripts use as paths),
    marks of tracking, the order of the query, and escapes that say nothing (RFC 3986 section 6.2.2.2).
    """
    try:
        parsed = ada_url.URL(without_tracking(url))
    except ValueError:
        return url
    host = parsed.hostname.removesuffix(".").removeprefix("www.")
    parts = parsed.search.removeprefix("?").split("&")
    query = "&".join(sorted(part for part in parts if part and not SHARED.fullmatch(part)))
    fragment = parsed.hash if parsed.hash.startswith(("#!", "#/")) else ""
    key = parsed.pathname.rstrip("/") + (f"?{query}" if query else "") + fragment
    return host + ESCAPE.sub(lambda found: found[0].upper(), UNRESERVED.sub(_letter, key))


def unwrapped(url: str) -> str:
    """The address that an AMP viewer shows (google.com/amp/s/…, ….cdn.ampproject.org/c/s/…); else the same."""
    found = AMP_VIEWER.match(url)
    if not found or (is_under_private_suffix(host_of(url)) and not found["cdn"]):
        return url
    return f"http{found['s'] or ''}://{found['shown']}"


def _letter(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))
