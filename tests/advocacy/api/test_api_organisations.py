from datetime import timedelta

import pytest

from directory import moderation
from tests import factories as make

pytestmark = pytest.mark.django_db

LIST = "/api/v1/organisations/"


def shown(client, query=""):
    return [row["id"] for row in client.get(LIST + query).json()["results"]]


def test_slug_and_id_lead_to_the_same(client, settings):
    unit = make.published(make.make_organisation(slug="helpers"))
    by_slug, by_id = client.get(f"{LIST}helpers/"), client.get(f"{LIST}{unit.pk}/")
    assert by_slug.json() == by_id.json()
    assert by_slug.json()["url"] == f"{settings.SITE_URL}{LIST}helpers/"
    assert by_slug.json()["country"] is None


def test_slug_and_id_of_a_ministry_are_redirected(client):
    ministry = make.published(make.make_ministry(slug="lt-ministry"))
    for key in ("lt-ministry", ministry.pk):
        answer = client.get(f"{LIST}{key}/", headers={"Host": "localhost"})
        assert (answer.status_code, answer.headers["Location"]) == (301, "/api/v1/ministries/LT/")
        assert answer.headers["Cache-Control"] == "public, max-age=60, no-transform"
        assert answer.content == b""
    assert client.get(LIST).json()["results"] == client.get("/api/v1/ministries/").json()["results"]


def test_the_list_holds_ministries_and_others_in_the_order_of_their_ids(client):
    units = [
        make.published(make.make_ministry()),
        *(make.published(make.make_organisation()) for _ in range(4)),
    ]
    assert shown(client) == sorted(str(unit.pk) for unit in units)


def test_a_body_that_is_only_named_carries_no_contact(client):
    unit = make.published(make.make_organisation(slug="body"))
    make.published(make.make_contact_point(unit, channel="website", value="https://body.example/"))
    assert client.get(f"{LIST}body/").json()["website"] == "https://body.example/"
    make.approve_proposal(make.propose(unit, make.make_account(), named_only=True), make.make_account())
    body = client.get(f"{LIST}body/").json()
    assert (body["website"], body["contact_points"]) == (None, [])


def test_the_open_calls_that_name_it_are_counted(client):
    make.make_caution("LT")
    unit = make.published(make.make_organisation(slug="helpers", country=make.make_country("LT")))
    make.published(make.make_call(organisations=[unit], addresses_reader=""))
    make.published(make.make_call(organisations=[unit], kind="donate"))
    make.published(make.make_call(organisations=[unit], lapses_on=make.TODAY - timedelta(days=1)))
    make.published(make.make_call(organisations=[unit], outcome="achieved"))
    make.make_call(organisations=[unit])
    make.published(make.make_call())
    assert client.get(f"{LIST}helpers/").json()["calls_count"] == 2


def test_what_is_not_public_is_absent(client):
    withdrawn = make.published(make.make_organisation())
    moderation.withdraw(withdrawn, by=make.make_account(), reason="x", at=make.NOW)
    for key in (
        withdrawn.slug,
        withdrawn.pk,
        make.make_organisation().slug,
        make.make_ministry().pk,
        "never",
    ):
        answer = client.get(f"{LIST}{key}/")
        assert (answer.status_code, answer.json()["detail"]) == (404, "There is nothing at this address.")
    assert shown(client) == []


def test_the_filters(client):
    ministry = make.published(make.make_ministry())
    ngo = make.published(make.make_organisation(name="Helping Hands"))
    assert shown(client, "?kind=ngo") == shown(client, "?q=hElPing") == [str(ngo.pk)]
    assert shown(client, "?country=LT") == shown(client, "?kind=foreign_ministry") == [str(ministry.pk)]
    assert shown(client, "?kind=ngo&country=LT") == []
