"""The network side of a run: many hosts at once, one look after the other at each.

It runs in a thread with a loop of its own, so that the caller's thread keeps the database to itself.
"""

import asyncio
import queue
import threading
import time
from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass

from directory.fetch import LIMITS, PUBLIC_WEB, Failure, Fetcher, Limits, Page, Rules
from directory.fetching.apart import OverBudget, apart
from directory.link_checks.judging import UNKNOWN, Past, Seen, Sight, judge
from directory.link_checks.known import Known
from directory.link_checks.pacing import AT_ONCE, PAUSE_SECONDS, Pace, polite_host
from directory.link_checks.robots import Robots
from directory.link_checks.threads import END, End, LoopInThread
from directory.values.sentences import Sentence

BATCH = 100
WARMING = Page("https://page.invalid/", 200, {"content-type": "text/html"}, b"<title>A page</title><p>A page")
# So long a finished look waits for company before both are written in one transaction.
SECONDS_FOR_COMPANY = 0.5


@dataclass(frozen=True, kw_only=True)
class Manner:
    """How a run looks: at whom it may, how much it reads, how politely, and for how long."""

    rules: Rules = PUBLIC_WEB
    limits: Limits = LIMITS
    pause: float = PAUSE_SECONDS
    at_once: int = AT_ONCE
    seconds: float | None = None


@dataclass(frozen=True)
class Look:
    """One look at an address. ``error``: our own code failed on what came back."""

    url: str
    seen: Seen | None
    error: Exception | None = None


Results = queue.SimpleQueue[Look | BaseException | End]


def looks(
    addresses: Sequence[str],
    manner: Manner,
    past: Mapping[str, Past] | None = None,
    languages: Mapping[str, str] | None = None,
    known: Mapping[str, Known] | None = None,
) -> Generator[list[Look]]:
    """Look at each address once; the results in batches as they come. Those not reached in time are left out.

    ``past``, ``languages`` and ``known``: what pages were, their languages, and whose they should be, by their
    address. Closing the iterator
    stops the looking.
    """
    # Words and weights are read from files once, and each child has them.
    judge(WARMING.url, WARMING)
    results: Results = queue.SimpleQueue()
    run = _Run(addresses, manner, past or {}, languages or {}, known or {}, results)
    thread = threading.Thread(target=run.work, name="link checks", daemon=True)
    thread.start()
    try:
        yield from _batches(results)
    finally:
        run.stop()
        thread.join()


def _batches(results: Results) -> Iterator[list[Look]]:
    """Each as soon as it is full or its first look has waited long enough; what went wrong rises here."""
    while True:
        batch, last = _batch(results)
        if batch:
            yield batch
        if isinstance(last, BaseException):
            raise last
        if last is END:
            return


def _batch(results: Results) -> "tuple[list[Look], Look | BaseException | End | None]":
    """Looks, and what came last: a look, the end, an exception, or nothing in time."""
    last = results.get()
    batch: list[Look] = []
    patience = time.monotonic() + SECONDS_FOR_COMPANY
    while isinstance(last, Look):
        batch.append(last)
        left = patience - time.monotonic()
        if len(batch) == BATCH or left <= 0:
            break
        try:
            last = results.get(timeout=left)
        except queue.Empty:
            return batch, None
    return batch, last


class _Run(LoopInThread):
    def __init__(
        self,
        addresses: Sequence[str],
        manner: Manner,
        past: Mapping[str, Past],
        languages: Mapping[str, str],
        known: Mapping[str, Known],
        results: Results,
    ) -> None:
        super().__init__(results)
        self.manner, self.past, self.languages, self.known = manner, past, languages, known
        self.by_host: dict[str, list[str]] = defaultdict(list)
        for address in addresses:
            self.by_host[polite_host(address)].append(address)
        self.pace = Pace(pause=manner.pause, at_once=manner.at_once)

    async def everywhere(self, loop: asyncio.AbstractEventLoop) -> None:
        stop_at = None if self.manner.seconds is None else loop.time() + self.manner.seconds
        manner = self.manner
        async with Fetcher(rules=manner.rules, limits=manner.limits, pace=self.pace.take) as fetcher:
            robots = Robots(fetcher.get)
            async with asyncio.TaskGroup() as hosts:
                for addresses in self.by_host.values():
                    hosts.create_task(self._at_host(addresses, fetcher, robots, stop_at))

    async def _at_host(
        self, addresses: Sequence[str], fetcher: Fetcher, robots: Robots, stop_at: float | None
    ) -> None:
        loop = asyncio.get_running_loop()
        for address in addresses:
            if stop_at is not None and loop.time() >= stop_at:
                return
            try:
                look = Look(address, await self._seen(address, fetcher, robots))
            except Exception as exc:
                look = Look(address, None, exc)
            finally:
                self.pace.leave()
            self.results.put(look)

    async def _seen(self, address: str, fetcher: Fetcher, robots: Robots) -> Seen:
        if not await robots.allow(address):
            return Seen(Sight.BLOCKED, Sentence("robots.txt asks programs not to look here."))
        found = await fetcher.get(address, language=self.languages.get(address, ""))
        past, known = self.past.get(address), self.known.get(address, UNKNOWN)
        if isinstance(found, Failure):
            return judge(address, found, past, known)
        try:
            return await asyncio.to_thread(apart, judge, address, found, past, known)
        except OverBudget as exc:
            return Seen(Sight.BLOCKED, exc.says)
