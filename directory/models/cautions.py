from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy

from directory.models.countries import Country
from directory.models.issues import Issue
from directory.models.sources import Evidence, Source
from directory.models.subjects import NOT_TOLD, Ground, acting_grounds
from directory.models.units import State, Unit, UnitQuerySet


class Level(models.TextChoices):
    WARN = "warn", gettext_lazy("warn the reader")
    DO_NOT_PROMPT = "do_not_prompt", gettext_lazy("do not prompt the reader to act")


# What the public reads while nobody but its author stands behind a caution's own words.
NEUTRAL_TEXT = {
    Level.WARN: "Editors are checking a warning for people in this country. Think about your safety before you act.",
    Level.DO_NOT_PROMPT: (
        "Acting on calls like these may be dangerous in this country. Editors are checking the details; "
        "until then we offer no action here."
    ),
}


def caution_shown(text: str, state: str, level: str) -> str:
    """Its own words once published; before that a fixed neutral sentence."""
    return text if state == State.PUBLISHED else NEUTRAL_TEXT[Level(level)]


class CautionQuerySet(UnitQuerySet["Caution"]):
    def acting(self) -> Self:
        """Pending or published: both protect."""
        return self.filter(state__in=[State.PENDING, State.PUBLISHED])

    def on_calls_of(self, issue: Issue | None) -> Self:
        """Those that act on the calls of an issue, or on calls of none: bound to it, or on a ground that acts there."""
        grounds = issue.acting_grounds if issue else acting_grounds()
        whole = Q(issue=None, ground__in=grounds)
        return self.filter(whole | Q(issue=issue) if issue else whole)


class Caution(Unit):
    """People in a country must be warned, or must not be prompted to act at all.

    It acts while pending or published: protection needs one person, taking it away needs two.
    Bound to an issue it acts on that issue's calls only. Else its ``ground`` decides: speech acts on every call,
    identity on calls whose issue may have that subject, and one of which nobody told it on all that are not exempt.
    """

    country = models.ForeignKey(Country, models.PROTECT, related_name="cautions")
    issue = models.ForeignKey(Issue, models.PROTECT, null=True, blank=True, related_name="cautions")
    level = models.CharField(max_length=13, choices=Level)
    ground = models.CharField(
        max_length=8,
        blank=True,
        default=NOT_TOLD,
        choices=Ground,
        help_text="Identity acts on calls whose issue has that subject, speech on every call, as does none.",
    )
    text = models.TextField(
        max_length=2000, help_text="In our own words; public once two people stand behind it."
    )
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")

    objects = CautionQuerySet.as_manager()

    class Meta(Unit.Meta):
        abstract = False
        ordering = ["country", "id"]
        constraints = [
            *Unit.Meta.constraints,
            models.CheckConstraint(
                condition=Q(level__in=Level.values),
                name="caution_known_level",
                violation_error_message=f"A level is one of {', '.join(Level.values)}.",
            ),
            models.CheckConstraint(
                condition=Q(ground__in=[NOT_TOLD, *Ground.values]),
                name="caution_known_ground",
                violation_error_message=f"A ground is empty or one of {', '.join(Ground.values)}.",
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="caution_has_text",
                violation_error_message="A caution has a text in our own words.",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.PUBLISHED) | Q(source__isnull=False),
                name="caution_published_with_source",
                violation_error_message="A caution needs a source before its own words can be public.",
            ),
            models.UniqueConstraint(
                fields=["country", "ground"],
                condition=Q(issue__isnull=True, state=State.PUBLISHED),
                name="caution_one_per_country",
                violation_error_message="This country already has a published caution on that ground.",
            ),
            models.UniqueConstraint(
                fields=["country", "issue"],
                condition=Q(issue__isnull=False, state=State.PUBLISHED),
                name="caution_one_per_country_and_issue",
                violation_error_message="This country already has a published caution for that issue.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country}: {self.get_level_display()}"

    @property
    def public_text(self) -> str:
        return caution_shown(self.text, self.state, self.level)

    @property
    def is_recalled(self) -> bool:
        return self.source is None or self.source.evidence == Evidence.RECALLED
