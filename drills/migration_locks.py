"""How long each migration keeps readers or writers of a filled table waiting, on PostgreSQL.

    python drills/migration_locks.py [--points 1000000] [--postgres postgres://…/postgres]

A database is filled (a small directory of ``benchmarks/synthetic.py`` whose rows are copied until there are enough),
migrated back to the squashed migrations and forward one by one, while another connection looks at ``pg_locks`` a
hundred times a second. Locks on a table of at least a thousand rows count, from the first look that saw one held
to the last. Exit status 1: one that keeps writers waiting was held for longer than a second.
"""

import argparse
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.databases import run, scratch
from drills.beside import going_on

POSTGRES = "postgres://postgres@127.0.0.1:5432/postgres"
BASES = {"directory": "0001_squashed_0033_account_language", "advocacy": "0001_squashed_0014_letter_places"}
# Of the modes of a lock, what a row written needs is ROW EXCLUSIVE: these do not go with it.
KEEP_WRITERS = ("ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock")
LARGE, EVERY, AT_MOST = 1_000, 0.01, 1.0
SMALL = 1_000
# What is large in a large directory, the columns in which a copied row differs, and how many there are to a contact.
COPIED = {
    "directory_organisation": (
        {"id": "gen_random_uuid()", "slug": "slug || '-' || copy", "kind": "'ngo'"},
        0.2,
    ),
    "directory_contactpoint": (
        {"id": "gen_random_uuid()", "channel": "'email'", "value": "copy || '.' || id || '@copied.example'"},
        1,
    ),
    "directory_observation": ({"url": "url || '?' || copy"}, 1),
    "directory_searchentry": ({"key": "gen_random_uuid()::text"}, 0.2),
    "directory_revision": ({"unit_id": "gen_random_uuid()"}, 1.4),
}
SEQUENCES = {"directory_observation": "id", "directory_searchentry": "id", "directory_revision": "seq"}
HELD = """
    SELECT held.pid || '/' || held.virtualtransaction, class.relname, held.mode
    FROM pg_locks AS held JOIN pg_class AS class ON class.oid = held.relation
    WHERE held.granted AND class.relkind = 'r' AND class.reltuples >= %s AND held.mode = ANY(%s)
      AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""

# The transaction, the table and the mode.
Lock = tuple[str, str, str]


class Looking:
    """From which look to which each lock was held."""

    def __init__(self) -> None:
        self.held: dict[Lock, tuple[float, float]] = {}

    def saw(self, locks: Iterable[Lock], at: float) -> None:
        for lock in locks:
            since, _ = self.held.get(lock, (at, at))
            self.held[lock] = since, at

    def longest(self) -> tuple[float, str]:
        """In seconds, and which."""
        spans = [(last - since, f"{table} {mode}") for (_, table, mode), (since, last) in self.held.items()]
        return max(spans, default=(0.0, "none seen"))


def fill(url: str, points: int) -> None:
    """Nothing looks at what is copied: the guards of the tables are away meanwhile."""
    import psycopg

    run(url, "benchmarks/synthetic.py", str(min(points, SMALL)))
    run(url, "benchmarks/api.py", "--prepare")
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")
        for table, (changed, share) in COPIED.items():
            _copy(connection, table, changed, int(points * share))
        connection.execute("ANALYZE")


def _copy(connection: object, table: str, changed: dict[str, str], wanted: int) -> None:
    (there,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    columns = connection.execute(
        "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped",
        [table],
    )
    counted = SEQUENCES.get(table)
    names = [name for (name,) in columns if name != counted]
    values = [changed.get(name, name) for name in names]
    if counted:
        names, values = (
            [*names, counted],
            [*values, f"(SELECT max({counted}) FROM {table}) + row_number() OVER ()"],
        )
    connection.execute(
        f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(values)} FROM {table}, "
        f"generate_series(1, {max(0, wanted // there - 1)}) AS copy"
    )


def look(url: str, looking: Looking, stop: threading.Event) -> None:
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        while not stop.wait(EVERY):
            seen = connection.execute(HELD, [LARGE, list(KEEP_WRITERS)]).fetchall()
            looking.saw(seen, time.perf_counter())


def steps(url: str) -> list[tuple[str, str]]:
    """What is not applied, in the order in which ``migrate`` would."""
    planned = run(url, "manage.py", "showmigrations", "--plan").splitlines()
    names = [line.split("]", 1)[1].split()[0] for line in planned if line.startswith("[ ]")]
    return [tuple(name.split(".", 1)) for name in names]


def measured(url: str) -> Iterator[tuple[str, float, float, str]]:
    """Of each migration its name, the seconds that it took, those of its longest lock, and which that was."""
    for app, name in steps(url):
        looking, began = Looking(), time.perf_counter()
        with going_on(lambda stop, looking=looking: look(url, looking, stop)):
            run(url, "manage.py", "migrate", app, name, "--verbosity", "0", "--skip-checks")
        yield f"{app} {name}", time.perf_counter() - began, *looking.longest()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--points", type=int, default=20_000, help="contact points; five to an organisation")
    parser.add_argument("--postgres", default=POSTGRES, help="URL of a server where databases may be made")
    options = parser.parse_args()
    with scratch(options.postgres, "migration_locks") as url:
        fill(url, options.points)
        for app, base in BASES.items():
            run(url, "manage.py", "migrate", app, base, "--verbosity", "0", "--skip-checks")
        print(f"{options.points:,} contact points\n", flush=True)
        print("| migration | whole, s | longest lock, s | of |\n|---|---|---|---|")
        locks = []
        for name, whole, held, which in measured(url):
            print(f"| {name} | {whole:.1f} | {held:.2f} | {which} |", flush=True)
            locks.append(held)
    return int(not locks or max(locks) > AT_MOST)


if __name__ == "__main__":
    sys.exit(main())
