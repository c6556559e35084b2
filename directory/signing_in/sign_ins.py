"""Where somebody is signed in, and how that ends: here or everywhere."""

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.db.models import QuerySet
from django.http import HttpRequest

from directory.models import Account, SignIn

KEY = "sign_in"
NOTED_EVERY = timedelta(minutes=10)
# The first that stands in the user agent names it: most browsers also call themselves by others' names.
BROWSERS = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "CriOS": "Chrome",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "CrOS": "ChromeOS",
    "Mac OS": "macOS",
    "Linux": "Linux",
}


def begin(request: HttpRequest, account: Account, at: datetime) -> None:
    """Note that the session of ``request`` is now the account's, and forget those of it that ended by time."""
    account.sign_ins.filter(seen_at__lt=at - _longest()).delete()
    row = SignIn.objects.create(account=account, device=device_of(request), at=at, seen_at=at)
    request.session[KEY] = str(row.pk)


def is_ended(session: SessionBase, at: datetime) -> bool:
    """Whether somebody ended this session from elsewhere; one that is open is noted as seen."""
    key = session.get(KEY)
    if key is None:
        return False
    row = SignIn.objects.filter(pk=key).first()
    if row is None:
        return True
    if row.seen_at < at - NOTED_EVERY:
        SignIn.objects.filter(pk=key).update(seen_at=at)
    return False


def open_of(account: Account, at: datetime) -> "QuerySet[SignIn]":
    """The sessions of the account that are not over by time, the last seen first."""
    return account.sign_ins.filter(seen_at__gte=at - _longest())


def end(account: Account, key: uuid.UUID) -> bool:
    """End one session of the account; whether there was such a one."""
    return bool(account.sign_ins.filter(pk=key).delete()[0])


def end_others(account: Account, session: SessionBase) -> int:
    """End all sessions of the account but this one; how many those were."""
    here: str | None = session.get(KEY)
    others = account.sign_ins.exclude(pk=here) if here else account.sign_ins.all()
    return others.delete()[0]


def device_of(request: HttpRequest) -> str:
    agent = request.headers.get("User-Agent", "")
    return f"{_named(agent, BROWSERS.items())} on {_named(agent, SYSTEMS.items())}"


def _named(agent: str, names: Iterable[tuple[str, str]]) -> str:
    return next((name for mark, name in names if mark in agent), "something unknown")


def _longest() -> timedelta:
    return timedelta(seconds=settings.SESSION_COOKIE_AGE)
