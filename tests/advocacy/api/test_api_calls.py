import hashlib
from datetime import timedelta

import pytest

from advocacy.models import Petition, SignatureCount
from directory import moderation
from directory.models import Revision
from tests import clock
from tests import factories as make

pytestmark = pytest.mark.django_db

LIST = "/api/v1/calls/"


def shown(client, query=""):
    return [row["slug"] for row in client.get(LIST + query).json()["results"]]


def body(client, call):
    return client.get(f"{LIST}{call.slug}/").json()


def public_call(**fields):
    return make.published(make.make_call(**fields))


def make_petition(**fields):
    platform = make.published(make.make_organisation(kind="petition_platform", slug="platform"))
    petition = Petition.objects.create(
        platform=platform, title="Let them in", url="https://p.example/1", **fields
    )
    SignatureCount.objects.create(
        petition=petition, count=1200, counted_on=make.TODAY, source=make.make_source("https://p.example/1")
    )
    moderation.record(petition, by=None, at=make.NOW)
    return make.published(petition)


def test_the_shape(client, settings):
    api = f"{settings.SITE_URL}/api/v1"
    make.make_country("RU", "Russia")
    issue = make.published(make.make_issue(slug="chechnya", name="Visas"))
    named = make.published(make.make_organisation(slug="network", name="Network"))
    article = make.published(
        make.make_article(headline="Fleeing", text="canary text", published_on=make.TODAY)
    )
    petition = make_petition()
    call = public_call(
        slug="visas",
        title="Ask for visas",
        issue=issue,
        petition=petition,
        organisations=[named],
        countries=[make.make_country("RU")],
        accused_country=make.make_country("RU"),
        article=article,
        asked_on=make.TODAY - timedelta(days=20),
        lapses_on=make.TODAY + timedelta(days=10),
        letters=[make.a_letter("ru"), make.a_letter("fr")],
    )
    russia = {"code": "RU", "name": "Russia", "url": f"{api}/countries/RU/"}
    assert body(client, call) == {
        "url": f"{api}/calls/visas/",
        "id": str(call.pk),
        "slug": "visas",
        "kind": "contact_government",
        "title": "Ask for visas",
        "summary": "People are in danger.",
        "ask": "Please grant visas.",
        "ask_to_ministry": "Please grant them visas.",
        "addresses": {
            "reader": "ministry",
            "countries": [russia],
            "organisations": [
                {
                    "id": str(named.pk),
                    "slug": "network",
                    "name": "Network",
                    "advisory": None,
                    "url": f"{api}/organisations/network/",
                }
            ],
        },
        "accused_country": russia,
        "issue": {
            "url": f"{api}/issues/chechnya/",
            "id": str(issue.pk),
            "slug": "chechnya",
            "name": "Visas",
            "summary": "Why it matters.",
        },
        "petition": {
            "url": f"{api}/petitions/{petition.pk}/",
            "id": str(petition.pk),
            "title": "Let them in",
            "platform": {
                "id": str(petition.platform_id),
                "slug": "platform",
                "name": petition.platform.name,
                "advisory": None,
                "url": f"{api}/organisations/platform/",
            },
            "addressee": None,
            "link": "https://p.example/1",
            "counts": [
                {
                    "count": 1200,
                    "counted_on": str(clock.TODAY),
                    "source": {
                        "url": "https://p.example/1",
                        "publisher": "urm.lt",
                        "retrieved_on": str(clock.TODAY),
                        "evidence": "official",
                        "kind": "own",
                        "page_from": None,
                    },
                }
            ],
        },
        "citations": [
            {
                "article": {
                    "id": str(article.pk),
                    "url": f"{api}/articles/{article.pk}/",
                    "headline": "Fleeing",
                    "publication": "Example Courier",
                    "published_on": str(clock.TODAY),
                    "link": article.url,
                },
                "start": 0,
                "end": 11,
                "sha256": hashlib.sha256(b"canary text").hexdigest(),
                "rule": "test",
                "version": "1",
            }
        ],
        "letter_languages": ["fr", "ru"],
        "asked_on": str(make.TODAY - timedelta(days=20)),
        "confirmed_on": None,
        "lapses_on": str(make.TODAY + timedelta(days=10)),
        "outcome": "open",
        "open": True,
        "page_url": f"{settings.SITE_URL}/calls/visas/",
        "revision": call.revision,
        "updated_at": clock.STAMP,
    }
    assert (
        client.get(f"{LIST}{call.pk}/").json() == client.get(LIST).json()["results"][0] == body(client, call)
    )


def test_what_is_not_known_is_null_and_never_missing(client):
    bare = body(client, public_call(addresses_reader=""))
    assert bare["addresses"] == {"reader": None, "countries": [], "organisations": []}
    for name in ("accused_country", "issue", "petition", "asked_on", "lapses_on"):
        assert bare[name] is None


@pytest.mark.parametrize(
    ("fields", "is_open"),
    [
        ({}, True),
        ({"lapses_on": make.TODAY}, True),
        ({"lapses_on": make.TODAY - timedelta(days=1)}, False),
        ({"outcome": "achieved"}, False),
        ({"outcome": "superseded", "lapses_on": make.TODAY}, False),
    ],
)
def test_open_is_told_for_today_and_agrees_with_the_queryset(client, today, fields, is_open):
    call = public_call(**fields)
    assert body(client, call)["open"] is is_open
    assert type(call).objects.open(today).exists() is is_open


def test_nested_units_move_the_revision(client):
    issue = make.published(make.make_issue())
    named = make.published(make.make_organisation())
    article = make.published(make.make_article())
    petition = make_petition()
    call = public_call(issue=issue, organisations=[named], article=article, petition=petition)
    changes = [
        (issue, {"name": "New"}),
        (named, {"name": "New"}),
        (article, {"headline": "New"}),
        (petition, {"title": "New"}),
        (petition.platform, {"name": "New"}),
    ]
    assert body(client, call)["revision"] == call.revision
    for unit, change in changes:
        make.approve_proposal(make.propose(unit, make.make_account(), **change), make.make_account())
        assert body(client, call)["revision"] == Revision.objects.last().seq


def test_every_passage_is_told_in_order(client):
    call = make.make_call()
    other = make.published(make.make_article())
    cited = call.citations.get().article
    for article, start in [(cited, 40), (cited, 31), (other, 5)]:
        make.cite(call, article, start, 60)
    moderation.record(call, by=None, at=make.NOW)
    found = [(row["article"]["id"], row["start"]) for row in body(client, make.published(call))["citations"]]
    expected = [(str(cited.pk), 0), (str(cited.pk), 31), (str(cited.pk), 40), (str(other.pk), 5)]
    assert found == sorted(expected)


def test_what_is_not_public_is_absent(client):
    withdrawn, orphaned = public_call(), public_call()
    moderation.withdraw(withdrawn, by=make.make_account(), reason="x", at=make.NOW)
    article = orphaned.citations.get().article
    moderation.withdraw(article, by=make.make_account(), reason="x", at=make.NOW)
    for call in (make.make_call(), withdrawn, orphaned):
        for key in (call.slug, call.pk):
            answer = client.get(f"{LIST}{key}/")
            assert (answer.status_code, answer.json()["detail"]) == (404, "There is nothing at this address.")
    assert shown(client) == []


def test_the_filters(client):
    for code in ("RU", "LT", "LV"):
        make.make_country(code)
    issue = make.published(make.make_issue(slug="visas"))
    body_of_lt = make.published(make.make_organisation(country=make.make_country("LT")))
    public_call(slug="a", issue=issue, accused_country=make.make_country("RU"), title="Ask for visas")
    public_call(slug="b", kind="donate", organisations=[body_of_lt], countries=[make.make_country("LT")])
    public_call(slug="c", outcome="achieved", countries=[make.make_country("LV"), make.make_country("LT")])
    assert shown(client, "?issue=visas") == shown(client, "?accused_country=RU") == ["a"]
    assert shown(client, "?q=VISAS") == ["a"]
    assert shown(client, "?kind=donate") == ["b"]
    assert sorted(shown(client, "?country=LT")) == ["b", "c"]
    assert shown(client, "?country=LV") == shown(client, "?outcome=achieved") == ["c"]
    assert shown(client, "?country=RU") == shown(client, "?issue=other") == []
