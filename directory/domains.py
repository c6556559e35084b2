"""Registrable domains, by the public-suffix list bundled with tldextract; nothing is downloaded."""

from collections.abc import Collection
from urllib.parse import urlsplit

import tldextract

_extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


def registrable_domain(host: str) -> str:
    """ "www.urm.lt" → "urm.lt"; where the host is itself a public suffix ("gov.gd") or unknown, the host."""
    found = _extract(host)
    if not found.suffix or not found.domain:
        return host.lower().rstrip(".")
    # A suffix of more than one label below www is a domain of its own, as in www.gov.uk.
    return f"{found.domain}.{found.suffix}".lower()


def host_of(address: str) -> str:
    """The host of a URL or the domain of an e-mail address, lower case; "" if there is none."""
    if "@" in address and "://" not in address:
        return address.rsplit("@", 1)[1].lower()
    return (urlsplit(address).hostname or "").lower()


def is_below(host: str, domains: Collection[str]) -> bool:
    """Whether ``host`` is one of the domains or stands below one."""
    return any(host == domain or host.endswith("." + domain) for domain in domains)
