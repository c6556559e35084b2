"""The editors' side of this app. Every decision goes through ``directory.moderation``."""

from directory.admin import accounts, places, records, suggestions, units_of_directory

__all__ = ["accounts", "places", "records", "suggestions", "units_of_directory"]
