"""The bodies with work for a worksheet, country by country, and who has one open."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, When, Window
from django.db.models.functions import Coalesce, Collate
from django.utils.translation import gettext_lazy as _

from advocacy.review.places import Paged, Place
from directory.models import (
    Account,
    Approval,
    Claim,
    ContactPoint,
    Dispute,
    Intent,
    OfficialDomain,
    Organisation,
    OrganisationKind,
    Proposal,
    ProposalState,
    State,
)

WAITING, DUE, ALL = "waiting", "due", "all"
SECTIONS = {
    WAITING: _("that wait for you"),
    DUE: _("that are due"),
    ALL: _("that wait or are due"),
}
PAGE = 50
# The kinds of unit that stand on a worksheet beside the body itself.
PARTS: dict[str, Any] = {"official_domain": OfficialDomain, "contact_point": ContactPoint}


@dataclass(frozen=True)
class Neighbours:
    """Where a body stands among those with work, from 1, and which come before and after it, round and round."""

    number: int
    total: int
    previous: uuid.UUID | None
    next: uuid.UUID | None


@dataclass(frozen=True)
class BodyList(Paged):
    """One page of the bodies with work."""

    section: str
    bodies: list[tuple[Organisation, list[Claim]]]


def body_list(account: Account, at: datetime, place: Place) -> BodyList:
    """The bodies of that section and search with what waits, what is due, and who has them open."""
    rows = _in_order(_rows(account, at, place))
    # The whole list is gone through once, for its order; how many it has is counted on the way.
    counted = rows.annotate(total=Window(Count("pk"))).values_list("pk", "total")
    page = list(counted[place.page * PAGE : (place.page + 1) * PAGE])
    shown, total = [key for key, _ in page], page[0][1] if page else rows.count()
    found = _counted(Organisation.objects.filter(pk__in=shown), at).select_related("country").in_bulk()
    claims: dict[uuid.UUID, list[Claim]] = {}
    for claim in Claim.objects.of_others(account.pk, at).filter(organisation__in=shown):
        claims.setdefault(claim.organisation_id, []).append(claim)
    bodies = [(found[key], claims.get(key, [])) for key in shown if key in found]
    return BodyList(total, place, PAGE, section_of(place), bodies)


def section_of(place: Place) -> str:
    return place.section if place.section in SECTIONS else WAITING


def neighbours(body: Organisation, account: Account, at: datetime, place: Place) -> Neighbours:
    """Also of a body on which nothing is left to do: it keeps its place in the order."""
    rows = _rows(account, at, place) | Organisation.objects.filter(pk=body.pk)
    ids = list(_in_order(rows).values_list("pk", flat=True))
    index = ids.index(body.pk)
    others = len(ids) > 1
    return Neighbours(
        index + 1,
        len(ids),
        ids[index - 1] if others else None,
        ids[(index + 1) % len(ids)] if others else None,
    )


def claim(body: Organisation, account: Account, at: datetime) -> list[Claim]:
    """Note that the account has the body open; the claims of others are told, and keep nobody from anything."""
    Claim.objects.update_or_create(account=account, defaults={"organisation": body, "at": at})
    return list(Claim.objects.of_others(account.pk, at).filter(organisation=body))


def _rows(account: Account, at: datetime, place: Place) -> QuerySet[Organisation]:
    rows = Organisation.objects.filter(state__in=[State.PENDING, State.PUBLISHED])
    if place.q:
        named = Q(name__icontains=place.q) | Q(country__name__icontains=place.q)
        rows = rows.filter(named | Q(country=place.q.upper()))
    waits, due = _waits(account), _due(at)
    return rows.filter({WAITING: waits, DUE: due, ALL: waits | due}[section_of(place)])


def _in_order(rows: QuerySet[Organisation]) -> QuerySet[Organisation]:
    """By country, its ministry first; in an order that no database has another opinion of: that of the code points."""
    is_other = Case(When(kind=OrganisationKind.FOREIGN_MINISTRY, then=0), default=1)
    code_points = {"sqlite": "BINARY", "postgresql": "C"}[connection.vendor]
    names = [Collate(column, code_points) for column in ("country__name", "name")]
    return rows.order_by(names[0].asc(nulls_last=True), is_other, names[1], "pk")


def _waits(account: Account) -> Q:
    """Something of it waits that the account did neither write nor stand behind already."""
    mine = Q(author=account)
    own = Q(state=State.PENDING) & ~mine & ~Q(pk__in=_stood_behind("organisation", account))
    found = Q(pk__in=_proposed("organisation", account)) | own
    for name, model in PARTS.items():
        pending = model.objects.filter(state=State.PENDING, organisation=OuterRef("pk"))
        others = pending.exclude(mine).exclude(pk__in=_stood_behind(name, account))
        bodies = model.objects.filter(pk__in=_proposed(name, account)).order_by().values("organisation")
        # What is found soonest for most bodies comes first.
        found = Q(Exists(others)) | Q(pk__in=bodies) | found
    return found


def _stood_behind(kind: str, account: Account) -> QuerySet[Approval, Any]:
    approvals = Approval.objects.open().filter(account=account, kind=kind, intent=Intent.PUBLISH)
    return approvals.order_by().values("unit_id")


def _proposed(kind: str, account: Account) -> QuerySet[Proposal, Any]:
    """The units for which somebody else's proposal is open, unless the account stands behind one for that unit."""
    rows = Proposal.objects.filter(state=ProposalState.OPEN, kind=kind)
    behind = Approval.objects.open().filter(account=account, kind=kind, unit_id=OuterRef("unit_id"))
    others = rows.filter(Q(author=None) | ~Q(author=account)).exclude(Exists(behind))
    return others.order_by().values("unit_id")


def _due(at: datetime) -> Q:
    due = ContactPoint.objects.to_look_at(at.date())
    return Q(Exists(due.filter(organisation=OuterRef("pk"))))


def _counted(rows: QuerySet[Organisation], at: datetime) -> QuerySet[Organisation]:
    """With the numbers of what waits for anybody, of what is due, and of what is doubted."""
    due = ContactPoint.objects.to_look_at(at.date())
    doubts = Dispute.objects.filter(
        contact_point__organisation=OuterRef("pk"), lifted_at=None, value=F("contact_point__value")
    )
    return rows.annotate(
        waiting=Case(When(state=State.PENDING, then=1), default=0)
        + _number(ContactPoint.objects.pending(), "organisation")
        + _number(OfficialDomain.objects.pending(), "organisation"),
        proposals_waiting=_number(_proposals_of(ContactPoint), "body")
        + _number(_proposals_of(OfficialDomain), "body")
        + _number(Proposal.objects.filter(state=ProposalState.OPEN, kind="organisation"), "unit_id"),
        due=_number(due, "organisation"),
        doubted=_number(doubts, "contact_point__organisation"),
    )


def _proposals_of(model: Any) -> QuerySet[Proposal]:
    """The open proposals for units of this model, with the id of their body."""
    name = next(name for name, found in PARTS.items() if found is model)
    bodies = model.objects.filter(pk=OuterRef("unit_id")).values("organisation")[:1]
    return Proposal.objects.filter(state=ProposalState.OPEN, kind=name).annotate(body=Subquery(bodies))


def _number(rows: Any, column: str) -> Any:
    """How many of these rows name the body in that column."""
    mine = rows.order_by().filter(**{column: OuterRef("pk")}).values(column)
    return Coalesce(Subquery(mine.annotate(number=Count("pk")).values("number")[:1]), 0)


def proposals_of(body: Organisation, units: dict[str, Sequence[uuid.UUID]]) -> list[Proposal]:
    """The open proposals for a body and for these units of it by their kinds, the riskiest first."""
    wanted = Q(kind="organisation", unit_id=body.pk)
    for kind, ids in units.items():
        wanted |= Q(kind=kind, unit_id__in=ids)
    rows = Proposal.objects.filter(wanted, state=ProposalState.OPEN)
    return list(rows.order_by("-is_risky", "created_at", "pk"))
