"""The history of a record: before and after of each field, who proposed, who approved, what it was while it waited."""

import pytest
from django.test import Client
from django.urls import reverse

from directory import moderation
from directory.accounts import roles
from directory.models import ContactPoint
from tests import acts
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


@pytest.fixture
def client():
    client = Client()
    client.force_login(make.make_account(roles.EDITOR))
    return client


def history_of(client, unit):
    name = f"admin:directory_{unit._meta.model_name}_history"
    return client.get(reverse(name, args=[unit.pk]))


def test_a_change_shows_before_after_and_people(client):
    writer = make.make_account(roles.CONTRIBUTOR, username="writer")
    point = make.make_contact_point(make.published(make.make_organisation()), by=writer)
    for name in ("anna", "ben"):
        if point.state == "pending":
            make.approve(point, make.make_account(username=name))
            point.refresh_from_db()
    wisher = make.make_account(roles.CONTRIBUTOR, username="wisher")
    wish = make.propose(point, wisher, purpose="press")
    make.approve_proposal(wish, make.make_account(username="cleo"))
    page = history_of(client, point)
    updated, created = page.context["changes"]
    assert (created.authors, created.approvers) == (["writer"], ["anna"])
    assert (updated.authors, updated.approvers) == (["wisher"], ["cleo"])
    (line,) = updated.lines
    assert (line.name, line.was, line.becomes) == ("purpose", ["general enquiries"], ["press"])
    text = page.content.decode()
    assert "Written by wisher. Approved by cleo." in text
    assert "<del>general enquiries</del>" in text
    assert "{'" not in text


def test_what_it_was_while_it_waited_and_was_rejected(client):
    unit = make.make_contact_point(
        make.published(make.make_organisation()), by=make.make_account(username="old")
    )
    former = moderation.content(unit)
    ContactPoint.objects.filter(pk=unit.pk).update(purpose="press")
    unit.refresh_from_db()
    moderation.record(unit, by=make.make_account(), at=make.NOW, former=former)
    acts.reject(unit)
    moderation.reopen(unit, by=make.make_account(username="again"), reason="It is right.", at=make.NOW)
    text = history_of(client, unit).content.decode()
    assert "Written by old" in text
    assert "<del>general enquiries</del>" in text
    assert "Reopened by again" in text


def test_records_of_changes_and_proposals_are_in_words(client):
    point = make.published(make.make_contact_point(make.published(make.make_organisation())))
    wish = make.propose(point, make.make_account(), purpose="press")
    make.approve_proposal(wish, make.make_account())
    point.refresh_from_db()
    for address in (
        reverse("admin:directory_revision_change", args=[point.revision]),
        reverse("admin:directory_proposal_change", args=[wish.pk]),
    ):
        text = client.get(address).content.decode()
        assert "Purpose" in text
        assert "{&#x27;" not in text
        assert '{"' not in text
