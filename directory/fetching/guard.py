"""What stands between a name and a connection: only checked addresses are dialled."""

import asyncio
import errno
import socket
from contextlib import suppress
from typing import TYPE_CHECKING
from weakref import WeakSet

from directory.fetching.rules import Rules
from directory.values.sentences import Sentence

if TYPE_CHECKING:
    from aiohttp.abc import ResolveResult

# (family, type, protocol, canonical name, socket address), as getaddrinfo gives it.
AddressInfo = tuple[int, int, int, str, tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes]]


class NotPublic(OSError):
    """An address that may not be dialled. An OSError, so that the HTTP client lets it through."""

    def __init__(self, host: str, address: str) -> None:
        self.detail = Sentence(
            "“{host}” leads to {address}, which is not public.", host=host, address=address
        )
        super().__init__(errno.EACCES, self.detail)


class Guard:
    """Resolves each host once per connection, refuses it if any address is not public, and dials no other.

    A resolver of aiohttp by its methods: a web process that fetches nothing does not hold that library.
    """

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self._dialled: WeakSet[socket.socket] = WeakSet()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> "list[ResolveResult]":
        """What aiohttp asks for; a host of which one address is private is refused whole."""
        addresses = list(await self.rules.resolve(host))
        if not addresses:
            raise OSError(errno.ENOENT, f"{host} has no address")
        for address in addresses:
            self._check(host, address, port)
        return [_result(host, address, port) for address in addresses]

    def dial(self, info: AddressInfo) -> socket.socket:
        """The socket for one address: the last check, at the moment of dialling, for literals too."""
        family, kind, protocol, _, (address, port, *_) = info
        self._check(str(address), str(address), int(port))
        wire = socket.socket(family, kind, protocol)
        self._dialled.add(wire)
        return wire

    async def close(self) -> None:
        """Hang up on every server that is still on the line.

        Over TLS the client says goodbye and waits for the answer, up to half a minute and past its own end.
        """
        for wire in self._open():
            with suppress(OSError):
                wire.shutdown(socket.SHUT_RDWR)
        for _ in range(100):
            if not self._open():
                return
            await asyncio.sleep(0.01)

    def _open(self) -> list[socket.socket]:
        return [wire for wire in self._dialled if wire.fileno() >= 0]

    def _check(self, host: str, address: str, port: int) -> None:
        if not self.rules.may_dial(address, port):
            raise NotPublic(host, address)


def _result(host: str, address: str, port: int) -> "ResolveResult":
    return {
        "hostname": host,
        "host": address,
        "port": port,
        "family": socket.AF_INET6 if ":" in address else socket.AF_INET,
        "proto": 0,
        "flags": socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
    }
