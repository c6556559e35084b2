"""How long a web process takes to start, and how much memory it holds after many requests.

The server of the README with one worker. Started is when the first answer is whole, a list of the API; of several
starts the median counts. The requests are for what is public, each address once: a page of the sitemap in one of the
six languages, then a record of the API, and so on in turn, until there are as many as wanted; so the kept answers are
as full as they become. Memory is what the system counts for the worker (VmRSS, MB of 10^6 bytes), its share of
what others hold too included.
"""

import json
import os
import re
import statistics
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from itertools import chain, cycle, islice
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.databases import environment_of
from benchmarks.serving import serving

STARTS = 3
REQUESTS = 10_000
ON_THE_WAY = (0, 100, 1_000, REQUESTS)
FIRST = "/api/v1/ministries/?page_size=50"
LISTS = ("ministries", "countries", "organisations", "contact-points")


def measured(url: str) -> dict:
    """Seconds of each start, and megabytes after so many requests."""
    starts: list[float] = []
    paths: list[str] = []
    for _ in range(STARTS):
        with started(url) as (port, _, seconds):
            starts.append(seconds)
            paths = paths or public_addresses(port)
    with started(url) as (port, server, _):
        memory = {0: megabytes(worker_of(server))}
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        for asked, path in enumerate(islice(cycle(paths), REQUESTS), start=1):
            read(connection, path)
            if asked in ON_THE_WAY:
                memory[asked] = megabytes(worker_of(server))
    return {"starts": starts, "memory": memory, "addresses": len(paths)}


@contextmanager
def started(url: str) -> Iterator[tuple[int, int, float]]:
    """Its port, its process and the seconds until the first answer was whole; it is gone in the end."""
    with tempfile.TemporaryDirectory() as exports:
        told = {"READS_PER_MINUTE": "0", "PUBLIC_CACHE": "1", "EXPORT_DIRECTORY": exports}
        with serving({**environment_of(url), **told}, "--workers", "1", first=FIRST) as server:
            yield server


def read(connection: HTTPConnection, path: str) -> bytes:
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    body = answer.read()
    assert answer.status < 400, f"{path}: {answer.status}"
    return body


def public_addresses(port: int) -> list[str]:
    """Pages and records by turns, as far as both go, then the rest; each once."""
    site = f"http://127.0.0.1:{port}"

    def text(path: str) -> str:
        with urllib.request.urlopen(site + path, timeout=60) as answer:
            return answer.read().decode()

    def located(path: str) -> list[str]:
        found = re.findall(r"(?:<loc>|href=\")([^<\"]+)", text(path))
        return [urlsplit(address).path for address in found]

    def listed(path: str | None) -> Iterator[str]:
        while path:
            yield path
            page = json.loads(text(path))
            yield from (urlsplit(row["url"]).path for row in page["results"])
            following = page["next"]
            path = following[following.index("/api/") :] if following else None

    pages = dict.fromkeys(chain.from_iterable(located(part) for part in located("/sitemap.xml")))
    records = dict.fromkeys(chain.from_iterable(listed(f"/api/v1/{name}/") for name in LISTS))
    by_turns = chain.from_iterable(zip(pages, records, strict=False))
    return list(dict.fromkeys([*by_turns, *pages, *records]))


def worker_of(server: int) -> int:
    """The one child of the server that answers: what else it starts holds less."""
    children = [int(pid) for pid in Path(f"/proc/{server}/task/{server}/children").read_text().split()]
    return max(children, key=megabytes)


def megabytes(process: int) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def started_in(result: dict) -> float:
    return statistics.median(result["starts"])
