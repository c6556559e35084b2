"""One question to a service that the operator named: JSON out, JSON in, bounded in time and size, never redirected.

The host is looked up once, and the address that was judged is the one that is connected to. Only loopback and private
addresses are asked, unless the operator allowed others.
"""

import http.client
import ipaddress
import json
import socket
import ssl
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from directory.fetching.rules import verified_tls
from directory.values.sentences import Sentence

MOST_BYTES = 1_000_000
PIECE = 65_536


@dataclass(frozen=True)
class Refused:
    """Why there is no answer, in words for the operator."""

    reason: str


@dataclass(frozen=True)
class _Place:
    address: str
    host: str
    port: int
    path: str
    is_tls: bool


class _Pinned(http.client.HTTPConnection):
    """A connection to the address that was judged, whatever the name means by now."""

    def __init__(self, place: _Place, timeout: float) -> None:
        super().__init__(place.host, place.port, timeout=timeout)
        self._place = place

    def connect(self) -> None:
        plain = socket.create_connection((self._place.address, self._place.port), self.timeout)
        tls: ssl.SSLContext | None = verified_tls() if self._place.is_tls else None
        self.sock = tls.wrap_socket(plain, server_hostname=self._place.host) if tls else plain


def post_json(url: str, body: object, *, seconds: float, anywhere: bool = False) -> object | Refused:
    """The JSON that the service answers; Refused says why there is none. ``seconds`` are for the whole exchange."""
    until = time.monotonic() + seconds
    place = _place(url, anywhere=anywhere)
    if isinstance(place, Refused):
        return place
    connection = _Pinned(place, seconds)
    try:
        data = json.dumps(body).encode()
        connection.request(
            "POST", place.path, data, {"Content-Type": "application/json", "Accept": "application/json"}
        )
        return _read(connection, until)
    except (OSError, http.client.HTTPException) as exc:
        return Refused(Sentence("{host} did not answer ({fault})", host=place.host, fault=type(exc).__name__))
    finally:
        connection.close()


def _read(connection: _Pinned, until: float) -> object | Refused:
    """Piece by piece, so that a service that drips is not waited for."""
    answer = connection.getresponse()
    if answer.status != 200:
        return Refused(Sentence("{host} answered {status}", host=connection.host, status=answer.status))
    data = bytearray()
    while piece := answer.read1(PIECE):
        data += piece
        if len(data) > MOST_BYTES:
            return Refused(
                Sentence(
                    "{host} answered more than {most} bytes",
                    host=connection.host,
                    most=f"{MOST_BYTES:,}",
                )
            )
        left = until - time.monotonic()
        if left <= 0:
            return Refused(Sentence("{host} took too long", host=connection.host))
        if connection.sock:
            connection.sock.settimeout(left)
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return Refused(Sentence("{host} answered no JSON", host=connection.host))


def _place(url: str, *, anywhere: bool) -> _Place | Refused:
    parts = urlsplit(url)
    host, is_tls = parts.hostname or "", parts.scheme == "https"
    if parts.scheme not in ("http", "https") or not host or parts.username or parts.password:
        return Refused(Sentence("the address of the service is no plain http or https address"))
    port = parts.port or (443 if is_tls else 80)
    try:
        found = {str(each[4][0]) for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except OSError:
        return Refused(Sentence("{host} is not known", host=host))
    if not anywhere and not all(map(is_near, found)):
        return Refused(Sentence("{host} is outside this network, which is not allowed", host=host))
    return _Place(min(found), host, port, parts.path or "/", is_tls)


def is_near(address: str) -> bool:
    """Of this machine or of a private network; link-local, where clouds keep their secrets, is neither."""
    known = ipaddress.ip_address(address.partition("%")[0])
    return known.is_loopback or (known.is_private and not known.is_link_local and not known.is_unspecified)
