"""Recurring jobs. Each app registers its own when it starts; any number of schedulers may ask what is due."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django_tasks.base import Task, TaskResultStatus
from django_tasks_db.models import DBTaskResult

from directory.models import Job

# What a job gives back: JSON, kept with the task and shown in the admin.
Report = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class RecurringJob:
    """``task`` takes no arguments and may be run twice without harm."""

    name: str
    task: "Task[[], Report]"
    every: timedelta


_jobs: dict[str, RecurringJob] = {}


def register(job: RecurringJob) -> None:
    _jobs[job.name] = job


def recurring_jobs() -> list[RecurringJob]:
    return list(_jobs.values())


def enqueue_due(now: datetime) -> list[str]:
    """Put each due job into the queue, once over all schedulers; the names of those that this call put there.

    A job whose last task still waits or runs is not put there again: what is late does not pile up.
    """
    return [job.name for job in recurring_jobs() if _enqueue(job, now)]


def _enqueue(job: RecurringJob, now: datetime) -> bool:
    Job.objects.get_or_create(name=job.name, defaults={"next_at": now})
    # Much further ahead than one interval: it was set under a wrong clock. Clocks that differ a little agree.
    due = Q(next_at__lte=now) | Q(next_at__gt=now + 2 * job.every)
    if not Job.objects.filter(due, name=job.name).exists() or _is_under_way(job):
        return False
    with transaction.atomic():
        # The conditional update decides between schedulers; the task comes with it or not at all.
        if Job.objects.filter(due, name=job.name).update(next_at=now + job.every, queued_at=now) != 1:
            return False
        job.task.enqueue()
    return True


def _is_under_way(job: RecurringJob) -> bool:
    under_way = [TaskResultStatus.READY, TaskResultStatus.RUNNING]
    return DBTaskResult.objects.filter(task_path=job.task.module_path, status__in=under_way).exists()
