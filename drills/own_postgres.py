"""A PostgreSQL of a drill's own, which may be stopped, killed, filled and made read-only."""

import glob
import os
import shutil
import subprocess
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path

from drills.beside import going_on
from tests.readme_server import free_port

BINARIES = max(glob.glob("/usr/lib/postgresql/*/bin"), default="")


def is_there():
    return bool(BINARIES or shutil.which("pg_ctl"))


def kinds(asked, what):
    """The databases to go over: the one that was asked for, else both; where PostgreSQL is not here it is told."""
    wanted = [asked] if asked else ["sqlite", "postgres"]
    if "postgres" in wanted and not is_there():
        print(f"SKIPPED: {what} on PostgreSQL, because there are no programs of it here.")
        wanted.remove("postgres")
    return wanted


@contextmanager
def place(kind, prefix):
    """The address of an empty database of this kind, and a folder for what is beside it; both are gone in the end."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix=prefix)))
        on_server = kind == "postgres"
        yield (
            stack.enter_context(playing()).url if on_server else f"sqlite:///{folder}/directory.sqlite3",
            folder,
        )


class Postgres:
    def __init__(self, folder, name="data"):
        self.data, self.port = folder / name, free_port()
        self.url = f"postgres://postgres@127.0.0.1:{self.port}/postgres"

    def run(self, program, *words):
        """It refuses to run as root."""
        command = [os.path.join(BINARIES, program), *map(str, words)]
        if os.getuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        return subprocess.run(command, check=True, capture_output=True, text=True, cwd=self.data.parent)

    def create(self):
        self.run("initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        own = "fsync = off\nunix_socket_directories = ''\nlisten_addresses = '127.0.0.1'\nmax_connections = 30\n"
        with (self.data / "postgresql.conf").open("a") as file:
            file.write(f"{own}port = {self.port}\n")

    def standby(self):
        """Another server, which streams from this one; it is not started yet."""
        made = Postgres(self.data.parent, "standby")
        source = f"host=127.0.0.1 port={self.port} user=postgres"
        self.run("pg_basebackup", "--pgdata", made.data, "--write-recovery-conf", "--dbname", source)
        with (made.data / "postgresql.conf").open("a") as file:
            file.write(f"port = {made.port}\n")
        return made

    def promote(self):
        self.run("pg_ctl", "-D", self.data, "-w", "promote")

    def start(self):
        self.run("pg_ctl", "-D", self.data, "-l", self.data / "log", "-w", "start")

    def stop(self, how="fast"):
        self.run("pg_ctl", "-D", self.data, "-m", how, "-w", "stop")

    def laid(self, dump):
        """The address of another database here, filled from a dump of pg_dump's own format."""
        url = f"{self.url.rpartition('/')[0]}/back"
        self.execute("CREATE DATABASE back")
        restore = os.path.join(BINARIES, "pg_restore")
        subprocess.run([restore, "--no-owner", "--exit-on-error", "--dbname", url, dump], check=True)
        return url

    def end(self):
        """At once, if it still runs."""
        if (self.data / "postmaster.pid").exists():
            self.stop("immediate")

    @contextmanager
    def connected(self):
        import psycopg

        with psycopg.connect(self.url, autocommit=True) as connection:
            yield connection

    def execute(self, statement):
        with self.connected() as connection:
            connection.execute(statement)

    def value(self, query):
        with self.connected() as connection:
            return connection.execute(query).fetchone()[0]

    @contextmanager
    def all_connections(self):
        """Take every connection that is left, again and again as others let go."""
        import psycopg

        held = []

        def take(stop):
            while not stop.is_set():
                try:
                    held.append(psycopg.connect(self.url, autocommit=True))
                except psycopg.OperationalError:
                    stop.wait(0.01)

        self.keeper = psycopg.connect(self.url, autocommit=True)
        try:
            with going_on(take):
                yield
        finally:
            for connection in [*held, self.keeper]:
                connection.close()

    def terminate_others(self, mine):
        """End the connections that were there before ``all_connections`` took the rest."""
        self.keeper.execute("SELECT pg_terminate_backend(pid) FROM unnest(%s::int[]) AS pid", [mine])

    def backends(self):
        with self.connected() as connection:
            rows = connection.execute(
                "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
            )
            return [pid for (pid,) in rows]


@contextmanager
def playing():
    with tempfile.TemporaryDirectory(prefix="own-postgres-") as place:
        folder = Path(place)
        if os.getuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        server = Postgres(folder)
        server.create()
        server.start()
        try:
            yield server
        finally:
            server.end()
