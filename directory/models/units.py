import uuid
from typing import Generic, Self, TypeVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy

from directory.models.sentences import SentenceField


class State(models.TextChoices):
    PENDING = "pending", gettext_lazy("pending")
    PUBLISHED = "published", gettext_lazy("published")
    REJECTED = "rejected", gettext_lazy("rejected")
    WITHDRAWN = "withdrawn", gettext_lazy("withdrawn")


U = TypeVar("U", bound="Unit")


class UnitQuerySet(models.QuerySet[U], Generic[U]):
    """What every kind of unit can be asked for. ``published()`` also asks the parents, where there are any."""

    def published(self) -> Self:
        return self.filter(state=State.PUBLISHED)

    def pending(self) -> Self:
        return self.filter(state=State.PENDING)


class Unit(models.Model):
    """Something that is moderated. Only ``directory.moderation`` writes the columns below.

    ``content_hash`` is the SHA-256 of the content as last recorded, ``revision`` the number of the
    last Revision (0: never public), ``author`` whoever last saved this content (empty: nobody).
    ``shown_revision`` is the number of the last Revision of the unit or of one that its public shape
    nests; it never falls, also where the unit no longer nests what it did.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    state = models.CharField(max_length=9, choices=State, default=State.PENDING, editable=False)
    content_hash = models.CharField(max_length=64, blank=True, editable=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    author_name = models.CharField(max_length=150, blank=True, editable=False)
    recorded_at = models.DateTimeField(null=True, editable=False)
    revision = models.PositiveBigIntegerField(default=0, editable=False)
    revised_at = models.DateTimeField(null=True, editable=False)
    shown_revision = models.PositiveBigIntegerField(default=0, editable=False)
    shown_revised_at = models.DateTimeField(null=True, editable=False)
    rejection = SentenceField(blank=True, editable=False)
    note = SentenceField(blank=True, help_text="For editors only; never public.")

    class Meta:
        abstract = True
        indexes = [
            # Lists show one state in the order of the ids: an index on the state alone would be sorted each time.
            models.Index(fields=["state", "id"], name="%(class)s_of_state"),
            models.Index(fields=["shown_revision"], name="%(class)s_shown_revision"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=State.values),
                name="%(class)s_known_state",
                violation_error_message=f"A state is one of {', '.join(State.values)}.",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[State.PUBLISHED, State.WITHDRAWN])
                | Q(revision__gt=0, revised_at__isnull=False),
                name="%(class)s_public_has_revision",
                violation_error_message="What is or was public has a Revision.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
