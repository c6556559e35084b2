import json
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from advocacy.export.dumps import KEPT, Busy, Made, Overtaken, export
from advocacy.export.shelf import delete_dumps_before
from advocacy.export.signing import BadKey
from advocacy.export.static_mirror import Mirror, write_mirror


class Command(BaseCommand):
    help = (
        "Write the public data as a dated dump (JSON Lines, CSV, Parquet, SQLite, a workbook, a manifest), from "
        "one snapshot that no writer waits for. The same version is not written twice. With --mirror, "
        "instead, the site as static files, for a proxy to show while the service is down."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "directory",
            nargs="?",
            type=Path,
            help="Where the dumps lie (default: EXPORT_DIRECTORY, from where they are served), or the mirror "
            "(default: MIRROR_DIRECTORY).",
        )
        parser.add_argument("--json", action="store_true", help="Print the manifest instead of a sentence.")
        parser.add_argument(
            "--keep", type=int, default=KEPT, help=f"How many dumps to keep (default {KEPT})."
        )
        parser.add_argument(
            "--mirror", action="store_true", help="Write no dump, but the public site as static files."
        )
        parser.add_argument(
            "--purge-before",
            type=int,
            metavar="SEQ",
            help="Write nothing; delete the dumps of a number below SEQ.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["mirror"]:
            self.mirror(options["directory"] or settings.MIRROR_DIRECTORY)
            return
        directory: Path = options["directory"] or settings.EXPORT_DIRECTORY
        if options["purge_before"] is not None:
            names = delete_dumps_before(options["purge_before"], directory)
            self.stdout.write(f"Deleted {len(names)} dumps{_named(names)}.")
            return
        if options["keep"] < 1:
            raise CommandError(f"--keep {options['keep']}: at least 1 is accepted.")
        try:
            made = export(directory, now=timezone.now(), keep=options["keep"], progress=self.show)
        except Busy as exc:
            self.stdout.write(str(exc))
            return
        except (OSError, Overtaken, BadKey) as exc:
            raise CommandError(f"No dump was made: {exc}") from exc
        self.stdout.write(json.dumps(made.dump.manifest) if options["json"] else _told(made))

    def mirror(self, directory: Path | None) -> None:
        if directory is None:
            raise CommandError("--mirror: name a folder, or set MIRROR_DIRECTORY.")
        try:
            made = write_mirror(
                directory, now=timezone.now(), progress=lambda files: self.show("mirror", files)
            )
        except Busy as exc:
            self.stdout.write(str(exc))
            return
        except (OSError, Overtaken) as exc:
            raise CommandError(f"No mirror was made: {exc}") from exc
        self.stdout.write(_mirrored(made, directory))

    def show(self, table: str, rows: int) -> None:
        if sys.stderr.isatty():
            self.stderr.write(f"\r{table}: {rows} rows", ending="")


def _told(made: Made) -> str:
    if not made.is_new:
        return f"{made.dump.name} is there already.{_deleted(made)}"
    size = made.dump.total_bytes
    return f"Exported {made.rows} rows, {size} bytes, to {made.dump.path}.{_deleted(made)}"


def _mirrored(made: Mirror, directory: Path) -> str:
    if not made.is_new:
        return f"{made.name} is there already, and is what is public."
    broken = f" Pages of the site lead in vain to {', '.join(made.broken)}." if made.broken else ""
    return f"Mirrored {made.files} files, {made.bytes} bytes, to {directory / made.name}.{broken}"


def _deleted(made: Made) -> str:
    return f" Deleted {len(made.deleted)} older dumps{_named(made.deleted)}." if made.deleted else ""


def _named(names: list[str]) -> str:
    return f": {', '.join(names)}" if names else ""
