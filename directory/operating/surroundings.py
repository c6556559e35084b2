"""What the machine itself may lack: a right clock, room on its disks."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone

from directory.models import Revision

CLOCKS_DIFFER = timedelta(seconds=5)
LEAST_FREE_BYTES, LEAST_FREE_SHARE = 1 << 30, 0.05


def clocks_compared() -> str:
    """With what this machine's clock is compared, for whoever reads the answer."""
    if connection.vendor == "postgresql":
        return "this machine's clock with the database server's, and with the newest change"
    return "this machine's clock with the newest change alone, for SQLite has no clock of its own"


def wrong_clock() -> Iterator[str]:
    if connection.vendor == "postgresql":
        before = timezone.now()
        there = _clock_of_server()
        after = timezone.now()
        # The answer was made somewhere between the two looks.
        if not before - CLOCKS_DIFFER <= there <= after + CLOCKS_DIFFER:
            yield f"it is {after:%Y-%m-%d %H:%M:%S} UTC here and {there:%Y-%m-%d %H:%M:%S} at the database server"
    newest = Revision.objects.order_by("-seq").values_list("at", flat=True).first()
    now = timezone.now()
    if newest and newest > now + CLOCKS_DIFFER:
        yield f"it is {now:%Y-%m-%d %H:%M:%S} UTC here, before the newest change ({newest:%Y-%m-%d %H:%M:%S})"


def _clock_of_server() -> datetime:
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        there: datetime = cursor.fetchone()[0]
    return there


def full_disks() -> Iterator[str]:
    """Each disk of this machine that something is written to, once; of a database server's disk nothing is known."""
    told = set()
    for folder in _written_to():
        disk = folder.stat().st_dev
        room = shutil.disk_usage(folder)
        if disk not in told and (room.free < LEAST_FREE_BYTES or room.free < LEAST_FREE_SHARE * room.total):
            told.add(disk)
            yield f"{room.free / 1e9:.1f} GB of {room.total / 1e9:.1f} GB are free where {folder} lies"


def _written_to() -> Iterator[Path]:
    places = [settings.EXPORT_DIRECTORY, settings.ERASURES_FILE]
    if connection.vendor == "sqlite":
        places.append(Path(str(connection.settings_dict["NAME"])))
    for place in places:
        yield next(each for each in (place.absolute(), *place.absolute().parents) if each.exists())
