"""The cache of one process: numbers as Django keeps them, and bytes up to so many in all."""

import threading
import time
from collections import OrderedDict
from typing import Any

from django.core.cache.backends.locmem import LocMemCache

from directory.serving.stores import Store

MEGABYTE = 2**20
MOST_BYTES = 64 * MEGABYTE
MOST_ENTRIES = 5000
# What an entry costs beside its bytes, roughly; so that many small ones are bounded as well.
OVERHEAD = 300
# One that is larger than this part of the whole would push out too much.
GREATEST_PART = 8


class Memory:
    """Bytes by name. Where there are too many, those go that were asked for the longest time ago."""

    def __init__(self, most_bytes: int, most_entries: int) -> None:
        self.most_bytes, self.most_entries, self.bytes = most_bytes, most_entries, 0
        self._entries: OrderedDict[str, tuple[float, bytes]] = OrderedDict()
        self._lock = threading.Lock()

    def names(self) -> list[str]:
        with self._lock:
            return list(self._entries)

    def get(self, name: str) -> bytes | None:
        with self._lock:
            until, data = self._entries.get(name, (0.0, b""))
            if time.monotonic() >= until:
                self._drop(name)
                return None
            self._entries.move_to_end(name)
            return data

    def set(self, name: str, data: bytes, seconds: float) -> None:
        with self._lock:
            self._drop(name)
            if _cost(data) > self.most_bytes // GREATEST_PART:
                return
            self._entries[name] = (time.monotonic() + seconds, data)
            self.bytes += _cost(data)
            while self.bytes > self.most_bytes or len(self._entries) > self.most_entries:
                self._drop(next(iter(self._entries)))

    def drop(self, name: str) -> bool:
        with self._lock:
            return self._drop(name)

    def clear(self) -> None:
        with self._lock:
            self._entries.clear()
            self.bytes = 0

    def _drop(self, name: str) -> bool:
        found = self._entries.pop(name, None)
        if found is not None:
            self.bytes -= _cost(found[1])
        return found is not None


def _cost(data: bytes) -> int:
    return len(data) + OVERHEAD


# Django makes an instance of a cache for each thread; they share what lies under one name.
_memories: dict[str, Memory] = {}


class ProcessCache(LocMemCache, Store):
    """Django's cache in local memory, with bytes that no pickle holds; ``OPTIONS`` may name MAX_BYTES."""

    def __init__(self, name: str, params: dict[str, Any]) -> None:
        super().__init__(name, params)
        most: int = params.get("OPTIONS", {}).get("MAX_BYTES", MOST_BYTES)
        self.kept = _memories.setdefault(name, Memory(most, MOST_ENTRIES))

    def keep_bytes(self, key: str, data: bytes, seconds: int) -> None:
        self.kept.set(self.make_and_validate_key(key), data, seconds)

    def bytes_at(self, key: str) -> bytes | None:
        return self.kept.get(self.make_and_validate_key(key))

    def delete(self, key: str, version: int | None = None) -> bool:
        dropped = self.kept.drop(self.make_and_validate_key(key, version=version))
        return bool(super().delete(key, version)) or dropped

    def clear(self) -> None:
        super().clear()
        self.kept.clear()
