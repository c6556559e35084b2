"""Where the addresses in a page lead, as browsers read them (WHATWG URL and HTML, base element). Pure."""

import ada_url
from lxml.html import HtmlElement

WEB = ("http:", "https:")
# As long as an address may be that anybody keeps, and what is escaped in it.
LONGEST = 6_000


def base_of(root: HtmlElement, page: str) -> str:
    """What addresses in the page at ``page`` are relative to: its first base element, else its own address."""
    told = next((node.get("href") for node in root.iter("base") if node.get("href") is not None), "")
    return resolved(page, told) or page


def resolved(base: str, address: str) -> str:
    """The http(s) address that a browser opens for ``address`` in a page with this base; "" if it opens none."""
    try:
        target = ada_url.URL(address[:LONGEST], base) if base else ada_url.URL(address[:LONGEST])
    except ValueError:
        return ""
    return str(target.href) if target.protocol in WEB else ""


def without_fragment(address: str) -> str:
    """The address of the page itself: two that differ in their fragments alone are one."""
    return address.partition("#")[0]
