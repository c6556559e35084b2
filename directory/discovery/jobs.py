"""Discovery in the background: one ministry on an editor's wish, or by the clock those not visited for long."""

from dataclasses import replace
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from directory.background import Report
from directory.discovery import rounds
from directory.discovery.running import Told, discover, due

# Visits that have begun come to their end within the lease of a task.
SECONDS = 240
AT_MOST = 20


@task(priority=10)
def discover_ministry(code: str) -> Report:
    """Visit the site of one ministry."""
    return _report(discover(clock=timezone.now, codes=[code]))


@task()
def discover_due() -> Report:
    """Visit the sites that nobody visited for as long as the setting says."""
    every = timedelta(days=settings.DISCOVER_EVERY_DAYS)
    codes = due(timezone.now(), every, AT_MOST)
    manner = replace(rounds.USUAL, seconds=SECONDS)
    return _report(discover(clock=timezone.now, codes=codes, manner=manner)) if codes else {"visited": 0}


def _report(told: list[Told]) -> Report:
    return {"visited": len(told), "troubles": {one.code: one.trouble for one in told if one.trouble}}
