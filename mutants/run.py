"""Does a test notice? Breaks one rule of the service at a time, in a copy, and runs the tests that hold it.

    python mutants/run.py [--only NAME ...] [--jobs N] [--table FILE] [--list]

mutants/mutants.toml lists the breaks: a text that stands once in a file, what stands there instead, the rule that is
broken by it, and the tests that must fail. First those tests run on the copy as it is: a test that fails without a
break tells nothing. All runs are on SQLite. Exit status 1: fewer than 95 of 100 were noticed, or one could not be
tried (its text is not there once, or a test did not start); 2: the tests fail by themselves.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

ROOT = Path(__file__).resolve().parent.parent
LIST = Path(__file__).with_name("mutants.toml")
ENOUGH = 0.95
LONGEST = 300  # seconds; nothing is concluded from a run that does not end
FAILED = 1  # what pytest says of tests that ran and failed


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """One deliberate break: ``text``, which stands once in ``file``, becomes something that breaks ``rule``."""

    name: str
    area: str
    rule: str
    file: str
    text: str
    becomes: str
    tests: tuple[str, ...]

    def broken(self, source: str) -> str:
        """The source with the break in it; ValueError if the list is stale."""
        if (found := source.count(self.text)) != 1:
            raise ValueError(f"its text stands {found} times in {self.file}")
        return source.replace(self.text, self.becomes)


@dataclass(frozen=True)
class Verdict:
    """What became of one: killed by a test, survived, or no answer."""

    mutant: Mutant
    outcome: str
    seconds: float
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.outcome:9} {self.mutant.name} ({self.seconds:.0f} s) {self.detail}".rstrip()


class Copy:
    """A copy of the checkout, without what git ignores, with a database to start each run from."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.first = folder / "checkout", folder / "first.sqlite3"
        self.database = folder / "tests.sqlite3"
        for name in files():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, self.folder / name)

    def migrate(self) -> None:
        settings = {"DATABASE_URL": f"sqlite:///{self.first}", "DJANGO_SETTINGS_MODULE": "tests.settings"}
        self._python("manage.py", "migrate", "--verbosity=0", **settings).check_returncode()

    def migrated_as(self, other: "Copy") -> None:
        shutil.copy2(other.first, self.first)

    def tested(self, tests: Sequence[str], *options: str) -> "subprocess.CompletedProcess[str]":
        """Run these tests on a fresh database; the compiled files of the unbroken code stay as they are."""
        for ending in ("", "-wal", "-shm"):
            Path(f"{self.database}{ending}").unlink(missing_ok=True)
        shutil.copy2(self.first, self.database)
        asked = ["-m", "pytest", "-n0", "--reuse-db", "-rfE", "--no-header", *options, *tests]
        return self._python(*asked, TEST_SQLITE=str(self.database))

    def tried(self, mutant: Mutant) -> Verdict:
        path, started = self.folder / mutant.file, time.monotonic()
        unbroken = path.with_name(f"{path.name}.unbroken")
        shutil.copy2(path, unbroken)
        try:
            path.write_text(mutant.broken(path.read_text()))
            run = self.tested(mutant.tests, "-x")
            outcome, detail = judged(run)
        except ValueError as exc:
            outcome, detail = "stale", str(exc)
        except subprocess.TimeoutExpired:
            outcome, detail = "no answer", f"within {LONGEST} seconds"
        finally:
            # With its old time: Python takes the compiled file that it has of it.
            unbroken.replace(path)
        return Verdict(mutant, outcome, time.monotonic() - started, detail)

    def _python(self, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env={**inherited, **environment},
            timeout=LONGEST if arguments[0] == "-m" and "-x" in arguments else None,
            capture_output=True,
            text=True,
        )


def judged(run: "subprocess.CompletedProcess[str]") -> tuple[str, str]:
    """The outcome, and the first test that told it. A test that could not start tells nothing of the break."""
    first = re.search(r"^(FAILED|ERROR) (\S+)", run.stdout, re.MULTILINE)
    if run.returncode == 0:
        return "survived", ""
    if run.returncode == FAILED and first and first[1] == "FAILED":
        return "killed", first[2]
    return "no answer", f"pytest ended with {run.returncode}: {(run.stdout + run.stderr)[-400:]}"


def files() -> Iterator[str]:
    """What git knows, or would know, of the checkout."""
    asked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    told = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    yield from (name for name in told.split("\0") if name and (ROOT / name).is_file())


def mutants() -> list[Mutant]:
    """All that are listed, in the order of the list."""
    rows = tomllib.loads(LIST.read_text())["mutant"]
    return [Mutant(**{**row, "tests": tuple(row["tests"])}) for row in rows]


def verdicts(chosen: Sequence[Mutant], copies: Sequence[Copy]) -> Iterator[Verdict]:
    """Each as it is told, as many at a time as there are copies."""
    free: SimpleQueue[Copy] = SimpleQueue()
    for copy in copies:
        free.put(copy)

    def tried(mutant: Mutant) -> Verdict:
        copy = free.get()
        try:
            return copy.tried(mutant)
        finally:
            free.put(copy)

    with ThreadPoolExecutor(len(copies)) as pool:
        yield from pool.map(tried, chosen)


def table(told: Sequence[Verdict]) -> str:
    """The run as a table of docs/mutants.md."""
    lines = ["| break | what it breaks | outcome | by |", "|---|---|---|---|"]
    for area in dict.fromkeys(each.mutant.area for each in told):
        lines.append(f"| **{area}** | | | |")
        for each in told:
            if each.mutant.area == area:
                test = each.detail.partition("::")[2].partition("[")[0]
                by = f"`{test}`" if each.outcome == "killed" else each.detail
                lines.append(f"| {each.mutant.name} | {each.mutant.rule} | {each.outcome} | {by} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    asked = arguments()
    chosen = [mutant for mutant in mutants() if not asked.only or mutant.name in asked.only]
    if unknown := set(asked.only) - {mutant.name for mutant in chosen}:
        sys.exit(f"Not in the list: {', '.join(sorted(unknown))}. --list names all.")
    if asked.list:
        print(*(f"{mutant.name}: {mutant.rule}" for mutant in chosen), sep="\n")
        return 0
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        return tried(chosen, Path(folder), asked)


def tried(chosen: Sequence[Mutant], folder: Path, asked: argparse.Namespace) -> int:
    copies = [Copy(folder / str(number)) for number in range(asked.jobs)]
    copies[0].migrate()
    for other in copies[1:]:
        other.migrated_as(copies[0])
    tests = sorted({test for mutant in chosen for test in mutant.tests})
    print(f"{len(tests)} tests or files of tests without a break …", flush=True)
    unbroken = copies[0].tested(tests)
    if unbroken.returncode != 0:
        print(unbroken.stdout, unbroken.stderr, sep="\n")
        return 2
    told: list[Verdict] = []
    for verdict in verdicts(chosen, copies):
        told.append(verdict)
        print(f"[{len(told)}/{len(chosen)}] {verdict}", flush=True)
    if asked.table:
        asked.table.write_text(table(told))
    return summed_up(told)


def summed_up(told: Sequence[Verdict]) -> int:
    outcomes = [each.outcome for each in told]
    killed, survived = outcomes.count("killed"), outcomes.count("survived")
    for each in told:
        if each.outcome != "killed":
            print(f"{each.outcome}: {each.mutant.name}: {each.mutant.rule} {each.detail}")
    share, unclear = killed / len(told), len(told) - killed - survived
    print(f"{killed} of {len(told)} killed ({share:.0%}), {survived} survived, {unclear} could not be tried.")
    return int(share < ENOUGH or unclear > 0)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="this one; may be repeated"
    )
    parser.add_argument("--jobs", type=int, choices=(1, 2), default=1, help="how many at a time")
    parser.add_argument("--table", type=Path, metavar="FILE", help="write the outcome as a Markdown table")
    parser.add_argument("--list", action="store_true", help="name them and what they break, and run nothing")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
