from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from directory.accounts import roles
from directory.accounts.appointments import create_on_host, give_link, set_roles
from directory.models import Account


class Command(BaseCommand):
    help = (
        "Make a moderator on the host and print a one-time link under which the person chooses the password. "
        "Run it once for each of the first two people. Running it again for somebody who has not chosen "
        "a password yet prints a new link. Nobody is enabled by it."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--superuser", action="store_true", help="May also give accounts to others.")
        parser.add_argument(
            "--new-link",
            action="store_true",
            help="Take the password away and print a new link; role and access stay as they are.",
        )

    def handle(self, *args: Any, username: str, superuser: bool, new_link: bool, **options: Any) -> None:
        now = timezone.now()
        account = Account.objects.filter(username=username).first()
        if account is None:
            account = self._new(username, superuser, now)
        elif account.has_usable_password() and not new_link:
            raise CommandError(
                f"“{username}” exists and has a password; --new-link takes it away and prints a link."
            )
        elif not new_link:
            set_roles(account, {*roles.groups_of(account), roles.MODERATOR}, by=None, at=now)
        self.stdout.write(f"{settings.SITE_URL}{give_link(account, by=None, at=now)}")
        self.stdout.write(
            f"Give this link to {username} alone; it works once, for three days. They may approve "
            f"{settings.SECOND_EYES_AFTER_DAYS} day(s) after choosing the password."
        )
        if not account.is_active:
            self.stdout.write(f"“{username}” is disabled and stays so: a superuser may enable it.")

    def _new(self, username: str, superuser: bool, at: datetime) -> Account:
        try:
            return create_on_host(username, [roles.MODERATOR], at=at, is_superuser=superuser)
        except ValidationError as exc:
            raise CommandError(" ".join(exc.messages)) from exc
