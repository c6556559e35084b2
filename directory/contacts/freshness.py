"""Whether a value is verified, overdue or disputed: what follows from its row and a UTC date."""

from datetime import date
from typing import NamedTuple

from directory.models import ContactPoint
from directory.models.contact_points import term_of
from directory.moderation import open_dispute

STATES = ("unverified", "verified", "overdue", "disputed")


class Freshness(NamedTuple):
    """``state`` is one of ``STATES``; the rest is None while nobody verified.

    ``due_on`` is the first UTC date on which the verification is overdue. A disputed value keeps
    what was verified of it, and ``disputed_on``.
    """

    state: str
    verified_on: date | None = None
    due_on: date | None = None
    method: str | None = None
    disputed_on: date | None = None


class Checked(NamedTuple):
    """A verification of the present value: when and how."""

    on: date
    method: str


def freshness(point: ContactPoint, today: date) -> Freshness:
    """What stands about this point on ``today``. Prefetch ``verifications`` and ``disputes`` for lists."""
    dispute = open_dispute(point)
    last = next((v for v in point.verifications.all() if v.content_hash == point.content_hash), None)
    checked = Checked(last.verified_on, last.method) if last else None
    return freshness_of(point.channel, checked, dispute.disputed_on if dispute else None, today)


def freshness_of(channel: str, checked: Checked | None, disputed_on: date | None, today: date) -> Freshness:
    """What stands about a value whose last verification and open dispute are these."""
    if checked is None:
        return Freshness("disputed" if disputed_on else "unverified", disputed_on=disputed_on)
    due_on = checked.on + term_of(channel)
    state = "disputed" if disputed_on else "overdue" if today >= due_on else "verified"
    return Freshness(state, checked.on, due_on, checked.method, disputed_on)
