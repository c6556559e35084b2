"""What a page of status 200 says of itself that makes it none: not found, for sale, somebody else's, empty. Pure.

By its title and its first visible heading: what is most of a name is meant, what is a part of one may be the subject
of a working page. Text counts only where there is little of it and nothing to reach anybody by.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit

from directory.link_checks import bodies, wording
from directory.link_checks.belonging import Belonging
from directory.link_checks.known import Known
from directory.link_checks.reading import HOSTS, MAILBOX, PARTS, TELEPHONE, Reading, weight
from directory.values.domains import domain_of, registrable_domain

# So much of a name is what it says; less may be what it speaks of.
MOST_OF_A_NAME = 0.6
QUOTES = tuple("\"“„‟«‹「『《〈‘‚'")
EDGES = " \t.!?…,;:'\"“”„‘’()[]-–—"
# On a page without a word of a state's, at a state's address: less may be a notice or all there is to say, unless
# the page stands alone, without links.
ENOUGH_TO_TELL = 400
LEAST_OFFICE_WORDS = 2
HARDLY_A_WORD, THIN, A_NOTICE, A_LONG_NOTICE = 40, 120, 100, 180
FEW_LINKS = 1
A_MENU = 3
A_GATE, YES_AND_NO = 250, 2
# Fields that a person fills in.
_ASKED = re.compile(r"""<(?:textarea|select|input(?![^>]{0,300}type=["']?(?:hidden|submit|button|image)))""")


@dataclass(frozen=True)
class Said:
    """One page that was asked for at ``url``."""

    url: str
    reading: Reading
    known: Known = field(default_factory=Known)

    @cached_property
    def names(self) -> list[str]:
        """Title and first heading; the other headings of the first level too where there is little else."""
        headings = self.reading.headings if self.reading.is_short else self.reading.headings[:1]
        return [name.lower() for name in (self.reading.title, *headings) if name]

    @cached_property
    def belonging(self) -> Belonging:
        return Belonging(self.url, self.reading, tuple(self.names), self.known)

    @cached_property
    def whole(self) -> str:
        return " ".join([*self.names, self.reading.text])

    @cached_property
    def words(self) -> str:
        """``whole`` without the names of hosts, which are no words."""
        return HOSTS.sub(" ", self.whole)

    @cached_property
    def is_a_states(self) -> bool:
        """Whether it speaks of what states, missions and campaigns do."""
        return bodies.STATE.stand_in(self.words)

    @cached_property
    def reaches(self) -> bool:
        """Whether somebody may be reached by what it shows: it works then, whatever else it tells."""
        reading = self.reading
        if registrable_domain_of(reading.mailboxes, self.url):
            return True
        return (bool(reading.mailboxes) or reading.has_number) and (
            self.is_a_states or self.speaks_of_an_office
        )

    @cached_property
    def speaks_of_an_office(self) -> bool:
        found = {stem[:4] for stem in bodies.OFFICE.found(self.words)}
        return len(found) >= LEAST_OFFICE_WORDS

    @property
    def lonely(self) -> str:
        """The text of a page that has little of it and reaches nobody, in lower case."""
        says_more = self.is_a_states and weight(self.reading.text) >= A_NOTICE
        return "" if says_more or not self._may_be_a_notice else self.reading.text.lower()

    @property
    def notice(self) -> str:
        """The same of a page whose menu and foot speak of a body, and its own few words of none."""
        main = self.reading.parts.main.lower()
        is_one = (
            self._may_be_a_notice and not self.belonging.matter_speaks_for and weight(main) < A_LONG_NOTICE
        )
        return self.lonely or (main if is_one else "")

    @property
    def _may_be_a_notice(self) -> bool:
        return self.reading.is_short and not self.reaches

    def parked(self) -> str:
        if not self.reading.text and urlsplit(self.reading.leads_to).path.rstrip("/") == "/lander":
            return self.reading.leads_to
        nameless = self.names and all(HOSTS.fullmatch(name) for name in self.names)
        if nameless and self.reading.links and weight(self.lonely) >= A_NOTICE:
            return self.names[0]
        # Where one is asked for something, a site stands.
        text = "" if self.reading.asks_words and self.reading.links >= A_MENU else self.notice
        return self._by_names(wording.PARKED_WORDS) or self._by_text(wording.PARKED_WORDS, text)

    def default(self) -> str:
        return "" if self.reaches else _anywhere(wording.DEFAULT_PAGES, self._parts())

    def not_found(self) -> str:
        return self._by_names(wording.NOT_FOUND, self._parts_and_colons()) or self._by_text(
            wording.NOT_FOUND, self._beside_no_number(self.notice)
        )

    def refused(self) -> str:
        return self._by_names(wording.REFUSED) or self._by_text(wording.REFUSED)

    def unbuilt(self) -> str:
        return self._by_names(wording.UNBUILT) or self._by_text(
            wording.UNBUILT, self._beside_no_number(self.lonely)
        )

    def resting(self) -> str:
        return self._by_names(wording.RESTING) or self._by_text(
            wording.RESTING, self._beside_no_number(self.lonely)
        )

    def signing_in(self) -> str:
        return _anywhere(wording.SIGN_IN_WORDS, self.names)

    def error(self) -> str:
        """Its title or heading is the word for it, and nothing else."""
        if not self.reading.is_short:
            return ""
        # Where somebody can be reached, a footer may say so: the heading decides.
        headings = (heading.lower().strip(EDGES) for heading in self.reading.headings[:1])
        plain = (
            part.replace(" ", "\N{NO-BREAK SPACE}") for part in (headings if self.reaches else self._parts())
        )
        named = next((part for part in plain if part in wording.ERROR_NAMES), "")
        return named or self._status()

    def _status(self) -> str:
        """A status of servers beside one word or two; a room or a house has such a number too, and somebody in it."""
        if self.reaches or self.belonging.matter_speaks_for:
            return ""
        return next((part for part in self._parts() if wording.STATUS_NAME.fullmatch(part)), "")

    def anothers(self) -> str:
        """Where a frame or a form of another domain is all that the page is for; "" if it says more itself."""
        reading, within = self.reading, self.reading.within
        if reading.links > FEW_LINKS or not reading.is_whole or self.reaches:
            return ""
        if weight(reading.text) >= ENOUGH_TO_TELL:
            return ""
        found = (address for address in (within.frame, within.form) if address)
        return next((address for address in found if domain_of(address) != domain_of(self.url)), "")

    def is_thin(self) -> bool:
        """Whether next to nothing stands on it, no picture either, and nothing to reach anybody by."""
        reading = self.reading
        shows = reading.is_pictured or reading.asks_words or reading.links > FEW_LINKS or not reading.is_whole
        if self._reaches_without_scripts:
            return False
        # What has a heading is there, however short; a shell that scripts fill has none.
        enough = HARDLY_A_WORD if reading.headings else THIN
        if shows or weight(reading.text) >= enough:
            return False
        told = [*bodies.STATE.found(self.words), *bodies.OFFICE.found(self.words)]
        return not reading.text or not (
            told or self.reaches or reading.has_number or self.belonging.speaks_for
        )

    @property
    def _reaches_without_scripts(self) -> bool:
        """Whether what it says to browsers without scripts holds the number or the mailbox that scripts show."""
        told = self.reading.unscripted
        hosts = [found[1].lower() for found in MAILBOX.finditer(told)]
        return bool(TELEPHONE.search(told)) or registrable_domain_of(hosts, self.url)

    def _by_names(self, expression: re.Pattern[str], parts: Iterable[str] | None = None) -> str:
        """Where the page works, only what is most of a name is meant."""
        is_loose = not (self.reaches or self.is_a_states)
        found = (expression.search(part) for part in parts or self._parts())
        told = (match for match in found if match and (is_loose or _is_most(match)))
        return next((match[0].strip()[:120] for match in told), "")

    def _beside_no_number(self, text: str) -> str:
        """Words among which a number stands tell what to do if something is not found or does not work."""
        return "" if self.belonging.shows_a_number else text

    def _by_text(self, expression: re.Pattern[str], text: str | None = None) -> str:
        text = self.lonely if text is None else text
        found = next((match for match in expression.finditer(text) if not _is_quoted(match)), None)
        return found[0].strip()[:120] if found else ""

    def _parts_and_colons(self) -> Iterator[str]:
        """Parts at colons too; what stands before one is a heading of its own only if no longer words follow."""
        yield from self._parts()
        for name in self.names:
            for part in PARTS.split(name):
                before, colon, after = part.strip(EDGES).partition(":")
                if colon:
                    yield after.strip(EDGES)
                    if len(before) >= len(after):
                        yield before.strip(EDGES)

    def _parts(self, apart: re.Pattern[str] = PARTS) -> Iterator[str]:
        """The names, whole and in the parts that are set apart in them."""
        for name in self.names:
            yield name.strip(EDGES)
            yield from (part for found in apart.split(name) if (part := found.strip(EDGES)))


def all_others(url: str, reading: Reading) -> str:
    """The first frame, form or script of another domain where hardly a word and none of them is the page's own."""
    within = reading.within
    found = [address for address in (within.frame, within.form, *within.scripts) if address]
    if not reading.is_bare or any(domain_of(address) == domain_of(url) for address in found):
        return ""
    return found[0] if found else ""


def registrable_domain_of(hosts: Iterable[str], url: str) -> bool:
    """Whether one of the hosts is of the address's own registrable domain."""
    own = domain_of(url)
    return any(registrable_domain(host).removeprefix("www.") == own for host in hosts)


def wall(reading: Reading, *, is_refused: bool) -> str:
    """The words of a wall; on a page that works they are its own."""
    said = Said("", reading)
    found = said._by_names(wording.WALL_WORDS)
    if not found and (is_refused or not (reading.has_number or reading.mailboxes)) and reading.is_short:
        match = wording.WALL_WORDS.search(reading.text.lower())
        found = match[0][:120] if match else ""
    return found


def gate(reading: Reading, mark: str) -> str:
    """What a page is that only lets in: a riddle, a queue, a question of consent, a country; "" if it is more.

    ``mark``: what its markup names.
    """
    is_more = (
        reading.links > FEW_LINKS or reading.asks_letter or reading.asks_password or not reading.is_whole
    )
    if is_more or reading.has_number or reading.mailboxes or weight(reading.text) >= A_GATE:
        return ""
    asked = len(_ASKED.findall(reading.source))
    if mark and asked <= 1:
        return mark
    text = f"{reading.title} {reading.text}".lower()
    if "cookie" in text and not asked and reading.source.count("<button") >= YES_AND_NO:
        return "cookie"
    found = wording.GATE_WORDS.search(text)
    return found[0].strip()[:120] if found and not asked else ""


def paused(reading: Reading) -> str:
    return Said("", reading)._by_names(wording.PARKED_WORDS)


def _anywhere(expression: re.Pattern[str], names: Iterable[str]) -> str:
    found = (expression.search(name) for name in names)
    return next((match[0].strip()[:120] for match in found if match), "")


def _is_quoted(match: re.Match[str]) -> bool:
    """Whether it stands at the beginning of words in quotation marks: of what somebody else says."""
    return match.string[: match.start()].rstrip()[-1:] in QUOTES


def _is_most(match: re.Match[str]) -> bool:
    return len(match[0].strip()) >= MOST_OF_A_NAME * len(match.string)
