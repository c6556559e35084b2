"""What workers do in the background for what shows both apps."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from advocacy.export.dumps import Busy, export
from directory import background


@task()
def export_dump() -> background.Report:
    """Write today's dump to where it is served; what was unsafe goes with the next run at the latest."""
    try:
        made = export(settings.EXPORT_DIRECTORY, now=timezone.now())
    except Busy as exc:
        return {"done": False, "reason": str(exc)}
    return {"done": made.is_new, "dump": made.dump.name, "rows": made.rows, "deleted": made.deleted}


def register() -> None:
    background.register(background.RecurringJob(name="export", task=export_dump, every=timedelta(days=1)))
