"""An undo is held by the rules of each act that it contains: no way for one person, nor for two new accounts of one."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from directory import moderation
from directory.models import (
    Approval,
    AuditEntry,
    Caution,
    Dispute,
    Intent,
    Organisation,
    Proposal,
    State,
    Undo,
    Verification,
)
from directory.moderation import Conflict, Refused, hash_of_taken, hurries, taken_by
from directory.moderation.content import source_json
from tests import factories as make
from tests.acts import lower

pytestmark = pytest.mark.django_db
SINCE = make.NOW - timedelta(minutes=1)
EARLIER = make.NOW - timedelta(days=1)
LATER = make.NOW + timedelta(hours=2)
JUST_NOW = make.NOW - timedelta(minutes=5)


@pytest.fixture
def honest():
    return make.make_account(username="honest")


@pytest.fixture
def superuser():
    return make.make_account(username="super", is_superuser=True)


@pytest.fixture
def puppets(superuser):
    return [make.make_account(since=JUST_NOW, by=superuser) for _ in range(2)]


@pytest.fixture
def pair():
    return make.make_account(username="first"), make.make_account(username="second")


def begin(account, by, at=make.NOW):
    seen = hash_of_taken(account, SINCE, taken_by(account, SINCE))
    undo = Undo(account=account, since=SINCE, reason="It was stolen.")
    return moderation.propose_undo(undo, seen_hash=seen, by=by, at=at)


def end(undo, by, at=make.NOW, acknowledged=()):
    return moderation.confirm_undo(undo, by=by, seen_hash=undo.hash, at=at, acknowledged=acknowledged)


def public_point(at=EARLIER, **fields):
    return make.published(
        make.make_contact_point(make.published(make.make_organisation(), at=at), **fields), at
    )


def withdraw(point, by, at=make.NOW):
    moderation.withdraw(point, by=by, reason="It is fake.", at=at)


def changed_by(account, point, value="https://www.urm.lt/bad"):
    make.approve_proposal(make.propose(point, make.make_account(), value=value), account)


def advise(body, by):
    source = source_json(make.make_source())
    return make.propose(body, by, advisory="Dangerous.", advisory_source=source)


def fresh(unit):
    return type(unit).objects.get(pk=unit.pk)


def state_of(unit):
    return fresh(unit).state


def attempt(account, by):
    """One proposes, the other confirms, as far as they are let."""
    first, second = by
    try:
        undo = begin(account, first)
        moderation.confirm_undo(undo, by=second, seen_hash=undo.hash, at=make.NOW)
    except (Refused, Conflict):
        pass


def test_two_new_accounts_of_one_superuser_show_nothing_again(honest, puppets):
    phishing = public_point()
    withdraw(phishing, honest)
    attempt(honest, puppets)
    assert state_of(phishing) == State.WITHDRAWN


def test_two_new_accounts_lower_no_caution(honest, puppets):
    caution = make.make_caution(by=honest)
    attempt(honest, puppets)
    assert list(Caution.objects.acting()) == [caution]


def test_two_new_accounts_lower_no_level(honest, puppets):
    caution = make.make_caution(level="warn", by=make.make_account(), at=EARLIER)
    moderation.raise_caution(caution, by=honest, reason="new law", at=make.NOW)
    attempt(honest, puppets)
    assert fresh(caution).level == "do_not_prompt"


def test_two_new_accounts_bring_no_earlier_value_back(honest, puppets):
    point = public_point(value="https://www.urm.lt/phishing")
    changed_by(honest, point, "https://www.urm.lt/true")
    attempt(honest, puppets)
    assert fresh(point).value == "https://www.urm.lt/true"


def test_two_new_accounts_take_no_trust(honest, puppets):
    point = public_point()
    moderation.dispute(point, by=honest, reason="x", seen_content_hash=point.content_hash, at=make.NOW)
    attempt(honest, puppets)
    assert Dispute.objects.get().lifted_at is None


def test_two_new_accounts_end_no_raised_advisory(honest, puppets):
    body = make.published(make.make_organisation(), at=EARLIER)
    advise(body, honest)
    attempt(honest, puppets)
    assert fresh(body).advisory_raised
    assert Proposal.objects.get().state == "open"


def test_a_new_account_does_not_confirm_what_an_old_one_proposed(honest, puppets, pair):
    point = public_point()
    withdraw(point, honest)
    undo = begin(honest, pair[0])
    with pytest.raises(Refused, match="you may approve from"):
        end(undo, puppets[0])
    assert state_of(point) == State.WITHDRAWN


def test_what_a_new_account_proposed_still_takes_two_others(honest, puppets, pair):
    point = public_point()
    withdraw(point, honest)
    undo = begin(honest, puppets[0])
    assert "in place of who proposed it" in end(undo, pair[0])[0]
    assert state_of(point) == State.WITHDRAWN
    with pytest.raises(Refused):
        end(undo, pair[0])
    end(undo, pair[1])
    assert state_of(point) == State.PUBLISHED


def test_what_was_proposed_by_who_lost_the_role_takes_two_others(honest, pair):
    point = public_point()
    withdraw(point, honest)
    gone = make.make_account()
    undo = begin(honest, gone)
    gone.groups.clear()
    end(undo, pair[0])
    assert state_of(point) == State.WITHDRAWN


def test_a_value_that_left_elsewhere_since_an_undo_was_proposed_is_looked_at_anew():
    account, value = make.make_account(), "https://www.urm.lt/x"
    point = make.published(make.make_contact_point(value=value))
    twin = make.published(make.make_contact_point(make.published(make.make_ministry("LV")), value=value))
    moderation.withdraw(point, by=account, reason="x", at=make.NOW)
    undo = begin(account, make.make_account())
    moderation.withdraw(twin, by=make.make_account(), reason="PHISHING", at=make.NOW)
    with pytest.raises(Conflict, match="propose it anew"):
        end(undo, make.make_account())
    end(begin(account, make.make_account()), make.make_account())
    assert type(point).objects.get(pk=point.pk).state == State.PUBLISHED


def test_both_count_at_the_moment_of_confirming(honest, pair):
    """Who got the role anew after proposing did not propose with it."""
    point = public_point()
    withdraw(point, honest)
    undo = begin(honest, pair[0])
    pair[0].appointments.update(at=make.NOW + timedelta(hours=1))
    end(undo, pair[1], at=LATER)
    assert state_of(point) == State.WITHDRAWN


def test_who_was_set_anew_after_proposing_does_not_count_even_when_that_has_ripened(honest, pair):
    point = public_point()
    withdraw(point, honest)
    undo = begin(honest, pair[0])
    pair[0].appointments.update(at=make.NOW + timedelta(hours=1))
    told = end(undo, pair[1], at=make.NOW + timedelta(days=8))
    assert "in place of who proposed it" in told[0]
    assert state_of(point) == State.WITHDRAWN


def test_a_content_of_before_asks_what_its_approver_confirms(honest, pair):
    point = public_point(value="https://odd.example/old", at=EARLIER)
    changed_by(honest, point, "https://odd.example/new")
    undo = begin(honest, pair[0])
    asked = moderation.acknowledgements_of(taken_by(honest, SINCE))
    assert asked
    with pytest.raises(Refused, match="Confirm first"):
        end(undo, pair[1])
    end(undo, pair[1], acknowledged={each.answer for each in asked})
    assert fresh(point).value == "https://odd.example/old"


def test_what_could_not_be_shown_by_hand_is_left(honest, pair):
    point = public_point()
    withdraw(point, honest)
    Organisation.objects.filter(pk=point.organisation_id).update(named_only=True)
    told = end(begin(honest, pair[0]), pair[1])
    assert state_of(point) == State.WITHDRAWN
    assert any("without contact links" in line for line in told)


def test_hiding_is_quick(honest, pair):
    point = make.make_contact_point(make.published(make.make_organisation(), at=EARLIER))
    for by in (honest, make.make_account()):
        make.approve(point, by)
    undo = begin(honest, pair[0])
    assert (state_of(point), undo.state) == (State.WITHDRAWN, "hidden")


def test_hiding_is_never_capped_and_is_told(honest, pair, settings):
    settings.DECISIONS_PER_HOUR, settings.HURRY_OF_DECISIONS = 1, 3
    points = [make.make_contact_point(make.published(make.make_organisation(), at=EARLIER)) for _ in range(3)]
    for hours, point in enumerate(points):
        make.approve(point, make.make_account())
        make.approve(point, honest, make.NOW + timedelta(hours=2 * hours))
    undo = begin(honest, pair[0], at=make.NOW + timedelta(hours=7))
    assert {state_of(point) for point in points} == {State.WITHDRAWN}
    assert undo.state == "hidden"
    assert [hurry.account_name for hurry in hurries(make.NOW + timedelta(hours=8))] == ["first"]


def test_showing_goes_no_faster_than_by_hand_and_goes_on_later(honest, pair, settings):
    points = [public_point() for _ in range(3)]
    for point in points:
        withdraw(point, honest)
    settings.DECISIONS_PER_HOUR = 2
    undo = begin(honest, pair[0])
    end(undo, pair[1])
    undo.refresh_from_db()
    assert ([state_of(point) for point in points].count(State.PUBLISHED), undo.state) == (2, "open")
    with pytest.raises(Refused, match="at most 2"):
        end(undo, pair[1])
    end(undo, pair[1], at=LATER)
    undo.refresh_from_db()
    assert ({state_of(point) for point in points}, undo.state) == ({State.PUBLISHED}, "done")


def test_everything_raised_and_doubted_falls_at_once_by_two(honest, pair, settings):
    settings.DECISIONS_PER_HOUR = 1
    bodies = [make.published(make.make_organisation(), at=EARLIER) for _ in range(3)]
    for number, body in enumerate(bodies):
        point = make.published(
            make.make_contact_point(body, value=f"https://www.urm.lt/{number}"), at=EARLIER
        )
        advise(body, honest)
        moderation.dispute(point, by=honest, reason="x", seen_content_hash=point.content_hash, at=make.NOW)
        make.make_caution(("LT", "PL", "SE")[number], by=honest)
    end(begin(honest, pair[0]), pair[1])
    assert not Organisation.objects.filter(advisory_raised=True).exists()
    assert not Dispute.objects.filter(lifted_at=None).exists()
    assert not Caution.objects.acting().exists()
    assert set(Proposal.objects.values_list("state", flat=True)) == {"rejected"}


def cautioned(honest, **fields):
    """A caution that acted since yesterday, whose words the account made public just now."""
    caution = make.make_caution(by=make.make_account(), at=EARLIER, source=make.make_source(), **fields)
    make.approve(caution, honest)
    return fresh(caution)


def test_undoing_an_approval_leaves_the_caution_that_stood_before(honest, pair):
    caution = cautioned(honest)
    withdraw(public_point(), honest)
    told = end(begin(honest, pair[0]), pair[1])
    assert (list(Caution.objects.acting()), state_of(caution)) == ([caution], State.PUBLISHED)
    assert any("It protected before" in line for line in told)


def test_undoing_takes_back_only_what_was_raised_of_a_caution_that_stood_before(honest, pair):
    caution = cautioned(honest, level="warn")
    moderation.raise_caution(caution, by=honest, reason="new law", at=make.NOW)
    end(begin(honest, pair[0]), pair[1])
    assert (fresh(caution).level, state_of(caution)) == ("warn", State.PUBLISHED)


def test_undoing_ends_a_caution_that_was_shown_again(honest, pair):
    caution = make.published(make.make_caution(source=make.make_source()), at=EARLIER)
    lower(caution)
    for by in (make.make_account(), honest):
        moderation.restore(caution, by=by, seen_hash=make.hash_of(caution, Intent.RESTORE), at=make.NOW)
    end(begin(honest, pair[0]), pair[1])
    assert state_of(caution) == State.WITHDRAWN


def test_an_advisory_that_another_raised_too_stands_after_it(honest, pair):
    body = make.published(make.make_organisation(), at=EARLIER)
    advise(body, honest)
    advise(body, make.make_account())
    end(begin(honest, pair[0]), pair[1])
    assert fresh(body).advisory_raised


def test_a_raised_advisory_leaves_nothing_behind(honest, pair):
    """Its number tells the feed that it fell."""
    body = make.published(make.make_organisation(), at=EARLIER)
    advise(body, honest)
    before = fresh(body).revision
    end(begin(honest, pair[0]), pair[1])
    assert not fresh(body).advisory_raised
    assert fresh(body).revision > before


def test_checks_are_not_lost_through_one(honest, pair):
    point = public_point()
    seen = {"looked_at": point.value, "seen_content_hash": point.content_hash}
    moderation.verify(point, by=honest, method="page_seen", at=make.NOW, **seen)
    undo = begin(honest, pair[0])
    assert Verification.objects.exists()
    end(undo, pair[1])
    assert not Verification.objects.exists()


def test_one_confirms_the_checks_and_doubts_that_one_saw(honest, pair):
    point = public_point()
    withdraw(public_point(), honest)
    undo = begin(honest, pair[0])
    moderation.dispute(point, by=honest, reason="x", seen_content_hash=point.content_hash, at=make.NOW)
    with pytest.raises(Conflict, match="did more since"):
        end(undo, pair[1])
    assert Dispute.objects.get().lifted_at is None


def test_raising_an_advisory_keeps_nobody_from_undoing(honest, pair):
    body = make.published(make.make_organisation(summary="True."), at=EARLIER)
    make.approve_proposal(make.propose(body, make.make_account(), summary="False."), honest)
    advise(body, make.make_account())
    end(begin(honest, pair[0]), pair[1])
    assert fresh(body).summary == "True."


def test_both_are_kept_as_approvers_of_what_they_showed(honest, pair):
    point = public_point()
    withdraw(point, honest)
    end(begin(honest, pair[0]), pair[1])
    approvals = Approval.objects.filter(unit_id=point.pk, revision__action="restored", intent=Intent.RESTORE)
    assert {approval.account for approval in approvals} == set(pair)
    assert "You approved this value" in moderation.why_not_verify(fresh(point), pair[0], make.NOW)


def test_each_record_taken_back_has_its_entry(honest, pair):
    point = public_point()
    withdraw(point, honest)
    end(begin(honest, pair[0]), pair[1])
    entry = AuditEntry.objects.get(act="take back")
    assert (entry.account, entry.unit_id, entry.outcome) == (pair[1], point.pk, "done")


def test_the_database_refuses_that_one_both_proposes_and_confirms(honest, pair):
    withdraw(public_point(), honest)
    undo = begin(honest, pair[0])
    with pytest.raises(IntegrityError), transaction.atomic():
        Undo.objects.filter(pk=undo.pk).update(state="done", decided_by=pair[0], decided_at=make.NOW)
