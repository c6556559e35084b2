"""Databases for one measurement, gone when it is over, and the steps that run on one."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def run(url: str, *arguments: str) -> str:
    """What a program prints, in a process of its own, on the database at this address."""
    command = [sys.executable, *arguments]
    pipes = {"stdout": subprocess.PIPE, "text": True}
    return subprocess.run(command, cwd=ROOT, env=environment_of(url), check=True, **pipes).stdout


def environment_of(url: str) -> dict[str, str]:
    return {**os.environ, "DATABASE_URL": url, "DEBUG": "", "SECRET_KEY": "only-for-measuring"}


@contextmanager
def scratch(postgres: str | None, name: str) -> Iterator[str]:
    """The address of an empty database: a SQLite file, or one of this name on the server with this URL."""
    if postgres is None:
        with tempfile.TemporaryDirectory() as place:
            yield f"sqlite:///{Path(place) / f'{name}.sqlite3'}"
        return
    import psycopg

    with psycopg.connect(postgres, autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        server.execute(f"CREATE DATABASE {name}")
        try:
            yield f"{postgres.rsplit('/', 1)[0]}/{name}"
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")
