"""A run of link checks over many loopback hosts: time, memory, and whether it stayed polite.

    python benchmarks/link_checks.py [--urls N] [--hosts N] [--json]

10,000 published links over 500 hosts, on a SQLite file of its own. Another process plays the hosts and notes
when each was asked: never twice within a second, never over two connections. With one request per second
and host the run cannot be faster than the links of one host and its robots.txt. Nothing was looked at before,
so that every link gets a Revision: the dearest run there is; a second one measures the usual.
The peer, in the same run, is the bare HTTP client: no guard, no limits, no pauses, no database.
Exit status 1: not polite, or not every link was found to work.
"""

import argparse
import asyncio
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
# A second, less what clocks and sockets take.
LEAST_PAUSE = 0.99


class Hosts:
    """The server process that plays all hosts."""

    def __init__(self) -> None:
        command = [sys.executable, str(ROOT / "benchmarks" / "polite_server.py")]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        self.process = subprocess.Popen(command, text=True, **pipes)
        self.port = self._heard()["port"]

    def notes(self) -> dict:
        """What it noted since the last time."""
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self._heard()

    def close(self) -> None:
        self.process.communicate(timeout=10)

    def _heard(self) -> dict:
        return json.loads(self.process.stdout.readline())


def addresses(port: int, urls: int, hosts: int) -> list[str]:
    return [
        f"http://host-{n % hosts}.ministry-{n % hosts}.example:{port}/page/{n // hosts}" for n in range(urls)
    ]


def publish(listed: list[str]) -> None:
    """Published contacts with these addresses, written directly: how they came to be is not measured."""
    from django.db import transaction
    from django.utils import timezone

    from directory.models import ContactPoint, Organisation, Source
    from directory.moderation.guarding import opened

    now = timezone.now()
    public = {"state": "published", "revision": 1, "revised_at": now}
    source = Source.objects.create(
        url="https://a.example/", publisher="a", evidence="official", retrieved_on=now.date()
    )
    with transaction.atomic(), opened():
        body = Organisation.objects.create(slug="a", kind="ngo", name="A", source=source, **public)
        ContactPoint.objects.bulk_create(
            [
                ContactPoint(organisation=body, channel="contact_page", value=url, source=source, **public)
                for url in listed
            ],
            batch_size=500,
        )


def usage() -> tuple[float, float, float]:
    """Wall time, CPU seconds and peak memory in MB, so far."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return time.perf_counter(), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def measured(work) -> dict:
    wall, cpu, _ = usage()
    found = work()
    later_wall, later_cpu, peak = usage()
    return {"seconds": later_wall - wall, "cpu_seconds": later_cpu - cpu, "peak_mb": peak, "found": found}


def ours(port: int, **options):
    from django.utils import timezone

    from directory import link_checks
    from directory.fetch import PUBLIC_WEB, Rules

    async def resolve(host: str) -> list[str]:
        return ["127.0.0.1"]

    rules = Rules(
        may_dial=lambda address, at: (address, at) == ("127.0.0.1", port),
        ports={port},
        resolve=resolve,
        tls=PUBLIC_WEB.tls,
    )
    return link_checks.check(clock=timezone.now, manner=link_checks.Manner(rules=rules), **options)


def bare(listed: list[str]) -> int:
    """The client alone: as fast as it can, everything at once. How many answers it got."""
    import aiohttp
    from aiohttp.abc import AbstractResolver

    class Loopback(AbstractResolver):
        async def resolve(self, host, port=0, family=0):
            return [
                {"hostname": host, "host": "127.0.0.1", "port": port, "family": 2, "proto": 0, "flags": 0}
            ]

        async def close(self):
            """Nothing to close."""

    async def get(session, url):
        async with session.get(url) as response:
            return len(await response.read()) > 0

    async def run():
        connector = aiohttp.TCPConnector(resolver=Loopback(), limit=50, force_close=True)
        async with aiohttp.ClientSession(connector=connector) as session:
            return sum(await asyncio.gather(*(get(session, url) for url in listed)))

    return asyncio.run(run())


def measure(urls: int, hosts: int) -> dict:
    """Both clients over the same addresses, and what the server noted of each."""
    import django
    from django.core.management import call_command

    with tempfile.TemporaryDirectory() as place:
        os.environ["DATABASE_URL"] = f"sqlite:///{place}/links.sqlite3"
        django.setup()
        call_command("migrate", verbosity=0)
        server = Hosts()
        try:
            listed = addresses(server.port, urls, hosts)
            publish(listed)
            _, _, before = usage()
            run = measured(lambda: ours(server.port))
            noted = server.notes()
            again = measured(lambda: ours(server.port, everything=True))
            server.notes()
            peer = measured(lambda: bare(listed))
            return result(urls, hosts, before, run, noted, again, peer, server.notes())
        finally:
            server.close()


def result(urls, hosts, before, run, noted, again, peer, peer_noted) -> dict:
    return {
        "urls": urls,
        "hosts": hosts,
        "seconds": run["seconds"],
        "fastest_possible_seconds": float(-(-urls // hosts)),
        "requests": noted["requests"],
        "requests_per_second": noted["requests"] / run["seconds"],
        "cpu_seconds": run["cpu_seconds"],
        "peak_mb": run["peak_mb"],
        "grown_mb": run["peak_mb"] - before,
        "states": dict(run["found"].states),
        "shortest_pause": noted["shortest_pause"],
        "most_open_connections": noted["most_open"],
        "asked_twice": noted["asked_twice"],
        "usual_run_seconds": again["seconds"],
        "usual_run_cpu_seconds": again["cpu_seconds"],
        "peer_seconds": peer["seconds"],
        "peer_cpu_seconds": peer["cpu_seconds"],
        "peer_answers": peer["found"],
        "peer_shortest_pause": peer_noted["shortest_pause"],
        "peer_most_open_connections": peer_noted["most_open"],
        "usual_run_cpu_ratio": again["cpu_seconds"] / peer["cpu_seconds"],
    }


def failures(found: dict) -> list[str]:
    wrong = []
    if (found["shortest_pause"] or 1) < LEAST_PAUSE:
        wrong.append(f"a host was asked again after {found['shortest_pause']:.3f} s")
    if found["most_open_connections"] > 1:
        wrong.append(f"{found['most_open_connections']} connections were open to one host")
    if found["asked_twice"]:
        wrong.append(f"{found['asked_twice']} addresses were asked for twice")
    if found["states"] != {"ok": found["urls"]}:
        wrong.append(f"not every link works: {found['states']}")
    return wrong


def show(found: dict) -> None:
    for name, value in found.items():
        print(
            f"{name.replace('_', ' ')}: {value:.3f}"
            if isinstance(value, float)
            else f"{name.replace('_', ' ')}: {value}"
        )


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--urls", type=int, default=10_000)
    parser.add_argument("--hosts", type=int, default=500)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found = measure(options.urls, options.hosts)
    wrong = failures(found)
    print(json.dumps({**found, "wrong": wrong})) if options.json else show(found)
    for reason in wrong:
        print(f"FAILED: {reason}", file=sys.stderr)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
