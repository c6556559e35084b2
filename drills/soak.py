"""Hours of mixed work: readers, suggestions and acts, with link checks, visits of sites and exports beside them.

    python drills/soak.py [--minutes 60] [--database sqlite|postgres]

The service runs as the README starts it; the background work runs in one process of its own, against sites of the
drill. Every few seconds memory, descriptors, connections and the write-ahead log are measured. Fails if memory grows
by a tenth from the second quarter of the time to the last, if descriptors or connections do, if the log outgrows its
bound though somebody always reads, or if a reader gets anything but an answer.
"""

import argparse
import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from statistics import mean

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from drills import own_postgres
from drills.asking import PATHS, Readers
from drills.beside import going_on
from drills.kills import set_up
from drills.service import Failed, Service, fill, manage

READERS, PAUSE = 4, 0.1
EVERY_SECONDS, HELD_SECONDS = 5, 4
GROWTH, FEW = 1.10, 3
LOG_BYTES = 64 * 2**20

Sample = dict[str, float]


def work(url: str, folder: Path) -> None:
    """Link checks, visits, exports and acts in turn, until it is told to stop; prints how often it did what."""
    set_up(url)
    from django.conf import settings
    from django.db import connections

    from directory.models import ContactPoint
    from directory.operating import write_ahead
    from drills import acts, world

    done, stopped = Counter[str](), threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopped.set())
    settings.EXPORT_DIRECTORY = folder / "exports"
    # As a worker does.
    with world.sites_answer(), write_ahead.kept_small():
        while not stopped.is_set():
            for each in (acts.check_links, acts.discover, acts.export):
                each(folder, io.StringIO())
                done[each.__name__] += 1
            point = ContactPoint.objects.published().filter(channel="email").order_by("?").first()
            if point is not None:
                acts.withdraw_and_restore(point, io.StringIO())
                done["withdrawn and shown again"] += 1
            connections.close_all()
    print(json.dumps(done), flush=True)


def of_process(pid: int) -> tuple[float, int]:
    """Its resident memory in MB, and how many descriptors it holds."""
    status = Path(f"/proc/{pid}/status").read_text()
    (line,) = (line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024, len(os.listdir(f"/proc/{pid}/fd"))


def sample(service: Service, working: int, log: Path, database: own_postgres.Postgres | None) -> Sample:
    web = [of_process(pid) for pid in service.workers()]
    memory, descriptors = of_process(working)
    return {
        "web MB": sum(each[0] for each in web),
        "web descriptors": sum(each[1] for each in web),
        "work MB": memory,
        "work descriptors": descriptors,
        "connections": len(database.backends()) if database else 0,
        "log bytes": log.stat().st_size if log.is_file() else 0,
    }


@contextmanager
def somebody_reads(file: Path) -> Iterator[None]:
    """A reader of the file who stays with what was there when she began, for seconds, and then begins again."""

    def read(stop: threading.Event) -> None:
        while not stop.is_set():
            with closing(sqlite3.connect(file, isolation_level=None)) as reader:
                reader.execute("BEGIN")
                reader.execute("SELECT count(*) FROM directory_revision").fetchone()
                stop.wait(HELD_SECONDS)

    with going_on(read):
        yield


def grown(samples: list[Sample]) -> list[str]:
    """What is more in the last quarter than in the second: the first is for warming up."""
    quarter = len(samples) // 4
    broken = []
    for name in samples[0]:
        before = mean(each[name] for each in samples[quarter : 2 * quarter])
        after = mean(each[name] for each in samples[3 * quarter :])
        most = max(each[name] for each in samples)
        print(f"  {name:<18} second quarter {before:14,.1f}   last {after:14,.1f}   most {most:14,.1f}")
        if name == "log bytes":
            is_broken = most > LOG_BYTES
        elif name.endswith("MB"):
            is_broken = after > GROWTH * before
        else:
            is_broken = after > before + FEW
        broken += [name] * is_broken
    return broken


def soak(
    name: str, url: str, folder: Path, minutes: float, database: own_postgres.Postgres | None
) -> list[str]:
    """What grew, or was not answered."""
    service, file = Service(url, folder), folder / "drill.sqlite3"
    manage(service, "migrate", "--verbosity", "0")
    fill(service, folder)
    service.start()
    worker = subprocess.Popen(
        [sys.executable, __file__, "--work", url, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    samples: list[Sample] = []
    try:
        with ExitStack() as stack:
            if database is None:
                stack.enter_context(somebody_reads(file))
            readers = stack.enter_context(Readers(service.port, PATHS, count=READERS, pause=PAUSE))
            ends_at = time.monotonic() + minutes * 60
            while time.monotonic() < ends_at:
                time.sleep(EVERY_SECONDS)
                if worker.poll() is not None:
                    raise Failed(f"the background work ended with {worker.returncode}")
                samples.append(sample(service, worker.pid, file.with_name(f"{file.name}-wal"), database))
        worker.send_signal(signal.SIGTERM)
        done = json.loads(worker.communicate(timeout=300)[0])
        print(f"{name}, {minutes:g} minutes: {readers.statuses.total():,} requests, {dict(done)}")
        broken = grown(samples)
        if failed := {status: count for status, count in readers.statuses.items() if status != 200}:
            broken.append(f"answers: {failed}")
        manage(service, "check_data", "--no-dumps")
        return broken
    finally:
        worker.kill()
        worker.wait()
        service.stop()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument(
        "--minutes", type=float, default=60, help="for so long, on each database (default 60)"
    )
    parser.add_argument("--database", choices=["sqlite", "postgres"], help="this one alone")
    parser.add_argument("--work", nargs=2, metavar=("URL", "FOLDER"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        work(options.work[0], Path(options.work[1]))
        return 0
    broken: list[str] = []
    for name in own_postgres.kinds(options.database, "the soak"):
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="soak-")))
            database = stack.enter_context(own_postgres.playing()) if name == "postgres" else None
            url = database.url if database else f"sqlite:///{folder}/drill.sqlite3"
            broken += [f"{each} on {name}" for each in soak(name, url, folder, options.minutes, database)]
    if broken:
        print(f"FAILED: {', '.join(broken)}")
        return 1
    print("nothing grew")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
