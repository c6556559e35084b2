from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from directory.models.countries import NO_QID, QID, Country
from directory.models.sources import Source
from directory.models.units import State, U, Unit, UnitQuerySet
from directory.words.languages import base_of


class OrganisationKind(models.TextChoices):
    FOREIGN_MINISTRY = "foreign_ministry", _("foreign ministry")
    EMBASSY = "embassy", _("embassy")
    PARLIAMENT = "parliament", _("parliament")
    GOVERNMENT = "government", _("government body")
    INTERGOVERNMENTAL = "intergovernmental", _("intergovernmental organisation")
    COURT = "court", _("court")
    NGO = "ngo", _("non-governmental organisation")
    PETITION_PLATFORM = "petition_platform", _("petition platform")
    MEDIA = "media", _("news outlet")


class Lifecycle(models.TextChoices):
    ACTIVE = "active", _("active")
    CLOSED = "closed", _("closed")


NEUTRAL_ADVISORY = (
    "Editors are checking a notice about this organisation. Read the safety page before you follow its links."
)


def advisory_shown(advisory: str, raised: bool) -> str:
    """What readers see of one; a fixed neutral sentence while a first one is proposed; else the empty string."""
    return advisory or (NEUTRAL_ADVISORY if raised else "")


# The columns of the ministry that stands for its country; a closed one does not.
CURRENT_MINISTRY = {"kind": OrganisationKind.FOREIGN_MINISTRY, "lifecycle": Lifecycle.ACTIVE}


def stands_for_country(kind: str, lifecycle: str) -> bool:
    """Whether it is the ministry that stands for its country now; a closed one does not."""
    return {"kind": kind, "lifecycle": lifecycle} == CURRENT_MINISTRY


ADVISED = ~Q(advisory="") | Q(advisory_raised=True)
GUARDED = ADVISED | Q(named_only=True)


class OrganisationQuerySet(UnitQuerySet["Organisation"]):
    def ministries(self) -> Self:
        """The current ministry of each country."""
        return self.filter(**CURRENT_MINISTRY)

    def other_than_ministries(self) -> Self:
        """Those that are not shown under their country."""
        return self.exclude(**CURRENT_MINISTRY)

    def advised(self) -> Self:
        """Those before whose links an advisory stands: its own words, or the neutral ones while a first is proposed."""
        return self.filter(ADVISED)

    def guarded(self) -> Self:
        """The advised ones, and those whose contacts are not shown at all."""
        return self.filter(GUARDED)


class Organisation(Unit):
    """Any body that one can act towards. One of kind foreign_ministry is a Ministry.

    ``advisory`` is what a reader must know before its links. ``named_only`` marks a body of an
    accused state: it is named, and carries no contact links.
    """

    slug = models.SlugField(
        max_length=80, unique=True, help_text="Part of its address; never changes once public."
    )
    kind = models.CharField(max_length=17, choices=OrganisationKind)
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="organisations",
        help_text="Where it belongs.",
    )
    lifecycle = models.CharField(max_length=6, choices=Lifecycle, default=Lifecycle.ACTIVE)
    name = models.CharField(max_length=200, help_text="In English; further names below.")
    summary = models.TextField(blank=True, max_length=2000, help_text="What it does, in our own words.")
    advisory_needed = models.BooleanField(
        default=False,
        help_text="Supporting it is punishable somewhere: it stays pending until the advisory is written.",
    )
    advisory = models.TextField(
        blank=True, max_length=2000, help_text="What a reader must know before its links, in our own words."
    )
    advisory_source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
    advisory_raised = models.BooleanField(
        default=False,
        editable=False,
        help_text="An advisory is proposed: a neutral sentence stands until it is decided.",
    )
    named_only = models.BooleanField(
        default=False, help_text="A body of an accused state: named, without contact links."
    )
    wikidata = models.CharField(
        max_length=20,
        blank=True,
        default="",
        help_text="Its item at Wikidata, for example “Q42”: look there that it is this very body.",
    )
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    further_sources = models.ManyToManyField(Source, blank=True, related_name="+")

    objects = OrganisationQuerySet.as_manager()

    class Meta(Unit.Meta):
        abstract = False
        ordering = ["name", "id"]
        indexes = [
            *Unit.Meta.indexes,
            # One for each filter of the lists whose rows may be rare.
            models.Index(fields=["kind", "id"], name="organisation_of_kind"),
            models.Index(fields=["lifecycle", "id"], name="organisation_of_lifecycle"),
            # Lists for people: by name, and under the kinds.
            models.Index(fields=["name", "id"], name="organisation_by_name"),
            models.Index(fields=["kind", "name", "id"], name="organisation_by_kind"),
            # Few are; they are asked for with every file that readers take home.
            models.Index(fields=["revision"], condition=GUARDED, name="organisation_guarded"),
        ]
        constraints = [
            *Unit.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kind__in=OrganisationKind.values),
                name="organisation_known_kind",
                violation_error_message=f"A kind is one of {', '.join(OrganisationKind.values)}.",
            ),
            models.CheckConstraint(
                condition=Q(lifecycle__in=Lifecycle.values),
                name="organisation_known_lifecycle",
                violation_error_message="A lifecycle is active or closed.",
            ),
            models.CheckConstraint(
                condition=Q(wikidata="") | Q(wikidata__regex=QID),
                name="organisation_wikidata_item",
                violation_error_message=NO_QID,
            ),
            models.CheckConstraint(
                condition=~Q(name=""),
                name="organisation_named",
                violation_error_message="An organisation has a name.",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["foreign_ministry", "embassy", "parliament"])
                | Q(country__isnull=False),
                name="organisation_of_state_has_country",
                violation_error_message="A ministry, embassy or parliament belongs to a country.",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.PUBLISHED) | Q(advisory_needed=False) | ~Q(advisory=""),
                name="organisation_advisory_before_publication",
                violation_error_message="This organisation needs an advisory in our own words before it can be public.",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.PUBLISHED) | Q(advisory="") | Q(advisory_source__isnull=False),
                name="organisation_advisory_has_source",
                violation_error_message="An advisory needs a source before it can be public.",
            ),
            models.UniqueConstraint(
                fields=["country"],
                condition=Q(**CURRENT_MINISTRY, state=State.PUBLISHED),
                name="organisation_one_ministry_per_country",
                violation_error_message="This country has a published, active foreign ministry already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.country_id})" if self.country_id else self.name

    def get_absolute_url(self) -> str:
        return reverse("organisation", args=[self.slug])

    def name_in(self, language: str) -> str:
        """Its official name in a language (BCP 47), if one is known; else the English one."""
        official = (row for row in self.names.all() if row.kind == NameKind.OFFICIAL)
        return next(
            (row.name for row in official if row.language in (language, base_of(language))), self.name
        )

    @property
    def public_advisory(self) -> str:
        return advisory_shown(self.advisory, self.advisory_raised)

    @property
    def is_current_ministry(self) -> bool:
        return stands_for_country(self.kind, self.lifecycle)

    @property
    def is_ministry(self) -> bool:
        return self.kind == OrganisationKind.FOREIGN_MINISTRY


class OfOrganisationQuerySet(UnitQuerySet[U]):
    """Units whose parent is an organisation."""

    def published(self) -> Self:
        return self.published_under()

    def published_under(self, **conditions: object) -> Self:
        """Those whose published parent also meets these conditions.

        Not by a join: a planner may start one from the parents, of which a page of a list needs few.
        """
        parents = Organisation.objects.filter(pk=OuterRef("organisation"), state=State.PUBLISHED)
        return super().published().filter(Exists(parents.filter(**conditions)))


class NameKind(models.TextChoices):
    OFFICIAL = "official", _("official")
    ALIAS = "alias", _("also called")
    FORMER = "former", _("formerly")
    ABBREVIATION = "abbreviation", _("abbreviation")


class OrganisationName(models.Model):
    """A further name of an organisation; part of its content."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="names")
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=20, blank=True, help_text="BCP 47, for example “lt”.")
    kind = models.CharField(max_length=12, choices=NameKind, default=NameKind.OFFICIAL)

    class Meta:
        ordering = ["kind", "language", "name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=NameKind.values),
                name="organisationname_known_kind",
                violation_error_message=f"A name is one of {', '.join(NameKind.values)}.",
            ),
            models.UniqueConstraint(
                fields=["organisation", "name", "language", "kind"],
                name="organisationname_once",
                violation_error_message="This organisation has that name already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name
