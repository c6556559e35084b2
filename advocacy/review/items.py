"""The lines of the editors' lists, and the kinds of work that they belong to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from directory import moderation


@dataclass(frozen=True)
class Confirmation:
    """The one step that confirms a contact unchanged: look at it, press the button."""

    href: str | None
    looked_at: str
    content_hash: str
    methods: list[tuple[str, str]]


@dataclass(frozen=True)
class Item:
    """One line of the queue. ``behind`` counts who stands behind it, of the ``needed``; ``people`` names them.

    ``why_not``: why only others can decide it; None if the account can, or where anybody can.
    ``returns``: its page leads back to where one was.
    """

    what: str
    kind: str
    since: datetime | None
    url: str
    author_name: str = ""
    behind: int | None = None
    needed: int = moderation.PEOPLE
    is_risky: bool = False
    confirmation: Confirmation | None = None
    returns: bool = False
    people: tuple[str, ...] = ()
    why_not: str | None = None


@dataclass(frozen=True)
class Work:
    """One kind of work: how much of it waits, and its lines from one number to another."""

    name: str
    label: str
    count: Callable[[], int]
    items: Callable[[int, int], list[Item]]


def people_of(standing: moderation.Standing | None) -> tuple[str, ...]:
    return tuple(account.get_username() for account in standing.people) if standing else ()
