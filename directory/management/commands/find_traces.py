from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from directory.operating.traces import Trace, own_files, traces_in_database, traces_in_file


class Command(BaseCommand):
    help = (
        "Say where a network address, an e-mail address or any other text stands in the database, and in the "
        "files named: what there is to hand over when somebody demands it. It changes nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("text", help="At least 3 characters; small and capital letters are alike.")
        parser.add_argument(
            "--file",
            action="append",
            type=Path,
            default=[],
            help="A log or an unpacked backup; may be repeated.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        text: str = options["text"].strip()
        if len(text) < 3:
            raise CommandError(f"{text!r} is too short: at least 3 characters are accepted.")
        try:
            found = list(_everywhere(text, options["file"]))
        except OSError as exc:
            raise CommandError(f"A file cannot be read: {exc}") from exc
        for trace in found:
            self.stdout.write(f"{trace.place}: {trace.count}")
        self.stdout.write(f"{len(found)} place(s) hold it." if found else "Nothing holds it.")


def _everywhere(text: str, files: list[Path]) -> Iterator[Trace]:
    yield from traces_in_database(text)
    for path in [*own_files(), *files]:
        if trace := traces_in_file(text, path):
            yield trace
