from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy

from advocacy.citing import misfits
from advocacy.models.articles import Article, ArticleText
from advocacy.models.calls import CallToAction

MOST_CITED = 2000  # code points: a passage, never an article


class Strength(models.TextChoices):
    DIRECT = "direct", gettext_lazy("direct")
    RELAYED = "relayed", gettext_lazy("relayed")
    WEAK = "weak", gettext_lazy("weak")


class Citation(models.Model):
    """Ties a call to the passage of an article that makes it; part of the call's content.

    ``start`` (inclusive) and ``end`` (exclusive) count Unicode code points of the stored text;
    ``sha256`` is that of the UTF-8 of the span. ``strength`` and ``confidence`` serve the editor only.
    Where the text is not stored, the span tells the length of the passage alone (``citing.AT_SOURCE``).
    The database refuses a span outside the stored text, or a hash that is not the passage's.
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
                fields=["call", "article", "start", "end", "sha256"],
                name="citation_once",
                violation_error_message="This call cites that passage already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.start}–{self.end}"

    def clean(self) -> None:
        """ValidationError unless it is a passage of the text that is stored."""
        text = ArticleText.objects.filter(article=self.article_id).values_list("text", flat=True).first()
        if text is None or self.start is None or self.end is None:
            return
        if found := list(misfits(self.start, self.end, self.sha256, text)):
            raise ValidationError([f"{why}." for why in found])
