"""What a cache of this service offers beside Django's own methods, which hold numbers only, and how it is asked.

A cache may be down, slow or full: that costs a reader a moment at most. Of Redis, and of the 10 MB that its client
takes, this knows nothing: a process that keeps all by itself needs neither.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, TypeVar, cast

from django.core.cache import cache
from django.core.cache.backends.base import BaseCache

logger = logging.getLogger(__name__)
R = TypeVar("R")
REST_SECONDS = 5.0


class Store(BaseCache):
    """A cache that keeps bytes as they are: nothing that is read from it is ever run."""

    # Whether other processes see what this one keeps, and what it raises when it cannot be asked.
    is_shared: ClassVar[bool] = False
    failures: ClassVar[tuple[type[Exception], ...]] = ()

    def keep_bytes(self, key: str, data: bytes, seconds: int) -> None:
        raise NotImplementedError

    def bytes_at(self, key: str) -> bytes | None:
        raise NotImplementedError


@dataclass
class Rest:
    """Until when this process asks a shared cache nothing, and until when it says nothing of it, by its own clock."""

    until: float = float("-inf")
    silent_until: float = float("-inf")


rest = Rest()


def is_shared() -> bool:
    return cast(Store, cache).is_shared


def ask(act: Callable[[Store], R], instead: Callable[[], R]) -> R:
    """Ask the cache; ``instead`` answers while it does not."""
    store = cast(Store, cache)
    try:
        return act(store)
    except store.failures as exc:
        _tell(exc)
        return instead()


def _tell(exc: Exception) -> None:
    """Once in a while: every request would say the same."""
    if time.monotonic() >= rest.silent_until:
        rest.silent_until = time.monotonic() + REST_SECONDS
        logger.warning(
            "Redis does not answer as it should (%s): this process does without.", type(exc).__name__
        )
