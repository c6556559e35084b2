"""Background work: retries, parking, leases, recurring jobs, and what becomes of old rows."""

from datetime import timedelta

import psycopg
import pytest
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import OperationalError, ProgrammingError, transaction
from django.utils import timezone
from django_tasks import task
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from directory import background, link_checks
from directory.accounts import roles
from directory.background import jobs, working
from directory.link_checks.running import Checked
from directory.models import AuditEntry, Job, Observation, SignIn, ToldAlarm
from directory.moderation import Conflict, Refused
from tests import factories as make

pytestmark = pytest.mark.django_db
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
ran = []


@task()
def note(what: str) -> str:
    """Remember that it ran."""
    ran.append(what)
    return what


@task()
def poison() -> None:
    """Fail each time."""
    ran.append("poison")
    raise ValueError("a bad drop")


@task()
def tick() -> dict[str, object]:
    """A recurring job that does nothing."""
    return {}


@pytest.fixture(autouse=True)
def own_jobs(monkeypatch):
    """Only the recurring job of these tests."""
    ran.clear()
    job = background.RecurringJob(name="tick", task=tick, every=timedelta(minutes=10))
    monkeypatch.setattr(jobs, "_jobs", {"tick": job})
    # The test's transaction lives in this connection.
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)


def work():
    call_command("db_worker", once=True)


def later(minutes):
    """As if everything had happened so much earlier."""
    for row in DBTaskResult.objects.exclude(finished_at=None):
        DBTaskResult.objects.filter(pk=row.pk).update(finished_at=row.finished_at - minutes * MINUTE)


def the_poison():
    return DBTaskResult.objects.get(task_path__endswith="poison")


def parked_poison():
    poison.enqueue()
    for _ in range(4):
        work()
        later(11)
    return the_poison()


def test_a_task_runs_once_and_keeps_what_it_gave():
    note.enqueue("a")
    work()
    work()
    found = DBTaskResult.objects.get(task_path__endswith="note")
    assert (ran, found.status, found.return_value) == (["a"], "SUCCESSFUL", "a")


def test_a_task_queued_in_a_transaction_that_fails_is_not_there():
    with transaction.atomic():
        note.enqueue("a")
        transaction.set_rollback(True)
    assert not DBTaskResult.objects.exists()


@pytest.mark.hostile(75)
def test_a_poison_task_is_tried_three_times_and_parked_with_its_reason():
    found = parked_poison()
    assert ran == ["poison"] * 3
    assert list(background.parked()) == [found]
    assert background.reason_of(found) == "ValueError: a bad drop"


@pytest.mark.hostile(75)
def test_other_tasks_flow_past_a_poison_one():
    poison.enqueue()
    note.enqueue("after")
    work()
    assert ran == ["poison", "after"]


def test_a_failed_task_waits_before_it_is_tried_again():
    poison.enqueue()
    work()
    work()
    assert ran == ["poison"]
    later(1)
    work()
    work()
    assert ran == ["poison"] * 2
    later(9)
    work()
    assert ran == ["poison"] * 2
    later(1)
    work()
    assert ran == ["poison"] * 3


@pytest.mark.hostile(76)
def test_a_task_that_failed_in_the_future_is_tried_again_now():
    poison.enqueue()
    work()
    later(-365 * 24 * 60)
    work()
    assert ran == ["poison"] * 2


def test_a_task_whose_code_is_gone_is_parked_too():
    note.enqueue("a")
    DBTaskResult.objects.update(task_path="directory.tasks.gone")
    for _ in range(4):
        work()
        later(11)
    assert "gone" in background.reason_of(background.parked().get())


def held(started_at, attempts=1):
    note.enqueue("lost")
    workers = [f"w{number}" for number in range(attempts)]
    DBTaskResult.objects.update(status="RUNNING", started_at=started_at, worker_ids=workers)
    return DBTaskResult.objects.get()


def test_what_a_lost_worker_held_is_taken_back_when_its_lease_is_over():
    held(make.NOW)
    assert background.free_lost(make.NOW + background.LEASE - MINUTE) == 0
    assert background.free_lost(make.NOW + background.LEASE) == 1
    assert DBTaskResult.objects.get().status == "READY"


@pytest.mark.hostile(75)
def test_a_task_that_kills_its_worker_three_times_is_parked():
    held(make.NOW, attempts=3)
    background.free_lost(make.NOW + background.LEASE)
    assert "worker was lost" in background.reason_of(background.parked().get())


@pytest.mark.hostile(76)
def test_a_lease_that_began_in_the_future_is_no_lease():
    held(make.NOW + 365 * DAY)
    assert background.free_lost(make.NOW) == 1


def test_a_moderator_gives_a_parked_task_new_attempts():
    found, at = parked_poison(), timezone.now()
    background.run_again(found, by=make.make_account(), at=at)
    work()
    assert ran == ["poison"] * 4
    assert AuditEntry.objects.get(unit_id=found.pk).outcome == "done"


def test_a_superuser_may_run_a_task_again():
    background.run_again(parked_poison(), by=make.make_account(None, is_superuser=True), at=timezone.now())
    assert not background.parked().exists()


def test_an_editor_may_not_and_leaves_an_audit_entry():
    found = parked_poison()
    with pytest.raises(Refused, match="Only a moderator"):
        background.run_again(found, by=make.make_account(roles.EDITOR), at=timezone.now())
    assert background.parked().exists()
    assert AuditEntry.objects.get(unit_id=found.pk).outcome == "refused"


def test_a_task_is_run_again_once():
    found, by = parked_poison(), make.make_account()
    background.run_again(found, by=by, at=timezone.now())
    with pytest.raises(Conflict, match="not parked any more"):
        background.run_again(found, by=by, at=timezone.now())


def ticks():
    return DBTaskResult.objects.filter(task_path__endswith="tick").count()


def test_a_job_is_queued_when_due_and_not_before():
    assert background.enqueue_due(make.NOW) == ["tick"]
    DBTaskResult.objects.update(status="SUCCESSFUL")
    assert background.enqueue_due(make.NOW + 9 * MINUTE) == []
    assert background.enqueue_due(make.NOW + 10 * MINUTE) == ["tick"]


def test_a_job_that_still_waits_or_runs_is_not_queued_again():
    background.enqueue_due(make.NOW)
    assert background.enqueue_due(make.NOW + DAY) == []
    DBTaskResult.objects.update(status="RUNNING")
    assert background.enqueue_due(make.NOW + DAY) == []
    assert ticks() == 1


def test_what_was_missed_does_not_pile_up():
    background.enqueue_due(make.NOW)
    DBTaskResult.objects.update(status="SUCCESSFUL")
    background.enqueue_due(make.NOW + 3 * DAY)
    DBTaskResult.objects.update(status="SUCCESSFUL")
    assert background.enqueue_due(make.NOW + 3 * DAY + MINUTE) == []
    assert ticks() == 2


@pytest.mark.hostile(76)
def test_a_clock_set_back_by_a_year_stops_no_job():
    background.enqueue_due(make.NOW + 365 * DAY)
    DBTaskResult.objects.update(status="SUCCESSFUL")
    assert background.enqueue_due(make.NOW) == ["tick"]


def test_the_worker_queues_and_runs_what_is_due():
    work()
    assert (ticks(), Job.objects.get().name) == (1, "tick")
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"


@pytest.mark.hostile(80)
def test_after_a_year_of_jobs_the_tables_are_bounded():
    minutes = range(0, 365 * 24 * 60, 240)
    DBTaskResult.objects.bulk_create(
        DBTaskResult(
            task_path="directory.tasks.check_links",
            status="SUCCESSFUL",
            finished_at=make.NOW - minute * MINUTE,
            run_after=make.NOW,
            args_kwargs={"args": [], "kwargs": {}},
            backend_name="default",
        )
        for minute in minutes
    )
    Session.objects.bulk_create(
        Session(session_key=str(day), session_data="", expire_date=make.NOW - day * DAY + DAY)
        for day in range(365)
    )
    background.prune(make.NOW)
    assert DBTaskResult.objects.count() == 7 * 6
    assert Session.objects.count() == 1


def test_parked_tasks_are_kept_for_three_months():
    parked_poison()
    background.prune(timezone.now() + 89 * DAY)
    assert background.parked().exists()
    background.prune(timezone.now() + 91 * DAY)
    assert not DBTaskResult.objects.filter(task_path__endswith="poison").exists()


def test_sessions_and_alarms_of_long_ago_are_pruned():
    account = make.make_account()
    for days in (0, 2):
        at = make.NOW - days * DAY
        SignIn.objects.create(account=account, device="Firefox on Linux", at=at, seen_at=at)
        ToldAlarm.objects.create(key=f"{days}", at=make.NOW - 20 * days * DAY)
    background.prune(make.NOW)
    assert SignIn.objects.get().seen_at == make.NOW
    assert ToldAlarm.objects.get().key == "0"


def test_a_failed_task_with_attempts_left_is_not_pruned():
    poison.enqueue()
    work()
    background.prune(timezone.now() + 365 * DAY)
    assert the_poison()


def test_the_recurring_jobs_of_the_service_are_known(monkeypatch):
    from directory import tasks

    monkeypatch.setattr(jobs, "_jobs", {})
    tasks.register()
    assert [(job.name, job.every) for job in background.recurring_jobs()] == [
        ("check_links", 10 * MINUTE),
        ("prune", DAY),
    ]


def test_the_task_of_link_checks_tells_what_it_came_to(monkeypatch):
    from directory import tasks

    assert tasks.check_links.call() == {
        "looked_at": 0,
        "changed": 0,
        "states": {},
        "is_outage": False,
        "errors": {},
    }
    assert not Observation.objects.exists()


def test_what_a_person_waits_for_goes_before_what_comes_by_the_clock(monkeypatch):
    from advocacy.intake.jobs import read_intake
    from directory import tasks

    told = []
    monkeypatch.setattr(link_checks, "check", lambda **options: told.append(options["enough"]()) or Checked())
    tasks.check_links.enqueue()
    tasks.check_links.call()
    read_intake.enqueue("00000000-0000-0000-0000-000000000000")
    tasks.check_links.call()
    assert told == [False, True]


@pytest.mark.parametrize(("seconds", "looks"), [(0, 4), (3600, 1)])
def test_a_queue_that_is_never_empty_puts_nothing_off_and_is_not_looked_after_for_each(
    monkeypatch, seconds, looks
):
    looked = []
    monkeypatch.setattr(working, "look_after", lambda: looked.append(len(ran)))
    monkeypatch.setattr(working, "LOOK_EVERY_SECONDS", seconds)
    for what in ("one", "two", "three"):
        note.enqueue(what)
    work()
    assert looked == list(range(looks))


def test_a_pause_of_nothing_is_refused():
    with pytest.raises(CommandError, match="--interval 0"):
        call_command("db_worker", interval=0)


def test_the_worker_sums_up_what_it_ran(capsys):
    work()
    assert capsys.readouterr().out == "Ran 1 task(s).\n"


@pytest.mark.hostile(72)
def test_a_worker_waits_for_a_database_that_is_away(monkeypatch, caplog):
    worker, looks = working.Worker(pause=0, once=False), []

    def look():
        looks.append(1)
        if len(looks) == 1:
            raise OperationalError("10.0.0.7 is gone") from psycopg.OperationalError("gone")
        worker.running = False

    monkeypatch.setattr(working, "look_after", look)
    monkeypatch.setattr(working.connections, "close_all", lambda: None)
    worker.run()
    assert len(looks) == 2
    assert [record.getMessage() for record in caplog.records if record.name == working.logger.name] == [
        "The database does not answer (OperationalError): it is asked again."
    ]


def test_a_worker_ends_by_whatever_else_goes_wrong(monkeypatch):
    def look():
        raise ProgrammingError("no such table") from psycopg.errors.UndefinedTable("no such table")

    monkeypatch.setattr(working, "look_after", look)
    with pytest.raises(ProgrammingError):
        working.Worker(pause=0, once=False).run()
