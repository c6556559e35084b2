from datetime import timedelta
from itertools import chain

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.test.utils import CaptureQueriesContext

from directory.operating import probes
from tests import clock
from tests import factories as make

SQUASHED, FIRST, SECOND = (("directory", name) for name in ("0001_squashed", "0001_first", "0002_second"))
PATHS = ["/healthz", "/readyz", "/metrics"]
TOKEN = "a-token-of-the-tests-alone"
SHOWN = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture(autouse=True)
def metrics_token(settings):
    settings.METRICS_TOKEN = TOKEN


@pytest.fixture
def no_database(monkeypatch):
    def refuse(recorder):
        raise OperationalError("connection to canary-host failed for user canary")

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", refuse)


def test_the_process_answers_without_a_database(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_it_is_ready_when_the_database_answers_and_is_migrated(client):
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {
        "ready": True,
        "reasons": [],
        "reading_only": False,
        "oldest_waiting_days": None,
    }


@pytest.mark.django_db
def test_it_tells_how_long_the_oldest_review_has_waited(client):
    make.make_organisation()
    with clock.at(make.NOW + timedelta(days=9)):
        assert client.get("/readyz").json()["oldest_waiting_days"] == 9


def test_without_a_database_it_is_not_ready_and_names_no_internals(client, no_database):
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["reasons"] == ["The database does not answer."]
    assert b"canary" not in answer.content


@pytest.mark.django_db
@pytest.mark.hostile(71)
def test_old_code_serves_what_newer_code_has_migrated(client):
    MigrationRecorder(connection).record_applied("directory", "9999_later")
    assert client.get("/readyz").status_code == 200


@pytest.mark.django_db
@pytest.mark.hostile(71)
def test_a_missing_migration_keeps_it_from_serving(client, monkeypatch):
    monkeypatch.setattr(probes, "shipped_migrations", lambda: {("directory", "9999_later"): frozenset()})
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["reasons"] == ["Migrations are not applied: directory.9999_later."]


@pytest.mark.parametrize(
    ("applied", "missing"),
    [
        ({SQUASHED, FIRST, SECOND}, set()),
        ({FIRST, SECOND}, set()),
        ({FIRST}, {SECOND}),
        (set(), {SQUASHED}),
    ],
    ids=["new", "of before", "on its way", "empty"],
)
def test_migrations_of_before_need_no_squashed_one(monkeypatch, applied, missing):
    monkeypatch.setattr(probes, "shipped_migrations", lambda: {SQUASHED: frozenset({FIRST, SECOND})})
    assert set(probes.missing_migrations(applied)) == missing


def test_it_knows_the_migrations_it_came_with():
    shipped = probes.shipped_migrations()
    assert shipped[("auth", "0001_initial")] == frozenset()
    ours = {migration: originals for migration, originals in shipped.items() if migration[0] == "directory"}
    assert ("directory", "0001_initial") in {*ours, *chain(*ours.values())}


@pytest.mark.django_db
@pytest.mark.parametrize("path", PATHS)
def test_no_probe_is_kept_anywhere(client, settings, path):
    settings.PUBLIC_CACHE = True
    answer = client.get(path, headers=SHOWN)
    assert "no-store" in answer.headers["Cache-Control"]
    assert "ETag" not in answer.headers


@pytest.mark.django_db
@pytest.mark.parametrize("path", PATHS)
def test_a_monitor_may_call_by_any_host_name_without_tls(client, settings, path):
    settings.SECURE_SSL_REDIRECT = True
    assert Client(headers={"Host": "10.1.2.3:8000", **SHOWN}).get(path).status_code == 200


@pytest.mark.parametrize("path", PATHS)
def test_probes_can_only_be_read(client, path):
    assert client.post(path).status_code == 405


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/fr/healthz", "/healthz/", "/api/v1/readyz"])
def test_they_have_one_address(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["127.0.0.1", "192.0.2.7", "unix:"])
def test_metrics_are_there_for_who_shows_the_token(client, address):
    answer = client.get("/metrics", REMOTE_ADDR=address, headers=SHOWN)
    assert (answer.status_code, b"directory_" in answer.content) == (200, True)


@pytest.mark.parametrize("given", ["", "Bearer ", f"Bearer {TOKEN}x", TOKEN, f"Basic {TOKEN}", "Bearer \xff"])
def test_metrics_are_not_there_without_it_for_this_machine_either(client, given):
    answer = client.get("/metrics", REMOTE_ADDR="127.0.0.1", headers={"Authorization": given})
    assert answer.status_code == 404
    assert b"directory_" not in answer.content


@pytest.mark.parametrize("given", ["", "Bearer", "Bearer "])
def test_where_no_token_is_set_metrics_are_there_for_nobody(client, settings, given):
    settings.METRICS_TOKEN = ""
    assert client.get("/metrics", headers={"Authorization": given}).status_code == 404


@pytest.mark.django_db
def test_readiness_costs_the_same_however_much_waits(client):
    def count():
        with CaptureQueriesContext(connection) as queries:
            client.get("/readyz")
        return len(queries)

    few = count()
    for _ in range(10):
        make.make_organisation()
    assert count() == few
