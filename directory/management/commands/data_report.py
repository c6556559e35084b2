import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from directory.pages.report import report


class Command(BaseCommand):
    help = "Print coverage, provenance and freshness of the data. Proven general contact pages are counted apart."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="One JSON object.")
        parser.add_argument(
            "--countries", action="store_true", help="Also one line for each country with its channels."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        found = report(timezone.now().date())
        if options["json"]:
            self.stdout.write(json.dumps(asdict(found), default=str))
            return
        for name, value in asdict(found).items():
            if name != "by_country":
                self.stdout.write(f"{name.replace('_', ' ')}: {in_words(value)}")
        shown, wanted = found.general_pages["any"], found.general_pages_wanted
        self.stdout.write(
            f"target: a general contact page or form for {wanted} countries; shown {shown}, proven "
            f"{found.general_pages['proven']}, to go {wanted - shown}"
        )
        for row in found.by_country if options["countries"] else []:
            told = f"{in_words(row.channels)}; {in_words(row.verification)}; broken links {row.broken_links}"
            self.stdout.write(f"{row.code} {row.name}: {told if row.ministry else 'no ministry published'}")


def in_words(value: Any) -> str:
    if value is None:
        return "none"
    if isinstance(value, dict):
        return ", ".join(f"{name} {count}" for name, count in value.items()) or "none"
    if isinstance(value, list):
        return f"{len(value)} ({', '.join(value)})" if value else "none"
    return str(value)
