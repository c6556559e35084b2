from django.db import models
from django.db.models import F, Q

from advocacy.models.articles import Article
from advocacy.models.calls import CallToAction

MOST_CITED = 2000  # code points: a passage, never an article


class Strength(models.TextChoices):
    DIRECT = "direct", "direct"
    RELAYED = "relayed", "relayed"
    WEAK = "weak", "weak"


class Citation(models.Model):
    """Ties a call to the passage of an article that makes it; part of the call's content.

    ``start`` (inclusive) and ``end`` (exclusive) count Unicode code points of the stored text;
    ``sha256`` is that of the UTF-8 of the span. ``strength`` and ``confidence`` serve the editor only.
    """

    call = models.ForeignKey(CallToAction, models.CASCADE, related_name="citations")
    article = models.ForeignKey(Article, models.PROTECT, related_name="citations")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    rule = models.CharField(max_length=60)
    version = models.CharField(max_length=20)
    strength = models.CharField(max_length=7, choices=Strength, default=Strength.DIRECT)

    class Meta:
        ordering = ["article", "start", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(start__lt=F("end")),
                name="citation_span_not_empty",
                violation_error_message="A passage ends after it starts.",
            ),
            models.CheckConstraint(
                condition=Q(strength__in=Strength.values),
                name="citation_known_strength",
                violation_error_message=f"A strength is one of {', '.join(Strength.values)}.",
            ),
            models.UniqueConstraint(
                fields=["call", "article", "start", "end"],
                name="citation_once",
                violation_error_message="This call cites that passage already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} {self.start}-{self.end}"
