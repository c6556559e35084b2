import pytest

from directory import moderation
from directory.models import State
from tests import acts
from tests import factories as make
from tests.pages import call, html, main_of, ministry, shown, withdraw

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def test_the_page_of_a_current_ministry_is_that_of_its_country(client):
    body = ministry()
    response = client.get(f"/organisations/{body.slug}/")
    assert (response.status_code, response["Location"]) == (301, "/countries/LT/")
    assert body.slug not in html(client, "/organisations/")
    closed = ministry("LV", lifecycle="closed")
    assert "no longer exists" in shown(client, f"/organisations/{closed.slug}/")


def test_a_body_that_is_only_named_has_no_link_at_all(client):
    body = make.published(make.make_organisation(kind="government", named_only=True))
    point = make.make_contact_point(body, channel="website", value="https://body.example/")
    rows = type(point).objects.filter(pk=point.pk)
    acts.by_force(rows, state=State.PUBLISHED, revision=1, revised_at=make.NOW)
    page = main_of(client, f"/organisations/{body.slug}/")
    assert "without contacts" in page
    assert "http" not in page


def test_a_ministry_that_is_only_named_has_no_contact_on_any_page(client):
    body = ministry(named_only=True)
    point = make.make_contact_point(body, channel="email", value="canary@urm.lt")
    rows = type(point).objects.filter(pk=point.pk)
    acts.by_force(rows, state=State.PUBLISHED, revision=1, revised_at=make.NOW)
    for path in ("/countries/LT/", f"/calls/{call().slug}/write/LT/"):
        assert "canary" not in html(client, path)
    assert "named here without contacts" in shown(client, "/countries/LT/")


def test_pending_rejected_and_withdrawn_organisations_are_absent(client):
    pending, rejected = make.make_organisation(), make.make_organisation()
    moderation.reject(
        rejected, by=make.make_account(), reason="x", seen_hash=make.hash_of(rejected), at=make.NOW
    )
    gone = make.published(make.make_organisation())
    withdraw(gone)
    page = html(client, "/organisations/")
    for body in (pending, rejected, gone):
        assert body.slug not in page
        assert client.get(f"/organisations/{body.slug}/").status_code == 404
