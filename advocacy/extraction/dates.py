"""The day to which a passage ties its call. Pure; the day of publication comes in as a value."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = {name: number for number, name in enumerate(_NAMES, start=1)}
# English writes months with a capital: "12 may be deported" and "they march 3 abreast" name no day.
_SPELT = "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
_SPELT += "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
_MONTH = rf"(?:{_SPELT}|{_SPELT.upper()})\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?"
DATE = re.compile(
    rf"\b(?:(?P<day>{_DAY})\s(?:of\s)?(?P<month>{_MONTH})|(?P<us_month>{_MONTH})\s(?P<us_day>{_DAY}))(?!\w)"
    r"(?:,?\s(?P<year>(?:19|20)\d\d)\b)?"
    # ISO 8601, and day and month in figures.
    r"|(?<![\d/.-])(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)"
    r"|(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<figures_year>(?:19|20)\d\d))(?![\d/-])"
)
# A day behind a verb of what befell somebody: "arrested on", "must be heard on"; it binds no reader.
_BEFELL = re.compile(
    r"(?:\b(?:be|been|being|was|were|is|are|has|had|he|she|they|who)\s+(?:\w+\s+){0,2}|[,:;(]\s*(?:\w+\s+)?"
    r"|\b(?:since|after|from)\s+)?\b(?P<verb>\w{2,}ed|heard|held|taken|shot|born|begun|began|died|seen|sent|found|put|went"
    r"|due|tried)\s+(?:[\w'-]+\s+){0,3}?(?:on|since|from|of)\s+(?:the\s+|[A-Z]\w+day,?\s+)?\Z"
)
_EVENT = re.compile(
    r"\b(?:vigils?|protests?|march(?:es)?|rall(?:y|ies)|demonstrations?|meetings?|events?)\b", re.I
)
_REACH = 80
# A day without a year that has just passed is that day, and not the one of next year.
JUST_PASSED = timedelta(days=31)


def last_day(passage: str, published_on: date | None) -> date | None:
    """The latest day that the passage names for its readers, or None.

    A day without a year is the one next to publication that has at most just passed, and none if that is
    unknown. Days long before publication, and days on which something befell somebody, bind no reader; nor does
    what may be a day or a month (01/12).
    """
    days = [
        day
        for day in days_in(passage, published_on)
        if published_on is None or day >= published_on - JUST_PASSED
    ]
    return max(days, default=None)


def days_in(passage: str, published_on: date | None) -> Iterator[date]:
    for match in DATE.finditer(passage):
        if not _befell(passage, match.start()) and (found := _read(match, published_on)):
            yield found


def _befell(passage: str, start: int) -> bool:
    before = passage[max(0, start - _REACH) : start]
    clause = re.split(r"[.!?]\s", before)[-1]
    told = _BEFELL.search(clause)
    return told is not None and not _EVENT.search(clause[: told.start("verb")])


def _read(match: re.Match[str], published_on: date | None) -> date | None:
    if match["iso"]:
        return _day(*map(int, match["iso"].split("-")))
    if match["first"]:
        return _in_figures(int(match["first"]), int(match["second"]), int(match["figures_year"]))
    month = MONTHS[(match["month"] or match["us_month"])[:3].lower()]
    day = int(re.sub(r"\D", "", match["day"] or match["us_day"]))
    if match["year"]:
        return _day(int(match["year"]), month, day)
    if published_on is None:
        return None
    years = (published_on.year - 1, published_on.year, published_on.year + 1)
    possible = (_day(year, month, day) for year in years)
    return next((found for found in possible if found and found >= published_on - JUST_PASSED), None)


def _in_figures(first: int, second: int, year: int) -> date | None:
    """Of two figures the month is the one that can be no day; None where both can be either."""
    if first == second or (first > 12) != (second > 12):
        return _day(year, min(first, second), max(first, second))
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
