"""Where kept answers lie, and which process makes one that is not there yet."""

import logging
import struct
import time
from dataclasses import dataclass
from typing import Self

import orjson
import zstandard
from django.http import HttpResponse

from directory.serving.process_cache import ProcessCache
from directory.serving.sealed import opened, sealed
from directory.serving.stores import Store, ask, is_shared

logger = logging.getLogger(__name__)
LASTS = 2 * 24 * 3600  # a version ends with its day at the latest
# What the keys of answers at addresses begin with, and those of answers to parameters.
PLAIN, ASKED = "public:", "public:asked:"
# Answers to parameters have no end: they go soon, whether or not they are pushed out.
ASKED_LASTS = 600
# How long a process waits for another one that renders the same, and how often it looks (seconds).
LONGEST_WAIT = 2
LOOK_EVERY = 0.02
CLAIMS = 1024
RELEASED = 0
# The lengths of the headers and of the route; the rest is the body.
_LENGTHS = struct.Struct(">II")
_of_this_process = ProcessCache("pages", {})


@dataclass(frozen=True)
class Kept:
    """An answer as it left the views: its body and headers, and the route that led there."""

    body: bytes
    headers: dict[str, str]
    route: str

    def answer(self) -> HttpResponse:
        return HttpResponse(self.body, headers=self.headers)

    def packed(self) -> bytes:
        """Lengths, headers as JSON, route, body in zstd: a quarter of the memory, and less to seal."""
        headers, route = orjson.dumps(self.headers), self.route.encode()
        body = zstandard.compress(self.body)
        return b"".join((_LENGTHS.pack(len(headers), len(route)), headers, route, body))

    @classmethod
    def unpacked(cls, data: bytes) -> Self:
        """The reverse of ``packed``, for bytes whose seal was looked at."""
        headers, route = _LENGTHS.unpack_from(data)
        start, end = _LENGTHS.size + headers, _LENGTHS.size + headers + route
        return cls(
            zstandard.decompress(data[end:]),
            orjson.loads(data[_LENGTHS.size : start]),
            data[start:end].decode(),
        )


def is_asked(key: str) -> bool:
    """Whether it is of an answer to parameters: of these there is no end, of addresses there is."""
    return key.startswith(ASKED)


def recalled(key: str) -> Kept | None:
    """What is kept under this key. Whatever this service did not put there is dropped, told, and not looked into."""
    return ask(lambda store: _from(store, key), lambda: None) or _from(_of_this_process, key)


def _from(store: Store, key: str) -> Kept | None:
    found = store.bytes_at(key)
    if found is None:
        return None
    data = opened(key, found)
    if data is None:
        logger.warning("A kept answer was not as this service wrote it: it is dropped and made anew.")
        store.delete(key)
        return None
    return Kept.unpacked(data)


def keep(key: str, kept: Kept) -> None:
    """For all processes; where their cache is down or full, for this one."""
    data, seconds = sealed(key, kept.packed()), ASKED_LASTS if is_asked(key) else LASTS
    ask(
        lambda store: store.keep_bytes(key, data, seconds),
        lambda: _of_this_process.keep_bytes(key, data, seconds),
    )


def awaited(key: str) -> Kept | None:
    """What another process keeps that is rendering this already; None if it is this one's turn.

    It waits LONGEST_WAIT seconds at most: who renders may have died, or find that there is nothing to keep.
    """
    if not is_shared():
        return None
    claim, number, deadline = _claim_for(key), _number_of(key), time.monotonic() + LONGEST_WAIT
    while not ask(lambda store: store.add(claim, number, LONGEST_WAIT), lambda: True):
        if found := recalled(key):
            return found
        claimed: int = ask(lambda store: store.get(claim, number), lambda: number)
        if claimed != number or time.monotonic() > deadline:
            return None
        time.sleep(LOOK_EVERY)
    return recalled(key)  # it may have been kept since this process looked


def wait_no_longer(key: str) -> None:
    """There is nothing to keep: whoever waits in another process renders for itself."""
    if is_shared():
        ask(lambda store: store.set(_claim_for(key), RELEASED, LONGEST_WAIT), lambda: None)


def _claim_for(key: str) -> str:
    """One of a fixed number, so that made-up addresses add no entries; keys that share one do not wait."""
    return f"rendering:{_number_of(key) % CLAIMS}"


def _number_of(key: str) -> int:
    """What a claim says of the key: a cache holds numbers, and this one tells keys apart well enough to wait by."""
    return int(key.rpartition(":")[2][:15], 16)
