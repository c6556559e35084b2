"""What is killed: each act, what it tells its user on the way, and whether what it told is in the database.

Commands run as an operator runs them; what they print is what was acknowledged.
"""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from django.core.management import call_command
from django.utils import timezone

from advocacy.models import Article, CallToAction
from directory import moderation
from directory.models import (
    Approval,
    ContactPoint,
    Intent,
    Merge,
    MergeState,
    Observation,
    Proposal,
    Revision,
    SiteVisit,
    State,
)
from directory.operating.soundness import wrong_in_migrations
from directory.sheets import batches, reading
from directory.sheets.columns import columns_of
from directory.values.sentences import Sentence
from drills import world


def load(folder: Path, out: TextIO) -> None:
    call_command("load_directory", folder / "data", stdout=out)


def loaded_is_lost(line: str) -> bool:
    published = int(line.removeprefix("Loaded: ").partition(" ")[0])
    return Revision.objects.filter(action="created", reason=Sentence("Curated data set.")).count() < published


def collect(folder: Path, out: TextIO) -> None:
    call_command("collect", folder / "articles", "--json", stdout=out)


def article_is_lost(line: str) -> bool:
    told = json.loads(line)
    found = Article.objects.filter(text_sha256=told["text_sha256"], stored_text__isnull=False).first()
    calls = CallToAction.objects.filter(citations__article=found).distinct().count() if found else 0
    return found is None or calls < len(told["calls"])


def approve(folder: Path, out: TextIO) -> None:
    """Two people, one after the other, decide each bundle; then one withdraws every second contact, and two show it."""
    anna, ben = world.account("anna"), world.account("ben")
    for contact in world.waiting_contacts():
        for person in (anna, ben):
            cases = moderation.bundle_of(contact)
            asked = {each.answer for case in cases for each in case.asked}
            if not any(moderation.why_not(case, person, timezone.now()) is None for case in cases):
                continue  # a run that was killed came so far
            made = moderation.approve_bundle(
                contact,
                by=person,
                seen_hashes=[case.hash for case in cases],
                at=timezone.now(),
                acknowledged=asked,
            )
            out.write(f"{contact.pk} {made.seq if made else 0} {person.pk}\n")
    for contact in ContactPoint.objects.filter(value__startswith="press", value__endswith="@waiting.example"):
        # A run that was killed may have come so far.
        if contact.state == State.WITHDRAWN or not _was_withdrawn(contact):
            withdraw_and_restore(contact, out)


def withdraw_and_restore(contact: ContactPoint, out: TextIO) -> None:
    anna, ben = world.account("anna"), world.account("ben")
    if contact.state == State.PUBLISHED and contact.revision:
        made = moderation.withdraw(contact, by=anna, reason="A drill.", at=timezone.now())
        out.write(f"{contact.pk} {made.seq} {anna.pk}\n")
        contact.refresh_from_db()
    for person in (anna, ben):
        case = moderation.case_of_unit(contact, Intent.RESTORE) if contact.state == State.WITHDRAWN else None
        if case and moderation.why_not(case, person, timezone.now()) is None:
            back = moderation.restore(contact, by=person, seen_hash=case.hash, at=timezone.now())
            out.write(f"{contact.pk} {back.seq if back else 0} {person.pk}\n")
            contact.refresh_from_db()


def _was_withdrawn(contact: ContactPoint) -> bool:
    return Revision.objects.filter(unit_id=contact.pk, action="withdrawn").exists()


def decision_is_lost(line: str) -> bool:
    unit, seq, person = line.split()
    if seq != "0":
        return not Revision.objects.filter(seq=seq, unit_id=unit).exists()
    return not Approval.objects.filter(unit_id=unit, account=person).exists()


def merge(folder: Path, out: TextIO) -> None:
    anna, ben = world.account("anna"), world.account("ben")
    for number in range(world.MERGES):
        former, into = world.league("old", number), world.league("new", number)
        row = Merge.objects.filter(former_id=former.pk).first()
        if row is None:
            row = Merge(act="merge", former_id=former.pk, into_id=into.pk, reason="They are one.")
            seen = moderation.plan_of(row).hash
            row = moderation.propose_merge(row, seen_hash=seen, by=anna, at=timezone.now())
            out.write(f"{row.pk} open\n")
        if row.state == MergeState.OPEN:
            moderation.confirm_merge(row, by=ben, seen_hash=row.hash, at=timezone.now())
            out.write(f"{row.pk} done\n")


def merge_is_lost(line: str) -> bool:
    key, state = line.split()
    row = Merge.objects.filter(pk=key).first()
    return row is None or (state == "done" and row.state != MergeState.DONE)


def bring_in_sheet(folder: Path, out: TextIO) -> None:
    """New contacts and a change of a public one, in one file."""
    public = ContactPoint.objects.get(value="new0@league.example")
    lines = ["record,id,organisation,channel,value,purpose,source_url"]
    lines += [
        f"contact_point,,new-0,email,sheet{number}@league.example,general," for number in range(world.SHEET)
    ]
    lines += [f"contact_point,{public.pk},new-0,email,new0@league.example,press,https://courier.example/list"]
    table = reading.read("\n".join(lines).encode(), columns_of("contact_point").header)
    batch = batches.Batch(file="drill.csv", reason="A list.", source_url="https://courier.example/list")
    anna, now = world.account("anna"), timezone.now()
    seen = batches.preview(table, batch, by=anna, at=now)
    done = batches.bring_in(table, batch, seen=seen.digest, by=anna, at=now)
    out.write(f"{done.to_do}\n")


def sheet_is_lost(line: str) -> bool:
    """A second run finds nothing to do: what it acknowledges is that all of it is there."""
    entered = ContactPoint.objects.filter(value__startswith="sheet").count()
    return entered != world.SHEET or Proposal.objects.filter(state="open").count() != 1


def export(folder: Path, out: TextIO) -> None:
    call_command("export", folder / "exports", stdout=out)


def dump_is_lost(line: str) -> bool:
    return line.startswith("Exported") and not Path(line.rpartition(" to ")[2].rstrip(".")).is_dir()


def forget_dumps(folder: Path) -> None:
    shutil.rmtree(folder / "exports", ignore_errors=True)


def check_links(folder: Path, out: TextIO) -> None:
    call_command("check_links", "--all", "--json", stdout=out)


def look_is_lost(line: str) -> bool:
    told = json.loads(line)
    return not Observation.objects.filter(url=told["url"], state=told["state"]).exists()


def discover(folder: Path, out: TextIO) -> None:
    call_command("discover", "--all", "--json", stdout=out)


def visit_is_lost(line: str) -> bool:
    told = json.loads(line)
    if told["trouble"] in ("busy", "no website"):
        return False
    visit = SiteVisit.objects.filter(organisation__country=told["code"]).exclude(visited_at=None).first()
    return visit is None or visit.trouble != told["trouble"]


def migrate(folder: Path, out: TextIO) -> None:
    call_command("migrate", verbosity=0)
    out.write("migrated\n")


def migration_is_lost(line: str) -> bool:
    return any(wrong_in_migrations())


@dataclass(frozen=True, kw_only=True)
class Act:
    """``run`` does it in a process of its own and tells on ``out``, a line each, what is done for good.

    ``is_lost`` looks for what a line told. ``begins_from`` names the kept database. ``share``: of the kills, beside
    the shares of others. ``mends_itself``: until it was run again, check_data may send people to it.
    """

    run: Callable[[Path, TextIO], None]
    is_lost: Callable[[str], bool]
    share: int = 13
    begins_from: str = "loaded"
    mends_itself: bool = False

    @property
    def name(self) -> str:
        return self.run.__name__


ACTS = (
    Act(run=load, is_lost=loaded_is_lost, begins_from="empty"),
    Act(run=collect, is_lost=article_is_lost),
    Act(run=approve, is_lost=decision_is_lost),
    Act(run=merge, is_lost=merge_is_lost),
    Act(run=bring_in_sheet, is_lost=sheet_is_lost),
    Act(run=export, is_lost=dump_is_lost),
    Act(run=check_links, is_lost=look_is_lost),
    Act(run=discover, is_lost=visit_is_lost),
    Act(run=migrate, is_lost=migration_is_lost, share=8, begins_from="old", mends_itself=True),
)
