import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from advocacy.soundness import wrong_in_data


class Command(BaseCommand):
    help = (
        "Look whether the data are whole: the database's own integrity, its guards and migrations; numbers without a "
        "gap; each unit's hash, state and Revisions; two people, or the named exception, behind all that is public; "
        "the search index; citations; dumps. Prints each thing that is wrong with what mends it, and then fails. It "
        "changes nothing, and nobody waits for it."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--no-dumps", action="store_true", help="Leave the published files out.")
        parser.add_argument("--json", action="store_true", help="One JSON object per wrong thing and line.")

    def handle(self, *args: Any, **options: Any) -> None:
        count = 0
        for wrong in wrong_in_data(with_dumps=not options["no_dumps"]):
            count += 1
            self.stdout.write(json.dumps(asdict(wrong)) if options["json"] else str(wrong))
        if count:
            raise CommandError(f"{count} thing(s) are wrong.")
        if not options["json"]:
            self.stdout.write("Nothing is wrong.")
