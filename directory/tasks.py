"""What workers do in the background. Every task may be run twice without harm and ends within the lease."""

from dataclasses import asdict
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from directory import background, fact_checks, link_checks, suggesting
from directory.discovery.jobs import discover_due

# Well within the lease of a task, and shorter than the time between two runs; the rest is due again at once.
CHECKING_SECONDS = 480
AT_MOST = 5_000


@task()
def check_links() -> background.Report:
    """Look at the links that are due; what somebody waits for goes first, also where there is one worker only."""
    manner = link_checks.Manner(seconds=CHECKING_SECONDS)
    checked = link_checks.check(
        clock=timezone.now, manner=manner, limit=AT_MOST, enough=background.somebody_waits
    )
    return {
        "looked_at": checked.looked_at,
        "changed": checked.changed,
        "states": dict(checked.states),
        "is_outage": checked.is_outage,
        "errors": checked.errors,
    }


@task()
def prune() -> background.Report:
    """Delete what nobody asks for any more, and what readers were promised to be forgotten."""
    now = timezone.now()
    forgotten = {**asdict(suggesting.forget_for_good(now)), "fact_checks": fact_checks.forget(now)}
    return {**background.prune(now), **forgotten}


def register() -> None:
    every_ten_minutes, daily = timedelta(minutes=10), timedelta(days=1)
    background.register(
        background.RecurringJob(name="check_links", task=check_links, every=every_ten_minutes)
    )
    background.register(background.RecurringJob(name="prune", task=prune, every=daily))
    if settings.DISCOVER_EVERY_DAYS:
        hourly = timedelta(hours=1)
        background.register(background.RecurringJob(name="discover", task=discover_due, every=hourly))
