from datetime import date, timedelta
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Case, F, OuterRef, Q, Subquery, When

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
    def due_for_review(self, today: date) -> Self:
        """Published points whose last verification is at least their channel's term old; the longest overdue first.

        ``today`` is a UTC date and inclusive. A point that nobody has verified is due at once, after
        those that somebody had; general contact pages come first among them.
        """
        of_this_content = {"content_hash": OuterRef("content_hash"), "contact_point": OuterRef("pk")}
        verifications = apps.get_model("directory", "Verification")._default_manager
        last = verifications.filter(**of_this_content).order_by("-verified_on").values("verified_on")[:1]
        terms: dict[int, list[str]] = {}
        for channel, days in settings.VERIFICATION_TERM_DAYS.items():
            terms.setdefault(days, []).append(channel)
        is_due = Q(last_verified_on=None)
        for days, channels in terms.items():
            is_due |= Q(channel__in=channels, last_verified_on__lte=today - timedelta(days=days))
        rows = self.published().filter(organisation__named_only=False)
        by_use = Case(When(channel="contact_page", purpose="general", then=0), default=1)
        return (
            rows.annotate(last_verified_on=Subquery(last))
            .filter(is_due)
            .order_by(F("last_verified_on").asc(nulls_last=True), by_use, "organisation", "channel", "pk")
        )


class OfficialDomainQuerySet(OfOrganisationQuerySet["OfficialDomain"]):
    pass


class CautionQuerySet(UnitQuerySet["Caution"]):
    def acting(self) -> Self:
        """Pending or published: both protect."""
        return self.filter(ACTING)
