"""Rows per second and memory of the export, beside plain serializers over the same rows in the same run.

    python benchmarks/export.py [--sizes 200,20000,1000000] [--postgres URL] [--json]

Each size is a directory of synthetic rows in a SQLite file of its own, or, with a URL of a PostgreSQL server, in a
database of its own there; all are removed in the end. The lines of the contact points are measured alone, then
the whole dump, during which a moderator withdraws a contact. Exit status 1: at 1,000,000 contact points
fewer than 20,000 rows per second, a peak of 200 MB or more, or memory that grows with the rows.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from benchmarks.databases import scratch  # noqa: E402  (found by the path above)

LARGEST = 1_000_000
TARGET_ROWS_PER_SECOND = 20_000
TARGET_MEGABYTES = 200
MOST_MEMORY_GROWTH = 1.25
PEER_ROWS = 5_000


def measured(folder: Path) -> dict:
    """In the process of one size: the lines alone, the whole dump, then the peer, whose memory is not the dump's."""
    import django

    django.setup()
    import orjson
    from django.utils import timezone

    from advocacy.export.dumps import JSON_LINE, export
    from directory.api.contact_rows import shapes_alone
    from directory.operating.snapshots import snapshot

    today = timezone.now().date()
    begin, begin_of_work, rows = time.perf_counter(), time.process_time(), 0
    with snapshot(), (folder / "lines.jsonl").open("wb") as file:
        for rows, shape in enumerate(shapes_alone(today), start=1):  # noqa: B007  (counted)
            file.write(orjson.dumps(shape, option=JSON_LINE))
    lines_seconds, lines_peak = time.perf_counter() - begin, megabytes()
    lines_work = time.process_time() - begin_of_work
    waits: list[float] = []
    begin = time.perf_counter()
    made = export(folder / "dumps", now=timezone.now(), progress=withdrawing_once(waits))
    dump_seconds, dump_peak = time.perf_counter() - begin, megabytes()
    return {
        "rows": rows,
        "lines_per_second": rows / lines_seconds,
        "lines_per_second_of_processor": rows / lines_work,
        "lines_peak": lines_peak,
        "peer_per_second": peer_rows_per_second(today),
        "dump_seconds": dump_seconds,
        "dump_rows": made.rows,
        "dump_megabytes": made.dump.total_bytes / 1e6,
        "dump_peak": dump_peak,
        "withdrawal_seconds": waits[0],
    }


def megabytes() -> float:
    """The most memory that this process has ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def peer_rows_per_second(today) -> float:
    """The same shape of the same rows through serializers, as an endpoint would make it."""
    from rest_framework.renderers import JSONRenderer

    from benchmarks.peers import serialized
    from directory.operating.snapshots import snapshot

    begin = time.perf_counter()
    with snapshot():
        shapes = serialized.contact_points(today, PEER_ROWS)
        for shape in shapes:
            JSONRenderer().render(shape)
    return len(shapes) / (time.perf_counter() - begin)


def withdrawing_once(waits: list[float]):
    """While the contact points are written, a moderator withdraws one; how long that took goes to ``waits``."""

    def progress(table: str, rows: int) -> None:
        if table == "contact_points" and not waits:
            waits.append(time.perf_counter())
            thread = threading.Thread(target=withdraw_one)
            thread.start()
            thread.join()
            waits[0] = time.perf_counter() - waits[0]

    return progress


def withdraw_one() -> None:
    from django.contrib.auth.models import Group
    from django.db import connection
    from django.utils import timezone

    from directory import moderation
    from directory.accounts import roles
    from directory.models import Account, ContactPoint

    moderator = Account.objects.create(username="measuring", is_staff=True)
    moderator.groups.add(Group.objects.get_or_create(name=roles.MODERATOR)[0])
    point = ContactPoint.objects.published().first()
    moderation.withdraw(point, by=moderator, reason="measuring", at=timezone.now())
    connection.close()


def measure(size: int, postgres: str | None) -> dict:
    """One size, filled and measured in processes of their own, so that one's memory is not another's."""
    with tempfile.TemporaryDirectory() as place, scratch(postgres, f"export_benchmark_{size}") as url:
        environment = {**os.environ, "DATABASE_URL": url, "DEBUG": ""}
        fill = [sys.executable, str(ROOT / "benchmarks" / "synthetic.py"), str(size)]
        subprocess.run(fill, env=environment, check=True)
        child = [sys.executable, __file__, "--measure", place]
        done = subprocess.run(child, env=environment, check=True, stdout=subprocess.PIPE, text=True)
        return json.loads(done.stdout)


def missed(results: dict[int, dict]) -> Iterator[str]:
    largest = results.get(LARGEST)
    if largest is None:
        return
    if largest["lines_per_second"] < TARGET_ROWS_PER_SECOND:
        yield f"{largest['lines_per_second']:,.0f} rows per second, wanted at least {TARGET_ROWS_PER_SECOND:,}"
    if largest["dump_peak"] >= TARGET_MEGABYTES:
        yield f"a peak of {largest['dump_peak']:.0f} MB, wanted less than {TARGET_MEGABYTES}"
    others = [result["dump_peak"] for size, result in results.items() if 10_000 <= size < LARGEST]
    if others and largest["dump_peak"] > MOST_MEMORY_GROWTH * min(others):
        yield f"the peak grows from {min(others):.0f} to {largest['dump_peak']:.0f} MB"


def report(size: int, result: dict) -> str:
    return (
        f"{size:>9,} contact points: lines {result['lines_per_second']:>8,.0f} rows/s "
        f"({result['lines_per_second_of_processor']:,.0f} per processor second), peak {result['lines_peak']:.0f} MB; "
        f"serializers {result['peer_per_second']:,.0f} rows/s; whole dump {result['dump_rows']:,} rows, "
        f"{result['dump_megabytes']:,.0f} MB in {result['dump_seconds']:.1f} s, peak {result['dump_peak']:.0f} MB; "
        f"a withdrawal during it took {result['withdrawal_seconds']:.2f} s"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="200,20000,1000000")
    parser.add_argument("--postgres", help="URL of a server where databases may be made.")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measured(options.measure)))
        return 0
    results = {}
    for size in map(int, options.sizes.split(",")):
        results[size] = measure(size, options.postgres)
        if not options.json:
            print(report(size, results[size]), flush=True)
    if options.json:
        print(json.dumps(results, indent=1))
    for text in (shortfalls := list(missed(results))):
        print(f"FAILED: {text}", file=sys.stderr)
    return 1 if shortfalls else 0


if __name__ == "__main__":
    sys.exit(main())
