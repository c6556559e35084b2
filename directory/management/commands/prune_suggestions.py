from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from directory import suggesting


class Command(BaseCommand):
    help = (
        "Delete suggestions whose time is over: four weeks after the decision, and e-mail addresses that waited "
        "half a year. The background worker does it daily."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        done = suggesting.forget_for_good(timezone.now())
        self.stdout.write(
            f"{done.noted} decision(s) noted, {done.suggestions} suggestion(s) deleted, "
            f"{done.emails} address(es) deleted from what still waits."
        )
