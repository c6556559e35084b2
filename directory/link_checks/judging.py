"""What one look at an address means. Pure: outcome in, verdict out; how long it lasts is for ``history``.

Order decides: where the address leads, who stands in the door, what the status says, what the page says.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from urllib.parse import SplitResult, urlsplit

from directory.fetch import Failure, Page, Trouble
from directory.link_checks import fingerprints as marks
from directory.link_checks.reading import Reading, is_html, read
from directory.values.domains import domain_of, host_of, is_below

LONGEST_DETAIL = 500
# A page with less than this to read can be a wall, a notice or a parked domain; longer ones speak of them.
FEW_WORDS = 1_500
HARDLY_A_WORD = 200
NO_WORDS = 20
HOME_NAMES = {"", "index", "home", "default", "main", "welcome", "start", "accueil", "inicio", "startseite"}
LONGEST_LANGUAGE = 5  # "en", "eng", "pt-br"
TAKEN_OVER = "It looks taken over: its title, the name of its body and every stored value are gone at once."
NOWHERE = {Trouble.NOT_PUBLIC, Trouble.BAD_REDIRECT, Trouble.TOO_MANY_REDIRECTS}


class Sight(StrEnum):
    """What one look saw. All but ``failure`` are states of a link by themselves."""

    OK = "ok"
    REDIRECTED = "redirected"
    MOVED = "moved"
    FAILURE = "failure"
    BLOCKED = "blocked"
    SOFT_404 = "soft_404"
    TLS_PROBLEM = "tls_problem"


@dataclass(frozen=True)
class Seen:
    """``detail`` is for editors. ``is_silent``: nothing of HTTP came back, which may be our own fault."""

    sight: Sight
    detail: str = ""
    leads_to: str = ""
    is_silent: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "detail", self.detail[:LONGEST_DETAIL])
        object.__setattr__(self, "leads_to", self.leads_to[:2_000])


class Past(Protocol):
    """What the page was before: see ``remembering``."""

    def is_kept_by(self, reading: Reading) -> bool: ...

    def is_lost_by(self, reading: Reading) -> bool: ...


def judge(url: str, outcome: Page | Failure, past: Past | None = None) -> Seen:
    """What was seen at ``url``. A target on another registrable domain is told, never believed.

    ``past``: what the page was. One that keeps what made it the body's is fine, whatever words it holds.
    """
    return _of_failure(url, outcome) if isinstance(outcome, Failure) else _of_page(url, outcome, past)


def is_other_domain(url: str, target: str) -> bool:
    return domain_of(url) != domain_of(target)


SILENT = {
    Trouble.UNRESOLVABLE,
    Trouble.NO_CONNECTION,
    Trouble.TIMEOUT,
    Trouble.TLS,
    Trouble.PROTOCOL,
}


def _of_failure(url: str, failure: Failure) -> Seen:
    has_left = bool(failure.hops) and is_other_domain(url, failure.url)
    if has_left and failure.trouble not in NOWHERE:
        return Seen(Sight.MOVED, f"It leads to another domain, and there: {failure.detail}", failure.url)
    sight = Sight.TLS_PROBLEM if failure.trouble == Trouble.TLS else Sight.FAILURE
    is_silent = failure.trouble in SILENT and not failure.hops
    leads_to = failure.url if failure.hops else ""
    return Seen(sight, f"{failure.trouble}: {failure.detail}", leads_to, is_silent)


def _of_page(url: str, page: Page, past: Past | None) -> Seen:
    reading = read(page.url, page.headers, page.body) if is_html(page.headers, page.body) else None
    end = (reading.leads_to if reading else "") or page.url
    if is_other_domain(url, end):
        return _elsewhere(end)
    if reading and past and 200 <= page.status < 300 and past.is_kept_by(reading):
        return _of_road(url, end)
    # On a page with more to read the same marks are its subject, or stand beside it.
    in_markup = marks.in_markup(reading.source) if reading and len(reading.text) < FEW_WORDS else {}
    if wall := _wall(page, reading, in_markup):
        return Seen(Sight.BLOCKED, wall)
    if page.status >= 300 or page.status < 200:
        return _of_status(page.status)
    if page.status in (204, 205) or not page.body.strip():
        return Seen(Sight.SOFT_404, "The page is empty.")
    if reading and (said := _of_words(end, reading, in_markup)):
        return said
    if reading and past and past.is_lost_by(reading):
        return Seen(Sight.SOFT_404, TAKEN_OVER, end if end != url else "")
    return _of_road(url, end)


def _elsewhere(end: str) -> Seen:
    host = host_of(end)
    if is_below(host, marks.WALL_DOMAINS):
        return Seen(Sight.BLOCKED, f"It sends programs to {host}.", end)
    if is_below(host, marks.SIGN_IN_DOMAINS):
        return Seen(Sight.BLOCKED, f"It asks to sign in at {host}.", end)
    return Seen(Sight.MOVED, f"It leads to {host}, another domain.", end)


def _wall(page: Page, reading: Reading | None, in_markup: dict[str, str]) -> str:
    """What stands between a program and the page, in words; "" if nothing does."""
    for name, part in marks.WALL_HEADERS:
        if name in page.headers and part in page.headers[name].lower():
            return f"A bot wall answered ({name}: {page.headers[name][:80]})."
    if reading and (page.status in marks.WALL_STATUS or page.status in marks.REFUSING):
        if mark := _wall_mark(reading, in_markup):
            return f"A bot wall answered (“{mark}” in the page, status {page.status})."
        if found := marks.WALL_WORDS.search(_short_words(reading)):
            return f"A bot wall answered (“{found[0][:80]}”, status {page.status})."
    if page.status in marks.REFUSING:
        return f"It refuses this visitor with status {page.status}."
    return ""


def _wall_mark(reading: Reading, in_markup: dict[str, str]) -> str:
    is_bare = len(reading.text) < HARDLY_A_WORD and not reading.asks_words
    return in_markup.get("wall") or (in_markup.get("script", "") if is_bare else "")


def _of_status(status: int) -> Seen:
    if status in (404, 410):
        return Seen(Sight.FAILURE, f"The server says that there is no such page (status {status}).")
    return Seen(Sight.FAILURE, f"The server answered with status {status}.")


def _of_words(end: str, reading: Reading, in_markup: dict[str, str]) -> Seen | None:
    """What an answer of status 200 says of itself, if that is not simply its page."""
    names = [name.lower() for name in (reading.title, *reading.headings) if name]
    short = _short_words(reading)
    for expression, detail in (
        (marks.NOT_FOUND, "The page says that it was not found"),
        (marks.DEFAULT_PAGES, "A server without a site answers"),
    ):
        if found := _in_any(expression, names):
            return Seen(Sight.SOFT_404, f"{detail}: “{found}”.")
    if found := in_markup.get("parked") or _parked(reading, names, short):
        return Seen(Sight.SOFT_404, f"The domain looks parked, suspended or for sale: “{found}”.")
    if found := _gambling(reading, names):
        return Seen(Sight.SOFT_404, f"The page speaks of something else entirely: “{found}”.")
    if match := marks.UNBUILT.search(short):
        return Seen(Sight.SOFT_404, f"The page is not built yet: “{match[0]}”.")
    if match := marks.RESTING.search(short):
        return Seen(Sight.FAILURE, f"The page says that it does not work now: “{match[0]}”.")
    if reading.asks_password and (
        marks.SIGN_IN_PATH.search(end.lower()) or _in_any(marks.SIGN_IN_WORDS, names)
    ):
        return Seen(Sight.BLOCKED, "It asks to sign in.")
    if _says_nothing(reading):
        if reading.is_scripted:
            return Seen(Sight.BLOCKED, "Scripts build the page: a program sees no text.")
        if not reading.text and not reading.leads_to:
            return Seen(Sight.SOFT_404, "The page is empty.")
    return None


def _says_nothing(reading: Reading) -> bool:
    shows = reading.is_pictured or reading.asks_words
    return len(reading.text) < NO_WORDS and reading.is_whole and not shows


def _of_road(url: str, end: str) -> Seen:
    """What the redirects on the way mean, when the page at the end is one."""
    start, target = urlsplit(url), urlsplit(end)
    if _same(start, target):
        return Seen(Sight.OK)
    if _is_home(target) and not _is_home(start):
        return Seen(Sight.SOFT_404, "It leads to the home page instead of a page of its own.", end)
    if start.scheme == "https" and target.scheme == "http":
        return Seen(Sight.REDIRECTED, "It leads from https to unencrypted http.", end)
    return Seen(Sight.REDIRECTED, "It leads to another address of the same domain.", end)


def _same(start: SplitResult, target: SplitResult) -> bool:
    return start._replace(
        fragment="", path=start.path or "/", netloc=start.netloc.lower()
    ) == target._replace(fragment="", path=target.path or "/", netloc=target.netloc.lower())


def _is_home(address: SplitResult) -> bool:
    """ "/", "/en/", "/index.php", "/pt-br/home": nothing but a language and the name of a first page."""
    if address.query:
        return False
    steps = [step for step in address.path.lower().split("/") if step]
    if steps and steps[-1].partition(".")[0] in HOME_NAMES:
        steps.pop()
    if not steps:
        return True
    return len(steps) == 1 and len(steps[0]) <= LONGEST_LANGUAGE and _is_language(steps[0])


def _is_language(step: str) -> bool:
    language, _, region = step.replace("_", "-").partition("-")
    return len(language) in (2, 3) and language.isalpha() and (not region or len(region) == 2)


def _parked(reading: Reading, names: list[str], short: str) -> str:
    if not reading.text and urlsplit(reading.leads_to).path.rstrip("/") == "/lander":
        return reading.leads_to
    if found := marks.PARKED_WORDS.search(short):
        return found[0][:120]
    return _in_any(marks.PARKED_WORDS, names)


def _gambling(reading: Reading, names: list[str]) -> str:
    """Several different words of the trade, one of them in the title or a heading."""
    for trade, least in ((marks.GAMBLING, 3), (marks.ADULT, 2)):
        if not _in_any(trade, names):
            continue
        text = " ".join([*names, reading.text.lower()])
        found = list(dict.fromkeys(match[0] for match in trade.finditer(text)))
        if len(found) >= least:
            return ", ".join(found[:5])
    return ""


def _short_words(reading: Reading) -> str:
    """All words of a page that has few; of a longer one its title alone."""
    words = [reading.title]
    if len(reading.text) < FEW_WORDS:
        words += [*reading.headings, reading.text]
    return " ".join(words).lower()


def _in_any(expression: re.Pattern[str], names: Iterable[str]) -> str:
    found = (expression.search(name) for name in names)
    return next((match[0].strip()[:120] for match in found if match), "")
