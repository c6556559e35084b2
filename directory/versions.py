"""The version of the public data: the number of the last Revision and the UTC date, for time changes facts too."""

import hashlib
import time
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import transaction

from directory.models import PublicState

SHOWS = ("*.py", "*.html", "*.css", "*.js", "*.svg", "requirements.txt", "countries.csv")
FOLDERS = ("config", "directory", "advocacy", "templates", "assets", "fixtures")


@dataclass(frozen=True)
class Version:
    """Written "418-2026-11-21": what stands in caches, validators and dumps."""

    seq: int
    on: date

    def __str__(self) -> str:
        return f"{self.seq}-{self.on}"


@dataclass
class _Memory:
    """What this process last read, and when by its own clock (seconds that never run back)."""

    seq: int = 0
    read_at: float = float("-inf")


_memory = _Memory()


def current_version(now: datetime) -> Version:
    """The version at ``now``. A process remembers the number for a second at most, and never past its own change."""
    tick = time.monotonic()
    if tick - _memory.read_at >= settings.VERSION_REMEMBERED_SECONDS:
        _memory.seq, _memory.read_at = read_seq(), tick
    return Version(_memory.seq, now.date())


def read_seq() -> int:
    """The number as the database has it: one read by primary key."""
    return PublicState.objects.values_list("seq", flat=True).get(pk=1)


def forget_version() -> None:
    """Read the number anew once the present transaction is over; the writer of what is public calls this."""
    transaction.on_commit(_forget)


def _forget() -> None:
    _memory.read_at = float("-inf")


@cache
def release() -> str:
    """A hash over the code, the pages and the requirements, taken once: another release shares no cache entry."""
    found = hashlib.sha256()
    base = Path(settings.BASE_DIR)
    folders = [base / name for name in FOLDERS]
    paths = {path for pattern in SHOWS for folder in folders for path in folder.rglob(pattern)}
    for path in sorted({*paths, base / "requirements.txt"}):
        found.update(path.relative_to(base).as_posix().encode())
        found.update(path.read_bytes())
    return found.hexdigest()[:16]
