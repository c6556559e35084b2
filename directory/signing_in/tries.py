"""How often somebody may try a password. It slows whoever guesses, and locks nobody out.

Counted before a password is looked at, so that many tries at once gain nothing, and for names that no account
bears as for those that one does. What is counted stands under hashes that die with the day (see
directory/serving/rates.py): neither a name nor an address is stored or logged.

A place is a device that signed in to this account before (it carries a signed cookie below /admin/) or else the
network. Tries of one name from one place wait longer and longer; no other place waits with it. Tries of one name
from many networks, and of many names from one, slow down places that are not known to the account only.

Who is signed in and tries her own password again is counted by her session and network: whoever stole the session
sits elsewhere, or is left behind by signing in anew. A code of the second factor is counted as a password is.
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
from directory.serving.clients import area_of, client_address, network_of
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
# Of the codes of one account from unknown places: a million codes are soon tried, so these are slower.
CODES = Limit("codes", 10, 3600)
CODES_SLOWLY = Limit("codes-slowly", 1, 600)

DEVICE_COOKIE = "device"
DEVICE_REMEMBERED = timedelta(days=90)


@dataclass(frozen=True)
class Try:
    """One try of a name, and the hashes under which it is counted."""

    account: str
    network: str
    area: str
    place: str
    is_known: bool

    @property
    def senders(self) -> list[tuple[Limit, str]]:
        """The limits of many names that the network has, and of the area in which it lies, if there is one."""
        of_area = [(limit.of_area, self.area) for limit in NETWORK if self.area]
        return [*of_area, *((limit, self.network) for limit in NETWORK)]


def begin(name: str, request: HttpRequest, at: datetime) -> Try:
    """Count one try of a password; TooMany, with the seconds to wait, if it may not even be looked at."""
    found = _try(name, request, at)
    if found.is_known:
        _take_at(found.place, at)
        return found
    for limit, sender in found.senders:  # first, for whoever invents names shall not fill the cache with them
        rates.refuse_spent(limit, sender, at)
    _take_at(found.place, at)
    _take_all(found.senders, at)
    if rates.count(ACCOUNT, found.account, at) > ACCOUNT.most:
        rates.take(SLOWLY, found.account, at)
    return found


def succeeded(found: Try, at: datetime) -> None:
    """The password was right: what an honest person took is given back."""
    _forget(found.place, at)
    if not found.is_known:
        for limit, sender in found.senders:
            rates.give_back(limit, sender, at)
        rates.give_back(ACCOUNT, found.account, at)


def signed_in(name: str, request: HttpRequest, at: datetime) -> None:
    """Password and second factor were right: from now on the network is known to the account for that day."""
    rates.count(KNOWN, _home(_same(name), request, at), at)


def begin_code(name: str, request: HttpRequest, at: datetime) -> Try:
    """Count one try of a code, of whoever knows the password; TooMany as ``begin``."""
    found = _try(name, request, at, of="code")
    _take_at(found.place, at)
    if not found.is_known and rates.count(CODES, found.account, at) > CODES.most:
        rates.take(CODES_SLOWLY, found.account, at)
    return found


def code_succeeded(found: Try, at: datetime) -> None:
    _forget(found.place, at)
    if not found.is_known:
        rates.give_back(CODES, found.account, at)


def begin_own(name: str, request: HttpRequest, at: datetime) -> str:
    """Count one try of the own password by somebody who is signed in already: the session may be stolen.

    From a network that is not known to the account all tries of the session count together as well. The hash
    under which it was counted, for ``succeeded_own``.
    """
    name, session = _same(name), request.session.session_key or ""
    own = rates.counted_as(f"own|{name}|{session}|{network_of(client_address(request))}", at)
    _take_at(own, at)
    if not rates.taken(KNOWN, _home(name, request, at), at):
        _take_at(rates.counted_as(f"own|{name}|{session}", at), at)
    return own


def succeeded_own(own: str, at: datetime) -> None:
    _forget(own, at)


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


def _try(name: str, request: HttpRequest, at: datetime, of: str = "") -> Try:
    name, address = _same(name), client_address(request)
    network, area = network_of(address), area_of(address)
    device = _device(request, name)
    home = _home(name, request, at)
    place = f"{name}|device|{device}" if device else f"{name}|{network}"
    return Try(
        account=rates.counted_as(f"{of}|{name}", at),
        network=rates.counted_as(f"{of}{network}|", at),
        area=rates.counted_as(f"{of}{area}|", at) if area else "",
        place=rates.counted_as(f"{of}|{place}" if of else place, at),
        is_known=bool(device) or rates.taken(KNOWN, home, at) > 0,
    )


def _home(name: str, request: HttpRequest, at: datetime) -> str:
    return rates.counted_as(f"{name}|{network_of(client_address(request))}", at)


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
    _take_all([(limit, place) for limit in PLACE], at)
    if rates.count(DAILY, place, at) > DAILY.most:
        rates.take(HOURLY, place, at)


def _forget(place: str, at: datetime) -> None:
    for limit in (*PLACE, DAILY, HOURLY):
        rates.forget(limit, place, at)


def _take_all(allowances: Iterable[tuple[Limit, str]], at: datetime) -> None:
    """Count in every window, those of the refused tries too: whoever goes on waits longer."""
    waits = []
    for limit, sender in allowances:
        try:
            rates.take(limit, sender, at)
        except TooMany as exc:
            waits.append(exc.retry_after)
    if waits:
        raise TooMany(max(waits))
