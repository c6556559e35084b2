"""The day to which a passage ties its call. Pure; the day of publication comes in as a value."""

import re
from collections.abc import Iterator
from datetime import date

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = {name: number for number, name in enumerate(_NAMES, start=1)}
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
_MONTH += r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = re.compile(
    rf"\b(?:(?P<day>{_DAY})\s(?:of\s)?(?P<month>{_MONTH})|(?P<us_month>{_MONTH})\s(?P<us_day>{_DAY}))\b"
    rf"(?:,?\s(?P<year>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)


def last_day(passage: str, published_on: date | None) -> date | None:
    """The latest day that the passage names, if it is not before publication; None if it names none.

    A day without a year is the first such day on or after publication, and none if that is unknown.
    """
    days = [day for day in days_in(passage, published_on) if published_on is None or day >= published_on]
    return max(days, default=None)


def days_in(passage: str, published_on: date | None) -> Iterator[date]:
    for match in DATE.finditer(passage):
        month = MONTHS[(match["month"] or match["us_month"])[:3].lower()]
        day = int(re.sub(r"\D", "", match["day"] or match["us_day"]))
        found = _dated(day, month, int(match["year"]) if match["year"] else None, published_on)
        if found:
            yield found


def _dated(day: int, month: int, year: int | None, published_on: date | None) -> date | None:
    years = [year] if year else [published_on.year, published_on.year + 1] if published_on else []
    for candidate in years:
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if year or published_on is None or found >= published_on:
            return found
    return None
