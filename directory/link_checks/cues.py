"""What on a page tells whose it is: named cues, and runs of the letters of its own words. Pure.

A cue is of no language: what is known of the body, where it stands, what the address says, how much there is, where
links lead. Stems of trades, states and offices are cues too. ``weighing`` says what each is worth.
"""

import re
import zlib
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from directory.link_checks import bodies, notices, trades
from directory.link_checks.belonging import MOST_OF_MAIN, Belonging
from directory.link_checks.known import host_words, sounds
from directory.link_checks.reading import HOSTS, PARTS, weight
from directory.link_checks.stems import folded, romanised
from directory.values.domains import government_suffix, host_of

LISTED = {
    "state": bodies.STATE,
    "office": bodies.OFFICE,
    "trade": trades.TRADE,
    "jargon": trades.JARGON,
    "warning": bodies.WARNING,
    "thing": notices.THING,
    "away": notices.AWAY,
}
COUNTED = (1, 2, 4)
SIZES = (20, 60, 120, 250, 500, 1_000)
HARDLY, TELLING, MUCH = 200, 80, 250
LEAST_OF_A_WORD, MOST_OF_A_BEGINNING = 4, 6
LEAST_SOUNDS = 3
LONGEST_NOTICE = 90
# How many numbers there are for the runs of all words, and above them for those of the heading alone.
RUNS, OF_HEADINGS = 1 << 15, 1 << 14
SHORTEST, LONGEST = 3, 4
YEAR = re.compile(r"\b20[2-4]\d\b")
# A heading with a status of servers in it; the number of a room or a house stands beside other words.
STATUS = re.compile(r"(?<![\d+])(?:40[0-9]|410|50[0-4])(?!\d)")
LOUD = re.compile(r"[!?¡¿؟！？]")
# In the addresses of pages of every kind.
_OF_NO_PAGE = {"index", "page", "node", "html", "aspx", "site", "main", "home", "default", "content", "info"}


def cues(page: Belonging) -> Iterator[str]:
    """The names of all that are found; those of the listed stems with the part of the page and how many there are."""
    yield from _of_the_body(page)
    yield from _of_stems(page)
    yield from _of_the_address(page)
    yield from _of_the_shape(page)
    yield from (f"against: {name}" for name, points in page.against.items() if points)


def runs(page: Belonging) -> tuple[set[int], set[int]]:
    """Numbers below ``RUNS`` for the runs of letters in the heading, the main part and what links are called.

    And numbers above them for those of the heading, or of the title without one: a few words say there what it is.
    In one script: loan words and names of trades look alike in many languages.
    """
    named = page.places["heading"] or page.places["title"]
    return _numbers(page.own_words, RUNS), {RUNS + number for number in _numbers(named, OF_HEADINGS)}


def _numbers(text: str, most: int) -> set[int]:
    return {number % most for word in romanised(text).split() for number in _runs(word)}


@lru_cache(maxsize=50_000)
def _runs(word: str) -> tuple[int, ...]:
    padded = f" {word[:40]} "
    lengths = (SHORTEST, LONGEST)
    found = (padded[at : at + size] for size in lengths for at in range(max(1, len(padded) - size + 1)))
    return tuple(zlib.crc32(run.encode()) for run in found)


def _of_the_body(page: Belonging) -> Iterator[str]:
    reading, known, words = page.reading, page.known, host_words(page.url)
    for where, text in page.places.items():
        if known.is_named_in(text) or words.stand_in(text):
            yield f"called: {where}"
        if known.is_placed_in(text):
            yield f"placed: {where}"
    told = {
        "a value": page.shows_a_value,
        "none of its values": bool(known.values) and not page.shows_a_value,
        "its mailbox": page.has_own_mailbox,
        "another's mailbox": bool(page.foreign_mailboxes),
        "a number": reading.has_number,
        "a letter": reading.asks_letter,
        "a form": reading.asks_words,
        "nothing": not page.speaks_for,
        "nothing, and told": not page.speaks_for and weight(reading.text) >= TELLING,
        "nothing of the matter": not page.matter_speaks_for,
        "nothing of the matter, and told": not page.matter_speaks_for and weight(page.main) >= TELLING,
        "nothing of the matter, and much": not page.matter_speaks_for and weight(page.main) >= MUCH,
        "its body is known": bool(known.names),
        "its body is known, nothing of the matter": bool(known.names) and not page.matter_speaks_for,
        "a state's suffix": bool(government_suffix(host_of(page.url))),
    }
    yield from (name for name, is_so in told.items() if is_so)


def _of_stems(page: Belonging) -> Iterator[str]:
    for name, stems in LISTED.items():
        for where, text in page.places.items():
            found = len({stem[:4] for stem in stems.found(text)})
            yield from (f"{name}: {where} {least}" for least in COUNTED if found >= least)


def _of_the_address(page: Belonging) -> Iterator[str]:
    """Whether what a page is called in its address is what it is called: a new owner keeps the one, not the other."""
    words = _address_words(page.url)
    if not words:
        return
    yield "address"
    agreed = {
        where for where in ("heading", "title", "main") if _begin_alike(words, _plain(page.places[where]))
    }
    yield from (f"address: {where}" for where in agreed)
    if not agreed:
        yield "address: nowhere"
    if trades.TRADE.stand_in(" ".join(words)):
        yield "address: of a trade"
    if bodies.OFFICE.stand_in(" ".join(words)):
        reading = page.reading
        reaches = reading.has_number or reading.mailboxes or reading.asks_letter or page.shows_a_value
        yield "address: of an office, which is reached" if reaches else "address: of an office, not reached"


def is_called_as_asked(page: Belonging) -> bool:
    """Whether its heading begins with a word of its address: whoever comes later names it otherwise."""
    return _begin_alike(_address_words(page.url), _plain(page.places["heading"] or page.places["title"]))


def _address_words(url: str) -> list[str]:
    split = urlsplit(url)
    words = re.split(r"[\W\d_]+", unquote(f"{split.path} {split.query}").casefold())
    return [word for word in words if len(word) >= LEAST_OF_A_WORD and word not in _OF_NO_PAGE]


def _plain(text: str) -> list[tuple[str, str]]:
    """Each word in Latin letters, and its sounds."""
    words = dict.fromkeys(re.findall(r"\w+", folded(text[:MOST_OF_MAIN])))
    return [(romanised(word), sounds(word)) for word in words]


def _begin_alike(words: list[str], text: list[tuple[str, str]]) -> bool:
    for word in words:
        plain, heard = romanised(folded(word)), sounds(word)
        beginning = plain[: max(LEAST_OF_A_WORD, min(MOST_OF_A_BEGINNING, len(plain) - 2))]
        same = heard[:4] if len(heard) >= LEAST_SOUNDS else ""
        if any(other.startswith(beginning) or (same and sound.startswith(same)) for other, sound in text):
            return True
    return False


def _of_the_shape(page: Belonging) -> Iterator[str]:
    reading, heading, title = page.reading, page.places["heading"], page.places["title"]
    size, has_digits = weight(page.main), any(char.isdigit() for char in page.main)
    is_a_notice = _is_a_notice(heading or title)
    yield from (f"main over {least}" for least in SIZES if size >= least)
    told = {
        "a heading": bool(reading.headings),
        "heading in title": bool(heading) and folded(heading) in folded(title),
        "heading is title": bool(heading) and folded(heading) == folded(title),
        "title in parts": sum(bool(part.strip()) for part in PARTS.split(title)) > 1,
        "digits in heading": any(char.isdigit() for char in heading),
        "digits in title": any(char.isdigit() for char in title),
        "digits in main": has_digits,
        "a year in its name": bool(YEAR.search(f"{heading} {title}")),
        "a status in its name": bool(STATUS.search(heading) or STATUS.search(title)),
        "loud": bool(LOUD.search(heading)),
        "links": reading.links >= 3,
        "no links": not reading.links,
        "a link leaves": page.reading.parts.foreign_links > 0,
        "a number in main": page.shows_a_number,
        "a picture": reading.is_pictured,
        "signs itself": page.signs_itself,
        "signs itself, with a number": page.signs_itself and page.shows_a_number,
        "a notice in its name": is_a_notice,
        "a notice in its name, told": is_a_notice and size < HARDLY,
        "away, and stands alone": page.stands_alone
        and notices.AWAY.stand_in(f"{title} {heading} {page.main}"),
        "stands alone": page.stands_alone,
        "stands alone, without digits": page.stands_alone and not has_digits,
        "stands alone, hardly told": page.stands_alone and size < HARDLY,
        "a trade is linked elsewhere": any(
            trades.TRADE.stand_in(HOSTS.sub(" ", told)) for told in reading.parts.sent
        ),
    }
    yield from (name for name, is_so in told.items() if is_so)


def _is_a_notice(name: str) -> bool:
    """Whether a few words say of a site that it is away."""
    few = weight(name) <= LONGEST_NOTICE
    return few and notices.THING.stand_in(name) and notices.AWAY.stand_in(name)
