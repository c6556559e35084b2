from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q


class Account(AbstractUser):
    """A member of staff. What it may do follows from its group: Contributor, Editor or Moderator."""

    is_demo = models.BooleanField(
        default=False, editable=False, help_text="Made for a try-out; the service refuses to serve with one."
    )


class Appointment(models.Model):
    """Append-only: who gave an account a role or a password, and when.

    ``set_by`` empty with ``by_host`` means that it was done on the host itself. Two accounts of
    which one set the role or password of the other are one pair of eyes.
    """

    class What(models.TextChoices):
        ROLE = "role", "role Moderator given"
        PASSWORD = "password", "password set"

    account = models.ForeignKey(Account, models.CASCADE, related_name="appointments")
    what = models.CharField(max_length=8, choices=What)
    set_by = models.ForeignKey(Account, models.SET_NULL, null=True, blank=True, related_name="+")
    set_by_name = models.CharField(max_length=150, blank=True)
    by_host = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(what__in=["role", "password"]),
                name="appointment_known_what",
                violation_error_message="An appointment gives a role or a password.",
            ),
            models.CheckConstraint(
                condition=Q(by_host=True, set_by_name="") | (Q(by_host=False) & ~Q(set_by_name="")),
                name="appointment_by_host_or_account",
                violation_error_message="An appointment is made on the host or by a named account.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account}: {self.get_what_display()} by {self.set_by_name or 'the host'}"
