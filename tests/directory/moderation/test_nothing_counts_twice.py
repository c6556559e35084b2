"""Roads of a second attack: what makes nobody an author, what voids an approval, and what the hour counts."""

from datetime import timedelta

import pytest

from directory import moderation
from directory.accounts import roles
from directory.models import Intent, State
from directory.moderation import Conflict, Refused
from directory.moderation.drafts import record
from tests import factories as make

pytestmark = pytest.mark.django_db


def fresh(unit):
    return type(unit).objects.get(pk=unit.pk)


def suggested():
    return make.make_contact_point(make.published(make.make_organisation()))


@pytest.mark.parametrize("role", [roles.EDITOR, roles.MODERATOR])
def test_a_note_makes_nobody_the_author(role):
    point, editor = suggested(), make.make_account(role)
    point.note = "looks wrong"
    point.save()
    record(point, by=editor, at=make.NOW)
    assert fresh(point).author is None
    make.approve(fresh(point), make.make_account())
    assert fresh(point).state == State.PENDING


def test_a_save_that_changes_nothing_keeps_who_stands_behind_it():
    point = suggested()
    make.approve(point, make.make_account())
    record(fresh(point), by=make.make_account(roles.EDITOR), at=make.NOW)
    make.approve(fresh(point), make.make_account())
    assert fresh(point).state == State.PUBLISHED


def test_who_changes_the_content_is_its_author_and_approvals_are_void():
    point, editor = suggested(), make.make_account(roles.EDITOR)
    make.approve(point, make.make_account())
    point = fresh(point)
    point.purpose = "press"
    point.save()
    record(point, by=editor, at=make.NOW)
    assert fresh(point).author == editor
    assert moderation.standing(moderation.case_of_unit(point, Intent.PUBLISH), make.NOW).approvers == []


def test_who_rejects_a_wish_stands_behind_it_no_more_when_it_comes_again():
    unit, moderator = make.published(make.make_organisation()), make.make_account()
    first = make.propose(unit, None, name="A")
    make.approve_proposal(first, moderator)
    seen = moderation.case_of_proposal(first).hash
    moderation.reject_proposal(first, by=moderator, reason="a hoax", seen_hash=seen, at=make.NOW)
    make.approve_proposal(make.propose(unit, None, name="A"), make.make_account())
    assert fresh(unit).name != "A"


def test_who_accepts_another_wish_keeps_what_stands_behind_the_rest():
    """Only what is rejected is void."""
    unit = make.published(make.make_organisation())
    kept, other = make.propose(unit, None, name="A"), make.propose(unit, None, name="B")
    make.approve_proposal(kept, make.make_account())
    seen = moderation.case_of_proposal(other).hash
    moderation.reject_proposal(other, by=make.make_account(), reason="no", seen_hash=seen, at=make.NOW)
    make.approve_proposal(kept, make.make_account())
    assert fresh(unit).name == "A"


def test_only_what_was_overtaken_is_renewed_and_by_its_author_or_an_editor():
    unit, author = make.published(make.make_organisation()), make.make_account(roles.CONTRIBUTOR)
    proposal = make.propose(unit, author, name="A")
    with pytest.raises(Conflict, match="can be approved as it is"):
        moderation.renew(proposal, by=author, at=make.NOW)
    make.approve_proposal(make.propose(unit, make.make_account(), summary="B"), make.make_account())
    with pytest.raises(Refused, match="what somebody else proposed"):
        moderation.renew(proposal, by=make.make_account(roles.CONTRIBUTOR), at=make.NOW)
    assert moderation.renew(proposal, by=author, at=make.NOW).author == author


def test_what_is_written_while_an_account_is_anothers_counts_as_nobodys_for_ever():
    """A superuser sets the password, writes as the account, and the account is given back."""
    written, ripe = make.NOW, make.NOW + timedelta(days=9)
    author = make.make_account(roles.CONTRIBUTOR, since=written - timedelta(hours=1))
    point = make.make_contact_point(make.published(make.make_organisation()), by=author, at=written)
    unit = make.published(make.make_organisation())
    proposal = make.propose(unit, author, name="A")
    make.approve(point, make.make_account(), ripe)
    make.approve_proposal(proposal, make.make_account(), ripe)
    assert (fresh(point).state, fresh(unit).name) == (State.PENDING, unit.name)
    later = make.make_contact_point(
        point.organisation, by=author, at=ripe, value="https://other.example.org/"
    )
    make.approve(later, make.make_account(), ripe)
    assert fresh(later).state == State.PUBLISHED


@pytest.mark.parametrize("change", [{"kind": "government"}, {"name": "Ministry"}])
def test_who_approved_a_child_did_not_approve_it_below_another_parent(change):
    body = make.make_organisation()
    point, moderator = make.make_contact_point(body), make.make_account()
    hashes = [case.hash for case in moderation.bundle_of(point)]
    answers = {*make.answers_for(point), *make.answers_for(body)}
    moderation.approve_bundle(point, by=moderator, seen_hashes=hashes, at=make.NOW, acknowledged=answers)
    behind = moderation.standing(moderation.case_of_unit(fresh(point), Intent.PUBLISH), make.NOW)
    assert behind.approvers == [moderator]
    body = fresh(body)
    for name, value in change.items():
        setattr(body, name, value)
    body.save()
    record(body, by=make.make_account(roles.EDITOR), at=make.NOW)
    behind = moderation.standing(moderation.case_of_unit(fresh(point), Intent.PUBLISH), make.NOW)
    assert behind.approvers == []


def test_another_kind_or_country_of_a_body_is_risky_for_its_contacts_move_with_it():
    unit = make.published(make.make_organisation())
    assert make.propose(unit, make.make_account(), kind="government").is_risky
    assert not make.propose(unit, make.make_account(), summary="More.").is_risky


def test_who_raises_a_caution_did_not_write_its_words():
    """One wrote a hoax, an editor raised its level to protect readers, and the writer alone would publish it."""
    writer = make.make_account()
    caution = make.make_caution(by=writer, level="warn", source=make.make_source())
    moderation.raise_caution(caution, by=make.make_account(roles.EDITOR), reason="x", at=make.NOW)
    make.approve(fresh(caution), writer)
    assert fresh(caution).state == State.PENDING
    make.approve(fresh(caution), make.make_account())
    assert fresh(caution).state == State.PUBLISHED


def test_what_was_done_by_a_request_that_began_later_counts_in_the_hour(settings):
    settings.DECISIONS_PER_HOUR = 2
    account = make.make_account()
    for _ in range(2):
        make.approve(suggested(), account, make.NOW + timedelta(seconds=3))
    with pytest.raises(Refused, match="within the hour"):
        make.approve(suggested(), account, make.NOW)
