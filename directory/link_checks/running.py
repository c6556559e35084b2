"""One run of link checks: claim what is due, look, write down what was seen.

Resumable: what a killed run held is due again when its lease ends; what it wrote stays written.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction

from directory.link_checks import schedule
from directory.link_checks.history import history
from directory.link_checks.judging import Seen
from directory.link_checks.knowing import known_of
from directory.link_checks.looking import Look, Manner, looks
from directory.link_checks.pacing import polite_host
from directory.link_checks.remembering import remembered
from directory.models import DOWN, Observation
from directory.moderation import Finding, lock, observe, users_by_address

# More silent hosts than this share, of those that answered when last looked at, are our own outage.
OUTAGE_SHARE = 0.30
OUTAGE_HOSTS = 20
AFTER_OUTAGE = timedelta(minutes=30)
# Our own code failed on the answer: somebody will have to look into it.
AFTER_ERROR = timedelta(hours=20)

Clock = Callable[[], datetime]
Tell = Callable[[Observation, bool], None]


@dataclass
class Checked:
    """What a run came to. ``errors`` are addresses on whose answer our code failed, with the reason."""

    wanted: int = 0
    new: int = 0
    elsewhere: int = 0
    changed: int = 0
    states: Counter[str] = field(default_factory=Counter)
    errors: dict[str, str] = field(default_factory=dict)
    silent_hosts: int = 0
    judged_hosts: int = 0
    is_outage: bool = False

    @property
    def looked_at(self) -> int:
        return self.states.total()


def check(
    *,
    clock: Clock,
    manner: Manner | None = None,
    limit: int | None = None,
    only: Iterable[str] | None = None,
    everything: bool = False,
    believe_silence: bool = False,
    tell: Tell = lambda observation, is_new: None,
    begin: Callable[[int], None] = lambda wanted: None,
    enough: Callable[[], bool] = lambda: False,
) -> Checked:
    """Look at what is due (or ``only`` these, or ``everything``) and write it down.

    ``believe_silence`` records failures even where so many hosts are silent that it looks like our own
    outage. ``begin`` hears how many there are, ``tell`` of each. Once ``enough`` says so, the rest is left for the
    next run.
    """
    at = clock()
    checked = Checked(new=schedule.watch(schedule.published_addresses(), at=at))
    schedule.settle(at=at)
    checked.elsewhere = schedule.claimed(at).count()
    rows = schedule.claim(at=at, limit=limit, only=only, everything=everything)
    checked.wanted = len(rows)
    begin(len(rows))
    run = _Writing(rows, at, clock, checked, tell)
    try:
        addresses = [row.url for row in rows]
        past, languages = remembered(addresses, at=at), schedule.languages(addresses)
        with closing(looks(addresses, manner or Manner(), past, languages, known_of(addresses))) as batches:
            for batch in batches:
                run.write(batch)
                if enough():
                    break
        run.finish(believe_silence)
    finally:
        schedule.release(run.unfinished.values())
    return checked


class _Writing:
    """Writes what was seen, and keeps back what may be our own fault until all is known."""

    def __init__(
        self, rows: list[Observation], at: datetime, clock: Clock, checked: Checked, tell: Tell
    ) -> None:
        self.unfinished = {row.url: row for row in rows}
        self.held_at, self.clock, self.checked, self.tell = at, clock, checked, tell
        self.silent: dict[str, tuple[Seen, datetime]] = {}
        self.answering: set[str] = set()
        self.judged = {polite_host(row.url) for row in rows if row.state not in DOWN}

    def write(self, batch: list[Look]) -> None:
        at = self.clock()
        found: list[tuple[Observation, Seen]] = []
        for look in batch:
            row = self.unfinished[look.url]
            if look.seen is None:
                self._failed(row, look, at)
            elif look.seen.is_silent:
                self.silent[look.url] = look.seen, at
            else:
                self.answering.add(polite_host(look.url))
                found.append((row, look.seen))
        self._observe(found, at)
        if at - self.held_at > schedule.LEASE / 4:
            schedule.renew(self.unfinished.values(), held_at=self.held_at, at=at)
            self.held_at = at

    def finish(self, believe_silence: bool) -> None:
        """All are looked at: believe the silent ones, or see that it must be us."""
        hosts = {polite_host(url) for url in self.silent} - self.answering
        judged = self.judged & (self.answering | hosts)
        self.checked.silent_hosts, self.checked.judged_hosts = len(hosts & judged), len(judged)
        is_many = len(judged) >= OUTAGE_HOSTS and len(hosts & judged) > OUTAGE_SHARE * len(judged)
        self.checked.is_outage = is_many and not believe_silence
        if self.checked.is_outage:
            rows = [self.unfinished.pop(url) for url in self.silent]
            schedule.release(rows, not_before=self.clock() + AFTER_OUTAGE)
            return
        by_time: dict[datetime, list[tuple[Observation, Seen]]] = {}
        for url, (seen, at) in self.silent.items():
            by_time.setdefault(at, []).append((self.unfinished[url], seen))
        for at, found in by_time.items():
            self._observe(found, at)

    def _observe(self, found: list[tuple[Observation, Seen]], at: datetime) -> None:
        findings = [(row, history(row, seen, at=at)) for row, seen in found]
        with transaction.atomic():
            told = _write_down(findings, at)
        for row, is_new in told:
            del self.unfinished[row.url]
            self.checked.states[row.state] += 1
            self.checked.changed += is_new
            self.tell(row, is_new)

    def _failed(self, row: Observation, look: Look, at: datetime) -> None:
        self.checked.errors[row.url] = repr(look.error)
        del self.unfinished[row.url]
        schedule.release([row], not_before=at + AFTER_ERROR)


def _write_down(findings: list[tuple[Observation, Finding]], at: datetime) -> list[tuple[Observation, bool]]:
    """Observe each, and look up together who uses the addresses whose state is new."""
    new = [row.url for row, finding in findings if row.state != finding.state]
    if new:
        lock()
    users = users_by_address(new)
    return [(row, observe(row, finding, at=at, users=users.get(row.url))) for row, finding in findings]
