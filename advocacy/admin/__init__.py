"""The editors' side of this app. Every decision goes through ``directory.moderation``."""

from advocacy.admin import units_of_advocacy, webhooks

__all__ = ["units_of_advocacy", "webhooks"]
