"""How often one sender may do something, counted in the cache under a hash that dies with the day.

A sender is a keyed hash: of the secret key, of a random salt that only the cache holds, for one UTC day,
and of the network address. Neither the address nor anything that leads back to it is stored anywhere.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from django.core.cache.backends.base import BaseCache
from django.core.cache.backends.locmem import LocMemCache
from django.utils.crypto import salted_hmac

from directory.serving.clients import area_of, network_of
from directory.serving.stores import ask

DAY = 24 * 3600
# So many times as much as of one network is taken of all the networks of one area together.
NETWORKS_OF_AREA = 16
SALT_BITS = 128  # a number, as everything that is counted with
R = TypeVar("R")
_of_this_process = LocMemCache("rates", {})


@dataclass(frozen=True)
class Limit:
    """At most ``most`` times in each window of ``seconds``, counted from the epoch (UTC)."""

    name: str
    most: int
    seconds: int

    @property
    def policy(self) -> str:
        """As the header RateLimit-Policy tells it (draft-ietf-httpapi-ratelimit-headers-10)."""
        return f'"{self.name}";q={self.most};w={self.seconds}'

    def told(self, left: int, at: datetime) -> str:
        """As the header RateLimit tells it: how many are left, and for how many seconds."""
        return f'"{self.name}";r={left};t={_rest(self, at)}'

    @property
    def of_area(self) -> "Limit":
        """The same for an area: whoever holds one would else have 65,536 counts, and push out those of others."""
        return Limit(f"{self.name}-area", self.most * NETWORKS_OF_AREA, self.seconds)


class TooMany(Exception):
    """The limit is reached; ``retry_after`` is how many seconds its window still lasts."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"Too many; try again in {retry_after} seconds.")
        self.retry_after = retry_after


def sender_of(address: str, at: datetime) -> str:
    """The name under which an address is counted on the UTC day of ``at``."""
    return counted_as(network_of(address), at)


def take_from(limit: Limit, address: str, at: datetime, by: int = 1) -> int:
    """``take`` of whoever sends from this address, and of the area in which that lies, if it has one."""
    if area := area_of(address):
        take(limit.of_area, counted_as(area, at), at, by)
    return take(limit, sender_of(address, at), at, by)


def counted_as(text: str, at: datetime) -> str:
    """The name under which anything that must not be stored is counted on the UTC day of ``at``."""
    key = f"rates:salt:{at:%Y-%m-%d}"
    salt = _with_cache(lambda store: store.get_or_set(key, lambda: secrets.randbits(SALT_BITS), timeout=DAY))
    return salted_hmac(f"rates:{salt}", text, algorithm="sha256").hexdigest()[:32]


def take(limit: Limit, sender: str, at: datetime, by: int = 1) -> int:
    """Count so many more, and tell how many are left; TooMany if that is more than the limit allows."""
    found = count(limit, sender, at, by)
    if found > limit.most:
        raise TooMany(_rest(limit, at))
    return limit.most - found


def count(limit: Limit, sender: str, at: datetime, by: int = 1) -> int:
    """Count so many more, whatever the limit allows, and tell how many that are."""
    return _with_cache(lambda store: _count(store, _key(limit, sender, at), limit.seconds, by))


def left(limit: Limit, sender: str, at: datetime) -> int:
    """How many the limit still allows; counts nothing."""
    return max(0, limit.most - taken(limit, sender, at))


def refuse_spent(limit: Limit, sender: str, at: datetime) -> None:
    """TooMany if the limit is reached already; counts nothing."""
    if taken(limit, sender, at) >= limit.most:
        raise TooMany(_rest(limit, at))


def taken(limit: Limit, sender: str, at: datetime) -> int:
    """How often it was taken in this window, the refused times among them; counts nothing."""
    return int(_with_cache(lambda store: store.get(_key(limit, sender, at), 0)))


def give_back(limit: Limit, sender: str, at: datetime) -> None:
    """Count one less: what was taken turned out to be honest."""
    if taken(limit, sender, at):
        _with_cache(lambda store: _count(store, _key(limit, sender, at), limit.seconds, by=-1))


def forget(limit: Limit, sender: str, at: datetime) -> None:
    """Begin to count anew."""
    _with_cache(lambda store: store.delete(_key(limit, sender, at)))


def _key(limit: Limit, sender: str, at: datetime) -> str:
    return f"rates:{limit.name}:{sender}:{int(at.timestamp()) // limit.seconds}"


def _rest(limit: Limit, at: datetime) -> int:
    return limit.seconds - int(at.timestamp()) % limit.seconds


def _count(store: BaseCache, key: str, seconds: int, by: int = 1) -> int:
    store.add(key, 0, timeout=seconds)
    try:
        return store.incr(key, by)
    except ValueError:  # its time ran out between the two lines
        store.set(key, max(by, 0), timeout=seconds)
        return max(by, 0)


def _with_cache(act: Callable[[BaseCache], R]) -> R:
    """Ask the shared cache; while it does not answer, which is logged there, this process counts for itself."""
    return ask(act, lambda: act(_of_this_process))
