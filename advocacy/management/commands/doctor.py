import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from advocacy.doctor import FIRST, missing
from directory.moderation import Wrong
from directory.operating.surroundings import clocks_compared


class Command(BaseCommand):
    help = (
        "Print what this installation lacks for production, each with what mends it: settings, migrations, a backup "
        "that was tried, a worker, mail, two moderators with a second factor, a right clock, room on the disks, link "
        "checks, a dump of today or yesterday. Exits with 1 if anything is missing. Run it as the user of the worker."
    )
    # It tells what the checks find, and begins even where one of them would refuse.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="One JSON object per missing thing and line.")

    def handle(self, *args: Any, **options: Any) -> None:
        found = []
        for wrong in missing(timezone.now()):
            found.append(wrong)
            self.stdout.write(json.dumps(asdict(wrong)) if options["json"] else str(wrong))
        if not options["json"]:
            self.stdout.write(f"{len(found)} thing(s) are missing. {self.extent(found)}")
        if found:
            raise SystemExit(1)

    def extent(self, found: list[Wrong]) -> str:
        if any(wrong.where in FIRST for wrong in found):
            return "All else is asked once the database is ready."
        return f"Compared: {clocks_compared()}."
