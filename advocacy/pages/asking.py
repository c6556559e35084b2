"""When a call was asked, and since when nobody has said that it still stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings

from advocacy.models import CallToAction


@dataclass(frozen=True)
class Asked:
    """``on`` is the day that the call tells, ``read_on`` that of the latest article it cites; None: not known.

    ``is_unconfirmed``: the call is open, and nobody has confirmed it for so long that its situation may have changed.
    """

    on: date | None
    read_on: date | None
    confirmed_on: date | None
    is_unconfirmed: bool

    @property
    def since(self) -> date | None:
        """The last day on which somebody said it."""
        return self.confirmed_on or self.on or self.read_on


def asked(call: CallToAction, today: date) -> Asked:
    """Of a call from ``CallQuerySet.with_article_day``; ``today`` is a UTC date and inclusive."""
    read_on: date | None = call.article_day  # type: ignore[attr-defined]
    told = Asked(call.asked_on, read_on, call.confirmed_on, is_unconfirmed=False)
    unconfirmed = call.is_open_on(today) and (_is_old(told.since, today) or _is_for_review(call, today))
    return Asked(call.asked_on, read_on, call.confirmed_on, unconfirmed)


def with_asked(calls: Iterable[CallToAction], today: date) -> list[CallToAction]:
    """The calls, each with what cards say of its age as ``asked``."""
    calls = list(calls)
    for call in calls:
        call.asked = asked(call, today)  # type: ignore[attr-defined]
    return calls


def _is_old(since: date | None, today: date) -> bool:
    return since is None or since + timedelta(days=settings.CALL_TERM_DAYS) <= today


def _is_for_review(call: CallToAction, today: date) -> bool:
    """The day has come on which an editor was to look again, and none has since."""
    if call.review_on is None or call.review_on > today:
        return False
    return call.confirmed_on is None or call.confirmed_on < call.review_on
