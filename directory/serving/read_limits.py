"""How many answers are made for one sender in a minute. What is kept is given to everybody, as often as they ask."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest

from directory.serving import rates
from directory.serving.clients import client_address


def reading(name: str) -> rates.Limit:
    """The limit of the API ("reading") or of the pages ("pages"); who uses up the one may still have the other."""
    return rates.Limit(name, settings.READS_PER_MINUTE, 60)


def spend(request: HttpRequest, name: str, at: datetime) -> int | None:
    """Count an answer that has to be made, and tell how many are left; None without a limit, TooMany beyond it."""
    limit = reading(name)
    if not limit.most:
        return None
    return rates.take(limit, rates.sender_of(client_address(request), at), at)
