import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from directory.discovery.bodies import ministries, parliaments
from directory.discovery.running import Told, discover
from directory.discovery.visiting import MOST_PAGES


class Command(BaseCommand):
    help = (
        "Look for contacts on ministries' own sites, for people to confirm. Of each site at most "
        f"{MOST_PAGES} pages are read, one request per second and host, robots.txt obeyed, and never another domain "
        "than the site's own. What is new waits in the queue; what is there already is only noted as seen, and "
        "what no longer stands is told. Nothing becomes public. It may run as often as you like."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "codes", nargs="*", metavar="CODE", help="ISO 3166-1 code of a country, for example LT."
        )
        parser.add_argument("--all", action="store_true", help="Every country with a published ministry.")
        parser.add_argument(
            "--parliaments",
            action="store_true",
            help="Parliaments instead, those that wait included, from a website on a proven domain or their state's.",
        )
        parser.add_argument("--dry-run", action="store_true", help="Visit and tell, but write nothing.")
        parser.add_argument("--json", action="store_true", help="One JSON object per ministry and line.")

    def handle(self, *args: Any, **options: Any) -> None:
        if bool(options["codes"]) == options["all"]:
            raise CommandError("Name countries by their codes, as in “discover LT LV”, or give --all.")
        self.as_json: bool = options["json"]
        self.done = self.total = 0
        try:
            told = discover(
                clock=timezone.now,
                codes=options["codes"],
                bodies=parliaments if options["parliaments"] else ministries,
                keep=not options["dry_run"],
                begin=self.begin,
                tell=self.tell,
            )
        except LookupError as exc:
            raise CommandError(str(exc)) from exc
        self.finish(told, is_trial=options["dry_run"])

    def begin(self, total: int) -> None:
        self.total = total

    def tell(self, told: Told) -> None:
        self.done += 1
        if self.as_json:
            facts = {"code": told.code, "trouble": told.trouble, "to_do": told.to_do}
            self.stdout.write(json.dumps({**facts, **told.report}, ensure_ascii=False))
        else:
            self.stdout.write("\n".join(in_words(told)))
        if sys.stderr.isatty():
            self.stderr.write(
                f"\r{self.done} of {self.total}", ending="\n" if self.done == self.total else ""
            )

    def finish(self, told: list[Told], *, is_trial: bool) -> None:
        if not self.as_json:
            counts = {name: sum(count(one, name) for one in told) for name in ("entered", "proposed", "lost")}
            troubled = sum(bool(one.trouble) for one in told)
            self.stdout.write(
                f"{'Would enter' if is_trial else 'Entered'} {counts['entered']} pending contact(s) of {len(told)} "
                f"ministries, {counts['proposed']} proposal(s); {counts['lost']} stored value(s) no longer stand; "
                f"{troubled} site(s) need a person."
            )
        if errors := [f"{one.code}: {one.report['detail']}" for one in told if one.trouble == "error"]:
            raise CommandError(f"{len(errors)} visit(s) failed by a fault of ours, first {errors[0]}")


def in_words(told: Told) -> list[str]:
    """The summary of one ministry, a line for each thing."""
    pages: Any = told.report.get("pages", [])
    was_read = [page for page in pages if not page["trouble"]]
    lines = [f"{told.code}: {len(was_read)} page(s) read of {len(pages)} asked for."]
    found: Any = told.report.get("found", [])
    lines += [f"  found {one['channel']} ({one['purpose']}) {one['value']}" for one in found]
    for name, said in (("entered", "waits in the queue"), ("proposed", "a change is proposed")):
        if number := count(told, name):
            lines.append(f"  {number}: {said}")
    lost: Any = told.report.get("lost", [])
    for one in lost:
        instead = f"; there stands {', '.join(one['instead'])}" if one["instead"] else ""
        lines.append(f"  no longer stands: {one['value']} ({one['page']}){instead}")
    elsewhere: Any = told.report.get("elsewhere", [])
    lines += [f"  not followed: {one['address']}" for one in elsewhere]
    notes: Any = told.report.get("told", [])
    lines += [f"  {note}" for note in notes]
    if told.trouble:
        lines.append(f"  {told.trouble}: {told.report.get('detail', '')} {told.to_do}".rstrip())
    return lines


def count(told: Told, name: str) -> int:
    listed: Any = told.report.get(name, [])
    return len(listed)
