from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection
from django.utils import timezone

from directory import suggesting


class Command(BaseCommand):
    help = (
        "Delete suggestions whose time is over: four weeks after the decision, and e-mail addresses that waited "
        "half a year. Run it daily."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        done = suggesting.forget(timezone.now())
        if connection.vendor == "sqlite":
            # The log beside the file still holds the pages as they were before.
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.stdout.write(
            f"{done.noted} decision(s) noted, {done.suggestions} suggestion(s) deleted, "
            f"{done.emails} address(es) deleted from what still waits."
        )
