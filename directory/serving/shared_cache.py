"""The cache that several processes share. Redis may be down, slow or full: that costs a reader a moment at most.

Nor is it trusted: what is read from it is a number, or bytes that ``sealed`` tells apart, and never code.
"""

import re
import time
from typing import Any, cast

from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis import Redis
from redis.exceptions import ConnectionError as NoConnection
from redis.exceptions import RedisError
from redis.exceptions import TimeoutError as TooSlow

from directory.serving.stores import REST_SECONDS, Store, rest

# A request asks a few times; one that meets a silent Redis first pays once, for the rest is given up.
PATIENCE = {"socket_connect_timeout": 0.5, "socket_timeout": 0.5}


class RestingRedis(Redis):
    """After a failure it refuses at once for a while, so that a silent server is not waited for again and again."""

    def execute_command(self, *args: Any, **options: Any) -> Any:
        if time.monotonic() < rest.until:
            raise NoConnection("Redis did not answer a moment ago.")
        try:
            return super().execute_command(*args, **options)  # type: ignore[no-untyped-call]
        except (NoConnection, TooSlow):
            rest.until = time.monotonic() + REST_SECONDS
            raise


class NotOurs(RedisError):
    """Something lies in Redis where only a number of this service may lie."""


class Numbers:
    """All that Django's methods write to Redis, and all that they read there: its own choice is pickle."""

    def dumps(self, value: object) -> int:
        if type(value) is not int:
            raise TypeError(
                f"{type(value).__name__} cannot be kept; accepted: int, and bytes by keep_bytes()."
            )
        return value

    def loads(self, data: bytes) -> int:
        if re.fullmatch(rb"-?[0-9]{1,40}", data) is None:
            raise NotOurs("No number lies where one is expected.")
        return int(data)


class RestingClient(RedisCacheClient):
    def __init__(self, servers: list[str], **options: Any) -> None:
        super().__init__(servers, **{**PATIENCE, **options, "serializer": Numbers})
        self._client = RestingRedis


class SharedCache(RedisCache, Store):
    """Django's cache in Redis. Whoever asks it expects RedisError, and does without."""

    is_shared = True
    failures = (RedisError,)

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = RestingClient

    def keep_bytes(self, key: str, data: bytes, seconds: int) -> None:
        name = self.make_and_validate_key(key)
        self._cache.get_client(name, write=True).set(name, data, ex=seconds)

    def bytes_at(self, key: str) -> bytes | None:
        name = self.make_and_validate_key(key)
        return cast(bytes | None, self._cache.get_client(name).get(name))
