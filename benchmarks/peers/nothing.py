"""The task of benchmarks/tasks.py: it does nothing, so that only the queue costs."""

from django_tasks import task


@task()
def nothing(number: int) -> int:
    return number
