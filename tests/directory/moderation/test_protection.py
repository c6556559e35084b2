import pytest

from directory import moderation
from directory.accounts import roles
from directory.models import Caution, Intent, Revision, State
from directory.moderation import Conflict, Refused
from tests import clock
from tests import factories as make

pytestmark = pytest.mark.django_db


def lower(caution, by):
    seen = make.hash_of(caution, Intent.LOWER)
    return moderation.lower(caution, by=by, seen_hash=seen, at=make.NOW)


def fresh(unit):
    return type(unit).objects.get(pk=unit.pk)


def with_source(**fields):
    return make.make_caution(source=make.make_source(), **fields)


def test_a_pending_caution_acts_and_is_numbered():
    caution = make.make_caution()
    assert list(Caution.objects.acting()) == [caution]
    assert Revision.objects.get().action == "created"


def test_a_pending_caution_shows_only_the_neutral_sentence():
    caution = with_source(text="Canary words")
    assert "Canary" not in caution.public_text
    assert make.published(caution).public_text == "Canary words"


def test_one_moderator_can_neither_reject_nor_withdraw_a_caution():
    pending, public, moderator = with_source(), make.published(with_source(country="RU")), make.make_account()
    with pytest.raises(Refused, match="two people"):
        moderation.reject(pending, by=moderator, reason="x", seen_hash=make.hash_of(pending), at=make.NOW)
    with pytest.raises(Refused, match="two people"):
        moderation.withdraw(public, by=moderator, reason="x", at=make.NOW)
    assert lower(pending, moderator) is None
    assert lower(public, moderator) is None
    assert Caution.objects.acting().count() == 2


@pytest.mark.parametrize(("public", "state"), [(False, State.REJECTED), (True, State.WITHDRAWN)])
def test_two_people_take_a_caution_away(public, state):
    caution = make.published(with_source()) if public else make.make_caution()
    lower(caution, make.make_account())
    assert lower(caution, make.make_account()).action == "withdrawn"
    assert fresh(caution).state == state
    assert not Caution.objects.acting().exists()


@pytest.mark.parametrize("state", ["pending", "published"])
def test_raising_takes_one_person(state):
    caution = with_source(level="warn")
    if state == "published":
        make.published(caution)
    moderation.raise_caution(caution, by=make.make_account(roles.EDITOR), reason="new law", at=make.NOW)
    assert (fresh(caution).level, fresh(caution).state) == ("do_not_prompt", state)
    assert Revision.objects.last().changed == ["level"]


def test_contributors_cannot_raise_nor_make_a_caution():
    contributor = make.make_account(roles.CONTRIBUTOR)
    with pytest.raises(Refused):
        make.make_caution(by=contributor)
    with pytest.raises(Refused):
        moderation.raise_caution(
            make.make_caution("RU", level="warn"), by=contributor, reason="x", at=make.NOW
        )


@pytest.mark.parametrize("changes", [{"level": "warn"}, {"country_id": "LT"}])
def test_the_reach_of_a_pending_caution_cannot_be_edited(changes):
    make.make_country("LT")
    caution = make.make_caution()
    for name, value in changes.items():
        setattr(caution, name, value)
    caution.save(update_fields=list(changes))
    with pytest.raises(Refused, match="acts already"):
        moderation.record(caution, by=make.make_account(), at=make.NOW)


def test_lowering_the_level_of_a_pending_caution_takes_a_proposal_and_two_approvals():
    caution = make.make_caution()
    proposal = make.propose(caution, make.make_account(), level="warn")
    assert proposal.intent == Intent.LOWER
    make.approve_proposal(proposal, make.make_account())
    assert fresh(caution).level == "do_not_prompt"
    make.approve_proposal(proposal, make.make_account())
    assert (fresh(caution).level, fresh(caution).state) == ("warn", State.PENDING)


def test_proposing_an_advisory_makes_a_neutral_one_stand_at_once():
    unit = make.published(make.make_organisation())
    make.propose(unit, make.make_account(), advisory="Dangerous.", advisory_source=make_source_json())
    assert fresh(unit).advisory_raised
    assert Revision.objects.last().changed == ["advisory"]


def test_rejecting_a_proposed_advisory_takes_two():
    unit = make.published(make.make_organisation())
    proposal = make.propose(
        unit, make.make_account(), advisory="Dangerous.", advisory_source=make_source_json()
    )
    seen = moderation.case_of_proposal(proposal, ends=True).hash
    reject = {"reason": "false", "seen_hash": seen, "at": make.NOW}
    assert moderation.reject_proposal(proposal, by=make.make_account(), **reject) is None
    assert fresh(unit).advisory_raised
    assert moderation.reject_proposal(proposal, by=make.make_account(), **reject)
    assert not fresh(unit).advisory_raised


def test_an_accepted_advisory_stands_in_its_own_words():
    unit = make.published(make.make_organisation())
    proposal = make.propose(
        unit, make.make_account(), advisory="Dangerous.", advisory_source=make_source_json()
    )
    make.approve_proposal(proposal, make.make_account())
    assert (fresh(unit).advisory, fresh(unit).advisory_raised) == ("Dangerous.", False)


def raising(unit, by=None):
    by = by or make.make_account()
    return make.propose(unit, by, advisory="Dangerous.", advisory_source=make_source_json())


def reject(proposal, by, *, ends):
    seen = moderation.case_of_proposal(proposal, ends=ends).hash
    return moderation.reject_proposal(proposal, by=by, reason="false", seen_hash=seen, at=make.NOW)


def test_accepting_an_unrelated_change_leaves_a_raised_advisory():
    unit = make.published(make.make_organisation())
    raised, unrelated = raising(unit), make.propose(unit, make.make_account(), summary="New words.")
    make.approve_proposal(unrelated, make.make_account())
    assert fresh(unit).advisory_raised
    assert fresh(unit).public_advisory
    with pytest.raises(Conflict):
        reject(raised, make.make_account(), ends=False)
    assert fresh(unit).advisory_raised


def test_what_was_overtaken_is_still_rejected_by_two():
    unit = make.published(make.make_organisation())
    raised, unrelated = raising(unit), make.propose(unit, make.make_account(), summary="New words.")
    make.approve_proposal(unrelated, make.make_account())
    assert reject(raised, make.make_account(), ends=True) is None
    assert fresh(unit).advisory_raised
    assert reject(raised, make.make_account(), ends=True)
    assert not fresh(unit).advisory_raised


def test_a_raised_advisory_stands_until_the_last_proposal_that_raised_it_is_decided():
    unit = make.published(make.make_organisation())
    first, second = raising(unit), raising(unit)
    for _ in range(2):
        reject(first, make.make_account(), ends=True)
    assert fresh(unit).advisory_raised
    for _ in range(2):
        reject(second, make.make_account(), ends=True)
    assert not fresh(unit).advisory_raised


def test_lowering_an_accepted_advisory_leaves_what_others_raised():
    unit = make.published(make.make_organisation())
    first, _ = raising(unit), raising(unit)
    make.approve_proposal(first, make.make_account())
    away = make.propose(unit, make.make_account(), advisory="", advisory_source=None)
    for _ in range(2):
        if fresh(away).state != "accepted":
            make.approve_proposal(away, make.make_account())
    assert (fresh(unit).advisory, fresh(unit).advisory_raised) == ("", True)


def test_renewing_what_raised_an_advisory_keeps_it_and_takes_two_to_reject():
    unit = make.published(make.make_organisation())
    raised = raising(unit)
    make.approve_proposal(make.propose(unit, make.make_account(), summary="New words."), make.make_account())
    renewed = moderation.renew(raised, by=make.make_account(), at=make.NOW)
    assert fresh(unit).advisory_raised
    assert reject(renewed, make.make_account(), ends=True) is None
    assert fresh(unit).advisory_raised


def make_source_json():
    source = make.make_source()
    return {
        "url": source.url,
        "publisher": source.publisher,
        "retrieved_on": str(clock.TODAY),
        "evidence": "official",
    }


def test_what_is_no_protection_is_not_lowered():
    body = make.published(make.make_organisation())
    with pytest.raises(Refused, match="is no protection: reject or withdraw it"):
        moderation.lower(body, by=make.make_account(), seen_hash="x", at=make.NOW)


@pytest.mark.parametrize("words", ["", "Other words."])
def test_changing_or_removing_an_advisory_is_lowering_and_looked_at_first(words):
    source = make.make_source()
    body = make.published(make.make_organisation(advisory="Its own words.", advisory_source=source))
    proposal = make.propose(body, make.make_account(), advisory=words)
    assert (proposal.intent, proposal.is_risky) == (Intent.LOWER, True)
