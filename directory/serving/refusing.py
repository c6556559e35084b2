"""How the editors' pages tell that an act was refused: the same status and the same words for all of them."""

from django.core.exceptions import ValidationError

from directory.moderation import Conflict, Refused
from directory.words.saying import said

REFUSALS = (Refused, Conflict, ValidationError)


def status_of(exc: Exception) -> int:
    """403 for what may not be, 409 for what somebody else was faster with, 400 for what cannot be read."""
    return {Refused: 403, Conflict: 409}.get(type(exc), 400)


def reason_of(exc: Exception) -> str:
    return said(exc)
