from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from advocacy.export.shelf import all_dumps
from directory.operating.backups import archive, databases, running, sealing


class Command(BaseCommand):
    help = (
        "Write the whole database into one new file, as it is at one moment, while the service runs: SQLite by its "
        "online backup, PostgreSQL by pg_dump. The file is tried out before it gets its name: restored into a scratch "
        "database, in which check_data must find nothing. Encrypted if a recipient is given. Not in it: SECRET_KEY, "
        "the settings, and the published files, which `export` makes anew; it names them."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="A file that is not there yet.")
        sealed = parser.add_mutually_exclusive_group()
        sealed.add_argument(
            "--age", default="", metavar="RECIPIENT", help="Encrypt by age, to this public key."
        )
        sealed.add_argument("--gpg", default="", metavar="KEY", help="Encrypt by GnuPG, to this public key.")
        parser.add_argument("--unverified", action="store_true", help="Do not try it out.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            made = running.back_up(
                options["file"],
                exports=[dump.name for dump in all_dumps(settings.EXPORT_DIRECTORY)],
                at=timezone.now(),
                age=options["age"],
                gpg=options["gpg"],
                verified=not options["unverified"],
            )
        except (running.Refused, archive.Damaged, databases.CannotCopy, sealing.CannotSeal, OSError) as exc:
            raise CommandError(f"No backup was made: {exc}") from exc
        tried = "not tried out" if options["unverified"] else "restored once and found whole"
        self.stdout.write(f"Backed up number {made.seq} into {made.file}, {made.bytes} bytes, {tried}.")
