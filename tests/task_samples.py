"""Tasks for tests with several processes: a worker imports them by their path."""

import signal
import time
from pathlib import Path

from django_tasks import task


@task()
def append(place: str, line: str) -> None:
    """Note that it ran."""
    with open(place, "a") as lines:
        lines.write(line + "\n")


@task()
def hang_once(began: str) -> str:
    """Never end the first time; end at once the second."""
    if Path(began).exists():
        return "done"
    Path(began).touch()
    time.sleep(600)
    return "never"


@task()
def hang_deaf() -> None:
    """Never end, and hear no alarm, as what never comes back from a library does not."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
    time.sleep(600)
