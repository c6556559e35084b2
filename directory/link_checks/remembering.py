"""What a page was when a program or a person last saw it, and whether it still is. The last function asks the database.

A page that keeps answering and lost its title, its language, the name of its body and every stored value is somebody
else's. One that keeps name and value is what it was, whatever else it says.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

import phonenumbers

from directory.link_checks.reading import Reading
from directory.models import Channel, LinkProblem, LinkVerdict, SightedPage, State
from directory.values.telephones import parsed
from directory.words.languages import base_of

# Fewer digits stand on any page by chance.
LEAST_DIGITS = 6
LEAST_NAME = 6
# A page of fewer letters in the same language may be a notice of the body itself.
FEW_LETTERS = 200
# What is older says little of what the page should be.
MEMORY = timedelta(days=400)
AT_ONCE = 50


@dataclass(frozen=True)
class Remembered:
    """Of one page: its title, its language (BCP 47, or ""), and the names and values of its body that stood on it."""

    title: str
    language: str
    names: tuple[str, ...] = ()
    values: tuple[str, ...] = ()

    def is_kept_by(self, reading: Reading) -> bool:
        """Whether the page still shows the body's name and a stored value, as far as it did."""
        name, value = self._has_name(reading), self._has_value(reading)
        is_whole = (name or not self.names) and (value or not self.values)
        return is_whole and (value or (name and self._has_title(reading)))

    def is_lost_by(self, reading: Reading) -> bool:
        """Whether nothing is left of what it was. Where it had neither name nor value nobody can tell."""
        if not (self.names or self.values):
            return False
        if self._has_title(reading) or self._has_name(reading) or self._has_value(reading):
            return False
        same = bool(reading.language) and base_of(reading.language) == base_of(self.language)
        return not same or len(reading.text) >= FEW_LETTERS

    def _has_title(self, reading: Reading) -> bool:
        return bool(self.title) and _plain(self.title) == _plain(reading.title)

    def _has_name(self, reading: Reading) -> bool:
        return bool(names_in(self.names, _all_of(reading)))

    def _has_value(self, reading: Reading) -> bool:
        return bool(values_in(self.values, _all_of(reading)))


def names_in(names: Iterable[str], text: str) -> tuple[str, ...]:
    """Those names that stand in the text, whatever their case."""
    plain = _plain(text)
    return tuple(name for name in names if len(name) >= LEAST_NAME and _plain(name) in plain)


def values_in(values: Iterable[str], text: str) -> tuple[str, ...]:
    """Those mailboxes, numbers (E.164) and postal addresses that stand in the text, however they are spelt."""
    plain, numbers, words = text.casefold(), _digits(text), _words(text)
    return tuple(value for value in values if _stands(value, plain, numbers, words))


def _stands(value: str, plain: str, numbers: str, words: str) -> bool:
    if value.startswith("+"):
        wanted = _national(value)
        return len(wanted) >= LEAST_DIGITS and wanted in numbers
    return value.casefold() in plain or ("@" not in value and _words(value) in words)


def _national(number: str) -> str:
    try:
        return phonenumbers.national_significant_number(parsed(number))
    except phonenumbers.NumberParseException:
        return number.removeprefix("+")


def _all_of(reading: Reading) -> str:
    """What is shown, and the markup: a value may stand behind what is kept of the text, or in a link."""
    return "\n".join([reading.title, *reading.headings, reading.text, reading.source])


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _digits(text: str) -> str:
    return "".join(str(int(char)) for char in text if char.isdecimal())


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def remembered(addresses: Collection[str], *, at: datetime) -> dict[str, Remembered]:
    """What is known of those of these pages that were seen, by their address; the newest look counts.

    A person who said that the page is what it should be, after it had been seen, outranks what it was.
    """
    found: dict[str, tuple[datetime, Remembered]] = {}
    rows = SightedPage.objects.filter(address__in=addresses, status=200, seen_at__gt=at - MEMORY)
    rows = rows.exclude(compressed_text=b"").order_by("seen_at", "pk")
    joined = rows.prefetch_related("organisation__names", "organisation__contact_points")
    for page in joined.iterator(chunk_size=AT_ONCE):
        found[page.address] = page.seen_at, _of(page)
    overruled = LinkProblem.objects.filter(observation__url__in=found, verdict=LinkVerdict.OVERRULED)
    said = {(url, closed_at) for url, closed_at in overruled.values_list("observation__url", "closed_at")}
    outranked = {url for url, closed_at in said if closed_at and closed_at > found[url][0]}
    return {address: past for address, (_, past) in found.items() if address not in outranked}


def _of(page: SightedPage) -> Remembered:
    body = page.organisation
    names = [body.name, *(row.name for row in body.names.all())]
    points = [point for point in body.contact_points.all() if point.state in (State.PUBLISHED, State.PENDING)]
    values = [point.value for point in points if not Channel(point.channel).is_web]
    return Remembered(page.title, page.language, names_in(names, page.text), values_in(values, page.text))
