"""What people without an account, who know the matter, say of one record when an editor asks them."""

import uuid
from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from directory.models.suggestions import SuggestionCluster


class Finding(models.TextChoices):
    RIGHT = "right", _("It is right")
    WRONG = "wrong", _("It is wrong")


class FactCheckQuerySet(models.QuerySet["FactCheck"]):
    """Links to one record."""

    def open(self, now: datetime) -> Self:
        """Those that may still be answered at ``now``; the moment at which one expires is its first closed one."""
        return self.filter(finding="", closed_at__isnull=True, expires_at__gt=now)


class FactCheck(models.Model):
    """One link to one record, and what came back by it. ``token_hash`` is the SHA-256 of its unguessable end.

    Nothing is kept of whoever answers. ``content_hash`` is that of the content which was looked at when the answer
    was given, ``cluster`` the suggestion that an answer “wrong” became, for as long as it is kept.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20)
    unit_id = models.UUIDField()
    about = models.CharField(max_length=300)
    question = models.TextField(max_length=500, blank=True)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    asked_by_name = models.CharField(max_length=150)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    finding = models.CharField(max_length=5, choices=Finding, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    content_hash = models.CharField(max_length=64, blank=True, editable=False)
    value = models.CharField("what it should be", max_length=2000, blank=True)
    source_url = models.CharField("where that can be seen", max_length=2000, blank=True)
    comment = models.TextField(max_length=1000, blank=True)
    cluster = models.ForeignKey(
        SuggestionCluster, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="suggestion"
    )

    objects = FactCheckQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "id"]
        indexes = [models.Index(fields=["kind", "unit_id"], name="factcheck_of_unit")]
        constraints = [
            models.CheckConstraint(
                condition=Q(finding="", answered_at__isnull=True, source_url="")
                | (
                    Q(finding__in=Finding.values, answered_at__isnull=False)
                    & (Q(source_url__startswith="https://") | Q(source_url__startswith="http://"))
                ),
                name="factcheck_answered_with_source",
                violation_error_message=f"An answer is one of {', '.join(Finding.values)}, with its date and source.",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=models.F("asked_at")),
                name="factcheck_expires_later",
                violation_error_message="A link expires after it was made.",
            ),
        ]

    def __str__(self) -> str:
        return f"fact check: {self.about}"
