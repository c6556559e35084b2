"""What is told of accounts: whoever gains power over one does not do so unseen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from django.conf import settings
from django.db.models import F, Q

from directory.accounts import roles
from directory.accounts.independence import ripens
from directory.models import Account, Appointment

TOLD_FOR = timedelta(days=30)


@dataclass(frozen=True)
class Notice:
    """What one setter set of one account on one day; ``by`` is empty for the host, ``until`` None if it has ripened."""

    account: Account
    by: str
    what: list[str]
    at: datetime
    until: datetime | None
    former_name: str


def notices(reader: Account, at: datetime) -> list[Notice]:
    """What others set of the reader's account lately and, to moderators and superusers, of anybody's; latest first.

    Nobody can tick them off: whoever signs in with a password that he set would do so first.
    """
    told_for = max(TOLD_FOR, timedelta(days=settings.SECOND_EYES_AFTER_DAYS))
    rows = Appointment.objects.filter(at__gt=at - told_for).exclude(
        set_by=F("account"), what__in=Appointment.OWN_AFFAIRS
    )
    if not (roles.may_moderate(reader) or reader.is_superuser):
        rows = rows.filter(Q(account=reader))
    found = rows.select_related("account").order_by("account", "set_by_name", "at", "id")
    groups = groupby(found, key=lambda row: (row.account_id, row.set_by_name, row.at.date()))
    told = (_notice(list(group), at) for _, group in groups)
    return sorted(told, key=lambda notice: notice.at, reverse=True)


def _notice(rows: list[Appointment], at: datetime) -> Notice:
    last = rows[-1]
    others = [row for row in rows if row.what != Appointment.What.NAME]
    until = ripens(others[-1].at) if others else None
    renamed = [row for row in rows if row.what == Appointment.What.NAME]
    return Notice(
        account=last.account,
        by=last.set_by_name,
        what=list(_words(rows)),
        at=last.at,
        until=until if until and until > at else None,
        former_name=renamed[0].account_name if renamed else "",
    )


def _words(rows: Iterable[Appointment]) -> Iterator[str]:
    """Each thing once, in the order in which it was set."""
    yield from dict.fromkeys(row.get_what_display() for row in rows)
