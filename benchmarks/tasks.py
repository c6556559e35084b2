"""Our queue beside procrastinate: tasks put there at a rate, and done by two workers, on PostgreSQL, in one run.

    python benchmarks/tasks.py [--count 10000] [--rate 1000] [--postgres postgres://…/postgres]

The task does nothing, and is put there in a transaction of its own. Ours is ``manage.py db_worker``, with what it looks
after; procrastinate (``peers/procrastinate.txt``, in an environment that is made for the run) has workers of one task
at a time, as ours are. How many a second were put there and done, and how long one waited until it was done.
Exit status 1: ours does less than half of what was done there.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.databases import environment_of, run, scratch  # noqa: E402
from benchmarks.peers.pacing import paced  # noqa: E402

POSTGRES = "postgres://postgres@127.0.0.1:5432/postgres"
PEERS = Path(__file__).parent / "peers"
WORKERS, LONGEST, SHARE = 2, 180.0, 0.5

# When each task was put there and when it was done (None: not yet), in seconds.
Told = list[tuple[float, float | None]]


def put(count: int, rate: float) -> None:
    import django

    django.setup()
    from benchmarks.peers.nothing import nothing

    paced(nothing.enqueue, count, rate)


def told() -> Told:
    import django

    django.setup()
    from django_tasks_db.models import DBTaskResult

    rows = DBTaskResult.objects.filter(task_path="benchmarks.peers.nothing.nothing")
    return [
        (put.timestamp(), done and done.timestamp())
        for put, done in rows.values_list("enqueued_at", "finished_at")
    ]


@contextmanager
def workers(command: list[str], environment: dict[str, str]) -> Iterator[None]:
    started = [
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        for _ in range(WORKERS)
    ]
    try:
        yield
    finally:
        for worker in started:
            worker.send_signal(signal.SIGTERM)
        for worker in started:
            try:
                worker.wait(timeout=30)
            except subprocess.TimeoutExpired:
                worker.kill()


def ours(count: int, rate: float, postgres: str) -> Told:
    with scratch(postgres, "tasks_of_ours") as url:
        run(url, "manage.py", "migrate", "--verbosity", "0")
        work = [sys.executable, "manage.py", "db_worker", "--interval", "0.1"]
        with workers(work, environment_of(url)):
            run(url, "benchmarks/tasks.py", "--put", str(count), str(rate))
            return waited(lambda: json.loads(run(url, "benchmarks/tasks.py", "--told").splitlines()[-1]))


def peers(count: int, rate: float, postgres: str) -> Told:
    with tempfile.TemporaryDirectory() as folder, scratch(postgres, "tasks_of_procrastinate") as url:
        venv.create(folder, with_pip=True)
        python = f"{folder}/bin/python"
        pinned = str(PEERS / "procrastinate.txt")
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", pinned],
            check=True,
        )
        environment = {**os.environ, "PROCRASTINATE_DSN": url}

        def asked(*words: str) -> str:
            command = [python, str(PEERS / "queue_of_procrastinate.py"), *words]
            return subprocess.run(
                command, env=environment, check=True, stdout=subprocess.PIPE, text=True
            ).stdout

        asked("schema")
        with workers([python, str(PEERS / "queue_of_procrastinate.py"), "work"], environment):
            asked("put", str(count), str(rate))
            return waited(lambda: json.loads(asked("told")))


def waited(ask: Callable[[], Told]) -> Told:
    """What is told once all is done, or nobody waits any longer."""
    end = time.monotonic() + LONGEST
    while True:
        rows = ask()
        if all(done for _, done in rows) or time.monotonic() > end:
            return rows
        time.sleep(1)


def figures(rows: Told) -> dict[str, float]:
    """Of the queue while it was used: a second, milliseconds, and how many were not done in time."""
    first, last = min(put for put, _ in rows), max(put for put, _ in rows)
    done = sorted(at for _, at in rows if at)
    waits = sorted((at - put) * 1000 for put, at in rows if at)
    return {
        "put": len(rows) / max(last - first, 0.001),
        "done": len(done) / max(done[-1] - first, 0.001) if done else 0.0,
        "p50": waits[len(waits) // 2] if waits else 0.0,
        "p95": waits[int(len(waits) * 0.95)] if waits else 0.0,
        "left": len(rows) - len(done),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--rate", type=float, default=1_000, help="tasks a second")
    parser.add_argument("--postgres", default=POSTGRES, help="URL of a server where databases may be made")
    parser.add_argument("--put", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--told", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.put:
        put(int(options.put[0]), float(options.put[1]))
        return 0
    if options.told:
        print(json.dumps(told()))
        return 0
    print(
        "| queue | put there a second | done a second | waited, p50, ms | p95, ms | left |\n|---|---|---|---|---|---|"
    )
    found = {}
    for name, work in (("ours", ours), ("procrastinate", peers)):
        one = found[name] = figures(work(options.count, options.rate, options.postgres))
        print(f"| {name} | {' | '.join(f'{figure:,.0f}' for figure in one.values())} |", flush=True)
    ratio = found["ours"]["done"] / found["procrastinate"]["done"]
    print(f"\nOurs did {ratio:.2f} times as many a second.")
    return int(ratio < SHARE)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    sys.exit(main())
