import uuid
from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from directory.models.sentences import SentenceField


class WebhookQuerySet(models.QuerySet["Webhook"]):
    def due(self, now: datetime) -> Self:
        """Those to which something may be sent at ``now``, whoever has waited longest first."""
        return self.filter(parked_at__isnull=True, next_at__lte=now).order_by("next_at", "pk")


class Webhook(models.Model):
    """An address of a consumer to which public changes are sent, in their order. Private.

    ``cursor`` is the number of the last change that was taken there. While sending fails, ``failing_since`` and
    ``attempts`` tell for how long; a parked one waits for a person, and ``reason`` says why.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=100, help_text="Which service of which body asked for it; no person.")
    url = models.CharField(max_length=500, unique=True, help_text="An https address of theirs, at port 443.")
    email = models.EmailField(
        blank=True,
        default="",
        editable=False,
        help_text="Whose link confirmed it, where no editor registered it.",
    )
    secret = models.CharField(max_length=80, editable=False)
    cursor = models.PositiveBigIntegerField(
        default=0, help_text="Changes after this number are sent, also those that were sent before."
    )
    registered_at = models.DateTimeField(editable=False)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", editable=False
    )
    registered_by_name = models.CharField(max_length=150, editable=False)
    next_at = models.DateTimeField(editable=False, db_index=True)
    attempts = models.PositiveIntegerField(default=0, editable=False)
    failing_since = models.DateTimeField(null=True, editable=False)
    parked_at = models.DateTimeField(null=True, editable=False)
    reason = SentenceField(blank=True, editable=False)

    objects = WebhookQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(url__startswith="https://"),
                name="webhook_encrypted",
                violation_error_message="An address for deliveries begins with https://.",
            ),
            models.CheckConstraint(
                condition=Q(parked_at__isnull=True) | ~Q(reason=""),
                name="webhook_parked_for_a_reason",
                violation_error_message="What is parked says why.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class WebhookRequest(models.Model):
    """A webhook that somebody asked for and waits for the link in its letter. Private, gone after two hours."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    url = models.CharField(max_length=500)
    email = models.EmailField()
    asked_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(url__startswith="https://"),
                name="webhookrequest_encrypted",
                violation_error_message="An address for deliveries begins with https://.",
            ),
        ]

    def __str__(self) -> str:
        return self.url
