from typing import TYPE_CHECKING, Generic, Self, TypeVar

from django.db import models
from django.db.models import Q

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
    pass


class OfficialDomainQuerySet(OfOrganisationQuerySet["OfficialDomain"]):
    pass


class CautionQuerySet(UnitQuerySet["Caution"]):
    def acting(self) -> Self:
        """Pending or published: both protect."""
        return self.filter(ACTING)
