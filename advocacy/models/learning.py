from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from advocacy.models.articles import Article
from advocacy.models.calls import CallKind


class PassageLabel(models.Model):
    """What an editor said of a passage that the extractor had passed over: a call, of which kind, or none. Private.

    It keeps the place, never the words: ``start`` and ``end`` count code points of the article's stored text.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="passage_labels")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    is_call = models.BooleanField()
    kind = models.CharField(max_length=20, choices=CallKind, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    labelled_at = models.DateTimeField()

    class Meta:
        ordering = ["article", "start"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "start", "end"],
                name="passage_label_once",
                violation_error_message="Somebody has answered for this passage already.",
            ),
            models.CheckConstraint(
                condition=Q(end__gt=F("start")),
                name="passage_label_has_length",
                violation_error_message="A passage ends after it starts.",
            ),
            models.CheckConstraint(
                condition=Q(is_call=False, kind="") | Q(is_call=True, kind__in=CallKind.values),
                name="passage_label_kind_of_calls",
                violation_error_message="A call has a kind; what is none has none.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article} {self.start}-{self.end}"


class TrainedModelQuerySet(models.QuerySet["TrainedModel"]):
    def in_use(self) -> Self:
        """The one that texts are searched with, if it is not the shipped one."""
        return self.filter(is_in_use=True)


class TrainedModel(models.Model):
    """A model of the extractor that was trained here, on editors' decisions. Private; none is thrown away.

    ``weights`` is the file of the model; ``figures`` what it and the one before it did on held-out outlets.
    """

    version = models.CharField(max_length=40, unique=True)
    weights = models.TextField()
    figures = models.JSONField()
    trained_at = models.DateTimeField()
    is_in_use = models.BooleanField(default=False)

    objects = TrainedModelQuerySet.as_manager()

    class Meta:
        ordering = ["-trained_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["is_in_use"],
                condition=Q(is_in_use=True),
                name="trained_model_one_in_use",
                violation_error_message="One model is in use.",
            ),
        ]

    def __str__(self) -> str:
        return self.version
