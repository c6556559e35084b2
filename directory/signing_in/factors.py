"""The second factor: who needs one, until when she may do without, and whether a code is right.

Authenticators are rows of django-allauth. What an app and the account share, and what recovery codes are made of,
is encrypted there with a key made of SECRET_KEY: who reads a backup cannot make codes.
"""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.db import transaction
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare, salted_hmac

from directory.accounts import appointments, roles
from directory.models import Account, Appointment
from directory.signing_in import sign_ins
from directory.values.sentences import Sentence, enumerated
from directory.words.saying import kept

# A process in which nobody signs in has no need of it.
if TYPE_CHECKING:
    from cryptography.fernet import Fernet

Type = Authenticator.Type
PRIMARY = (Type.TOTP, Type.WEBAUTHN)
# In the session: that the account has a factor. Whoever takes it away ends the session or forgets this.
HAS_ONE = "has_second_factor"


def is_required_of(account: Account) -> bool:
    return settings.SECOND_FACTOR_REQUIRED and (account.is_superuser or roles.may_moderate(account))


def has_one(account: Account) -> bool:
    return Authenticator.objects.filter(user=account, type__in=PRIMARY).exists()


def due(account: Account, session: SessionBase) -> datetime | None:
    """From when on the account may do nothing without a second factor; None if it has one, or needs none."""
    if session.get(HAS_ONE) or not is_required_of(account):
        return None
    if has_one(account):
        session[HAS_ONE] = True
        return None
    return introduced_at() + timedelta(days=settings.SECOND_FACTOR_GRACE_DAYS)


@cache
def introduced_at() -> datetime:
    """When this database learnt of second factors: by the migration that came with an upgrade, or at its making."""
    applied = MigrationRecorder.Migration.objects.filter(app="mfa", name="0001_initial")
    return applied.values_list("applied", flat=True).get()


def accepting_codes(account: Account) -> Iterator[Authenticator]:
    """What of the account takes codes that are typed: its app, then its recovery codes."""
    found = {row.type: row for row in Authenticator.objects.filter(user=account)}
    return (found[kind] for kind in (Type.TOTP, Type.RECOVERY_CODES) if kind in found)


def accepts(authenticator: Authenticator, code: str, at: datetime) -> bool:
    """Whether the code is right at this time (RFC 6238); each is taken once, and none older than one taken before.

    Nothing is right that was made under another SECRET_KEY.
    """
    from cryptography.fernet import InvalidToken  # noqa: PLC0415  (see above)

    code = "".join(code.split())
    try:
        if authenticator.type == Type.RECOVERY_CODES:
            return bool(authenticator.wrap().validate_code(code))
        return _accepts_of_app(authenticator, code, at)
    except InvalidToken:
        return False


@transaction.atomic
def _accepts_of_app(authenticator: Authenticator, code: str, at: datetime) -> bool:
    held = Authenticator.objects.select_for_update().get(pk=authenticator.pk)
    step = _step_of(decrypt(held.data["secret"]), code, at)
    if step is None or step <= held.data.get("last_step", -1):
        return False
    held.data["last_step"] = step
    held.save(update_fields=["data"])
    return True


def _step_of(secret: str, code: str, at: datetime) -> int | None:
    """The step of time whose code this is: now's, or as many before and after as clocks may differ."""
    now = int(at.timestamp()) // app_settings.TOTP_PERIOD
    for step in range(now - app_settings.TOTP_TOLERANCE, now + app_settings.TOTP_TOLERANCE + 1):
        if constant_time_compare(format_hotp_value(hotp_value(secret, step)), code):
            return step
    return None


@contextmanager
def changing(request: HttpRequest, account: Account, at: datetime) -> Iterator[None]:
    """Whatever somebody changes of her own second factor in here is recorded with it, and her other sessions end."""
    with transaction.atomic():
        before = _kinds_by_key(account)
        yield
        after = _kinds_by_key(account)
        if after == before:
            return
        told = [Sentence("added {what}", what=_named(after[key])) for key in after.keys() - before.keys()]
        told += [Sentence("removed {what}", what=_named(before[key])) for key in before.keys() - after.keys()]
        detail = enumerated(*sorted(told))
        appointments.note(account, Appointment.What.FACTOR, by=account, at=at, detail=detail)
        request.session.pop(HAS_ONE, None)
        sign_ins.end_others(account, request.session)


def _named(kind: str) -> str:
    return kept(Authenticator.Type(kind).label)


def _kinds_by_key(account: Account) -> dict[int, str]:
    return dict(Authenticator.objects.filter(user=account).values_list("pk", "type"))


def take_away(account: Account, *, by: Account | None, at: datetime) -> bool:
    """Remove all of the account's second factor, for whoever lost it; ``by`` None: the host. Whether it had any.

    Whoever does that stands behind the account, as with a new password.
    """
    with transaction.atomic():
        if not Authenticator.objects.filter(user=account).delete()[0]:
            return False
        appointments.note(account, Appointment.What.FACTOR, by=by, at=at, detail=Sentence("taken away"))
        return True


def encrypted(text: str) -> str:
    return _box().encrypt(text.encode()).decode()


def decrypted(text: str) -> str:
    """InvalidToken if it was encrypted under another SECRET_KEY."""
    return _box().decrypt(text.encode()).decode()


def _box() -> "Fernet":
    from cryptography.fernet import Fernet  # noqa: PLC0415  (see above)

    key = salted_hmac("directory.signing_in.factors", "", algorithm="sha256").digest()
    return Fernet(base64.urlsafe_b64encode(key))
