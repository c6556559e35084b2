from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from directory.words.languages import INTERFACE


class Account(AbstractUser):
    """A member of staff. What it may do follows from its group: Contributor, Editor or Moderator."""

    language = models.CharField(
        _("language of these pages"),
        max_length=2,
        blank=True,
        choices=list(INTERFACE.items()),
        help_text=_("Empty: the language of the browser, or English."),
    )
    is_demo = models.BooleanField(
        default=False, editable=False, help_text="Made for a try-out; the service refuses to serve with one."
    )

    class Meta(AbstractUser.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(language__in=["", *INTERFACE]),
                name="account_known_language",
                violation_error_message=f"These pages speak {', '.join(INTERFACE)}.",
            )
        ]

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """What every session of the account carries: it ends when password, access or groups are others.

        The last act of another stands in it too: who was disabled for an hour does not find the old sessions open.
        """
        groups = sorted(self.groups.values_list("pk", flat=True))
        anew = [row.pk for row in self.appointments.all() if row.starts_anew]
        value = repr((self.password, self.is_staff, self.is_superuser, groups, anew))
        return salted_hmac("directory.accounts.session", value, secret=secret, algorithm="sha256").hexdigest()


class Appointment(models.Model):
    """Append-only: who set what of an account on which its standing rests, and when.

    ``set_by`` empty with ``by_host`` means that it was done on the host itself. Whoever sets something of
    another account stands behind it: the two are one pair of eyes until the account's standing has ripened.
    """

    class What(models.TextChoices):
        ROLE = "role", _("role")
        PASSWORD = "password", _("password")
        EMAIL = "email", _("e-mail address")
        FACTOR = "factor", _("second factor")
        ACCESS = "access", _("access")
        NAME = "name", _("name")

    OWN_AFFAIRS = (What.PASSWORD, What.EMAIL, What.FACTOR)

    account = models.ForeignKey(Account, models.CASCADE, related_name="appointments")
    account_name = models.CharField(
        max_length=150, blank=True, help_text="The name that the account bore until this act."
    )
    what = models.CharField(max_length=8, choices=What)
    set_by = models.ForeignKey(Account, models.SET_NULL, null=True, blank=True, related_name="+")
    set_by_name = models.CharField(max_length=150, blank=True)
    by_host = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(what__in=["role", "password", "email", "factor", "access", "name"]),
                name="appointment_known_what",
                violation_error_message="An appointment sets a role, password, address, factor, access or name.",
            ),
            models.CheckConstraint(
                condition=Q(by_host=True, set_by_name="") | (Q(by_host=False) & ~Q(set_by_name="")),
                name="appointment_by_host_or_account",
                violation_error_message="An appointment is made on the host or by a named account.",
            ),
        ]

    def __str__(self) -> str:
        by = self.set_by_name or _("the host")
        return _("{account}: {what} by {by}").format(
            account=self.account, what=self.get_what_display(), by=by
        )

    @property
    def starts_anew(self) -> bool:
        """Whether the account's standing begins anew with this act.

        One's own password, address and second factor are one's own affair; nobody gives herself a role or
        access and keeps her standing. A name gives nobody power over an account.
        """
        by_herself = self.set_by_id is not None and self.set_by_id == self.account_id
        return self.what != self.What.NAME and not (by_herself and self.what in self.OWN_AFFAIRS)
