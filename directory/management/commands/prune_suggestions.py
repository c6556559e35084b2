from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from directory import suggesting


class Command(BaseCommand):
    help = (
        "Delete suggestions whose time after the decision is over, and e-mail addresses that waited too long for one. "
        "The background worker does it daily."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        done = suggesting.forget_for_good(timezone.now())
        self.stdout.write(
            f"{done.noted} decision(s) noted, {done.suggestions} suggestion(s) deleted, "
            f"{done.emails} address(es) deleted from what still waits."
        )
