"""Making a backup and restoring one: what each step needs, and in which order it cannot do harm."""

import hashlib
import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from directory.moderation import Erased, erased_here, listed
from directory.operating.backups import archive, databases, noted, sealing
from directory.operating.probes import missing_migrations

MANAGE = settings.BASE_DIR / "manage.py"


class Refused(Exception):
    """It is not done, and nothing was changed."""


@dataclass(frozen=True)
class Made:
    file: Path
    seq: int
    bytes: int


def back_up(
    target: Path,
    *,
    exports: Sequence[str],
    at: datetime,
    age: str = "",
    gpg: str = "",
    verified: bool = True,
) -> Made:
    """Write a backup into the new file ``target``; it is there when it is whole and tried out, or not at all."""
    if target.exists():
        raise Refused(f"{target} is there already: a backup overwrites nothing.")
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as place:
        folder = Path(place)
        facts = databases.copy_out(folder / archive.DATABASE)
        (folder / archive.ERASURES).write_text("".join(each.line for each in _erased()), encoding="utf-8")
        manifest = {
            **facts,
            "vendor": connection.vendor,
            "made_at": at.isoformat(),
            "exports": list(exports),
            "secret_key": key_mark(),
        }
        plain = folder / "plain"
        archive.pack(folder, manifest, plain)
        if verified:
            _try_out(plain, folder)
        if age or gpg:
            sealing.seal(plain, folder / "sealed", age=age, gpg=gpg)
        whole = folder / ("sealed" if age or gpg else "plain")
        _keep(whole, target)
        noted.note(target, facts["seq"], is_tried=verified, at=at)
        return Made(target, facts["seq"], target.stat().st_size)


def _erased() -> list[Erased]:
    """What this database and the list beside it know to have been erased."""
    there = listed(settings.ERASURES_FILE) if settings.ERASURES_FILE.exists() else ()
    return list(dict.fromkeys([*there, *erased_here()]))


def _keep(whole: Path, target: Path) -> None:
    """Under its name it is on disk, and took nobody's place."""
    with whole.open("rb") as file:
        os.fsync(file.fileno())
    try:
        os.link(whole, target)
    except FileExistsError as exc:
        raise Refused(f"{target} is there already: a backup overwrites nothing.") from exc
    handle = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _try_out(plain: Path, folder: Path) -> None:
    """Restore it into a scratch database and look whether the data are whole there."""
    tried = folder / "tried"
    tried.mkdir()
    unpacked = archive.unpack(plain, tried)
    with databases.scratch(unpacked.database, tried) as address:
        if _is_older(unpacked):
            _manage(address, "migrate", "--verbosity", "0")
            # What the index says of a record is of the code that wrote it.
            _manage(address, "rebuild_index")
        _manage(address, "check_data", "--no-dumps")


def _manage(address: str, *command: str) -> None:
    """In a process of its own, whose database is the scratch one."""
    environment = {**os.environ, "DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "config.settings"}
    done = subprocess.run(  # noqa: S603  (our own command)
        [sys.executable, str(MANAGE), *command],
        env=environment,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Refused(
            f"The backup was tried out, and {command[0]} fails on it; none was kept. Run `manage.py {command[0]}` on "
            f"the live database first.\n{done.stdout}{done.stderr}".rstrip()
        )


def restore(source: Path, *, identity: Path | None = None) -> archive.Unpacked:
    """Fill the empty database that DATABASE_URL names; what the backup's lists hold is in the answer.

    Nothing is written before the whole file was read and found as it was written.
    """
    if not source.is_file():
        raise Refused(f"{source} is not there.")
    if databases.holds_anything():
        raise Refused(
            "The database that DATABASE_URL names holds something: a restore overwrites nothing. Name an empty one "
            "(SQLite: a file that is not there; PostgreSQL: createdb), and serve from that afterwards."
        )
    with tempfile.TemporaryDirectory(prefix="restore-") as place:
        folder = Path(place)
        plain = sealing.unseal(source, folder / "plain", identity=identity)
        unpacked = archive.unpack(plain, folder)
        _refuse_foreign(unpacked)
        databases.copy_in(unpacked.database)
        if _is_older(unpacked):
            call_command("migrate", verbosity=0)
            call_command("rebuild_index", stdout=io.StringIO())
        erased = tuple(listed(unpacked.erasures))
        return archive.Unpacked(folder, {**unpacked.manifest, "erased": erased})


def _refuse_foreign(unpacked: archive.Unpacked) -> None:
    vendor = unpacked.manifest["vendor"]
    if vendor != connection.vendor:
        raise Refused(f"It is a backup of {vendor}; DATABASE_URL names {connection.vendor}.")
    there = MigrationLoader(None).disk_migrations
    known = {".".join(named) for key, each in there.items() for named in (key, *each.replaces)}
    if newer := [name for name in unpacked.manifest["migrations"] if _is_ours(name) and name not in known]:
        raise Refused(f"It was made by newer code, with migrations unknown here: {', '.join(newer)}.")


def _is_ours(migration: str) -> bool:
    return migration.partition(".")[0] in ("directory", "advocacy")


def _is_older(unpacked: archive.Unpacked) -> bool:
    named = (migration.split(".", 1) for migration in unpacked.manifest["migrations"])
    return any(missing_migrations({(app, name) for app, name in named}))


def key_mark() -> str:
    """By this a key is known again, and nobody learns it; empty where none is set, as commands may run without."""
    try:
        key = settings.SECRET_KEY
    except ImproperlyConfigured:  # Django's own answer to an empty key
        return ""
    return hashlib.sha256(b"advocacy-directory backup " + key.encode()).hexdigest()[:16]
