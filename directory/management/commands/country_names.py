import csv
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from directory.search.finder_names import scripts

ASSETS = Path(settings.BASE_DIR) / "assets"
COUNTRIES = Path(settings.BASE_DIR) / "fixtures" / "countries.csv"


class Command(BaseCommand):
    help = "Write the names that the finder matches in the page, after an upgrade of Babel or a change of aliases."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=ASSETS)

    def handle(self, *args: Any, **options: Any) -> None:
        written = scripts(countries())
        for name, content in written.items():
            (options["folder"] / name).write_text(content, encoding="utf-8")
        sizes = ", ".join(f"{name} {len(content.encode()):,} bytes" for name, content in written.items())
        self.stdout.write(f"Written: {sizes}.")


def countries() -> list[str]:
    with COUNTRIES.open(encoding="utf-8", newline="") as rows:
        return [row["code"] for row in csv.DictReader(rows)]
