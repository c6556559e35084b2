"""What readers and programs are told of a contact in doubt: everything, after the others, and nothing is hidden."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from directory import moderation
from directory.models import LinkState, Observation, Verification
from tests import clock, tables
from tests import factories as make
from tests.pages import call, contact, html, ministry, petition, shown, verify

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
PAGE, SITE = "https://www.urm.lt/contacts", "https://www.urm.lt/"


def see(url, state, since=None, **told):
    fields = {"failures": 3, "failing_since": timezone.now()} if state == "dead" else {}
    known = {} if state == "unknown" else {"since": since or make.TODAY, "told_at": timezone.now(), **told}
    return Observation.objects.create(url=url, state=state, next_check_at=timezone.now(), **known, **fields)


def doubt(point):
    by = make.make_account(username="canary-moderator")
    reason = "canary-reason"
    moderation.dispute(point, by=by, reason=reason, seen_content_hash=point.content_hash, at=make.NOW)


@pytest.fixture
def both():
    return tables.built_once(make_both)


def make_both():
    body = ministry()
    return contact(body, channel="contact_page", value=PAGE), contact(body, channel="website", value=SITE)


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ("ok", f"has seen the link working since {clock.LONG_DAY}"),
        ("redirected", "it leads to another page of the same domain"),
        ("unknown", "No program has looked at the link yet"),
        ("blocked", "that says nothing of the page itself"),
        ("failing", f"has not answered our program since {clock.LONG_DAY}"),
        ("dead", f"found this link dead since {clock.LONG_DAY}"),
        ("moved", "has led to another domain"),
        ("soft_404", "no longer seems to be the right one"),
        ("tls_problem", "browsers have refused the certificate"),
    ],
)
def test_the_page_tells_what_was_seen_of_a_link(client, both, state, told):
    see(PAGE, state)
    page = shown(client, "/countries/LT/")
    assert told in page


def test_every_state_of_a_link_has_words():
    assert set(LinkState.values) == {
        "ok", "redirected", "unknown", "blocked", "failing", "dead", "moved", "soft_404", "tls_problem",
    }  # fmt: skip


@pytest.mark.hostile(58)
@pytest.mark.parametrize("state", ["moved", "dead", "soft_404", "tls_problem", "failing"])
def test_a_link_with_a_problem_no_longer_leads_and_is_not_hidden(client, both, state):
    see(PAGE, state)
    page = shown(client, "/countries/LT/")
    assert "Open the ministry’s website www.urm.lt" in page
    assert "Open the ministry’s contact page" not in page
    assert f'href="{PAGE}"' in html(client, "/countries/LT/")


@pytest.mark.hostile(58)
def test_where_every_page_has_a_problem_none_leads_and_all_are_shown(client, both):
    see(PAGE, "dead")
    see(SITE, "moved")
    page = shown(client, "/countries/LT/")
    assert "The ministry’s page is in doubt at present" in page
    assert "Contact page for general enquiries" in page
    assert "Website for general enquiries" in page


def test_two_people_who_saw_the_page_since_outrank_the_program(client, both):
    see(PAGE, "soft_404", since=timezone.now().date())
    assert "Open the ministry’s contact page" not in shown(client, "/countries/LT/")
    first = verify(both[0], days_ago=0)
    assert "Open the ministry’s contact page" not in shown(client, "/countries/LT/")
    again = verify(both[0], days_ago=0)
    Verification.objects.filter(pk=again.pk).update(by=first.by)
    assert "Open the ministry’s contact page" not in shown(client, "/countries/LT/")
    verify(both[0], days_ago=0)
    page = shown(client, "/countries/LT/")
    assert "Open the ministry’s contact page www.urm.lt" in page
    assert "no longer seems to be the right one" in page


def leads(client):
    return "Open the ministry’s contact page" in shown(client, "/countries/LT/")


@pytest.mark.hostile(58)
def test_who_looked_this_morning_does_not_outrank_an_alarm_of_this_afternoon(client, both):
    for _ in range(2):
        verify(both[0], days_ago=0)
    see(PAGE, "moved", told_at=make.NOW + timedelta(hours=3))
    assert not leads(client)
    with clock.at(make.NOW + timedelta(hours=4)):
        for _ in range(2):
            verify(both[0], days_ago=0)
        assert leads(client)


def test_a_look_that_is_told_of_on_another_day_may_have_been_as_early_as_its_day_began(client, both):
    see(PAGE, "moved", told_at=make.NOW)
    with clock.at(make.NOW + timedelta(days=1)):
        for _ in range(2):
            verify(both[0], days_ago=1)
        assert not leads(client)


@pytest.mark.parametrize(("days", "outranks"), [(0, False), (1, True)])
def test_an_alarm_of_which_only_the_day_is_known_is_outranked_from_the_next_on(client, both, days, outranks):
    see(PAGE, "moved", told_at=None)
    with clock.at(make.NOW + timedelta(days=days)):
        for _ in range(2):
            verify(both[0], days_ago=0)
        assert leads(client) == outranks


@pytest.mark.parametrize(("days_ago", "method"), [(1, "page_seen"), (0, "answered")])
def test_who_looked_before_or_only_had_an_answer_does_not(client, both, days_ago, method):
    see(PAGE, "moved", since=timezone.now().date())
    for _ in range(2):
        verify(both[0], days_ago=days_ago, method=method)
    assert "Open the ministry’s contact page" not in shown(client, "/countries/LT/")


def test_what_is_in_doubt_stands_after_the_others(client):
    body = ministry()
    contact(body, channel="email", value="old@urm.lt")
    overdue = contact(body, channel="email", value="overdue@urm.lt")
    disputed = contact(body, channel="email", value="disputed@urm.lt")
    contact(body, channel="telephone", value="+37052362444")
    verify(overdue, days_ago=180)
    doubt(disputed)
    page = html(client, "/countries/LT/")
    places = [page.index(value) for value in ("old@", "tel:+37052362444", "overdue@", "disputed@")]
    assert places == sorted(places)


def test_a_dispute_is_told_without_names_and_reasons(client, both):
    doubt(both[0])
    page = shown(client, "/countries/LT/")
    assert f"An editor has doubted this since {clock.LONG_DAY}: do not rely on it alone." in page
    assert "Open the ministry’s website" in page
    assert "canary" not in html(client, "/countries/LT/")


def test_a_dispute_keeps_what_was_checked_before(client, both):
    verify(both[0], days_ago=1)
    doubt(both[0])
    assert "A person had checked it on" in shown(client, "/countries/LT/")


def test_programs_are_told_the_same(client, both):
    see(PAGE, "moved", since=make.TODAY - timedelta(days=2))
    doubt(both[0])
    body = client.get("/api/v1/ministries/LT/").json()
    told = next(point for point in body["contact_points"] if point["channel"] == "contact_page")
    assert told["link"] == {"state": "moved", "since": str(make.TODAY - timedelta(days=2))}
    assert told["verification"]["state"] == "disputed"
    assert "canary" not in str(body)


def test_a_contact_with_another_address_has_not_been_looked_at(client, both):
    see(PAGE, "dead")
    proposal = make.propose(both[0], make.make_account(), value=f"{PAGE}/new")
    make.approve_proposal(proposal, make.make_account())
    body = client.get("/api/v1/ministries/LT/").json()
    assert body["contact_points"][0]["link"] == {"state": "unknown", "since": None}


def test_the_number_of_links_costs_no_query(client, django_assert_max_num_queries):
    body = ministry()
    for number in range(3):
        contact(body, channel="contact_page", value=f"{PAGE}/{number}")
    with django_assert_max_num_queries(30) as three:
        client.get("/countries/LT/")
    for number in range(3, 30):
        see(contact(body, channel="contact_page", value=f"{PAGE}/{number}").value, "ok")
    with django_assert_max_num_queries(30) as thirty:
        client.get("/countries/LT/")
    assert len(three) == len(thirty)


@pytest.mark.hostile(63)
def test_a_petition_that_is_gone_is_told_and_no_longer_the_main_action(client):
    platform = make.published(make.make_organisation(kind="petition_platform"))
    signed = petition(platform, 5)
    published = call(kind="sign_petition", petition=signed, countries=[])
    path = f"/calls/{published.slug}/"
    assert re.search(r'<p class="go"><a href="https://signs.example', html(client, path))
    see(signed.url, "soft_404")
    assert not re.search(r'<p class="go"><a href="https://signs.example', html(client, path))
    assert "no longer seems to be the right one" in shown(client, path)
