"""A local web server that stands for many hosts and notes, for each, when it was asked and what was open.

    python benchmarks/polite_server.py

Prints its port as one line of JSON; on a line of standard input it prints what it noted and forgets it.
"""

import asyncio
import json
import sys
import time
from collections import Counter

PAGE = (
    b"<!doctype html><html lang=en><head><title>Contacts</title></head><body><h1>Contacts</h1>"
    + b"<p>The registry passes each letter to the department that can answer it.</p>" * 60
    + b"</body></html>"
)
ANSWER = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
    % len(PAGE)
) + PAGE
NO_RULES = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Notes:
    """What the server saw of its visitors, by the host that they asked for."""

    def __init__(self) -> None:
        self.last: dict[str, float] = {}
        self.open: Counter[str] = Counter()
        self.requests = self.pages = self.most_open = self.too_many = 0
        self.shortest = float("inf")
        self.paths: Counter[str] = Counter()

    def asked(self, host: str, path: str, opened_at: float) -> None:
        now = time.monotonic()
        self.requests += 1
        self.pages += path != "/robots.txt"
        self.paths[host + path] += 1
        if host in self.last:
            self.shortest = min(self.shortest, now - self.last[host])
        self.last[host] = now
        self.open[host] += 1
        self.most_open = max(self.most_open, self.open[host])
        self.too_many += self.open[host] > 1

    def closed(self, host: str) -> None:
        self.open[host] -= 1

    def summary(self) -> dict[str, float | int | None]:
        return {
            "requests": self.requests,
            "pages": self.pages,
            "hosts": len(self.last),
            "asked_twice": sum(count > 1 for count in self.paths.values()),
            "shortest_pause": None if self.shortest == float("inf") else self.shortest,
            "most_open": self.most_open,
        }


class Visit(asyncio.Protocol):
    def __init__(self, server: "Server") -> None:
        self.server, self.head, self.host = server, b"", ""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport, self.opened_at, self.notes = transport, time.monotonic(), self.server.notes

    def data_received(self, data: bytes) -> None:
        self.head += data
        if b"\r\n\r\n" not in self.head:
            return
        first, *lines = self.head.decode("latin-1").split("\r\n")
        path = first.split(" ")[1]
        self.host = next(line[6:] for line in lines if line.lower().startswith("host: "))
        self.notes.asked(self.host, path, self.opened_at)
        self.transport.write(NO_RULES if path == "/robots.txt" else ANSWER)  # type: ignore[attr-defined]
        self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        if self.host:
            self.notes.closed(self.host)


class Server:
    def __init__(self) -> None:
        self.notes = Notes()

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        listening = await loop.create_server(lambda: Visit(self), "127.0.0.1", 0, backlog=4096)
        tell({"port": listening.sockets[0].getsockname()[1]})
        while await loop.run_in_executor(None, sys.stdin.readline):
            summary, self.notes = self.notes.summary(), Notes()
            tell(summary)


def tell(what: dict) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    asyncio.run(Server().run())
