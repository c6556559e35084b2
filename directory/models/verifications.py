from datetime import UTC, datetime, time

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from directory.models.contact_points import ContactPoint


class Method(models.TextChoices):
    PAGE_SEEN = "page_seen", _("page seen")
    PHONED = "phoned", _("phoned")
    ANSWERED = "answered", _("an answer came")


class Verification(models.Model):
    """A person confirmed a published channel unchanged: when, how, looking at what. It changes no value.

    It holds for the content whose hash it names and lapses with it.
    """

    contact_point = models.ForeignKey(ContactPoint, models.CASCADE, related_name="verifications")
    content_hash = models.CharField(max_length=64)
    method = models.CharField(max_length=9, choices=Method)
    looked_at = models.CharField(max_length=2000, help_text="The address looked at, or the number called.")
    verified_on = models.DateField()
    recorded_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ["-verified_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(method__in=Method.values),
                name="verification_known_method",
                violation_error_message=f"A method is one of {', '.join(Method.values)}.",
            ),
            models.CheckConstraint(
                condition=~Q(looked_at="") & ~Q(by_name=""),
                name="verification_says_who_and_what",
                violation_error_message="A verification says who looked at what.",
            ),
            models.CheckConstraint(
                condition=Q(verified_on__lte=F("recorded_at")),
                name="verification_not_in_future",
                violation_error_message="Nobody can have verified it on a day to come.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contact_point_id} {self.get_method_display()} on {self.verified_on}"

    @property
    def seen_at(self) -> datetime:
        """When the person looked. Of a day that was told of later, nobody knows more than that it had begun."""
        if self.recorded_at.date() == self.verified_on:
            return self.recorded_at
        return datetime.combine(self.verified_on, time(), UTC)
