import pytest

from directory import moderation
from directory.accounts import roles
from directory.contacts.freshness import freshness
from directory.models import Intent, Revision
from directory.moderation import Conflict, Refused
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def point():
    return make.published(make.make_contact_point())


def doubt(point, by=None, **fields):
    fields = {
        "reason": "A reader says that nobody answers.",
        "seen_content_hash": point.content_hash,
        **fields,
    }
    return moderation.dispute(point, by=by or make.make_account(), at=make.NOW, **fields)


def lift(point, by):
    case = moderation.case_of_unit(point, Intent.LIFT)
    return moderation.lift_dispute(point, by=by, seen_hash=case.hash, at=make.NOW)


@pytest.mark.hostile(62)
def test_one_moderator_disputes_and_the_value_stays_public(point):
    doubt(point)
    point.refresh_from_db()
    found = freshness(point, make.TODAY)
    assert (point.state, found.state, found.disputed_on) == ("published", "disputed", make.TODAY)
    assert Revision.objects.last().changed == ["verification"]


def test_an_editor_cannot_dispute(point):
    with pytest.raises(Refused, match="Moderator"):
        doubt(point, make.make_account(roles.EDITOR))


def test_a_dispute_keeps_its_reason(point):
    with pytest.raises(Refused, match="reason"):
        doubt(point, reason=" ")


def test_a_changed_contact_is_looked_at_again_first(point):
    with pytest.raises(Conflict):
        doubt(point, seen_content_hash="x")


def test_a_value_is_disputed_once(point):
    doubt(point)
    with pytest.raises(Conflict):
        doubt(point)


def test_lifting_takes_two_and_whoever_doubted_may_be_one(point):
    first, second = make.make_account(), make.make_account()
    doubt(point, first)
    assert lift(point, first) is None
    assert freshness(point, make.TODAY).state == "disputed"
    with pytest.raises(Refused):
        lift(point, first)
    assert lift(point, second)
    point.refresh_from_db()
    assert freshness(point, make.TODAY).state == "unverified"


def test_a_second_dispute_needs_two_new_people_to_lift(point):
    people = make.make_account(), make.make_account()
    doubt(point)
    for account in people:
        lift(point, account)
    doubt(point)
    assert lift(point, people[0]) is None


def test_another_value_is_not_disputed(point):
    doubt(point)
    make.approve_proposal(
        make.propose(point, make.make_account(), value="https://www.urm.lt/new"), make.make_account()
    )
    point.refresh_from_db()
    assert freshness(point, make.TODAY).state == "unverified"


def test_nothing_to_lift_is_a_conflict(point):
    lift(point, make.make_account())
    with pytest.raises(Conflict):
        lift(point, make.make_account())


def test_whoever_wrote_the_doubted_value_is_none_of_the_two_who_lift_the_doubt(point):
    entered, wished = make.make_account(), make.make_account()
    type(point).objects.filter(pk=point.pk).update(author=entered)
    change(point, by=wished, value="https://www.urm.lt/new")
    change(point, by=make.make_account(), purpose="press")
    point.refresh_from_db()
    doubt(point)
    for by in (entered, wished):
        with pytest.raises(Refused, match="two people who did not write it"):
            lift(point, by)
    assert lift(point, make.make_account()) is None
    assert lift(point, make.make_account())


@pytest.mark.parametrize(("value", "intent"), [
    ("http://www.urm.lt/doubted/#b", Intent.LOWER), ("https://www.urm.lt/other", Intent.PUBLISH)
])  # fmt: skip
def test_a_doubted_value_that_is_only_spelt_otherwise_is_doubted_still(point, value, intent):
    change(point, by=make.make_account(), value="https://www.urm.lt/doubted")
    point.refresh_from_db()
    assert make.propose(point, make.make_account(), value=value).intent == Intent.PUBLISH
    doubt(point)
    assert make.propose(point, make.make_account(), value=value, purpose="press").intent == intent


def change(point, *, by, **fields):
    make.approve_proposal(make.propose(point, by, **fields), make.make_account())
