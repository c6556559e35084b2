"""What a page was when a program or a person last saw it, and whether it still is. ``remembered`` asks the database.

A page that keeps answering and lost its title, its language, the name of its body and every stored value is somebody
else's. One that keeps name and value is what it was, whatever else it says.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import combinations

from directory.accounts.independence import independent
from directory.link_checks.facts_in import names_in, plain, values_in
from directory.link_checks.memories import Facts, Memory, facts_of, kept_memory, renewing
from directory.link_checks.reading import Reading
from directory.models import (
    Account,
    LinkProblem,
    LinkState,
    LinkVerdict,
    Method,
    Organisation,
    SightedPage,
    Verification,
)
from directory.moderation import is_new
from directory.words.languages import base_of

# A page of fewer letters in the same language may be a notice of the body itself.
FEW_LETTERS = 200
# What is older says little of what the page should be.
MEMORY = timedelta(days=400)
AT_ONCE = 50
LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Remembered:
    """Of one page: its title, its language (BCP 47, or ""), and the names and values of its body that stood on it.

    ``is_vouched``: two people said since the last alarm that it is what it should be, whatever it was.
    """

    title: str
    language: str
    names: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    is_vouched: bool = False

    def is_kept_by(self, reading: Reading) -> bool:
        """Whether the page still shows the body's name and a stored value, as far as it did."""
        name, value = self._has_name(reading), self._has_value(reading)
        is_whole = (name or not self.names) and (value or not self.values)
        return is_whole and (value or (name and self._has_title(reading)))

    def is_lost_by(self, reading: Reading) -> bool:
        """Whether nothing is left of what it was. Where it had neither name nor value nobody can tell."""
        if not self.is_gone_from(reading):
            return False
        same = bool(reading.language) and base_of(reading.language) == base_of(self.language)
        return not same or len(reading.text) >= FEW_LETTERS

    def is_gone_from(self, reading: Reading) -> bool:
        """The same, though it be but a notice: for a page that shows nothing that is not another's."""
        known = self.names or self.values
        kept = self._has_title(reading) or self._has_name(reading) or self._has_value(reading)
        return bool(known) and not kept

    def _has_title(self, reading: Reading) -> bool:
        return bool(self.title) and plain(self.title) == plain(reading.title)

    def _has_name(self, reading: Reading) -> bool:
        return bool(names_in(self.names, _all_of(reading)))

    def _has_value(self, reading: Reading) -> bool:
        return bool(values_in(self.values, _all_of(reading)))


def _all_of(reading: Reading) -> str:
    """What is shown, and the markup: a value may stand behind what is kept of the text, or in a link."""
    return "\n".join([reading.title, *reading.headings, reading.text, reading.source])


def remembered(addresses: Collection[str], *, at: datetime) -> dict[str, Remembered]:
    """What is known of those of these pages that were seen or vouched for, by their address: see ``memories_of``."""
    found = _memories(addresses, at=at, body=None)
    vouched = _vouched(dict.fromkeys(addresses, LONG_AGO) | _seen(found))
    kept = {
        address: Remembered(memory.title, memory.language, memory.names, memory.values)
        for address, memory in found.items()
        if address not in vouched
    }
    return kept | dict.fromkeys(vouched, Remembered("", "", is_vouched=True))


def memories_of(
    addresses: Collection[str], *, at: datetime, body: Organisation | None = None
) -> dict[str, Memory]:
    """What each page was when it was last whole, by its address; of all bodies, or of the looks at one body's.

    Two people who said that the page is what it should be, since it is said to be another, outrank what it was.
    """
    found = _memories(addresses, at=at, body=body)
    vouched = _vouched(_seen(found))
    return {address: memory for address, memory in found.items() if address not in vouched}


def _memories(addresses: Collection[str], *, at: datetime, body: Organisation | None) -> dict[str, Memory]:
    rows = SightedPage.objects.filter(address__in=addresses).order_by("seen_at", "pk")
    rows = rows.filter(organisation=body) if body else rows
    joined = rows.prefetch_related("organisation__names", "organisation__contact_points")
    found: dict[str, Memory] = {}
    for page in joined.iterator(chunk_size=AT_ONCE):
        facts, past = facts_of(page.organisation), found.get(page.address)
        memory = kept_memory(page, facts) or look_at(page, page.text, past, facts)
        if memory and memory.seen_at > at - MEMORY:
            by_person = bool(page.by_name)
            found[page.address] = past.after(memory, by_person=by_person) if past else memory
    return found


def _seen(memories: Mapping[str, Memory]) -> dict[str, datetime]:
    return {address: memory.seen_at for address, memory in memories.items()}


def look_at(page: SightedPage, text: str, past: Memory | None, facts: Facts) -> Memory | None:
    """What one look saw of a page; None where it saw no page."""
    if page.status != 200 or not text:
        return None
    values = values_in([*facts.approved, *facts.waiting], text)
    return Memory(
        title=page.title,
        language=page.language,
        names=names_in(facts.names, text),
        values=renewing(values, past, facts),
        seen_at=page.seen_at,
    )


def _vouched(seen: Mapping[str, datetime]) -> set[str]:
    """Those of these pages, each last seen then, of which two people have said so since the last alarm."""
    alarms: dict[str, LinkProblem] = {}
    told = LinkProblem.objects.filter(observation__url__in=seen, state=LinkState.SOFT_404)
    for problem in told.select_related("observation", "closed_by").order_by("opened_at", "pk"):
        alarms[problem.observation.url] = problem
    looks = Verification.objects.filter(
        contact_point__value__in=alarms, method=Method.PAGE_SEEN, by__isnull=False
    )
    said: dict[str, list[tuple[Account, datetime]]] = {address: [] for address in alarms}
    for look in looks.select_related("by", "contact_point"):
        address = look.contact_point.value
        since = alarms[address].opened_at
        if look.by and look.verified_on >= since.date() and look.recorded_at > max(since, seen[address]):
            said[address].append((look.by, look.recorded_at))
    for address, alarm in alarms.items():
        by, at = alarm.closed_by, alarm.closed_at
        # Whoever is new here is not known to be a person of her own.
        if by and at and alarm.verdict == LinkVerdict.OVERRULED and at > seen[address] and not is_new(by, at):
            said[address].append((by, at))
    return {address for address, people in said.items() if _are_two(people)}


def _are_two(people: list[tuple[Account, datetime]]) -> bool:
    return any(
        one != other and independent(one, other, max(at, then))
        for (one, at), (other, then) in combinations(people, 2)
    )
