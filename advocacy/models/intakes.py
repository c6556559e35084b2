import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy

from advocacy.models.articles import Article
from directory.models.sentences import SentenceField


class IntakeKind(models.TextChoices):
    ADDRESS = "address", gettext_lazy("address")
    TEXT = "text", gettext_lazy("pasted text")
    FILE = "file", gettext_lazy("file")


class IntakeStatus(models.TextChoices):
    WAITING = "waiting", gettext_lazy("waits to be read")
    READ = "read", gettext_lazy("read: look at it, then store it")
    REFUSED = "refused", gettext_lazy("cannot be read")
    STORED = "stored", gettext_lazy("stored")


class IntakeQuerySet(models.QuerySet["Intake"]):
    def waiting(self) -> Self:
        return self.filter(status=IntakeStatus.WAITING)


class Intake(models.Model):
    """Something that a person brought in, kept apart from every article until the person stores it. Private.

    ``given``: what the person said of it, as ``intake.reading.metadata`` takes it. ``data``: the bytes that were
    brought, until they are read. ``about``: what the document tells beside its text. ``calls``: groups of the calls
    that were found, as the person left them. ``turn`` counts what was done to it: who acts on an older page is told.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="intakes")
    brought_at = models.DateTimeField()
    kind = models.CharField(max_length=7, choices=IntakeKind)
    source = models.CharField(max_length=2000)
    given = models.JSONField(default=dict, blank=True)
    data = models.BinaryField(default=b"")
    status = models.CharField(max_length=7, choices=IntakeStatus, default=IntakeStatus.WAITING)
    reason = SentenceField(blank=True)
    text = models.TextField(blank=True)
    about = models.JSONField(default=dict, blank=True)
    calls = models.JSONField(default=list, blank=True)
    turn = models.PositiveIntegerField(default=0)
    article = models.ForeignKey(Article, models.SET_NULL, null=True, blank=True, related_name="+")

    objects = IntakeQuerySet.as_manager()

    class Meta:
        ordering = ["-brought_at", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=IntakeKind.values), name="intake_known_kind"),
            models.CheckConstraint(condition=Q(status__in=IntakeStatus.values), name="intake_known_status"),
        ]

    def __str__(self) -> str:
        return self.source

    @property
    def title(self) -> str:
        """The headline as soon as one is known; pasted texts have no other name."""
        known = self.article.headline if self.article else self.about.get("headline")
        return str(known or self.source)
