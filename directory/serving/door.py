"""Requests wait at the door until they are whole; only then is the thread taken that answers.

Outside stands RSGI, granian's own interface, inside the WSGI application. Whoever sends a body, or fetches an answer,
a byte a second costs a connection and some memory, and nobody else waits. The server itself bounds how long a head
may take; it has no such bound for bodies.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from sys import stderr
from typing import Any, NamedTuple, Protocol

from granian.rsgi import ProtocolClosed  # type: ignore[attr-defined]  # its documented name

from directory.serving.clients import address_from, area_of, network_of
from directory.serving.turns import Turns
from directory.serving.uploads import UNREAD, Unread, is_too_large

# A body may take so long, and a second more for so many bytes that have come.
BODY_SECONDS, BYTES_FOR_A_SECOND = 8.0, 2**16
# So many bodies of one network are waited for at once, and so much of all together is held in one process.
MOST_OF_ONE_SENDER, MOST_HELD = 16, 128 * 2**20
# What is fetched from a long answer, and handed on, at once.
PIECE = 2**16

Headers = list[tuple[str, str]]
WsgiApplication = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class Scope(Protocol):
    """What granian tells of a request."""

    method: str
    path: str
    query_string: str
    http_version: str
    scheme: str
    client: str
    server: str
    headers: Any


class Stream(Protocol):
    async def send_bytes(self, data: bytes) -> None: ...


class Outside(Protocol):
    """The other side of a request: its body, and where the answer goes."""

    def __aiter__(self) -> AsyncIterator[bytes]: ...
    def response_bytes(self, status: int, headers: Headers, body: bytes) -> None: ...
    def response_stream(self, status: int, headers: Headers) -> Stream: ...


class Gone(Exception):
    """Whoever sent a body ended the connection before it was whole."""


class Begun(NamedTuple):
    """An answer whose first piece is there; ``rest`` has what follows, or is None if that was all."""

    status: int
    headers: Headers
    first: bytes
    rest: "Pieces | None"


class Pieces:
    """The rest of a long answer. It is read and closed in the thread that began it: its connections belong there."""

    def __init__(self, chunks: Iterator[bytes], close: Callable[[], None]) -> None:
        self._chunks, self.close = chunks, close

    def take(self) -> bytes:
        """The next piece; empty at the end."""
        taken, size = [], 0
        for chunk in self._chunks:
            taken.append(chunk)
            size += len(chunk)
            if size >= PIECE:
                break
        return b"".join(taken)


class Door:
    """An application for ``granian --interface rsgi``: one thread answers, one whole request after the other.

    Whoever asks for much at once waits behind those who ask for little.
    """

    def __init__(self, application: WsgiApplication) -> None:
        self.application = application
        self.turns = Turns("answering")
        self.waited_for: Counter[str] = Counter()
        self.held = 0

    async def __rsgi__(self, scope: Scope, outside: Outside) -> None:
        environ = environ_of(scope)
        address = address_from(environ)
        run = partial(self.turns.run, area_of(address) or network_of(address))
        try:
            body, unread = await self.body(environ, outside)
        except Gone:
            return
        environ["wsgi.input"] = BytesIO(body)
        environ[UNREAD] = unread
        status, headers, first, rest = await run(partial(self.begin, environ))
        if unread:
            headers.append(("Connection", "close"))
        if rest is None:
            outside.response_bytes(status, headers, first)
            return
        try:
            stream = outside.response_stream(status, headers)
            while first:
                await stream.send_bytes(first)
                first = await run(rest.take)
        except ProtocolClosed:
            return  # whoever fetched it went away
        finally:
            await run(rest.close)

    async def body(self, environ: dict[str, Any], outside: Outside) -> tuple[bytes, Unread | None]:
        """The whole body, or why it was not read; then the application answers so."""
        length = environ.get("CONTENT_LENGTH", "")
        if length in ("", "0") and "HTTP_TRANSFER_ENCODING" not in environ:
            return b"", None
        if is_too_large(environ):
            return b"", None  # the application refuses it by its head
        sender = network_of(address_from(environ))
        if self.waited_for[sender] >= MOST_OF_ONE_SENDER:
            return b"", Unread.MANY
        with self.waiting_for(sender):
            return await self.read(int(length), outside)

    @contextmanager
    def waiting_for(self, sender: str) -> Iterator[None]:
        self.waited_for[sender] += 1
        try:
            yield
        finally:
            self.waited_for[sender] -= 1
            if not self.waited_for[sender]:
                del self.waited_for[sender]

    async def read(self, length: int, outside: Outside) -> tuple[bytes, Unread | None]:
        read = bytearray()
        began = asyncio.get_running_loop().time()
        try:
            async with asyncio.timeout(BODY_SECONDS) as deadline:
                async for chunk in outside:
                    read += chunk
                    self.held += len(chunk)
                    if self.held > MOST_HELD:
                        return b"", Unread.FULL
                    deadline.reschedule(began + BODY_SECONDS + len(read) / BYTES_FOR_A_SECOND)
        except TimeoutError:
            return b"", Unread.LATE
        finally:
            self.held -= len(read)
        if len(read) < length:
            raise Gone
        return bytes(read), None

    def begin(self, environ: dict[str, Any]) -> Begun:
        """Let the application answer, as far as the first piece."""
        told: dict[str, Any] = {}

        def start_response(status: str, headers: Headers, _: object = None) -> None:
            told["status"], told["headers"] = int(status[:3]), list(headers)

        answer = self.application(environ, start_response)
        pieces = Pieces(iter(answer), getattr(answer, "close", lambda: None))
        try:
            first = pieces.take()
        except BaseException:
            pieces.close()
            raise
        if len(first) >= PIECE:
            return Begun(told["status"], told["headers"], first, pieces)
        pieces.close()
        return Begun(told["status"], told["headers"], first, None)


def environ_of(scope: Scope) -> dict[str, Any]:
    """The request as WSGI names it (PEP 3333).

    Names with "_" are dropped: WSGI reads X_Forwarded_For and X-Forwarded-For as one, and a sender could
    choose as whom limits count her.
    """
    address, _, port = scope.server.rpartition(":")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode().decode("latin-1"),
        "QUERY_STRING": scope.query_string.encode().decode("latin-1"),
        "SERVER_NAME": address,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": scope.client.rpartition(":")[0].strip("[]"),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.errors": stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for name, value in scope.headers.items():
        if "_" in name:
            continue
        key = name.upper().replace("-", "_")
        if key not in ("CONTENT_TYPE", "CONTENT_LENGTH"):
            key = f"HTTP_{key}"
        joined = "; " if key == "HTTP_COOKIE" else ","
        environ[key] = f"{environ[key]}{joined}{value}" if key in environ else value
    return environ
