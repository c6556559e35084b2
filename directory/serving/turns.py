"""Whose turn it is where one thread works for everybody."""

import asyncio
import time
from asyncio import Semaphore
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple, TypeVar

R = TypeVar("R")

# So much of one sender is before the thread at once: two, so that it need not wait for us between them.
BEFORE_THE_THREAD = 2
# While others ask, one sender has this part of the thread's time, and so many seconds of it in advance.
PART, IN_ADVANCE = 0.1, 0.2
# Others ask if one did in the last so many seconds.
ASKED_LATELY = 1.0


@dataclass
class Line:
    """What one sender waits for, and how many seconds of the thread it has had, less what time gave back."""

    free: Semaphore = field(default_factory=lambda: Semaphore(BEFORE_THE_THREAD))
    waiting: int = 0
    taken: float = 0.0
    at: float = float("-inf")

    def owed(self, now: float) -> float:
        return max(0.0, self.taken - PART * (now - self.at))

    def take(self, seconds: float, now: float) -> None:
        self.taken, self.at = self.owed(now) + seconds, now


class Asked(NamedTuple):
    sender: str = ""
    at: float = float("-inf")


class Turns:
    """One thread, and a line of each sender who waits for it: a hundred of one keep another waiting for two of them.

    A sender alone has all of the thread. Nothing is refused; an address is forgotten seconds after its last request.
    """

    def __init__(self, name: str, clock: Callable[[], float] = time.monotonic) -> None:
        self.thread, self.clock = ThreadPoolExecutor(1, name), clock
        self.lines: dict[str, Line] = {}
        self.latest, self.before = Asked(), Asked()
        self.looked_at = clock()

    async def run(self, sender: str, act: Callable[[], R]) -> R:
        """Let the thread do it when it is this sender's turn."""
        self.note(sender)
        with self.in_line(sender) as line:
            async with line.free:
                while wait := self.must_wait(sender, line):
                    await asyncio.sleep(wait)
                return await asyncio.get_running_loop().run_in_executor(
                    self.thread, partial(self.timed, line, act)
                )

    def timed(self, line: Line, act: Callable[[], R]) -> R:
        began = self.clock()
        try:
            return act()
        finally:
            now = self.clock()
            line.take(now - began, now)

    def must_wait(self, sender: str, line: Line) -> float:
        """For so many seconds, in which others go first; 0 if there are none, or it had no more than its part."""
        now = self.clock()
        other = self.before if self.latest.sender == sender else self.latest
        if now - other.at > ASKED_LATELY:
            return 0.0
        return min(max(0.0, line.owed(now) - IN_ADVANCE) / PART, ASKED_LATELY)

    def note(self, sender: str) -> None:
        now = self.clock()
        if self.latest.sender != sender:
            self.before = self.latest
        self.latest = Asked(sender, now)
        if now - self.looked_at > ASKED_LATELY:
            self.looked_at = now
            self.lines = {name: line for name, line in self.lines.items() if line.waiting or line.owed(now)}

    @contextmanager
    def in_line(self, sender: str) -> Iterator[Line]:
        line = self.lines.setdefault(sender, Line())
        line.waiting += 1
        try:
            yield line
        finally:
            line.waiting -= 1
