"""Whether a stored value still stands on a page, and what stands there instead. Pure."""

import re
from collections.abc import Iterator

import phonenumbers

from directory.discovery.reading import words
from directory.discovery.reading.mailboxes import mailboxes_in
from directory.discovery.reading.numbers import numbers_in
from directory.discovery.reading.postal import MOST_LINES
from directory.discovery.reading.ranking import same
from directory.discovery.reading.shapes import Found, Reading
from directory.values import telephones
from directory.values.sentences import Sentence

_ENOUGH = 0.85


def stands(reading: Reading, channel: str, value: str) -> Found | None:
    """Where the value stands on the page, whatever it is labelled there; None if it does not."""
    for found in reading.found:
        if found.channel == channel and _equal(channel, found.value, value):
            return found
    places = _PLACES.get(channel, _of_link)(reading, value)
    return next((_told(reading, channel, value, start, end) for start, end in places), None)


def instead(reading: Reading, channel: str, value: str) -> tuple[Found, ...]:
    """What the page gives for that channel, best first, if not the value; () if it stands."""
    if stands(reading, channel, value):
        return ()
    return tuple(sorted((f for f in reading.found if f.channel == channel), key=lambda f: -f.score))


def _equal(channel: str, one: str, other: str) -> bool:
    return one == other or (channel in ("contact_page", "contact_form") and same(one) == same(other))


def _told(reading: Reading, channel: str, value: str, start: int, end: int) -> Found:
    line = reading.text[reading.text.rfind("\n", 0, start) + 1 : start].strip(" ,;:")
    page = reading.found[0].page if reading.found else ""
    return Found(
        channel, value, "general", line[-200:], start, end, 0.5, (Sentence("it stands there"),), "", page
    )


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def _of_number(reading: Reading, value: str) -> Iterator[tuple[int, int]]:
    try:
        region = phonenumbers.region_code_for_number(telephones.parsed(value)) or ""
    except phonenumbers.NumberParseException:
        return
    tail = value[-3:]
    for at, line in _lines(reading.text):
        digits = "".join(char for char in line if char.isdecimal())
        if len(digits) < 5 or (tail.isascii() and line.isascii() and tail[-2:] not in digits):
            continue
        for number in numbers_in(line[:3_000], region):
            if number.value == value:
                yield at + number.start, at + number.end


def _of_mailbox(reading: Reading, value: str) -> Iterator[tuple[int, int]]:
    local = value.partition("@")[0].lower()
    for at, line in _lines(reading.text):
        for box in mailboxes_in(line) if local in line.lower() else ():
            if box.value == value:
                yield at + box.start, at + box.end


def _of_address(reading: Reading, value: str) -> Iterator[tuple[int, int]]:
    """The fewest lines that together hold nearly all words of the address."""
    sought = set(words.plain(value).split())
    lines = list(_lines(reading.text))
    told = [set(words.plain(line).split()) & sought for _, line in lines]
    best: tuple[int, int] | None = None
    for first, mine in enumerate(told):
        if not mine:
            continue
        held: set[str] = set()
        for last in range(first, min(first + MOST_LINES, len(lines))):
            held |= told[last]
            if sought and len(held) >= _ENOUGH * len(sought):
                if best is None or last - first < best[1] - best[0]:
                    best = (first, last)
                break
    if best:
        yield lines[best[0]][0], lines[best[1]][0] + len(lines[best[1]][1])


def _of_link(reading: Reading, value: str) -> Iterator[tuple[int, int]]:
    """A link to it, by the words that it is called."""
    for link in (*reading.links, *reading.elsewhere):
        if same(link.address) == same(value) and link.text:
            match = re.search(re.escape(link.text), reading.text)
            yield match.span() if match else (0, 0)


_PLACES = {
    "telephone": _of_number,
    "fax": _of_number,
    "email": _of_mailbox,
    "postal_address": _of_address,
}
