from collections.abc import Collection
from datetime import date, timedelta
from typing import Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from advocacy.models.petitions import Petition
from directory.models import Caution, Country, Ending, Issue, Level, Organisation
from directory.models.subjects import acting_grounds, subjects_spared
from directory.models.units import State, Unit, UnitQuerySet


class CallKind(models.TextChoices):
    CONTACT_GOVERNMENT = "contact_government", _("write to a government")
    SIGN_PETITION = "sign_petition", _("sign a petition")
    DONATE = "donate", _("donate")
    SUPPORT_ORGANISATION = "support_organisation", _("support an organisation")
    ATTEND_PROTEST = "attend_protest", _("attend a protest")
    SHARE = "share", _("share")
    SEEK_HELP = "seek_help", _("seek help")
    OTHER = "other", _("something else")


class ReaderTarget(models.TextChoices):
    """Bodies that are the reader's own, whoever the reader is."""

    MINISTRY = "ministry", _("the reader's own foreign ministry")
    REPRESENTATIVES = "representatives", _("the reader's own representatives")


class Outcome(models.TextChoices):
    OPEN = "open", _("open")
    ACHIEVED = "achieved", _("achieved")
    SUPERSEDED = "superseded", _("superseded")


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

    def with_article_day(self) -> Self:
        """Each with the day of the latest article that it cites as ``article_day``; None if none tells its day."""
        citations = self.model.citations.field.model.objects.filter(call=OuterRef("pk"))  # type: ignore[attr-defined]
        days = citations.exclude(article__published_on=None).order_by("-article__published_on")
        return self.annotate(article_day=Subquery(days.values("article__published_on")[:1]))

    def accusing(self) -> Self:
        """Those by which states stand accused: all that accuse one and ever were public, past ones included.

        One person withdraws a call, or what it stands on, and takes no warning from readers by that: two do who show it
        again and change whom it accuses, or who erase it.
        """
        return self.filter(state__in=[State.PUBLISHED, State.WITHDRAWN]).exclude(accused_country=None)

    def accusing_of(self, country: Country) -> Self:
        """Those by which this state stands accused, or one that it comes from."""
        return self.accusing().filter(accused_country__in={country.pk, *country.forebears})

    def accused_among(self, codes: Collection[str]) -> set[str]:
        """Those of these states of which readers are warned: each that stands accused, and each that succeeds such."""
        forebears = Ending.objects.forebears_of(*codes)
        states = set(codes).union(*forebears.values())
        rows = self.accusing().filter(accused_country__in=states).order_by()
        accused = set(rows.values_list("accused_country", flat=True))
        return {code for code in codes if not accused.isdisjoint({code, *forebears[code]})}

    def surest_first(self) -> Self:
        """For the queue: what people wrote first, then by the extractor's confidence, then oldest first."""
        return self.order_by(F("confidence").desc(nulls_first=True), "recorded_at", "pk")

    def open(self, today: date) -> Self:
        """Neither decided nor lapsed on ``today`` (UTC); the day of lapse is still open."""
        return self.filter(Q(lapses_on=None) | Q(lapses_on__gte=today), outcome="open")

    def past(self, today: date) -> Self:
        """All others: decided, or lapsed before ``today`` (UTC)."""
        return self.filter(~Q(outcome="open") | Q(lapses_on__lt=today))

    def to_look_at(self, today: date, term: timedelta) -> Self:
        """Open published ones of which readers are told that nobody has confirmed them: their day of review has come
        (that UTC day included), or the last day on which somebody said it is ``term`` ago. As ``pages.asking`` tells.
        """
        said = Coalesce("confirmed_on", "asked_on", "article_day")
        rows = self.published().open(today).with_article_day().annotate(said_on=said)
        not_since = Q(confirmed_on=None) | Q(confirmed_on__lt=F("review_on"))
        old = Q(said_on=None) | Q(said_on__lte=today - term)
        return rows.filter(old | (Q(review_on__lte=today) & not_since))

    def unprompted(self, country: Country) -> Self:
        """Those that no caution keeps from the readers of this country."""
        cautions = Caution.objects.acting().filter(country=country, level=Level.DO_NOT_PROMPT)
        allowed = self.exclude(issue__in=cautions.filter(issue__isnull=False).values("issue"))
        for ground in set(cautions.filter(issue=None).values_list("ground", flat=True)):
            allowed = allowed.filter(_spared(ground))
        return allowed

    def to_ministry_of(self, country: Country, today: date) -> Self:
        """The open calls that readers here may take to their own ministry, unless it is the accused state's, or that
        of one that succeeds it.
        """
        return self.to_own_bodies_of(country, today).filter(addresses_reader=ReaderTarget.MINISTRY)

    def to_own_bodies_of(self, country: Country, today: date) -> Self:
        """Those that readers here may take to their own ministry, or to their representatives."""
        return self.published().open(today).exclude(addresses_reader="").sparing(country)

    def sparing(self, country: Country) -> Self:
        """Those that neither accuse this state, or one that it comes from, nor endanger its readers who act on them."""
        return self.exclude(accused_country__in={country.pk, *country.forebears}).unprompted(country)


def _spared(ground: str) -> Q:
    """The calls on which a caution for a whole country does not act; see ``acting_grounds``."""
    spared = Q(issue__subjects__in=subjects_spared(ground))
    return spared | Q(issue__exempt=True) if ground not in acting_grounds(exempt=True) else spared


class CallToAction(Unit):
    """One thing that readers are asked to do, in our own words, tied to the passages that ask it."""

    slug = models.SlugField(
        max_length=100, unique=True, help_text="Part of its address; never changes once public."
    )
    issue = models.ForeignKey(Issue, models.PROTECT, null=True, blank=True, related_name="calls")
    kind = models.CharField(max_length=20, choices=CallKind)
    title = models.CharField(max_length=200, help_text="In our own words.")
    summary = models.TextField(
        max_length=4000, help_text="Why, in our own words; no sentence of the article."
    )
    ask = models.TextField(max_length=1000, help_text="What to ask for or do, in our own words.")
    ask_to_ministry = models.TextField(
        "ask to the ministry",
        max_length=1000,
        blank=True,
        help_text="What the letter asks for, in the second person to the ministry and with dates where facts have "
        "one; no sentence of the article. A call to the readers’ own ministry needs it before it can be public.",
    )
    addresses_reader = models.CharField(
        "addresses the reader's own", max_length=15, choices=ReaderTarget, blank=True
    )
    countries = models.ManyToManyField(
        Country, blank=True, related_name="calls", help_text="Named countries."
    )
    organisations = models.ManyToManyField(
        Organisation, blank=True, related_name="calls", help_text="Named organisations."
    )
    petition = models.ForeignKey(Petition, models.PROTECT, null=True, blank=True, related_name="calls")
    accused_country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The state that is accused, if any.",
    )
    asked_on = models.DateField(null=True, blank=True)
    lapses_on = models.DateField(
        null=True, blank=True, help_text="The last day on which it can be acted on (UTC)."
    )
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.OPEN)

    review_on = models.DateField(
        null=True,
        blank=True,
        help_text="When an editor looks at it again; never public.",
    )
    confirmed_on = models.DateField(
        null=True, editable=False, help_text="When an editor last confirmed that it still stands (UTC)."
    )
    confidence = models.FloatField(
        null=True,
        editable=False,
        help_text="How sure the extractor was, 0 to 1; orders the queue, never public.",
    )
    found_by = models.JSONField(
        null=True,
        editable=False,
        help_text="Why the extractor took it for a call: model, score, weights and rules; never public.",
    )

    objects = CallQuerySet.as_manager()

    class Meta(Unit.Meta):
        abstract = False
        verbose_name = "call to action"
        verbose_name_plural = "calls to action"
        ordering = ["title", "id"]
        constraints = [
            *Unit.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kind__in=CallKind.values),
                name="call_known_kind",
                violation_error_message=f"A kind is one of {', '.join(CallKind.values)}.",
            ),
            models.CheckConstraint(
                condition=Q(addresses_reader__in=["", *ReaderTarget.values]),
                name="call_known_reader_target",
                violation_error_message=f"The reader's own is one of {', '.join(ReaderTarget.values)}, or empty.",
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=Outcome.values),
                name="call_known_outcome",
                violation_error_message=f"An outcome is one of {', '.join(Outcome.values)}.",
            ),
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(summary="") & ~Q(ask=""),
                name="call_in_own_words",
                violation_error_message="A call has a title, a summary and an ask in our own words.",
            ),
            models.CheckConstraint(
                condition=Q(asked_on__isnull=True)
                | Q(lapses_on__isnull=True)
                | Q(lapses_on__gte=F("asked_on")),
                name="call_lapses_after_asked",
                violation_error_message="A call lapses on the day it was asked, or later.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def is_open_on(self, today: date) -> bool:
        """What ``CallQuerySet.open`` says of this row."""
        return self.outcome == Outcome.OPEN and (self.lapses_on is None or self.lapses_on >= today)

    def get_absolute_url(self) -> str:
        return reverse("call", args=[self.slug])
