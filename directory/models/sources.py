from django.db import models
from django.db.models import Q


class Evidence(models.TextChoices):
    OFFICIAL = "official", "an official page"
    SECONDARY = "secondary", "a secondary page"
    RECALLED = "recalled", "recalled, not read anywhere"


class Source(models.Model):
    """Immutable: where a fact was read, and when. A recalled fact has no address."""

    url = models.URLField(max_length=2000, blank=True)
    publisher = models.CharField(max_length=255, blank=True)
    retrieved_on = models.DateField(null=True, blank=True)
    evidence = models.CharField(max_length=9, choices=Evidence)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(evidence__in=Evidence.values),
                name="source_known_evidence",
                violation_error_message=f"Evidence is one of {', '.join(Evidence.values)}.",
            ),
            models.CheckConstraint(
                condition=Q(evidence=Evidence.RECALLED)
                | (Q(retrieved_on__isnull=False) & ~Q(url="") & ~Q(publisher="")),
                name="source_read_somewhere",
                violation_error_message="A page that was read has an address, a publisher and a date.",
            ),
            models.UniqueConstraint(
                fields=["url", "publisher", "retrieved_on", "evidence"],
                name="source_once",
                violation_error_message="This source exists already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.publisher or 'recalled'} ({self.evidence}, {self.retrieved_on or 'no date'}) {self.url}".strip()
