from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from advocacy.export.shelf import all_dumps
from advocacy.soundness import wrong_in_data
from directory import suggesting
from directory.moderation import Erased, erase_again, listed
from directory.operating.backups import archive, databases, running, sealing


class Command(BaseCommand):
    help = (
        "Fill the empty database that DATABASE_URL names from a backup, after the whole file was read and found as it "
        "was written. Then: migrations that came since; everything erased since is erased again (from the backup's "
        "own list, from ERASURES_FILE and from --erasures); what readers suggested is forgotten as is due; and "
        "check_data looks at all of it."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--identity", type=Path, help="The file of the key, for one encrypted by age.")
        parser.add_argument(
            "--erasures",
            type=Path,
            action="append",
            default=[],
            help="A list of what was erased (the ERASURES_FILE of another machine); may be repeated.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        now, also = timezone.now(), self.listed(options["erasures"])
        try:
            done = running.restore(options["file"], identity=options["identity"])
        except (running.Refused, archive.Damaged, databases.CannotCopy, sealing.CannotSeal, OSError) as exc:
            raise CommandError(f"Nothing was restored: {exc}") from exc
        manifest = done.manifest
        erased, left = erase_again([*manifest["erased"], *also], now)
        forgotten = suggesting.forget_for_good(now)
        self.stdout.write(
            f"Restored number {manifest['seq']} as it was at {manifest['made_at']}; {erased} record(s) erased again, "
            f"{forgotten.suggestions} suggestion(s) deleted."
        )
        for line in self.to_do(manifest):
            self.stdout.write(line)
        self.refuse_wrong(left)

    def listed(self, given: list[Path]) -> list[Erased]:
        """What was erased since, by the list of this machine and those of others."""
        own = settings.ERASURES_FILE
        try:
            return [each for file in [*([own] if own.exists() else []), *given] for each in listed(file)]
        except (ValueError, OSError) as exc:
            raise CommandError(
                f"Nothing was restored: a list of what was erased cannot be read: {exc}"
            ) from exc

    def to_do(self, manifest: dict[str, Any]) -> Iterator[str]:
        """What the backup cannot hold."""
        if manifest["secret_key"] != running.key_mark():
            yield (
                "SECRET_KEY is another than when it was made: apps for codes and one-time links of then are right no "
                "longer. Put that key back, or run `manage.py remove_second_factor --all`."
            )
        there = {dump.name for dump in all_dumps(settings.EXPORT_DIRECTORY)}
        if gone := [name for name in manifest["exports"] if name not in there]:
            yield f"Not in EXPORT_DIRECTORY are dumps that were there then: {', '.join(gone)}. Run `manage.py export`."

    def refuse_wrong(self, left: list[str]) -> None:
        for why in left:
            self.stdout.write(f"Not erased again: {why}")
        wrong = [str(each) for each in wrong_in_data()]
        for each in wrong:
            self.stdout.write(each)
        if left or wrong:
            raise CommandError(f"It is restored, and {len(left) + len(wrong)} thing(s) are wrong.")
