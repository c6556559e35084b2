"""The worker: the library's own, with our upkeep before and after each task."""

import time

from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.compat import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker as LibraryWorker

from directory.background.jobs import enqueue_due
from directory.background.upkeep import AnyTask, free_lost, retry_failed


class Worker(LibraryWorker):
    """Runs what waits, one task at a time; several workers on one database share the queue."""

    def __init__(self, *, pause: float, once: bool) -> None:
        super().__init__(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=0,
            batch=True,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
        )
        self.pause, self.once = pause, once

    @property
    def tasks_run(self) -> int:
        return self._run_tasks

    def run(self) -> None:
        """Until it is told to stop, or, with ``once``, until nothing waits."""
        while self.running:
            look_after()
            super().run()
            if self.once:
                return
            if self.running:
                time.sleep(self.pause)

    def run_task(self, db_task_result: AnyTask) -> None:
        super().run_task(db_task_result)
        # A queue that is never empty must not put off what is due by the clock.
        look_after()


def look_after() -> None:
    now = timezone.now()
    free_lost(now)
    retry_failed(now)
    enqueue_due(now)
