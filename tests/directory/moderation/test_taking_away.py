"""Taking a protection away takes two established people who did not write that it goes."""

import pytest

from directory import moderation
from directory.models import Approval, Intent
from directory.moderation import Refused
from directory.moderation.content import source_json
from tests import factories as make

pytestmark = pytest.mark.django_db


def fresh(unit):
    return type(unit).objects.get(pk=unit.pk)


def caution():
    unit = make.published(make.make_caution(source=make.make_source()))
    return unit, {"level": "warn"}, lambda now: now.level == "do_not_prompt"


def advisory():
    source = make.make_source()
    unit = make.published(make.make_organisation(advisory="Its own words.", advisory_source=source))
    return unit, {"advisory": ""}, lambda now: now.advisory


def contacts_of_an_accused_state():
    unit = make.published(make.make_organisation(named_only=True))
    return unit, {"named_only": False}, lambda now: now.named_only


def exemption():
    return make.published(make.make_issue()), {"exempt": True}, lambda now: not now.exempt


def accusation():
    unit = make.published(make.make_call(accused_country=make.make_country("RU")))
    return unit, {"accused_country": None}, lambda now: now.accused_country_id


PROTECTIONS = [caution, advisory, contacts_of_an_accused_state, exemption, accusation]


@pytest.mark.parametrize("made", PROTECTIONS)
def test_a_wish_to_take_a_protection_away_takes_two_besides_its_author(made):
    unit, changes, protects = made()
    proposal = make.propose(unit, make.make_account(), **changes)
    first, second = make.make_account(), make.make_account()
    assert make.approve_proposal(proposal, first) is None
    assert protects(fresh(unit))
    with pytest.raises(Refused, match="already stand behind"):
        make.approve_proposal(proposal, first)
    assert make.approve_proposal(proposal, second)
    assert not protects(fresh(unit))


@pytest.mark.parametrize("made", PROTECTIONS)
def test_whoever_wrote_that_a_protection_goes_is_none_of_the_two(made):
    unit, changes, protects = made()
    author = make.make_account()
    proposal = make.propose(unit, author, **changes)
    make.approve_proposal(proposal, make.make_account())
    with pytest.raises(Refused, match="two people who did not write it"):
        make.approve_proposal(proposal, author)
    assert protects(fresh(unit))


def test_who_made_the_account_of_its_author_is_none_of_the_two():
    unit, changes, _ = caution()
    maker = make.make_account()
    proposal = make.propose(unit, make.make_account(by=maker), **changes)
    with pytest.raises(Refused, match="count as one"):
        make.approve_proposal(proposal, maker)


def test_an_issue_that_is_exempt_from_the_first_takes_two_besides_its_author():
    author = make.make_account()
    issue = make.make_issue(exempt=True, by=author)
    assert make.approve(issue, make.make_account()) is None
    with pytest.raises(Refused, match="two people who did not write it"):
        make.approve(issue, author)
    assert make.approve(issue, make.make_account())


def test_a_wish_that_comes_to_take_a_protection_away_takes_two_from_then_on():
    """A caution came after the call was to leave its issue: what was said before counts for something else."""
    issue = make.published(make.make_issue())
    call = make.published(make.make_call(issue=issue))
    proposal = make.propose(call, make.make_account(), issue=None)
    assert proposal.intent == Intent.PUBLISH
    make.make_caution(issue=issue)
    assert make.approve_proposal(proposal, make.make_account()) is None
    assert fresh(call).issue == issue
    assert make.approve_proposal(proposal, make.make_account())
    assert fresh(call).issue is None


def test_who_stood_behind_such_a_wish_does_so_no_more_when_it_is_rejected():
    issue = make.published(make.make_issue())
    call = make.published(make.make_call(issue=issue))
    proposal = make.propose(call, make.make_account(), issue=None)
    make.make_caution(issue=issue)
    make.approve_proposal(proposal, make.make_account())
    seen = moderation.case_of_proposal(proposal).hash
    moderation.reject_proposal(proposal, by=make.make_account(), reason="no", seen_hash=seen, at=make.NOW)
    assert not Approval.objects.open().exists()


def test_a_wish_that_protects_more_takes_its_author_and_one():
    unit = make.published(make.make_organisation())
    advice = {"advisory": "Dangerous.", "advisory_source": source_json(make.make_source())}
    assert make.approve_proposal(make.propose(unit, make.make_account(), **advice), make.make_account())


def test_the_words_of_a_caution_are_changed_like_those_of_an_advisory():
    unit = make.published(make.make_caution(source=make.make_source()))
    assert make.propose(unit, make.make_account(), text="All is well.").intent == Intent.LOWER


def test_a_caution_of_an_exempt_issue_acts_on_it_as_long_as_it_is_bound():
    """One for every issue passes over those that are exempt."""
    for exempt, intent in ((True, Intent.LOWER), (False, Intent.PUBLISH)):
        issue = make.published(make.make_issue(exempt=exempt))
        unit = make.published(make.make_caution(issue=issue, source=make.make_source()))
        assert make.propose(unit, make.make_account(), issue=None).intent == intent
