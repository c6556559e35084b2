"""Wishes to change what is public: renewed, rejected, impossible, overtaken."""

import pytest
from django.core.exceptions import ValidationError

from directory import moderation
from directory.moderation import Conflict, Refused
from tests import factories as make

pytestmark = pytest.mark.django_db


def fresh(unit):
    return type(unit).objects.get(pk=unit.pk)


@pytest.mark.hostile(66)
def test_a_renewed_proposal_carries_both_changes_and_its_renewer_is_the_author():
    unit = make.published(make.make_organisation())
    first = make.propose(unit, make.make_account(), name="A")
    second = make.propose(unit, make.make_account(), summary="B")
    make.approve_proposal(first, make.make_account())
    renewer = make.make_account()
    proposal = moderation.renew(second, by=renewer, at=make.NOW)
    with pytest.raises(Refused, match="author"):
        make.approve_proposal(proposal, renewer)
    make.approve_proposal(proposal, make.make_account())
    assert (fresh(unit).name, fresh(unit).summary) == ("A", "B")
    with pytest.raises(Conflict, match="rejected by now"):
        make.approve_proposal(second, make.make_account())


def test_a_rejected_proposal_keeps_the_reason_and_cannot_be_approved():
    unit = make.published(make.make_organisation())
    proposal = make.propose(unit, make.make_account(), name="A")
    seen = moderation.case_of_proposal(proposal).hash
    moderation.reject_proposal(proposal, by=make.make_account(), reason="no", seen_hash=seen, at=make.NOW)
    proposal.refresh_from_db()
    assert (proposal.state, proposal.rejection) == ("rejected", "no")
    with pytest.raises(Conflict):
        make.approve_proposal(proposal, make.make_account())


def test_nothing_can_be_proposed_for_what_is_not_public_nor_without_a_change():
    pending = make.make_organisation()
    with pytest.raises(Conflict, match="not public"):
        make.propose(pending, make.make_account(), name="A")
    unit = make.published(make.make_organisation())
    with pytest.raises(ValidationError, match="Nothing is changed"):
        make.propose(unit, make.make_account())


def test_an_impossible_content_cannot_be_proposed():
    unit = make.published(make.make_organisation())
    with pytest.raises(ValidationError, match="A kind is one of|not a valid choice"):
        make.propose(unit, make.make_account(), kind="club")
    assert moderation.content(fresh(unit))["kind"] == "ngo"


def test_a_proposal_cannot_name_a_parent_that_is_not_public():
    point = make.published(make.make_contact_point())
    hidden = make.make_organisation()
    proposal = make.propose(point, make.make_account(), organisation=str(hidden.pk))
    with pytest.raises(Refused, match="waits for its organisation"):
        make.approve_proposal(proposal, make.make_account())
    assert fresh(point).organisation_id != hidden.pk


def test_a_proposal_that_started_from_an_older_revision_is_a_conflict():
    unit = make.published(make.make_organisation())
    old, value = unit.revision, {**moderation.content(unit), "name": "Mine"}
    make.approve_proposal(make.propose(unit, make.make_account(), name="Theirs"), make.make_account())
    with pytest.raises(Conflict, match="changed since you opened it"):
        moderation.propose(unit, value=value, base_revision=old, by=make.make_account(), at=make.NOW)


def test_some_fields_of_a_proposal_are_accepted_and_the_rest_waits():
    point = make.published(make.make_contact_point(value="https://www.urm.lt/old"))
    whole = make.propose(point, make.make_account(), value="https://urm.example/", purpose="press")
    chooser = make.make_account()
    part = moderation.split(whole, fields=["purpose"], by=chooser, at=make.NOW)
    assert part.author == chooser
    with pytest.raises(Refused, match="author"):
        make.approve_proposal(part, chooser)
    make.approve_proposal(part, make.make_account())
    point.refresh_from_db()
    whole.refresh_from_db()
    assert (point.purpose, point.value, whole.state) == ("press", "https://www.urm.lt/old", "open")
    rest = moderation.renew(whole, by=chooser, at=make.NOW)
    assert rest.content["value"] == "https://urm.example/"


@pytest.mark.parametrize("fields", [[], ["channel"], ["nonsense"], ["purpose", "value"]])
def test_a_part_is_some_of_what_would_change(fields):
    point = make.published(make.make_contact_point())
    whole = make.propose(point, make.make_account(), value="https://urm.example/", purpose="press")
    with pytest.raises(ValidationError, match="purpose, source, value"):
        moderation.split(whole, fields=fields, by=make.make_account(), at=make.NOW)


def test_a_new_value_takes_the_page_where_it_was_read_and_the_history_keeps_the_old_one():
    old = make.make_source("https://www.urm.lt/old-page", retrieved_on=make.TODAY)
    point = make.published(make.make_contact_point(value="https://www.urm.lt/old", source=old))
    read = "https://www.urm.lt/new-page"
    proposal = make.propose(point, make.make_account(), value="https://www.urm.lt/new", source_url=read)
    revision = make.approve_proposal(proposal, make.make_account())
    point.refresh_from_db()
    assert (point.source.url, point.source.retrieved_on) == (read, make.TODAY)
    assert revision.before["source"]["url"] == "https://www.urm.lt/old-page"


def test_a_new_value_without_a_page_is_refused_with_what_is_accepted():
    point = make.published(make.make_contact_point())
    value = {**moderation.content(point), "value": "https://www.urm.lt/new"}
    facts = {"base_revision": point.revision, "by": make.make_account(), "at": make.NOW}
    with pytest.raises(
        ValidationError, match=r"needs a source of its own; accepted: the address of the page"
    ):
        moderation.propose(point, value=value, **facts)


@pytest.mark.parametrize(
    ("address", "evidence"),
    [("https://www.mfa.gov.ge/contacts", "official"), ("https://courier.example/a", "secondary")],
)
def test_the_page_of_a_new_value_is_graded_by_its_address(address, evidence):
    point = make.published(make.make_contact_point())
    proposal = make.propose(point, make.make_account(), value="https://www.urm.lt/new", source_url=address)
    assert proposal.content["source"]["evidence"] == evidence


def test_an_earlier_value_takes_two_approvals_whatever_page_is_told_for_it():
    point = make.published(make.make_contact_point(value="https://www.urm.lt/old"))
    new = {"value": "https://www.urm.lt/new", "source_url": "https://www.urm.lt/a"}
    make.approve_proposal(make.propose(point, make.make_account(), **new), make.make_account())
    point.refresh_from_db()
    told = {"value": "https://www.urm.lt/old", "source_url": "https://www.urm.lt/another-page"}
    back = make.propose(point, make.make_account(), **told)
    assert make.approve_proposal(back, make.make_account()) is None
    point.refresh_from_db()
    assert point.value == "https://www.urm.lt/new"
    assert make.approve_proposal(back, make.make_account()) is not None


def test_a_change_that_leaves_the_value_leaves_its_source():
    point = make.published(make.make_contact_point())
    proposal = make.propose(
        point, make.make_account(), purpose="press", source_url="https://courier.example/a"
    )
    assert (
        proposal.content["source"]
        == moderation.shortened(moderation.kind_of(point), moderation.content(point))["source"]
    )
