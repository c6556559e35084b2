import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from directory.models.accounts import Account


class Wishes(models.Model):
    """What one person wants to be told, and how. Letters go to the account's e-mail address, if it has one."""

    account = models.OneToOneField(Account, models.CASCADE, related_name="wishes")
    wants_digest = models.BooleanField(_("a letter a day, if anything waits"), default=True)
    wants_alarms = models.BooleanField(_("a letter at once for each alarm"), default=True)
    feed_number = models.PositiveIntegerField(
        default=0, help_text="The address of one's feed is made of it: another number is another address."
    )
    digest_on = models.DateField(
        null=True, blank=True, help_text="The UTC day of the last letter of the day."
    )

    class Meta:
        verbose_name_plural = "wishes"

    def __str__(self) -> str:
        return f"what {self.account} wants to be told"


class Remark(models.Model):
    """Append-only: what somebody said to the others about a unit or a proposal. Never public."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20, help_text="Of the unit, or “proposal”.")
    subject_id = models.UUIDField()
    text = models.TextField(max_length=4000)
    by = models.ForeignKey(Account, models.SET_NULL, null=True, related_name="+")
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["kind", "subject_id", "at"], name="remark_of_subject")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(by_name=""),
                name="remark_says_something",
                violation_error_message="A remark has a text, and somebody who made it.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.by_name} on {self.at:%Y-%m-%d %H:%M}"


class Mention(models.Model):
    """Somebody is named in a remark, and has read it since or not."""

    remark = models.ForeignKey(Remark, models.CASCADE, related_name="mentions")
    account = models.ForeignKey(Account, models.CASCADE, related_name="mentions")
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["remark__at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["remark", "account"],
                name="mention_once",
                violation_error_message="A remark names somebody once.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.account} in a remark by {self.remark.by_name}"


class Assignment(models.Model):
    """Who is to look at a unit or a proposal next. It gives no right, and takes none from others."""

    kind = models.CharField(max_length=20, help_text="Of the unit, or “proposal”.")
    subject_id = models.UUIDField()
    account = models.ForeignKey(Account, models.CASCADE, related_name="assignments")
    set_by = models.ForeignKey(Account, models.SET_NULL, null=True, related_name="+")
    set_by_name = models.CharField(max_length=150)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "subject_id"],
                name="assignment_to_one",
                violation_error_message="One person is to look at it next.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.account}, asked by {self.set_by_name}"


class ToldAlarm(models.Model):
    """An alarm that people were told of by letter; each is told once."""

    key = models.CharField(max_length=120, primary_key=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.key
