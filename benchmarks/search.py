"""How search grows: twenty given questions over 200, 20,000 and 1,000,000 contact points, beside LIKE in the same run.

    python benchmarks/search.py [--sizes 200,20000,1000000] [--postgres URL] [--json]

Each size is a directory of synthetic rows in a SQLite file of its own, or, with a URL of a PostgreSQL server, in a
database of its own there; all are removed in the end. A question is a whole request to ``/api/v1/search/``
inside this process, without the cache; of each the median of five counts. The peer is what plain Django
would do: ``icontains`` over the names of organisations, first hundred rows, nothing else shown. Questions with more
than 1,000 hits are reported apart. Exit status 1: the median over the questions with the most contact points
is more than four times that with the fewest.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from benchmarks.databases import scratch  # noqa: E402  (found by the path above)

MOST_GROWTH = 4.0
REPEATED = 5
# The names are made of three words and a number; countries are those of the world.
QUESTIONS = (
    *("Германия", "مصر", "日本", "Côte d’Ivoire", "Lietuva", "DEU", "england"),
    *("Ministry of Foreign Affairs of Lithuania", "ministry uganda", "foreign affairs france"),
    *("Northern Refugee Council", "coastal press netw", "rainbow alliance 12", "midwives league federal"),
    *("Organizacija 77", "office@body77.example", "body121.example"),
    *("Germny ministry", "Ministry of Foreign Affairs of Ugnada", "nothing that is here"),
)
COMMON = ("council", "northern", "organizacija")


def measured() -> dict:
    """In the process of one size: the index made anew, one entry renewed, then every question."""
    import django

    django.setup()
    from django.conf import settings
    from django.db import connection

    from directory.models import Organisation, SearchEntry
    from directory.moderation import rebuild_index
    from directory.moderation.indexing import renew

    settings.PUBLIC_CACHE = False
    settings.ALLOWED_HOSTS = ["testserver"]
    begin = time.perf_counter()
    entries = rebuild_index()
    seconds = time.perf_counter() - begin
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    one = Organisation.objects.order_by("pk").values_list("pk", flat=True)[0]
    return {
        "entries": entries,
        "rebuild_seconds": seconds,
        "words_megabytes": sum(map(len, SearchEntry.objects.values_list("words", flat=True).iterator()))
        / 1e6,
        "renew_ms": milliseconds(lambda: renew({("organisation", one)})),
        "questions": {text: timed(text) for text in QUESTIONS},
        "common": {text: timed(text) for text in COMMON},
    }


def timed(text: str) -> dict:
    from django.test import Client

    client = Client()
    answer = client.get("/api/v1/search/", {"q": text})
    assert answer.status_code == 200, answer.content
    return {
        "hits": len(answer.json()["results"]),
        "ms": milliseconds(lambda: client.get("/api/v1/search/", {"q": text})),
        "peer_ms": milliseconds(lambda: like(text)),
    }


def like(text: str) -> list:
    """What a list filtered by part of a name costs, without showing anything of it."""
    from directory.api.organisations import named
    from directory.models import Organisation

    return list(named(Organisation.objects.published(), text).order_by("pk")[:100])


def milliseconds(work: Callable[[], object]) -> float:
    """The median of some runs, after one to warm up."""
    work()
    taken = []
    for _ in range(REPEATED):
        begin = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begin) * 1000)
    return statistics.median(taken)


def measure(size: int, postgres: str | None) -> dict:
    """One size, filled and measured in processes of their own."""
    with scratch(postgres, f"search_benchmark_{size}") as url:
        environment = {**os.environ, "DATABASE_URL": url, "DEBUG": "", "SECRET_KEY": "only-for-measuring"}
        fill = [sys.executable, str(ROOT / "benchmarks" / "synthetic.py"), str(size)]
        subprocess.run(fill, env=environment, check=True)
        child = [sys.executable, __file__, "--measure"]
        done = subprocess.run(child, env=environment, check=True, stdout=subprocess.PIPE, text=True)
        return json.loads(done.stdout)


def median_of(result: dict, column: str = "ms") -> float:
    return statistics.median(question[column] for question in result["questions"].values())


def missed(results: dict[int, dict]) -> list[str]:
    fewest, most = median_of(results[min(results)]), median_of(results[max(results)])
    if most <= MOST_GROWTH * fewest:
        return []
    return [f"the median grows from {fewest:.1f} to {most:.1f} ms, wanted at most {MOST_GROWTH} times"]


def report(size: int, result: dict) -> str:
    lines = [
        f"{size:,} contact points: {result['entries']:,} entries ({result['words_megabytes']:.0f} MB of words) made in "
        f"{result['rebuild_seconds']:.1f} s, one renewed in {result['renew_ms']:.1f} ms",
        f"  median of {len(QUESTIONS)} questions {median_of(result):.1f} ms; "
        f"LIKE {median_of(result, 'peer_ms'):.1f} ms",
    ]
    for text, one in [*result["questions"].items(), *result["common"].items()]:
        apart = "  (common)" if text in COMMON else ""
        lines.append(
            f"    {text:<42}{one['hits']:>4} hits {one['ms']:>8.1f} ms   LIKE {one['peer_ms']:>8.1f} ms{apart}"
        )
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="200,20000,1000000")
    parser.add_argument("--postgres", help="URL of a server where databases may be made.")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measured()))
        return 0
    results = {}
    for size in map(int, options.sizes.split(",")):
        results[size] = measure(size, options.postgres)
        if not options.json:
            print(report(size, results[size]), flush=True)
    if options.json:
        print(json.dumps(results, indent=1))
    for text in (shortfalls := missed(results)):
        print(f"FAILED: {text}", file=sys.stderr)
    return 1 if shortfalls else 0


if __name__ == "__main__":
    sys.exit(main())
