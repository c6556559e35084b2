import secrets
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from directory.accounts import roles
from directory.accounts.appointments import create_on_host
from directory.models import Account

DEMO = {
    "demo-contributor": roles.CONTRIBUTOR,
    "demo-editor": roles.EDITOR,
    "demo-moderator-1": roles.MODERATOR,
    "demo-moderator-2": roles.MODERATOR,
}


class Command(BaseCommand):
    help = (
        "Make demo accounts for a try-out (DEBUG only) and print their random passwords once; or remove them."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--remove", action="store_true", help="Remove every demo account.")
        parser.add_argument(
            "--reset", action="store_true", help="Remove them and make them anew, with new passwords."
        )

    def handle(self, *args: Any, remove: bool, reset: bool, **options: Any) -> None:
        if remove or reset:
            Account.objects.filter(is_demo=True).delete()
        if remove:
            self.stdout.write("Removed the demo accounts.")
            return
        if not settings.DEBUG:
            raise CommandError("Demo accounts are made under DEBUG=1 only.")
        missing = [name for name in DEMO if not Account.objects.filter(username=name).exists()]
        if not missing:
            self.stdout.write("The demo accounts exist; `demo_accounts --reset` prints new passwords.")
        for name in missing:
            password = secrets.token_urlsafe(12)
            create_on_host(name, [DEMO[name]], at=timezone.now(), password=password, is_demo=True)
            self.stdout.write(f"{DEMO[name]:<12} {name:<18} {password}")
