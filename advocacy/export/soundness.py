"""Whether the dumps that are served are whole, and of this database."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from advocacy.export.shelf import Dump, DumpFile, all_dumps
from directory.moderation import Wrong
from directory.versions import read_seq


def wrong_in_dumps() -> Iterator[Wrong]:
    seq = read_seq()
    for dump in all_dumps(settings.EXPORT_DIRECTORY):
        mend = f"rm -r {dump.path} && manage.py export"
        if dump.version.seq > seq:
            yield Wrong(dump.name, f"of number {dump.version.seq}, the database is at {seq}", mend)
        for what in _faults(dump):
            yield Wrong(dump.name, what, mend)


def _faults(dump: Dump) -> Iterator[str]:
    try:
        files = dump.files
    except (ValueError, KeyError, TypeError):
        yield "its manifest cannot be read"
        return
    for file in files:
        if not _is_whole(dump.path / file.path, file):
            yield f"{file.path} is missing or is not what the manifest says"


def _is_whole(path: Path, file: DumpFile) -> bool:
    if not path.is_file() or path.stat().st_size != file.bytes:
        return False
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest() == file.sha256
