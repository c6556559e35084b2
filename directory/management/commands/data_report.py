import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from directory.report import report


class Command(BaseCommand):
    help = "Print coverage, provenance and freshness of the data. Proven general contact pages are counted apart."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="One JSON object.")

    def handle(self, *args: Any, **options: Any) -> None:
        found = report(timezone.now().date())
        if options["json"]:
            self.stdout.write(json.dumps(asdict(found), default=str))
            return
        for name, value in asdict(found).items():
            self.stdout.write(f"{name.replace('_', ' ')}: {in_words(value)}")


def in_words(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {count}" for name, count in value.items()) or "none"
    if isinstance(value, list):
        return f"{len(value)} ({', '.join(value)})" if value else "none"
    return str(value)
