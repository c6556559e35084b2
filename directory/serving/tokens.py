"""Unguessable numbers for people whom we do not know: in forms, instead of a cookie, and in status addresses."""

import base64
import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core import signing
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext_lazy as _

SHORTEST = timedelta(seconds=3)
LONGEST = timedelta(hours=24)
TOO_EARLY = _(
    "This came faster than a person writes. Nothing is stored yet: look it over, and send it again."
)
TOO_LATE = _(
    "This form was open for more than 24 hours. Nothing is stored yet: send it again, it is still here."
)
FOREIGN = _("This form was not made by this page. Nothing is stored yet: look it over, and send it again.")


@dataclass(frozen=True)
class FormToken:
    """What a posted form carried: its number, empty if it is none of ours, and why it may not be used, if so."""

    nonce: str
    problem: str = ""


def issue(path: str, at: datetime) -> str:
    """A token for the form of one page, made at ``at``."""
    return _signer(path).sign_object([secrets.token_urlsafe(16), int(at.timestamp())])


def read(token: str, path: str, at: datetime) -> FormToken:
    """The token as it comes back; it may be used on the same path, from 3 seconds to 24 hours old."""
    if not token.isascii():
        return FormToken("", str(FOREIGN))
    try:
        nonce, issued = _signer(path).unsign_object(token)
    except signing.BadSignature:
        return FormToken("", str(FOREIGN))
    age = timedelta(seconds=at.timestamp() - issued)
    if age < SHORTEST:
        return FormToken(nonce, str(TOO_EARLY))
    return FormToken("", str(TOO_LATE)) if age > LONGEST else FormToken(nonce)


def status_token(nonce: str) -> str:
    """The 128 bits in the address of a status page; the same form leads to the same, and none is stored."""
    return _text(salted_hmac("directory.serving.tokens.status", nonce, algorithm="sha256").digest()[:16])


def hashed(secret: str) -> str:
    """What the database keeps of a number that only its holder may know."""
    return hashlib.sha256(secret.encode(errors="surrogatepass")).hexdigest()


def decoy() -> str:
    """A status token for what is not stored; nobody can tell it from a true one without the secret key."""
    half = secrets.token_bytes(8)
    return _text(half + _mark(half))


def is_decoy(token: str) -> bool:
    try:
        found = base64.urlsafe_b64decode(f"{token}==")
    except ValueError:
        return False
    return len(found) == 16 and constant_time_compare(found[8:], _mark(found[:8]))


def _signer(path: str) -> signing.Signer:
    return signing.Signer(salt=f"directory.serving.tokens.form:{path}")


def _mark(half: bytes) -> bytes:
    return salted_hmac("directory.serving.tokens.decoy", half, algorithm="sha256").digest()[:8]


def _text(number: bytes) -> str:
    return base64.urlsafe_b64encode(number).decode().rstrip("=")
