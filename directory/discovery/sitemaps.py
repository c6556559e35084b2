"""The addresses that a sitemap lists (sitemaps.org, protocol 0.9). Pure; by its beginning, for some have no end."""

import re
from html import unescape

MOST_BYTES = 1_000_000
MOST = 2_000
_ENTRY = re.compile(rb"<loc>\s{0,99}(?:<!\[CDATA\[)?\s{0,99}([^<\s\]]{1,2000})")


def entries(body: bytes) -> list[str]:
    """Each address once, in order."""
    found = (unescape(match[1].decode("utf-8", "replace")) for match in _ENTRY.finditer(body[:MOST_BYTES]))
    return list(dict.fromkeys(found))[:MOST]


def is_index(body: bytes) -> bool:
    """Whether it lists further sitemaps and not pages."""
    return b"<sitemapindex" in body[:2_000]
