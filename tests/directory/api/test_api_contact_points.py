from datetime import timedelta

import pytest

from directory import moderation
from directory.models import Method, Revision
from tests import clock
from tests import factories as make

pytestmark = pytest.mark.django_db

LIST = "/api/v1/contact-points/"


@pytest.fixture
def ministry():
    return make.published(make.make_ministry(slug="lt-ministry", name="Ministry of Foreign Affairs"))


def shown(client, query=""):
    return [row["id"] for row in client.get(LIST + query).json()["results"]]


def one(client, point):
    return client.get(f"{LIST}{point.pk}/")


def public_point(organisation, **fields):
    return make.published(make.make_contact_point(organisation, **fields))


def test_the_shape(client, settings, ministry):
    point = public_point(ministry, channel="telephone", value="+37052362444")
    answer = one(client, point)
    assert answer.status_code == 200
    assert answer.json() == {
        "id": str(point.pk),
        "channel": "telephone",
        "purpose": "general",
        "language": None,
        "value": "+37052362444",
        "display": "+370 5 236 2444",
        "href": "tel:+37052362444",
        "sources": [
            {
                "url": "https://www.urm.lt/contacts",
                "publisher": "urm.lt",
                "retrieved_on": str(clock.TODAY),
                "evidence": "official",
                "kind": "own",
                "page_from": None,
            }
        ],
        "verification": {"state": "unverified", "verified_on": None, "due_on": None, "method": None},
        "link": {"state": "not_applicable", "since": None},
        "on_official_domain": None,
        "url": f"{settings.SITE_URL}/api/v1/contact-points/{point.pk}/",
        "organisation": {
            "id": str(ministry.pk),
            "slug": "lt-ministry",
            "name": "Ministry of Foreign Affairs",
            "advisory": None,
            "url": f"{settings.SITE_URL}/api/v1/ministries/LT/",
        },
        "country": {"code": "LT", "name": "Country LT", "url": f"{settings.SITE_URL}/api/v1/countries/LT/"},
        "revision": point.revision,
        "updated_at": clock.STAMP,
    }
    assert client.get(LIST).json()["results"] == [answer.json()]


@pytest.mark.parametrize(
    ("channel", "value", "href", "state"),
    [
        ("website", "https://www.urm.lt/", "https://www.urm.lt/", "unknown"),
        ("contact_page", "https://urm.lt/a", "https://urm.lt/a", "unknown"),
        ("contact_form", "https://urm.lt/b", "https://urm.lt/b", "unknown"),
        ("social", "https://social.example/urm", "https://social.example/urm", "unknown"),
        ("email", "info@urm.lt", "mailto:info@urm.lt", "not_applicable"),
        ("fax", "+37052362444", None, "not_applicable"),
        ("postal_address", "J. Tumo-Vaižganto g. 2, Vilnius", None, "not_applicable"),
    ],
)
def test_each_channel_has_its_href_and_its_link_state(client, ministry, channel, value, href, state):
    body = one(client, public_point(ministry, channel=channel, value=value)).json()
    assert (body["href"], body["link"]["state"]) == (href, state)


def test_the_official_domain_is_told_where_one_is_proven(client, ministry):
    ours = public_point(ministry, value="https://www.urm.lt/contacts")
    other = public_point(ministry, value="https://urm.example/contacts")
    assert one(client, ours).json()["on_official_domain"] is None
    make.published(make.make_domain(ministry))
    make.make_domain(ministry, domain="urm.example")
    assert one(client, ours).json()["on_official_domain"] is True
    assert one(client, other).json()["on_official_domain"] is False


def test_the_primary_source_stands_first_then_the_further_ones_by_address(client, ministry):
    point = make.make_contact_point(ministry, source=make.make_source("https://z.example/"))
    further = [make.make_source(f"https://{name}.example/", evidence="secondary") for name in "ba"]
    point.further_sources.set(further)
    moderation.record(point, by=None, at=make.NOW)
    body = one(client, make.published(point)).json()
    addresses = [source["url"] for source in body["sources"]]
    assert addresses == ["https://z.example/", "https://a.example/", "https://b.example/"]


def test_a_verification_is_told_and_moves_the_revision(client, ministry, now):
    point = public_point(ministry)
    by = make.make_account(username="canary-account")
    seen = {"looked_at": "https://www.urm.lt/", "seen_content_hash": point.content_hash}
    moderation.verify(point, by=by, method=Method.PAGE_SEEN, at=now, **seen)
    answer = one(client, point)
    assert answer.json()["verification"] == {
        "state": "verified",
        "verified_on": str(clock.TODAY),
        "due_on": str(clock.TODAY + timedelta(days=90)),
        "method": "page_seen",
    }
    assert answer.json()["revision"] == Revision.objects.last().seq
    assert b"canary" not in answer.content
    with clock.at(clock.MOMENT + timedelta(days=90)):
        assert one(client, point).json()["verification"]["state"] == "overdue"


def test_the_organisation_moves_the_revision(client, ministry):
    point = public_point(ministry)
    proposal = make.propose(ministry, make.make_account(), name="Foreign Ministry")
    make.approve_proposal(proposal, make.make_account())
    body = one(client, point).json()
    assert body["organisation"]["name"] == "Foreign Ministry"
    assert body["revision"] == Revision.objects.last().seq > point.revision


def test_what_is_not_public_is_absent(client, ministry):
    rejected, withdrawn = make.make_contact_point(ministry), public_point(ministry)
    moderation.reject(
        rejected, by=make.make_account(), reason="canary", seen_hash=make.hash_of(rejected), at=make.NOW
    )
    moderation.withdraw(withdrawn, by=make.make_account(), reason="canary", at=make.NOW)
    hidden_parent = make.make_contact_point(make.make_organisation())
    unknown = client.get(f"{LIST}00000000-0000-4000-8000-000000000000/")
    for point in (make.make_contact_point(ministry), rejected, withdrawn, hidden_parent):
        answer = one(client, point)
        assert (answer.status_code, answer.content) == (404, unknown.content)
    assert shown(client) == []


def test_withdrawing_the_organisation_takes_its_points_away(client):
    organisation = make.published(make.make_organisation())
    point = public_point(organisation)
    moderation.withdraw(organisation, by=make.make_account(), reason="x", at=make.NOW)
    assert one(client, point).status_code == 404
    assert shown(client) == []


def test_a_body_that_is_only_named_has_no_contact_points(client):
    organisation = make.published(make.make_organisation())
    point = public_point(organisation)
    proposal = make.propose(organisation, make.make_account(), named_only=True)
    make.approve_proposal(proposal, make.make_account())
    assert one(client, point).status_code == 404
    assert shown(client) == []


def test_the_filters(client, ministry):
    other = make.published(make.make_organisation(slug="other"))
    general = public_point(ministry, language="lt")
    visas = public_point(ministry, channel="email", value="visas@urm.lt", purpose="visas_and_asylum")
    foreign = public_point(other)
    assert shown(client, "?country=LT") == sorted([str(general.pk), str(visas.pk)])
    assert shown(client, "?organisation=other") == [str(foreign.pk)]
    assert shown(client, f"?organisation={other.pk}") == [str(foreign.pk)]
    assert shown(client, "?channel=email") == shown(client, "?purpose=visas_and_asylum") == [str(visas.pk)]
    assert shown(client, "?language=lt") == [str(general.pk)]
    assert shown(client, "?country=LT&channel=email&purpose=general") == []


def test_emergency_is_no_purpose_to_ask_for(client):
    answer = client.get(f"{LIST}?purpose=emergency")
    assert answer.status_code == 400
    assert "emergency" not in answer.json()["errors"][0]["accepted"]
