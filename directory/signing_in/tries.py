"""How often somebody may try a password. It slows whoever guesses, and locks nobody out.

Counted before a password is looked at, so that many tries at once gain nothing, and for names that no account
bears as for those that one does. What is counted stands under hashes that die with the day (see
directory/serving/rates.py): neither a name nor an address is stored or logged.

A place is a device that signed in to this account before (it carries a signed cookie below /admin/) or else the
network. Tries of one name from one place wait longer and longer; no other place waits with it. Tries of one name
from many networks, and of many names from one, slow down places that are not known to the account only.
"""

import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare, salted_hmac

from directory.serving import rates
from directory.serving.clients import client_address, network_of
from directory.serving.rates import DAY, Limit, TooMany

# Of one name from one place: the more wrong ones, the longer the wait, and never more than an hour.
# Beyond so many a day it is one an hour.
PLACE = (
    Limit("sign-in", 5, 60),
    Limit("sign-in-tens", 10, 600),
    Limit("sign-in-hour", 20, 3600),
)
DAILY, HOURLY = Limit("sign-in-day", 40, DAY), Limit("sign-in-hourly", 1, 3600)
# Of any names from one network where nobody signed in to the named account.
NETWORK = (Limit("sign-in-network", 20, 600), Limit("sign-in-network-hour", 60, 3600))
# Of one name from all such networks: after so many an hour they share one try a minute.
ACCOUNT = Limit("sign-in-account", 20, 3600)
SLOWLY = Limit("sign-in-slowly", 1, 60)
KNOWN = Limit("signed-in", 1, DAY)

DEVICE_COOKIE = "device"
DEVICE_REMEMBERED = timedelta(days=90)


@dataclass(frozen=True)
class Try:
    """One try of a name, and the hashes under which it is counted."""

    account: str
    network: str
    place: str
    home: str
    is_known: bool


def begin(name: str, request: HttpRequest, at: datetime) -> Try:
    """Count one try of a password; TooMany, with the seconds to wait, if it may not even be looked at."""
    found = _try(name, request, at)
    if found.is_known:
        _take_at(found.place, at)
        return found
    for limit in NETWORK:  # first, for whoever invents names shall not fill the cache with them
        rates.refuse_spent(limit, found.network, at)
    _take_at(found.place, at)
    _take_all(NETWORK, found.network, at)
    if rates.count(ACCOUNT, found.account, at) > ACCOUNT.most:
        rates.take(SLOWLY, found.account, at)
    return found


def succeeded(found: Try, at: datetime) -> None:
    """The password was right: the place is known to the account, and what an honest person took is given back."""
    _forget(found.place, at)
    if not found.is_known:
        for limit in NETWORK:
            rates.give_back(limit, found.network, at)
        rates.give_back(ACCOUNT, found.account, at)
    rates.count(KNOWN, found.home, at)


def begin_own(name: str, at: datetime) -> None:
    """Count one try of the old password by somebody who is signed in already: the session may be stolen."""
    _take_at(rates.counted_as(f"own|{_same(name)}", at), at)


def succeeded_own(name: str, at: datetime) -> None:
    _forget(rates.counted_as(f"own|{_same(name)}", at), at)


def remember_device(response: HttpResponse, name: str) -> None:
    """A device at which somebody signed in stays known, until she signs out there or 90 days pass."""
    value = _signer().sign_object([_named(name), secrets.token_urlsafe(16)])
    response.set_cookie(
        DEVICE_COOKIE,
        value,
        max_age=DEVICE_REMEMBERED,
        path=settings.SESSION_COOKIE_PATH,
        secure=bool(settings.SESSION_COOKIE_SECURE),
        httponly=True,
        samesite="Strict",
    )


def _try(name: str, request: HttpRequest, at: datetime) -> Try:
    name, network = _same(name), network_of(client_address(request))
    device = _device(request, name)
    home = rates.counted_as(f"{name}|{network}", at)
    return Try(
        account=rates.counted_as(f"|{name}", at),
        network=rates.counted_as(f"{network}|", at),
        place=rates.counted_as(f"{name}|device|{device}", at) if device else home,
        home=home,
        is_known=bool(device) or rates.taken(KNOWN, home, at) > 0,
    )


def _device(request: HttpRequest, name: str) -> str:
    """The number of a device at which this name signed in; empty for any other."""
    try:
        named, number = _signer().unsign_object(
            request.COOKIES.get(DEVICE_COOKIE, ""), max_age=DEVICE_REMEMBERED
        )
    except (signing.BadSignature, ValueError):
        return ""
    return str(number) if constant_time_compare(named, _named(name)) else ""


def _signer() -> signing.TimestampSigner:
    return signing.TimestampSigner(salt="directory.signing_in.device")


def _named(name: str) -> str:
    return salted_hmac("directory.signing_in.name", _same(name), algorithm="sha256").hexdigest()


def _same(name: str) -> str:
    """Spellings of one name are counted together."""
    return unicodedata.normalize("NFKC", name).casefold().strip()


def _take_at(place: str, at: datetime) -> None:
    _take_all(PLACE, place, at)
    if rates.count(DAILY, place, at) > DAILY.most:
        rates.take(HOURLY, place, at)


def _forget(place: str, at: datetime) -> None:
    for limit in (*PLACE, DAILY, HOURLY):
        rates.forget(limit, place, at)


def _take_all(limits: Iterable[Limit], sender: str, at: datetime) -> None:
    """Count in every window, those of the refused tries too: whoever goes on waits longer."""
    waits = []
    for limit in limits:
        try:
            rates.take(limit, sender, at)
        except TooMany as exc:
            waits.append(exc.retry_after)
    if waits:
        raise TooMany(max(waits))
