"""A value that left the public, or is doubted, comes back by two approvals, under whatever record."""

import pytest
from django.urls import reverse

from directory import moderation
from directory.models import ContactPoint, Intent
from tests import acts
from tests import factories as make

pytestmark = pytest.mark.django_db
BAD = "https://www.urm.lt/bad"


@pytest.fixture
def body():
    return make.published(make.make_ministry())


def gone(body, **fields):
    point = make.published(make.make_contact_point(body, value=BAD, **fields))
    moderation.withdraw(point, by=make.make_account(), reason="PHISHING", at=make.NOW, is_unsafe=True)
    return point


def again(body, **fields):
    return make.make_contact_point(body, by=make.make_account(), **{"value": BAD, **fields})


def needs_two(unit):
    """Whether a first approval is not enough beside its author."""
    is_first = make.approve(unit, make.make_account()) is None
    if is_first:
        assert make.approve(unit, make.make_account()) is not None
    return is_first


@pytest.mark.parametrize(
    "fields", [{}, {"language": "fr"}, {"value": BAD + "/"}, {"value": BAD.replace("bad", "Bad")}]
)
def test_a_withdrawn_value_as_a_new_record_takes_two(body, fields):
    gone(body)
    assert needs_two(again(body, **fields))


def test_another_value_and_another_body_take_one_beside_the_author(body):
    gone(body)
    assert not needs_two(again(body, value="https://www.urm.lt/good"))
    assert not needs_two(again(make.published(make.make_ministry("LV"))))


def test_a_value_that_was_changed_into_another_takes_two(body):
    point = make.published(make.make_contact_point(body, value=BAD))
    acts.change(point, value="https://www.urm.lt/good")
    assert needs_two(again(body))


def test_a_value_that_came_back_is_one_that_left_no_longer(body):
    point = gone(body)
    acts.restore(point)
    point.refresh_from_db()
    moved = make.propose(point, make.make_account(), language="fr")
    assert not moderation.case_of_proposal(moved).departures


@pytest.mark.parametrize("leaves", [True, False])
def test_a_doubted_value_takes_two(body, leaves):
    point = make.published(make.make_contact_point(body, value=BAD))
    acts.dispute(point)
    if leaves:
        moderation.withdraw(point, by=make.make_account(), reason="tidy up", at=make.NOW)
    told = [departure.what for departure in moderation.case_of_unit(again(body), Intent.PUBLISH).departures]
    assert "was put in doubt" in told
    if leaves:
        assert needs_two(ContactPoint.objects.get(state="pending"))


def test_a_proposal_that_brings_a_withdrawn_value_takes_two(body):
    gone(body)
    point = make.published(make.make_contact_point(body))
    proposal = make.propose(point, make.make_account(), value=BAD)
    assert make.approve_proposal(proposal, make.make_account()) is None
    assert make.approve_proposal(proposal, make.make_account()) is not None


def test_a_proposal_back_to_an_earlier_value_with_another_language_takes_two(body):
    point = make.published(make.make_contact_point(body, value=BAD))
    acts.change(point, value="https://www.urm.lt/good")
    point.refresh_from_db()
    proposal = make.propose(point, make.make_account(), value=BAD, language="fr")
    assert make.approve_proposal(proposal, make.make_account()) is None


def test_a_withdrawn_domain_as_a_new_record_takes_two(body):
    domain = make.published(make.make_domain(body))
    moderation.withdraw(domain, by=make.make_account(), reason="not theirs", at=make.NOW)
    assert needs_two(make.make_domain(body, by=make.make_account()))


@pytest.mark.parametrize("page", ["unit", "proposal", "worksheet"])
def test_the_page_of_decision_says_when_why_and_by_whom_it_left(body, page, client):
    client.force_login(make.make_account())
    gone(body)
    if page == "proposal":
        point = make.published(make.make_contact_point(body))
        address = reverse(
            "admin:review_proposal", args=[make.propose(point, make.make_account(), value=BAD).pk]
        )
    elif page == "unit":
        address = reverse("admin:review_unit", args=["contact_point", again(body).pk])
    else:
        again(body)
        address = reverse("admin:review_worksheet", args=[body.pk])
    shown = client.get(address).content.decode()
    assert "PHISHING" in shown
    assert f"left the public on {make.TODAY}" in shown
