"""What people bring in is read in the background: an address may be slow, and a long file takes its time."""

import uuid

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from advocacy.intake.bringing import forget_old, read_brought
from advocacy.models import Intake, IntakeKind
from directory.background import Report
from directory.models import Account


# Somebody waits for it; what has no hurry comes after.
@task(priority=10)
def read_intake(intake_id: str) -> Report:
    """Read one thing that a person brought in."""
    found = read_brought(uuid.UUID(intake_id), at=timezone.now())
    return {"read": found is not None, "status": found.status if found else ""}


@task()
def forget_intakes() -> Report:
    """Delete what was brought in a month ago."""
    return {"deleted": forget_old(timezone.now())}


@transaction.atomic
def bring(source: str, kind: IntakeKind, data: bytes, given: dict[str, str], *, by: Account) -> Intake:
    """Keep what a person brought and have it read."""
    row = Intake.objects.create(
        by=by, brought_at=timezone.now(), kind=kind, source=source, data=data, given=given
    )
    read_intake.enqueue(str(row.pk))
    return row
