"""The letters of signing in. What a link is made of is made here: the queue keeps the number of an account only."""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django_tasks import task

from directory import mailing
from directory.signing_in import resetting
from directory.words.saying import in_language_of, say

RESET = say("""Somebody, probably you, asked for a new password of the account “{name}” at {site}.

Choose it here, within two hours:
{link}

If it was not you, do nothing: your password stays as it is.
""")
CONFIRM = say("""The account “{name}” at {site} wants to get its mail at this address.

If that is you, sign in there and open this page within a day:
{link}

If it is not, do nothing.
""")


@task(priority=10)
def send_reset(account_id: int) -> None:
    """The link by which the account chooses a new password; 0 is nobody's, and asked for like any other."""
    account = get_user_model().objects.filter(pk=account_id, is_active=True).exclude(email="").first()
    if account is not None and mailing.is_set_up():
        _send(account, account.email, say("Your new password"), RESET, resetting.path_for(account))


@task(priority=10)
def send_confirmation(account_id: int, address: str) -> None:
    """The link by which the account takes this address for its own."""
    account = get_user_model().objects.filter(pk=account_id, is_active=True).first()
    if account is not None and mailing.is_set_up():
        link = resetting.address_path_for(account, address)
        _send(account, address, say("Is this your address?"), CONFIRM, link)


def _send(account: Any, to: str, subject: str, text: str, path: str) -> None:
    site = settings.SITE_URL
    with in_language_of(account):
        told = str(text).format(name=account.get_username(), site=site, link=f"{site}{path}")
        mailing.send(to, str(subject), told)
