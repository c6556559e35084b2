import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from directory import link_checks
from directory.models import Observation


class Command(BaseCommand):
    help = (
        "Look at the links of published records that are due, and note what they do: at most one request per second "
        "and host, robots.txt honoured. Only a link's state and date are written; no contact is changed or hidden. "
        "It may run as often as you like, also several times at once: no link is looked at twice."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--limit", type=int, help="At most so many links.")
        parser.add_argument("--url", action="append", help="This link now, due or not; may be repeated.")
        parser.add_argument("--all", action="store_true", help="Every link, due or not.")
        parser.add_argument("--json", action="store_true", help="One JSON object per link and line.")
        parser.add_argument(
            "--believe-silence",
            action="store_true",
            help="Record failures even where so many hosts are silent that it looks like an outage of our own.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self.as_json: bool = options["json"]
        self.done = self.total = 0
        checked = link_checks.check(
            clock=timezone.now,
            limit=self.limit(options["limit"]),
            only=self.addresses(options["url"]),
            everything=options["all"],
            believe_silence=options["believe_silence"],
            begin=self.begin,
            tell=self.tell,
        )
        self.finish(checked)

    def limit(self, given: int | None) -> int | None:
        if given is not None and given < 1:
            raise CommandError(f"--limit {given}: give a number above 0, or leave it out for no limit.")
        return given

    def addresses(self, given: list[str] | None) -> list[str] | None:
        unknown = sorted(set(given or ()) - link_checks.published_addresses()) if given else []
        if unknown:
            raise CommandError(f"No published record has the address {', '.join(unknown)}.")
        return given

    def begin(self, total: int) -> None:
        self.total = total

    def tell(self, observation: Observation, is_new: bool) -> None:
        self.done += 1
        if self.as_json:
            self.stdout.write(json.dumps(as_object(observation, is_new), ensure_ascii=False))
        elif sys.stderr.isatty():
            self.stderr.write(
                f"\r{self.done} of {self.total}", ending="\n" if self.done == self.total else ""
            )

    def finish(self, checked: link_checks.Checked) -> None:
        if not self.as_json:
            self.stdout.write(in_words(checked))
        if checked.is_outage:
            raise CommandError(
                f"{checked.silent_hosts} of {checked.judged_hosts} hosts that worked before are silent: this looks "
                "like our own network or clock, so no failure was recorded. They are due again in half an hour; "
                "--believe-silence records them."
            )
        if checked.errors:
            url, error = next(iter(checked.errors.items()))
            raise CommandError(f"{len(checked.errors)} answer(s) could not be judged, first {url}: {error}")


def as_object(observation: Observation, is_new: bool) -> dict[str, str | bool | None]:
    return {
        "url": observation.url,
        "state": observation.state,
        "since": observation.since.isoformat() if observation.since else None,
        "changed": is_new,
        "leads_to": observation.leads_to,
        "detail": observation.detail,
    }


def in_words(checked: link_checks.Checked) -> str:
    if not checked.wanted:
        busy = f"another run is looking at {checked.elsewhere} link(s); " if checked.elsewhere else ""
        return f"{busy}nothing {'else ' if busy else ''}is due.".capitalize()
    states = (
        ", ".join(f"{count} {state}" for state, count in sorted(checked.states.items())) or "none recorded"
    )
    left = checked.wanted - checked.looked_at
    rest = f", {left} left for a later run" if left else ""
    return f"Looked at {checked.looked_at} link(s): {states}; {checked.changed} changed{rest}."
