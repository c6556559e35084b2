"""Tasks about links: their order, what a person says of them, and the pages on which it is said."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from directory import link_checks
from directory.accounts import roles
from directory.link_checks import schedule
from directory.models import AuditEntry, ContactPoint, LinkProblem, Observation, Organisation, Revision
from directory.moderation import Conflict, Finding, Refused, observe, users_by_address
from tests import acts
from tests import factories as make

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def problem(state="soft_404", at=make.NOW, **fields):
    """An open task about the link of a published contact."""
    ministry = Organisation.objects.first() or make.published(make.make_ministry())
    point = make.published(make.make_contact_point(ministry, **fields))
    observation = Observation.objects.create(url=point.value, next_check_at=at)
    facts = {"failures": 3, "failing_since": at - 7 * DAY} if state == "dead" else {}
    observe(observation, Finding(state=state, next_check_at=at + DAY, detail="It says so.", **facts), at=at)
    return LinkProblem.objects.get(observation=observation)


def test_what_could_harm_a_reader_comes_first_and_then_the_oldest():
    dead = problem("dead")
    soft, older = problem(at=make.NOW), problem(at=make.NOW - DAY)
    moved = problem("moved")
    assert list(link_checks.open_problems()) == [moved, older, soft, dead]


def test_a_closed_task_does_not_wait():
    link_checks.confirm(problem(), by=make.make_account(roles.EDITOR), at=make.NOW)
    assert not link_checks.open_problems().exists()


def test_an_editor_overrules_the_program_which_looks_again_at_once():
    found, by = problem("dead"), make.make_account(roles.EDITOR)
    later = make.NOW + DAY / 2
    closed = link_checks.overrule(found, by=by, at=later, note="seen in a browser")
    assert (closed.verdict, closed.closed_by_name, closed.note) == (
        "overruled",
        by.username,
        "seen in a browser",
    )
    observation = Observation.objects.get()
    assert (observation.next_check_at, observation.state) == (later, "dead")


def test_the_same_state_again_does_not_reopen_what_a_person_overruled():
    found = problem()
    link_checks.overrule(found, by=make.make_account(), at=make.NOW)
    observe(found.observation, Finding(state="soft_404", next_check_at=make.NOW), at=make.NOW + DAY)
    schedule.settle(at=make.NOW + DAY)
    assert not link_checks.open_problems().exists()


def test_what_a_person_overruled_before_a_later_alarm_of_that_day_is_opened_again():
    found = problem()
    link_checks.overrule(found, by=make.make_account(), at=make.NOW)
    Observation.objects.update(told_at=make.NOW + DAY / 24)
    schedule.settle(at=make.NOW + DAY / 12)
    assert link_checks.open_problems().exists()


def test_a_contributor_may_not_close_and_leaves_an_audit_entry():
    found = problem()
    with pytest.raises(Refused, match="Only an active editor"):
        link_checks.overrule(found, by=make.make_account(roles.CONTRIBUTOR), at=make.NOW)
    assert link_checks.open_problems().count() == 1
    assert AuditEntry.objects.get(act="link overruled").outcome == "refused"


def test_a_task_is_closed_once():
    found = problem()
    link_checks.confirm(found, by=make.make_account(), at=make.NOW)
    with pytest.raises(Conflict, match="closed already"):
        link_checks.overrule(found, by=make.make_account(), at=make.NOW)


def test_each_record_with_the_address_has_its_audit_entry():
    found = problem()
    link_checks.confirm(found, by=make.make_account(), at=make.NOW)
    point = ContactPoint.objects.get()
    entry = AuditEntry.objects.get(act="link confirmed")
    assert (entry.unit_id, entry.outcome) == (point.pk, "done")


def test_closing_a_task_changes_nothing_public():
    found = problem()
    before = Revision.objects.count(), ContactPoint.objects.values("content_hash", "state").get()
    link_checks.overrule(found, by=make.make_account(), at=make.NOW)
    assert (Revision.objects.count(), ContactPoint.objects.values("content_hash", "state").get()) == before


def test_overruled_counts_dead_links_that_a_person_found_alive():
    by = make.make_account()
    link_checks.overrule(problem("dead"), by=by, at=make.NOW)
    link_checks.confirm(problem("dead"), by=by, at=make.NOW)
    link_checks.overrule(problem("moved"), by=by, at=make.NOW)
    problem("dead")
    assert link_checks.overruled() == (1, 2)


def test_a_task_about_an_address_that_nobody_uses_is_closed_as_unused():
    found = problem()
    acts.by_force(ContactPoint.objects, state="withdrawn")
    schedule.settle(at=make.NOW)
    found.refresh_from_db()
    assert found.verdict == "unused"


def test_a_task_is_opened_again_when_the_address_is_used_again():
    problem()
    acts.by_force(ContactPoint.objects, state="withdrawn")
    schedule.settle(at=make.NOW)
    acts.by_force(ContactPoint.objects, state="published")
    schedule.settle(at=make.NOW + DAY)
    assert link_checks.open_problems().get().state == "soft_404"


def test_the_records_behind_many_addresses_take_as_many_queries_as_behind_one():
    urls = [problem().observation.url for _ in range(5)]
    with CaptureQueriesContext(
        connection,
    ) as one:
        users_by_address(urls[:1])
    with CaptureQueriesContext(connection) as all_of_them:
        assert [len(units) for units in users_by_address(urls).values()] == [1] * 5
    assert len(one) == len(all_of_them)


# The pages.


def signed_in(role=roles.EDITOR, **fields):
    client = Client()
    client.force_login(make.make_account(role, **fields))
    return client


def act(found, name):
    return reverse("admin:directory_linkproblem_act", args=[found.pk, name])


LIST = reverse("admin:directory_linkproblem_changelist")


def test_the_list_shows_open_tasks_first_with_their_users_and_what_to_do():
    closed = problem()
    link_checks.confirm(closed, by=make.make_account(), at=make.NOW)
    found = problem("moved")
    page = signed_in().get(LIST).content.decode()
    assert page.index(found.observation.url) < page.index(closed.observation.url)
    assert "See whose domain it leads to" in page
    assert str(ContactPoint.objects.get(value=found.observation.url)) in page


def test_the_list_takes_as_many_queries_with_ten_tasks_as_with_two():
    client = signed_in()
    for _ in range(2):
        problem()
    client.get(LIST)
    with CaptureQueriesContext(connection) as two:
        client.get(LIST)
    for _ in range(8):
        problem()
    with CaptureQueriesContext(connection) as ten:
        client.get(LIST)
    assert len(two) == len(ten)


def test_the_page_of_a_task_offers_both_verdicts_to_an_editor():
    found = problem()
    address = reverse("admin:directory_linkproblem_change", args=[found.pk])
    page = signed_in().get(address).content.decode()
    assert act(found, "overrule") in page
    assert act(found, "confirm") in page
    assert act(found, "overrule") not in signed_in(roles.CONTRIBUTOR).get(address).content.decode()


def test_a_button_closes_the_task():
    found = problem()
    response = signed_in().post(act(found, "overrule"), {"note": "seen"})
    found.refresh_from_db()
    assert (response.status_code, found.verdict, found.note) == (302, "overruled", "seen")


@pytest.mark.parametrize(("role", "status"), [(roles.CONTRIBUTOR, 403), (None, 403)])
def test_others_are_refused(role, status):
    found = problem()
    assert signed_in(role).post(act(found, "confirm")).status_code == status
    assert link_checks.open_problems().exists()


def test_a_task_closed_meanwhile_is_a_conflict():
    found = problem()
    link_checks.confirm(found, by=make.make_account(), at=make.NOW)
    assert signed_in().post(act(found, "overrule")).status_code == 409


def test_looking_changes_nothing():
    found = problem()
    assert signed_in().get(act(found, "overrule")).status_code == 405
    assert link_checks.open_problems().exists()


def test_a_button_without_its_token_is_refused():
    found = problem()
    client = Client(enforce_csrf_checks=True)
    client.force_login(make.make_account(roles.EDITOR))
    assert client.post(act(found, "overrule")).status_code == 403
    assert link_checks.open_problems().exists()


def test_an_act_that_there_is_not_is_not_found():
    assert signed_in().post(act(problem(), "erase")).status_code == 404


def parked():
    return DBTaskResult.objects.create(
        task_path="directory.tasks.prune",
        status="FAILED",
        worker_ids=["a", "b", "c"],
        finished_at=make.NOW,
        run_after=make.NOW,
        args_kwargs={"args": [], "kwargs": {}},
        backend_name="default",
        traceback="Traceback\nValueError: a bad drop",
    )


TASKS = reverse("admin:django_tasks_database_dbtaskresult_changelist")


@pytest.mark.hostile(75)
def test_a_parked_task_is_listed_with_its_reason():
    parked()
    page = signed_in(roles.MODERATOR).get(TASKS, {"parked": "yes"}).content.decode()
    assert "ValueError: a bad drop" in page
    assert "3 of 3" in page


def test_a_moderator_runs_a_parked_task_again_by_button():
    found, client = parked(), signed_in(roles.MODERATOR)
    again = reverse("admin:django_tasks_database_dbtaskresult_again", args=[found.pk])
    page = client.get(reverse("admin:django_tasks_database_dbtaskresult_change", args=[found.pk]))
    assert again in page.content.decode()
    assert client.post(again).status_code == 302
    assert client.post(again).status_code == 409
    assert DBTaskResult.objects.get().status == "READY"


def test_an_editor_runs_no_task_again():
    found = parked()
    again = reverse("admin:django_tasks_database_dbtaskresult_again", args=[found.pk])
    assert signed_in().post(again).status_code == 403
    assert signed_in(roles.MODERATOR).get(again).status_code == 405
    assert DBTaskResult.objects.get().status == "FAILED"


@pytest.mark.parametrize("model", ["observation", "job", "linkproblem"])
def test_the_other_lists_open(model):
    problem()
    assert signed_in().get(reverse(f"admin:directory_{model}_changelist")).status_code == 200
