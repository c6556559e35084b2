from typing import Any

from django.core.management.commands import flush
from django.db import transaction

from directory.moderation import emptying


class Command(flush.Command):
    """Django's own, which the database would refuse: whoever empties everything means the Revisions too."""

    def handle(self, **options: Any) -> None:
        using = options["database"]
        with transaction.atomic(using=using), emptying(using):
            super().handle(**options)
