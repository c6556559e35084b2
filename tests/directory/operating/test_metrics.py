import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings as conf
from django.core.cache import cache
from prometheus_client.parser import text_string_to_metric_families

from directory.models import LinkState
from directory.operating import write_ahead
from tests import dumped
from tests import factories as make
from tests.pages import contact, ministry, verify

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
TOKEN = "a-token-of-the-tests-alone"
ROUTE = "api/v1/ministries/<capitals:code>/"


@pytest.fixture(autouse=True)
def metrics_token(settings):
    settings.METRICS_TOKEN = TOKEN


def exposed(client):
    return client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}).content.decode()


def samples(client):
    """Every figure by its name and labels."""
    text = exposed(client)
    families = text_string_to_metric_families(text)
    return {
        (sample.name, *sorted(sample.labels.items())): sample.value
        for family in families
        for sample in family.samples
    }


def figure(client, name, **labels):
    return samples(client).get((f"directory_{name}", *sorted(labels.items())), 0)


def requests(client, route, status="200", method="GET"):
    return figure(client, "requests_total", route=route, status=status, method=method)


def test_a_request_counts_for_its_route_and_status(client):
    before = requests(client, ROUTE, "404")
    client.get("/api/v1/ministries/LT/")
    assert requests(client, ROUTE, "404") == before + 1


def test_a_kept_answer_counts_for_its_route(client, settings):
    settings.PUBLIC_CACHE = True
    cache.clear()
    ministry("LT")
    before = requests(client, ROUTE)
    for _ in range(3):
        client.get("/api/v1/ministries/LT/")
    cache.clear()
    assert requests(client, ROUTE) == before + 3


def test_an_answer_counts_as_made_once_however_often_it_is_given(client, settings):
    settings.PUBLIC_CACHE = True
    cache.clear()
    ministry("LT")
    before = figure(client, "made_total", route=ROUTE)
    for _ in range(3):
        client.get("/api/v1/ministries/LT/")
    cache.clear()
    assert figure(client, "made_total", route=ROUTE) == before + 1


def test_no_path_query_or_invented_method_is_a_label(client):
    client.get("/canary-path/?canary=query")
    client.get("/countries/ca/?canary")
    client.generic("CANARY", "/")
    assert "canary" not in exposed(client).lower()


def test_what_matches_no_route_is_counted_together(client):
    before = requests(client, "none", "404")
    client.get("/nothing/of/this/kind")
    client.get("/nothing/of/that/kind")
    assert requests(client, "none", "404") == before + 2


def test_probes_are_not_counted(client):
    client.get("/healthz")
    assert not [key for key in samples(client) if "healthz" in str(key)]


def test_published_records_are_counted_by_kind(client):
    contact(ministry())
    assert figure(client, "published", kind="contact_point") == 1
    assert figure(client, "published", kind="call") == 0


def test_contacts_are_counted_by_freshness(client):
    body = ministry()
    verify(contact(body), days_ago=1)
    contact(body)
    make.make_contact_point(body)
    states = ("verified", "unverified", "overdue", "disputed")
    found = [figure(client, "contact_points", verification=state) for state in states]
    assert found == [1, 1, 0, 0]


def test_links_are_counted_by_state_and_those_never_seen_as_unknown(client):
    body = ministry()
    dumped.seen(contact(body), LinkState.MOVED)
    contact(body)
    contact(body, channel="email", value="a@urm.lt")
    assert [figure(client, "links", state=state) for state in ("moved", "unknown", "ok")] == [1, 1, 0]


def test_what_waits_is_counted_with_its_age(client):
    make.make_organisation(at=make.NOW - timedelta(hours=1))
    assert figure(client, "waiting", kind="organisation") == 1
    assert figure(client, "oldest_waiting_seconds", kind="organisation") == 3600


def test_the_number_of_the_last_change_is_there(client):
    unit = ministry()
    assert figure(client, "seq") == unit.revision


def test_the_write_ahead_log_is_measured_where_there_is_one(client, monkeypatch):
    monkeypatch.setattr(write_ahead, "database_file", lambda: Path("/srv/directory.sqlite3"))
    monkeypatch.setattr(write_ahead, "log_bytes", lambda file: 4096)
    assert figure(client, "write_ahead_log_bytes") == 4096
    monkeypatch.setattr(write_ahead, "database_file", lambda: None)
    assert "write_ahead" not in exposed(client)


COUNTING = """
import django; django.setup()
from django.http import HttpResponse
from django.test import RequestFactory
from directory.operating.metrics import RequestCounts
RequestCounts(lambda request: HttpResponse())(RequestFactory().get("/"))
"""
TELLING = """
import django; django.setup()
from prometheus_client import generate_latest
from directory.operating.metrics import counted
print(generate_latest(counted()).decode())
"""


def test_several_processes_are_added_up(tmp_path):
    environment = {
        **os.environ,
        "PROMETHEUS_MULTIPROC_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }

    def run(code):
        command = [sys.executable, "-c", code]
        return subprocess.run(
            command, env=environment, cwd=conf.BASE_DIR, check=True, capture_output=True, text=True
        ).stdout

    for _ in range(3):
        run(COUNTING)
    assert 'directory_requests_total{method="GET",route="none",status="200"} 3.0' in run(TELLING)
