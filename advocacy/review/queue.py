"""What waits for people: proposals and pending units, oldest first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from directory.models import Approval, Intent, Proposal, ProposalState
from directory.models.units import Unit
from directory.moderation import UnitKind, find, kinds

PROPOSALS = "proposal"
PAGE = 50
FIRST = "call"


@dataclass(frozen=True)
class Section:
    """One kind of work, and how much of it waits."""

    name: str
    label: str
    count: int


@dataclass(frozen=True)
class Item:
    """One line of the queue. ``behind`` counts who stands behind it, of the two that are needed."""

    what: str
    kind: str
    since: datetime | None
    author_name: str
    behind: int
    url: str


def sections() -> list[Section]:
    """Calls and proposals first, then what else waits, in the order of the registry."""
    found = [Section(kind.name, _plural(kind), kind.rows().pending().count()) for kind in kinds()]  # type: ignore[attr-defined]
    calls = [section for section in found if section.name == FIRST]
    open_proposals = Proposal.objects.filter(state=ProposalState.OPEN).count()
    return [*calls, Section(PROPOSALS, "proposals", open_proposals), *(s for s in found if s.name != FIRST)]


def items(section: str, search: str, page: int) -> tuple[list[Item], int]:
    """The lines of one page of a section, oldest first, and how many match in all."""
    if section == PROPOSALS:
        return _proposals(page)
    kind = next((kind for kind in kinds() if kind.name == section), None)
    return _units(kind, search, page) if kind else ([], 0)


def _units(kind: UnitKind, search: str, page: int) -> tuple[list[Item], int]:
    pending = kind.rows().pending()  # type: ignore[attr-defined]
    rows = pending.surest_first() if kind.name == FIRST else pending.order_by("recorded_at", "pk")
    if foreign := [name for name in ("organisation", "organisation__country", "country") if _has(kind, name)]:
        rows = rows.select_related(*foreign)
    if search:
        rows = rows.filter(**{f"{_search_field(kind)}__icontains": search})
    total = rows.count()
    units = list(rows[page * PAGE : (page + 1) * PAGE])
    behind = _open_approvals(kind.name, [unit.pk for unit in units])
    return [_unit_item(kind, unit, behind[unit.pk]) for unit in units], total


def _unit_item(kind: UnitKind, unit: Unit, approvals: int) -> Item:
    author = 1 if unit.author_id else 0
    url = reverse("admin:review_unit", args=[kind.name, unit.pk])
    return Item(
        str(unit), kind.verbose_name, unit.recorded_at, unit.author_name, min(approvals + author, 2), url
    )


def _proposals(page: int) -> tuple[list[Item], int]:
    rows = Proposal.objects.filter(state=ProposalState.OPEN).order_by("created_at", "pk")
    found = [
        Item(
            f"change of {find(row.kind, row.unit_id)}",
            row.kind.replace("_", " "),
            row.created_at,
            row.author_name,
            min(bool(row.author_id) + _open_approvals(row.kind, [row.unit_id])[row.unit_id], 2),
            reverse("admin:review_proposal", args=[row.pk]),
        )
        for row in rows[page * PAGE : (page + 1) * PAGE]
    ]
    return found, rows.count()


def _open_approvals(kind: str, ids: Iterable[object]) -> Counter[object]:
    open_ones = Approval.objects.filter(
        kind=kind,
        unit_id__in=list(ids),
        revision=None,
        voided_at=None,
        intent__in=[Intent.PUBLISH, Intent.LOWER],
    )
    return Counter(open_ones.values_list("unit_id", flat=True))


def _search_field(kind: UnitKind) -> str:
    names = {field.name for field in kind.model._meta.fields}
    wanted = ("title", "headline", "name", "domain")
    found = next((name for name in wanted if name in names), None)
    return found or ("organisation__country__name" if "organisation" in names else "country__name")


def _has(kind: UnitKind, lookup: str) -> bool:
    first = lookup.split("__")[0]
    return any(field.name == first for field in kind.model._meta.fields)


def _plural(kind: UnitKind) -> str:
    return str(kind.model._meta.verbose_name_plural)
