"""How moderation says no."""

import uuid


class Refused(Exception):
    """The act is not allowed to this account or on this unit; the message says why (HTTP 403)."""


class Conflict(Exception):
    """Somebody was faster, or the content is no longer what was looked at (HTTP 409).

    ``proposal``: the id of the open one that wishes the same, where that is why.
    """

    def __init__(self, message: str, proposal: uuid.UUID | None = None) -> None:
        super().__init__(message)
        self.proposal = proposal
