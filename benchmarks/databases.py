"""Databases for one measurement, gone when it is over."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


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
