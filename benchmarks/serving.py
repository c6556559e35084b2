"""The service as the README starts it, on loopback, for programs that ask it from outside."""

import subprocess
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from tests.readme_server import ROOT, command, free_port


@contextmanager
def serving(
    environment: Mapping[str, str], *options: str, first: str = "/readyz"
) -> Iterator[tuple[int, int, float]]:
    """Its port, its process and the seconds until ``first`` was answered whole; it is gone in the end."""
    port = free_port()
    site = {"ALLOWED_HOSTS": "127.0.0.1", "SITE_URL": f"http://127.0.0.1:{port}", "PYTHONWARNINGS": "ignore"}
    start = [*command(), *options, "--port", str(port), "--log-level", "error"]
    began = time.perf_counter()
    server = subprocess.Popen(start, cwd=ROOT, env={**environment, **site})
    try:
        _wait_for(f"http://127.0.0.1:{port}{first}")
        yield port, server.pid, time.perf_counter() - began
    finally:
        server.terminate()
        server.wait(timeout=60)


def _wait_for(address: str) -> None:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                answer.read()
                return
        except OSError:
            time.sleep(0.01)
    raise TimeoutError(address)
