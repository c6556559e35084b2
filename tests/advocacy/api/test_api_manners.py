"""What every endpoint does alike: its problems, its limits, its dates, its methods."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone
from django.utils.http import http_date, parse_http_date

from directory import versions
from directory.models import ContactPoint, PublicState
from directory.serving.problems import TYPES
from tests import acts, clock, tables
from tests import factories as make
from tests.pages import contact, ministry

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
READ = [
    *("countries/", "ministries/", "organisations/", "contact-points/", "calls/", "articles/", "petitions/"),
    *("issues/", "changes/", "schema/", "", "countries/LT/", "ministries/LT/", "ministries/LT.jsonld"),
    "ministries/LT.vcf",
]
EVERY = pytest.mark.parametrize("path", [f"/api/v1/{path}" for path in READ])


@pytest.fixture(autouse=True)
def fresh():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def kept(settings):
    settings.PUBLIC_CACHE = True


@pytest.fixture(scope="module")
def rows(django_db_setup, django_db_blocker):
    with tables.shared(django_db_blocker):
        yield contact(ministry(), channel="contact_page").pk


@pytest.fixture
def point(rows):
    return ContactPoint.objects.get(pk=rows)


def long_ago(monkeypatch):
    """As if the release had been laid down and the data had changed some time ago."""
    then = datetime(2026, 1, 1, tzinfo=UTC)
    monkeypatch.setattr(versions, "released_at", then.timestamp)
    acts.by_force(PublicState.objects, changed_at=then)


@pytest.mark.hostile(41)
@EVERY
def test_nothing_can_be_overwritten(client, point, path):
    before = PublicState.objects.get().seq
    for method in ("put", "patch", "delete", "post"):
        for headers in ({}, {"If-Match": '"stale"'}):
            answer = getattr(client, method)(path, "{}", content_type="application/json", headers=headers)
            assert answer.status_code == 405, (method, headers)
            assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
            assert answer.json()["type"].endswith("#problem-method-not-allowed")
    assert PublicState.objects.get().seq == before


@EVERY
def test_head_answers_as_get_does_without_the_body(client, point, kept, path, monkeypatch):
    long_ago(monkeypatch)
    get, head = client.get(path), client.head(path)
    assert (get.status_code, head.status_code, head.content) == (200, 200, b"")
    assert dict(get.headers) == dict(head.headers)


@EVERY
def test_every_answer_tells_its_version_its_date_and_the_limit(client, point, kept, path, monkeypatch):
    long_ago(monkeypatch)
    answer = client.get(path)
    assert answer.headers["RateLimit-Policy"] == '"reading";q=1000000;w=60'
    assert answer.headers["Cache-Control"] == "public, max-age=60, no-transform"
    assert parse_http_date(answer.headers["Last-Modified"]) <= timezone.now().timestamp()
    assert "RateLimit" not in answer.headers
    same = client.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert (same.status_code, same.content) == (304, b"")
    assert same.headers["RateLimit-Policy"] == answer.headers["RateLimit-Policy"]
    assert same.headers["Last-Modified"] == answer.headers["Last-Modified"]


@EVERY
def test_who_knows_it_since_its_last_change_gets_304(client, point, kept, path, monkeypatch):
    long_ago(monkeypatch)
    since = client.get(path).headers["Last-Modified"]
    assert client.get(path, headers={"If-Modified-Since": since}).status_code == 304
    earlier = http_date(parse_http_date(since) - 1)
    assert client.get(path, headers={"If-Modified-Since": earlier}).status_code == 200


def test_a_change_and_a_new_day_move_the_date(client, point, kept, monkeypatch):
    long_ago(monkeypatch)
    midnight = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
    since = client.get("/api/v1/ministries/LT/").headers["Last-Modified"]
    assert parse_http_date(since) == int(midnight.timestamp())
    make.published(make.make_contact_point(point.organisation, channel="email", value="new@urm.lt"))
    later = client.get("/api/v1/ministries/LT/", headers={"If-Modified-Since": since})
    assert later.status_code == 200
    assert parse_http_date(later.headers["Last-Modified"]) > parse_http_date(since)


def test_two_changes_in_one_second_are_not_missed(client, point, kept, monkeypatch):
    """A date holds whole seconds only; what changed within the second is not taken for known."""
    long_ago(monkeypatch)
    with clock.at(make.NOW + timedelta(milliseconds=400)) as changed_at:
        acts.by_force(PublicState.objects, changed_at=changed_at)
        since = client.get("/api/v1/ministries/LT/").headers["Last-Modified"]
        assert client.get("/api/v1/ministries/LT/", headers={"If-Modified-Since": since}).status_code == 200


def test_the_time_of_the_last_change_never_runs_back(point):
    before = PublicState.objects.get().changed_at
    at = timezone.now() - timedelta(days=30)
    make.published(make.make_contact_point(point.organisation, channel="email", value="a@urm.lt"), at=at)
    assert PublicState.objects.get().changed_at >= before


def test_a_validator_counts_more_than_a_date(client, point, kept, monkeypatch):
    long_ago(monkeypatch)
    since = http_date(timezone.now().timestamp() + 60)
    headers = {"If-None-Match": '"another"', "If-Modified-Since": since}
    assert client.get("/api/v1/ministries/LT/", headers=headers).status_code == 200


@pytest.mark.parametrize("text", ["yesterday", "", "0", "Thu, 99 Xyz 2026 00:00:00 GMT", "9" * 5000])
def test_a_date_that_is_none_is_ignored(client, point, kept, text):
    assert client.get("/api/v1/ministries/LT/", headers={"If-Modified-Since": text}).status_code == 200


@pytest.mark.hostile(39)
def test_what_has_to_be_made_is_limited_and_what_is_kept_is_not(client, point, kept, settings):
    settings.READS_PER_MINUTE = 5
    path = "/api/v1/ministries/LT/"
    assert {client.get(path).status_code for _ in range(20)} == {200}
    made = [client.get(f"/api/v1/countries/?page_size={size}") for size in range(1, 8)]
    assert [answer.status_code for answer in made] == [200] * 4 + [429] * 3
    refused = made[-1]
    assert refused.json()["type"].endswith("#problem-too-many-requests")
    assert 0 < int(refused.headers["Retry-After"]) <= 60
    assert refused.headers["RateLimit"].startswith('"reading";r=0;t=')
    assert refused.headers["Cache-Control"] == "no-store"
    assert client.get(path).status_code == 200


@pytest.mark.hostile(39)
def test_a_spoofed_address_does_not_reset_the_limit(client, point, kept, settings):
    settings.READS_PER_MINUTE, settings.TRUSTED_PROXY_COUNT = 3, 1

    def ask(number, seen):
        forwarded = f"198.51.100.{number}, {seen}"
        path = f"/api/v1/countries/?page_size={number}"
        return client.get(path, headers={"X-Forwarded-For": forwarded}).status_code

    assert [ask(number, "203.0.113.5") for number in range(1, 6)] == [200, 200, 200, 429, 429]
    assert ask(9, "203.0.113.6") == 200


@pytest.mark.hostile(39)
def test_whoever_uses_up_the_api_can_still_read_pages_and_the_other_way_round(client, point, kept, settings):
    settings.READS_PER_MINUTE = 2
    asked = [client.get(f"/api/v1/countries/?page_size={size}").status_code for size in (1, 2, 3)]
    pages = [client.get(f"/countries/{code}/") for code in ("LT", "ZZ", "ZY")]
    assert (asked[-1], [page.status_code for page in pages]) == (429, [200, 404, 429])
    assert "Retry-After" in pages[-1].headers
    assert "Too many pages" in pages[-1].content.decode()


@pytest.mark.hostile(39)
def test_nothing_of_the_sender_is_kept_but_a_keyed_hash(client, point, kept, settings):
    settings.READS_PER_MINUTE = 5
    client.get("/api/v1/countries/", REMOTE_ADDR="203.0.113.77")
    assert not [key for key in cache._cache if "203.0.113.77" in key]
    assert [key for key in cache._cache if "rates:reading:" in key]


def test_refusals_tell_what_is_left(client, settings):
    settings.READS_PER_MINUTE = 10
    left = [client.get("/api/v1/countries/?x=1").headers["RateLimit"].split(";")[1] for _ in range(2)]
    assert left == ["r=9", "r=8"]


def test_without_a_limit_none_is_told(client, settings):
    settings.READS_PER_MINUTE = 0
    answer = client.get("/api/v1/countries/?x=1")
    assert "RateLimit" not in answer.headers
    assert "RateLimit-Policy" not in answer.headers


@pytest.mark.parametrize(
    ("ask", "slug"),
    [
        (lambda client: client.get("/api/v1/countries/?x=1"), "bad-parameters"),
        (lambda client: client.get("/api/v1/countries/?q=%ff"), "malformed-request"),
        (lambda client: client.get("/api/v1/nothing/"), "not-found"),
        (lambda client: client.put("/api/v1/countries/"), "method-not-allowed"),
        (lambda client: client.get("/api/v1/countries/", headers={"Accept": "a/b"}), "not-acceptable"),
        (lambda client: client.post("/api/v1/suggestions/", "x", "application/json"), "malformed-body"),
        (lambda client: client.post("/api/v1/suggestions/", "{}", "application/json"), "bad-body"),
        (
            lambda client: client.post("/api/v1/suggestions/", "x" * 20_001, "application/json"),
            "body-too-large",
        ),
        (lambda client: client.post("/api/v1/suggestions/", "x", "text/plain"), "unsupported-media-type"),
    ],
)
def test_a_problem_is_known_by_its_type(client, ask, slug):
    answer = ask(client)
    kind = TYPES[slug]
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert (answer.status_code, answer.json()["status"]) == (kind.status, kind.status)
    assert (answer.json()["type"], answer.json()["title"]) == (kind.address, kind.title)


def test_the_names_of_problems_are_for_ever():
    assert set(TYPES) == {
        *("bad-parameters", "malformed-request", "malformed-body", "bad-body", "cross-site", "not-found"),
        *(
            "method-not-allowed",
            "not-acceptable",
            "conflict",
            "body-too-large",
            "body-too-slow",
            "unsupported-media-type",
        ),
        *("body-too-slow", "unsupported-media-type", "too-many-requests", "server-error", "unavailable"),
    }
