from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from directory.serving.physical_css import with_block, without_block

ASSETS = Path(settings.BASE_DIR) / "assets"
# The editors' pages stand on Django's admin, which needs newer browsers anyway.
SHEETS = ("site.css", "embed.css", "figures.css", "letter.css", "api.css")


class Command(BaseCommand):
    help = "Write the rules for browsers without logical properties anew, after a change of a style sheet."

    def handle(self, *args: Any, **options: Any) -> None:
        for name in SHEETS:
            path = ASSETS / name
            css = path.read_text(encoding="utf-8")
            path.write_text(with_block(css), encoding="utf-8")
            grown = len(with_block(css)) - len(without_block(css))
            self.stdout.write(f"{name}: {grown:,} bytes for older browsers.")
