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


def test_what_was_done_by_a_request_that_began_later_counts_in_the_hour(settings):
    settings.DECISIONS_PER_HOUR = 2
    account = make.make_account()
    for _ in range(2):
        make.approve(suggested(), account, make.NOW + timedelta(seconds=3))
    with pytest.raises(Refused, match="within the hour"):
        make.approve(suggested(), account, make.NOW)
