"""Answers kept under the version of the public data: never stale, never private, and 304 to who has them."""

import threading
import time
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from directory import moderation, versions
from directory.models import PublicState
from directory.pages.report import report
from directory.serving.public_cache import PublicCache
from tests import acts, clock, tables
from tests import factories as make
from tests.kept import kept_keys
from tests.pages import contact, ministry, verify

pytestmark = pytest.mark.django_db
PAGE, API = "/countries/LT/", "/api/v1/ministries/LT/"
BOTH = pytest.mark.parametrize("path", [PAGE, API])


@pytest.fixture(autouse=True)
def kept(settings):
    settings.PUBLIC_CACHE = True
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def point():
    return tables.built_once(make_point)


def make_point():
    return contact(ministry(), channel="contact_page")


def queries_of(client, path, **headers):
    with CaptureQueriesContext(connection) as queries:
        response = client.get(path, **headers)
    return len(queries), response


def lasting(headers):
    """All but the date of the last change, which a first answer within the same second tells too early."""
    return {name: value for name, value in headers.items() if name != "Last-Modified"}


@BOTH
def test_a_second_reader_costs_one_read_of_the_version(client, point, path):
    first = client.get(path)
    count, second = queries_of(client, path)
    assert count == 1
    assert second.content == first.content
    assert lasting(second.headers) == lasting(first.headers)


@BOTH
def test_a_change_is_visible_at_once(client, point, path):
    client.get(path)
    make.approve_proposal(
        make.propose(point, make.make_account(), value="https://www.urm.lt/changed"), make.make_account()
    )
    assert b"https://www.urm.lt/changed" in client.get(path).content


@BOTH
def test_who_has_the_answer_gets_304_without_rendering(client, point, path):
    etag = client.get(path).headers["ETag"]
    count, response = queries_of(client, path, HTTP_IF_NONE_MATCH=f'"other", W/{etag}')
    assert (count, response.status_code, response.content) == (1, 304, b"")
    assert response.headers["ETag"] == etag
    assert response.headers["Cache-Control"] == "public, max-age=60, no-transform"


@BOTH
def test_another_validator_gets_the_whole_answer(client, point, path):
    client.get(path)
    assert client.get(path, HTTP_IF_NONE_MATCH='"other"').status_code == 200


@BOTH
def test_the_clock_alone_makes_a_verified_contact_overdue(client, point, path):
    verify(point, days_ago=0)
    acts.by_force(PublicState.objects, seq=PublicState.objects.get().seq + 1)
    fresh = client.get(path)
    assert b"overdue" not in fresh.content
    with clock.at(make.NOW + timedelta(days=90)) as later:
        warm = client.get(path, HTTP_IF_NONE_MATCH=fresh.headers["ETag"])
    assert warm.status_code == 200
    assert b"overdue" in warm.content
    assert report(later.date()).verification["overdue"] == 1
    assert report(make.TODAY).verification["overdue"] == 0


def test_the_order_of_parameters_makes_no_second_entry(client, point):
    client.get("/api/v1/contact-points/?channel=contact_page&country=LT")
    count, _ = queries_of(client, "/api/v1/contact-points/?country=LT&channel=contact_page")
    assert count == 1


@pytest.mark.hostile(92)
def test_junk_parameters_make_no_entry(client, point):
    client.get(PAGE)
    count, _ = queries_of(client, f"{PAGE}?junk=1")
    assert count == 1
    before = _entries()
    assert client.get(f"{API}?junk=1").status_code == 400
    client.get(f"/countries/?{'x' * 600}")
    assert _entries() == before


@pytest.mark.hostile(92)
def test_a_flood_of_other_methods_makes_no_entry_but_that_of_the_answer(client, point):
    for path in (PAGE, API):
        for number in range(5):
            client.options(f"{path}?{number}")
            client.post(f"{path}?{number}")
            client.head(f"{API}?junk={number}")
    assert _entries() == 0
    for number in range(5):
        client.head(f"{PAGE}?{number}")
    assert _entries() == 1
    client.head(API)
    assert _entries() == 2


@pytest.mark.parametrize("path", ["/countries/QQ/", "/api/v1/ministries/QQ/", "/admin/login/", "/nothing/"])
def test_refusals_and_private_pages_are_not_kept(client, path):
    client.get(path)
    assert _entries() == 0


@pytest.mark.parametrize("language", ["", "/fr"])
def test_the_form_of_one_reader_is_not_kept_for_another(client, point, language):
    address = f"{language}/suggest/contact_point/{point.pk}/"
    first, second = (client.get(address) for _ in range(2))
    assert first.status_code == second.status_code == 200
    assert first.content != second.content
    assert _entries() == 0
    assert "ETag" not in first.headers


def test_an_answer_is_not_kept_if_the_version_moved_while_it_was_made(client, point, monkeypatch):
    later = versions.Version(6, make.TODAY)
    monkeypatch.setattr("directory.serving.public_cache.read_version", lambda now: later)
    client.get(PAGE)
    assert _entries() == 0


def test_what_the_version_does_not_tell_is_not_kept(client, point):
    client.get("/data/figures.json")
    make.make_organisation()
    assert client.get("/data/figures.json").json()["waiting"]["organisation"] == 1


def test_a_wrong_accept_header_is_refused_also_where_the_answer_is_kept(client, point):
    client.get(API)
    assert client.get(API, HTTP_ACCEPT="image/png").status_code == 406


def test_a_host_that_is_not_ours_is_refused_also_where_the_answer_is_kept(client, point):
    client.get(PAGE)
    assert client.get(PAGE, HTTP_HOST="evil.example").status_code == 400


def test_signed_in_editors_read_the_same_bytes(client, point):
    anonymous = client.get(PAGE)
    client.force_login(make.make_account())
    response = client.get(PAGE)
    assert response.content == anonymous.content
    assert not response.cookies


def test_another_release_shares_no_entry(client, point, monkeypatch):
    client.get(PAGE)
    monkeypatch.setattr("directory.serving.keys.release", lambda: "another")
    count, _ = queries_of(client, PAGE)
    assert count > 1


def test_a_process_remembers_the_version_for_a_second_and_never_past_its_own_change(settings, point):
    settings.VERSION_REMEMBERED_SECONDS = 60
    versions._forget()
    seq = versions.current_version(make.NOW).seq
    acts.by_force(PublicState.objects, seq=seq + 5)
    assert versions.current_version(make.NOW).seq == seq
    versions._forget()
    assert versions.current_version(make.NOW).seq == seq + 5
    versions._forget()


@pytest.mark.django_db(transaction=True)
def test_the_publishing_process_forgets_the_version_when_it_commits(settings):
    PublicState.objects.get_or_create(pk=1)
    settings.VERSION_REMEMBERED_SECONDS = 60
    versions._forget()
    before = versions.current_version(make.NOW).seq
    unit = make.make_organisation(by=make.make_account())
    moderation.approve(unit, by=make.make_account(), seen_hash=make.hash_of(unit), at=make.NOW)
    assert versions.current_version(make.NOW).seq == before + 1
    versions._forget()


@pytest.mark.django_db(transaction=True)
def test_a_rush_on_a_cold_page_renders_it_once(rf):
    PublicState.objects.get_or_create(pk=1)
    rendered, answers = [], []

    def render(request):
        rendered.append(request.path)
        time.sleep(0.2)
        return HttpResponse("the page")

    asked = PublicCache(render)

    def ask():
        answers.append(asked(rf.get(PAGE, HTTP_HOST="testserver")).content)
        connection.close()

    threads = [threading.Thread(target=ask) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert rendered == [PAGE]
    assert answers == [b"the page"] * 20


def _entries():
    return len(kept_keys())
