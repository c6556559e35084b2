from getpass import getuser
from typing import Any

from django.contrib.auth.management.commands import changepassword
from django.utils import timezone

from directory.accounts.appointments import note_password
from directory.models import Account


class Command(changepassword.Command):
    """Django's own, recorded: whoever commands the host stands behind the password until it has ripened."""

    def handle(self, *args: Any, **options: Any) -> Any:
        account = Account.objects.filter(username=options["username"] or getuser()).first()
        if account is None:
            return super().handle(*args, **options)
        # No transaction around it: it waits for somebody who types, and on SQLite nobody else could write.
        told = super().handle(*args, **options)
        if Account.objects.filter(pk=account.pk).exclude(password=account.password).exists():
            note_password(account, by=None, at=timezone.now())
        return told
