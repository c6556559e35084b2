from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import models

from directory.models.organisations import Organisation

STANDS_FOR = timedelta(minutes=20)


class ClaimQuerySet(models.QuerySet["Claim"]):
    def standing(self, at: datetime) -> Self:
        """Those of somebody who opened the body within the last 20 minutes."""
        return self.filter(at__gt=at - STANDS_FOR)

    def of_others(self, account_id: int, at: datetime) -> Self:
        return self.standing(at).exclude(account=account_id).select_related("account")


class Claim(models.Model):
    """Somebody has the worksheet of a body open, since ``at``. It is told to others and keeps nobody from anything.

    An account has one body open at a time, the last one.
    """

    account = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="claims")
    at = models.DateTimeField()

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.organisation_id} open with {self.account_id} since {self.at:%H:%M}"
