from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from directory.accounts import roles
from directory.contacts.freshness import freshness
from directory.models import LinkProblem, Method, Observation, Revision, Verification
from directory.moderation import Conflict, Refused, verify
from directory.pages.report import report
from tests import factories as make

pytestmark = pytest.mark.django_db


def check(point, by, at=make.NOW, **fields):
    fields = {
        "method": Method.PAGE_SEEN,
        "looked_at": point.value,
        "seen_content_hash": point.content_hash,
        **fields,
    }
    return verify(point, by=by, at=at, **fields)


@pytest.fixture
def point():
    return make.published(make.make_contact_point(make.published(make.make_ministry()), purpose="general"))


def test_an_editor_verifies_and_the_page_is_proven(point):
    check(point, make.make_account(roles.EDITOR))
    found = freshness(point, make.TODAY)
    assert (found.state, found.verified_on, found.method) == ("verified", make.TODAY, "page_seen")
    assert report(make.TODAY).proven_general_contact_pages == 1
    assert Revision.objects.last().action == "verified"


def test_an_account_made_this_minute_verifies_nothing(point):
    with pytest.raises(Refused, match="once the waiting days are over"):
        check(point, make.make_account(roles.EDITOR, since=make.NOW))


def test_the_author_of_a_value_cannot_verify_it(point):
    author = make.make_account()
    proposal = make.propose(point, author, value="https://www.urm.lt/new")
    make.approve_proposal(proposal, make.make_account())
    point.refresh_from_db()
    with pytest.raises(Refused, match="author"):
        check(point, author)


def test_an_approver_waits_seven_days(point):
    approver = make.make_account()
    make.approve_proposal(make.propose(point, make.make_account(), value="https://www.urm.lt/new"), approver)
    point.refresh_from_db()
    with pytest.raises(Refused, match="you may verify it from"):
        check(point, approver, make.NOW + timedelta(days=6))
    assert check(point, approver, make.NOW + timedelta(days=7))


def test_what_changed_since_it_was_looked_at_is_a_conflict(point):
    with pytest.raises(Conflict):
        check(point, make.make_account(roles.EDITOR), seen_content_hash="0" * 64)


def test_contributors_do_not_verify_and_nobody_without_saying_what_was_looked_at(point):
    with pytest.raises(Refused, match="editor"):
        check(point, make.make_account(roles.CONTRIBUTOR))
    with pytest.raises(Refused, match="which address"):
        check(point, make.make_account(roles.EDITOR), looked_at=" ")


def test_an_account_verifies_at_most_thirty_an_hour(point, settings):
    settings.VERIFICATIONS_PER_HOUR = 2
    by = make.make_account(roles.EDITOR)
    for minutes in (0, 10):
        check(point, by, at=make.NOW + timedelta(minutes=minutes))
    with pytest.raises(Refused, match="at most 2"):
        check(point, by, at=make.NOW + timedelta(minutes=59))
    assert check(point, by, at=make.NOW + timedelta(minutes=61))


@pytest.mark.parametrize("days", [-31, 1])
def test_the_day_of_looking_is_one_of_the_last_thirty(point, days):
    with pytest.raises(Refused, match="last 30"):
        check(point, make.make_account(roles.EDITOR), on=make.TODAY + timedelta(days=days))


def test_the_day_of_looking_counts_not_the_day_of_telling(point):
    check(point, make.make_account(roles.EDITOR), on=make.TODAY - timedelta(days=20))
    assert freshness(point, make.TODAY).verified_on == make.TODAY - timedelta(days=20)


def test_the_database_refuses_a_verification_from_the_future(point):
    with pytest.raises(IntegrityError), transaction.atomic():
        Verification.objects.create(
            contact_point=point,
            content_hash=point.content_hash,
            method=Method.PHONED,
            looked_at="+37050000000",
            verified_on=make.TODAY + timedelta(days=1),
            recorded_at=make.NOW,
            by_name="somebody",
        )


def test_whoever_saw_the_page_overrules_the_program(point):
    seen = Observation.objects.create(
        url=point.value,
        state="dead",
        since=make.TODAY,
        failures=3,
        failing_since=make.NOW,
        next_check_at=make.NOW,
    )
    problem = LinkProblem.objects.create(observation=seen, state="dead", opened_at=make.NOW)
    check(point, make.make_account(roles.EDITOR))
    problem.refresh_from_db()
    assert problem.verdict == "overruled"


@pytest.mark.parametrize("days_ago", [0, 1])
def test_a_look_of_before_does_not_close_a_task_about_the_link(point, days_ago):
    """On its own day it is known to the moment; of an earlier day nobody knows more than the day."""
    seen = Observation.objects.create(
        url=point.value, state="moved", since=make.TODAY, next_check_at=make.NOW
    )
    opened_at = make.NOW + timedelta(hours=1) if not days_ago else make.NOW - timedelta(days=1)
    problem = LinkProblem.objects.create(observation=seen, state="moved", opened_at=opened_at)
    check(point, make.make_account(roles.EDITOR), on=make.TODAY - timedelta(days=days_ago))
    problem.refresh_from_db()
    assert problem.closed_at is None
