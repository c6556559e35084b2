"""Several schedulers and workers, and one that is killed: on the database that the run uses."""

import os
import signal
import subprocess
import sys
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from directory import background
from directory.models import Job, PublicState
from tests import clock
from tests.directory.moderation.test_parallel import in_parallel

pytestmark = pytest.mark.django_db(transaction=True)
JOBS = [job.name for job in background.recurring_jobs()]

WORKER = """
import os, sys
from datetime import timedelta
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
import django
from django.conf import settings
settings.DATABASES["default"]["NAME"] = os.environ["TEST_DATABASE_NAME"]
django.setup()
from django.core.management import call_command
from directory.background import jobs, working
from tests import clock
jobs._jobs.clear()
for name in ("LONGEST", "LONGEST_UNHEARD"):
    if name in os.environ:
        setattr(working, name, timedelta(seconds=float(os.environ[name])))
call_command("db_worker", once=True)
"""


@pytest.fixture(autouse=True)
def first_rows(transactional_db):
    """A transactional test starts from flushed tables."""
    PublicState.objects.get_or_create(pk=1)


def a_worker(**bounds):
    environment = {**os.environ, **bounds, "TEST_DATABASE_NAME": str(settings.DATABASES["default"]["NAME"])}
    return subprocess.Popen(
        [sys.executable, "-c", WORKER],
        cwd=settings.BASE_DIR,
        env={**environment, "PYTHONPATH": str(settings.BASE_DIR)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.hostile(69)
def test_ten_schedulers_at_once_queue_a_job_once():
    now = timezone.now()
    results = in_parallel(*[lambda: background.enqueue_due(now)] * 10)
    assert sorted(name for names in results for name in names) == sorted(JOBS)
    assert DBTaskResult.objects.count() == len(JOBS)


@pytest.mark.hostile(69)
def test_schedulers_with_different_clocks_queue_a_job_once_per_interval():
    now = timezone.now()
    Job.objects.bulk_create(Job(name=name, next_at=now) for name in JOBS)
    clocks = [now + timedelta(seconds=second) for second in range(8)]
    in_parallel(*[lambda at=at: background.enqueue_due(at) for at in clocks])
    assert DBTaskResult.objects.count() == len(JOBS)


def test_two_workers_share_the_queue_and_run_nothing_twice(tmp_path):
    from tests.task_samples import append

    place = str(tmp_path / "ran")
    for number in range(20):
        append.enqueue(place, str(number))
    both = [a_worker() for _ in range(2)]
    told = [worker.communicate(timeout=120) for worker in both]
    assert [worker.returncode for worker in both] == [0, 0], told
    with open(place) as lines:
        assert sorted(map(int, lines.read().split())) == list(range(20))


@pytest.mark.hostile(70)
@pytest.mark.hostile(75)
def test_a_task_of_a_killed_worker_runs_again_when_the_lease_is_over(tmp_path):
    from tests.task_samples import hang_once

    hang_once.enqueue(str(tmp_path / "began"))
    worker = a_worker()
    assert clock.until((tmp_path / "began").exists)
    worker.send_signal(signal.SIGKILL)
    worker.communicate(timeout=30)
    assert DBTaskResult.objects.get().status == "RUNNING"
    now = timezone.now()
    assert background.free_lost(now) == 0
    assert background.free_lost(now + background.LEASE) == 1
    DBTaskResult.objects.update(run_after=now)
    second = a_worker()
    second.communicate(timeout=60)
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"


@pytest.mark.hostile(75)
def test_a_task_that_runs_too_long_is_ended_and_the_others_go_on(tmp_path):
    from tests.task_samples import append, hang_once

    first, second = hang_once.enqueue(str(tmp_path / "began")), append.enqueue(str(tmp_path / "ran"), "1")
    worker = a_worker(LONGEST="1")
    told = worker.communicate(timeout=120)
    assert worker.returncode == 0, told
    ended, other = (DBTaskResult.objects.get(pk=result.id) for result in (first, second))
    assert (ended.status, other.status) == ("FAILED", "SUCCESSFUL")
    assert "TookTooLong: The task ran for longer than 1 seconds" in background.reason_of(ended)


@pytest.mark.hostile(75)
def test_one_that_does_not_hear_it_ends_with_its_worker_and_the_lease_gives_it_back(tmp_path):
    from tests.task_samples import hang_deaf

    hang_deaf.enqueue()
    worker = a_worker(LONGEST="1", LONGEST_UNHEARD="2")
    _, told = worker.communicate(timeout=120)
    assert worker.returncode == 1
    assert "hang_deaf" in told
    assert background.free_lost(timezone.now() + background.LEASE) == 1
