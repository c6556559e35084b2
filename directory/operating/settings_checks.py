"""What an operator can get wrong in the settings without noticing: each as a system check, with its remedy.

A **contradiction** is told at every start and on the editors' first page. A **gap** is a choice, or a matter of one
machine: `manage.py check --deploy` and `manage.py doctor` alone tell it. Under DEBUG only DEBUG itself is looked at.
"""

import os
from collections.abc import Iterator
from email.utils import parseaddr
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.http.request import validate_host

# Below these a token can be guessed, or a number stops what it counts.
TOKEN_LENGTH = 20
AT_LEAST_ONE = (
    *("APPROVALS_LAST_DAYS", "CALL_TERM_DAYS", "VERIFICATIONS_PER_HOUR", "DECISIONS_PER_HOUR"),
    *("WARNINGS_PER_HOUR_WHILE_NEW", "CLOSINGS_PER_HOUR_WHILE_NEW", "HURRY_OF_DECISIONS"),
)
# By these a server is told, or tells, that it has several processes.
PROCESSES = ("GRANIAN_WORKERS", "WEB_CONCURRENCY")
SHARED_COUNTS = "PROMETHEUS_MULTIPROC_DIR"


def register_all() -> None:
    register(told_contradictions, Tags.security, deploy=True)
    register(told_gaps, Tags.security, deploy=True)


def told_contradictions(app_configs: object = None, **_: object) -> list[CheckMessage]:
    return contradictions()


def told_gaps(app_configs: object = None, **_: object) -> list[CheckMessage]:
    return gaps()


def contradictions() -> list[CheckMessage]:
    if settings.DEBUG:
        return list(_debug_in_public())
    parts = (_site(), _hosts(), _proxy(), _tokens(), _several_processes(), _stores(), _mail(), _numbers())
    return [message for part in parts for message in part]


def gaps() -> list[CheckMessage]:
    if settings.DEBUG:
        return []
    return [*_people(), *_unwritable(), *_signing_key()]


def _warning(number: int, message: str, hint: str) -> CheckMessage:
    return Warning(message, hint=hint, id=f"directory.W{number:03}")


def _debug_in_public() -> Iterator[CheckMessage]:
    public = [host for host in (_host(), *settings.ALLOWED_HOSTS) if host and not is_loopback(host)]
    if public:
        yield _warning(
            1,
            f"DEBUG is on, and the site is meant for others ({', '.join(dict.fromkeys(public))}): errors show "
            "settings and code, and one person decides alone.",
            "Take DEBUG out of the environment.",
        )


def _site() -> Iterator[CheckMessage]:
    found, shown = _split(), settings.SITE_URL
    if found is None or found.scheme not in ("http", "https") or not found.hostname:
        hint = "Write it as https://directory.example.org."
        yield _warning(2, f"SITE_URL is “{shown}”, which is no address of a site.", hint)
    elif found.path or found.query or found.fragment or not shown.isascii():
        hint = "Scheme and host alone, foreign letters in Punycode: https://xn--bcher-kva.example."
        yield _warning(3, f"SITE_URL is “{shown}”: links made of it lead nowhere.", hint)
    elif found.scheme == "http" and not is_loopback(found.hostname):
        yield _warning(
            4,
            f"SITE_URL is “{shown}”: not encrypted, and the cookies of those who sign in go over https only, so "
            "that nobody can.",
            f"Let a proxy speak TLS and set SITE_URL=https://{found.netloc}.",
        )


def _hosts() -> Iterator[CheckMessage]:
    host, allowed = _host(), settings.ALLOWED_HOSTS
    if host and allowed and not validate_host(host, allowed):
        yield _warning(
            5,
            f"ALLOWED_HOSTS is {', '.join(allowed)} and lacks the host of SITE_URL, {host}: links in letters, "
            "feeds and API lead to an address at which nothing is served.",
            f"Set SITE_URL to the address that readers use, or add {host} to ALLOWED_HOSTS.",
        )
    if "*" in allowed:
        hint = "Name the hosts that serve this site."
        yield _warning(
            6, "ALLOWED_HOSTS is *: the site answers under any name that a stranger chooses.", hint
        )


def _proxy() -> Iterator[CheckMessage]:
    count, is_https = settings.TRUSTED_PROXY_COUNT, settings.SITE_URL.startswith("https://")
    if count < 0:
        hint = "Give the number of your own proxies in front of the service, usually 1."
        yield _warning(7, f"TRUSTED_PROXY_COUNT is {count}: a sender chooses the address that counts.", hint)
    if count == 0 and is_https:
        yield _warning(
            8,
            "SITE_URL is https and TRUSTED_PROXY_COUNT is 0: if a proxy speaks TLS, all readers count as one sender, "
            "and a single one uses up the limits of all.",
            "Set TRUSTED_PROXY_COUNT=1, with a proxy that sets X-Forwarded-For and X-Forwarded-Proto.",
        )
    if count == 0 and settings.SECURE_SSL_REDIRECT:
        yield _warning(
            9,
            "SSL_REDIRECT is on and TRUSTED_PROXY_COUNT is 0: behind a proxy each page leads to itself for ever.",
            "Set TRUSTED_PROXY_COUNT=1, or leave SSL_REDIRECT to the proxy.",
        )


def _tokens() -> Iterator[CheckMessage]:
    if 0 < len(settings.METRICS_TOKEN) < TOKEN_LENGTH:
        yield _warning(
            10,
            f"METRICS_TOKEN has {len(settings.METRICS_TOKEN)} characters: it can be guessed.",
            f"Make one of at least {TOKEN_LENGTH}: openssl rand -hex 32.",
        )


def _several_processes() -> Iterator[CheckMessage]:
    several = [
        f"{name}={os.environ[name]}" for name in PROCESSES if os.environ.get(name, "1") not in ("", "1")
    ]
    if os.environ.get(SHARED_COUNTS):
        several.append(SHARED_COUNTS)
    if several and settings.CACHES["default"]["BACKEND"].endswith(".ProcessCache"):
        yield _warning(
            11,
            f"Several web processes serve ({', '.join(several)}), each with a cache of its own: limits on senders and "
            "on wrong passwords are that many times higher.",
            "Set CACHE_URL=redis://:PASSWORD@127.0.0.1:6379/0.",
        )


def _stores() -> Iterator[CheckMessage]:
    live = settings.DATABASES["default"]
    if live["ENGINE"].endswith("sqlite3") and not Path(str(live["NAME"])).is_absolute():
        yield _warning(
            12,
            f"DATABASE_URL names the file “{live['NAME']}” relative to where a command is called: each folder has "
            "another database.",
            "Write it with four slashes: sqlite:////srv/directory/directory.sqlite3.",
        )
    where = urlsplit(str(settings.CACHES["default"].get("LOCATION") or ""))
    if where.scheme == "redis" and not is_loopback(where.hostname or "localhost"):
        yield _warning(
            13,
            f"CACHE_URL leads to {where.hostname} without TLS: its password can be read on the way.",
            "Use rediss:// from another machine.",
        )


def _mail() -> Iterator[CheckMessage]:
    if not settings.EMAIL_URL:
        if os.environ.get("MAIL_FROM"):
            hint = "Set EMAIL_URL=smtp+tls://NAME:PASSWORD@HOST:587, or take MAIL_FROM away."
            yield _warning(14, "MAIL_FROM is set and EMAIL_URL is not: no letter is sent.", hint)
        return
    if not settings.EMAIL_BACKEND.endswith(".smtp.EmailBackend") or not settings.EMAIL_HOST:
        hint = "Write it as smtp+tls://NAME:PASSWORD@HOST:587."
        yield _warning(15, "EMAIL_URL names no mail server: letters are made and reach nobody.", hint)
    elif bool(settings.EMAIL_HOST_USER) != bool(settings.EMAIL_HOST_PASSWORD):
        hint = "Give both, with what is special in a password written as %XX, or neither."
        yield _warning(16, "EMAIL_URL has only one of name and password.", hint)
    if not _is_address(settings.DEFAULT_FROM_EMAIL):
        hint = "Set MAIL_FROM to an address of yours."
        yield _warning(17, f"Letters come from “{settings.DEFAULT_FROM_EMAIL}”, which servers refuse.", hint)


def _numbers() -> Iterator[CheckMessage]:
    terms = settings.VERIFICATION_TERM_DAYS
    low = [f"{name}={getattr(settings, name)}" for name in AT_LEAST_ONE if getattr(settings, name) < 1]
    low += [f"the term of {channel} is {days}" for channel, days in terms.items() if days < 1]
    if low:
        hint = "Give at least 1, or leave it out for the default."
        yield _warning(18, f"Nothing can be done, or nothing stays right: {', '.join(low)}.", hint)
    if settings.EXTRACTION_MODEL and not settings.EXTRACTION_ENDPOINT:
        hint = "Set EXTRACTION_ENDPOINT too, or take EXTRACTION_MODEL away."
        yield _warning(19, "EXTRACTION_MODEL is set and EXTRACTION_ENDPOINT is not: it is never asked.", hint)
    leave = urlsplit(settings.LEAVE_URL)
    if leave.scheme != "https" or not leave.hostname:
        hint = "Write it as https://www.wikipedia.org/."
        yield _warning(20, f"“Leave this page” leads to “{settings.LEAVE_URL}”: no https address.", hint)


def _people() -> Iterator[CheckMessage]:
    if not settings.CONTACT_ADDRESS:
        hint = "Set CONTACT_ADDRESS to a mailbox that somebody reads."
        yield _warning(30, "CONTACT_ADDRESS is empty: nobody can tell you that a page endangers them.", hint)
    elif not _is_address(settings.CONTACT_ADDRESS):
        hint = "Set it to a mailbox that somebody reads."
        yield _warning(31, f"CONTACT_ADDRESS is “{settings.CONTACT_ADDRESS}”, no e-mail address.", hint)
    if not settings.SECOND_FACTOR_REQUIRED:
        hint = "Take SECOND_FACTOR_REQUIRED out of the environment."
        yield _warning(32, "SECOND_FACTOR_REQUIRED is off: a password is enough to publish.", hint)
    if settings.SECOND_EYES_AFTER_DAYS < 1:
        hint = "Take SECOND_EYES_AFTER_DAYS out of the environment."
        yield _warning(33, "SECOND_EYES_AFTER_DAYS is below 1: who gives an account has two at once.", hint)


def _unwritable() -> Iterator[CheckMessage]:
    """Asked on this machine, as this user: run it as the one that runs the worker."""
    for number, name, folder in (
        (34, "EXPORT_DIRECTORY", settings.EXPORT_DIRECTORY),
        (35, "ERASURES_FILE", settings.ERASURES_FILE.parent),
    ):
        if not may_write(folder):
            hint = f"install -d -o {_user()} {folder}"
            yield _warning(
                number, f"{name} is {getattr(settings, name)}: this user cannot write there.", hint
            )


def _signing_key() -> Iterator[CheckMessage]:
    path = settings.SIGNING_KEY
    if path is None:
        return
    if not os.access(path, os.R_OK):
        hint = f"install -m 600 -o {_user()} KEY {path}, or take SIGNING_KEY away."
        yield _warning(36, f"SIGNING_KEY is {path}: this user cannot read it, and no dump can be made.", hint)
    elif path.stat().st_mode & 0o077:
        yield _warning(37, f"SIGNING_KEY is {path}: others on this machine can read it.", f"chmod 600 {path}")


def may_write(folder: Path) -> bool:
    """Into the folder, or by making it in the nearest one above that is there."""
    there = next(place for place in (folder.absolute(), *folder.absolute().parents) if place.exists())
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


def is_loopback(host: str) -> bool:
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _user() -> str:
    return os.environ.get("USER", "directory")


def _split() -> SplitResult | None:
    try:
        return urlsplit(settings.SITE_URL)
    except ValueError:
        return None


def _host() -> str:
    found = _split()
    host = (found.hostname or "") if found else ""
    return f"[{host}]" if ":" in host else host


def _is_address(text: str) -> bool:
    try:
        EmailValidator(allowlist=[])(parseaddr(text)[1])
    except ValidationError:
        return False
    return True
