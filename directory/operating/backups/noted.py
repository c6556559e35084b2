"""That a backup was made, in the database itself: an audit entry by nobody. Each restored one knows those before it."""

import uuid
from datetime import datetime
from pathlib import Path

from directory.models import AuditEntry, Outcome
from directory.values.sentences import Sentence

TRIED, UNTRIED = "back up", "back up untried"
KIND = "backup"


def note(file: Path, seq: int, *, is_tried: bool, at: datetime) -> None:
    AuditEntry.objects.create(
        at=at,
        act=TRIED if is_tried else UNTRIED,
        outcome=Outcome.DONE,
        kind=KIND,
        unit_id=uuid.UUID(int=0),
        detail=Sentence("{file}, number {seq}", file=file.as_posix(), seq=seq),
    )


def last(*, is_tried: bool) -> datetime | None:
    """When the newest was begun, of those that were restored once and found whole, or of all."""
    acts = [TRIED] if is_tried else [TRIED, UNTRIED]
    rows = AuditEntry.objects.filter(kind=KIND, act__in=acts).order_by("-at")
    return rows.values_list("at", flat=True).first()
