"""What workers do in the background for what shows both apps."""

from dataclasses import asdict
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from advocacy.export.dumps import Busy, export
from advocacy.export.shelf import first_safe_seq, has_new_warnings, public_dumps
from advocacy.export.static_mirror import write_mirror
from advocacy.informing import letters
from advocacy.intake.jobs import forget_intakes
from advocacy.webhooks import asking, delivering
from directory import background, mailing


@task()
def export_dump() -> background.Report:
    """Write today's dump to where it is served; what was unsafe goes with the next run at the latest."""
    try:
        made = export(settings.EXPORT_DIRECTORY, now=timezone.now())
    except Busy as exc:
        return {"done": False, "reason": str(exc)}
    return {"done": made.is_new, "dump": made.dump.name, "rows": made.rows, "deleted": made.deleted}


@task()
def renew_export() -> background.Report:
    """Write a new dump where the last does not warn of all by now, or where all went as unsafe."""
    newest = next(iter(public_dumps()), None)
    if not (has_new_warnings(newest) if newest else first_safe_seq()):
        return {"done": False, "reason": "No warning has come since the last dump."}
    report: background.Report = export_dump.call()
    return report


@task()
def renew_mirror() -> background.Report:
    """Write the site as static files where anything on it has changed, and say that they are what is public."""
    if settings.MIRROR_DIRECTORY is None:
        return {"done": False, "reason": "MIRROR_DIRECTORY is not set."}
    try:
        mirror = write_mirror(settings.MIRROR_DIRECTORY, now=timezone.now())
    except Busy as exc:
        return {"done": False, "reason": str(exc)}
    return {"done": mirror.is_new, **asdict(mirror)}


@task()
def send_digests() -> background.Report:
    """The letter of the day, for whom something waits."""
    return {"letters": letters.send_digests(timezone.now())}


@task()
def tell_alarms() -> background.Report:
    """A letter for each alarm that was not told yet."""
    return {"alarms": letters.tell_alarms(timezone.now())}


@task()
def deliver() -> background.Report:
    """Send what changed to the webhooks that wait; forget those that nobody confirmed or that were parked for long."""
    return {**delivering.deliver_due(timezone.now), "forgotten": asking.forget(timezone.now())}


def register() -> None:
    background.register(background.RecurringJob(name="deliver", task=deliver, every=timedelta(minutes=1)))
    background.register(
        background.RecurringJob(name="forget_intakes", task=forget_intakes, every=timedelta(days=1))
    )
    background.register(background.RecurringJob(name="export", task=export_dump, every=timedelta(days=1)))
    background.register(
        background.RecurringJob(name="renew_export", task=renew_export, every=timedelta(minutes=10))
    )
    if settings.MIRROR_DIRECTORY:
        background.register(
            background.RecurringJob(name="renew_mirror", task=renew_mirror, every=timedelta(minutes=10))
        )
    if mailing.is_set_up():
        background.register(
            background.RecurringJob(name="send_digests", task=send_digests, every=timedelta(days=1))
        )
        background.register(
            background.RecurringJob(name="tell_alarms", task=tell_alarms, every=timedelta(minutes=1))
        )
