"""The hurry alarm says what it counts, and somebody else answers it: “looked at, fine”."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from directory import moderation
from directory.accounts import roles
from directory.models import AuditEntry, HurryAnswer
from directory.moderation import Refused, hurries
from tests import factories as make

pytestmark = pytest.mark.django_db
LATER = make.NOW + timedelta(minutes=10)


def in_a_hurry(account, at=make.NOW, times=2):
    for _ in range(times):
        point = make.published(make.make_contact_point(make.published(make.make_organisation())))
        moderation.withdraw(point, by=account, reason="x", at=at)


@pytest.fixture
def quick(settings):
    settings.HURRY_OF_DECISIONS = 2
    account = make.make_account(username="quick")
    in_a_hurry(account)
    return account


def answer(account, by=None, until=make.NOW, note="Ten spam contacts.", at=LATER):
    return moderation.answer_hurry(account, until=until, note=note, by=by or make.make_account(), at=at)


def test_it_says_what_it_counts(quick):
    point = make.make_contact_point(make.published(make.make_organisation()))
    moderation.reject(point, by=quick, reason="x", seen_hash=make.hash_of(point), at=make.NOW)
    (hurry,) = hurries(LATER)
    assert (hurry.count, hurry.in_words) == (3, "withdraw: 2, reject: 1")


def test_somebody_else_answers_it_and_what_comes_later_is_told_anew(quick):
    by = make.make_account()
    answer(quick, by)
    assert hurries(LATER) == []
    entry = AuditEntry.objects.get(act="answer hurry")
    assert (entry.account, entry.outcome, entry.unit_id.int) == (by, "done", quick.pk)
    in_a_hurry(quick, LATER)
    (hurry,) = hurries(LATER)
    assert (hurry.count, hurry.since) == (2, LATER)


def test_an_act_that_the_page_did_not_show_goes_on_counting(quick):
    seconds = make.NOW + timedelta(seconds=30)
    in_a_hurry(quick, seconds)
    answer(quick, until=make.NOW)
    (hurry,) = hurries(LATER)
    assert hurry.since == seconds
    answer(quick, until=LATER + timedelta(days=300))
    assert HurryAnswer.objects.latest("pk").until == LATER


def test_neither_oneself_nor_who_set_one_up_nor_who_is_new_nor_an_editor(quick):
    made = make.make_account(by=quick, since=make.NOW - timedelta(days=30))
    fresh = make.make_account(since=make.NOW - timedelta(hours=1))
    for by, says in [
        (quick, "your own account"),
        (made, "count as one"),
        (fresh, "you may approve from"),
        (make.make_account(roles.EDITOR), "Only an active member"),
    ]:
        with pytest.raises(Refused, match=says):
            answer(quick, by)
    with pytest.raises(Refused, match="Say what you looked at"):
        answer(quick, note=" ")
    assert len(hurries(LATER)) == 1
    assert AuditEntry.objects.filter(act="answer hurry", outcome="refused").count() == 5


def test_the_database_refuses_an_answer_by_oneself(quick):
    facts = {"until": LATER, "note": "x", "by_name": "quick", "at": LATER}
    with pytest.raises(IntegrityError), transaction.atomic():
        HurryAnswer.objects.create(account=quick, by=quick, **facts)
