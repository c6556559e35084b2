"""What holds for each list of the API, over a world in which every row has rows of every nested kind."""

import itertools
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from advocacy.models import Petition, SignatureCount
from directory import moderation
from directory.models import Method, OrganisationName
from tests import factories as make
from tests import tables

pytestmark = pytest.mark.django_db

LISTS = [
    *["countries", "ministries", "organisations", "contact-points"],
    *["calls", "articles", "petitions", "issues"],
]
CODES = ["".join(pair) for pair in itertools.product("KLMN", "ABCDEFGHIJ")]
CANARY = "canary-7f3a"


def make_ministry(code):
    ministry = make.make_ministry(code)
    OrganisationName.objects.create(organisation=ministry, name=f"Ministerija {code}", language="lt")
    moderation.record(ministry, by=None, at=make.NOW)
    ministry = make.published(ministry)
    make.published(make.make_domain(ministry))
    for channel, value in [("website", "https://urm.lt/"), ("email", "info@urm.lt")]:
        point = make.make_contact_point(ministry, channel=channel, value=value)
        point.further_sources.add(make.make_source(f"https://urm.lt/{code}"))
        moderation.record(point, by=None, at=make.NOW)
        point = make.published(point)
    seen = {"looked_at": point.value, "seen_content_hash": point.content_hash}
    moderation.verify(point, by=make.make_account(), method=Method.PAGE_SEEN, at=make.NOW, **seen)
    make.make_caution(code, issue=make.published(make.make_issue()))
    return ministry


def make_call(ministry):
    petition = Petition.objects.create(
        platform=ministry, addressee=ministry, title="P", url="https://p.example/1"
    )
    SignatureCount.objects.create(
        petition=petition, count=7, counted_on=make.TODAY, source=make.make_source()
    )
    moderation.record(petition, by=None, at=make.NOW)
    nested = {"petition": make.published(petition), "issue": make.published(make.make_issue())}
    country = ministry.country
    named = {"countries": [country], "organisations": [ministry], "accused_country": country}
    return make.published(make.make_call(**nested, **named))


def grow(codes):
    for code in codes:
        make_call(make_ministry(code))


def results(client, name, query="?page_size=100"):
    return client.get(f"/api/v1/{name}/{query}").json()["results"]


def queries(client, path):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


@pytest.fixture(scope="class")
def world(django_db_setup, django_db_blocker):
    """Four ministries with all that is theirs."""
    with tables.shared(django_db_blocker):
        grow(CODES[:4])
        yield


@pytest.mark.usefixtures("world")
class TestWorld:
    def test_each_list_takes_as_many_queries_for_nine_rows_as_for_four(self, client):
        client.get("/api/v1/")
        paths = [f"/api/v1/{name}/?page_size=100" for name in LISTS]
        few = {path: queries(client, path) for path in paths}
        grow(CODES[4:9])
        assert all(len(results(client, name)) >= 9 for name in LISTS)
        assert {path: queries(client, path) for path in paths} == few
        assert max(few.values()) <= 15

    @pytest.mark.parametrize("name", LISTS)
    def test_a_walk_in_the_order_of_the_ids_neither_repeats_nor_misses(self, client, settings, name):
        whole, walked = results(client, name), []
        path = f"/api/v1/{name}/?page_size=3"
        while path:
            body = client.get(path).json()
            walked += body["results"]
            path = body["next"] and body["next"].removeprefix(settings.SITE_URL)
        assert walked == whole
        assert len(whole) > 3
        keys = [row.get("id") or row["code"] for row in whole]
        assert keys == sorted(set(keys))

    @pytest.mark.parametrize("name", LISTS)
    def test_each_row_stands_at_its_own_address_in_the_same_shape(self, client, settings, name):
        rows = results(client, name)
        for row in (rows[0], rows[-1]):
            assert client.get(row["url"].removeprefix(settings.SITE_URL)).json() == row


@pytest.mark.hostile(33)
@pytest.mark.parametrize("name", [*LISTS, "schema", "."])
@pytest.mark.parametrize("query", ["foo=bar", "ordering=password", "format=xml", "limit=1000000", "page=2"])
def test_an_unknown_parameter_is_refused_and_the_known_ones_are_named(client, name, query):
    path = "/api/v1/" if name == "." else f"/api/v1/{name}/"
    answer = client.get(f"{path}?{query}")
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")
    (error,) = answer.json()["errors"]
    assert error["pointer"] == f"/{query.split('=')[0]}"
    assert (name in LISTS) == ("page_size" in error["accepted"])


@pytest.mark.hostile(33)
@pytest.mark.parametrize("name", ["countries", "ministries", "organisations", "calls"])
def test_an_unknown_parameter_is_refused_at_a_single_row_too(client, name):
    assert client.get(f"/api/v1/{name}/LT/?language=fr").status_code == 400


@pytest.mark.hostile(32)
@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("query", ["cursor=cD0lMDA%3D", "page_size=0", "page_size=x"])
def test_a_forged_cursor_and_a_page_size_that_is_none_are_refused(client, name, query):
    answer = client.get(f"/api/v1/{name}/?{query}")
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")


@pytest.mark.hostile(32)
@pytest.mark.parametrize("name", LISTS)
def test_a_page_of_ten_to_the_eighth_is_a_page_of_a_hundred(client, name):
    assert client.get(f"/api/v1/{name}/?page_size=100000000").status_code == 200


@pytest.mark.parametrize("name", LISTS)
def test_each_list_answers_head_and_sets_its_headers(client, name):
    answer = client.head(f"/api/v1/{name}/")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["Cache-Control"] == "public, max-age=60, no-transform"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers.get("Vary", "Accept-Encoding") == "Accept-Encoding"
    assert not answer.cookies


@pytest.mark.hostile(18)
def test_no_name_note_reason_or_article_text_is_in_any_body(client):
    author = make.make_account(username=f"{CANARY}-account", first_name=CANARY, email=f"{CANARY}@example.org")
    article = make.make_article(text=f"Please write. {CANARY}", by=author, note=CANARY)
    call = make.make_call(article=make.published(article), by=author, note=CANARY, slug="public")
    ministry = make.make_ministry("LT", by=author, note=CANARY)
    point = make.published(make.make_contact_point(make.published(ministry), by=author, note=CANARY))
    make.make_caution("LT", by=author, note=CANARY, text=f"Pending words {CANARY}", level="warn")
    moderation.propose(
        ministry,
        value={**moderation.content(ministry), "name": CANARY},
        base_revision=ministry.revision,
        by=author,
        at=make.NOW,
        reason=CANARY,
    )
    rejected = make.make_contact_point(ministry, value=f"https://urm.lt/{CANARY}", by=author)
    moderation.reject(
        rejected, by=make.make_account(), reason=CANARY, seen_hash=make.hash_of(rejected), at=make.NOW
    )
    withdrawn = make.published(make.make_contact_point(ministry, value="https://urm.lt/old"))
    moderation.withdraw(withdrawn, by=author, reason=CANARY, at=make.NOW)
    make.published(call)
    paths = [f"{name}/" for name in LISTS]
    paths += ["countries/LT/", "ministries/LT/", "calls/public/", f"articles/{article.pk}/"]
    paths += [f"contact-points/{unit.pk}/" for unit in (point, rejected, withdrawn)]
    for path in paths:
        answer = client.get(f"/api/v1/{path}")
        assert CANARY not in answer.content.decode() + json.dumps(dict(answer.headers)), path
        assert answer.status_code == (404 if str(rejected.pk) in path or str(withdrawn.pk) in path else 200)
