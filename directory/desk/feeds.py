"""What one wants to be told, and the address of one's own feed.

The address is made of SECRET_KEY, the account and a number, and stands nowhere: who reads the database cannot
ask for anybody's feed. A new number ends the old address.
"""

import re

from django.db.models import F
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from directory.accounts import roles
from directory.models import Account, Wishes


def wishes_of(account: Account) -> Wishes:
    """What the account wants; who has said nothing wants letters."""
    return Wishes.objects.filter(account=account).first() or Wishes(account=account)


def feed_path(account: Account) -> str:
    number = wishes_of(account).feed_number
    return reverse("desk_feed", args=[f"{account.pk}-{_secret(account.pk, number)}"])


def account_of_feed(token: str) -> Account | None:
    """Whose feed this is; None if nobody's, or of somebody who works here no longer."""
    found = re.fullmatch(r"([1-9][0-9]{0,17})-([0-9a-f]{64})", token)
    account = Account.objects.filter(pk=int(found[1])).first() if found else None
    if found is None or account is None or not (roles.may_contribute(account) or _gives_accounts(account)):
        return None
    expected = _secret(account.pk, wishes_of(account).feed_number)
    return account if constant_time_compare(found[2], expected) else None


def renew_feed(account: Account) -> None:
    """From now on the old address answers nobody."""
    wishes, _ = Wishes.objects.get_or_create(account=account)
    Wishes.objects.filter(pk=wishes.pk).update(feed_number=F("feed_number") + 1)


def _gives_accounts(account: Account) -> bool:
    return account.is_active and account.is_superuser


def _secret(pk: int, number: int) -> str:
    return salted_hmac("directory.desk.feed", f"{pk}|{number}", algorithm="sha256").hexdigest()
