"""How moderation says no."""


class Refused(Exception):
    """The act is not allowed to this account or on this unit; the message says why (HTTP 403)."""


class Conflict(Exception):
    """Somebody was faster, or the content is no longer what was looked at (HTTP 409)."""
