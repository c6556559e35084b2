"""Bytes that come back from where others may write: what this service did not put there itself is told apart.

Layout: FORMAT, a seal of 32 bytes, the bytes. The seal is HMAC-SHA256 over the key of the entry and the bytes,
with a key derived from SECRET_KEY and FORMAT: nothing can be forged, cut, or moved to another key.
"""

import hmac
from functools import cache

from django.conf import settings
from django.utils.crypto import salted_hmac

# Another layout has another name, so that no release reads what it does not know.
FORMAT = b"AD02"
SEAL = 32
_START = len(FORMAT) + SEAL


def sealed(key: str, data: bytes) -> bytes:
    return FORMAT + _seal(key, data) + data


def opened(key: str, found: bytes) -> bytes | None:
    """What was sealed under this key; None for anything else."""
    data = found[_START:]
    intact = found.startswith(FORMAT) and hmac.compare_digest(found[len(FORMAT) : _START], _seal(key, data))
    return data if intact else None


def _seal(key: str, data: bytes) -> bytes:
    seal = _keyed(settings.SECRET_KEY).copy()
    name = key.encode()
    seal.update(len(name).to_bytes(4, "big") + name)
    seal.update(data)
    return seal.digest()


@cache
def _keyed(secret: str) -> hmac.HMAC:
    derived = salted_hmac("directory.serving.sealed", FORMAT, secret=secret, algorithm="sha256").digest()
    return hmac.new(derived, digestmod="sha256")
