from datetime import date
from typing import TYPE_CHECKING, Self

from django.db.models import Exists, F, OuterRef, Q

from directory.models import Caution, Country, Level, Organisation
from directory.models.querysets import UnitQuerySet
from directory.models.units import State

if TYPE_CHECKING:
    from advocacy.models import Article, CallToAction, Petition  # noqa: F401


class ArticleQuerySet(UnitQuerySet["Article"]):
    pass


class PetitionQuerySet(UnitQuerySet["Petition"]):
    def published(self) -> Self:
        """Published, with its platform and its addressee."""
        addressee = Q(addressee=None) | Q(addressee__state=State.PUBLISHED)
        return super().published().filter(addressee, platform__state=State.PUBLISHED)


class CallQuerySet(UnitQuerySet["CallToAction"]):
    def published(self) -> Self:
        """Published, with its issue, petition, named organisations and every article it cites, at least one."""
        citations = self.model.citations.field.model.objects.filter(call=OuterRef("pk"))  # type: ignore[attr-defined]
        hidden_body = Organisation.objects.filter(calls=OuterRef("pk")).exclude(state=State.PUBLISHED)
        public = {State.PUBLISHED}
        petition = Q(petition=None) | (
            Q(petition__state__in=public, petition__platform__state__in=public)
            & (Q(petition__addressee=None) | Q(petition__addressee__state__in=public))
        )
        return (
            super()
            .published()
            .filter(Q(issue=None) | Q(issue__state__in=public), petition, Exists(citations))
            .exclude(Exists(hidden_body))
            .exclude(Exists(citations.exclude(article__state=State.PUBLISHED)))
        )

    def surest_first(self) -> Self:
        """For the queue: what people wrote first, then by the extractor's confidence, then oldest first."""
        return self.order_by(F("confidence").desc(nulls_first=True), "recorded_at", "pk")

    def open(self, today: date) -> Self:
        """Neither decided nor lapsed on ``today`` (UTC); the day of lapse is still open."""
        return self.filter(Q(lapses_on=None) | Q(lapses_on__gte=today), outcome="open")

    def past(self, today: date) -> Self:
        """All others: decided, or lapsed before ``today`` (UTC)."""
        return self.filter(~Q(outcome="open") | Q(lapses_on__lt=today))

    def unprompted(self, country: Country) -> Self:
        """Those that no caution keeps from the readers of this country."""
        cautions = Caution.objects.acting().filter(country=country, level=Level.DO_NOT_PROMPT)
        allowed = self.exclude(issue__in=cautions.filter(issue__isnull=False).values("issue"))
        if cautions.filter(issue=None).exists():
            return allowed.filter(issue__exempt=True)
        return allowed

    def to_ministry_of(self, country: Country, today: date) -> Self:
        """The open calls that readers here may take to their own ministry, unless it is the accused state's."""
        mine = (
            self.published().open(today).filter(addresses_reader="ministry").exclude(accused_country=country)
        )
        return mine.unprompted(country)
