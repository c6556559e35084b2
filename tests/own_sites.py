"""Sites that a test writes page by page, served on loopback under their own names and the usual port.

    with playing({"http://www.urm.lt/": page("Home", '<a href="/contacts">Contacts</a>')}) as sites:
        discover(manner=sites.manner())

``sites.asked`` lists host, path and time of each request. An address is rewritten while it is resolved: what was asked
for names port 80, as on the web, and what is dialled is the door of this server.
"""

import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from unittest import mock

from directory.fetch import PUBLIC_WEB, Limits, Rules
from directory.fetching import guard
from directory.link_checks.looking import Manner

ADDRESS = "127.0.0.1"


def page(title, body="", lang="en", head=""):
    return f"<!doctype html><html lang={lang}><head><title>{title}</title>{head}</head><body>{body}</body></html>"


class Sites:
    """``pages`` maps an address to its body, or to (status, headers, body)."""

    def __init__(self, pages):
        self.pages, self.asked, self.resolved = pages, [], []
        self.server = ThreadingHTTPServer((ADDRESS, 0), self.handler())
        self.port = self.server.server_address[1]

    @property
    def paths(self):
        return [path for _, path, _ in self.asked]

    def handler(self):
        sites = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                host = self.headers["Host"].partition(":")[0]
                sites.asked.append((host, self.path, time.monotonic()))
                given = sites.pages.get(f"http://{host}{self.path}", (404, {}, "no such page"))
                status, headers, body = given if isinstance(given, tuple) else (200, {}, given)
                body = body.encode() if isinstance(body, str) else body
                self.send_response(status)
                told = {
                    "Content-Type": "text/html; charset=utf-8",
                    "Content-Length": str(len(body)),
                    **headers,
                }
                for name, value in told.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                """Tests ask ``asked``."""

        return Handler

    async def resolve(self, host):
        self.resolved.append(host)
        return [ADDRESS]

    def rules(self):
        may = lambda address, port: address == ADDRESS and port in (80, self.port)  # noqa: E731
        return Rules(may_dial=may, ports={80}, resolve=self.resolve, tls=PUBLIC_WEB.tls)

    def manner(self, pause=0.0, **facts):
        return Manner(rules=self.rules(), limits=Limits(seconds=20), pause=pause, **{"at_once": 8, **facts})


@contextmanager
def playing(pages):
    sites = Sites(pages)
    thread = threading.Thread(target=sites.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    result = guard._result
    try:
        with mock.patch.object(
            guard, "_result", lambda host, address, port: result(host, address, sites.port)
        ):
            yield sites
    finally:
        sites.server.shutdown()
        sites.server.server_close()
        thread.join()
