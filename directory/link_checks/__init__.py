"""Looking at the links that readers are sent to: what is due, what was seen, what a person says of it.

A program tells a link's state and since when; it never changes, hides or follows a contact.
"""

from directory.link_checks.history import DeadAfter, dead_after, history
from directory.link_checks.judging import Seen, Sight, judge
from directory.link_checks.looking import Manner
from directory.link_checks.problems import (
    WHAT_TO_DO,
    confirm,
    open_problems,
    overrule,
    overruled,
)
from directory.link_checks.running import Checked, check
from directory.link_checks.schedule import claimed, due, published_addresses, watch

__all__ = [
    "WHAT_TO_DO",
    "Checked",
    "DeadAfter",
    "Manner",
    "Seen",
    "Sight",
    "check",
    "claimed",
    "confirm",
    "dead_after",
    "due",
    "history",
    "judge",
    "open_problems",
    "overrule",
    "overruled",
    "published_addresses",
    "watch",
]
