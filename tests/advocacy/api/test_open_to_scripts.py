"""Who may read what from another site: everything that programs are offered, and nothing that people type into."""

import pytest

from directory.models import PublicState
from tests import clock, tables
from tests.dumped import lay
from tests.pages import contact, ministry

pytestmark = [pytest.mark.django_db, pytest.mark.any_database, pytest.mark.hostile(42)]
LISTS = (
    "countries",
    "ministries",
    "organisations",
    "contact-points",
    "calls",
    "articles",
    "petitions",
    "issues",
)
OFFERED = [
    *(f"/api/v1/{name}/" for name in (*LISTS, "changes", "schema")),
    *("/api/v1/", "/api/v1/search/?q=lithuania", "/api/v1/ministries/LT/", "/api/v1/countries/LT/"),
    *("/api/v1/ministries/LT.vcf", "/api/v1/ministries/LT.jsonld", "/feeds/changes.atom", "/feeds/LT.atom"),
    *(
        "/data/latest.json",
        "/data/figures.json",
        "/data/{dump}/manifest.json",
        "/data/{dump}/contact_points.csv",
    ),
]
KEPT_CLOSED = ["/", "/countries/", "/countries/LT/", "/suggest/contact_point/{point}/", "/admin/login/"]
ORIGINS = pytest.mark.parametrize("origin", ["null", "https://evil.example"])


def make_point():
    return contact(ministry("LT"))


@pytest.fixture
def addressed(settings, tmp_path):
    """Fills in what an address needs."""
    settings.EXPORT_DIRECTORY = tmp_path
    point = tables.built_once(make_point)
    seq = PublicState.objects.get().seq
    lay(tmp_path, seq)
    facts = {"dump": f"advocacy-directory-{seq}-{clock.TODAY}", "point": point.pk}
    return lambda path: path.format(**facts)


@ORIGINS
@pytest.mark.parametrize("path", OFFERED)
def test_scripts_of_any_site_may_read_it_without_credentials(client, addressed, path, origin):
    answer = client.get(addressed(path), headers={"Origin": origin})
    assert answer.getvalue()
    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert not answer.cookies
    etag = answer.headers.get("ETag")
    if etag and "/data/{dump}" in path:
        again = client.get(addressed(path), headers={"Origin": origin, "If-None-Match": etag})
        assert (again.status_code, again.headers["Access-Control-Allow-Origin"]) == (304, "*")


WANTED = {
    *("accept", "content-type", "if-none-match", "if-modified-since", "cache-control", "x-requested-with"),
    *("traceparent", "idempotency-key"),
}
TOLD = {"etag", "last-modified", "link", "ratelimit", "ratelimit-policy", "retry-after"}
NOT_FOUND = ["/api/v1/nothing/", "/api/v1/ministries/XX/", "/feeds/nothing", "/data/nothing.csv"]
ELSEWHERE = ["/api/v1/countries", "/api/v1/countries?limit=3"]


def listed(answer, name):
    return {each.strip().lower() for each in answer.headers[name].split(",")}


@pytest.mark.parametrize("path", [*OFFERED, *NOT_FOUND, *ELSEWHERE])
def test_a_browser_that_asks_first_may_send_what_clients_send(client, addressed, path):
    asked = {
        "Origin": "https://news.example",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": ", ".join(sorted(WANTED)),
    }
    answer = client.options(addressed(path), headers=asked)
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert listed(answer, "Access-Control-Allow-Headers") >= WANTED
    assert listed(answer, "Access-Control-Allow-Methods") == {"get", "head", "options"}


@pytest.mark.parametrize("path", [*OFFERED, *NOT_FOUND, *ELSEWHERE, "/api/v1/calls/?kind=nonsense"])
def test_scripts_read_the_headers_of_every_answer_whatever_it_is(client, addressed, path):
    answer = client.get(addressed(path), headers={"Origin": "https://news.example"})
    assert answer.getvalue() is not None
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert listed(answer, "Access-Control-Expose-Headers") >= TOLD


@pytest.mark.parametrize("path", [*KEPT_CLOSED, "/api/v1/suggestions/", "/api/v1/suggestions", "/data/"])
def test_a_browser_that_asks_first_is_refused_where_people_read_and_type(client, addressed, path):
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    answer = client.options(addressed(path), headers=asked)
    assert not [name for name in answer.headers if name.startswith("Access-Control-")]


@ORIGINS
@pytest.mark.parametrize("path", KEPT_CLOSED)
def test_scripts_of_other_sites_may_not_read_pages_and_forms(client, addressed, path, origin):
    answer = client.get(addressed(path), headers={"Origin": origin})
    assert answer.status_code == 200
    assert not [name for name in answer.headers if name.startswith("Access-Control-")]


@ORIGINS
def test_scripts_of_other_sites_may_not_read_the_answer_to_a_suggestion(client, addressed, origin):
    answer = client.post(
        "/api/v1/suggestions/", "{}", content_type="application/json", headers={"Origin": origin}
    )
    assert answer.status_code >= 400
    assert "Access-Control-Allow-Origin" not in answer.headers
