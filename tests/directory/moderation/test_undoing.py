from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from directory import moderation
from directory.contacts.freshness import freshness
from directory.models import AuditEntry, ContactPoint, Method, Proposal, Revision, State, Undo
from directory.moderation import Conflict, Refused, content, hash_of_taken, hurries, taken_by
from tests import factories as make

pytestmark = pytest.mark.django_db
SINCE = make.NOW - timedelta(minutes=1)
EARLIER = make.NOW - timedelta(days=1)


@pytest.fixture
def stolen():
    return make.make_account(username="stolen")


@pytest.fixture
def first():
    return make.make_account(username="first")


@pytest.fixture
def second():
    return make.make_account(username="second")


def new_point(**fields):
    body = make.published(make.make_organisation(), at=EARLIER)
    return make.make_contact_point(body, **fields)


def propose_undo(stolen, by, since=SINCE, reason="It was stolen."):
    seen = hash_of_taken(stolen, since, taken_by(stolen, since))
    undo = Undo(account=stolen, since=since, reason=reason)
    return moderation.propose_undo(undo, seen_hash=seen, by=by, at=make.NOW)


def confirm(undo, by, at=make.NOW):
    asked = moderation.acknowledgements_of(taken_by(undo.account, undo.since))
    answers = {each.answer for each in asked}
    return moderation.confirm_undo(undo, by=by, seen_hash=undo.hash, at=at, acknowledged=answers)


def undo_all(stolen, first, second):
    undo = propose_undo(stolen, first)
    if undo.state == "open":
        confirm(undo, second)
    undo.refresh_from_db()
    return undo.result


def withdrawn_by(account):
    point = make.published(new_point(), at=EARLIER)
    moderation.withdraw(point, by=account, reason="Harm.", at=make.NOW)
    return point


def approve(unit, by):
    return make.approve(unit, by, make.NOW)


def state_of(unit):
    return type(unit).objects.get(pk=unit.pk).state


@pytest.mark.hostile(59)
def test_what_the_account_published_leaves_the_public(stolen, first, second):
    ministry = make.published(make.make_ministry(), at=EARLIER)
    points = [make.make_contact_point(ministry, by=make.make_account()) for _ in range(3)]
    for point in points:
        approve(point, stolen)
    undo_all(stolen, first, second)
    assert {state_of(point) for point in points} == {State.WITHDRAWN}
    assert state_of(ministry) == State.PUBLISHED


@pytest.mark.hostile(59)
def test_what_it_changed_is_what_it_was(stolen, first, second):
    point = make.published(new_point(value="https://www.urm.lt/true"), at=EARLIER)
    before = content(point)
    make.approve_proposal(make.propose(point, make.make_account(), value="https://www.urm.lt/bad"), stolen)
    undo_all(stolen, first, second)
    point.refresh_from_db()
    assert content(point) == before
    assert point.content_hash == moderation.content_hash(moderation.kind_of(point), before)


@pytest.mark.hostile(59)
def test_what_it_withdrew_is_public_again_with_its_children(stolen, first, second):
    ministry = make.published(make.make_ministry(), at=EARLIER)
    point = make.published(make.make_contact_point(ministry), at=EARLIER)
    moderation.withdraw(ministry, by=stolen, reason="Harm.", at=make.NOW)
    undo_all(stolen, first, second)
    assert ContactPoint.objects.published().filter(pk=point.pk).exists()


def test_a_ministry_that_it_published_leaves_with_the_contacts_that_it_published(stolen, first, second):
    ministry = make.make_ministry(by=make.make_account())
    approve(ministry, stolen)
    point = make.make_contact_point(ministry, by=make.make_account())
    approve(point, stolen)
    undo_all(stolen, first, second)
    assert (state_of(ministry), state_of(point)) == (State.WITHDRAWN, State.WITHDRAWN)


def test_what_others_had_accepted_of_it_is_taken_back_too(stolen, first, second):
    point = make.published(new_point(value="https://www.urm.lt/true"), at=EARLIER)
    make.approve_proposal(make.propose(point, stolen, value="https://www.urm.lt/bad"), make.make_account())
    undo_all(stolen, first, second)
    point.refresh_from_db()
    assert point.value == "https://www.urm.lt/true"


def test_what_it_verified_or_doubted_counts_no_longer(stolen, first, second):
    checked, doubted = (make.published(new_point(), at=EARLIER) for _ in range(2))
    seen = {"looked_at": checked.value, "seen_content_hash": checked.content_hash}
    moderation.verify(checked, by=stolen, method=Method.PAGE_SEEN, at=make.NOW, **seen)
    moderation.dispute(doubted, by=stolen, reason="x", seen_content_hash=doubted.content_hash, at=make.NOW)
    undo_all(stolen, first, second)
    assert freshness(checked, make.TODAY).state == freshness(doubted, make.TODAY).state == "unverified"


def test_what_it_did_before_stays(stolen, first, second):
    point = new_point(by=make.make_account())
    make.approve(point, stolen, make.NOW - timedelta(hours=1))
    undo_all(stolen, first, second)
    assert state_of(point) == State.PUBLISHED


def test_what_somebody_else_changed_since_is_left_and_told(stolen, first, second):
    point = make.published(new_point(), at=EARLIER)
    people = make.make_account(), make.make_account()
    make.approve_proposal(make.propose(point, people[0], value="https://www.urm.lt/bad"), stolen)
    make.approve_proposal(make.propose(point, people[0], value="https://www.urm.lt/good"), people[1])
    told = undo_all(stolen, first, second)
    point.refresh_from_db()
    assert point.value == "https://www.urm.lt/good"
    assert any("Somebody else changed it since" in line for line in told)


def test_its_open_proposals_are_rejected_and_its_open_approvals_void(stolen, first, second):
    point = make.published(new_point(), at=EARLIER)
    proposal = make.propose(point, stolen, value="https://www.urm.lt/bad")
    waiting = new_point(by=None)
    approve(waiting, stolen)
    undo_all(stolen, first, second)
    assert Proposal.objects.get(pk=proposal.pk).state == "rejected"
    assert approve(waiting, second) is None


@pytest.mark.hostile(59)
def test_one_moderator_shows_nothing_again(stolen, first):
    point = make.published(new_point(), at=EARLIER)
    moderation.withdraw(point, by=stolen, reason="Harm.", at=make.NOW)
    undo = propose_undo(stolen, first)
    for by in (first, stolen):
        with pytest.raises(Refused):
            confirm(undo, by)
    assert state_of(point) == State.WITHDRAWN
    assert AuditEntry.objects.filter(act="undo", outcome="refused").count() == 2


def test_whoever_made_the_others_account_does_not_count(stolen, first):
    withdrawn_by(stolen)
    puppet = make.make_account(by=first)
    with pytest.raises(Refused):
        confirm(propose_undo(stolen, first), puppet)


def test_nobody_takes_back_the_own_acts(stolen):
    with pytest.raises(Refused, match="own account"):
        propose_undo(stolen, stolen)


def test_a_confirmation_is_for_what_was_looked_at(stolen, first, second):
    undo = propose_undo(stolen, first)
    approve(new_point(by=make.make_account()), stolen)
    with pytest.raises(Conflict, match="did more"):
        confirm(undo, second)


def test_it_is_done_once(stolen, first, second):
    withdrawn_by(stolen)
    undo = propose_undo(stolen, first)
    confirm(undo, second)
    with pytest.raises(Conflict):
        confirm(undo, second)


def test_dropping_changes_nothing(stolen, first, second):
    point = withdrawn_by(stolen)
    undo = propose_undo(stolen, first)
    with pytest.raises(Refused):
        moderation.drop_undo(undo, by=stolen, at=make.NOW)
    moderation.drop_undo(undo, by=second, at=make.NOW)
    assert state_of(point) == State.WITHDRAWN
    with pytest.raises(Conflict):
        confirm(undo, second)


def test_an_undo_can_itself_be_undone(stolen, first, second):
    point = new_point(by=make.make_account())
    approve(point, stolen)
    undo_all(stolen, first, second)
    undo_all(first, second, make.make_account())
    assert state_of(point) == State.PUBLISHED


def test_the_database_refuses_an_undo_by_one(stolen, first):
    undo = propose_undo(stolen, first)
    with pytest.raises(IntegrityError), transaction.atomic():
        Undo.objects.filter(pk=undo.pk).update(state="done", decided_by=first, decided_at=make.NOW)


@pytest.mark.hostile(59)
def test_decisions_of_an_hour_are_capped(stolen, settings):
    settings.DECISIONS_PER_HOUR = 2
    points = [new_point(by=make.make_account()) for _ in range(3)]
    for point in points[:2]:
        approve(point, stolen)
    with pytest.raises(Refused, match="at most 2"):
        approve(points[2], stolen)
    later = make.NOW + timedelta(minutes=61)
    assert make.approve(points[2], stolen, later)


@pytest.mark.hostile(59)
def test_a_hurry_is_told_to_editors_and_operators(stolen, settings, caplog):
    settings.HURRY_OF_DECISIONS = 3
    for minute in range(3):
        at = make.NOW + timedelta(minutes=minute)
        point = new_point(by=make.make_account())
        make.approve(point, stolen, at)
    (hurry,) = hurries(make.NOW + timedelta(hours=1))
    assert (hurry.account_name, hurry.count, hurry.since) == ("stolen", 3, make.NOW)
    assert "decides in a hurry" in caplog.text
    assert "stolen" not in caplog.text


def test_decisions_over_a_day_are_no_hurry(stolen, settings):
    settings.HURRY_OF_DECISIONS = 3
    for hours in range(3):
        at = make.NOW + timedelta(hours=hours)
        point = new_point(by=make.make_account())
        make.approve(point, stolen, at)
    assert hurries(make.NOW + timedelta(hours=4)) == []


def test_revisions_of_an_undo_are_numbered_like_all_others(stolen, first, second):
    for _ in range(2):
        approve(new_point(by=make.make_account()), stolen)
    undo_all(stolen, first, second)
    seqs = list(Revision.objects.values_list("seq", flat=True))
    assert seqs == list(range(1, len(seqs) + 1))
