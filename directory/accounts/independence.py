"""Whether two accounts are two people, and since when an account stands for itself."""

from datetime import datetime, timedelta

from django.conf import settings

from directory.models import Account, Appointment


def standing_since(account: Account) -> datetime | None:
    """The last act of another, or of the host, on which the account's standing rests; None if none is known."""
    return max((row.at for row in account.appointments.all() if row.starts_anew), default=None)


def ripens(since: datetime) -> datetime:
    """From when on (inclusive) an account counts for itself whose standing began at ``since``."""
    return since + timedelta(days=settings.SECOND_EYES_AFTER_DAYS)


def is_unripe(account: Account, at: datetime) -> bool:
    """Whether somebody who set something of the account still stands behind it."""
    since = standing_since(account)
    return since is not None and at < ripens(since)


def independent(first: Account, second: Account, at: datetime) -> bool:
    """Two people: neither made the other's account, nor set anything of it that has not ripened yet."""
    return not (one_made_the_other(first, second) or one_set_the_other_lately(first, second, at))


def one_made_the_other(first: Account, second: Account) -> bool:
    """Whoever made an account may have kept it for himself, until the host gives it another password."""
    return _made_by(first, second) or _made_by(second, first)


def one_set_the_other_lately(first: Account, second: Account, at: datetime) -> bool:
    """Whoever set something of an account stands behind it until that has ripened."""
    return _set_lately(first, second, at) or _set_lately(second, first, at)


def _made_by(account: Account, other: Account) -> bool:
    rows = list(account.appointments.all())
    taken_over = any(row.by_host and row.what == Appointment.What.PASSWORD for row in rows)
    return bool(rows) and rows[0].set_by_id == other.pk and not taken_over


def _set_lately(account: Account, other: Account, at: datetime) -> bool:
    acts = [row for row in account.appointments.all() if row.starts_anew and row.set_by_id == other.pk]
    return any(at < ripens(row.at) for row in acts)
