from typing import Any

from django.contrib.auth.management.commands import createsuperuser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from directory.accounts.appointments import record, refuse_name
from directory.models import Account


class Command(createsuperuser.Command):
    """Django's own, recorded, and refused for a name that reads as somebody else's."""

    def handle(self, *args: Any, **options: Any) -> None:
        # No transaction around it: it waits for somebody who types, and on SQLite nobody else could write.
        known = set(Account.objects.values_list("pk", flat=True))
        super().handle(*args, **options)
        with transaction.atomic():
            for account in Account.objects.exclude(pk__in=known):
                record(account, None, by=None, at=timezone.now())

    def _validate_username(self, username: str, verbose_field_name: str, database: str) -> str | None:
        problem: str | None = super()._validate_username(  # type: ignore[misc]
            username, verbose_field_name, database
        )
        if problem:
            return problem
        try:
            refuse_name(username, None, by=None, at=timezone.now())
        except ValidationError as exc:
            return f"Error: {' '.join(exc.messages)}"
        return None
