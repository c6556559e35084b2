import pytest
from django.core.exceptions import SuspiciousOperation

from directory.serving import problems
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

NOTHING = {
    "type": "http://127.0.0.1:8000/api/v1/docs/#problem-not-found",
    "title": "Nothing is here",
    "status": 404,
    "detail": "There is nothing at this address.",
    "errors": [],
}
UNKNOWN_ID = "00000000-0000-4000-8000-000000000000"


@pytest.mark.parametrize(
    "path",
    [
        "/api/",
        "/api/v2/countries/",
        "/api/v1/nothing/",
        "/api/v1/nothing",
        "/api/v1/countries/lithuania/",
        "/api/v1/countries/L%00/",
        "/api/v1/ministries/LT/",
        "/api/v1/organisations/unknown/",
        f"/api/v1/organisations/{UNKNOWN_ID}/",
        f"/api/v1/contact-points/{UNKNOWN_ID}/",
        "/api/v1/contact-points/17/",
        f"/api/v1/calls/{UNKNOWN_ID}/",
        f"/api/v1/articles/{UNKNOWN_ID}/",
        "/api/v1/articles/x/",
    ],
)
def test_what_is_not_there_is_one_and_the_same_problem(client, path):
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "application/problem+json")
    assert answer.json() == NOTHING
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_outside_the_api_an_unknown_path_is_a_page(client):
    answer = client.get("/nothing/")
    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith("text/html")


def test_a_path_without_its_slash_is_redirected(client):
    answer = client.get("/api/v1/countries?region=Asia")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/api/v1/countries/?region=Asia")


@pytest.mark.hostile(36)
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_another_method_is_a_problem_that_names_the_allowed_ones(client, method):
    answer = getattr(client, method)("/api/v1/countries/", "<x/>", content_type="text/xml")
    assert (answer.status_code, answer.headers["Content-Type"]) == (405, "application/problem+json")
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert "GET, HEAD, OPTIONS" in answer.json()["detail"]
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.hostile(36)
def test_another_method_is_refused_before_its_parameters(client):
    assert client.post("/api/v1/countries/?foo=bar").status_code == 405


@pytest.mark.hostile(36)
def test_a_method_in_a_header_is_ignored(client):
    assert client.get("/api/v1/countries/", headers={"X-HTTP-Method-Override": "DELETE"}).status_code == 200


@pytest.mark.hostile(36)
def test_an_accept_header_that_json_does_not_satisfy_is_a_problem(client):
    answer = client.get("/api/v1/countries/", headers={"Accept": "image/png"})
    assert (answer.status_code, answer.headers["Content-Type"]) == (406, "application/problem+json")
    assert "application/json" in answer.json()["detail"]


def test_there_is_one_representation_whatever_is_accepted(client):
    make.make_country("LT")
    plain = client.get("/api/v1/countries/")
    indented = client.get("/api/v1/countries/", headers={"Accept": "application/json; indent=4"})
    assert plain.content == indented.content


def test_our_own_fault_is_a_problem_too(client, monkeypatch):
    def fail():
        raise RuntimeError("canary")

    monkeypatch.setattr("directory.api.reading.utc_today", fail)
    client.raise_request_exception = False
    answer = client.get("/api/v1/countries/")
    assert (answer.status_code, answer.headers["Content-Type"]) == (500, "application/problem+json")
    assert answer.json()["title"] == "Our fault"
    assert b"canary" not in answer.content
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.hostile(33)
def test_a_thousand_and_one_parameters_are_a_problem(client):
    answer = client.get("/api/v1/countries/?" + "&".join(f"p{n}=1" for n in range(1001)))
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")


def test_get_and_head_agree_and_may_be_cached_by_anybody(client):
    get, head = client.get("/api/v1/countries/"), client.head("/api/v1/countries/")
    assert (get.status_code, head.status_code, head.content) == (200, 200, b"")
    assert get.headers["Cache-Control"] == head.headers["Cache-Control"] == "public, max-age=60, no-transform"
    assert get.headers["Content-Type"] == head.headers["Content-Type"] == "application/json"


@pytest.mark.hostile(42)
def test_reading_is_open_to_every_origin_without_credentials(client):
    for answer in (client.get("/api/v1/", headers={"Origin": "null"}), client.options("/api/v1/countries/")):
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in answer.headers
    assert client.options("/api/v1/countries/").status_code == 204


@pytest.mark.hostile(81)
@pytest.mark.parametrize("path", ["/api/v1/", "/api/v1/countries/", "/api/v1/nothing/", "/api/v1/schema/"])
def test_answers_set_no_cookie_and_vary_on_nothing(client, path):
    answer = client.get(path)
    assert not answer.cookies
    assert answer.headers.get("Vary", "Accept-Encoding") == "Accept-Encoding"


def test_the_host_header_enters_no_body(client, settings):
    settings.ALLOWED_HOSTS = ["evil.example"]
    make.make_country("LT")
    body = client.get("/api/v1/countries/", headers={"Host": "evil.example"}).content
    assert settings.SITE_URL.encode() in body
    assert b"evil.example" not in body


def test_what_django_itself_refuses_is_a_problem_below_api_and_a_page_elsewhere(rf):
    refusal = SuspiciousOperation("canary")
    for path, kind in [("/api/v1/", "application/problem+json"), ("/", "text/html; charset=utf-8")]:
        answer = problems.bad_request(rf.get(path), refusal)
        assert (answer.status_code, answer.headers["Content-Type"]) == (400, kind)
        assert b"canary" not in answer.content
