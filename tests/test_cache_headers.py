"""Who may keep which answer, and for how long."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from tests import factories as make
from tests import suggestions as readers
from tests import tables
from tests.dumped import lay
from tests.kept import kept_keys
from tests.pages import call, contact, ministry

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
PUBLIC = [
    *("/", "/countries/", "/countries/LT/", "/organisations/", "/organisations/network/", "/calls/"),
    *("/calls/visas/", "/calls/visas/write/LT/", "/articles/", "/method/", "/method/figures/", "/changes/"),
    *("/safety/", "/data/", "/search/", "/fr/countries/LT/", "/ar/", "/embed/LT/", "/feeds/changes.atom"),
    *("/feeds/LT.atom", "/data/figures.json", "/data/latest.json", "/robots.txt", "/sitemap.xml"),
    *("/sitemaps/countries-1.xml", "/.well-known/security.txt", "/api/v1/", "/api/v1/ministries/LT/"),
    *("/api/v1/countries/", "/api/v1/changes/"),
]
MISSING = ["/nowhere/", "/countries/QQ/", "/embed/QQ/", "/calls/none/"]
EDITORS = [
    "records",
    "review_queue",
    "index",
    "directory_organisation_changelist",
    "directory_account_changelist",
]


@pytest.fixture(scope="module")
def rows(django_db_setup, django_db_blocker):
    with tables.shared(django_db_blocker):
        point = contact(ministry("LT"), channel="email", value="old@urm.lt")
        make.published(make.make_organisation(slug="network"))
        call(slug="visas")
        yield point


@pytest.fixture(autouse=True)
def site(rows, tmp_path, settings):
    settings.EXPORT_DIRECTORY, settings.CONTACT_ADDRESS = tmp_path, "office@directory.example"
    readers.fresh_limits()
    lay(tmp_path, 8)
    return rows


@pytest.mark.hostile(85)
@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_answer_is_everybodys_for_a_minute_and_the_same_for_every_reader(client, path):
    mine = client.get(path)
    assert mine.status_code == 200
    assert mine.headers["Cache-Control"] == "public, max-age=60, no-transform"
    assert mine.headers["ETag"].startswith('"')
    assert "cookie" not in mine.headers.get("Vary", "").lower()
    assert "Set-Cookie" not in mine.headers
    other = type(client)()
    other.force_login(make.make_account())
    theirs = other.get(
        path, headers={"Accept-Language": "de", "User-Agent": "Other/1.0"}, REMOTE_ADDR="203.0.113.7"
    )
    assert theirs.content == mine.content
    assert theirs.headers["ETag"] == mine.headers["ETag"]


@pytest.mark.hostile(85)
@pytest.mark.parametrize("path", MISSING)
def test_what_is_not_there_is_so_for_everybody(client, path):
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (404, "public, max-age=60, no-transform")
    assert "Set-Cookie" not in answer.headers


@pytest.mark.hostile(85)
def test_a_form_for_a_suggestion_and_its_status_are_kept_nowhere(client, site):
    where = readers.path(site)
    sent = client.post(where, readers.form(where))
    for answer in (
        client.get(where),
        sent,
        client.get(sent["Location"]),
        client.get("/suggest/status/none/"),
    ):
        assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.hostile(85)
def test_an_answer_to_what_somebody_looked_for_is_kept_nowhere(client):
    assert client.get("/search/?q=canary").headers["Cache-Control"] == "no-store"


@pytest.mark.hostile(85)
@pytest.mark.parametrize("name", EDITORS)
def test_what_editors_see_is_kept_nowhere(client, name):
    client.force_login(make.make_account(is_superuser=True))
    headers = client.get(reverse(f"admin:{name}")).headers
    assert "no-store" in headers["Cache-Control"]
    assert "private" in headers["Cache-Control"]


@pytest.mark.hostile(85)
@pytest.mark.parametrize("path", ["/admin/login/", "/admin/", "/admin/choose-password/MQ/none/"])
def test_the_editors_door_is_kept_nowhere(client, path):
    assert "no-store" in client.get(path).headers["Cache-Control"]


@pytest.mark.hostile(85)
def test_signing_out_has_the_browser_forget(client):
    client.force_login(make.make_account())
    answer = client.post("/admin/logout/")
    assert answer.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert "no-store" in answer.headers["Cache-Control"]
    assert client.get("/admin/review/").status_code == 302


@pytest.mark.hostile(85)
def test_the_cache_of_the_server_keeps_nothing_of_one_person(client, site, settings):
    settings.PUBLIC_CACHE = True
    cache.clear()
    where = readers.path(site)
    client.post(where, readers.form(where))
    client.get(where)
    client.get("/search/?q=canary")
    client.force_login(make.make_account())
    client.get("/admin/review/")
    assert not kept_keys()
