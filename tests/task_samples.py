"""Tasks for tests with several processes: a worker imports them by their path."""

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
