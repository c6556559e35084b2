"""Whether the records are whole: what must hold of every one after any act, fault or restore. It changes nothing."""

from collections.abc import Iterator

from directory.moderation.checks.entries import wrong_entries, wrong_words
from directory.moderation.checks.numbers import wrong_numbers
from directory.moderation.checks.records import wrong_records
from directory.moderation.checks.voices import wrong_voices
from directory.moderation.checks.wrong import RESTORE, WITHDRAW, Wrong

__all__ = ["RESTORE", "WITHDRAW", "Wrong", "wrong_in_records", "wrong_words"]


def wrong_in_records() -> Iterator[Wrong]:
    """Everything that is wrong with what moderation writes; to be read from one snapshot."""
    yield from wrong_numbers()
    yield from wrong_records()
    yield from wrong_voices()
    yield from wrong_entries()
