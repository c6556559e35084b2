"""Where kept answers lie, and which process makes one that is not there yet."""

import time
from dataclasses import dataclass
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.http import HttpResponse

from directory.serving.shared_cache import ask, is_shared

LASTS = 2 * 24 * 3600  # a version ends with its day at the latest
# How long a process waits for another one that renders the same, and how often it looks (seconds).
LONGEST_WAIT = 2
LOOK_EVERY = 0.02
CLAIMS = 1024
_of_this_process = LocMemCache("pages", {"OPTIONS": {"MAX_ENTRIES": 500}})


@dataclass(frozen=True)
class Kept:
    """An answer as it left the views: its body and headers, and the route that led there."""

    body: bytes
    headers: dict[str, str]
    route: str

    def answer(self) -> HttpResponse:
        return HttpResponse(self.body, headers=self.headers)


def recalled(key: str) -> Kept | None:
    kept: Kept | None = ask(lambda store: store.get(key), lambda: None) or _of_this_process.get(key)
    return kept


def keep(key: str, kept: Kept) -> None:
    """For all processes; where their cache is down or full, for this one."""
    ask(lambda store: store.set(key, kept, LASTS), lambda: _of_this_process.set(key, kept, LASTS))


def awaited(key: str) -> Kept | None:
    """What another process keeps that is rendering this already; None if it is this one's turn.

    It waits LONGEST_WAIT seconds at most: who renders may have died, or find that there is nothing to keep.
    """
    if not is_shared():
        return None
    claim, deadline = _claim_for(key), time.monotonic() + LONGEST_WAIT
    while not ask(lambda store: store.add(claim, key, LONGEST_WAIT), lambda: True):
        found: dict[str, Any] = ask(lambda store: store.get_many([key, claim]), dict)
        if key in found:
            return found[key]
        if found.get(claim, key) != key or time.monotonic() > deadline:
            return None
        time.sleep(LOOK_EVERY)
    return recalled(key)  # it may have been kept since this process looked


def wait_no_longer(key: str) -> None:
    """There is nothing to keep: whoever waits in another process renders for itself."""
    if is_shared():
        ask(lambda store: store.set(_claim_for(key), "", LONGEST_WAIT), lambda: None)


def _claim_for(key: str) -> str:
    """One of a fixed number, so that made-up addresses add no entries; keys that share one do not wait."""
    return f"rendering:{int(key.rpartition(':')[2][:8], 16) % CLAIMS}"
