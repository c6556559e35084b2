import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from advocacy.loading import load
from directory.data_set import InvalidDataSet
from directory.moderation import BUNDLED


class Command(BaseCommand):
    help = (
        "Load or update the curated data set. Everything is checked first; if a row is wrong, each bad row is "
        "listed and nothing is written. Only the bundled set may enter published; any other enters pending."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "path",
            nargs="?",
            type=Path,
            default=BUNDLED,
            help="Folder of CSV files (default: the bundled set).",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            counts = load(options["path"], at=timezone.now(), progress=self.show)
        except InvalidDataSet as exc:
            for problem in exc.problems:
                self.stderr.write(problem)
            raise CommandError(str(exc)) from exc
        words = ("published", "pending", "proposed", "kept")
        self.stdout.write("Loaded: " + ", ".join(f"{counts[word]} {word}" for word in words) + ".")

    def show(self, done: int, total: int) -> None:
        if sys.stderr.isatty():
            self.stderr.write(f"\r{done} of {total}", ending="\n" if done == total else "")
