"""The cap on decisions counts what could harm. Who takes away is never kept from it, but told of."""

import pytest

from directory import moderation
from directory.models import AuditEntry
from directory.moderation import Refused, hurries
from directory.moderation.content import source_json
from tests import factories as make

pytestmark = pytest.mark.django_db
CAP = 3
AFTER = make.NOW + make.timedelta(hours=1)


@pytest.fixture
def spent(settings):
    """A moderator who took as many decisions within the hour as are accepted: three here, to be quick."""
    assert settings.DECISIONS_PER_HOUR == 30
    settings.DECISIONS_PER_HOUR = CAP
    account = make.make_account(username="spent")
    body = make.published(make.make_organisation())
    for _ in range(CAP):
        make.approve(make.make_contact_point(body), account)
    return account


def public_point(**fields):
    return make.published(make.make_contact_point(make.published(make.make_organisation()), **fields))


def withdraw(by):
    return moderation.withdraw(public_point(), by=by, reason="x", at=make.NOW)


def reject(by):
    point = make.make_contact_point(make.published(make.make_organisation()))
    return moderation.reject(point, by=by, reason="x", seen_hash=make.hash_of(point), at=make.NOW)


def reject_proposal(by):
    proposal = make.propose(public_point(), make.make_account(), purpose="press")
    seen = moderation.case_of_proposal(proposal).hash
    return moderation.reject_proposal(proposal, by=by, reason="x", seen_hash=seen, at=make.NOW)


def doubt(by):
    point = public_point()
    return moderation.dispute(point, by=by, reason="x", seen_content_hash=point.content_hash, at=make.NOW)


def raise_level(by):
    code = f"X{chr(ord('A') + AuditEntry.objects.filter(act='raise').count())}"
    return moderation.raise_caution(make.make_caution(code, level="warn"), by=by, reason="x", at=make.NOW)


def approve(by):
    return make.approve(make.make_contact_point(make.published(make.make_organisation())), by)


def approve_change(by):
    return make.approve_proposal(make.propose(public_point(), make.make_account(), purpose="press"), by)


def show_again(by):
    point = public_point()
    withdraw_of = make.make_account()
    moderation.withdraw(point, by=withdraw_of, reason="x", at=make.NOW)
    seen = make.hash_of(point, "restore")
    return moderation.restore(point, by=by, seen_hash=seen, at=make.NOW)


def end_advisory(by):
    body = make.published(make.make_organisation())
    value = {**moderation.content(body), "advisory": "x", "advisory_source": source_json(make.make_source())}
    author = make.make_account()
    proposal = moderation.propose(body, value=value, base_revision=body.revision, by=author, at=make.NOW)
    seen = moderation.case_of_proposal(proposal, ends=True).hash
    return moderation.reject_proposal(proposal, by=by, reason="x", seen_hash=seen, at=make.NOW)


def lower(by):
    code = f"Y{chr(ord('A') + AuditEntry.objects.filter(act='lower').count())}"
    caution = make.make_caution(code, by=make.make_account())
    return moderation.lower(caution, by=by, seen_hash=make.hash_of(caution, "lower"), at=make.NOW)


def erase(by):
    point = make.make_contact_point(make.published(make.make_organisation()))
    other = make.make_account()
    moderation.reject(point, by=other, reason="x", seen_hash=make.hash_of(point), at=make.NOW)
    return moderation.erase(point, by=by, seen_hash=make.hash_of(point, "erase"), at=make.NOW)


def named(*acts):
    return pytest.mark.parametrize("act", acts, ids=lambda act: act.__name__)


@named(withdraw, reject, reject_proposal, doubt, raise_level)
def test_one_act_more_than_an_hour_allows_is_done_where_it_takes_away(spent, act):
    act(spent)


@named(approve, approve_change, show_again, end_advisory, lower, erase)
def test_one_act_more_than_an_hour_allows_is_refused_where_it_could_harm(spent, act):
    with pytest.raises(Refused, match="at most 3 are"):
        act(spent)


@named(withdraw, reject, reject_proposal)
def test_taking_away_uses_up_no_decision_and_is_told(settings, caplog, act):
    settings.DECISIONS_PER_HOUR = 1
    account = make.make_account(username="cleaner")
    for _ in range(settings.HURRY_OF_DECISIONS):
        act(account)
    approve(account)
    assert [(hurry.account_name, hurry.count) for hurry in hurries(AFTER)] == [("cleaner", 11)]
    assert "decides in a hurry" in caplog.text


def test_ending_an_advisory_counts_once(settings):
    settings.DECISIONS_PER_HOUR = 2
    account = make.make_account()
    end_advisory(account)
    approve(account)
    with pytest.raises(Refused, match="at most 2"):
        end_advisory(account)
