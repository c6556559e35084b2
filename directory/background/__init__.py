"""Work without a visitor: tasks wait in the database, workers take them, recurring jobs come by the clock.

The queue is django-tasks-db: taking a task, running it, noting how it went. Here is what it leaves out:
a lease on what a worker holds, bounded retries, parking, recurring jobs, and pruning.
"""

from directory.background.jobs import RecurringJob, Report, enqueue_due, recurring_jobs, register
from directory.background.upkeep import (
    ATTEMPTS,
    LEASE,
    AnyTask,
    attempts_of,
    free_lost,
    parked,
    prune,
    reason_of,
    retry_failed,
    run_again,
    somebody_waits,
)

__all__ = [
    "ATTEMPTS",
    "LEASE",
    "AnyTask",
    "RecurringJob",
    "Report",
    "attempts_of",
    "enqueue_due",
    "free_lost",
    "parked",
    "prune",
    "reason_of",
    "recurring_jobs",
    "register",
    "retry_failed",
    "run_again",
    "somebody_waits",
]
