import pytest

from directory import moderation
from tests import clock
from tests import factories as make

pytestmark = pytest.mark.django_db

LIST = "/api/v1/articles/"


def shown(client, query=""):
    return [row["headline"] for row in client.get(LIST + query).json()["results"]]


def test_the_shape(client, settings):
    api = f"{settings.SITE_URL}/api/v1"
    article = make.published(
        make.make_article(headline="Fleeing", text="canary text", published_on=make.TODAY)
    )
    call = make.published(make.make_call(article=article, slug="visas", title="Ask for visas"))
    make.make_call(article=article)
    answer = client.get(f"{LIST}{article.pk}/")
    assert answer.json() == {
        "id": str(article.pk),
        "url": f"{api}/articles/{article.pk}/",
        "headline": "Fleeing",
        "publication": "Example Courier",
        "published_on": str(clock.TODAY),
        "link": article.url,
        "language": "en",
        "calls": [{"url": f"{api}/calls/visas/", "slug": "visas", "title": "Ask for visas"}],
        "revision": call.revision,
        "updated_at": clock.STAMP,
    }
    assert client.get(LIST).json()["results"] == [answer.json()]


def test_a_call_that_cites_two_passages_is_named_once(client):
    call = make.make_call()
    article = call.citations.get().article
    make.cite(call, article, 31, 40)
    moderation.record(call, by=None, at=make.NOW)
    make.published(call)
    assert len(client.get(f"{LIST}{article.pk}/").json()["calls"]) == 1


def test_a_call_that_leaves_moves_the_revision(client):
    call = make.published(make.make_call())
    article = call.citations.get().article
    moderation.withdraw(call, by=make.make_account(), reason="x", at=make.NOW)
    body = client.get(f"{LIST}{article.pk}/").json()
    assert (body["calls"], body["revision"]) == ([], call.revision + 1)


def test_an_article_without_publication_or_date_has_null(client):
    article = make.published(make.make_article(publication=""))
    body = client.get(f"{LIST}{article.pk}/").json()
    assert (body["publication"], body["published_on"], body["calls"]) == (None, None, [])


def test_what_is_not_public_is_absent(client):
    withdrawn = make.published(make.make_article())
    moderation.withdraw(withdrawn, by=make.make_account(), reason="x", at=make.NOW)
    for article in (make.make_article(), withdrawn):
        assert client.get(f"{LIST}{article.pk}/").status_code == 404
    assert shown(client) == []


def test_the_filters(client):
    issue = make.published(make.make_issue(slug="visas"))
    cited = make.published(make.make_article(headline="Cited", publication="The Courier"))
    pending = make.published(make.make_article(headline="Pending", language="fr"))
    make.published(make.make_call(article=cited, issue=issue))
    make.make_call(article=pending, issue=issue)
    assert shown(client, "?issue=visas") == shown(client, "?publication=The+Courier") == ["Cited"]
    assert shown(client, "?q=CIT") == ["Cited"]
    assert shown(client, "?language=fr") == ["Pending"]
    assert shown(client, "?publication=the+courier") == []
