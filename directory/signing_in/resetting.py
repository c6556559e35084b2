"""A forgotten password: a link by e-mail where there is a mail server, once and for two hours.

It counts as one's own act: whoever put the address there stands behind the account as it is. The second factor
stays as it was. A link that a superuser or the host made is another, and is taken at its own page only.
"""

import unicodedata
from datetime import datetime, timedelta

from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core import signing
from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import base36_to_int, urlsafe_base64_encode

from directory.models import Account
from directory.serving import rates
from directory.serving.clients import client_address
from directory.serving.rates import Limit, TooMany

LASTS = timedelta(hours=2)
ADDRESS_LASTS = timedelta(days=1)
OF_NETWORK, OF_ACCOUNT, OF_ALL = (
    Limit("reset", 10, 3600),
    Limit("reset-of", 3, 3600),
    Limit("resets", 200, 3600),
)
_SALT = "directory.signing_in.address"


class MailedTokens(PasswordResetTokenGenerator):
    """As of one-time links, under a key of their own and for a shorter time."""

    key_salt = "directory.signing_in.resetting"

    def check_token(self, user: Account | None, token: str | None) -> bool:
        return super().check_token(user, token) and self._age(token or "") <= LASTS

    def _age(self, token: str) -> timedelta:
        made = base36_to_int(token.partition("-")[0])
        return timedelta(seconds=self._num_seconds(self._now()) - made)


mailed_tokens = MailedTokens()


def asked_for(told: str, request: HttpRequest, at: datetime) -> Account | None:
    """Whose password is to be set anew, by name or e-mail address; None if nobody's, or if asked too often.

    Whoever asks is told the same in each case: not whether there is such an account.
    """
    try:
        rates.take(OF_ALL, "", at)
        rates.take_from(OF_NETWORK, client_address(request), at)
        told = unicodedata.normalize("NFKC", told).strip()
        found = Account.objects.filter(
            Q(username=told) | Q(email__iexact=told), is_active=True, is_staff=True
        )
        account = found.exclude(email="").order_by("pk").first()
        if account is not None:
            rates.take(OF_ACCOUNT, rates.counted_as(f"reset|{account.pk}", at), at)
    except TooMany:
        return None
    return account


def path_for(account: Account) -> str:
    """The page on which whoever reads the account's mailbox chooses a new password."""
    uid = urlsafe_base64_encode(force_bytes(account.pk))
    return reverse("account_reset", args=[uid, mailed_tokens.make_token(account)])


def address_path_for(account: Account, address: str) -> str:
    """The page on which the account takes this address for its own; it shows that its mailbox is read."""
    told = {"account": account.pk, "address": address, "instead_of": account.email}
    return reverse("account_address", args=[signing.dumps(told, salt=_SALT, compress=True)])


def address_in(token: str, account: Account) -> str | None:
    """The address that this link confirms for the account; None if it is of another, too old, or overtaken."""
    try:
        told = signing.loads(token, salt=_SALT, max_age=ADDRESS_LASTS)
    except signing.BadSignature:
        return None
    if told["account"] != account.pk or told["instead_of"] != account.email:
        return None
    return str(told["address"])
