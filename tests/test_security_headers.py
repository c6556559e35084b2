"""Whatever is answered, with whatever status, tells browsers to be careful."""

import pytest
from django.test import Client

from directory.serving.uploads import MOST_BYTES, UNREAD, Unread
from tests import everything_public, tables
from tests import factories as make
from tests import suggestions as readers
from tests.dumped import lay
from tests.pages import call, contact, ministry

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
ADMIN = ["/admin/", "/admin/login/", "/admin/records/", "/admin/nowhere/", "/admin/directory/organisation/"]
# (status, method, path, what else): what is answered before or beside any view.
ODD = [
    (404, "GET", "/nowhere/", {}),
    (404, "GET", "/api/v1/nowhere/", {}),
    (404, "GET", "/static/nowhere.css", {}),
    (404, "GET", "/metrics", {}),
    (400, "GET", "/?q=%ff", {}),
    (400, "GET", "/api/v1/countries/?q=%ff", {}),
    (400, "GET", "/api/v1/countries/?unknown=1", {}),
    (400, "GET", "/countries/", {"HTTP_HOST": "evil.example"}),
    (403, "POST", "/admin/login/", {}),
    (403, "POST", "/countries/", {}),
    (405, "DELETE", "/api/v1/countries/", {}),
    (301, "GET", "/countries", {}),
    (204, "OPTIONS", "/api/v1/countries/", {"HTTP_ORIGIN": "https://a.example"}),
    (413, "POST", "/", {"CONTENT_LENGTH": str(MOST_BYTES + 1)}),
    (413, "POST", "/api/v1/suggestions/", {"CONTENT_LENGTH": str(MOST_BYTES + 1)}),
    (408, "POST", "/", {UNREAD: Unread.LATE}),
    (200, "GET", "/healthz", {}),
    (200, "GET", "/static/site.css", {}),
]


@pytest.fixture(scope="module")
def rows(django_db_setup, django_db_blocker):
    with tables.shared(django_db_blocker):
        contact(ministry("LT"), channel="email", value="office@urm.lt")
        call(slug="visas")
        yield


@pytest.fixture(autouse=True)
def site(rows, tmp_path, settings):
    settings.EXPORT_DIRECTORY, settings.CONTACT_ADDRESS = tmp_path, "office@directory.example"
    settings.ALLOWED_HOSTS = ["testserver"]
    readers.fresh_limits()
    lay(tmp_path, 8)


def lacking(answer):
    if answer.streaming:
        b"".join(answer.streaming_content)
    headers = {name.lower(): value for name, value in answer.headers.items()}
    policy = headers.get("content-security-policy", "")
    wanted = {
        "policy": "default-src 'none'" in policy and "unsafe-eval" not in policy,
        "frames": "frame-ancestors" in policy,
        "nosniff": headers.get("x-content-type-options") == "nosniff",
        "referrer": headers.get("referrer-policy") in ("same-origin", "no-referrer"),
        "opener": headers.get("cross-origin-opener-policy") == "same-origin",
    }
    return [name for name, is_there in wanted.items() if not is_there]


def test_everything_that_a_stranger_reads_has_them(client, settings):
    settings.READS_PER_MINUTE = 0
    read = everything_public.collected(client)
    assert len(read) > 60
    lack = {path: found for path in read if (found := lacking(client.get(path)))}
    assert lack == {}


@pytest.mark.parametrize(("status", "method", "path", "more"), ODD)
def test_every_status_has_them(status, method, path, more):
    answer = Client(enforce_csrf_checks=True).generic(method, path, **more)
    assert (answer.status_code, lacking(answer)) == (status, [])


@pytest.mark.parametrize("path", ADMIN)
def test_the_workplace_has_them(path):
    client = Client()
    assert lacking(client.get(path)) == []
    client.force_login(make.make_account())
    assert lacking(client.get(path)) == []


def test_a_fault_of_ours_has_them(client, monkeypatch):
    def broken(*_):
        raise RuntimeError

    client.raise_request_exception = False
    monkeypatch.setattr("directory.serving.public_cache.PublicCache.__call__", broken)
    answer = client.get("/countries/")
    assert (answer.status_code, lacking(answer)) == (500, [])


def test_only_the_embed_may_be_framed(client):
    assert "frame-ancestors *" in client.get("/embed/LT/").headers["Content-Security-Policy"]
    for path in ("/countries/LT/", "/admin/login/", "/healthz", "/nowhere/"):
        assert "frame-ancestors 'none'" in client.get(path).headers["Content-Security-Policy"]
