import uuid

from django.db import models

from directory.models.accounts import Account


class SignIn(models.Model):
    """One session in which somebody is signed in; deleting the row ends it. No address is kept.

    The session holds the row's id, for its own key changes with each new password. ``seen_at`` is noted every
    ten minutes at most, ``device`` is a browser and a system ("Firefox on Linux") and nothing more.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(Account, models.CASCADE, related_name="sign_ins")
    device = models.CharField(max_length=60)
    at = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        ordering = ["-seen_at", "id"]

    def __str__(self) -> str:
        return f"{self.account}: {self.device} since {self.at:%Y-%m-%d %H:%M}"
