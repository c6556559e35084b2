"""The list of what was erased, in a file beside the database: a backup of before would bring it back."""

import json
import os
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import transaction

from directory.models import Action, Revision


@dataclass(frozen=True)
class Erased:
    """A unit that was erased, by its kind and id; ``at`` is an ISO 8601 time."""

    kind: str
    unit_id: uuid.UUID
    at: str

    @property
    def line(self) -> str:
        return json.dumps({"kind": self.kind, "unit_id": str(self.unit_id), "at": self.at}) + "\n"


def list_after_commit(erased: Erased) -> None:
    """The act is done whatever becomes of the file: every backup writes the list anew from the Revisions."""
    transaction.on_commit(partial(_append, erased.line, settings.ERASURES_FILE), robust=True)


def _append(line: str, file: Path) -> None:
    handle = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, line.encode())
        os.fsync(handle)
    finally:
        os.close(handle)


def listed(file: Path) -> Iterator[Erased]:
    """What a list names, in its order; ValueError names a line that is none."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            told = json.loads(line)
            yield Erased(told["kind"], uuid.UUID(told["unit_id"]), told["at"])
        except (ValueError, KeyError, TypeError) as exc:
            raise ValueError(f"{file}, line {number} names nothing that was erased: {line[:80]}") from exc


def erased_here() -> Iterator[Erased]:
    """What this database knows to have been erased, in that order."""
    rows = Revision.objects.filter(action=Action.ERASED).order_by("seq")
    for kind, unit_id, at in rows.values_list("kind", "unit_id", "at"):
        yield Erased(kind, unit_id, at.isoformat())
