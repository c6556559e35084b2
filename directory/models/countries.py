from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length, Upper
from django.urls import reverse
from django.utils.functional import cached_property

from directory.models.units import State
from directory.words.languages import territory_name

models.CharField.register_lookup(Length)


# The id of an item at Wikidata.
QID = r"^Q[1-9][0-9]*$"
NO_QID = "An item at Wikidata is Q and a number, for example “Q37”."
# UN M49.
REGIONS = ["Africa", "Americas", "Asia", "Europe", "Oceania"]


class CountryQuerySet(models.QuerySet["Country"]):
    def known(self) -> Self:
        """Those that have a page: not one that came by an end that is public no more, unless a public body is of it."""
        bodies = self._of("organisations").filter(country=OuterRef("pk"), state=State.PUBLISHED)
        comes = self._of("endings").filter(successors__code=OuterRef("pk"), state=State.PUBLISHED)
        return self.filter(Q(founded=False) | Exists(bodies) | Exists(comes))

    def listed(self) -> Self:
        """The known ones that have not ended: those among which a reader finds her own."""
        ends = self._of("endings").filter(country=OuterRef("pk"), state=State.PUBLISHED)
        return self.known().exclude(Exists(ends))

    def _of(self, name: str) -> models.QuerySet[models.Model]:
        """What names countries by that relation; its module stands on this one."""
        found: models.QuerySet[models.Model] = self.model._meta.get_field(
            name
        ).related_model._default_manager.all()  # type: ignore[union-attr]
        return found


class Country(models.Model):
    """A state as readers look for it: ISO 3166-1 alpha-2, and ``XK`` for Kosovo.

    Names in other languages come from CLDR (``name_in``), not from our tables. Most come with the curated data set;
    one that is ``founded`` came by the end of another, which two people decided, and goes with it.
    """

    code = models.CharField(max_length=2, primary_key=True)
    name = models.CharField(max_length=80, unique=True)
    region = models.CharField(max_length=8, help_text="UN M49 region.")
    wikidata = models.CharField(max_length=20, blank=True, default="", help_text="Its item at Wikidata.")
    founded = models.BooleanField(default=False, editable=False)

    objects = CountryQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "countries"
        constraints = [
            models.CheckConstraint(
                condition=Q(code__length=2) & Q(code=Upper("code")),
                name="country_code_two_capitals",
                violation_error_message="A country code is two capital letters, as in ISO 3166-1 alpha-2.",
            ),
            models.CheckConstraint(
                condition=Q(region__in=REGIONS),
                name="country_known_region",
                violation_error_message="A region is one of Africa, Americas, Asia, Europe, Oceania.",
            ),
            models.CheckConstraint(
                condition=Q(wikidata="") | Q(wikidata__regex=QID),
                name="country_wikidata_item",
                violation_error_message=NO_QID,
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("country", args=[self.code])

    @cached_property
    def forebears(self) -> set[str]:
        """The codes of the countries, ended since, that it comes from."""
        ends = self._meta.get_field("endings").related_model
        found: set[str] = ends.objects.forebears_of(self.code)[self.code]  # type: ignore[union-attr]
        return found

    def name_in(self, language: str) -> str:
        """The name in a CLDR language ("fr", "pt_BR"); our English name where CLDR has none."""
        return territory_name(self.code, language) or self.name
