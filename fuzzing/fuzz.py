"""Requests made up from the description of the API, against a server with the curated data: it must withstand all.

    python fuzzing/fuzz.py [--examples N] [sqlite] [postgres]

Schemathesis makes N good and bad requests for each operation (FUZZ_EXAMPLES; 2,000 on SQLite and 500 on
PostgreSQL unless told) and checks each answer: no 5xx, no status, header, media type or key that is not described,
no refusal of what is described as good, no acceptance of what is not. PostgreSQL is the server at POSTGRES_URL,
which gets a database of its own for the time being. FUZZ_SEED makes the same requests again (a seed is printed at the
end of each run; without one they are new). Exit status 1: something was found, 2: no PostgreSQL answers.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.readme_server import free_port  # noqa: E402

EXAMPLES = {"sqlite": 2000, "postgres": 500}
POSTGRES = os.environ.get("POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")
STARTING_SECONDS = 60


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("databases", nargs="*", metavar="{sqlite,postgres}", help="both unless told")
    parser.add_argument("--examples", type=int, default=int(os.environ.get("FUZZ_EXAMPLES", "0")))
    parser.add_argument("--fill", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.fill:
        fill(asked.fill)
        return 0
    return max(fuzzed(name, asked.examples or EXAMPLES[name]) for name in asked.databases or EXAMPLES)


def fuzzed(name: str, examples: int) -> int:
    """The exit status of a run on this database."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        make = {"sqlite": sqlite_in, "postgres": postgres_in}[name]
        with make(Path(folder)) as url:
            if url is None:
                print(f"SKIPPED: no PostgreSQL answers at {POSTGRES}; set POSTGRES_URL.")
                return 2
            return run(name, url, Path(folder), examples)


@contextmanager
def sqlite_in(folder: Path) -> Iterator[str | None]:
    yield f"sqlite:///{folder / 'fuzz.sqlite3'}"


@contextmanager
def postgres_in(folder: Path) -> Iterator[str | None]:
    name = f"fuzz_{os.getpid()}"
    try:
        server = psycopg.connect(POSTGRES, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError:
        yield None
        return
    with server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield f"{POSTGRES.rpartition('/')[0]}/{name}"
        finally:
            server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def run(name: str, url: str, folder: Path, examples: int) -> int:
    port, told = free_port(), folder / "openapi.json"
    environment = {
        **os.environ,
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "SECRET_KEY": "only-for-fuzzing",
        "DEBUG": "0",
        "ALLOWED_HOSTS": "127.0.0.1",
        "SITE_URL": f"http://127.0.0.1:{port}",
        # The limits have tests of their own; here they would end the run after its first minute.
        "READS_PER_MINUTE": "0",
        "EXPORT_DIRECTORY": str(folder / "exports"),
        "PYTHONPATH": str(ROOT),
    }
    subprocess.run([sys.executable, __file__, "--fill", str(told)], env=environment, cwd=ROOT, check=True)
    with serving(environment, port):
        started = time.monotonic()
        status = asked_by_schemathesis(environment, told, port, examples)
    seconds = time.monotonic() - started
    print(f"{name}: {examples} examples per operation in {seconds:.0f} s, exit status {status}")
    return int(status != 0)


def asked_by_schemathesis(environment: dict[str, str], told: Path, port: int, examples: int) -> int:
    program = [str(Path(sys.executable).with_name("st")), "--config-file", "fuzzing/schemathesis.toml", "run"]
    options = [f"--url=http://127.0.0.1:{port}", f"--max-examples={examples}"]
    if seed := os.environ.get("FUZZ_SEED"):
        options.append(f"--seed={int(seed)}")
    return subprocess.run([*program, str(told), *options], env=environment, cwd=ROOT).returncode


@contextmanager
def serving(environment: dict[str, str], port: int) -> Iterator[None]:
    program = [str(Path(sys.executable).with_name("granian")), "--interface", "rsgi", "--workers", "1"]
    program += ["--http", "1", "--no-access-log", "--log-level", "warning"]
    server = subprocess.Popen(
        [*program, "--port", str(port), "config.rsgi:application"], env=environment, cwd=ROOT
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/healthz")
        yield
    finally:
        server.terminate()
        server.wait(30)


def wait_for(address: str) -> None:
    until = time.monotonic() + STARTING_SECONDS
    while True:
        try:
            urllib.request.urlopen(address, timeout=5)
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def fill(told: Path) -> None:
    """The curated data, and what people must stand behind: an issue, a call and a petition.

    The description goes to ``told``, without room for more: a key that it does not name is found.
    """
    import django

    django.setup()
    from django.core.management import call_command

    from advocacy.api.description import description
    from advocacy.models import CallToAction
    from directory.models import Issue, Organisation
    from tests import factories as make
    from tests.contract import closed
    from tests.pages import petition

    call_command("migrate", verbosity=0)
    call_command("load_directory")
    make.published(Issue.objects.get())
    make.published(CallToAction.objects.order_by("pk").first())
    petition(Organisation.objects.published().get(slug="all-out"), 7)
    told.write_text(json.dumps(closed(description())))


if __name__ == "__main__":
    sys.exit(main())
