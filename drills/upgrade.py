"""From an older release to this code and back: its data, made by it, backed up, migrated, checked; the old code beside
the new tables while readers ask; and the backup under the old code again.

    python drills/upgrade.py [REF...] [--seconds 300] [--database postgres]

REF is a tag or a commit; without one every tag is tried, and where nothing is tagged every commit at which the service
or its API got another version. On SQLite and on a PostgreSQL of the drill's own, with the libraries that are
installed: a release that needs others fails to start.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from drills import own_postgres
from drills.asking import Readers
from drills.service import Failed, Service

PATHS = ["/search/?q=WORD", "/countries/LT/", "/api/v1/ministries/LT/", "/api/v1/changes/?after=0"]
NOTHING_WRONG = "Nothing is wrong."
# Where a version stands, and how its line begins.
VERSIONS = {"pyproject.toml": "^version = ", "config/settings.py": '^ *"VERSION": "'}


class Sqlite:
    """Files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.url = folder, f"sqlite:///{folder / 'live.sqlite3'}"

    def laid(self, dump: Path) -> str:
        """The address of another database, filled from what a backup holds."""
        shutil.move(dump, self.folder / "back.sqlite3")
        return f"sqlite:///{self.folder / 'back.sqlite3'}"


@contextmanager
def database(kind: str, folder: Path) -> Iterator[Sqlite | own_postgres.Postgres]:
    if kind == "sqlite":
        yield Sqlite(folder)
        return
    with own_postgres.playing() as server:
        yield server


def releases() -> list[str]:
    """Each tag; without one, the commits at which a version became another, the oldest first."""
    if tags := git("tag").split():
        return tags
    found = [
        git("log", "--format=%ct %h", f"-G{line}", "--", path).splitlines() for path, line in VERSIONS.items()
    ]
    # The first of each file made it.
    changes = {change for commits in found for change in commits[:-1]}
    return [change.split()[1] for change in sorted(changes)]


@contextmanager
def checkout(ref: str, place: Path) -> Iterator[Path]:
    """The files of a release, in a folder of their own."""
    folder = place / "old"
    git("worktree", "add", "--detach", "--quiet", str(folder), ref)
    try:
        yield folder
    finally:
        git("worktree", "remove", "--force", str(folder))


def git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


def manage(code: Path, service: Service, *words: str) -> str:
    """A command of this code on the database of the service."""
    command = [sys.executable, "manage.py", *words]
    done = subprocess.run(
        command, cwd=code, env=service.environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Failed(f"{words[0]} of {code.name} failed: {done.stdout}{done.stderr}")
    return done.stdout


def upgrade(ref: str, kind: str, place: Path, seconds: float) -> None:
    name = f"{ref} on {kind}"
    with ExitStack() as stack:
        store = stack.enter_context(database(kind, place))
        old = stack.enter_context(checkout(ref, place))
        live = Service(store.url, place)
        manage(old, live, "migrate", "--verbosity", "0")
        manage(old, live, "load_directory")
        manage(old, live, "collect", str(old / "fixtures" / "samples"))
        backup = place / "before.backup"
        # Tried out in a scratch database, which the new code migrates.
        print(f"{name}: {manage(ROOT, live, 'backup', str(backup)).strip()}", flush=True)
        began = time.monotonic()
        manage(ROOT, live, "migrate", "--verbosity", "0")
        print(f"{name}: migrated in {time.monotonic() - began:.1f} s", flush=True)
        expect_whole(live)
        side_by_side(name, old, live, seconds)
        expect_whole(live)
        # The old code need not know `restore`: tar unpacks it.
        subprocess.run(["tar", "-xzf", str(backup), "-C", str(place), "database"], check=True)
        back(name, old, store.laid(place / "database"), place)


def expect_whole(service: Service) -> None:
    """As at every upgrade, after the index was made anew: of what the old code wrote it knows the old words."""
    manage(ROOT, service, "rebuild_index")
    if NOTHING_WRONG not in (told := manage(ROOT, service, "check_data", "--no-dumps")):
        raise Failed(told)


def side_by_side(name: str, old: Path, live: Service, seconds: float) -> None:
    """Expand and contract: for a while both releases serve one database, and the old one writes as well."""
    live.root = old
    live.start()
    new = Service(live.environment["DATABASE_URL"], live.log.parent)
    new.start()
    try:
        with Readers(live.port, PATHS, count=2) as of_old, Readers(new.port, PATHS, count=2) as of_new:
            began = time.monotonic()
            manage(old, live, "load_directory")
            manage(old, live, "prune_suggestions")
            time.sleep(max(0, seconds - (time.monotonic() - began)))
    finally:
        live.stop()
        new.stop()
    for code, readers in (("old", of_old), ("new", of_new)):
        print(f"{name}: {code} code beside the other: {dict(readers.statuses)}", flush=True)
        if set(readers.statuses) != {200}:
            raise Failed(f"readers of the {code} code got {dict(readers.statuses)}")


def back(name: str, old: Path, url: str, place: Path) -> None:
    """The backup of before under the old code."""
    again = Service(url, place)
    again.root = old
    again.start()
    again.stop()
    print(f"{name}: back again, the old code serves the backup of before", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("refs", nargs="*")
    parser.add_argument(
        "--seconds", type=float, default=300, help="How long both releases serve side by side."
    )
    parser.add_argument("--database", choices=["sqlite", "postgres"], help="This one alone.")
    options = parser.parse_args()
    kinds = own_postgres.kinds(options.database, "the drill of upgrades")
    for ref in options.refs or releases():
        for kind in kinds:
            with tempfile.TemporaryDirectory(prefix="upgrade-") as place:
                try:
                    upgrade(ref, kind, Path(place), options.seconds)
                except Failed as exc:
                    print(f"{ref} on {kind}: FAILED: {exc}")
                    return 1
    return 0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    raise SystemExit(main())
