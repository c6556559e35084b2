from django.db import models
from django.db.models import Q
from django.db.models.functions import Length, Upper
from django.urls import reverse

from directory.words.languages import territory_name

models.CharField.register_lookup(Length)


# UN M49.
REGIONS = ["Africa", "Americas", "Asia", "Europe", "Oceania"]


class Country(models.Model):
    """A state as readers look for it: ISO 3166-1 alpha-2, and ``XK`` for Kosovo.

    Names in other languages come from CLDR (``name_in``), not from our tables.
    """

    code = models.CharField(max_length=2, primary_key=True)
    name = models.CharField(max_length=80, unique=True)
    region = models.CharField(max_length=8, help_text="UN M49 region.")

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
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("country", args=[self.code])

    def name_in(self, language: str) -> str:
        """The name in a CLDR language ("fr", "pt_BR"); our English name where CLDR has none."""
        return territory_name(self.code, language) or self.name
