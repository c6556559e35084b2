import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from advocacy.intake.replay import lines_of, replay


class Command(BaseCommand):
    help = (
        "Replay the editors' decisions against the extractor: approved passages should be found, rejected ones, "
        "listed with their reason, should not be taken any more. Writes nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="One JSON object.")

    def handle(self, *args: Any, **options: Any) -> None:
        result = replay()
        if options["json"]:
            self.stdout.write(json.dumps(asdict(result), ensure_ascii=False))
            return
        for line in lines_of(result):
            self.stdout.write(line)
