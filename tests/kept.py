"""What the cache of this process holds."""

import pickle

from django.core.cache import cache

PUBLIC = ":1:public:"


def kept_keys():
    """The keys of kept answers."""
    return [name for name in cache.kept.names() if name.startswith(PUBLIC)]


def everything():
    """All keys with what lies under them, numbers and bytes."""
    numbers = [(key, pickle.loads(value)) for key, value in cache._cache.items()]  # noqa: S301
    return [*numbers, *((name, cache.kept.get(name)) for name in cache.kept.names())]
