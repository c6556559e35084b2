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
