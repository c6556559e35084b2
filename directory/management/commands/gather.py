import csv
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from directory.data_set import COLUMNS
from directory.gathering import FILES, GATHERED, Cells, Gathering
from directory.moderation import BUNDLED


class Command(BaseCommand):
    help = (
        "Bring newly gathered facts (ministries.csv, contacts.csv and questions.csv of a folder) into the files of the "
        "curated data set. Ids stay where organisation, channel and value stay. Nothing is loaded: look at the "
        "difference, then run load_directory."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "path", type=Path, help="Folder with ministries.csv, contacts.csv and questions.csv."
        )
        parser.add_argument(
            "--into", type=Path, default=BUNDLED, help="Folder of the data set (default: the bundled one)."
        )
        parser.add_argument("--dry-run", action="store_true", help="Say what would change and write nothing.")

    def handle(self, *args: Any, **options: Any) -> None:
        gathered = {name: self._read(options["path"] / name) for name in GATHERED}
        files = {name: self._read(options["into"] / name) for name in FILES}
        gathering = Gathering(gathered, files)
        try:
            brought = gathering.brought()
        except KeyError as exc:
            raise CommandError(f"{exc} is missing in the gathered tables or in the data set.") from exc
        if not options["dry_run"]:
            for name, rows in brought.items():
                self._write(options["into"] / name, COLUMNS[name], rows)
        self._tell(gathering)

    def _read(self, path: Path) -> list[Cells]:
        try:
            with path.open(encoding="utf-8-sig", newline="") as lines:
                return list(csv.DictReader(lines, strict=True))
        except (OSError, UnicodeDecodeError, csv.Error) as exc:
            raise CommandError(f"{path} cannot be read: {exc}.") from exc

    def _write(self, path: Path, columns: list[str], rows: list[Cells]) -> None:
        with path.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.DictWriter(lines, columns, lineterminator="\n", extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)

    def _tell(self, gathering: Gathering) -> None:
        outcome = gathering.outcome
        for refused in outcome.unreadable:
            self.stderr.write(f"left out: {refused}")
        for key in outcome.retired:
            self.stdout.write(f"retired: {' '.join(key)}")
        self.stdout.write(
            f"Contacts: {outcome.kept} kept, {len(outcome.new)} new, {len(outcome.retired)} retired, "
            f"{len(outcome.unreadable)} left out."
        )
