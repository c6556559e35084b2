"""All invented sites behind two doors of loopback, in a process of its own: ``python -m tests.sites.serving``.

    with serving() as server:
        fetch(site.home, rules=server.rules())

A visitor asks for the usual ports, as the pages name them; while a name is resolved, the port of the door takes their
place.
It prints its ports and the authority that its visitors must trust. On a line of standard input it prints what
it was asked since the last one, and forgets it: a list of {"address", "status", "began", "ended"}, times
by ``time.monotonic``.
"""

import asyncio
import json
import ssl
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from unittest import mock
from urllib.parse import urlsplit

import trustme

from directory.fetch import Rules
from directory.fetching import guard
from tests.sites.catalogue import NO_PAGE, Answer, sites

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "127.0.0.1"
STRANGER = Answer(404, {"Content-Type": "text/html"}, NO_PAGE.encode())


class Server:
    """Answers by the host that is asked for."""

    def __init__(self):
        self.site_of = {host: site for site in sites() for host in site.hosts}
        self.ports, self.asked = {}, []

    async def open(self):
        authority = trustme.CA()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(*self.site_of).configure_cert(context)
        for scheme, tls in (("http", None), ("https", context)):
            door = await asyncio.start_server(self.visitor(scheme), ADDRESS, 0, ssl=tls, backlog=1024)
            self.ports[scheme] = door.sockets[0].getsockname()[1]
        return authority.cert_pem.bytes().decode()

    def visitor(self, scheme):
        async def serve(reader, out):
            began = time.monotonic()
            with suppress(OSError, asyncio.IncompleteReadError):
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                address, cookies = asked(scheme, head)
                answer = self.answer(address, cookies)
                out.write(wire(answer))
                await out.drain()
                told = {"address": address, "status": answer.status, "began": began}
                self.asked.append({**told, "ended": time.monotonic()})
            out.close()
            with suppress(OSError):
                await out.wait_closed()

        return serve

    def answer(self, address, cookies):
        site = self.site_of.get(urlsplit(address).hostname)
        if site is None:
            return STRANGER
        answer = site.answer(address)
        if answer.gate and answer.gate not in cookies:
            headers = {"Set-Cookie": f"{answer.gate}=1; Path=/", "Location": address}
            return Answer(302, {"Content-Type": "text/html", **headers}, b"")
        return answer

    async def run(self):
        tell({"authority": await self.open(), "ports": self.ports})
        while await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline):
            told, self.asked = self.asked, []
            tell(told)


def asked(scheme, head):
    """The address of a request, without its port, and its cookies."""
    first, *lines = head.split("\r\n")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
    return f"{scheme}://{headers['host'].partition(':')[0]}{first.split(' ')[1]}", headers.get("cookie", "")


def wire(answer):
    fixed = {"Content-Length": str(len(answer.body)), "Connection": "close"}
    lines = [f"{name}: {value}" for name, value in {**answer.headers, **fixed}.items()]
    status = f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}"
    return "\r\n".join([status, *lines, "", ""]).encode() + answer.body


def tell(what):
    print(json.dumps(what), flush=True)


@dataclass
class Served:
    """The server as its visitor sees it. ``resolved``: every host whose address was asked for, in this process."""

    process: subprocess.Popen
    doors: dict[int, int]
    trusted: ssl.SSLContext
    resolved: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=lambda: {host for site in sites() for host in site.hosts})

    def rules(self):
        """Loopback and nothing else; a stranger has no address, and who asks for it is seen."""
        ports = {*self.doors, *self.doors.values()}
        return Rules(
            may_dial=lambda address, port: address == ADDRESS and port in ports,
            ports={*self.doors},
            resolve=self.resolve,
            tls=lambda: self.trusted,
        )

    async def resolve(self, host):
        self.resolved.append(host)
        return [ADDRESS] if host in self.hosts else []

    def notes(self):
        """What it was asked since the last time."""
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


@contextmanager
def serving():
    pipes = dict.fromkeys(("stdin", "stdout"), subprocess.PIPE)
    process = subprocess.Popen([sys.executable, "-m", "tests.sites.serving"], cwd=ROOT, text=True, **pipes)
    try:
        told = json.loads(process.stdout.readline())
        doors = {80: told["ports"]["http"], 443: told["ports"]["https"]}
        with mock.patch.object(guard, "_result", at_doors(guard._result, doors)):
            yield Served(process, doors, ssl.create_default_context(cadata=told["authority"]))
    finally:
        process.communicate(timeout=10)


def at_doors(result, doors):
    return lambda host, address, port: result(host, address, doors[port])


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        asyncio.run(Server().run())
