"""What readers and programs told is not ended in bulk by a fresh editor, untold and for good."""

from datetime import timedelta

import pytest

from directory import link_checks, moderation, suggesting
from directory.accounts import roles
from directory.models import AuditEntry, LinkProblem, Observation, SuggestionCluster, Undo, Verdict
from directory.moderation import Conflict, Refused, hurries
from tests import factories as make
from tests import suggestions as readers

pytestmark = pytest.mark.django_db
JUST_NOW = make.NOW - timedelta(minutes=5)


@pytest.fixture(autouse=True)
def no_limits_left_over():
    readers.fresh_limits()


def report():
    point = readers.point(make.published(make.make_organisation()))
    readers.suggest(readers.told(point, complaint="broken"))
    return SuggestionCluster.objects.get(unit_id=point.pk)


def task(point=None):
    point = point or make.published(make.make_contact_point(make.published(make.make_organisation())))
    facts = {"since": make.TODAY, "next_check_at": make.NOW}
    seen = Observation.objects.create(url=point.value, state="moved", **facts)
    return LinkProblem.objects.create(observation=seen, state="moved", opened_at=make.NOW)


def close(cluster, by, at=make.NOW):
    return suggesting.close(cluster, verdict=Verdict.DECLINED, reason="spam", by=by, at=at)


@pytest.fixture
def fresh():
    return make.make_account(roles.EDITOR, since=JUST_NOW)


def test_a_new_editor_closes_some_of_both_and_goes_on_later(fresh, settings):
    settings.CLOSINGS_PER_HOUR_WHILE_NEW = 2
    close(report(), fresh)
    link_checks.overrule(task(), by=fresh, at=make.NOW)
    third, fourth = report(), task()
    with pytest.raises(Refused, match="may close 2"):
        close(third, fresh)
    with pytest.raises(Refused, match="may close 2"):
        link_checks.confirm(fourth, by=fresh, at=make.NOW)
    assert AuditEntry.objects.filter(outcome="refused", account=fresh).count() == 2
    close(third, make.make_account(roles.EDITOR))
    link_checks.confirm(fourth, by=fresh, at=make.NOW + timedelta(minutes=61))


def test_the_brake_is_free_for_who_closed_much(settings):
    settings.CLOSINGS_PER_HOUR_WHILE_NEW = 0
    fresh = make.make_account(since=JUST_NOW)
    point = readers.point()
    readers.suggest(readers.told(point))
    close(readers.cluster(), fresh)
    assert moderation.withdraw(point, by=fresh, reason="x", at=make.NOW)


def test_one_declines_a_flood_as_far_as_the_hour_goes(fresh, settings):
    settings.CLOSINGS_PER_HOUR_WHILE_NEW = 1
    point = readers.point()
    readers.suggest(readers.told(point, complaint="broken"))
    one = SuggestionCluster.objects.get()
    SuggestionCluster.objects.create(
        key="other", kind=one.kind, unit_id=one.unit_id, complaint="broken", created_at=make.NOW, count=3
    )
    assert suggesting.decline_alike(one, reason="spam", by=fresh, at=make.NOW) in (1, 3)
    with pytest.raises(Refused, match="may close 1"):
        suggesting.decline_alike(one, reason="spam", by=fresh, at=make.NOW)


def test_closings_are_told_as_a_hurry_and_a_task_of_many_records_is_one(settings, caplog):
    settings.HURRY_OF_DECISIONS = 3
    editor = make.make_account(roles.EDITOR, username="busy")
    point = make.published(make.make_contact_point(make.published(make.make_organisation())))
    make.published(make.make_contact_point(make.published(make.make_organisation()), value=point.value))
    link_checks.overrule(task(point), by=editor, at=make.NOW)
    close(report(), editor)
    assert hurries(make.NOW) == []
    close(report(), editor)
    assert [each.in_words for each in hurries(make.NOW)] == [
        "close a report: 2, overrule a problem of a link: 1"
    ]
    assert "decides in a hurry" in caplog.text


def test_another_editor_opens_both_again():
    by, other = make.make_account(roles.EDITOR), make.make_account(roles.EDITOR)
    cluster, problem = report(), task()
    close(cluster, by)
    link_checks.overrule(problem, by=by, at=make.NOW)
    again = {"reason": "It is broken.", "by": other, "at": make.NOW}
    moderation.reopen_report(cluster, **again)
    moderation.reopen_link(problem, **again)
    assert list(SuggestionCluster.objects.waiting()) == [cluster]
    assert list(link_checks.open_problems()) == [problem]
    assert AuditEntry.objects.filter(act="reopen", outcome="done", detail="It is broken.").count() == 2
    for act, it in [(moderation.reopen_report, cluster), (moderation.reopen_link, problem)]:
        with pytest.raises(Conflict):
            act(it, **again)
        with pytest.raises(Refused, match="Only an active editor"):
            act(it, **{**again, "by": make.make_account(roles.CONTRIBUTOR)})


def test_undoing_an_account_opens_what_it_closed_at_once():
    stolen, first = make.make_account(roles.EDITOR), make.make_account()
    close(report(), stolen)
    link_checks.overrule(task(), by=stolen, at=make.NOW)
    taken = moderation.taken_by(stolen, make.NOW)
    undo = moderation.propose_undo(
        Undo(account=stolen, since=make.NOW, reason="Stolen."),
        seen_hash=moderation.hash_of_taken(stolen, make.NOW, taken),
        by=first,
        at=make.NOW,
    )
    assert (undo.state, SuggestionCluster.objects.waiting().count()) == ("hidden", 1)
    assert link_checks.open_problems().count() == 1
    assert "Waiting again: 2" in undo.result[0]
