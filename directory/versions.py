"""The version of the public data: the number of the last Revision and the UTC date, for time changes facts too."""

import hashlib
import math
import time
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import QuerySet

from directory.models import PublicState

SHOWS = (
    "*.py",
    "*.html",
    "*.css",
    "*.js",
    "*.svg",
    "*.mo",
    "reviewed.toml",
    "requirements.txt",
    "countries.csv",
    "wikidata.csv",
)
FOLDERS = ("config", "directory", "advocacy", "templates", "assets", "fixtures", "locale")


@dataclass(frozen=True)
class Version:
    """Written "418-2026-11-21": what stands in caches, validators and dumps.

    ``modified`` is the second (of the Unix epoch, UTC) by which everything that it shows was as it is. ``changed_at``
    tells apart two changes of one number, as after a switch to a standby that lacked the last ones.
    """

    seq: int
    on: date
    modified: int = field(default=0, compare=False)
    changed_at: datetime | None = None

    def __str__(self) -> str:
        return f"{self.seq}-{self.on}"


@dataclass
class _Memory:
    """What this process last read, and when by its own clock (seconds that never run back)."""

    seq: int = 0
    changed_at: datetime | None = None
    read_at: float = float("-inf")


_memory = _Memory()


def current_version(now: datetime) -> Version:
    """The version at ``now``. A process remembers the number for a second at most, and never past its own change."""
    if remembered := remembered_version(now):
        return remembered
    tick = time.monotonic()
    _memory.seq, _memory.changed_at = _state().get(pk=1)
    _memory.read_at = tick
    return _version(_memory.seq, _memory.changed_at, now)


def remembered_version(now: datetime) -> Version | None:
    """The same, without asking the database; None where it would have to be asked."""
    if time.monotonic() - _memory.read_at >= settings.VERSION_REMEMBERED_SECONDS:
        return None
    return _version(_memory.seq, _memory.changed_at, now)


def read_version(now: datetime) -> Version:
    """The version as the database has it: one read by primary key."""
    return _version(*_state().get(pk=1), now)


def _state() -> "QuerySet[PublicState, tuple[int, datetime | None]]":
    """Of the database that is written to: what others hold may be older, and a process must not remember that."""
    return PublicState.objects.using(DEFAULT_DB_ALIAS).values_list("seq", "changed_at")


def _version(seq: int, changed_at: datetime | None, now: datetime) -> Version:
    return Version(seq, now.date(), _modified(changed_at, now), changed_at)


def _modified(changed_at: datetime | None, now: datetime) -> int:
    """The last change of the data, of the date, or of what this process runs, rounded up.

    The same in every process of a release, and after a restart.
    """
    midnight = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    changed = changed_at.timestamp() if changed_at else 0
    return math.ceil(max(changed, midnight.timestamp(), released_at()))


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
    for path in _shipped():
        found.update(path.relative_to(base).as_posix().encode())
        found.update(path.read_bytes())
    return found.hexdigest()[:16]


@cache
def released_at() -> float:
    """When the last file of the release came to its place, in seconds of the Unix epoch.

    An image whose files all bear one old date tells by its validators (``ETag``) alone that it is another.
    """
    return max(path.stat().st_mtime for path in _shipped())


def _shipped() -> list[Path]:
    base = Path(settings.BASE_DIR)
    paths = {path for pattern in SHOWS for name in FOLDERS for path in (base / name).rglob(pattern)}
    return sorted({*paths, base / "requirements.txt"})
