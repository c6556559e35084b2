"""Kill -9 at random moments of what writes, on SQLite and PostgreSQL; then see that nothing is half done or lost.

    python drills/kills.py [--kills 500] [--seed 7] [--only approve export] [--short]

After each kill `check_data` finds nothing, and what the killed process had told its user is there. The same act is run
again, killed again, and in the end let through: then the records are those that a run without a kill leaves. A warmed
process forks each victim, so that a kill costs no start of an interpreter.
"""

import argparse
import gc
import io
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from drills.stores import Store, store_for

if TYPE_CHECKING:
    from drills.acts import Act

POSTGRES = "postgres://postgres@127.0.0.1:5432/postgres"
IN_MEMORY = Path("/dev/shm")
# So many of the last migrations are not there where the drill of migrate begins.
NOT_YET = 8
# In an episode an act is killed so often; then it is let through.
MOST_IN_A_ROW = 6
SHORT, PAUSE = 1, timedelta(hours=1)


class Failed(Exception):
    """Something was lost, half done or did not complete."""


class Drill:
    """One database, from an empty one on; the acts are killed in children of this process."""

    def __init__(self, store: Store, folder: Path, seed: int) -> None:
        self.store, self.folder, self.random = store, folder, random.Random(seed)
        self.told, self.errors = folder / "told", folder / "errors"
        self.passed = timedelta()

    def prepare(self, *, with_old: bool) -> None:
        """Keep the database empty, loaded and, for migrate, as an older release left it. It warms this process, too."""
        from django.core import management
        from django.db import connection
        from django.db.migrations import executor
        from django.utils import timezone

        from drills import world
        from tests import migrated
        from tests.originals import Originals

        real = timezone.now
        mock.patch.object(timezone, "now", side_effect=lambda: real() + self.passed).start()
        world.lay_data_set(self.folder / "data")
        world.lay_articles(self.folder / "articles", world.ARTICLES)
        world.stand_for_bundled(self.folder / "data")
        if with_old:
            self.store.empty()
            # One migration is no way on which much could be killed: those that it was squashed from are.
            with mock.patch.object(executor, "MigrationLoader", Originals):
                migrator = executor.MigrationExecutor(connection)
                plan = migrator.migration_plan(migrator.loader.graph.leaf_nodes())
                migrator.migrate(None, plan=plan[:-NOT_YET])
            self.keep("old")
        self.store.empty()
        with migrated.kept():
            management.call_command("migrate", verbosity=0)  # as ``kept`` has it
        self.keep("empty")
        management.call_command("load_directory", self.folder / "data", stdout=self.told.open("w"))
        world.what_waits()
        self.keep("loaded")
        self.warm()

    def warm(self) -> None:
        """What an export loads once in a process, no victim loads; nor does it copy what the collector would touch."""
        from drills.acts import export, forget_dumps

        export(self.folder, io.StringIO())
        forget_dumps(self.folder)
        gc.collect()
        gc.freeze()

    def keep(self, name: str) -> None:
        close_connections()
        self.store.keep(name)

    def begin(self, act: "Act") -> None:
        from drills.acts import forget_dumps

        close_connections()
        self.store.put_back(act.begins_from)
        forget_dumps(self.folder)
        self.passed = timedelta()

    def run(self, act: "Act", kills: int) -> float:
        """Kill it so often; how long it takes when it is let be, in seconds."""
        self.begin(act)
        started = time.monotonic()
        self.attempt(act, None)
        seconds = time.monotonic() - started
        self.look(act, completed=True)
        whole, done = self.rows(), 0
        while done < kills:
            self.begin(act)
            for _ in range(min(MOST_IN_A_ROW, kills - done)):
                completed = self.attempt(act, self.random.uniform(0, seconds))
                self.look(act, completed=completed)
                if completed:
                    break
                done += 1
            if not completed:
                self.attempt(act, None)
                self.look(act, completed=True)
            if (now := self.rows()) != whole:
                raise Failed(f"{act.name}: run again it left {now - whole} more and {whole - now} less")
        return seconds

    def attempt(self, act: "Act", seconds: float | None) -> bool:
        """Run it in a child that is killed after so long, or let be; whether it came to its end."""
        close_connections()
        self.passed += PAUSE
        child = os.fork()
        if child == 0:
            self.in_child(act)
        ends_at = time.monotonic() + (seconds if seconds is not None else 600)
        while time.monotonic() < ends_at:
            done, status = os.waitpid(child, os.WNOHANG)
            if done:
                break
            time.sleep(min(0.002, max(0.0, ends_at - time.monotonic())))
        else:
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
        if os.waitstatus_to_exitcode(status) not in (0, -signal.SIGKILL):
            raise Failed(f"{act.name} failed:\n{self.errors.read_text()}")
        return os.waitstatus_to_exitcode(status) == 0

    def in_child(self, act: "Act") -> None:
        """Never returns. Each line is with the operating system when it is written: a kill does not take it back."""
        status = 1
        try:
            with self.told.open("w", buffering=1) as out:
                act.run(self.folder, out)
            status = 0
        except BaseException:
            self.errors.write_text(traceback.format_exc())
        finally:
            os._exit(status)

    def look(self, act: "Act", *, completed: bool) -> None:
        """Failed if anything is wrong, or is not there that the last attempt told."""
        from advocacy.soundness import wrong_in_data
        from directory.operating.soundness import MIGRATE

        wrong = list(wrong_in_data())
        if act.mends_itself and not completed:
            wrong = [each for each in wrong if each.mend != MIGRATE]
        if wrong:
            raise Failed(f"{act.name}: {'; '.join(map(str, wrong))}")
        # The last line may be half written: it was told to nobody.
        for line in self.told.read_text().rpartition("\n")[0].splitlines():
            if act.is_lost(line):
                raise Failed(f"{act.name} told “{line}”, and it is not there")

    def rows(self) -> Counter[str]:
        """How many records of each kind there are in each state, and Revisions and approvals."""
        from directory import moderation
        from directory.models import Approval, Observation, Revision

        found = Counter[str]()
        for kind in moderation.kinds():
            found.update(f"{kind.name} {state}" for state in kind.rows().values_list("state", flat=True))
        for model in (Revision, Approval, Observation):
            found[model.__name__] = model.objects.count()
        return found


def close_connections() -> None:
    from django.db import connections

    connections.close_all()


def drill(database: str, options: argparse.Namespace) -> int:
    """Everything on one database, in this process; the status for the shell."""
    place = IN_MEMORY if IN_MEMORY.is_dir() else None
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=place, prefix="drill-")))
        store = stack.enter_context(store_for(database, options.postgres, folder, f"drill_{os.getpid()}"))
        set_up(store.url)
        tempfile.tempdir = str(folder)  # a disk that others write to makes a victim wait for minutes
        from django.conf import settings

        from drills.acts import ACTS
        from drills.world import sites_answer

        settings.EXPORT_DIRECTORY = folder / "exports"
        stack.enter_context(sites_answer())
        acts = [act for act in ACTS if not options.only or act.name in options.only]
        if options.short:
            acts = [act for act in acts if act.begins_from != "old"]
        shares = sum(act.share for act in ACTS)
        drills = Drill(store, folder, options.seed)
        started = time.monotonic()
        drills.prepare(with_old=any(act.begins_from == "old" for act in acts))
        print(f"{database}: prepared in {time.monotonic() - started:.0f} s, seed {options.seed}", flush=True)
        for act in acts:
            kills = SHORT if options.short else max(1, round(options.kills * act.share / shares))
            began = time.monotonic()
            try:
                seconds = drills.run(act, kills)
            except Failed as exc:
                print(f"{database}: FAILED with seed {options.seed}: {exc}", flush=True)
                return 1
            took = time.monotonic() - began
            print(f"{database}: {kills:3} kills of {act.name} ({seconds:.2f} s), {took:.0f} s", flush=True)
        print(f"{database}: nothing lost, nothing half done; {time.monotonic() - started:.0f} s", flush=True)
    return 0


def set_up(url: str) -> None:
    own = {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "SECRET_KEY": "only-for-drills",
        "ALLOWED_HOSTS": "127.0.0.1",
        "SITE_URL": "https://directory.example",
        "DEBUG": "0",
        "SECOND_EYES_AFTER_DAYS": "0",
        "DECISIONS_PER_HOUR": "1000000",
        "HURRY_OF_DECISIONS": "1000000",
        "CACHE_URL": "locmemcache://",
    }
    os.environ.update(own)
    import django

    django.setup()


def postgres_answers(server: str) -> bool:
    import psycopg

    try:
        psycopg.connect(server, connect_timeout=3).close()
    except psycopg.OperationalError:
        print(f"SKIPPED: no PostgreSQL answers at {server}; set POSTGRES_URL to drill on one.")
        return False
    return True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--database", choices=["sqlite", "postgres"], help="This one alone.")
    parser.add_argument("--kills", type=int, default=500, help="So many on each database (default 500).")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--only", nargs="*", help="These acts alone.")
    parser.add_argument("--short", action="store_true", help="One kill of each act, without migrate.")
    parser.add_argument("--postgres", default=os.environ.get("POSTGRES_URL", POSTGRES))
    options = parser.parse_args()
    if options.database:
        return drill(options.database, options)
    databases = ["sqlite", *(["postgres"] if postgres_answers(options.postgres) else [])]
    command = [sys.executable, __file__, *sys.argv[1:], "--seed", str(options.seed), "--database"]
    running = [subprocess.Popen([*command, database], cwd=ROOT) for database in databases]
    return max(process.wait() for process in running)


if __name__ == "__main__":
    raise SystemExit(main())
