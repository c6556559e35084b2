"""A consumer's server that takes webhooks over TLS, keeps what came, and answers as it is told."""

import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from directory.fetch import Rules
from tests import certificates

HOST = "broken.example.org"  # of the test authority's certificates


@dataclass
class Receiver:
    port: int = 0
    status: int = 204
    headers: dict[str, str] = field(default_factory=dict)
    came: list[tuple[dict[str, str], bytes]] = field(default_factory=list)

    @property
    def url(self):
        return f"https://{HOST}:{self.port}/taken"

    def rules(self):
        async def resolve(host):
            return ["127.0.0.1"]

        def may_dial(address, port):
            return (address, port) == ("127.0.0.1", self.port)

        return Rules(may_dial=may_dial, ports={self.port}, resolve=resolve, tls=certificates.trusting)


@contextmanager
def receiving():
    receiver = Receiver()

    class Taking(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            receiver.came.append((dict(self.headers), body))
            self.send_response(receiver.status)
            for name, value in receiver.headers.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Taking)
    server.socket = certificates.good().wrap_socket(server.socket, server_side=True)
    receiver.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        server.server_close()
