"""The server that the README tells operators to run, and a port for it."""

import re
import shlex
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def command(root=ROOT):
    """The one of the README of the code at ``root``, in the environment that runs this."""
    (line,) = re.findall(r"^granian .*$", (root / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    return [str(Path(sys.executable).with_name("granian")), *shlex.split(line)[1:]]


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@contextmanager
def serving(environment, *options, first="/readyz"):
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


def _wait_for(address):
    end = time.monotonic() + 120
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                answer.read()
                return
        except OSError:
            time.sleep(0.01)
    raise TimeoutError(address)
