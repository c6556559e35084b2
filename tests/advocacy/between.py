"""What stands between a client and a site: it hands on, counts, and spoils an answer when a test asks for it."""

import http.client
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

ALWAYS, UNLESS_SPOILED = ("Accept", "User-Agent"), ("Accept-Encoding", "If-None-Match")


class Between:
    """``spoil`` gets the path and the answer (status, headers, body in no coding) and gives the one to send.

    If it gives None, nothing is sent.
    """

    def __init__(self, site):
        self.host = urlsplit(site).netloc
        self.spoil = None
        self.asked = []

    def answer(self, path, headers):
        connection = http.client.HTTPConnection(self.host, timeout=30)
        try:
            names = ALWAYS if self.spoil else ALWAYS + UNLESS_SPOILED
            given = {name: headers[name] for name in names if headers[name]}
            connection.request("GET", path, headers={"Connection": "close", **given})
            answer = connection.getresponse()
            body = answer.read()
        finally:
            connection.close()
        kept = {
            name: value
            for name, value in answer.headers.items()
            if name not in ("Connection", "Content-Length")
        }
        self.asked.append((path, answer.status, headers))
        answered = (answer.status, kept, body)
        return self.spoil(path, answered) if self.spoil else answered

    def statuses(self):
        """Those of the site since the last time that they were asked for."""
        asked, self.asked = self.asked, []
        return [status for _, status, _ in asked]


@contextmanager
def between(site):
    """The address to ask at, and the ``Between`` there."""
    middle = Between(site)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            self.close_connection = True
            told = middle.answer(self.path, self.headers)
            if told is None:
                return
            status, headers, body = told
            self.send_response_only(status)
            for name, value in {"Content-Length": str(len(body)), "Connection": "close", **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *told):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", middle
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
