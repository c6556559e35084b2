"""Whose a line of the queue is: what the account can decide, or what only others can. Letters ask the same."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.db.models import Q, prefetch_related_objects

from advocacy.review.places import OTHERS, Place
from directory import moderation
from directory.accounts import roles
from directory.models import Account

R = TypeVar("R")


@dataclass(frozen=True)
class Whose:
    """For whom a list is, and what the account may do at all: approve now, moderate, edit."""

    account: Account
    place: Place
    approves: bool
    moderates: bool
    edits: bool

    @classmethod
    def of(cls, account: Account, now: datetime, place: Place) -> "Whose":
        prefetch_related_objects([account], "groups", "appointments")
        return cls(
            account=account,
            place=place,
            approves=moderation.why_not_alone(account, now) is None,
            moderates=roles.may_moderate(account),
            edits=roles.may_edit(account),
        )

    def rows(self, rows: Any, *, may: bool, is_ours: Q | None = None) -> Any:
        """Those for the one that the list is for: what the account ``may`` decide, except where it ``is_ours``."""
        if self.place.is_all:
            return rows
        wants_others = self.place.whose == OTHERS
        if not may:
            return rows if wants_others else rows.none()
        if is_ours is None:
            return rows.none() if wants_others else rows
        return rows.filter(is_ours) if wants_others else rows.exclude(is_ours)

    def each(self, found: Iterable[R], *, may: bool, is_ours: Callable[[R], bool]) -> list[R]:
        """The same of what is no table."""
        if self.place.is_all:
            return list(found)
        wants_others = self.place.whose == OTHERS
        return [one for one in found if (not may or is_ours(one)) == wants_others]
