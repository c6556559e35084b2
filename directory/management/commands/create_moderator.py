from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from directory.accounts import roles
from directory.accounts.appointments import create_on_host, note_password, one_time_path, set_roles
from directory.models import Account


class Command(BaseCommand):
    help = (
        "Make a moderator on the host and print a one-time link under which the person chooses the password. "
        "Run it once for each of the first two people. Running it again for somebody who has not chosen "
        "a password yet prints a new link."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--superuser", action="store_true", help="May also give accounts to others.")
        parser.add_argument(
            "--new-link", action="store_true", help="Take the password away and print a new link."
        )

    def handle(self, *args: Any, username: str, superuser: bool, new_link: bool, **options: Any) -> None:
        now = timezone.now()
        account = Account.objects.filter(username=username).first()
        if account is None:
            account = create_on_host(username, [roles.MODERATOR], at=now, is_superuser=superuser)
        elif account.has_usable_password() and not new_link:
            raise CommandError(
                f"“{username}” exists and has a password; --new-link takes it away and prints a link."
            )
        else:
            account.set_unusable_password()
            account.is_staff = account.is_active = True
            account.save()
            set_roles(account, {*roles.groups_of(account), roles.MODERATOR}, by=None, at=now)
            note_password(account, by=None, at=now)
        self.stdout.write(f"{settings.SITE_URL}{one_time_path(account)}")
        self.stdout.write(
            f"Give this link to {username} alone; it works once, for three days. "
            f"They may approve after {settings.SECOND_EYES_AFTER_DAYS} day(s)."
        )
