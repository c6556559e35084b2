import json
import sys
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from advocacy import matching
from advocacy.intake.collecting import Collected, Found, collect, gazetteer, preview
from advocacy.intake.detecting import name_of
from advocacy.intake.reading import ACCEPTED, Metadata, Unreadable, is_address, metadata, read, sources
from advocacy.models import CallToAction, told_left_out
from directory.accounts import roles
from directory.models import Account, State
from directory.values.domains import host_of

# Seconds between two requests to one host.
POLITE_PAUSE = 1.0


class Command(BaseCommand):
    help = (
        "Collect the calls to action of articles: addresses (http, https), text files (.txt, UTF-8), HTML files "
        "(.html, .htm) and folders of them. Calls are stored pending for review; nothing becomes public. "
        "A side file NAME.meta.toml may hold url, headline, publication and published_on; it wins over what a "
        "page says, and the options over both. "
        "Only English is searched; an article in another language is stored with a note. "
        "Without an address an article's calls cannot be approved until an editor fills it in."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "sources",
            nargs="+",
            metavar="PATH_OR_URL",
            help="An address, a text or HTML file, or a folder of them.",
        )
        parser.add_argument(
            "--url", default="", help="Address of the article (one source only, like the next three)."
        )
        parser.add_argument("--headline", default="")
        parser.add_argument("--publication", default="")
        parser.add_argument("--published-on", default=None, metavar="YYYY-MM-DD")
        parser.add_argument("--by", metavar="USER", help="The account that collects; without it nobody does.")
        parser.add_argument(
            "--dry-run", action="store_true", help="Print what would be found and store nothing."
        )
        parser.add_argument("--json", action="store_true", help="One JSON object per article and line.")

    def handle(self, *args: Any, **options: Any) -> None:
        found = list(sources(options["sources"]))
        given, by, names = self.given(options, found), self.account(options["by"]), gazetteer()
        self.asked: dict[str, float] = {}
        articles = calls = refused = 0
        for number, source in enumerate(found, start=1):
            self.show(number, len(found))
            self.pause(source)
            try:
                document = read(source, given)
                if options["dry_run"]:
                    collected = preview(document, names)
                else:
                    collected = collect(document, names, by=by, at=timezone.now())
            except Unreadable as exc:
                self.stderr.write(str(exc))
                refused += 1
                continue
            self.print(collected, options["json"])
            articles += 1
            calls += sum(not item.joined for item in collected.found)
        if not options["json"]:
            stored = "would be new" if options["dry_run"] else "new"
            self.stdout.write(
                f"Collected {articles} article(s): {calls} {stored} call(s), {refused} source(s) refused."
            )
        if refused:
            raise CommandError(f"{refused} of {len(found)} source(s) refused; the rest is collected.")
        if not found:
            raise CommandError(f"No sources there; accepted: {ACCEPTED}.")

    def given(self, options: dict[str, Any], found: list[str]) -> Metadata:
        names = ("url", "headline", "publication", "published_on")
        if len(found) != 1 and any(options[name] for name in names):
            raise CommandError(
                f"--url, --headline, --publication and --published-on tell of one source, not {len(found)}."
            )
        try:
            return metadata(**{name: options[name] for name in names})
        except ValueError as exc:
            raise CommandError(str(exc)) from exc

    def account(self, username: str | None) -> Account | None:
        if username is None:
            return None
        account = Account.objects.filter(username=username).first()
        if account is None or not roles.may_contribute(account):
            raise CommandError(f"“{username}” is no active contributor, editor or moderator.")
        return account

    def pause(self, source: str) -> None:
        """Ask one host at most once a second."""
        if is_address(source):
            host = host_of(source)
            time.sleep(max(0.0, self.asked.get(host, 0.0) + POLITE_PAUSE - time.monotonic()))
            self.asked[host] = time.monotonic()

    def show(self, number: int, total: int) -> None:
        if sys.stderr.isatty() and total > 1:
            self.stderr.write(f"\r{number} of {total}", ending="\n" if number == total else "")

    def print(self, collected: Collected, as_json: bool) -> None:
        if as_json:
            self.stdout.write(json.dumps(as_object(collected), ensure_ascii=False))
            return
        known = "" if collected.is_new or collected.article is None else " (known article)"
        self.stdout.write(f"{collected.document.source}: {collected.document.headline}{known}")
        if collected.remark:
            self.stdout.write(f"  {collected.remark}")
        if left_out := told_left_out(collected.document.left_out):
            self.stdout.write(f"  {left_out}")
        for item in collected.found:
            self.stdout.write(f"  {line_of(item)}")
        if not collected.document.is_searched:
            self.stdout.write(f"  not searched: the text is in {name_of(collected.document.language)}")
        elif not collected.found:
            self.stdout.write("  no call found")


def line_of(item: Found) -> str:
    extracted = item.extracted
    fate = _joins(item.call) if item.joined and item.call else "pending" if item.call else "not stored"
    quoted = " ".join(extracted.evidence.split())
    return (
        f"{extracted.kind}, {extracted.strength}, {extracted.start}-{extracted.end}, {fate}: {quoted[:100]}"
    )


def _joins(call: CallToAction) -> str:
    """A call that was rejected stays so: whoever collects must know that nothing waits for anybody."""
    if call.state != State.REJECTED:
        return f"joins “{call}”"
    return f"joins “{call}”, which was rejected and stays so ({call.rejection or 'no reason given'})"


def as_object(collected: Collected) -> dict[str, Any]:
    """The documented JSON object of one article."""
    return {
        "source": collected.document.source,
        "title": collected.document.headline,
        "language": collected.document.language,
        "text_sha256": collected.document.text_sha256,
        "calls": [call_object(item) for item in collected.found],
    }


def call_object(item: Found) -> dict[str, Any]:
    names = ("kind", "strength", "evidence", "start", "end", "actor", "target", "ask", "rule", "confidence")
    found = {name: getattr(item.extracted, name) for name in names}
    why = item.extracted.why
    return {
        **found,
        "target_country": matching.target_country(item.target),
        "sure": why is None or why.is_sure,
        "kind_unsure": why is not None and why.is_kind_unsure,
    }
