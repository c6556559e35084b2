"""Fifty who send or read one byte a second, against the service as the README starts it, while others read.

    python drills/slow_senders.py [--seconds 20] [--senders 50] [--database sqlite|postgres] [--line "SERVER … {port}"]

Three kinds one after the other: request lines that never end, bodies that never end, answers that are not fetched.
Prints how long readers waited. Fails if one of them got no answer, or if their 95th percentile is twice what it is
when all is quiet, before and after. ``--line`` tries another server, for the table in docs/reliability.md.
"""

import argparse
import contextlib
import os
import re
import shlex
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from drills import own_postgres
from drills.asking import PATHS, Readers, ask
from drills.beside import going_on
from drills.service import Failed, Service, manage

READERS, TIMES = 4, 2.0
WARMING = 4
# Below this a delay is that of the machine: with two processors shared by all who ask and answer.
NOTICED = 0.010
HOST = "Host: 127.0.0.1\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: SENDER\r\n"
LONG = "A" * 100_000


class Slow:
    """One connection, which says ``quick`` at once and then a byte of ``slow`` with each step, or takes one."""

    def __init__(self, port: int, quick: str, slow: str) -> None:
        self.port, self.quick, self.slow = port, quick.encode(), slow.encode()
        self.opened = 0
        self.open()

    def open(self) -> None:
        self.opened += 1
        sender = (
            f"203.0.{id(self) % 113}.{self.opened % 256}".encode()
        )  # no limit on senders helps against many
        self.left = iter(self.slow.replace(b"SENDER", sender))
        self.socket = socket.socket()
        # What the other side may send without being asked for more is small.
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        self.socket.settimeout(0.05)
        with contextlib.suppress(OSError):
            self.socket.connect(("127.0.0.1", self.port))
            self.socket.sendall(self.quick.replace(b"SENDER", sender))

    def step(self) -> None:
        """Whoever is shown the door comes again."""
        try:
            if self.slow:
                self.socket.sendall(bytes([next(self.left)]))
                self.socket.setblocking(False)
            if not self.socket.recv(1) or self.slow:
                raise ConnectionResetError
        except (TimeoutError, BlockingIOError):
            pass
        except (OSError, StopIteration):
            self.socket.close()
            self.open()


def kinds(large: str, form_at: str) -> dict[str, list[tuple[str, str]]]:
    """For each kind what is said at once, and what byte by byte."""
    head = f"{HOST}Content-Length: 90000\r\nOrigin: https://127.0.0.1\r\n"
    form, told = "Content-Type: application/x-www-form-urlencoded", "Content-Type: application/json"
    return {
        "headers": [("", f"GET /countries/ HTTP/1.1\r\n{HOST}X-Long: {LONG}")],
        "bodies": [
            (f"POST {form_at} HTTP/1.1\r\n{head}{form}\r\n\r\n", LONG),
            (f"POST /api/v1/suggestions/ HTTP/1.1\r\n{head}{told}\r\n\r\n", LONG),
            (f"POST /admin/login/ HTTP/1.1\r\n{head}{form}\r\n\r\n", LONG),
        ],
        "reading": [
            (f"GET {path} HTTP/1.1\r\n{HOST}\r\n" * 4, "")
            for path in (large, f"{large}?again", "/countries/")
        ],
    }


@contextmanager
def slow(port: int, count: int, said: list[tuple[str, str]]) -> Iterator[list[Slow]]:
    """So many of them, until the block ends."""
    senders = [Slow(port, *said[number % len(said)]) for number in range(count)]

    def run(stop: threading.Event) -> None:
        while not stop.wait(1):
            for sender in senders:
                sender.step()

    try:
        with going_on(run):
            yield senders
    finally:
        for sender in senders:
            sender.socket.close()


def p95(port: int, seconds: float) -> tuple[float, int, int]:
    """What readers waited, how many answers they got, and how many were none."""
    with Readers(port, PATHS, count=READERS) as readers:
        time.sleep(seconds)
    failed = sum(count for status, count in readers.statuses.items() if status != 200)
    return quantiles(readers.waited, n=20)[-1], len(readers.answers), failed


def drill(service: Service, seconds: float, count: int) -> list[str]:
    """What was promised and not kept."""
    large = "/data/directory.html"
    if len(ask(service.port, large).body) < 100_000:
        raise Failed(f"{large} is too short to be read slowly")
    p95(service.port, WARMING)
    broken = []
    before = p95(service.port, seconds)[0]
    unit = re.findall(
        r'"id":"([0-9a-f-]{36})"', ask(service.port, "/api/v1/contact-points/?channel=email").body
    )[0]
    for kind, said in kinds(large, f"/suggest/contact_point/{unit}/").items():
        with slow(service.port, count, said) as senders:
            service.settle()  # what so many cost by coming at once is another thing
            waited, answers, failed = p95(service.port, seconds)
            opened = sum(sender.opened for sender in senders)
        after = p95(service.port, seconds)[0]
        quiet = max(before, after, NOTICED)
        print(
            f"{count} slow ({kind}): readers' 95th percentile {waited * 1000:.0f} ms (quiet: {before * 1000:.0f} and "
            f"{after * 1000:.0f}), {answers} answers, {failed} failed; the slow ones connected {opened} times",
            flush=True,
        )
        if failed or waited > TIMES * quiet:
            broken.append(kind)
        before = after
    return broken


def run(url: str, folder: Path, options: argparse.Namespace) -> list[str]:
    service = Service(url, folder)
    if options.line:
        service.line = shlex.split(options.line.format(port=service.port))
    manage(service, "migrate", "--verbosity", "0")
    manage(service, "load_directory")
    manage(service, "export")
    print(f"started: answers after {service.start():.1f} s")
    try:
        return drill(service, options.seconds, options.senders)
    finally:
        service.stop()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--seconds", type=float, default=20, help="for so long readers are measured each time"
    )
    parser.add_argument("--senders", type=int, default=50)
    parser.add_argument("--database", choices=["sqlite", "postgres"], help="only this one")
    parser.add_argument("--short", action="store_true", help="for a few seconds, on SQLite")
    parser.add_argument("--line", help="another server than README's; {port} is its port")
    options = parser.parse_args()
    if options.short:
        options.seconds, options.database = 4, "sqlite"
    broken = []
    for name in own_postgres.kinds(options.database, "slow senders"):
        with own_postgres.place(name, "slow-senders-") as (url, folder):
            print(f"On {name}:", flush=True)
            broken += run(url, folder, options)
    if broken:
        print(f"FAILED: slow senders cost readers too much: {', '.join(broken)}")
        return 1
    print("readers hardly noticed")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    raise SystemExit(main())
