from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Value, When

from directory.models.moderation import Proposal, ProposalState
from directory.models.units import State, Unit

if TYPE_CHECKING:
    from directory.models import (  # noqa: F401
        Caution,
        ContactPoint,
        OfficialDomain,
        Organisation,
        SuggestionCluster,
    )

U = TypeVar("U", bound=Unit)

CURRENT_MINISTRY = Q(kind="foreign_ministry", lifecycle="active")
ADVISED = ~Q(advisory="") | Q(advisory_raised=True)
GUARDED = ADVISED | Q(named_only=True)
ACTING = Q(state__in=[State.PENDING, State.PUBLISHED])


class UnitQuerySet(models.QuerySet[U], Generic[U]):
    """What every kind of unit can be asked for. ``published()`` also asks the parents, where there are any."""

    def published(self) -> Self:
        return self.filter(state=State.PUBLISHED)

    def pending(self) -> Self:
        return self.filter(state=State.PENDING)


class OrganisationQuerySet(UnitQuerySet["Organisation"]):
    def ministries(self) -> Self:
        """The current ministry of each country."""
        return self.filter(CURRENT_MINISTRY)

    def other_than_ministries(self) -> Self:
        """Those that are not shown under their country."""
        return self.exclude(CURRENT_MINISTRY)

    def advised(self) -> Self:
        """Those before whose links an advisory stands: its own words, or the neutral ones while a first is proposed."""
        return self.filter(ADVISED)

    def guarded(self) -> Self:
        """The advised ones, and those whose contacts are not shown at all."""
        return self.filter(GUARDED)


class OfOrganisationQuerySet(UnitQuerySet[U]):
    """Units whose parent is an organisation."""

    def published(self) -> Self:
        return self.published_under()

    def published_under(self, **conditions: object) -> Self:
        """Those whose published parent also meets these conditions.

        Not by a join: a planner may start one from the parents, of which a page of a list needs few.
        """
        parents = _rows_of("Organisation").filter(pk=OuterRef("organisation"), state=State.PUBLISHED)
        return super().published().filter(Exists(parents.filter(**conditions)))


class ContactPointQuerySet(OfOrganisationQuerySet["ContactPoint"]):
    def published(self) -> Self:
        """Published, save those of a body that is only named."""
        return self.published_under(named_only=False)

    def with_freshness(self, today: date) -> Self:
        """Annotated with ``last_verified_on`` and ``freshness``: what ``freshness`` of the row says, for tables.

        ``today`` is a UTC date; on its due date a verification is overdue.
        """
        mine = {"contact_point": OuterRef("pk")}
        checks = _rows_of("Verification").filter(**mine, content_hash=OuterRef("content_hash"))
        doubts = _rows_of("Dispute").filter(**mine, value=OuterRef("value"), lifted_at=None)
        terms: dict[int, list[str]] = {}
        for channel, days in settings.VERIFICATION_TERM_DAYS.items():
            terms.setdefault(days, []).append(channel)
        overdue = [
            When(
                channel__in=channels,
                last_verified_on__lte=today - timedelta(days=days),
                then=Value("overdue"),
            )
            for days, channels in terms.items()
        ]
        state = Case(
            When(Exists(doubts), then=Value("disputed")),
            When(last_verified_on=None, then=Value("unverified")),
            *overdue,
            default=Value("verified"),
        )
        last = checks.order_by("-verified_on").values("verified_on")[:1]
        return self.annotate(last_verified_on=Subquery(last)).annotate(freshness=state)

    def due_for_review(self, today: date) -> Self:
        """Published points whose last verification is at least their channel's term old; the longest overdue first.

        ``today`` is a UTC date and inclusive. A point that nobody has verified is due at once, after
        those that somebody had; general contact pages and ministries come first. A disputed one waits for its dispute.
        """
        rows = self.published().filter(organisation__named_only=False).with_freshness(today)
        by_use = Case(
            When(channel="contact_page", purpose="general", then=0),
            When(organisation__kind="foreign_ministry", then=1),
            default=2,
        )
        return rows.filter(freshness__in=["overdue", "unverified"]).order_by(
            F("last_verified_on").asc(nulls_last=True), by_use, "organisation", "channel", "pk"
        )


def _rows_of(model: str) -> "models.QuerySet[Any]":
    """Rows of a model that itself is built on this module."""
    return apps.get_model("directory", model)._default_manager.all()


class OfficialDomainQuerySet(OfOrganisationQuerySet["OfficialDomain"]):
    def above(self, host: str) -> Self:
        """The domains that are ``host`` or that it stands below."""
        labels = host.split(".")
        return self.filter(domain__in=[".".join(labels[start:]) for start in range(len(labels))])


class CautionQuerySet(UnitQuerySet["Caution"]):
    def acting(self) -> Self:
        """Pending or published: both protect."""
        return self.filter(ACTING)


class ClusterQuerySet(models.QuerySet["SuggestionCluster"]):
    """Clusters of suggestions."""

    def undecided(self) -> Self:
        """Those on which no verdict is written down; what one became may be decided all the same."""
        return self.filter(decided_at__isnull=True)

    def with_verdict(self) -> Self:
        """Each with ``told``: its verdict, or the empty string while it waits.

        Whoever closed it said so, or the Proposal (or a renewal of it) or the contact that it became tells.
        """
        versions = Proposal.objects.filter(Q(pk=OuterRef("proposal")) | Q(origin=OuterRef("proposal")))
        shown = Q(contact_point__state__in=[State.PUBLISHED, State.WITHDRAWN])
        told = Case(
            When(decided_at__isnull=False, then=F("verdict")),
            When(proposal__isnull=True, contact_point__isnull=True, then=Value("")),
            When(
                Q(proposal__state=ProposalState.OPEN) | Q(contact_point__state=State.PENDING), then=Value("")
            ),
            When(shown | Exists(versions.filter(state=ProposalState.ACCEPTED)), then=Value("accepted")),
            When(Exists(versions.filter(state=ProposalState.OPEN)), then=Value("")),
            default=Value("declined"),
            output_field=models.CharField(),
        )
        return self.annotate(told=told)

    def waiting(self) -> Self:
        """Those that nobody has decided in any way; a source on a proven domain first, then the oldest."""
        return self.undecided().told("")

    def told(self, verdict: str) -> Self:
        """Those of which the status page says this verdict; the empty string for those that wait."""
        return self.with_verdict().filter(told=verdict)

    def alike(self, cluster: "SuggestionCluster") -> Self:
        """Those that complain in the same way of the same unit, the cluster itself included."""
        return self.filter(kind=cluster.kind, unit_id=cluster.unit_id, complaint=cluster.complaint)
