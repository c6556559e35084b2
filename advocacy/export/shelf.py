"""The dumps that lie in a directory. One that holds what left the public as unsafe is as if it were not there."""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet

from advocacy.models import CallToAction
from directory.models import PROBLEMS, Action, Observation, Organisation, Revision
from directory.moderation import UnitKind, kinds, register_remover
from directory.versions import Version
from directory.words.languages import ENGLISH, INTERFACE

NAME = re.compile(r"advocacy-directory-(?P<seq>[0-9]{1,18})-(?P<on>[0-9]{4}-[0-9]{2}-[0-9]{2})")
MANIFEST = "manifest.json"
SIGNATURE = "manifest.json.sig"
# The whole directory as one page, a file for each language of the interface; the English one has the plain name.
OFFLINE = "directory.html"
OFFLINE_IN = {tag: OFFLINE if tag == ENGLISH else f"directory.{tag}.html" for tag in INTERFACE}
LANGUAGE_OF = {name: tag for tag, name in OFFLINE_IN.items()}
HIDDEN = "."  # what is being made or deleted starts so, and is no dump
DELETING = ".deleting-"
DEPARTED = (Action.DISPUTED, Action.WITHDRAWN, Action.ERASED)


@dataclass(frozen=True)
class DumpFile:
    """One file of a dump, as the manifest lists it."""

    path: str
    media_type: str
    bytes: int
    rows: int | None
    sha256: str


@dataclass(frozen=True)
class Dump:
    """A whole dump on disk."""

    path: Path
    version: Version

    @property
    def name(self) -> str:
        return self.path.name

    @cached_property
    def manifest(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.path / MANIFEST).read_bytes())
        return found

    @property
    def files(self) -> list[DumpFile]:
        return [DumpFile(**entry) for entry in self.manifest["files"]]

    @property
    def total_bytes(self) -> int:
        return sum(file.bytes for file in self.files)

    def file_named(self, name: str) -> DumpFile | None:
        return next((file for file in self.files if file.path == name), None)


def name_of(version: Version) -> str:
    return f"advocacy-directory-{version}"


def all_dumps(directory: Path) -> list[Dump]:
    """Every whole dump in a directory, the newest first."""
    found = [dump for path in _entries(directory) if (dump := _dump_at(path))]
    return sorted(found, key=lambda dump: (dump.version.seq, dump.version.on), reverse=True)


def public_dumps() -> list[Dump]:
    """What may be served, the newest first; several machines agree, whoever has deleted files already."""
    first = first_safe_seq()
    return [dump for dump in all_dumps(settings.EXPORT_DIRECTORY) if dump.version.seq >= first]


def public_dump(name: str) -> Dump | None:
    return next((dump for dump in public_dumps() if dump.name == name), None)


def offline_dump() -> Dump | None:
    """The newest dump if it holds a one-page directory."""
    newest = next(iter(public_dumps()), None)
    return newest if newest and newest.file_named(OFFLINE) else None


def has_new_warnings(dump: Dump) -> bool:
    """Whether its one-page directory, as it was written, would lead readers past a warning that the site gives by now.

    After the dump was made a caution came, rose or fell, or an issue changed, which may be exempt from them; an
    organisation under an advisory or without contacts changed; a call that accuses a state did; something was
    doubted, left the public or got another value; or a program found a link wrong. A proposed advisory counts, for it
    stands already.
    """
    told = Revision.objects.filter(seq__gt=dump.version.seq)
    later = {"revision__gt": dump.version.seq}
    return (
        told.filter(Q(kind__in=["caution", "issue"]) | Q(action__in=DEPARTED)).exists()
        # Only what was public has a number. Asked for ``published()`` too, a planner may look at all of those.
        or Organisation.objects.guarded().filter(**later).exists()
        or CallToAction.objects.exclude(accused_country=None).filter(**later).exists()
        or any(_has_alarm(kind, told.filter(kind=kind.name)) for kind in kinds() if kind.link)
        or _has_other_value(told.filter(kind="contact_point"))
    )


def _has_alarm(kind: UnitKind, told: "QuerySet[Revision]") -> bool:
    alarmed = Observation.objects.filter(state__in=PROBLEMS).values("url")
    seen = told.filter(action=Action.LINK_STATE).values("unit_id")
    return kind.rows().filter(pk__in=seen, **{f"{kind.link}__in": alarmed}).exists()


def _has_other_value(told: "QuerySet[Revision]") -> bool:
    """The value that was written stands no more."""
    return any("value" in row.changed for row in told.filter(action=Action.UPDATED).only("changed"))


def first_safe_seq() -> int:
    """The last Revision by which something left the public as unsafe; 0 if there is none. Older dumps hold it."""
    last = Revision.objects.filter(is_unsafe=True).order_by("-seq").values_list("seq", flat=True).first()
    return last or 0


def delete_dumps_before(seq: int, directory: Path) -> list[str]:
    """Delete the dumps of a lower number; their names. A half-deleted one is never seen."""
    return [_delete(dump) for dump in all_dumps(directory) if dump.version.seq < seq]


def delete_unsafe_dumps() -> None:
    """Delete what ``public_dumps`` hides, from where this machine serves it."""
    delete_dumps_before(first_safe_seq(), settings.EXPORT_DIRECTORY)


def register() -> None:
    """Whatever act leaves the public as unsafe, the dumps that hold it go after its commit."""
    register_remover(delete_unsafe_dumps)


def keep_newest(directory: Path, count: int) -> list[str]:
    """Delete all but the newest ``count``; the names of the deleted."""
    return [_delete(dump) for dump in all_dumps(directory)[count:]]


def _entries(directory: Path) -> Iterator[Path]:
    yield from directory.iterdir() if directory.is_dir() else ()


def _dump_at(path: Path) -> Dump | None:
    named = NAME.fullmatch(path.name)
    if named is None or not (path / MANIFEST).is_file():
        return None
    return Dump(path, Version(int(named["seq"]), date.fromisoformat(named["on"])))


def _delete(dump: Dump) -> str:
    doomed = dump.path.with_name(DELETING + dump.name)
    dump.path.rename(doomed)
    shutil.rmtree(doomed)
    return dump.name
