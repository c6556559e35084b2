"""How many answers are made for one sender in a minute. What is kept is given to everybody, as often as they ask."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest

from directory.serving import rates
from directory.serving.clients import client_address

# So many answers to parameters are newly kept in a minute, of one sender and of all. Beyond that they are made,
# and not kept: who invents parameters fills no cache.
KEPT_OF_ONE = rates.Limit("kept", 30, 60)
KEPT_OF_ALL = rates.Limit("kept-of-all", 300, 60)


def reading(name: str) -> rates.Limit:
    """The limit of the API ("reading") or of the pages ("pages"); who uses up the one may still have the other."""
    return rates.Limit(name, settings.READS_PER_MINUTE, 60)


def spend(request: HttpRequest, name: str, at: datetime, by: int = 1) -> int | None:
    """Count answers that have to be made, and tell how many are left; None without a limit, TooMany beyond it."""
    limit = reading(name)
    if not limit.most:
        return None
    return rates.take_from(limit, client_address(request), at, by)


def may_keep_one_more(request: HttpRequest, at: datetime) -> bool:
    """Whether one more answer to the parameters of this sender is kept; counts it."""
    try:
        rates.take_from(KEPT_OF_ONE, client_address(request), at)
        rates.take(KEPT_OF_ALL, "all", at)
    except rates.TooMany:
        return False
    return True
