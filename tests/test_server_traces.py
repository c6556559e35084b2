"""The real server, started as the README says: what a reader leaves behind in its logs, database and cache."""

import http.client
import os
import re
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import connection

from tests import clock, migrated, redis_servers
from tests.readme_server import command, free_port

ROOT = Path(__file__).resolve().parent.parent
ADDRESS, AGENT, WORD = "203.0.113.77", "CanaryBrowser/77", "canaryword"
REFERRER = "https://canaryhost.example/"
MARKS = (ADDRESS, AGENT, WORD, "canaryhost")
COUNTRY = "LT"
PATHS = [
    "/",
    "/countries/LT/",
    "/countries/lt/",
    "/embed/LT/",
    f"/search/?q={WORD}",
    f"/api/v1/search/?q={WORD}",
    f"/api/v1/countries/?q={WORD}&nonsense={WORD}",
    f"/{WORD}/",
    "/countries/LT/?q=%ff" + WORD,
    "/api/v1/countries/LT/",
]
WORKERS, REQUESTS = 4, 1000


def surroundings(folder, port, cache_url):
    plain = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {
        **plain,
        "SECRET_KEY": "only-for-this-test-and-long-enough-for-it",
        "ALLOWED_HOSTS": "127.0.0.1",
        "DATABASE_URL": f"sqlite:///{folder / 'directory.sqlite3'}",
        "CACHE_URL": cache_url,
        "TRUSTED_PROXY_COUNT": "1",
        "GRANIAN_PORT": str(port),
    }


def manage(environment, *words):
    subprocess.run(
        [sys.executable, "manage.py", *words], cwd=ROOT, env=environment, check=True, capture_output=True
    )


def ask(port, paths):
    """Ask for each over one connection, and tell the statuses."""
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {
        "User-Agent": AGENT,
        "X-Forwarded-For": ADDRESS,
        "X-Forwarded-Proto": "https",
        "Referer": REFERRER,
    }
    found = []
    for path in paths:
        link.request("GET", path, headers=headers)
        answer = link.getresponse()
        answer.read()
        found.append(answer.status)
    link.close()
    return found


def wait_for(port, server):
    def answers():
        assert server.poll() is None, "the server ended"
        try:
            return ask(port, ["/healthz"])
        except OSError:
            return None

    assert clock.until(answers), "the server does not answer"


@pytest.fixture(scope="module")
def visited(tmp_path_factory):
    """A server that 1,000 marked requests went through, and what it left."""
    if connection.vendor != "sqlite":
        pytest.skip("it has a database of its own: once is enough")
    folder, port = tmp_path_factory.mktemp("server"), free_port()
    with redis_servers.real() as caches:
        prefix = caches["default"]["KEY_PREFIX"]
        environment = surroundings(folder, port, f"{redis_servers.ADDRESS}?key_prefix={prefix}")
        log, statuses = browsed(folder, port, environment)
        return SimpleNamespace(folder=folder, log=log, statuses=statuses, cache=redis_servers.entries(prefix))


def browsed(folder, port, environment):
    """What the server logged, and how it answered."""
    migrated.lay(folder / "directory.sqlite3")
    manage(environment, "migrate", "--verbosity", "0")
    make = "from directory.models import Country as C; C.objects.create(code='LT', name='Lithuania', region='Europe')"
    manage(environment, "shell", "--no-imports", "-c", make)
    log = folder / "log"
    with log.open("wb") as file:
        server = subprocess.Popen(
            command(),
            cwd=ROOT,
            env=environment,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            wait_for(port, server)
            shares = [[PATHS[n % len(PATHS)] for n in range(k, REQUESTS, WORKERS)] for k in range(WORKERS)]
            with ThreadPoolExecutor(WORKERS) as pool:
                statuses = [status for part in pool.map(ask, [port] * WORKERS, shares) for status in part]
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(30)
    return log.read_text(errors="replace"), statuses


def files(folder, pattern):
    return [path for path in folder.rglob(pattern) if path.is_file()]


def test_the_requests_were_answered(visited):
    assert len(visited.statuses) == REQUESTS
    assert {200, 301, 400, 404} <= set(visited.statuses)
    assert not [status for status in visited.statuses if status >= 500]


@pytest.mark.hostile(83)
@pytest.mark.parametrize("mark", MARKS)
def test_the_logs_hold_nothing_of_the_reader(visited, mark):
    assert "granian" in visited.log.lower()
    assert mark not in visited.log


@pytest.mark.hostile(83)
def test_the_logs_do_not_tell_which_country_was_looked_at(visited):
    assert not re.search(rf"\b{COUNTRY}\b", visited.log, re.IGNORECASE)
    assert "countries/" not in visited.log


@pytest.mark.hostile(83)
@pytest.mark.hostile(90)
def test_the_database_holds_nothing_of_the_reader(visited):
    (file,) = files(visited.folder, "directory.sqlite3")
    with sqlite3.connect(file) as database:
        dump = "\n".join(database.iterdump())
    raw = b"".join(path.read_bytes() for path in files(visited.folder, "directory.sqlite3*"))
    assert "Lithuania" in dump
    for mark in MARKS:
        assert mark not in dump
        assert mark.encode() not in raw


@pytest.mark.hostile(83)
@pytest.mark.hostile(90)
def test_the_cache_holds_nothing_of_the_reader(visited):
    assert visited.cache
    for mark in MARKS:
        assert not [entry for entry in visited.cache if mark.encode() in entry]
