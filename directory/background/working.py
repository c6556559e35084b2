"""The worker: the library's own, with our upkeep before and after each task."""

import faulthandler
import logging
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from django.db import Error, connections
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.compat import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker as LibraryWorker

from directory.background.jobs import enqueue_due
from directory.background.upkeep import LONGEST, LONGEST_UNHEARD, AnyTask, free_lost, retry_failed
from directory.operating import write_ahead
from directory.serving.database_faults import trouble_of

logger = logging.getLogger(__name__)
# Between two tasks of a queue that is never empty: to look costs as much as some small tasks.
LOOK_EVERY_SECONDS = 1.0


class TookTooLong(Exception):
    """A task was ended; it counts as failed, and is tried again like any other."""


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
        self._looked_at = float("-inf")

    @property
    def tasks_run(self) -> int:
        return self._run_tasks

    def run(self) -> None:
        """Until it is told to stop, or, with ``once``, until nothing waits. It waits for a database that is away.

        What it was at then is taken back after its lease, like that of a worker that was killed.
        """
        with write_ahead.kept_small():
            while self.running:
                try:
                    self.look()
                    super().run()
                except Error as exc:
                    if self.once or not trouble_of(exc):
                        raise
                    logger.warning(
                        "The database does not answer (%s): it is asked again.", type(exc).__name__
                    )
                    connections.close_all()
                if self.once:
                    return
                if self.running:
                    time.sleep(self.pause)

    def run_task(self, db_task_result: AnyTask) -> None:
        with bounded():
            super().run_task(db_task_result)
        # A queue that is never empty must not put off what is due by the clock.
        if time.monotonic() - self._looked_at >= LOOK_EVERY_SECONDS:
            self.look()

    def look(self) -> None:
        look_after()
        self._looked_at = time.monotonic()


@contextmanager
def bounded() -> Iterator[None]:
    """End what runs within, after ``LONGEST``; and the process, where that is not even heard.

    A signal is heard between two steps of Python, by the main thread. What never comes back from a library ends with
    the process, which writes where it was, and the lease gives the task back to the queue.
    """

    def end(signum: int, frame: FrameType | None) -> None:
        raise TookTooLong(
            f"The task ran for longer than {LONGEST.total_seconds():.0f} seconds and was ended."
        )

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, LONGEST.total_seconds())
    faulthandler.dump_traceback_later(LONGEST_UNHEARD.total_seconds(), exit=True, file=2)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def look_after() -> None:
    now = timezone.now()
    free_lost(now)
    retry_failed(now)
    enqueue_due(now)
