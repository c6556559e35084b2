"""The kinds of work that wait for people, each with its lines, in the order of their risk."""

import uuid
from collections import Counter
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from advocacy.models import Citation
from advocacy.review.items import Confirmation, Item, Work, people_of
from advocacy.review.obligations import doubt_work, half_done_work, review_work
from advocacy.review.places import COUNTRY, Place
from advocacy.review.searching import Search
from advocacy.review.whose import Whose
from directory import moderation
from directory.contacts.links import safe_href
from directory.link_checks import open_problems
from directory.models import (
    ALARMS,
    Account,
    Approval,
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
from directory.words.nouns import desk_noun_of
from directory.words.saying import say

CALL = "call"


def works(account: Account, now: datetime, place: Place) -> list[Work]:
    """All kinds of work, the riskiest first; a search narrows each, and so does for whom it is."""
    search, whose = Search(place.q), Whose.of(account, now, place)
    editor = None if whose.edits else _("Only an active editor or moderator may do this.")
    alarms, broken = _links(whose, search)
    fakes, doubts = _reports(whose, search)
    return [
        _hurry_work(whose, now, search),
        _undo_work(whose, now, search),
        _merge_work(whose, now, search),
        half_done_work(whose, now, search),
        Work(
            "alarm",
            _("domain alarms"),
            alarms.count,
            lambda a, b: [_problem(row, editor) for row in alarms[a:b]],
        ),
        Work(
            "fake",
            _("said to be fake"),
            fakes.count,
            lambda a, b: [_report(row, editor) for row in fakes[a:b]],
        ),
        _proposal_work(whose, now, search),
        doubt_work(whose, search),
        Work(
            "link",
            _("link problems"),
            broken.count,
            lambda a, b: [_problem(row, editor) for row in broken[a:b]],
        ),
        Work(
            "report",
            _("readers’ reports"),
            doubts.count,
            lambda a, b: [_report(row, editor) for row in doubts[a:b]],
        ),
        *(_of_kind(kind, whose, now, search) for kind in sorted(kinds(), key=lambda kind: kind.name != CALL)),
        review_work(whose, now, search, editor),
        _due_work(whose, now, search),
    ]


def _hurry_work(whose: Whose, now: datetime, search: Search) -> Work:
    named = [
        hurry for hurry in moderation.hurries(now) if search.text.casefold() in hurry.account_name.casefold()
    ]
    accounts = Account.objects.prefetch_related("appointments").in_bulk([row.account_id for row in named])
    why_not = {pk: moderation.why_not_answer(one, whose.account, now) for pk, one in accounts.items()}
    found = whose.each(named, may=whose.approves, is_ours=lambda hurry: why_not[hurry.account_id] is not None)
    return Work(
        "hurry", _("accounts in a hurry"), lambda: len(found), lambda a, b: _hurries(found[a:b], why_not)
    )


def _undo_work(whose: Whose, now: datetime, search: Search) -> Work:
    account = whose.account
    rows = Undo.objects.filter(state=UndoState.OPEN)
    if search:
        rows = rows.filter(
            Q(account_name__icontains=search.text) | Q(proposed_by_name__icontains=search.text)
        )
    rows = whose.rows(rows, may=whose.approves, is_ours=Q(proposed_by=account) | Q(account=account))
    return Work(
        "undo",
        _("acts to be undone"),
        rows.count,
        lambda a, b: [_undo(row, account, now) for row in rows[a:b]],
    )


def _merge_work(whose: Whose, now: datetime, search: Search) -> Work:
    rows = Merge.objects.filter(state=MergeState.OPEN)
    if search:
        rows = rows.filter(proposed_by_name__icontains=search.text)
    rows = whose.rows(rows, may=whose.approves, is_ours=Q(proposed_by=whose.account))
    return Work(
        "merge",
        _("bodies to be merged"),
        rows.count,
        lambda a, b: [_merge(row, whose.account, now) for row in rows[a:b]],
    )


def _links(whose: Whose, search: Search) -> tuple[QuerySet[LinkProblem], QuerySet[LinkProblem]]:
    """Alarms, and all other problems; any editor can look at them."""
    rows = whose.rows(open_problems(), may=whose.edits)
    rows = rows.filter(search.links()) if search else rows
    return rows.filter(state__in=ALARMS), rows.exclude(state__in=ALARMS)


def _reports(whose: Whose, search: Search) -> tuple[QuerySet[SuggestionCluster], QuerySet[SuggestionCluster]]:
    """What is said to be fake, and all other reports in words."""
    rows = SuggestionCluster.objects.undecided().filter(proposal=None, contact_point=None)
    rows = whose.rows(rows, may=whose.edits)
    if search:
        rows = rows.filter(search.of_units() | Q(about__icontains=search.text))
    return rows.filter(complaint=Complaint.FAKE), rows.exclude(complaint=Complaint.FAKE)


def _proposal_work(whose: Whose, now: datetime, search: Search) -> Work:
    account, place = whose.account, whose.place
    rows = Proposal.objects.filter(state=ProposalState.OPEN).order_by("-is_risky", "created_at", "pk")
    rows = rows.filter(search.proposals()) if search else rows
    if place.order == COUNTRY:
        rows = rows.order_by(_country_of_proposal(), "created_at", "pk")
    behind = Approval.objects.open().filter(
        account=account, kind=OuterRef("kind"), unit_id=OuterRef("unit_id"), at__gte=OuterRef("created_at")
    )
    rows = whose.rows(rows, may=whose.approves, is_ours=Q(author=account) | Q(Exists(behind)))
    return Work("proposal", _("proposals"), rows.count, lambda a, b: _proposals(rows[a:b], account, now))


def _due_work(whose: Whose, now: datetime, search: Search) -> Work:
    rows = search.narrowed(kind_named("contact_point"), ContactPoint.objects.due_for_review(now.date()))
    rows = whose.rows(rows, may=whose.edits)
    if whose.place.order == COUNTRY:
        rows = rows.order_by(_first("organisation__country__name"), "organisation", "channel", "pk")
    return Work("verify", _("verification due"), rows.count, lambda a, b: _due(rows[a:b], whose.account, now))


def _hurries(rows: "list[moderation.Hurry]", why_not: dict[int, str | None]) -> list[Item]:
    return [
        Item(
            say(
                "{name} decided, warned or closed {count} times within five minutes: {acts}",
                name=row.account_name,
                count=row.count,
                acts=row.in_words,
            ),
            "account",
            row.since,
            reverse("admin:review_hurry", args=[row.account_id]),
            is_risky=True,
            why_not=why_not[row.account_id],
        )
        for row in rows
    ]


def _undo(row: Undo, account: Account, now: datetime) -> Item:
    url = reverse("admin:review_undo_decide", args=[row.pk])
    name, why_not = row.proposed_by_name, moderation.why_not_confirm(row, account, now)
    return Item(
        str(row), "undo", row.proposed_at, url, name, 1, is_risky=True, people=(name,), why_not=why_not
    )


def _merge(row: Merge, account: Account, now: datetime) -> Item:
    url, name = reverse("admin:review_merge_decide", args=[row.pk]), row.proposed_by_name
    why_not = moderation.why_not_confirm_merge(row, account, now)
    return Item(
        str(row), "merge", row.proposed_at, url, name, 1, is_risky=True, people=(name,), why_not=why_not
    )


def _problem(row: LinkProblem, why_not: str | None) -> Item:
    seen = row.observation
    led = f" (to {host_of(seen.leads_to)})" if row.state == LinkState.MOVED and seen.leads_to else ""
    what = f"{seen.url} {LinkState(row.state).label}{led}"
    url = reverse("admin:directory_linkproblem_change", args=[row.pk])
    return Item(what, "link", row.opened_at, url, is_risky=row.state in ALARMS, why_not=why_not)


def _report(row: SuggestionCluster, why_not: str | None) -> Item:
    """What readers said without a new value: nothing is hidden for it, people look."""
    url = reverse("admin:directory_suggestioncluster_change", args=[row.pk])
    what = f"{row} ({row.count} readers)" if row.count > 1 else str(row)
    return Item(
        what, "report", row.created_at, url, is_risky=row.complaint == Complaint.FAKE, why_not=why_not
    )


def _proposals(rows: QuerySet[Proposal], account: Account, now: datetime) -> list[Item]:
    found = list(rows)
    cases = moderation.cases_of_proposals(found)
    standings = moderation.standings(list(cases.values()), now)
    reasons = moderation.why_not_each(list(cases.values()), standings, account, now)
    behind, why_not = dict(zip(cases, standings, strict=True)), dict(zip(cases, reasons, strict=True))
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
            people=people_of(behind.get(row.pk)),
            why_not=why_not.get(row.pk),
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


def _of_kind(kind: UnitKind, whose: Whose, now: datetime, search: Search) -> Work:
    account, place = whose.account, whose.place
    rows = search.narrowed(kind, kind.rows().pending())  # type: ignore[attr-defined]
    rows = rows.surest_first() if kind.name == CALL else rows.order_by("recorded_at", "pk")
    if place.order == COUNTRY and len(kind.countries) == 1:
        rows = rows.order_by(_first(f"{kind.countries[0]}__name"), "recorded_at", "pk")
    behind = Approval.objects.open().filter(account=account, kind=kind.name, intent=Intent.PUBLISH)
    ours = Q(author=account) | Q(Exists(behind.filter(unit_id=OuterRef("pk"))))
    rows = _with_names(kind, whose.rows(rows, may=whose.approves, is_ours=ours))
    plural = str(kind.model._meta.verbose_name_plural)
    return Work(kind.name, plural, rows.count, lambda a, b: _units(kind, list(rows[a:b]), account, now))


def _units(kind: UnitKind, units: list[Unit], account: Account, now: datetime) -> list[Item]:
    cases = moderation.cases_of_units(units, Intent.PUBLISH)
    standings = moderation.standings(cases, now)
    reasons = moderation.why_not_each(cases, standings, account, now)
    headlines = _headlines(units) if kind.name == CALL else {}
    return [
        Item(
            " · ".join([str(unit), *headlines.get(unit.pk, ())]),
            desk_noun_of(kind.name, kind.verbose_name),
            unit.recorded_at,
            reverse("admin:review_unit", args=[kind.name, unit.pk]),
            unit.author_name,
            *_behind(standing),
            returns=True,
            people=people_of(standing),
            why_not=why_not,
        )
        for unit, standing, why_not in zip(units, standings, reasons, strict=True)
    ]


def _headlines(calls: list[Unit]) -> dict[uuid.UUID, list[str]]:
    """Where those of one title were found: many have the same until a person gives them others."""
    titles = Counter(str(call) for call in calls)
    rows = Citation.objects.filter(call__in=[call for call in calls if titles[str(call)] > 1])
    found: dict[uuid.UUID, list[str]] = {}
    rows = rows.order_by("article__headline")
    for call, headline in rows.values_list("call", "article__headline").distinct():
        found.setdefault(call, []).append(headline)
    return found


def _due(rows: QuerySet[ContactPoint], account: Account, now: datetime) -> list[Item]:
    points = list(rows.select_related("organisation__country", "source"))
    reasons = moderation.why_not_verify_each(points, account, now) if points else {}
    return [
        Item(
            str(point),
            _checked(point.last_verified_on),  # type: ignore[attr-defined]
            point.revised_at,
            reverse("admin:review_unit", args=["contact_point", point.pk]),
            confirmation=None if reasons[point.pk] else confirmation_of(point),
            returns=True,
            why_not=reasons[point.pk],
        )
        for point in points
    ]


def _checked(day: date | None) -> str:
    return say("checked on {day}", day=day) if day else say("never checked")


def confirmation_of(point: ContactPoint) -> Confirmation:
    """The usual way of checking the channel comes first, with the page or number that one looks at or calls."""
    by_phone = Channel(point.channel).is_phone
    choices = [(value, str(label)) for value, label in Method.choices]
    methods = sorted(choices, key=lambda choice: (choice[0] == Method.PHONED) != by_phone)
    page = point.value if Channel(point.channel).is_web else point.source.url
    return Confirmation(safe_href(page), point.value if by_phone else page, point.content_hash, methods)


def _has(kind: UnitKind, lookup: str) -> bool:
    first = lookup.split("__")[0]
    return any(field.name == first for field in kind.model._meta.fields)
