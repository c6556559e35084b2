"""Deliveries of the directory to an address of yours: whether they are from there, and what they tell."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from typing import Any

from advocacy_directory.errors import DirectoryError

TOLERANCE = 300.0


def opened(
    secret: str,
    headers: Mapping[str, str],
    body: bytes,
    *,
    now: float | None = None,
    tolerance: float = TOLERANCE,
) -> dict[str, Any]:
    """What a delivery tells: ``after``, ``last_seq``, ``newest_seq`` and ``results``, entries of the feed.

    DirectoryError where it is not signed with this secret, or was signed more than ``tolerance`` seconds ago or
    ahead: answer that with a 4xx, and believe nothing of it. ``body`` are the bytes as they came.
    """
    given = {name.lower(): value for name, value in headers.items()}
    id, at = given.get("webhook-id", ""), given.get("webhook-timestamp", "")
    if not at.isascii() or not at.isdigit():
        raise DirectoryError("The delivery has no timestamp.")
    signed = hmac.digest(_key(secret), f"{id}.{at}.".encode() + body, hashlib.sha256)
    wanted = f"v1,{base64.b64encode(signed).decode()}".encode()
    offered = given.get("webhook-signature", "").encode().split()
    if not any(hmac.compare_digest(wanted, each) for each in offered):
        raise DirectoryError("The delivery is not signed with this secret.")
    if abs((time.time() if now is None else now) - int(at)) > tolerance:
        raise DirectoryError(f"The delivery was signed more than {tolerance:g} seconds ago, or ahead.")
    told: dict[str, Any] = json.loads(body)
    return told


def _key(secret: str) -> bytes:
    try:
        return base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except ValueError as exc:
        raise DirectoryError(
            "The secret is none; accepted: whsec_ and base64, as it was given to you."
        ) from exc
