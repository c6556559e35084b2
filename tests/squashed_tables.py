"""`make squashed`: databases migrated by the squashed migrations, by the originals, and by both hold the same.

No part of the suite, for what it compares does not change, and it takes more than a minute.
"""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager

import psycopg
import pytest
from django.conf import settings
from psycopg import sql

SERVER = os.environ.get("POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")
NOW, BEFORE = ["manage.py", "migrate"], ["-m", "tests.originals", "migrate"]
WAYS = {
    "squashed": [NOW],
    "originals": [BEFORE],
    "both": [[*BEFORE, "directory", "0020"], [*BEFORE, "advocacy", "0009"], NOW],
}
# How a database came to be; numbers follow from that.
HISTORY = {"django_migrations", "sqlite_sequence"}
WITHOUT_NUMBERS = {
    "django_content_type": "SELECT app_label, model FROM django_content_type",
    "auth_permission": "SELECT app_label, model, codename, name FROM auth_permission p "
    "JOIN django_content_type c ON c.id = content_type_id",
}


class Sqlite:
    def __init__(self, folder):
        self.folder = folder

    @contextmanager
    def database(self, name):
        self.file = self.folder / f"{name}.sqlite3"
        yield f"sqlite:///{self.file}"

    def connect(self):
        return closing(sqlite3.connect(self.file))

    def schema(self):
        return {(kind, name): in_one_order(kind, text or "") for kind, name, text in self._made()}

    def tables(self):
        return [name for kind, name, _ in self._made() if kind == "table"]

    def _made(self):
        with self.connect() as connection:
            # The figures of its planner: the originals count the empty tables.
            made = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat_'"
            return connection.execute(made).fetchall()


def in_one_order(kind, statement):
    """SQLite puts a column that was changed behind the others, where PostgreSQL and a new table leave it."""
    statement = " ".join(statement.split())
    if kind != "table":
        return statement
    depth, parts = 0, [""]
    for sign in statement:
        depth += (sign == "(") - (sign == ")")
        if (depth == 1 and sign in "(,") or (depth == 0 and sign == ")"):
            parts.append("")
        else:
            parts[-1] += sign
    return sorted(part.strip() for part in parts)


class Postgresql:
    @contextmanager
    def database(self, name):
        name = f"squashed_{os.getpid()}_{name}"
        self.url = f"{SERVER.rpartition('/')[0]}/{name}"
        with psycopg.connect(SERVER, autocommit=True) as server:
            server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
            try:
                yield self.url
            finally:
                server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def connect(self):
        return psycopg.connect(self.url)

    def schema(self):
        dump = run(["pg_dump", "--schema-only", self.url])
        # A key made up for each dump.
        return re.sub(r"^\\(un)?restrict .*$", "", dump, flags=re.MULTILINE).splitlines()

    def tables(self):
        with self.connect() as connection:
            named = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            return [name for (name,) in named]


def run(command, **environment):
    done = subprocess.run(
        command,
        cwd=settings.BASE_DIR,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def rows(server):
    with server.connect() as connection:
        return {
            table: sorted(
                map(
                    repr,
                    connection.execute(WITHOUT_NUMBERS.get(table, f'SELECT * FROM "{table}"')).fetchall(),
                )
            )
            for table in server.tables()
            if table not in HISTORY
        }


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def made(request, tmp_path_factory):
    """What a database holds that was migrated in each way."""
    if request.param == "sqlite":
        server = Sqlite(tmp_path_factory.mktemp("squashed"))
    elif shutil.which("pg_dump"):
        server = Postgresql()
    else:
        pytest.skip("there is no pg_dump here")
    found = {}
    for name, steps in WAYS.items():
        with server.database(name) as url:
            environment = {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "config.settings", "DEBUG": "1"}
            for step in steps:
                run([sys.executable, *step, "--verbosity=0"], **environment)
            left = run([sys.executable, *NOW, "--plan"], **environment)
            found[name] = {"schema": server.schema(), "rows": rows(server), "left": left}
    return found


@pytest.mark.parametrize("way", ["originals", "both"])
def test_the_tables_are_the_same(made, way):
    assert len(made["squashed"]["schema"]) > 100
    assert made["squashed"]["schema"] == made[way]["schema"]


@pytest.mark.parametrize("way", ["originals", "both"])
def test_the_first_rows_are_the_same(made, way):
    assert made["squashed"]["rows"]["directory_publicstate"]
    assert made["squashed"]["rows"] == made[way]["rows"]


@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_left_to_do(made, way):
    assert "No planned migration operations." in made[way]["left"]
