"""Requests per second of the API beside its peers, and how its answers grow with the rows.

    python benchmarks/api.py [--sizes 200,20000,1000000] [--seconds 9] [--rows curated] [--postgres URL]
                             [--json | --markdown]

Serving: granian with two workers, as docs/operators.md deploys it, gives the list of fifty ministries over loopback:
from the cache, plain and packed, as 304, and made anew; in the same run the peers in benchmarks/peers/ give the same
fields of the same rows. All servers stand ready, and in nine rounds each is asked in turn by wrk (Debian: apt install
wrk); ratios are taken within a round and their median counts. The rows are the curated set, or with ``--rows
synthetic`` 197 invented ministries with five contact points each. How long one process takes to start, and what it
holds after 10,000 requests, ``processes`` measures. Growth: each size is a directory of synthetic rows with a process
of its own, without the cache; when all stand ready, each kind of request is made of all of them in turn, in five
rounds. Of a request the median counts, and of the ratios within a round the median again. Without a URL of a
PostgreSQL server, in whose place databases are made and removed, everything lies in SQLite. Exit status 1: a target
is missed; 2: none is, but there is no wrk.
"""

import argparse
import json
import os
import platform
import re
import resource
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from benchmarks import processes  # noqa: E402  (found by the path above)
from benchmarks.databases import environment_of, run, scratch  # noqa: E402

ROUNDS = 9
ROUNDS_OF_GROWTH = 5
CONNECTIONS = 8
REPEATED = 15
REPEATED_OF_MANY = 5
LIST = "/api/v1/ministries/?page_size=50"
POINTS_OF_SYNTHETIC = 985
SITE = "http://127.0.0.1:8000"
NESTED = ("country", "names", "official_domains", "cautions", "contact_points")
# What is asked, over what it is compared with, and the least that the ratio is to be.
SERVING_TARGETS = (
    ("hit", "constant", 0.8),
    ("packed hit", "hit", 1.0),
    ("304", "constant", 0.85),
    ("miss", "plain DRF", 9.0),
    ("miss", "django-ninja", 1.0),
    ("miss", "Datasette", 1.3),
)
ON_POSTGRES = {("miss", "plain DRF"): 7.0}
MOST_SECONDS, MOST_MEGABYTES = 2.5, 160
MOST_GROWTH = {"search": 4.0}
MOST_GROWTH_OF_OTHERS = 1.5
MOST_OF_DEEPEST = 1.5
# A directory of 200 contact points has most of its organisations without any, so their pages compare from here on.
COMPARABLE_ORGANISATIONS = 1_000
REPORTED = ("search, common words",)


@dataclass(frozen=True)
class Contender:
    """One server and what it is asked."""

    name: str
    path: str
    application: str = "config.rsgi:application"
    interface: str = "rsgi"
    environment: tuple[tuple[str, str], ...] = ()
    headers: tuple[str, ...] = ()


def contenders(folder: Path, database: str, etag: str) -> list[Contender]:
    """Ours in its four ways, then the peers."""
    peers = (("DJANGO_SETTINGS_MODULE", "benchmarks.peers.settings"), ("CONSTANT", str(folder)))
    miss = (("PUBLIC_CACHE", "0"), ("READS_PER_MINUTE", "0"))
    found = [
        Contender("constant", "/constant/", "benchmarks.peers.bare:application", environment=peers),
        Contender("hit", LIST),
        Contender("packed hit", LIST, headers=("Accept-Encoding: br, gzip",)),
        Contender("304", LIST, headers=(f"If-None-Match: {etag}",)),
        Contender("miss", LIST, environment=miss),
        Contender("plain DRF", "/drf/ministries/?page_size=50", environment=peers),
        Contender("django-ninja", "/ninja/ministries/?page_size=50", environment=peers),
    ]
    if database.startswith("sqlite"):
        asked = [
            ("_shape", "objects"),
            ("page_size", "50"),
            ("site", SITE),
            *(("_json", one) for one in NESTED),
        ]
        path = f"/{Path(database).stem}/ministries.json?{urlencode(asked)}"
        tables = "benchmarks.peers.datasette_app:application"
        found.append(Contender("Datasette", path, tables, "asgi"))
    return found


def serving(database: str, seconds: float) -> dict:
    """Requests per second of each, round by round, and how much of a processor the client took."""
    with tempfile.TemporaryDirectory() as place, ExitStack() as servers:
        folder = Path(place)
        with served(Contender("hit", LIST), database) as address:
            etag = keep_constant(folder, address)
        everybody = contenders(folder, database, etag)
        addresses = {one.name: servers.enter_context(served(one, database)) for one in everybody}
        different = differences({one.name: addresses[one.name] + one.path for one in everybody})
        for one in everybody:
            asked(one, addresses[one.name], 1)
        found: dict[str, list[dict]] = {one.name: [] for one in everybody}
        for _ in range(ROUNDS):
            for one in everybody:
                found[one.name].append(asked(one, addresses[one.name], seconds / ROUNDS))
    return {
        "rounds": found,
        "differences": different,
        "is_on_postgres": not database.startswith("sqlite"),
    }


@contextmanager
def served(one: Contender, database: str) -> Iterator[str]:
    """Its address, while it runs with two workers; they read and write as the deployed ones do."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        **{"DATABASE_URL": database, "SECRET_KEY": "only-for-measuring", "ALLOWED_HOSTS": "127.0.0.1"},
        **{"DEBUG": "", "SITE_URL": SITE, "PUBLIC_CACHE": "1", "PYTHONWARNINGS": "ignore"},
        **dict(one.environment),
    }
    command = [
        *(sys.executable, "-m", "granian", "--interface", one.interface, "--workers", "2"),
        *("--host", "127.0.0.1", "--port", str(port), "--log-level", "error", "--no-access-log"),
        one.application,
    ]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(address + one.path)
        yield address
    finally:
        server.terminate()
        try:
            server.wait(timeout=5)
        except subprocess.TimeoutExpired:  # a server that still starts its workers hears nothing
            os.killpg(server.pid, signal.SIGKILL)
            server.wait()


def wait_for(address: str) -> None:
    """Return when both workers must have begun; whoever does not answer within a minute never will."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=10):
                return
        except ConnectionError:
            time.sleep(0.2)
        except urllib.error.URLError as exc:
            if not isinstance(exc.reason, ConnectionError):
                raise
            time.sleep(0.2)
    raise TimeoutError(address)


def keep_constant(folder: Path, address: str) -> str:
    """The bytes and headers of the list, for the view that returns nothing else; its validator."""
    with urllib.request.urlopen(address + LIST) as answer:
        (folder / "body").write_bytes(answer.read())
        names = ("Content-Type", "ETag", "Cache-Control", "Link", "Last-Modified", "RateLimit-Policy")
        headers = {name: answer.headers[name] for name in names if answer.headers[name]}
    (folder / "headers").write_text(json.dumps(headers))
    return headers["ETag"]


def asked(one: Contender, address: str, seconds: float) -> dict:
    """What wrk counts in so many seconds, and the share of one processor that it took itself."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{max(1, round(seconds))}s"]
    for header in one.headers:
        command += ["-H", header]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    done = subprocess.run([*command, address + one.path], check=True, capture_output=True, text=True)
    taken, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    assert "Non-2xx or 3xx" not in done.stdout, f"{one.name}: {done.stdout}"
    (rate,) = re.findall(r"Requests/sec:\s+([\d.]+)", done.stdout)
    work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"per_second": float(rate), "client_share": work / taken}


def differences(addresses: dict[str, str]) -> dict[str, list[str]]:
    """The fields in which a peer's ministries differ from ours: SQL groups no telephone numbers, for one."""
    with urllib.request.urlopen(addresses["miss"]) as answer:
        ours = {one["id"]: one for one in json.load(answer)["results"]}
    found = {}
    for name in ("plain DRF", "django-ninja", "Datasette"):
        if name not in addresses:
            continue
        with urllib.request.urlopen(addresses[name]) as answer:
            body = json.load(answer)
        theirs = {one["id"]: one for one in body.get("results") or body["rows"]}
        assert theirs.keys() == ours.keys(), f"{name} serves other rows"
        found[name] = sorted({field for key in ours for field in unlike(ours[key], theirs[key])})
    return found


def unlike(ours: dict, theirs: dict) -> Iterator[str]:
    """The names of what differs; a missing name is no difference but a mistake of the peer's."""
    assert ours.keys() == theirs.keys(), ours.keys() ^ theirs.keys()
    for name, value in ours.items():
        if name == "contact_points":
            for one, other in zip(value, theirs[name], strict=True):
                yield from unlike(one, other)
        elif value != theirs[name]:
            yield name


def prepare() -> None:
    """In a process of its own: what loading rows by SQL left out, the index of the search and the planner's figures."""
    import django

    django.setup()
    from django.db import connection

    from directory.moderation import rebuild_index

    rebuild_index()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def measure() -> None:
    """In the process of one size: tell the kinds of request, then the median milliseconds of each that is named."""
    import django

    django.setup()
    from django.conf import settings

    from benchmarks.search import COMMON, QUESTIONS

    settings.PUBLIC_CACHE, settings.READS_PER_MINUTE, settings.ALLOWED_HOSTS = False, 0, ["testserver"]
    of_texts = {"search": QUESTIONS, "search, common words": COMMON}
    asked_of = {name: [(path, REPEATED)] for name, path in paths().items()}
    for name, texts in of_texts.items():
        asked_of[name] = [(f"/api/v1/search/?{urlencode({'q': text})}", REPEATED_OF_MANY) for text in texts]
    print(json.dumps(list(asked_of)), flush=True)
    for line in sys.stdin:
        taken = [milliseconds(path, repeated) for path, repeated in asked_of[line.strip()]]
        print(json.dumps(statistics.median(taken)), flush=True)


def paths() -> dict[str, str]:
    from benchmarks.synthetic import countries
    from directory.models import ContactPoint, Organisation
    from directory.versions import read_seq

    points, bodies = ContactPoint.objects.published(), Organisation.objects.published()
    seq, first = read_seq(), points.order_by("pk").values_list("pk", flat=True)[7]
    of_points, of_bodies = "/api/v1/contact-points/", "/api/v1/organisations/"
    return {
        "one ministry": f"/api/v1/ministries/{countries()[0][0]}/",
        "one contact point": f"{of_points}{first}/",
        "contact points, first page": of_points,
        "contact points, deepest page": deepest(of_points, points),
        "organisations, first page": of_bodies,
        "organisations, deepest page": deepest(of_bodies, bodies),
        "updated_since, few": f"{of_points}?updated_since={seq - 20}",
        "updated_since, many": f"{of_points}?updated_since={seq - 150}",
        "updated_since, all": f"{of_points}?updated_since=1",
        "updated_since, a time": f"{of_points}?updated_since=2026-11-21T08:00:00Z",
    }


def deepest(path: str, rows) -> str:
    """The address of the last page: what follows the first page of the last hundred rows."""
    from directory.api.pagination import PagedList
    from directory.api.reading import utc_today

    start = rows.order_by("-pk").values_list("pk", flat=True)[99]
    page = PagedList(path, {}, utc_today()).page(rows.filter(pk__gte=start))
    return page.next[page.next.index("/api/") :]


def milliseconds(path: str, repeated: int) -> float:
    """The median of some requests, after two to warm up."""
    from django.test import Client

    client = Client()

    def ask() -> None:
        answer = client.get(path)
        assert answer.status_code == 200, answer.content

    return statistics.median([timed(ask) for _ in range(repeated + 2)][2:]) * 1000


def timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def measured_growth(sizes: list[int], postgres: str | None) -> list[dict[str, dict[str, float]]]:
    """Round by round, what each size took."""
    with ExitStack() as databases:
        urls = {
            str(size): databases.enter_context(scratch(postgres, f"api_benchmark_of_{size}"))
            for size in sizes
        }
        for size, url in urls.items():
            run(url, "benchmarks/synthetic.py", size)
            run(url, "benchmarks/api.py", "--prepare")
        sized = {size: databases.enter_context(Sized.of(url)) for size, url in urls.items()}
        rounds: list[dict[str, dict[str, float]]] = [
            {size: {} for size in sized} for _ in range(ROUNDS_OF_GROWTH)
        ]
        for one in rounds:
            for name in next(iter(sized.values())).kinds:
                for size, process in sized.items():
                    one[size][name] = process.milliseconds(name)
        return rounds


@dataclass(frozen=True)
class Sized:
    """The process that asks one directory."""

    process: subprocess.Popen[str]
    kinds: list[str]

    @classmethod
    @contextmanager
    def of(cls, url: str) -> Iterator["Sized"]:
        command = [sys.executable, "benchmarks/api.py", "--measure"]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        with subprocess.Popen(command, cwd=ROOT, env=environment_of(url), **pipes) as process:
            yield cls(process, json.loads(process.stdout.readline()))
            process.stdin.close()

    def milliseconds(self, name: str) -> float:
        print(name, file=self.process.stdin, flush=True)
        return json.loads(self.process.stdout.readline())


@contextmanager
def filled(rows: str, postgres: str | None) -> Iterator[str]:
    """The address of a database with the curated rows, or with as many synthetic ones."""
    with scratch(postgres, f"api_benchmark_{rows}") as url:
        if rows == "synthetic":
            run(url, "benchmarks/synthetic.py", str(POINTS_OF_SYNTHETIC))
        else:
            run(url, "manage.py", "migrate", "--verbosity", "0")
            run(url, "manage.py", "load_directory")
        yield url


def measured_serving(rows: str, postgres: str | None, seconds: float) -> dict:
    """What one process costs, and, where there is wrk, requests per second."""
    with filled(rows, postgres) as url:
        is_there = shutil.which("wrk") is not None
        return {
            "serving": serving(url, seconds) if is_there else None,
            "process": processes.measured(url),
        }


def ratio(result: dict, name: str, other: str) -> float:
    pairs = zip(result["rounds"][name], result["rounds"][other], strict=True)
    return statistics.median(one["per_second"] / two["per_second"] for one, two in pairs)


def per_second(result: dict, name: str) -> float:
    return statistics.median(one["per_second"] for one in result["rounds"][name])


@dataclass(frozen=True)
class Outcome:
    """One line of the table; ``wanted`` is empty where a figure is only reported."""

    work: str
    wanted: str
    figure: str
    beside: str
    is_met: bool = True


def outcomes(result: dict) -> Iterator[Outcome]:
    if result["serving"]:
        yield from serving_outcomes(result["serving"])
    if process := result.get("process"):
        yield from process_outcomes(process)
    rounds = [{int(size): found for size, found in one.items()} for one in result["growth"]]
    sizes = sorted(rounds[0]) if rounds else []
    for name in rounds[0][sizes[0]] if sizes else ():
        yield growth_outcome(name, rounds)
    for size in sizes:
        for kind in ("contact points", "organisations"):
            first, last = f"{kind}, first page", f"{kind}, deepest page"
            times = statistics.median(one[size][last] / one[size][first] for one in rounds)
            yield Outcome(
                f"{kind}, deepest page over the first, at {size:,}",
                f"at most {MOST_OF_DEEPEST} times",
                f"{times:.2f} times",
                f"{median_of(rounds, size, first):.1f} and {median_of(rounds, size, last):.1f} ms",
                times <= MOST_OF_DEEPEST,
            )


def serving_outcomes(result: dict) -> Iterator[Outcome]:
    on_postgres = ON_POSTGRES if result.get("is_on_postgres") else {}
    for name, other, usual in SERVING_TARGETS:
        if other not in result["rounds"]:
            continue
        least = on_postgres.get((name, other), usual)
        found = ratio(result, name, other)
        beside = f"{per_second(result, name):,.0f} and {per_second(result, other):,.0f} requests/s"
        wanted = f"at least {least:g} times" if least != 1 else "ahead"
        work = f"list of 50 ministries: {name} over {other}"
        yield Outcome(work, wanted, f"{found:.2f} times", beside, found >= least)
    share = max(one["client_share"] for rounds in result["rounds"].values() for one in rounds)
    yield Outcome("the client's share of one processor, at most", "", f"{share:.0%}", "wrk, one thread")
    for name, fields in result["differences"].items():
        if fields:
            yield Outcome(f"fields in which {name} differs", "", ", ".join(fields), "see benchmarks/peers/")


def process_outcomes(result: dict) -> Iterator[Outcome]:
    seconds, memory = processes.started_in(result), result["memory"]
    yield Outcome(
        "start of a web process, until its first answer is whole",
        f"at most {MOST_SECONDS} s",
        f"{seconds:.1f} s",
        "; ".join(f"{one:.1f} s" for one in result["starts"]),
        seconds <= MOST_SECONDS,
    )
    most = max(memory)
    yield Outcome(
        f"memory of a web process after {most:,} requests",
        f"at most {MOST_MEGABYTES} MB",
        f"{memory[most]:.0f} MB",
        "; ".join(f"{asked:,}: {held:.0f} MB" for asked, held in memory.items())
        + f" ({result['addresses']:,} addresses)",
        memory[most] <= MOST_MEGABYTES,
    )


def median_of(rounds: list[dict[int, dict[str, float]]], size: int, name: str) -> float:
    return statistics.median(one[size][name] for one in rounds)


def growth_outcome(name: str, rounds: list[dict[int, dict[str, float]]]) -> Outcome:
    least = COMPARABLE_ORGANISATIONS if name.startswith("organisations") else 0
    every = sorted(rounds[0])
    sizes = [size for size in every if size >= least] or every
    times = statistics.median(one[sizes[-1]][name] / one[sizes[0]][name] for one in rounds)
    allowed = MOST_GROWTH.get(name, MOST_GROWTH_OF_OTHERS)
    wanted = "" if name in REPORTED else f"at most {allowed} times"
    beside = "; ".join(f"{size:,}: {median_of(rounds, size, name):.1f} ms" for size in every)
    work = f"{name}, {sizes[-1]:,} contact points over {sizes[0]:,}"
    return Outcome(work, wanted, f"{times:.2f} times", beside, name in REPORTED or times <= allowed)


def markdown(found: list[Outcome]) -> str:
    lines = ["| work | to reach | reached | figures |", "|---|---|---|---|"]
    for one in found:
        mark = "" if one.is_met else " (missed)"
        lines.append(f"| {one.work} | {one.wanted or 'reported'} | {one.figure}{mark} | {one.beside} |")
    return "\n".join([*lines, "", machine()])


def text(found: list[Outcome]) -> str:
    return "\n".join(f"{one.work:<62} {one.figure:>12}  {one.wanted:<20} {one.beside}" for one in found)


def machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    libraries = ("Django", "djangorestframework", "granian", "orjson", "django-ninja", "datasette")
    versions = ", ".join(f"{name} {version(name)}" for name in libraries)
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} processors, {memory:.0f} GB of memory, Python "
        f"{platform.python_version()}, {versions}; load average before it began {LOAD:.1f}."
    )


LOAD = os.getloadavg()[0]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="200,20000,1000000", help="Contact points; empty: no growth.")
    parser.add_argument("--seconds", type=float, default=9, help="For which each server is asked, in all.")
    parser.add_argument("--rows", choices=["curated", "synthetic"], default="curated")
    parser.add_argument("--postgres", help="URL of a server where databases may be made.")
    parser.add_argument("--no-serving", action="store_true", help="Growth alone.")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--markdown", action="store_true", help="The table as docs/benchmarks.md has it.")
    parser.add_argument("--prepare", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.prepare:
        prepare()
        return 0
    if options.measure:
        measure()
        return 0
    sizes = [int(size) for size in options.sizes.split(",") if size]
    nothing: dict = {"serving": None, "process": None}
    result = {
        **(
            nothing
            if options.no_serving
            else measured_serving(options.rows, options.postgres, options.seconds)
        ),
        "growth": measured_growth(sizes, options.postgres) if sizes else [],
    }
    found = list(outcomes(result))
    shown = (
        json.dumps(result, indent=1) if options.json else markdown(found) if options.markdown else text(found)
    )
    print(shown)
    for one in (missed := [one for one in found if not one.is_met]):
        print(f"FAILED: {one.work}: {one.figure}, wanted {one.wanted} ({one.beside})", file=sys.stderr)
    skipped = result["serving"] is None and not options.no_serving
    if skipped:
        print(
            "SKIPPED: the servers, because wrk is not installed (Debian: apt install wrk).", file=sys.stderr
        )
    return 1 if missed else 2 if skipped else 0


if __name__ == "__main__":
    sys.exit(main())
