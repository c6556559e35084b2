from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from directory.models import Account
from directory.signing_in import factors


class Command(BaseCommand):
    help = (
        "Take the second factor of an account away, for somebody who lost app, key and recovery codes; of all accounts "
        "with --all, after SECRET_KEY has changed: apps and recovery codes of before are right no longer. It is "
        "recorded as an act of the host, with which the account's standing starts anew."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        whose = parser.add_mutually_exclusive_group(required=True)
        whose.add_argument("username", nargs="?")
        whose.add_argument("--all", action="store_true")

    def handle(self, *args: Any, username: str | None, **options: Any) -> None:
        accounts = Account.objects.all() if options["all"] else Account.objects.filter(username=username)
        if not accounts:
            raise CommandError(f"There is no account “{username}”.")
        now = timezone.now()
        taken = [account for account in accounts if factors.take_away(account, by=None, at=now)]
        names = ", ".join(account.get_username() for account in taken) or "nobody"
        self.stdout.write(f"Without a second factor from now on: {names}.")
