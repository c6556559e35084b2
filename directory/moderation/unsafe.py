"""What else must go when something leaves the public because it endangers somebody. Each app registers its own."""

from collections.abc import Callable

from django.db import transaction

_removers: list[Callable[[], None]] = []


def register_remover(remove: Callable[[], None]) -> None:
    """``remove`` deletes what holds anything that is unsafe by now; it may run more often than needed."""
    if remove not in _removers:
        _removers.append(remove)


def remove_after_commit() -> None:
    """The act is done whatever becomes of the files: nothing serves them from the commit on."""
    for remove in _removers:
        transaction.on_commit(remove, robust=True)
