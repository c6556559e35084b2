"""What on a page speaks for the body that should be there, and what for somebody else. Pure.

``cues`` makes of it what ``weighing`` weighs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from directory.link_checks import bodies, trades
from directory.link_checks.facts_in import values_in
from directory.link_checks.known import Known, host_words
from directory.link_checks.reading import HOSTS, PARTS, TELEPHONE, Reading
from directory.link_checks.reading import weight as weight_of
from directory.link_checks.stems import Stems, folded
from directory.values.domains import (
    SOCIAL_PLATFORMS,
    domain_of,
    government_suffix,
    host_of,
    is_below,
    registrable_domain,
)
from directory.values.sentences import Sentence, clauses

# Fewer letters tell nothing. Below a suffix that a state gives out to its own nobody comes to stand by buying the name.
ENOUGH_TO_TELL, AT_A_STATES_SUFFIX = 40, 400
MOST_HEADINGS, MOST_OF_MAIN = 3, 1_500
ENOUGH_AGAINST = 2
LEAST_OF_A_NAME = 8
MANY_TRADES = 4
OFFICE_WORDS = 2
FEW_LEAVE = 2
SHARE_OF_LINKS = 0.3
TITLED, ELSEWHERE = Sentence("its title speaks of a trade"), Sentence("it says that it belongs elsewhere")
_MONEY = (
    r"(?:[$€£¥₽₴₹₺₾֏฿₪₫৳]"
    r"|\b(?:usd|eur|rm|rp|kr|kč|zł|zl|lei|лв|din|ft|tl|tsh|руб|грн|元|円|원|บาท|đ|تومان|ريال|ብር)\b)"
)
PRICE = re.compile(
    rf"{_MONEY}\s{{0,2}}\d|\d[\d.,\u00a0 ]{{0,12}}(?:{_MONEY}|đ(?!\w)|[元円원])|\d{{2}}\s?%|[-−]\d{{2}}\s?%"
)


@dataclass(frozen=True)
class Belonging:
    """What speaks on a page that was asked for at ``url``; ``names``: its title and headings."""

    url: str
    reading: Reading
    names: tuple[str, ...]
    known: Known

    @cached_property
    def places(self) -> dict[str, str]:
        """The words of each part of the page; ``around``: whatever is shown or named, the menu and the foot too."""
        return {
            "heading": HOSTS.sub(" ", " ".join(self.reading.headings[:MOST_HEADINGS])),
            "title": HOSTS.sub(" ", self.reading.title),
            "main": self.main,
            "links": HOSTS.sub(" ", " | ".join(self.reading.parts.linked)),
            "around": HOSTS.sub(" ", f"{self.reading.text} {self.reading.parts.around}"),
        }

    @property
    def own_words(self) -> str:
        """What it is about, by the part that a new owner writes anew."""
        return (
            f"{self.places['heading']} . {self.main[:MOST_OF_MAIN]} . {self.places['links'][:MOST_OF_MAIN]}"
        )

    @property
    def called(self) -> str:
        return (self.names or (self.reading.text,))[0][:120]

    @property
    def reasons(self) -> str:
        """What speaks against it, in words for editors; "" if it is little."""
        if sum(self.against.values()) < ENOUGH_AGAINST:
            return ""
        told: dict[str, str] = {
            TITLED: Sentence("its title speaks of “{trade}”", trade=self._titled_trade),
            ELSEWHERE: Sentence("it says that it belongs to {whom}", whom=self.reading.parts.elsewhere),
        }
        return clauses(*(told.get(name, name) for name, points in self.against.items() if points))

    @property
    def is_a_strangers(self) -> bool:
        """Whether more of what can be named speaks against the body than for it."""
        against = sum(self.against.values())
        return against >= ENOUGH_AGAINST and against > self.speaks_for

    @property
    def is_on_a_platform(self) -> bool:
        """Its host is whose it was; a program sees little there."""
        return is_below(host_of(self.url), SOCIAL_PLATFORMS)

    @property
    def is_told(self) -> bool:
        """Whether enough stands there, and all of it was read."""
        is_all = self.reading.is_whole and not self.reading.asks_password
        enough = AT_A_STATES_SUFFIX if government_suffix(host_of(self.url)) else ENOUGH_TO_TELL
        return is_all and weight_of(self.reading.text) >= enough

    @cached_property
    def speaks_for(self) -> int:
        """Points. What the site is called in its title, menu and foot is there whatever the page has become."""
        return self.matter_speaks_for + 4 * self.shows_a_value + self._is_called_so_around

    @cached_property
    def matter_speaks_for(self) -> int:
        """Points of the heading and the main part: what the page is for."""
        headings, main = self._headings, self.main
        # Who plies a trade says in what country.
        plies = trades.TRADE.stand_in(headings) and not bodies.STATE.stand_in(headings)
        told = main if plies else f"{headings} {main}"
        return (
            self.has_own_mailbox
            + max(3 * self.known.is_named_in(told), 2 * host_words(self.url).stand_in(told))
            + 2 * bodies.STATE.stand_in(headings)
            + min(2, len({stem[:4] for stem in bodies.STATE.found(main)}))
            + self.known.is_placed_in(told)
            + self._is_an_office
        )

    @cached_property
    def against(self) -> dict[str, int]:
        """Points by what they are for."""
        parts, is_warned = self.reading.parts, bodies.WARNING.stand_in(self._titles)
        trade = {stem[:4] for stem in trades.TRADE.found(self._whole)}
        return {
            TITLED: 0 if is_warned else self._title_points(len(trade)),
            Sentence("it speaks of trades"): 0
            if is_warned
            else (len(trade) >= 2) + (len(trade) >= MANY_TRADES),
            Sentence("its links speak of trades"): 0 if is_warned else 3 * self._lives_on_links,
            Sentence("it names prices"): 1 if PRICE.search(self.reading.text[:5_000].lower()) else 0,
            Sentence("its markup is a shop's"): int(parts.is_sold),
            ELSEWHERE: 2 * bool(parts.elsewhere),
            Sentence("its links leave"): 2 * (parts.foreign_links >= max(FEW_LEAVE, parts.own_links)),
            Sentence("its mailbox is another's"): int(bool(self.foreign_mailboxes)),
            Sentence("a host speaks to its owner of what is owed"): 2 * self._is_a_hosts,
            Sentence("its title is but a host's name"): 2 * (bool(self.names) and not self._titles.strip()),
        }

    @property
    def _titled_trade(self) -> str:
        return next(trades.JARGON.found(self._titles), "") or next(self._trades_alone(trades.TRADE), "")

    def _title_points(self, trade_words: int) -> int:
        if trades.JARGON.stand_in(self._titles):
            return 4 if any(self._trades_alone(trades.JARGON)) else 2
        return (1 + (trade_words >= 2)) * any(self._trades_alone(trades.TRADE))

    def _trades_alone(self, listed: Stems) -> Iterator[str]:
        """Trades in those parts of its names that speak of no state's business."""
        parts = (HOSTS.sub(" ", part) for name in self.names for part in PARTS.split(name))
        return (stem for part in parts if not bodies.STATE.stand_in(part) for stem in listed.found(part))

    @property
    def _lives_on_links(self) -> bool:
        """Whether many of its links, those of its menu too, are called after trades."""
        linked = self.reading.parts.linked
        sold = sum(trades.TRADE.stand_in(HOSTS.sub(" ", link)) for link in linked)
        return sold >= FEW_LEAVE and sold >= SHARE_OF_LINKS * len(linked)

    @property
    def _is_a_hosts(self) -> bool:
        is_owed = self.reading.is_short and trades.OWED.stand_in(self._whole)
        return is_owed and trades.OWNER.stand_in(self._whole)

    @cached_property
    def _titles(self) -> str:
        return HOSTS.sub(" ", " ".join(self.names))

    @cached_property
    def _headings(self) -> str:
        """Or the title, where it is the only heading."""
        return HOSTS.sub(" ", " ".join(self.names[1:] or self.names))

    @cached_property
    def main(self) -> str:
        return HOSTS.sub(" ", self.reading.parts.main)

    @cached_property
    def shows_a_number(self) -> bool:
        """In its main part: that of the foot stands below whatever the page has become."""
        return bool(TELEPHONE.search(self.reading.parts.main))

    @cached_property
    def signs_itself(self) -> bool:
        """Whether its main part names the site as its title does, beside what the page is about."""
        main, headings = folded(self.main), folded(" ".join(self.reading.headings))
        parts = (folded(part).strip() for part in PARTS.split(self.reading.title))
        return any(
            weight_of(part) >= LEAST_OF_A_NAME and part in main and part not in headings for part in parts
        )

    @cached_property
    def stands_alone(self) -> bool:
        """Whether it leads nowhere and reaches nobody: no link, number, mailbox or form."""
        reading = self.reading
        reaches = reading.has_number or reading.mailboxes or reading.asks_words or self.shows_a_value
        return reading.links <= 1 and not reaches

    @cached_property
    def _whole(self) -> str:
        return HOSTS.sub(" ", " ".join([*self.names, self.reading.text]))

    @cached_property
    def _is_called_so_around(self) -> bool:
        around = HOSTS.sub(" ", f"{self.reading.title} {self.reading.text} {self.reading.parts.around}")
        return (
            bodies.STATE.stand_in(around)
            or self.known.is_named_in(around)
            or host_words(self.url).stand_in(around)
            or self.known.is_placed_in(around)
        )

    @cached_property
    def shows_a_value(self) -> bool:
        values = self.known.values
        return bool(values and values_in(values, f"{self.reading.text}\n{self.reading.source}"))

    @cached_property
    def _is_an_office(self) -> bool:
        """Whether it is there to tell how one reaches somebody, and nothing says that it is somebody else."""
        is_anothers = sum(self.against.values()) >= ENOUGH_AGAINST or self.foreign_mailboxes
        if is_anothers or not bodies.OFFICE.stand_in(self._titles):
            return False
        found = {stem[:4] for stem in bodies.OFFICE.found(f"{self._titles} {self.main}")}
        return self.reading.has_number or self.reading.asks_letter or len(found) >= OFFICE_WORDS

    @cached_property
    def has_own_mailbox(self) -> bool:
        return any(self._is_own(domain) for domain in self.reading.mailboxes)

    @cached_property
    def foreign_mailboxes(self) -> list[str]:
        return [domain for domain in self.reading.mailboxes if not self._is_own(domain)]

    def _is_own(self, domain: str) -> bool:
        """Of its registrable domain, a state body's, or called alike: bodies have several domains."""
        if is_below(host_of(self.url), [domain]):
            # Below suffixes of states that no list knows, the registrable domain is not theirs.
            return True
        if registrable_domain(domain).removeprefix("www.") == domain_of(self.url) or bodies.is_states(
            f"https://{domain}"
        ):
            return True
        return host_words(self.url).stand_in(domain.replace(".", " ").replace("-", " "))
