"""What one look at an address means. Pure: outcome in, verdict out; how long it lasts is for ``history``.

Order decides: where the address leads, who stands in the door, what the status says, what the page says.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol
from urllib.parse import SplitResult, urlsplit

from directory.fetch import Failure, Page, Trouble
from directory.fetching.outcomes import told_trouble
from directory.link_checks import fingerprints as marks
from directory.link_checks import saying
from directory.link_checks.known import Known
from directory.link_checks.reading import Reading, is_html, read
from directory.link_checks.roads import is_error, is_home, is_refusal, is_resting
from directory.link_checks.weighing import is_anothers
from directory.values.domains import domain_of, host_of, is_below
from directory.values.sentences import Sentence

UNKNOWN = Known()
TAKEN_OVER = Sentence(
    "It looks taken over: its title, the name of its body and every stored value are gone at once."
)
NOWHERE = {Trouble.NOT_PUBLIC, Trouble.BAD_REDIRECT, Trouble.TOO_MANY_REDIRECTS}
# Our limits are not their failure: a browser may well open what a program gave up.
OURS = {Trouble.TOO_LARGE, Trouble.UNREADABLE, Trouble.BEYOND_BOUNDS, Trouble.MISSING_ISSUER}


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
        object.__setattr__(self, "leads_to", self.leads_to[:2_000])


class Past(Protocol):
    """What the page was: see ``remembering``. ``is_vouched``: two people said that it is what it should be."""

    @property
    def names(self) -> tuple[str, ...]: ...

    @property
    def values(self) -> tuple[str, ...]: ...

    @property
    def is_vouched(self) -> bool: ...

    def is_kept_by(self, reading: Reading) -> bool: ...

    def is_lost_by(self, reading: Reading) -> bool: ...

    def is_gone_from(self, reading: Reading) -> bool: ...


def judge(url: str, outcome: Page | Failure, past: Past | None = None, known: Known = UNKNOWN) -> Seen:
    """What was seen at ``url``. A target on another registrable domain is told, never believed.

    ``past``: what the page was. One that keeps what made it the body's is fine, whatever words it holds.
    ``known``: whose it should be.
    """
    return _of_failure(url, outcome) if isinstance(outcome, Failure) else _of_page(url, outcome, past, known)


def is_other_domain(url: str, target: str) -> bool:
    same_host = host_of(url).removeprefix("www.") == host_of(target).removeprefix("www.")
    return not same_host and domain_of(url) != domain_of(target)


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
        return Seen(
            Sight.MOVED,
            Sentence("It leads to another domain, and there: {detail}", detail=failure.detail),
            failure.url,
        )
    if failure.trouble in OURS:
        detail = Sentence(
            "A program cannot tell ({trouble}): {detail}",
            trouble=told_trouble(failure.trouble),
            detail=failure.detail,
        )
        return Seen(Sight.BLOCKED, detail, failure.url if failure.hops else "")
    sight = Sight.TLS_PROBLEM if failure.trouble == Trouble.TLS else Sight.FAILURE
    is_silent = failure.trouble in SILENT and not failure.hops
    leads_to = failure.url if failure.hops else ""
    return Seen(
        sight,
        Sentence("{trouble}: {detail}", trouble=told_trouble(failure.trouble), detail=failure.detail),
        leads_to,
        is_silent,
    )


def _of_page(url: str, page: Page, past: Past | None, known: Known) -> Seen:
    reading = read(page.url, page.headers, page.body) if is_html(page.headers, page.body) else None
    end = (reading.leads_to if reading else "") or page.url
    if is_other_domain(url, end):
        return _elsewhere(end)
    is_answer = 200 <= page.status < 300
    if reading and is_answer and (cover := reading.within.cover) and is_other_domain(url, cover):
        # What a reader sees there is the other's, whatever stands below.
        return _others(cover, Sentence("A frame of {host} covers it.", host=host_of(cover)))
    if reading and past and is_answer and past.is_kept_by(reading):
        return _of_road(url, end)
    known = known.and_of(past.names, past.values) if past else known
    said = list(_said(url, end, page, reading, known))
    if reading and past and is_answer and past.is_gone_from(reading) and saying.all_others(url, reading):
        return Seen(Sight.SOFT_404, TAKEN_OVER, end if end != url else "")
    if said:
        return said[0]
    if reading and past and past.is_lost_by(reading):
        return Seen(Sight.SOFT_404, TAKEN_OVER, end if end != url else "")
    whose = saying.Said(url, reading, known).belonging if reading and not (past and past.is_vouched) else None
    if whose and is_anothers(whose):
        return Seen(
            Sight.SOFT_404,
            Sentence("Too little on the page speaks for its body: “{called}”.", called=whose.called),
        )
    return _of_road(url, end)


def _said(url: str, end: str, page: Page, reading: Reading | None, known: Known) -> Iterator[Seen]:
    """What speaks against the page, what decides first; nothing if it is one."""
    in_markup = marks.in_markup(reading.source) if reading and reading.is_short else {}
    if reading and page.status in marks.REFUSING and (found := saying.paused(reading)):
        yield Seen(
            Sight.SOFT_404, Sentence("Its host says that the site is not there: “{found}”.", found=found)
        )
    if wall := _wall(page, reading, in_markup):
        yield Seen(Sight.BLOCKED, wall)
    if page.status >= 300 or page.status < 200:
        yield _of_status(page.status)
    if page.status in (204, 205) or not page.body.strip():
        yield Seen(Sight.SOFT_404, Sentence("The page is empty."))
    if reading:
        yield from _of_words(end, saying.Said(url, reading, known), in_markup)


def _elsewhere(end: str) -> Seen:
    host = host_of(end)
    if is_below(host, marks.WALL_DOMAINS):
        return Seen(Sight.BLOCKED, Sentence("It sends programs to {host}.", host=host), end)
    if is_below(host, marks.SIGN_IN_DOMAINS):
        return Seen(Sight.BLOCKED, Sentence("It asks to sign in at {host}.", host=host), end)
    return Seen(Sight.MOVED, Sentence("It leads to {host}, another domain.", host=host), end)


def _others(address: str, detail: str) -> Seen:
    """A page that shows what another domain made: readers are led there, though the address says otherwise."""
    seen = _elsewhere(address)
    return replace(seen, detail=detail) if seen.sight == Sight.MOVED else seen


def _wall(page: Page, reading: Reading | None, in_markup: dict[str, str]) -> str:
    """What stands between a program and the page, in words; "" if nothing does."""
    for name, part in marks.WALL_HEADERS:
        if name in page.headers and part in page.headers[name].lower():
            return Sentence("A bot wall answered ({mark}).", mark=f"{name}: {page.headers[name][:80]}")
    if reading and (page.status in marks.WALL_STATUS or page.status in marks.REFUSING):
        if mark := _wall_mark(reading, in_markup):
            return Sentence(
                "A bot wall answered (“{mark}” in the page, status {status}).", mark=mark, status=page.status
            )
        if found := saying.wall(reading, is_refused=page.status >= 400):
            return Sentence(
                "A bot wall answered (“{found}”, status {status}).", found=found, status=page.status
            )
    if page.status in marks.REFUSING:
        return Sentence("It refuses this visitor with status {status}.", status=page.status)
    return ""


def _wall_mark(reading: Reading, in_markup: dict[str, str]) -> str:
    is_bare = reading.is_bare and not reading.asks_words
    gate = saying.gate(reading, in_markup.get("gate", ""))
    return in_markup.get("wall") or (in_markup.get("script", "") if is_bare else "") or gate


def _of_status(status: int) -> Seen:
    if status in (404, 410):
        return Seen(
            Sight.FAILURE,
            Sentence("The server says that there is no such page (status {status}).", status=status),
        )
    return Seen(Sight.FAILURE, Sentence("The server answered with status {status}.", status=status))


def _of_words(end: str, page: saying.Said, in_markup: dict[str, str]) -> Iterator[Seen]:
    """What an answer of status 200 says of itself, if that is not simply its page."""
    url, reading = page.url, page.reading
    if found := in_markup.get("parked") or page.parked():
        yield Seen(
            Sight.SOFT_404,
            Sentence("The domain looks parked, suspended or for sale: “{found}”.", found=found),
        )
    if found := page.default():
        yield Seen(Sight.SOFT_404, Sentence("A server without a site answers: “{found}”.", found=found))
    if found := page.not_found():
        yield Seen(Sight.SOFT_404, Sentence("The page says that it was not found: “{found}”.", found=found))
    if (found := page.belonging.reasons) and is_anothers(page.belonging):
        yield Seen(
            Sight.SOFT_404, Sentence("The page speaks of something else entirely: {found}.", found=found)
        )
    is_a_door = reading.asks_password and not page.reaches
    if is_a_door and (marks.SIGN_IN_PATH.search(end.lower()) or page.signing_in()):
        yield Seen(Sight.BLOCKED, Sentence("It asks to sign in."))
    if found := page.refused():
        yield Seen(Sight.BLOCKED, Sentence("It refuses this visitor: “{found}”.", found=found))
    if found := page.unbuilt():
        yield Seen(Sight.SOFT_404, Sentence("The page is not built yet: “{found}”.", found=found))
    if found := page.resting():
        yield Seen(
            Sight.FAILURE, Sentence("The page says that it does not work now: “{found}”.", found=found)
        )
    if found := page.error():
        yield Seen(Sight.SOFT_404, Sentence("The page says that it is an error: “{found}”.", found=found))
    if found := page.anothers():
        yield _others(found, Sentence("All that it shows is of {host}.", host=host_of(found)))
    if page.is_thin() and not reading.leads_to:
        if reading.is_scripted:
            yield Seen(Sight.BLOCKED, _scripted(saying.all_others(url, reading)))
        yield Seen(
            Sight.SOFT_404,
            Sentence("The page is empty.") if not reading.text else Sentence("Hardly a word stands on it."),
        )


def _scripted(others: str) -> str:
    if not others:
        return Sentence("Scripts build the page: a program sees hardly any text.")
    return Sentence("Scripts of {host} build the page: a program sees hardly any text.", host=host_of(others))


def _of_road(url: str, end: str) -> Seen:
    """What the redirects on the way mean, when the page at the end is one."""
    start, target = urlsplit(url), urlsplit(end)
    if _same(start, target):
        return Seen(Sight.OK)
    if is_error(target) and not is_error(start):
        return Seen(Sight.SOFT_404, Sentence("It leads to a page of errors."), end)
    if is_refusal(target) and not is_refusal(start):
        return Seen(Sight.BLOCKED, Sentence("It leads to a page that refuses this visitor."), end)
    if is_resting(target) and not is_resting(start):
        return Seen(Sight.FAILURE, Sentence("It leads to a page of maintenance."), end)
    if is_home(target) and not is_home(start):
        return Seen(Sight.SOFT_404, Sentence("It leads to the home page instead of a page of its own."), end)
    if start.scheme == "https" and target.scheme == "http":
        return Seen(Sight.REDIRECTED, Sentence("It leads from https to unencrypted http."), end)
    return Seen(Sight.REDIRECTED, Sentence("It leads to another address of the same domain."), end)


def _same(start: SplitResult, target: SplitResult) -> bool:
    return start._replace(
        fragment="", path=start.path or "/", netloc=start.netloc.lower()
    ) == target._replace(fragment="", path=target.path or "/", netloc=target.netloc.lower())
