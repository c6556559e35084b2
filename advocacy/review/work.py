"""The kinds of work that wait for people, each with its lines, in the order of their risk."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from advocacy.review.places import COUNTRY, Place
from directory import moderation
from directory.accounts import roles
from directory.contacts.links import safe_href
from directory.link_checks import open_problems
from directory.models import (
    ALARMS,
    Account,
    Channel,
    Complaint,
    ContactPoint,
    Intent,
    LinkProblem,
    LinkState,
    Merge,
    MergeState,
    Method,
    Proposal,
    ProposalState,
    SuggestionCluster,
    Undo,
    UndoState,
)
from directory.models.units import Unit
from directory.moderation import UnitKind, kind_named, kinds
from directory.values.domains import host_of

CALL = "call"


@dataclass(frozen=True)
class Confirmation:
    """The one step that confirms a contact unchanged: look at it, press the button."""

    href: str | None
    value: str
    content_hash: str
    methods: list[tuple[str, str]]


@dataclass(frozen=True)
class Item:
    """One line of the queue. ``behind`` counts who stands behind it, of the ``needed``.

    ``returns``: its page leads back to where one was.
    """

    what: str
    kind: str
    since: datetime | None
    url: str
    author_name: str = ""
    behind: int | None = None
    needed: int = moderation.PEOPLE
    is_risky: bool = False
    confirmation: Confirmation | None = None
    returns: bool = False


@dataclass(frozen=True)
class Work:
    """One kind of work: how much of it waits, and its lines from one number to another."""

    name: str
    label: str
    count: Callable[[], int]
    items: Callable[[int, int], list[Item]]


def works(account: Account, now: datetime, place: Place) -> list[Work]:
    """All kinds of work, the riskiest first; a search narrows what has the name of a body or country."""
    search, by_country = place.q, place.order == COUNTRY
    hurries = moderation.hurries(now)
    undos = Undo.objects.filter(state=UndoState.OPEN)
    merges = Merge.objects.filter(state=MergeState.OPEN)
    problems = open_problems()
    alarms = problems.filter(state__in=ALARMS)
    broken = problems.exclude(state__in=ALARMS)
    proposals = Proposal.objects.filter(state=ProposalState.OPEN).order_by("-is_risky", "created_at", "pk")
    if by_country:
        proposals = proposals.order_by(_country_of_proposal(), "created_at", "pk")
    reports = SuggestionCluster.objects.undecided().filter(proposal=None, contact_point=None)
    fakes, doubts = reports.filter(complaint=Complaint.FAKE), reports.exclude(complaint=Complaint.FAKE)
    due = _found(ContactPoint.objects.due_for_review(now.date()), "organisation__name", search)
    if by_country:
        due = due.order_by(_first("organisation__country__name"), "organisation", "channel", "pk")
    found = [
        Work("hurry", "accounts in a hurry", lambda: len(hurries), lambda a, b: _hurries(hurries[a:b])),
        Work("undo", "acts to be undone", undos.count, lambda a, b: [_undo(row) for row in undos[a:b]]),
        Work("merge", "bodies to be merged", merges.count, lambda a, b: [_merge(row) for row in merges[a:b]]),
        Work("alarm", "domain alarms", alarms.count, lambda a, b: [_problem(row) for row in alarms[a:b]]),
        Work("fake", "said to be fake", fakes.count, lambda a, b: [_report(row) for row in fakes[a:b]]),
        Work("proposal", "proposals", proposals.count, lambda a, b: _proposals(proposals[a:b], now)),
        Work("link", "link problems", broken.count, lambda a, b: [_problem(row) for row in broken[a:b]]),
        Work("report", "readers’ reports", doubts.count, lambda a, b: [_report(row) for row in doubts[a:b]]),
        *(_of_kind(kind, place, now) for kind in sorted(kinds(), key=lambda kind: kind.name != CALL)),
        Work("verify", "verification due", due.count, lambda a, b: _due(due[a:b], roles.may_edit(account))),
    ]
    return found


def _hurries(rows: "list[moderation.Hurry]") -> list[Item]:
    return [
        Item(
            f"{row.account_name} took {row.count} decisions within five minutes",
            "account",
            row.since,
            f"{reverse('admin:review_undo')}?account={row.account_id}&since={row.since:%Y-%m-%dT%H:%M}",
            is_risky=True,
        )
        for row in rows
    ]


def _undo(row: Undo) -> Item:
    url = reverse("admin:review_undo_decide", args=[row.pk])
    return Item(str(row), "undo", row.proposed_at, url, row.proposed_by_name, behind=1, is_risky=True)


def _merge(row: Merge) -> Item:
    url = reverse("admin:review_merge_decide", args=[row.pk])
    return Item(str(row), "merge", row.proposed_at, url, row.proposed_by_name, behind=1, is_risky=True)


def _problem(row: LinkProblem) -> Item:
    seen = row.observation
    led = f" (to {host_of(seen.leads_to)})" if row.state == LinkState.MOVED and seen.leads_to else ""
    what = f"{seen.url} {LinkState(row.state).label}{led}"
    url = reverse("admin:directory_linkproblem_change", args=[row.pk])
    return Item(what, "link", row.opened_at, url, is_risky=row.state in ALARMS)


def _report(row: SuggestionCluster) -> Item:
    """What readers said without a new value: nothing is hidden for it, people look."""
    url = reverse("admin:directory_suggestioncluster_change", args=[row.pk])
    what = f"{row} ({row.count} readers)" if row.count > 1 else str(row)
    return Item(what, "report", row.created_at, url, is_risky=row.complaint == Complaint.FAKE)


def _proposals(rows: QuerySet[Proposal], now: datetime) -> list[Item]:
    found = list(rows)
    cases = moderation.cases_of_proposals(found)
    behind = dict(zip(cases, moderation.standings(list(cases.values()), now), strict=True))
    units = _units_of(found)
    return [
        Item(
            f"change of {units.get(row.unit_id, 'something erased')}",
            row.kind.replace("_", " "),
            row.created_at,
            reverse("admin:review_proposal", args=[row.pk]),
            row.author_name,
            *_behind(behind.get(row.pk)),
            row.is_risky,
            returns=True,
        )
        for row in found
    ]


def _first(name: str) -> Any:
    """In the order of that column, what has none last: databases disagree about it."""
    return F(name).asc(nulls_last=True)


def _country_of_proposal() -> Any:
    """The order by the country of the unit, for the kinds that have one of their own."""
    names = [
        Subquery(kind.rows().filter(pk=OuterRef("unit_id")).values(f"{kind.countries[0]}__name")[:1])
        for kind in kinds()
        if len(kind.countries) == 1
    ]
    return Coalesce(*names).asc(nulls_last=True)


def _behind(standing: moderation.Standing | None) -> tuple[int | None, int]:
    return (standing.count, standing.needed) if standing else (None, moderation.PEOPLE)


def _units_of(proposals: list[Proposal]) -> dict[object, Unit]:
    wanted: dict[str, list[object]] = {}
    for proposal in proposals:
        wanted.setdefault(proposal.kind, []).append(proposal.unit_id)
    found: dict[object, Unit] = {}
    for name, ids in wanted.items():
        kind = kind_named(name)
        found |= _with_names(kind, kind.rows()).in_bulk(ids)
    return found


def _with_names(kind: UnitKind, rows: Any) -> Any:
    """Joined with what the name of a row shows."""
    foreign = [name for name in ("organisation", "organisation__country", "country") if _has(kind, name)]
    return rows.select_related(*foreign) if foreign else rows


def _of_kind(kind: UnitKind, place: Place, now: datetime) -> Work:
    rows = _found(kind.rows().pending(), _search_field(kind), place.q)  # type: ignore[attr-defined]
    rows = rows.surest_first() if kind.name == CALL else rows.order_by("recorded_at", "pk")
    if place.order == COUNTRY and len(kind.countries) == 1:
        rows = rows.order_by(_first(f"{kind.countries[0]}__name"), "recorded_at", "pk")
    rows = _with_names(kind, rows)
    plural = str(kind.model._meta.verbose_name_plural)
    return Work(kind.name, plural, rows.count, lambda a, b: _units(kind, list(rows[a:b]), now))


def _units(kind: UnitKind, units: list[Unit], now: datetime) -> list[Item]:
    cases = moderation.cases_of_units(units, Intent.PUBLISH)
    return [
        Item(
            str(unit),
            kind.verbose_name,
            unit.recorded_at,
            reverse("admin:review_unit", args=[kind.name, unit.pk]),
            unit.author_name,
            *_behind(standing),
            returns=True,
        )
        for unit, standing in zip(units, moderation.standings(cases, now), strict=True)
    ]


def _due(rows: QuerySet[ContactPoint], may_verify: bool) -> list[Item]:
    return [
        Item(
            str(point),
            f"checked on {point.last_verified_on}" if point.last_verified_on else "never checked",  # type: ignore[attr-defined]
            point.revised_at,
            reverse("admin:review_unit", args=["contact_point", point.pk]),
            confirmation=confirmation_of(point) if may_verify else None,
            returns=True,
        )
        for point in rows.select_related("organisation__country", "source")
    ]


def confirmation_of(point: ContactPoint) -> Confirmation:
    """The usual way of checking the channel comes first."""
    by_phone = Channel(point.channel).is_phone
    choices = [(value, str(label)) for value, label in Method.choices]
    methods = sorted(choices, key=lambda choice: (choice[0] == Method.PHONED) != by_phone)
    href = safe_href(point.value) if Channel(point.channel).is_web else safe_href(point.source.url)
    return Confirmation(href, point.value, point.content_hash, methods)


def _found(rows: Any, field: str, search: str) -> Any:
    return rows.filter(**{f"{field}__icontains": search}) if search else rows


def _search_field(kind: UnitKind) -> str:
    names = {field.name for field in kind.model._meta.fields}
    wanted = ("title", "headline", "name", "domain")
    found = next((name for name in wanted if name in names), None)
    return found or ("organisation__country__name" if "organisation" in names else "country__name")


def _has(kind: UnitKind, lookup: str) -> bool:
    first = lookup.split("__")[0]
    return any(field.name == first for field in kind.model._meta.fields)
