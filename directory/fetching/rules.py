"""What may be dialled, and how much is read. Production uses ``PUBLIC_WEB`` and ``LIMITS``."""

import socket
import ssl
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cache
from ipaddress import ip_address

import certifi
from django.conf import settings

from directory.fetching import networks
from directory.fetching.resolving import by_the_system

Resolver = Callable[[str], Awaitable[Sequence[str]]]


@dataclass(frozen=True)
class Limits:
    """Bounds on one look, over all its hops: seconds, redirects, bytes on the wire and decoded."""

    seconds: float = 20
    redirects: int = 10
    wire_bytes: int = 1_000_000
    body_bytes: int = 5_000_000
    header_bytes: int = 65_536
    header_lines: int = 500
    address_length: int = 2_000


@dataclass(frozen=True)
class Rules:
    """Which addresses may be dialled at which ports, who resolves names, whom TLS trusts.

    ``may_dial`` is asked for every resolved address before any is dialled, and again at the moment of dialling.
    """

    may_dial: Callable[[str, int], bool]
    ports: Collection[int]
    resolve: Resolver
    tls: Callable[[], ssl.SSLContext]


def on_the_public_web(address: str, port: int) -> bool:
    """Whether a stranger's address may be dialled: public, and not this machine's own."""
    return networks.is_public(address) and not is_own(address)


def is_own(address: str) -> bool:
    """Whether this machine answers at the address itself, by its interfaces or by ``OWN_ADDRESSES``.

    The second is for a public address that a router in front translates.
    """
    ends = networks.ends(ip_address(address))
    if any(end == ip_address(own) for end in ends for own in settings.OWN_ADDRESSES):
        return True
    return any(_answers_here(str(end)) for end in ends)


def _answers_here(address: str) -> bool:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            # Connecting a datagram socket sends nothing; it asks the kernel which way it would go.
            probe.connect((address, 9))
        except OSError:
            return False
        return bool(probe.getsockname()[0] == address)


@cache
def verified_tls() -> ssl.SSLContext:
    """At least TLS 1.2, certificates and names checked against the system's authorities and certifi's."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


LIMITS = Limits()
PUBLIC_WEB = Rules(
    may_dial=on_the_public_web, ports=frozenset({80, 443}), resolve=by_the_system, tls=verified_tls
)
