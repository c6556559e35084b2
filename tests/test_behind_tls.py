"""README's real installation, its settings and its server word for word, behind a proxy that speaks TLS.

To the service such a proxy is one that connects over plain http; what it adds depends on the proxy.
"""

import http.client
import os
import re
import shlex
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from tests import migrated
from tests.browsing import Browser
from tests.readme_server import command, free_port

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PASSWORD = "correct horse battery staple"
SENDER = {"X-Forwarded-For": "203.0.113.5", "X-Forwarded-Proto": "https"}


def written():
    """The settings as README exports them; only the key and the database are filled in."""
    section = README.partition("## A real installation")[2]
    lines = re.findall(r"^export (.*?)(?:\s+#.*)?$", section, re.MULTILINE)
    found = dict(word.split("=", 1) for line in lines for word in shlex.split(line))
    return found | {"SECRET_KEY": "only-for-this-test-and-long-enough-for-it-with-many-letters"}


def environment_of(file, port, **changes):
    told = written() | {"DATABASE_URL": f"sqlite:///{file}", "GRANIAN_PORT": str(port)} | changes
    plain = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return plain | {name: value for name, value in told.items() if value is not None}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """README's commands in a new database, and the link that they print."""
    file = tmp_path_factory.mktemp("made") / "directory.sqlite3"
    migrated.lay(file)
    manage = [sys.executable, "manage.py"]
    run = {"cwd": ROOT, "env": environment_of(file, 0), "check": True, "capture_output": True, "text": True}
    subprocess.run([*manage, "migrate", "--verbosity", "0"], **run)
    told = subprocess.run([*manage, "create_moderator", "anna"], **run).stdout
    return file, re.search(r"^https?://\S+/choose-password/\S+", told, re.MULTILINE)[0]


@contextmanager
def installed(made, folder, **changes):
    """README's server on a copy of that database; the settings without those that are None."""
    port, file = free_port(), folder / "directory.sqlite3"
    (copied, link), environment = made, environment_of(file, port, **changes)
    with closing(sqlite3.connect(copied)) as source, closing(sqlite3.connect(file)) as target:
        source.backup(target)
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            command(), cwd=ROOT, env=environment, stdout=log, stderr=log, start_new_session=True
        )
        try:
            wait_for(port)
            yield port, link, folder / "log"
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(30)


def wait_for(port):
    for _ in range(300):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    raise TimeoutError(port)


@pytest.mark.parametrize(
    ("changes", "added", "warns"),
    [
        ({}, SENDER, False),
        ({}, {}, False),
        ({"TRUSTED_PROXY_COUNT": None}, {}, True),
    ],
    ids=["as written", "a proxy that adds no header", "and no count of proxies"],
)
def test_a_moderator_chooses_a_password_by_the_link_and_signs_in(made, tmp_path, changes, added, warns):
    site = written()["SITE_URL"]
    with installed(made, tmp_path, **changes) as (port, link, log):
        assert link.startswith(f"{site}/admin/choose-password/")
        browser = Browser(port, site, added)
        form = browser.ask(browser.ask(urlsplit(link).path).headers["Location"])
        assert form.status == 200
        passwords = {"new_password1": PASSWORD, "new_password2": PASSWORD}
        path = re.sub(r"[^/]+/$", "set-password/", urlsplit(link).path)
        assert browser.ask(path, passwords).status == 302
        assert browser.ask("/admin/login/").status == 200
        signed = browser.ask("/admin/login/", {"username": "anna", "password": PASSWORD, "next": "/admin/"})
        assert (signed.status, signed.headers["Location"]) == (302, "/admin/")
        assert browser.ask("/admin/review/").status == 200
        for path in ("/", "/admin/login/", "/no/such/page/", "/static/none.css", "/healthz"):
            assert browser.ask(path).headers["Strict-Transport-Security"] == "max-age=31536000"
        # Nobody else's page may send a form.
        other = Browser(port, "https://other.example", added)
        other.cookies = browser.cookies
        assert refused(other, site)
        assert browser.ask("/metrics").status == 404
        assert ("directory.W008" in log.read_text()) is warns


def refused(other, site):
    """What a page of another site sends to this one."""
    sent = {"csrfmiddlewaretoken": other.cookies["csrftoken"], "username": "anna", "password": PASSWORD}
    link = http.client.HTTPConnection("127.0.0.1", other.port, timeout=30)
    headers = {"Host": urlsplit(site).netloc, "Origin": other.site, "Cookie": other._cookies(), **other.added}
    headers["Content-Type"] = "application/x-www-form-urlencoded"
    with closing(link):
        link.request("POST", "/admin/login/", body=urlencode(sent), headers=headers)
        return link.getresponse().status == 403
