"""Which network address a request comes from. It is looked at to bound what one sender may do, and never kept."""

import ipaddress
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    return address_from(request.META)


def address_from(environ: Mapping[str, Any]) -> str:
    """The address that the outermost of our own proxies saw; without proxies, the peer's.

    ``TRUSTED_PROXY_COUNT`` proxies each append to X-Forwarded-For, so the one that counts is that many from
    the right: whatever a client writes there itself stands further left and is not looked at.
    """
    peer: str = environ.get("REMOTE_ADDR", "")
    count: int = settings.TRUSTED_PROXY_COUNT
    hops = [hop.strip() for hop in environ.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    if not count or len(hops) < count:
        return peer
    return hops[-count] if _is_address(hops[-count]) else peer


def network_of(address: str) -> str:
    """What counts as one sender: an IPv4 address, or the /64 that an IPv6 customer holds whole."""
    if not _is_address(address):
        return address
    found = ipaddress.ip_address(address.partition("%")[0])
    if found.version == 4:
        return str(found)
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network(f"{found}/64", strict=False))


def area_of(address: str) -> str:
    """The /48 of an IPv6 address: a site may hold it whole (RFC 6177), and send from 65,536 networks; else ""."""
    network = network_of(address)
    return str(ipaddress.ip_network(network).supernet(new_prefix=48)) if network.endswith("/64") else ""


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
