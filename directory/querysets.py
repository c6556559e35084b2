from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Value, When

from directory.models.units import State, Unit

if TYPE_CHECKING:
    from directory.models import Caution, ContactPoint, OfficialDomain, Organisation  # noqa: F401

U = TypeVar("U", bound=Unit)

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
        return self.filter(kind="foreign_ministry", lifecycle="active")


class OfOrganisationQuerySet(UnitQuerySet[U]):
    """Units whose parent is an organisation."""

    def published(self) -> Self:
        return super().published().filter(organisation__state=State.PUBLISHED)


class ContactPointQuerySet(OfOrganisationQuerySet["ContactPoint"]):
    def published(self) -> Self:
        """Published, save those of a body that is only named."""
        return super().published().filter(organisation__named_only=False)

    def with_freshness(self, today: date) -> Self:
        """Annotated with ``last_verified_on`` and ``freshness``: what ``verification.freshness`` says, for tables.

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
        those that somebody had; general contact pages come first among them. A disputed one waits for its dispute.
        """
        rows = self.published().with_freshness(today)
        by_use = Case(When(channel="contact_page", purpose="general", then=0), default=1)
        return rows.filter(freshness__in=["overdue", "unverified"]).order_by(
            F("last_verified_on").asc(nulls_last=True), by_use, "organisation", "channel", "pk"
        )


def _rows_of(model: str) -> "models.QuerySet[Any]":
    """Rows of a model that itself is built on this module."""
    return apps.get_model("directory", model)._default_manager.all()


class OfficialDomainQuerySet(OfOrganisationQuerySet["OfficialDomain"]):
    pass


class CautionQuerySet(UnitQuerySet["Caution"]):
    def acting(self) -> Self:
        """Pending or published: both protect."""
        return self.filter(ACTING)
