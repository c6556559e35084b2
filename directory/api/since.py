"""``updated_since``: the rows that changed from a Revision or a time on; the cost does not grow with the table."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import F, Min

from directory.api.parameters import Parameter, Rows, whole_number
from directory.api.plans import are_few
from directory.models import Revision

# RFC 3339; the "+" of an offset must be written %2B in a query.
MOMENT = r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:[Zz]|[+-]\d\d:\d\d)"
NUMBER = r"[0-9]{1,18}"
# So many may wait for the lock at once.
NEAR = 100


@dataclass(frozen=True, kw_only=True)
class SinceParameter(Parameter):
    """The number of a Revision, or a time."""

    def accepts(self, value: str) -> bool:
        return re.fullmatch(NUMBER, value) is not None or moment_of(value) is not None


def moment_of(value: str) -> datetime | None:
    """The time that an RFC 3339 date-time names, in UTC; None if it names none."""
    if re.fullmatch(MOMENT, value, re.ASCII) is None:
        return None
    try:
        return datetime.fromisoformat(value.upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def spelled(value: str) -> str:
    """A number without leading zeros; a time in UTC, as ``2026-11-21T08:00:00Z``."""
    if re.fullmatch(NUMBER, value):
        return whole_number(value)
    moment = moment_of(value)
    return moment.replace(tzinfo=None).isoformat() + "Z" if moment else value


def updated_since(rows: Rows, value: str) -> Rows:
    """Those whose ``revision`` is this number or a later one; a time stands for the first number from then on."""
    moment = moment_of(value)
    number = first_since(moment) if moment else int(value)
    return rows.none() if number is None else among_few_or_many(rows, number)


def first_since(moment: datetime) -> int | None:
    """The lowest number of a Revision at or after ``moment``, or None.

    Whoever waited for the lock may have an earlier time and a later number than who went first, so
    the neighbours of the first by time are looked at too.
    """
    later = Revision.objects.filter(at__gte=moment)
    number = later.order_by("at", "seq").values_list("seq", flat=True).first()
    while number is not None:
        near = later.filter(seq__lt=number, seq__gte=number - NEAR)
        earlier = near.aggregate(first=Min("seq"))["first"]
        if earlier is None:
            return number
        number = earlier
    return None


def among_few_or_many(rows: Rows, number: int) -> Rows:
    """The rows shown anew since Revision ``number``, by the plan that suits how many there are."""
    changed = rows.model._default_manager.filter(shown_revision__gte=number).order_by()
    if are_few(changed):
        return rows.filter(pk__in=changed.values("pk"))
    # An expression, so that no index on the number is taken: it would have to sort them all by id.
    return rows.alias(shown_number=F("shown_revision") + 0).filter(shown_number__gte=number)


UPDATED_SINCE = SinceParameter(
    name="updated_since",
    about="Only those whose `revision` is this number or a later one, or that were updated at this time or later.",
    pattern=f"{NUMBER}|{MOMENT}",
    accepted_is="the number of a revision, or a date-time of RFC 3339 such as 2026-11-21T08:00:00Z",
    narrow=updated_since,
    spelled=spelled,
)
