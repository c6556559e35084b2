"""What must hold before the service may serve anybody, and what its operator is told at each start."""

import logging
from collections.abc import Iterator

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import Error

from directory.models import Account
from directory.operating.settings_checks import contradictions

logger = logging.getLogger(__name__)


def refuse_unsafe_service() -> None:
    """Raise ImproperlyConfigured, naming every reason and its remedy, unless it is safe to serve."""
    reasons = list(unsafe_reasons())
    if reasons:
        raise ImproperlyConfigured("Refusing to start: " + " ".join(reasons))


def unsafe_reasons() -> Iterator[str]:
    if settings.DEBUG:
        return
    if not has_secret_key():
        yield "SECRET_KEY is not set: put a long random string into the environment (or DEBUG=1 to try things out)."
    if not settings.ALLOWED_HOSTS:
        yield "ALLOWED_HOSTS is not set: name the hosts that serve this site, separated by commas."
    if demo_accounts_exist():
        yield "Demo accounts exist: remove them with `python manage.py demo_accounts --remove`."


def tell_contradictions() -> None:
    """Warn in the log of each setting that contradicts another."""
    for message in contradictions():
        logger.warning("%s (%s) %s", message.msg, message.id, message.hint)


def has_secret_key() -> bool:
    try:
        return bool(settings.SECRET_KEY)
    except ImproperlyConfigured:  # Django's own answer to an empty key
        return False


def demo_accounts_exist() -> bool:
    try:
        return Account.objects.filter(is_demo=True).exists()
    except Error as exc:
        raise ImproperlyConfigured(
            f"The database does not answer as expected ({exc}): run `python manage.py migrate`."
        ) from exc
