"""200 readers, a rush on a page that nobody asked for yet, and one who takes all that can be had; the service as the
README starts it.

    python drills/load.py [--seconds 300] [--readers 200] [--database sqlite|postgres] [--short]

First a thousand ask for one cold page within a second: it is made once in each process, and where Redis is, once
altogether. Then readers read for so long, each with a pause of five seconds in the mean (a closed model). In the
middle third one sender holds a thousand idle connections, fetches the published files a hundred at once, invents
parameters and headers, reads lists to their end and searches for the worst of texts, without a pause. Fails if a
reader gets anything but an answer, or if the readers' 95th percentile is then half as long again as before and after.
"""

import argparse
import asyncio
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from itertools import count, pairwise
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from drills import own_postgres
from drills.asking import ask
from drills.service import Failed, Service, fill, manage
from tests.readme_server import free_port

RUSH, RUSH_SECONDS = 1000, 1.0
PAUSE, WARMING, TIMES = 5.0, 10.0, 1.5
IDLE, DOWNLOADS, INVENTORS, DEEP, WORST = 1000, 100, 20, 10, 10
# Below this a delay is that of the machine: with two processors shared by all who ask and answer.
NOTICED = 0.010
GREEDY, PATIENCE = "203.0.113.66", 30
TOKEN = "only-for-drills-and-long-enough"
PUBLISH = "from tests import factories as make; make.published(make.make_call(slug='drill'))"
# Of a hundred pages that readers open so many are of each kind.
OPENED = {
    "/": 20,
    "/countries/CODE/": 35,
    "/organisations/SLUG/": 15,
    "/search/?q=WORD": 15,
    "/calls/drill/": 10,
    "/api/v1/contact-points/?country=CODE": 5,
}
WORST_TEXTS = ["a " * 200, "%" * 300, "(" * 300, "é" * 150, "ministry " * 40, "\u0130\u00df" * 80]
Paths = dict[str, list[str]]
Loop = Callable[[], Coroutine[None, None, None]]


class Told(NamedTuple):
    """When a reader asked, how long she waited, and the status, 0 if there was no answer."""

    at: float
    seconds: float
    status: int


async def get(port: int, path: str, sender: str, accept: str = "*/*") -> tuple[int, bytes]:
    """The status and the body; 0 if there was no whole answer."""
    try:
        async with asyncio.timeout(PATIENCE):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                writer.write(request(path, sender, accept))
                head, _, body = (await reader.read(-1)).partition(b"\r\n\r\n")
            finally:
                writer.close()
    except (OSError, TimeoutError):
        return 0, b""
    return int(head.split(b" ")[1]) if head else 0, body


def request(path: str, sender: str, accept: str = "*/*") -> bytes:
    lines = [
        f"GET {path} HTTP/1.1",
        "Host: 127.0.0.1",
        "X-Forwarded-Proto: https",
        f"X-Forwarded-For: {sender}",
        f"Accept: {accept}",
        "Connection: close",
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def reader_number(number: int) -> str:
    return f"198.51.{100 + number // 250}.{number % 250 + 1}"


def word() -> str:
    return f"{random.getrandbits(40):x}"


# The rush.


async def rush(port: int, path: str) -> tuple[float, Counter[int]]:
    """All connections stand; then all ask. How long the asking took, and the statuses."""
    links = [await asyncio.open_connection("127.0.0.1", port) for _ in range(RUSH)]
    began = time.monotonic()
    for number, (_, writer) in enumerate(links):
        writer.write(request(path, reader_number(number)))
    took = time.monotonic() - began
    answers = await asyncio.gather(*(reader.read(-1) for reader, _ in links))
    for _, writer in links:
        writer.close()
    return took, Counter(int(answer.split(b" ")[1]) if answer else 0 for answer in answers)


def rushed(service: Service, path: str, most: int, name: str) -> list[str]:
    before = made(service)
    took, statuses = asyncio.run(rush(service.port, path))
    renders = made(service) - before
    print(
        f"{name}: {RUSH} asked for {path} within {took:.2f} s: {dict(statuses)}, made {renders} times",
        flush=True,
    )
    broken = []
    if took > RUSH_SECONDS or set(statuses) != {200}:
        broken.append(f"the rush ({name})")
    if not 1 <= renders <= most:
        broken.append(f"made {renders} times ({name})")
    return broken


def made(service: Service) -> int:
    """How many public answers all its processes have made."""
    shown = service.ask_as_operator("/metrics")
    return int(
        sum(float(found) for found in re.findall(r"^directory_made_total\S* (\S+)", shown, re.MULTILINE))
    )


# Who reads.


async def read(port: int, readers: int, paths: Paths) -> list[Told]:
    told: list[Told] = []
    kinds, weights = list(OPENED), list(OPENED.values())

    async def one(number: int) -> None:
        while True:
            await asyncio.sleep(random.expovariate(1 / PAUSE))
            path = random.choices(kinds, weights)[0].replace("WORD", word())
            for name, values in paths.items():
                path = path.replace(name, random.choice(values))
            began = time.monotonic()
            status, _ = await get(port, path, reader_number(number))
            told.append(Told(began, time.monotonic() - began, status))

    await until_told([lambda number=number: one(number) for number in range(readers)])
    return told


# Who takes all.


async def take_all(port: int, files: list[str]) -> Counter[str]:
    statuses = Counter[str]()

    async def note(path: str, accept: str = "*/*") -> bytes:
        status, body = await get(port, path, GREEDY, accept)
        statuses[str(status)] += 1
        return body

    async def idle() -> None:
        while True:
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                await reader.read(1)
                writer.close()
            except OSError:
                await asyncio.sleep(1)

    async def download() -> None:
        while True:
            await note(random.choice(files))

    async def invent() -> None:
        for _ in count():
            path = random.choice(
                ["/", "/countries/", "/api/v1/contact-points/", "/api/v1/countries/", "/data/"]
            )
            await note(f"{path}?{word()}={word()}", f"text/{word()}, */*;q=0.{random.randrange(1, 9)}")

    async def deep() -> None:
        path = first = "/api/v1/changes/?page_size=100"
        while True:
            further = re.search(rb'"next":"https://127.0.0.1([^"]+)"', await note(path))
            path = further[1].decode() if further else first

    async def worst() -> None:
        while True:
            text = "".join(f"%{each:02x}" for each in (random.choice(WORST_TEXTS) + word()).encode())
            await note(random.choice(["/search/?q=", "/api/v1/search/?q="]) + text)

    parts = {idle: IDLE, download: DOWNLOADS, invent: INVENTORS, deep: DEEP, worst: WORST}
    await until_told([loop for loop, many in parts.items() for _ in range(many)])
    return statuses


async def until_told(loops: list[Loop]) -> None:
    """All of them at once, until this process is told to end."""
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    tasks = [asyncio.create_task(loop()) for loop in loops]
    print("ready", flush=True)
    waiting = asyncio.create_task(ended.wait())
    done, _ = await asyncio.wait([*tasks, waiting], return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
    for task in done - {waiting}:
        task.result()


class Crowd:
    """Readers, or the greedy one, in a process of their own: who measures must not wait for who loads."""

    def __init__(self, role: str, **given: object) -> None:
        words = [sys.executable, __file__, "--role", role, json.dumps(given)]
        self.process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.process.stdout.readline()

    def end(self) -> list[list[float]]:
        """What they tell."""
        self.process.send_signal(signal.SIGTERM)
        told = json.loads(self.process.communicate(timeout=120)[0])
        return told

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


def play(role: str, given: dict[str, object]) -> None:
    if role == "greedy":
        os.nice(10)  # elsewhere it would not share our processors
        print(json.dumps(asyncio.run(take_all(**given))))  # type: ignore[arg-type]
    else:
        print(json.dumps(asyncio.run(read(**given))))  # type: ignore[arg-type]


# The drill.


class Loaded(Service):
    """With the limits that it has by default, and the counts of all processes in one."""

    def __init__(self, url: str, folder: Path, cache: str = "") -> None:
        super().__init__(url, folder)
        counts = Path(tempfile.mkdtemp(dir=folder, prefix="counts-"))
        self.environment |= {
            "METRICS_TOKEN": TOKEN,
            "PROMETHEUS_MULTIPROC_DIR": str(counts),
            **({"CACHE_URL": cache} if cache else {}),
        }
        del self.environment["READS_PER_MINUTE"]

    def ask_as_operator(self, path: str) -> str:
        return ask(self.port, path, authorization=f"Bearer {TOKEN}").body


def paths_of(service: Service) -> Paths:
    listed = {
        name: ask(service.port, f"/api/v1/{kind}/?page_size=100").body
        for name, kind in (("CODE", "countries"), ("SLUG", "organisations"))
    }
    slugs = re.findall(r'"slug":"([-a-z0-9]+)"', listed["SLUG"])
    found = {
        "CODE": re.findall(r'"code":"([A-Z]{2})"', listed["CODE"]),
        # A ministry of foreign affairs is at its country's address.
        "SLUG": [slug for slug in slugs if ask(service.port, f"/organisations/{slug}/").status == 200],
    }
    if empty := [name for name, values in found.items() if not values]:
        raise Failed(f"there is no {empty[0]} to ask for: {listed[empty[0]][:300]}")
    return found


def files_of(service: Service) -> list[str]:
    return [
        *re.findall(r'href="(/data/[^"/]+/[^"]+)"', ask(service.port, "/data/").body),
        "/data/directory.html",
    ]


def within(told: list[Told], begin: float, end: float) -> tuple[float, float, int]:
    """Of who asked in that time: the median, the 95th percentile, and how many they were."""
    seconds = [each.seconds for each in told if begin <= each.at < end]
    return median(seconds), quantiles(seconds, n=20)[-1], len(seconds)


def drill(service: Loaded, seconds: float, readers: int, *, with_waits: bool) -> list[str]:
    port = service.port
    crowd = Crowd("readers", port=port, readers=readers, paths=paths_of(service))
    greedy = None
    try:
        time.sleep(WARMING)
        marks = [time.monotonic()]
        time.sleep(seconds / 3)
        marks.append(time.monotonic())
        greedy = Crowd("greedy", port=port, files=files_of(service))
        time.sleep(seconds / 3)
        taken = greedy.end()
        marks.append(time.monotonic())
        time.sleep(seconds / 3)
        marks.append(time.monotonic())
        told = [Told(*each) for each in crowd.end()]
    finally:
        for each in filter(None, (crowd, greedy)):
            each.kill()
    return judged(told, marks, dict(taken), with_waits=with_waits)


def judged(
    told: list[Told], marks: list[float], taken: dict[str, int], *, with_waits: bool = True
) -> list[str]:
    """What was promised and not kept; ``marks`` are where the thirds begin and end."""
    before, beside, after = (within(told, *third) for third in pairwise(marks))
    failed = Counter(each.status for each in told if each.status != 200)
    print(f"readers: {len(told)} answers, not given {dict(failed)}; the greedy one got {taken}")
    for name, (middle, slow, number) in (("before", before), ("beside it", beside), ("after", after)):
        print(
            f"  {name:<10} median {middle * 1000:5.0f} ms, 95th percentile {slow * 1000:5.0f} ms of {number}",
            flush=True,
        )
    broken = [f"readers got {dict(failed)}"] * bool(failed)
    if with_waits and beside[1] > TIMES * max(before[1], after[1], NOTICED):
        broken.append("one who takes all cost the others too much")
    return broken


@contextmanager
def redis(folder: Path) -> Iterator[str]:
    """One of the drill's own; its address, or nothing where there is none."""
    if shutil.which("redis-server") is None:
        print("SKIPPED: the rush with Redis, because there is none here.")
        yield ""
        return
    port = free_port()
    words = ["redis-server", "--port", str(port), "--save", "", "--dir", str(folder), "--bind", "127.0.0.1"]
    server = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    try:
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        server.terminate()
        server.wait()


def run(url: str, folder: Path, options: argparse.Namespace) -> list[str]:
    service = Loaded(url, folder)
    manage(service, "migrate", "--verbosity", "0")
    fill(service, folder)
    manage(service, "shell", "-c", PUBLISH)
    manage(service, "export")
    broken = []
    with redis(folder) as cache:
        if cache:
            shared = Loaded(url, folder, cache)
            shared.start()
            try:
                asyncio.run(known(shared.port))
                broken += rushed(shared, "/countries/LT/", 1, "with Redis")
            finally:
                shared.stop()
    service.start()
    try:
        asyncio.run(known(service.port))
        broken += rushed(service, "/countries/LT/", len(service.workers()), "without")
        return broken + drill(service, options.seconds, options.readers, with_waits=not options.short)
    finally:
        service.stop()


async def known(port: int) -> None:
    """Every process has answered something, as one that has served for a while."""
    await asyncio.gather(*(get(port, "/safety/", reader_number(number)) for number in range(50)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seconds", type=float, default=300, help="so long readers read (default 300)")
    parser.add_argument("--readers", type=int, default=200)
    parser.add_argument("--database", choices=["sqlite", "postgres"], help="this one alone")
    parser.add_argument("--short", action="store_true", help="for 20 seconds, on SQLite")
    parser.add_argument("--role", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    # Each connection is a descriptor.
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    if options.role:
        play(options.role[0], json.loads(options.role[1]))
        return 0
    if options.short:
        # Of so few answers a 95th percentile is chance: it is told and not judged.
        options.seconds, options.database = 20, "sqlite"
    broken = []
    for name in own_postgres.kinds(options.database, "the load"):
        with own_postgres.place(name, "load-") as (url, folder):
            print(f"On {name}:", flush=True)
            broken += [f"{each} on {name}" for each in run(url, folder, options)]
    if broken:
        print(f"FAILED: {', '.join(broken)}")
        return 1
    print("readers hardly noticed")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
