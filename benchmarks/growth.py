"""The workplace, the pages and the export, with ten times as much in the directory.

    python benchmarks/growth.py [--sizes 10000,100000] [--postgres postgres://…/postgres] [--no-export]

A size is so many published contact points (``synthetic``), as many pending ones, as many undecided suggestions and ten
times as many looks at links. Each page is asked for as an editor, or as a reader without a cache (the page of figures
as whoever does not come first has it; what making them takes stands apart); its figures are the database's time and
the whole time, medians of three in milliseconds. The peer is the smallest size, in the same run.
Exit status 1 if a page takes more than three times as long for ten times as much, or an editor's page more than 300 ms
of the database's time.
"""

import argparse
import io
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.databases import run, scratch  # noqa: E402

REPEATED, BATCH = 3, 5_000
# For ten times as many rows; below ``QUICK`` milliseconds nobody notices what grows.
GROWTH, QUICK, OF_DATABASE = 3.0, 50.0, 300.0
EDITORS, READERS = "editors", "readers"
# Every row is written or counted: ten times as many take ten times as long, and a little more.
LINEAR = {"export": 15.0, "figures, made": 15.0}
# What a server keeps although it keeps no page: measured as whoever does not come first has it.
PREPARED = ("/method/figures/",)
# A part in capitals stands for one of what it names.
PAGES = {
    EDITORS: (
        "/admin/records/",
        "/admin/review/",
        "/admin/review/?q=waits77",
        "/admin/review/bodies/",
        "/admin/review/bodies/BODY/",
        "/admin/review/contact_point/CONTACT/",
        "/admin/review/find/?q=harbour",
        "/admin/directory/contactpoint/",
        "/admin/directory/contactpoint/?q=waits77",
        "/admin/directory/organisation/",
        "/admin/directory/suggestioncluster/",
        "/admin/directory/suggestioncluster/SUGGESTION/change/",
        "/admin/directory/observation/",
        "/admin/directory/revision/",
    ),
    READERS: (
        "/countries/COUNTRY/",
        "/organisations/",
        "/search/?q=harbour",
        "/changes/",
        "/method/figures/",
    ),
}

Figures = dict[str, dict[str, float]]


def prepare(size: int) -> None:
    """What waits, and what was seen, beside what ``synthetic`` made public."""
    import django

    django.setup()
    from benchmarks import synthetic
    from directory.models import Account, ContactPoint, Observation, SuggestionCluster
    from directory.moderation import content_hash, kind_named

    made = synthetic.Made(size)
    Account.objects.create_superuser("growth", password=None)
    points = list(ContactPoint.objects.order_by("pk").values_list("organisation", "source")[:size])

    def pending(number: int) -> ContactPoint:
        organisation, source = points[number]
        value = {
            **synthetic.content_of_point(number),
            "organisation": str(organisation),
            "channel": "email",
            "value": f"waits{number}@{synthetic.host_of(number % made.bodies)}",
        }
        columns = {name: value[name] for name in ("channel", "value", "purpose", "language")}
        hashed = content_hash(kind_named("contact_point"), value)
        row = ContactPoint(organisation_id=organisation, source_id=source, content_hash=hashed, **columns)
        row.recorded_at = synthetic.AT
        return row

    def cluster(number: int) -> SuggestionCluster:
        facts = {"kind": "contact_point", "unit_id": synthetic._id("contact_point", number), "count": 1}
        about = {"about": f"contact {number}", "complaint": "changed", "created_at": synthetic.AT}
        return SuggestionCluster(key=f"{number:064}", trusted=number % 50 == 0, **facts, **about)

    def seen(number: int) -> Observation:
        url = f"https://seen{number}.example/contact"
        state = {"state": "ok", "since": synthetic.ON, "checked_at": synthetic.AT}
        return Observation(url=url, next_check_at=synthetic.AT + timedelta(days=7), **state)

    for make, count in ((pending, size), (cluster, size), (seen, 10 * size)):
        rows = map(make, range(count))
        while batch := list(islice(rows, BATCH)):
            type(batch[0]).objects.bulk_create(batch)


def pages() -> dict[str, str]:
    """The addresses of ``PAGES``, by a name that says who asks."""
    from benchmarks import synthetic
    from directory.models import ContactPoint, Organisation, SuggestionCluster

    named = {
        "COUNTRY": synthetic.countries()[0][0],
        "BODY": Organisation.objects.published().order_by("pk")[0].pk,
        "CONTACT": ContactPoint.objects.pending().order_by("pk")[0].pk,
        "SUGGESTION": SuggestionCluster.objects.all()[0].pk,
    }
    found = {}
    for whose, paths in PAGES.items():
        for path in paths:
            found[f"{whose}: {path}"] = "/".join(str(named.get(part, part)) for part in path.split("/"))
    return found


def timed(work: Callable[[], object]) -> tuple[float, float, object]:
    """The database's milliseconds, all of them, and what the work gave back."""
    from django.db import connection

    spent = 0.0

    def asked(execute: Callable, *words: object) -> object:
        nonlocal spent
        began = time.perf_counter()
        try:
            return execute(*words)
        finally:
            spent += time.perf_counter() - began

    began = time.perf_counter()
    with connection.execute_wrapper(asked):
        result = work()
    return spent * 1000, (time.perf_counter() - began) * 1000, result


def measure(*, exported: bool) -> None:
    """In the process of one size: the figures of everything, as JSON."""
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.test import Client
    from django.utils import timezone

    from directory.models import Account
    from directory.pages.report import report

    settings.PUBLIC_CACHE, settings.READS_PER_MINUTE, settings.ALLOWED_HOSTS = False, 0, ["testserver"]
    settings.SECOND_FACTOR_REQUIRED = False
    editor = Client()
    editor.force_login(Account.objects.get(username="growth"), backend=settings.AUTHENTICATION_BACKENDS[0])
    found: Figures = {}
    for name, path in pages().items():
        client, taken = editor if name.startswith(EDITORS) else Client(), []
        settings.PUBLIC_CACHE = path in PREPARED
        for _ in range(REPEATED + 1):
            *milliseconds, answer = timed(lambda client=client, path=path: client.get(path))
            if answer.status_code != 200:
                leads_to = answer.headers.get("Location")
                raise RuntimeError(f"{path} is answered with {answer.status_code}, {leads_to}")
            taken.append(milliseconds)
        database, whole = zip(*taken[1:], strict=True)
        found[name] = {"database": statistics.median(database), "whole": statistics.median(whole)}
    database, whole, _ = timed(lambda: report(timezone.now().date()))
    found["figures, made"] = {"database": database, "whole": whole}
    if exported:
        with tempfile.TemporaryDirectory() as folder:
            database, whole, _ = timed(lambda: call_command("export", folder, stdout=io.StringIO()))
        found["export"] = {"database": database, "whole": whole}
    print(json.dumps(found))


def sized(size: int, postgres: str | None, *left_out: str) -> Figures:
    with scratch(postgres, f"growth_of_{size}") as url:
        run(url, "benchmarks/synthetic.py", str(size))
        run(url, "benchmarks/growth.py", "--prepare", str(size))
        run(url, "benchmarks/api.py", "--prepare")
        return json.loads(run(url, "benchmarks/growth.py", "--measure", *left_out).splitlines()[-1])


def missed(name: str, small: dict[str, float], large: dict[str, float], times: float) -> str:
    """What it should have held and did not; "" if all is well."""
    most = LINEAR.get(name, GROWTH) * max(1.0, times / 10)
    if name.startswith(EDITORS) and large["database"] > OF_DATABASE:
        return f"more than {OF_DATABASE:.0f} ms of the database"
    if large["whole"] > QUICK and large["whole"] > most * small["whole"]:
        return f"more than {most:g} times as long"
    return ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sizes", default="10000,100000", help="contact points, the smaller first")
    parser.add_argument("--postgres", help="URL of a server where databases may be made; else SQLite")
    parser.add_argument("--no-export", action="store_true", help="pages alone: the export takes minutes")
    parser.add_argument("--prepare", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.prepare:
        prepare(options.prepare)
        return 0
    if options.measure:
        measure(exported=not options.no_export)
        return 0
    small, large = (int(size) for size in options.sizes.split(","))
    left_out = ["--no-export"] if options.no_export else []
    few, many = (sized(size, options.postgres, *left_out) for size in (small, large))
    print(f"| what | database, {small:,} | {large:,} | whole, {small:,} | {large:,} | times | |")
    print("|---|---|---|---|---|---|---|")
    failed = False
    for name, now in many.items():
        before = few[name]
        told = missed(name, before, now, large / small)
        failed |= bool(told)
        figures = [
            f"{each:,.0f}" for each in (before["database"], now["database"], before["whole"], now["whole"])
        ]
        print(f"| {name} | {' | '.join(figures)} | {now['whole'] / before['whole']:.1f} | {told} |")
    return int(failed)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    sys.exit(main())
