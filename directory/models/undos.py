import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy

from directory.models.sentences import SentencesField


class UndoState(models.TextChoices):
    OPEN = "open", gettext_lazy("waits for a second person")
    HIDDEN = "hidden", gettext_lazy("done: it only hid, so one sufficed")
    DONE = "done", gettext_lazy("done")
    DROPPED = "dropped", gettext_lazy("dropped")


class Undo(models.Model):
    """One moderator takes back everything that an account did since a moment.

    What only hides is done at once; a second one confirms the rest. ``hash`` binds that to exactly the changes
    that are still to be taken back.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    account_name = models.CharField(max_length=150)
    since = models.DateTimeField()
    reason = models.TextField()
    hash = models.CharField(max_length=64)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    proposed_by_name = models.CharField(max_length=150)
    proposed_at = models.DateTimeField()
    state = models.CharField(max_length=7, choices=UndoState, default=UndoState.OPEN)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    decided_by_name = models.CharField(max_length=150, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    result = SentencesField(default=list, help_text="What was done, and what was left and why.")

    class Meta:
        ordering = ["-proposed_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=UndoState.values),
                name="undo_known_state",
                violation_error_message=f"An undo is one of {', '.join(UndoState.values)}.",
            ),
            models.CheckConstraint(
                condition=~Q(reason="") & ~Q(account_name="") & ~Q(proposed_by_name=""),
                name="undo_says_whose_and_why",
                violation_error_message="An undo says whose acts are taken back, by whom and why.",
            ),
            models.CheckConstraint(
                condition=Q(state=UndoState.OPEN, decided_at__isnull=True)
                | (~Q(state=UndoState.OPEN) & Q(decided_at__isnull=False)),
                name="undo_decided_when",
                violation_error_message="A decided undo says when.",
            ),
            models.CheckConstraint(
                condition=~Q(state=UndoState.DONE) | ~Q(proposed_by=models.F("decided_by")),
                name="undo_takes_two",
                violation_error_message="Taking back takes two people.",
            ),
        ]

    def __str__(self) -> str:
        return f"undo everything by {self.account_name} since {self.since:%Y-%m-%d %H:%M}"
