from typing import Self

from django.db import models
from django.db.models import Q

from directory.models import Organisation, Source
from directory.models.units import State, Unit, UnitQuerySet


class PetitionQuerySet(UnitQuerySet["Petition"]):
    def published(self) -> Self:
        """Published, with its platform and its addressee."""
        addressee = Q(addressee=None) | Q(addressee__state=State.PUBLISHED)
        return super().published().filter(addressee, platform__state=State.PUBLISHED)


class Petition(Unit):
    """A petition: where it stands, to whom it is addressed, and its dated signature counts."""

    title = models.CharField(max_length=200)
    platform = models.ForeignKey(Organisation, models.PROTECT, related_name="petitions_hosted")
    addressee = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="petitions_addressed"
    )
    url = models.URLField("address", max_length=2000)

    objects = PetitionQuerySet.as_manager()

    class Meta(Unit.Meta):
        abstract = False
        ordering = ["title", "id"]
        constraints = [
            *Unit.Meta.constraints,
            models.CheckConstraint(
                condition=Q(url__startswith="https://") | Q(url__startswith="http://"),
                name="petition_url_is_http",
                violation_error_message="A petition's address starts with https:// or http://.",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class SignatureCount(models.Model):
    """How many had signed on a day, and where that was read; part of the petition's content."""

    petition = models.ForeignKey(Petition, models.CASCADE, related_name="counts")
    count = models.PositiveBigIntegerField()
    counted_on = models.DateField()
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["counted_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["petition", "counted_on", "count"],
                name="signaturecount_once",
                violation_error_message="This count is there already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.count} on {self.counted_on}"
