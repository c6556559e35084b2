"""The history of a unit for people: before and after of each field, who proposed and who approved."""

from dataclasses import dataclass
from datetime import datetime

from directory import moderation
from directory.comparing import Line, changed_lines, lines
from directory.models import Proposal, ProposalState, Revision, Wording
from directory.models.units import Unit
from directory.moderation import Content, UnitKind


@dataclass(frozen=True)
class Change:
    """One Revision with what differs; everything where it came to be or left. ``authors``: whoever wrote it."""

    revision: Revision
    lines: list[Line]
    authors: list[str]
    approvers: list[str]


@dataclass(frozen=True)
class Earlier:
    """What a pending unit was before somebody changed it, beside what it became."""

    by: str
    at: datetime | None
    lines: list[Line]


def changes_of(unit: Unit) -> list[Change]:
    """Newest first. What was erased has no values any more."""
    kind = moderation.kind_of(unit)
    key = {"kind": kind.name, "unit_id": unit.pk}
    accepted = Proposal.objects.filter(**key, state=ProposalState.ACCEPTED).exclude(content={})
    wishes = [(wish, moderation.proposed(wish)) for wish in accepted]
    first = _names(unit, key)
    return [
        Change(
            revision,
            _lines(kind, revision),
            _authors(revision, wishes, first),
            [approval.account_name for approval in revision.approvals.all()],
        )
        for revision in Revision.objects.filter(**key).prefetch_related("approvals").order_by("-seq")
    ]


def wordings_of(unit: Unit) -> list[Earlier]:
    """What it was while it waited, newest first, each beside what came after it."""
    kind = moderation.kind_of(unit)
    rows = list(Wording.objects.filter(kind=kind.name, unit_id=unit.pk, proposal=None).exclude(content={}))
    if not rows:
        return []
    before = [moderation.completed(kind, row.content) for row in rows]
    after = [*before[1:], _last_wording(kind, unit)]
    found = [
        Earlier(row.author_name, row.written_at, changed_lines(kind, now, was))
        for row, was, now in zip(rows, before, after, strict=True)
    ]
    return found[::-1]


def _last_wording(kind: UnitKind, unit: Unit) -> Content:
    """What it was when it first became public, else what it is."""
    first = Revision.objects.filter(kind=kind.name, unit_id=unit.pk).order_by("seq").first()
    value = moderation.after(first) if first else None
    return value or moderation.content(unit)


def lines_of(revision: Revision) -> list[Line]:
    """What the change altered; everything that was said where the unit came to be public or left."""
    return _lines(moderation.kind_named(revision.kind), revision)


def _lines(kind: UnitKind, revision: Revision) -> list[Line]:
    before, after = moderation.before(revision), moderation.after(revision)
    if before is not None and after is not None:
        return changed_lines(kind, after, before)
    value = after if before is None else before
    return lines(kind, value) if value else []


def _authors(revision: Revision, wishes: list[tuple[Proposal, Content]], first: list[str]) -> list[str]:
    after = moderation.after(revision)
    if revision.action == "created":
        return first
    names = [
        wish.author_name
        for wish, value in wishes
        if value == after and wish.created_at <= revision.at and wish.base_revision < revision.seq
    ]
    return names[-1:]


def _names(unit: Unit, key: dict[str, object]) -> list[str]:
    """Everybody who wrote it while it waited."""
    rows = Wording.objects.filter(**key, proposal=None).values_list("author_name", flat=True)
    return [name for name in dict.fromkeys([*rows, unit.author_name]) if name]
