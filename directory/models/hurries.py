from django.conf import settings
from django.db import models
from django.db.models import F, Q


class HurryAnswer(models.Model):
    """Another moderator looked at what an account did in a hurry and found it fine.

    ``until`` is the moment of the last act that was looked at, inclusive: what comes after it is told anew.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    until = models.DateTimeField()
    note = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(note="") & ~Q(by_name=""),
                name="hurryanswer_says_who_and_why",
                violation_error_message="An answer says who looked, and what was found.",
            ),
            models.CheckConstraint(
                condition=~Q(by=F("account")),
                name="hurryanswer_by_another",
                violation_error_message="Somebody else looks at what an account did.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.by_name} looked at what {self.account_id} did until {self.until:%Y-%m-%d %H:%M}"
