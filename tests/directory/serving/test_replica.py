"""Public reads go to a replica that has caught up, and nothing else does. A second connection stands for it here."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import OperationalError, connection, connections, router
from django.test.utils import CaptureQueriesContext

from advocacy import doctor
from config.settings import replica as settings_of_replica
from directory.models import ContactPoint, PublicState
from directory.operating import metrics
from directory.serving import replica
from tests import acts
from tests import factories as make
from tests.pages import contact, ministry

pytestmark = [pytest.mark.django_db(transaction=True, databases=["default", "snapshot"])]
PATHS = ["/countries/LT/", "/api/v1/ministries/LT/", "/search/?q=Lithuania", "/feeds/changes.atom"]


@pytest.fixture
def point(monkeypatch):
    PublicState.objects.get_or_create(pk=1)
    made = contact(ministry(), channel="contact_page", value="https://www.urm.lt/now")
    monkeypatch.setattr(replica, "ALIAS", "snapshot")
    monkeypatch.setattr(replica, "_rest", replica._Rest())
    yield made
    connections["snapshot"].close()


def asked_of(alias, act):
    with CaptureQueriesContext(connections[alias]) as queries:
        act()
    return [query["sql"] for query in queries if "directory_publicstate" not in query["sql"]]


@pytest.mark.parametrize("path", PATHS)
def test_a_public_read_asks_the_replica_alone(client, point, path):
    assert asked_of("snapshot", lambda: client.get(path))
    assert asked_of("default", lambda: client.get(path)) == []


@pytest.mark.parametrize("path", PATHS)
def test_one_that_is_behind_is_not_asked(client, point, monkeypatch, path):
    monkeypatch.setattr(replica, "number_there", lambda: PublicState.objects.get().seq - 1)
    assert asked_of("snapshot", lambda: client.get(path)) == []
    assert asked_of("default", lambda: client.get(path))


def test_one_that_is_ahead_of_what_was_remembered_is_asked(client, point, monkeypatch):
    monkeypatch.setattr(replica, "number_there", lambda: PublicState.objects.get().seq + 1)
    assert asked_of("snapshot", lambda: client.get(PATHS[0]))


@pytest.mark.parametrize(
    "path", ["/admin/login/", "/suggest/contact_point/{}/", f"/check/{'a' * 43}/", "/readyz"]
)
def test_forms_probes_and_the_workplace_are_of_the_primary(client, point, path):
    assert asked_of("snapshot", lambda: client.get(path.format(point.pk))) == []


def test_what_is_posted_is_of_the_primary(client, point):
    assert asked_of("snapshot", lambda: client.post("/reconcile/", {"queries": "{}"})) == []


def test_a_replica_that_does_not_answer_is_left_alone_for_a_while(client, point, monkeypatch, caplog):
    tries = []

    def refuse():
        tries.append(1)
        raise OperationalError("connection refused by 10.0.0.7")

    monkeypatch.setattr(replica, "number_there", refuse)
    now = [100.0]
    monkeypatch.setattr(replica.time, "monotonic", lambda: now[0])
    for _ in range(3):
        assert client.get(PATHS[0]).status_code == 200
    assert len(tries) == 1
    assert [record.getMessage() for record in caplog.records] == [
        "The replica does not answer (OperationalError): the primary is read."
    ]
    now[0] += replica.REST_SECONDS
    client.get(PATHS[0])
    assert len(tries) == 2


def test_a_row_that_came_from_the_replica_is_written_to_the_primary(point):
    with replica.reading():
        row = ContactPoint.objects.get(pk=point.pk)
        assert row._state.db == "snapshot"
        assert router.db_for_write(ContactPoint, instance=row) == "default"


def test_without_one_nothing_more_is_asked(client, point, monkeypatch):
    monkeypatch.setattr(replica, "ALIAS", "no such alias")
    with CaptureQueriesContext(connection) as without:
        client.get(PATHS[1])
    assert sum("directory_publicstate" in query["sql"] for query in without) <= 1
    assert list(replica.troubles()) == []
    assert b"directory_replica" not in metrics.exposition(make.NOW)


def test_the_same_number_given_twice_recalls_nothing(client, settings, point):
    """As after a switch to a standby that lacked the last change."""
    settings.PUBLIC_CACHE = True
    cache.clear()
    before = client.get(PATHS[0])
    acts.by_force(PublicState.objects, changed_at=make.NOW + timedelta(days=1))
    assert asked_of("snapshot", lambda: client.get(PATHS[0]))
    assert client.get(PATHS[0]).content == before.content
    cache.clear()


def test_figures_tell_how_far_it_is_behind(point, monkeypatch):
    monkeypatch.setattr(replica, "number_there", lambda: PublicState.objects.get().seq - 2)
    told = metrics.exposition(make.NOW).decode()
    assert "directory_replica_up 1.0" in told
    assert "directory_replica_behind 2.0" in told
    monkeypatch.setattr(replica, "number_there", refused)
    told = metrics.exposition(make.NOW).decode()
    assert "directory_replica_up 0.0" in told
    assert "directory_replica_behind " not in told


def refused():
    raise OperationalError


def test_the_doctor_tells_one_that_is_of_no_use(point, monkeypatch):
    if connection.vendor == "postgresql":
        (standing,) = doctor.replica_is_of_no_use(make.NOW)
        assert standing.what == (
            "it is no standby: it takes changes itself: readers are answered from the primary"
        )
    monkeypatch.setattr(replica, "number_there", refused)
    (silent,) = doctor.replica_is_of_no_use(make.NOW)
    assert (silent.where, silent.what) == (
        "replica",
        "it does not answer: readers are answered from the primary",
    )


@pytest.mark.parametrize("url", ["sqlite:////srv/copy.sqlite3", "mysql://a@b/c"])
def test_only_postgresql_has_one(url):
    with pytest.raises(Exception, match="accepted: postgres://"):
        settings_of_replica(url)
