"""What a cache of this service offers beside Django's own methods, which hold numbers only."""

from django.core.cache.backends.base import BaseCache


class Store(BaseCache):
    """A cache that keeps bytes as they are: nothing that is read from it is ever run."""

    def keep_bytes(self, key: str, data: bytes, seconds: int) -> None:
        raise NotImplementedError

    def bytes_at(self, key: str) -> bytes | None:
        raise NotImplementedError
