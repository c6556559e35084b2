import pytest

from tests import clock
from tests import factories as make
from tests.pages import call, withdraw

pytestmark = pytest.mark.django_db

LIST = "/api/v1/issues/"


def shown(client, query=""):
    return [row["slug"] for row in client.get(LIST + query).json()["results"]]


def public_issue(**fields):
    return make.published(make.make_issue(**fields))


def test_the_shape(client, settings):
    api = f"{settings.SITE_URL}/api/v1"
    issue = public_issue(slug="visas", name="Visas")
    asked = call(issue=issue, slug="ask", title="Ask for visas")
    make.make_call(issue=issue)
    body = client.get(f"{LIST}visas/").json()
    assert body == {
        "url": f"{api}/issues/visas/",
        "id": str(issue.pk),
        "slug": "visas",
        "name": "Visas",
        "summary": "Why it matters.",
        "calls": [{"url": f"{api}/calls/ask/", "slug": "ask", "title": "Ask for visas"}],
        "revision": asked.revision,
        "updated_at": clock.STAMP,
    }
    assert client.get(LIST).json()["results"] == [body]
    assert client.get(f"{LIST}{issue.pk}/").json() == body


@pytest.mark.hostile(18)
def test_what_is_not_public_is_absent(client):
    pending, withdrawn = make.make_issue(), public_issue()
    withdraw(withdrawn)
    unknown = client.get(f"{LIST}nothing/")
    for issue in (pending, withdrawn):
        for key in (issue.slug, issue.pk):
            answer = client.get(f"{LIST}{key}/")
            assert (answer.status_code, answer.content) == (404, unknown.content)
    assert shown(client) == []


def test_a_call_that_leaves_is_no_longer_named_and_moves_the_revision(client):
    issue = public_issue(slug="visas")
    asked = call(issue=issue)
    withdraw(asked)
    body = client.get(f"{LIST}visas/").json()
    assert (body["calls"], body["revision"]) == ([], asked.revision + 1)


def test_the_filters(client):
    here, there = public_issue(slug="here", name="Visas"), public_issue(slug="there", name="Aid")
    call(issue=here, countries=[make.make_country("LT")])
    make.make_call(issue=there, countries=[make.make_country("LT")])
    assert shown(client, "?country=LT") == shown(client, "?q=visa") == ["here"]


def test_whether_an_issue_is_exempt_is_not_told(client):
    public_issue(exempt=True)
    assert b"exempt" not in client.get(LIST).content
