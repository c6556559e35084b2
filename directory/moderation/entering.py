"""The first named exception: rows of the bundled data set that enter published."""

import csv
import uuid
from datetime import datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import transaction

from directory.models import Action, Revision, State
from directory.models.units import Unit
from directory.moderation.content import apply, content
from directory.moderation.drafts import enter, propose, record
from directory.moderation.recalling import contents_ever
from directory.moderation.refusals import Refused
from directory.moderation.registry import Content, UnitKind, find
from directory.moderation.shape import completed
from directory.moderation.writer import Act, change_state, lock, refuse_unready
from directory.values.sentences import Sentence

BUNDLED = Path(settings.BASE_DIR) / "fixtures"
# Why a row of it is public.
CURATED = Sentence("Curated data set.")


def enter_curated(
    kind: UnitKind, value: Content, *, unit_id: uuid.UUID, folder: Path, publish: bool, at: datetime
) -> str:
    """Load one row of a data set; the word says what became of it: published, pending, proposed or kept.

    It is published only if it comes from the bundled folder, is marked so, is of a kind that may, and
    this database has never known its id. What people withdrew, rejected or changed is kept.
    """
    value = completed(kind, value)
    with transaction.atomic():
        lock()
        unit = find(kind.name, unit_id)
        if unit is None and not _was_known(kind, unit_id):
            unit = enter(kind, value, by=None, at=at, unit_id=unit_id)
            marked = publish and is_bundled(folder) and str(unit_id) in marked_ids()
            return _publish(unit, at) if marked and kind.curated_may_publish else "pending"
        if unit is None or content(unit) == value:
            return "kept"
        return _update(kind, unit, value, at)


def is_bundled(folder: Path) -> bool:
    return folder.resolve() == BUNDLED.resolve()


@cache
def marked_ids() -> frozenset[str]:
    """The ids of all rows that the bundled files mark to enter published, as they were when first asked."""
    found: set[str] = set()
    for path in sorted(BUNDLED.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as lines:
            found.update(row["id"] for row in csv.DictReader(lines) if row.get("publish", "no") != "no")
    return frozenset(found)


def _was_known(kind: UnitKind, unit_id: uuid.UUID) -> bool:
    return Revision.objects.filter(kind=kind.name, unit_id=unit_id).exists()


def _publish(unit: Unit, at: datetime) -> str:
    """Published, or still pending where something that it stands on is not public here, or takes its place."""
    try:
        with transaction.atomic():
            refuse_unready(unit)
            act = Act(by=None, at=at, reason=CURATED)
            change_state(unit, State.PUBLISHED, Action.CREATED, act)
    except Refused:
        unit.state = State.PENDING
        return "pending"
    return "published"


def _update(kind: UnitKind, unit: Unit, value: Content, at: datetime) -> str:
    if unit.state == State.PENDING and unit.author_id is None and not kind.acts_while_pending:
        former = content(unit)
        apply(unit, value)
        record(unit, by=None, at=at, former=former)
        return "pending"
    if unit.state != State.PUBLISHED or _is_known_value(kind, unit, value):
        return "kept"
    reason = Sentence("The curated data set says otherwise.")
    propose(unit, value=value, base_revision=unit.revision, by=None, at=at, reason=reason)
    return "proposed"


def _is_known_value(kind: UnitKind, unit: Unit, value: Content) -> bool:
    """This value was public or proposed before: people have decided on it, or are about to."""
    return any(value == known for _, known in contents_ever(kind, [unit.pk]))
