"""The editors' side of this app. Every decision goes through ``directory.moderation``."""

from directory.admin import (
    accounts,
    discovery,
    fact_checks,
    link_problems,
    places,
    records,
    suggestions,
    tasks,
    units_of_directory,
)

__all__ = [
    "accounts",
    "discovery",
    "fact_checks",
    "link_problems",
    "places",
    "records",
    "suggestions",
    "tasks",
    "units_of_directory",
]
