"""Safe by default: what the service refuses, and where its cookies live."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from config import settings as shipped
from directory.serving.shared_cache import Numbers, SharedCache
from tests import migrated

BARE = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "config.settings"}


def serve(database, **environment):
    """Import the WSGI application as a server does; what it said when it refused, or the empty string."""
    environment = {**BARE, "DATABASE_URL": f"sqlite:///{database}", **environment}
    command = [sys.executable, "-c", "import config.wsgi"]
    done = subprocess.run(
        command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False
    )
    return done.stderr if done.returncode else ""


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    """A migrated database, made without key or hosts: commands need neither."""
    path = tmp_path_factory.mktemp("settings") / "x.sqlite3"
    migrated.lay(path)
    environment = {**BARE, "DATABASE_URL": f"sqlite:///{path}"}
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(command, cwd=settings.BASE_DIR, env=environment, check=True)
    return path


@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({}, "SECRET_KEY is not set: put a long random string"),
        ({"SECRET_KEY": "x" * 50}, "ALLOWED_HOSTS is not set: name the hosts"),
        ({"SECRET_KEY": "x" * 50, "ALLOWED_HOSTS": "directory.example"}, ""),
        ({"DEBUG": "1"}, ""),
    ],
)
def test_it_serves_only_when_it_is_safe(database, environment, reason):
    told = serve(database, **environment)
    assert reason in told
    assert bool(told) == bool(reason)


@pytest.mark.parametrize(
    "address", ["filecache:///tmp/x", "memcache://127.0.0.1", "pymemcache://127.0.0.1", "dbcache://x"]
)
def test_a_cache_that_would_run_what_lies_in_it_is_refused(address):
    with pytest.raises(ImproperlyConfigured, match="accepted: rediss:, redis:, locmemcache:"):
        shipped.cache(address)


@pytest.mark.parametrize("scheme", ["redis", "rediss"])
def test_redis_may_have_a_password_a_prefix_and_a_certificate(scheme):
    found = shipped.cache(f"{scheme}://:secret@127.0.0.1:6379/2?key_prefix=ours&serializer=pickle.Pickler")
    store = SharedCache(found["LOCATION"], found)
    assert (found["LOCATION"], store.key_prefix) == (f"{scheme}://:secret@127.0.0.1:6379/2", "ours")
    assert isinstance(store._cache._serializer, Numbers)


def test_without_migrations_it_says_what_to_do(tmp_path):
    told = serve(tmp_path / "new.sqlite3", SECRET_KEY="x" * 50, ALLOWED_HOSTS="directory.example")
    assert "python manage.py migrate" in told


@pytest.mark.django_db
def test_cookies_live_below_the_admin_only():
    answer = Client().get("/admin/login/")
    assert {cookie["path"] for cookie in answer.cookies.values()} == {"/admin/"}


def test_the_shipped_log_drops_requests():
    for name in ("django.request", "django.server"):
        assert settings.LOGGING["loggers"][name]["level"] == "CRITICAL"
