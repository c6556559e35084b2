"""What waits for one person, as letters and feeds tell it: what she may decide now, and what she is asked by name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TypeVar

from advocacy.review.places import Place
from advocacy.review.work import works
from directory import desk, moderation
from directory.accounts import roles
from directory.models import Account, Intent, Proposal, ProposalState

R = TypeVar("R")
VERIFY = "verify"
# What waits for whoever may decide; the rest of the queue any editor may look at.
OF_MODERATORS = ("hurry", "undo")
PROPOSALS = "proposals"
# Of each kind so many are looked at, the oldest; a letter then says that there are so many at least.
MOST = 300


@dataclass(frozen=True)
class Line:
    """One thing that waits: of what kind, called what, since when, and on which page."""

    label: str
    what: str
    since: datetime
    path: str


@dataclass(frozen=True)
class Waiting:
    """How much of one kind of work waits."""

    name: str
    label: str
    count: int


@dataclass(frozen=True)
class ForOne:
    """What waits for one account, and who asks it by name for what, with the path of the page."""

    kinds: list[Waiting]
    named: list[tuple[str, str]]

    def __bool__(self) -> bool:
        return bool(self.kinds or self.named)


def waiting_for(account: Account, now: datetime) -> ForOne:
    """A contributor is told only what she is asked by name: nothing else waits for her."""
    counts: dict[str, int] = {}
    for line in decidable(account, now):
        counts[line.label] = counts.get(line.label, 0) + 1
    kinds = [Waiting(label, label, count) for label, count in counts.items()]
    if roles.may_edit(account):
        ours = {kind.name for kind in moderation.kinds()} | {desk.PROPOSAL}
        others = [work for work in works(account, now, Place()) if work.name not in ours]
        if not roles.may_moderate(account):
            others = [work for work in others if work.name not in OF_MODERATORS]
        found = [Waiting(work.name, work.label, work.count()) for work in others]
        kinds = [*(one for one in found if one.count), *kinds]
    return ForOne(kinds, list(_named(account)))


def decidable(account: Account, now: datetime) -> Iterator[Line]:
    """The proposals and pending units behind which the account may stand now; each kind oldest first."""
    if not roles.may_moderate(account):
        return
    proposals = list(Proposal.objects.filter(state=ProposalState.OPEN).order_by("created_at", "pk")[:MOST])
    cases = moderation.cases_of_proposals(proposals)
    theirs = [(row, cases[row.pk]) for row in proposals if row.pk in cases]
    for row in _mine(theirs, account, now):
        what = f"change of a {row.kind.replace('_', ' ')}"
        yield Line(PROPOSALS, what, row.created_at, desk.path_of(desk.PROPOSAL, row.pk))
    for kind in moderation.kinds():
        units = list(kind.rows().pending().order_by("recorded_at", "pk")[:MOST])  # type: ignore[attr-defined]
        pending = list(zip(units, moderation.cases_of_units(units, Intent.PUBLISH), strict=True))
        for unit in _mine(pending, account, now):
            yield Line(
                str(kind.model._meta.verbose_name_plural),
                f"{kind.verbose_name}: {unit}",
                unit.recorded_at,
                desk.path_of(kind.name, unit.pk),
            )


def lines_for(account: Account, now: datetime, most: int) -> list[Line]:
    """What the account is asked by name first, then what it may decide; ``most`` of them."""
    named = [Line("", what, now, path) for what, path in _named(account)]
    return [*named, *islice(decidable(account, now), most)][:most]


def _mine(rows: list[tuple[R, moderation.Case]], account: Account, now: datetime) -> Iterable[R]:
    cases = [case for _, case in rows]
    barred = moderation.why_not_each(cases, moderation.standings(cases, now), account, now)
    return [row for (row, _), reason in zip(rows, barred, strict=True) if reason is None]


def _named(account: Account) -> Iterator[tuple[str, str]]:
    for mention in desk.unread_of(account):
        said = mention.remark
        yield f"{said.by_name} named you in a remark", desk.path_of(said.kind, said.subject_id)
    for unit in moderation.overwritten_of(account):
        what = f"{unit.author_name} overwrote what you wrote of this {unit._meta.verbose_name}"
        yield what, desk.path_of(moderation.kind_of(unit).name, unit.pk)
    for asked in desk.assignments_of(account):
        what = f"{asked.set_by_name} asks you to look at this {asked.kind.replace('_', ' ')}"
        yield what, desk.path_of(asked.kind, asked.subject_id)
