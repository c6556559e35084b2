from django.conf import settings
from django.db import models
from django.db.models import Q

from directory.models.contact_points import ContactPoint


class Dispute(models.Model):
    """A moderator doubts a published value: one person raises it, two lift it. Readers see that it is doubted.

    It holds for the value that it names and lapses when two people publish another one.
    """

    contact_point = models.ForeignKey(ContactPoint, models.CASCADE, related_name="disputes")
    value = models.CharField(max_length=2000)
    reason = models.TextField(help_text="For editors only; never public.")
    disputed_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = models.CharField(max_length=150)
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-disputed_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason="") & ~Q(by_name=""),
                name="dispute_says_who_and_why",
                violation_error_message="A dispute says who doubts the value, and why.",
            ),
            models.UniqueConstraint(
                fields=["contact_point", "value"],
                condition=Q(lifted_at__isnull=True),
                name="dispute_open_once",
                violation_error_message="This value is disputed already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contact_point_id} disputed on {self.disputed_on}"
