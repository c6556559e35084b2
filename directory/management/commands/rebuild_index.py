import sys
from typing import Any

from django.core.management.base import BaseCommand

from directory.moderation import rebuild_index


class Command(BaseCommand):
    help = (
        "Make the search index anew from what is public: after an upgrade, or if it was lost. Moderation goes on "
        "meanwhile; it may be run twice."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        count = rebuild_index(progress=self.show)
        self.stdout.write(f"Indexed: {count} records.")

    def show(self, done: int, total: int) -> None:
        if sys.stderr.isatty():
            self.stderr.write(f"\r{done} of {total}", ending="\n" if done >= total else "")
