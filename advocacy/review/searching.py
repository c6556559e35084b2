"""The search of the editors' lists: a value, domain, name or title, a body, or a country in any language."""

from functools import cached_property
from typing import Any

from django.db.models import Q, QuerySet

from directory.models import ContactPoint, Country, Organisation
from directory.moderation import UnitKind, kinds
from directory.search.finder import meant

# The columns in which one looks for what was typed, of whatever kind has them.
TEXTS = ("name", "title", "headline", "publication", "summary", "slug", "value", "domain", "url", "text")
# What a proposal may say of itself.
WISHED = ("name", "title", "headline", "value", "domain", "url")


class Search:
    """What was typed, as a condition for rows of each kind; nothing typed narrows nothing."""

    def __init__(self, text: str) -> None:
        self.text = text.strip()

    def __bool__(self) -> bool:
        return bool(self.text)

    @cached_property
    def countries(self) -> list[str]:
        """The codes of the countries that it names, in whatever language."""
        known = Q(name__icontains=self.text) | Q(code=self.text.upper())
        known |= Q(code__in=[named.code for named in meant(self.text).countries])
        return sorted(Country.objects.filter(known).values_list("code", flat=True))

    @cached_property
    def bodies(self) -> "QuerySet[Any, Any]":
        named = Q(name__icontains=self.text) | Q(names__name__icontains=self.text)
        return Organisation.objects.filter(named | Q(country__in=self.countries)).order_by().values("pk")

    def units(self, kind: UnitKind) -> Any:
        """The rows of a kind that it finds."""
        columns = {field.name for field in kind.model._meta.concrete_fields}
        found = Q(pk__in=self.bodies) if kind.model is Organisation else Q()
        for name in TEXTS:
            if name in columns:
                found |= Q(**{f"{name}__icontains": self.text})
        for name in ("organisation", "platform", "addressee"):
            if name in columns:
                found |= Q(**{f"{name}__in": self.bodies})
        for lookup in kind.countries if self.countries else ():
            found |= Q(**{f"{lookup}__in": self.countries})
        return kind.rows().filter(found)

    def narrowed(self, kind: UnitKind, rows: Any) -> Any:
        return rows.filter(pk__in=self.units(kind).order_by().values("pk")) if self else rows

    def of_units(self) -> Q:
        """For rows that name a unit by its kind and id."""
        found = Q()
        for kind in kinds():
            found |= Q(kind=kind.name, unit_id__in=self.units(kind).order_by().values("pk"))
        return found

    def proposals(self) -> Q:
        """By what the record is, by what is wished for, and by whoever wishes."""
        found = self.of_units() | Q(author_name__icontains=self.text)
        for name in WISHED:
            found |= Q(**{f"content__{name}__icontains": self.text})
        return found

    def links(self) -> Q:
        """By the address, by where it leads, and by the bodies whose contact it is."""
        of_bodies = ContactPoint.objects.filter(organisation__in=self.bodies).order_by().values("value")
        seen = Q(observation__url__icontains=self.text) | Q(observation__leads_to__icontains=self.text)
        return seen | Q(observation__url__in=of_bodies)
