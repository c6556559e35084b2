"""Countries that are no more, and those that came after them."""

from collections.abc import Iterator
from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper

from directory.models.countries import REGIONS, Country
from directory.models.sources import Source
from directory.models.units import State, Unit, UnitQuerySet
from directory.words.saying import say


class EndingQuerySet(UnitQuerySet["Ending"]):
    def heirs_of(self, code: str) -> list[str]:
        """The codes of the countries that an ended one is today, over however many ends; none of one that has not."""
        after = self._successors()
        return list(dict.fromkeys(_leaves(code, after, {code}))) if code in after else []

    def forebears_of(self, *codes: str) -> dict[str, set[str]]:
        """By each of these codes those of the countries, ended since, that it comes from."""
        after = self._successors()
        return {code: {old for old in after if code in _reached(old, after)} for code in codes}

    def with_successors(self) -> Self:
        return self.select_related("country", "source").prefetch_related("successors")

    def _successors(self) -> dict[str, list[str]]:
        """By the code of each country whose end is public the codes of its successors. Few countries end."""
        rows = self.published().order_by("country", "successors__code")
        found: dict[str, list[str]] = {}
        for code, after in rows.values_list("country", "successors__code"):
            found.setdefault(code, []).append(after)
        return found


def _leaves(code: str, after: dict[str, list[str]], seen: set[str]) -> Iterator[str]:
    for heir in after[code]:
        if heir not in after:
            yield heir
        elif heir not in seen:
            yield from _leaves(heir, after, seen | {heir})


def _reached(code: str, after: dict[str, list[str]]) -> set[str]:
    found, ahead = set[str](), [code]
    while ahead:
        fresh = [each for each in after.get(ahead.pop(), ()) if each not in found]
        found.update(fresh)
        ahead += fresh
    return found


class Ending(Unit):
    """A country ended, and these succeed it: one that was renamed under another code, or several that it fell into.

    While it is public the country is on no list, its addresses lead to its one successor or name them all, and its
    accusations and cautions hold for them.
    """

    country = models.ForeignKey(Country, models.PROTECT, related_name="endings")
    ended_on = models.DateField(
        "ended on", help_text="Its last day, or the day on which the successors began."
    )
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")

    objects = EndingQuerySet.as_manager()

    class Meta(Unit.Meta):
        abstract = False
        ordering = ["country", "id"]
        verbose_name = "end of a country"
        verbose_name_plural = "ends of countries"
        constraints = [
            *Unit.Meta.constraints,
            models.UniqueConstraint(
                fields=["country"],
                condition=Q(state=State.PUBLISHED),
                name="ending_once",
                violation_error_message="This country has ended here already: propose a change of that instead.",
            ),
        ]

    def __str__(self) -> str:
        return str(say("End of {country}", country=self.country))


class EndingSuccessor(models.Model):
    """One country that succeeds; part of the content of the end. It may be one that is not known here yet."""

    ending = models.ForeignKey(Ending, models.CASCADE, related_name="successors")
    code = models.CharField(
        max_length=2, help_text="ISO 3166-1 alpha-2. Of a country that is known here the code is enough."
    )
    name = models.CharField(max_length=80, help_text="In English.")
    region = models.CharField(
        max_length=8, choices=[(each, each) for each in REGIONS], help_text="UN M49 region."
    )

    class Meta:
        ordering = ["code", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(code__length=2) & Q(code=Upper("code")),
                name="ending_successor_code_two_capitals",
                violation_error_message="A country code is two capital letters, as in ISO 3166-1 alpha-2.",
            ),
            models.CheckConstraint(
                condition=Q(region__in=REGIONS),
                name="ending_successor_known_region",
                violation_error_message=f"A region is one of {', '.join(REGIONS)}.",
            ),
            models.UniqueConstraint(
                fields=["ending", "code"],
                name="ending_successor_once",
                violation_error_message="This country is named twice.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"
