from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy

from directory.values.gradings import Grade


class Evidence(models.TextChoices):
    OFFICIAL = "official", gettext_lazy("an official page")
    SECONDARY = "secondary", gettext_lazy("a secondary page")
    RECALLED = "recalled", gettext_lazy("recalled, not read anywhere")


class SourceKind(models.TextChoices):
    """Whose page it is: what ``values.gradings`` tells from an address, or a person who knows better."""

    OWN = Grade.OWN.value, "the body's own page"
    GOVERNMENT = Grade.GOVERNMENT.value, "a government's page"
    PRESS = Grade.PRESS.value, "press"
    PEOPLE_LIST = Grade.PEOPLE_LIST.value, "a list kept by people"
    PROGRAM_LIST = Grade.PROGRAM_LIST.value, "a list collected by a program"
    ENCYCLOPAEDIA = Grade.ENCYCLOPAEDIA.value, "an encyclopaedia or a copy of one"


class Source(models.Model):
    """Immutable: where a fact was read, and when. A recalled fact has no address.

    ``kind`` is empty where nobody told it and the address has to tell. ``page_from`` is the age of the page itself:
    a year or a date as ISO 8601 writes it ("2019", "2019-06-04"), or empty where it is not known.
    """

    url = models.URLField(max_length=2000, blank=True)
    publisher = models.CharField(max_length=255, blank=True)
    retrieved_on = models.DateField(null=True, blank=True)
    evidence = models.CharField(max_length=9, choices=Evidence)
    kind = models.CharField(max_length=13, choices=SourceKind, blank=True)
    page_from = models.CharField(
        max_length=10,
        blank=True,
        help_text="The year or the date of the page itself: “2019” or “2019-06-04”.",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(evidence__in=Evidence.values),
                name="source_known_evidence",
                violation_error_message=f"Evidence is one of {', '.join(Evidence.values)}.",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[*SourceKind.values, ""]),
                name="source_known_kind",
                violation_error_message=f"A kind of source is one of {', '.join(SourceKind.values)}, or empty.",
            ),
            models.CheckConstraint(
                condition=Q(page_from="") | Q(page_from__regex=r"^(19|20)[0-9]{2}(-[01][0-9]-[0-3][0-9])?$"),
                name="source_page_from_is_year_or_date",
                violation_error_message="A page is from a year or a date: “2019” or “2019-06-04”.",
            ),
            models.CheckConstraint(
                condition=Q(evidence=Evidence.RECALLED)
                | (Q(retrieved_on__isnull=False) & ~Q(url="") & ~Q(publisher="")),
                name="source_read_somewhere",
                violation_error_message="A page that was read has an address, a publisher and a date.",
            ),
            models.UniqueConstraint(
                fields=["url", "publisher", "retrieved_on", "evidence", "kind", "page_from"],
                name="source_once",
                violation_error_message="This source exists already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.publisher or 'recalled'} ({self.evidence}, {self.retrieved_on or 'no date'}) {self.url}".strip()
