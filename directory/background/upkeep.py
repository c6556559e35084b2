"""What becomes of tasks that did not end well, and of old ones."""

from datetime import datetime, timedelta

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q, QuerySet
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from directory.accounts import roles
from directory.models import Account, AuditEntry, Outcome, SignIn, ToldAlarm
from directory.moderation import Conflict, Refused
from directory.words.saying import kept, say

AnyTask = DBTaskResult[..., object]

# No task of ours runs longer: a worker that holds one so long was killed or hangs. The first bound ends the task, the
# second the worker that did not even hear that.
LONGEST, LONGEST_UNHEARD = timedelta(minutes=14), timedelta(minutes=14, seconds=30)
LEASE = timedelta(minutes=15)
ATTEMPTS = 3
# Between the first and the second attempt, and between the second and the third.
BACK_OFF = (timedelta(minutes=1), timedelta(minutes=10))
LOST = "The worker was lost while this ran: killed, out of memory, or stuck for longer than the lease."
KEEP_DONE = timedelta(days=7)
KEEP_PARKED = timedelta(days=90)
# No session lasts longer, and no alarm is looked for after so long.
KEEP_SIGN_INS, KEEP_TOLD = timedelta(days=1), timedelta(days=30)

# The library notes a worker's name each time one takes the task, so that their number is the attempts'.
_USED_UP = Q(**{f"worker_ids__{ATTEMPTS - 1}__isnull": False})


def attempts_of(task: AnyTask) -> int:
    return len(task.worker_ids)


def parked() -> "QuerySet[AnyTask]":
    """Tasks that failed as often as they may; a person decides whether they run again."""
    return DBTaskResult.objects.filter(_USED_UP, status=TaskResultStatus.FAILED)


def somebody_waits() -> bool:
    """Whether a task is ready that a person waits for: one with a priority. What comes by the clock has none."""
    return DBTaskResult.objects.ready().filter(priority__gt=0).exists()


def reason_of(task: AnyTask) -> str:
    """Why it failed, in one line; "" if it did not."""
    lines = task.traceback.strip().splitlines()
    return lines[-1] if lines else ""


def free_lost(now: datetime) -> int:
    """Take tasks back from workers whose lease is over; how many. The last attempt parks them."""
    # A start in the future was noted under a wrong clock.
    over = Q(started_at__lte=now - LEASE) | Q(started_at__gt=now + LEASE)
    lost = DBTaskResult.objects.filter(over, status=TaskResultStatus.RUNNING)
    return sum(_free(task, now) for task in lost.only("worker_ids", "started_at"))


def retry_failed(now: datetime) -> int:
    """Put failed tasks that have attempts left back into the queue, each after its pause; how many."""
    failed = DBTaskResult.objects.filter(status=TaskResultStatus.FAILED).exclude(_USED_UP)
    return sum(_retry(task, now) for task in failed.only("worker_ids", "finished_at"))


def run_again(task: AnyTask, *, by: Account, at: datetime) -> None:
    """A moderator or superuser gives a parked task three new attempts, from now on."""
    try:
        with transaction.atomic():
            if not (roles.may_moderate(by) or (by.is_active and by.is_superuser)):
                raise Refused(say("Only a moderator or a superuser may run a task again."))
            if parked().filter(pk=task.pk).update(**_waiting(at), worker_ids=[]) != 1:
                raise Conflict(say("This task is not parked any more: somebody was faster."))
            _audit(task, Outcome.DONE, task.task_path, by, at)
    except (Refused, Conflict) as exc:
        outcome = Outcome.REFUSED if isinstance(exc, Refused) else Outcome.CONFLICT
        _audit(task, outcome, kept(exc), by, at)
        raise


def prune(now: datetime) -> dict[str, int]:
    """Delete what nobody asks for any more: tasks done, parked ones after three months, what ended long ago."""
    done = DBTaskResult.objects.filter(status=TaskResultStatus.SUCCESSFUL, finished_at__lte=now - KEEP_DONE)
    forgotten = parked().filter(finished_at__lte=now - KEEP_PARKED)
    return {
        "tasks done": done.delete()[0],
        "tasks parked": forgotten.delete()[0],
        "sessions": Session.objects.filter(expire_date__lte=now).delete()[0],
        "sign-ins": SignIn.objects.filter(seen_at__lte=now - KEEP_SIGN_INS).delete()[0],
        "told alarms": ToldAlarm.objects.filter(at__lte=now - KEEP_TOLD).delete()[0],
    }


def _free(task: AnyTask, now: datetime) -> int:
    held = DBTaskResult.objects.filter(
        pk=task.pk, status=TaskResultStatus.RUNNING, started_at=task.started_at
    )
    if attempts_of(task) < ATTEMPTS:
        return held.update(**_waiting(now))
    return held.update(
        status=TaskResultStatus.FAILED,
        finished_at=now,
        traceback=LOST,
        exception_class_path="",
        return_value=None,
    )


def _retry(task: AnyTask, now: datetime) -> int:
    failed = DBTaskResult.objects.filter(pk=task.pk, status=TaskResultStatus.FAILED)
    pause = BACK_OFF[min(max(attempts_of(task), 1), len(BACK_OFF)) - 1]
    failed_at = task.finished_at or now
    # Waiting here and not in run_after: a wrong clock at the time of failing cannot put it off for a year.
    if failed_at <= now < failed_at + pause:
        return 0
    return failed.update(**_waiting(now))


def _waiting(now: datetime) -> dict[str, object]:
    return {"status": TaskResultStatus.READY, "run_after": now, "started_at": None, "finished_at": None}


def _audit(task: AnyTask, outcome: Outcome, detail: str, by: Account, at: datetime) -> None:
    AuditEntry.objects.create(
        at=at,
        account=by,
        account_name=by.get_username(),
        act="run task again",
        outcome=outcome,
        kind="task",
        unit_id=task.pk,
        detail=detail,
    )
