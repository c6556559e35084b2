"""From an older release to this code and back: its data, made by it, backed up, migrated, checked; the old code beside
the new tables while readers ask; and the backup under the old code again.

    python drills/upgrade.py [REF...] [--seconds 300]

REF is a tag or a commit; without one every tag is tried. On SQLite, with the libraries that are installed: a release
that needs others fails to start.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from drills.asking import Readers
from drills.service import Failed, Service

PATHS = ["/search/?q=WORD", "/countries/LT/", "/api/v1/ministries/LT/", "/api/v1/changes/?after=0"]
NOTHING_WRONG = "Nothing is wrong."


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


def upgrade(ref: str, place: Path, seconds: float) -> None:
    live = Service(f"sqlite:///{place / 'live.sqlite3'}", place)
    with checkout(ref, place) as old:
        manage(old, live, "migrate", "--verbosity", "0")
        manage(old, live, "load_directory")
        manage(old, live, "collect", str(old / "fixtures" / "samples"))
        backup = place / "before.backup"
        # Tried out in a scratch database, which the new code migrates.
        print(f"{ref}: {manage(ROOT, live, 'backup', str(backup)).strip()}", flush=True)
        began = time.monotonic()
        manage(ROOT, live, "migrate", "--verbosity", "0")
        print(f"{ref}: migrated in {time.monotonic() - began:.1f} s", flush=True)
        expect_whole(live)
        side_by_side(ref, old, live, seconds)
        expect_whole(live)
        back(ref, old, backup, place)


def expect_whole(service: Service) -> None:
    if NOTHING_WRONG not in (told := manage(ROOT, service, "check_data", "--no-dumps")):
        raise Failed(told)


def side_by_side(ref: str, old: Path, live: Service, seconds: float) -> None:
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
    for name, readers in (("old", of_old), ("new", of_new)):
        print(f"{ref}: {name} code beside the other: {dict(readers.statuses)}", flush=True)
        if set(readers.statuses) != {200}:
            raise Failed(f"readers of the {name} code got {dict(readers.statuses)}")


def back(ref: str, old: Path, backup: Path, place: Path) -> None:
    """The backup of before under the old code, which need not know `restore`: tar unpacks it."""
    subprocess.run(["tar", "-xzf", str(backup), "-C", str(place), "database"], check=True)
    shutil.move(place / "database", place / "back.sqlite3")
    again = Service(f"sqlite:///{place / 'back.sqlite3'}", place)
    again.root = old
    again.start()
    again.stop()
    print(f"{ref}: back again, the old code serves the backup of before", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("refs", nargs="*")
    parser.add_argument(
        "--seconds", type=float, default=300, help="How long both releases serve side by side."
    )
    options = parser.parse_args()
    refs = options.refs or git("tag").split()
    if not refs:
        print("SKIPPED: nothing is tagged yet; name a commit.")
    for ref in refs:
        with tempfile.TemporaryDirectory(prefix="upgrade-") as place:
            try:
                upgrade(ref, Path(place), options.seconds)
            except Failed as exc:
                print(f"{ref}: FAILED: {exc}")
                return 1
    return 0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    raise SystemExit(main())
