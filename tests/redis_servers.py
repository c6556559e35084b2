"""Redis as it is here, and as it must not be: gone, silent, full."""

import os
import socket
import socketserver
import threading
import uuid
from contextlib import contextmanager

import pytest
from redis import Redis
from redis.exceptions import RedisError

ADDRESS = os.environ.get("TEST_REDIS", "redis://127.0.0.1:6379/5")
BACKEND = "directory.serving.shared_cache.SharedCache"


def caches(address, **more):
    return {"default": {"BACKEND": BACKEND, "LOCATION": address, **more}}


@contextmanager
def real():
    """The setting CACHES for the Redis of this machine, with keys of our own; skips where none answers."""
    client = Redis.from_url(ADDRESS, socket_connect_timeout=1)
    try:
        client.ping()
    except RedisError:
        pytest.skip(f"no Redis answers at {ADDRESS}; name another with TEST_REDIS")
    prefix = f"test-{uuid.uuid4()}"
    try:
        yield caches(ADDRESS, KEY_PREFIX=prefix)
    finally:
        for key in keys(prefix):
            client.delete(key)
        client.close()


def keys(prefix):
    with Redis.from_url(ADDRESS) as client:
        return [key.decode() for key in client.scan_iter(f"{prefix}:*")]


def entries(prefix):
    """All keys with the bytes that lie under them."""
    with Redis.from_url(ADDRESS) as client:
        return [part for key in keys(prefix) for part in (key.encode(), client.get(key) or b"")]


def lasting(prefix):
    """For how many seconds each of these keys still lasts."""
    with Redis.from_url(ADDRESS) as client:
        return [client.ttl(key) for key in keys(prefix.rstrip(":"))]


@contextmanager
def gone():
    """An address at which nothing listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"redis://127.0.0.1:{taken.getsockname()[1]}/0"


@contextmanager
def silent():
    """An address that takes every connection and never says a word, and a list of those connections."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        taken = []

        def take():
            while True:
                try:
                    taken.append(server.accept()[0])
                except OSError:
                    return

        thread = threading.Thread(target=take, daemon=True)
        thread.start()
        yield f"redis://127.0.0.1:{server.getsockname()[1]}/0", taken
        server.shutdown(socket.SHUT_RDWR)
        thread.join()
        for connection in taken:
            connection.close()


class Full(socketserver.StreamRequestHandler):
    """It reads like an empty Redis, and refuses whatever would need memory."""

    ANSWERS = {b"CLIENT": b"+OK\r\n", b"GET": b"$-1\r\n", b"MGET": b"*2\r\n$-1\r\n$-1\r\n"}
    REFUSAL = b"-OOM command not allowed when used memory > 'maxmemory'.\r\n"

    def handle(self):
        while count := self.rfile.readline():
            words = [self.word() for _ in range(int(count[1:]))]
            self.wfile.write(self.ANSWERS.get(words[0].upper(), self.REFUSAL))

    def word(self):
        size = int(self.rfile.readline()[1:])
        return self.rfile.read(size + 2)[:-2]


@contextmanager
def full():
    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Full) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"redis://127.0.0.1:{server.server_address[1]}/0"
        server.shutdown()
        thread.join()
