"""Making a dump: all files from one snapshot, in a hidden folder that gets its name when all of it is on disk."""

import csv
import fcntl
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import orjson
from django.urls import reverse

from advocacy.export import columnar, databases, standards, workbooks
from advocacy.export.catalogue import CONTACT_POINTS, ORGANISATIONS, TABLES
from advocacy.export.columnar import write_columns
from advocacy.export.databases import SQLITE, Database
from advocacy.export.hashed import HashedFile, Text
from advocacy.export.offline import write_offline
from advocacy.export.packing import write_packed
from advocacy.export.shelf import (
    DELETING,
    MANIFEST,
    SIGNATURE,
    Dump,
    DumpFile,
    all_dumps,
    delete_dumps_before,
    first_safe_seq,
    keep_newest,
    name_of,
)
from advocacy.export.signing import allowed_signers, signature
from advocacy.export.standards import standards_in
from advocacy.export.tables import Table
from advocacy.export.workbooks import write_workbook
from directory.addresses import site_address
from directory.api.contact_rows import Shape
from directory.operating.snapshots import snapshot
from directory.values.spreadsheets import neutralised
from directory.versions import Version, read_seq
from directory.words.languages import INTERFACE

MAKING = ".making-"
LOCK = ".lock"
KEPT = 12
TOLD_EACH = 2000
JSON_LINE = orjson.OPT_UTC_Z | orjson.OPT_APPEND_NEWLINE
JSON_TEXT = JSON_LINE | orjson.OPT_INDENT_2
# A table for spreadsheets, which guess the coding of a file unless it begins with this (Unicode, section 23.8).
EXCEL = ".excel.csv"
MARK_OF_CODING = "\ufeff"
OTHER_FORMS = {
    databases.MEDIA_TYPE: "All tables in one SQLite database, with views.",
    columnar.MEDIA_TYPE: "The table of that name as Parquet.",
    workbooks.MEDIA_TYPE: "The table of that name as a workbook, without the columns that hold lists.",
}
FOR_SPREADSHEETS = "For spreadsheets: an apostrophe stands before what they would compute."
LICENCE = {
    "name": "CC0-1.0",
    "title": "CC0 1.0 Universal (our own data; quoted names and addresses are facts)",
    "path": "https://creativecommons.org/publicdomain/zero/1.0/",
}
TITLE = "Advocacy Directory"
ABOUT = "Foreign-ministry contacts with their provenance, and calls to action found in news articles."
Progress = Callable[[str, int], None]


class Busy(Exception):
    """Another export into the same directory runs."""


class Overtaken(Exception):
    """Something left the public as unsafe while the dump that holds it was made."""


@dataclass(frozen=True)
class Made:
    """What an export did; ``is_new`` is False where this very version lay there already."""

    dump: Dump
    is_new: bool
    deleted: list[str]

    @property
    def rows(self) -> int:
        return sum(file.rows or 0 for file in self.dump.files if file.path.endswith(".jsonl"))


def _silent(table: str, rows: int) -> None:
    return None


def export(directory: Path, *, now: datetime, keep: int = KEPT, progress: Progress = _silent) -> Made:
    """Write the public data of this moment into ``directory`` and delete all but the newest ``keep`` dumps.

    ``progress`` is told each table and how many of its rows are written. Raises Busy if another export
    runs there, BadKey if the manifest cannot be signed, OSError if the disk refuses; then the older dumps are as they
    were and no half one is seen.
    """
    allowed_signers()  # a key that cannot be used is told before there is anything to sign
    directory.mkdir(parents=True, exist_ok=True)
    with alone_in(directory):
        _sweep(directory)
        deleted = delete_dumps_before(first_safe_seq(), directory)
        with snapshot():
            version = Version(read_seq(), now.date())
            dump = next((dump for dump in all_dumps(directory) if dump.version == version), None)
            is_new = dump is None
            dump = dump or _make(directory, version, progress)
        # Asked anew, outside the snapshot: it may have happened meanwhile.
        if delete_dumps_before(first_safe_seq(), directory):
            raise Overtaken("Something left the public as unsafe meanwhile: run the export again.")
        return Made(dump, is_new, deleted + keep_newest(directory, keep))


@contextmanager
def alone_in(directory: Path) -> Iterator[None]:
    """The operating system lets the lock go with the process, however it ends."""
    with (directory / LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as exc:
            raise Busy(f"Another export into {directory} runs.") from exc
        yield


def _sweep(directory: Path) -> None:
    """Remove what a killed run left behind."""
    for path in directory.iterdir():
        if path.name.startswith((MAKING, DELETING)):
            shutil.rmtree(path)


def _make(directory: Path, version: Version, progress: Progress) -> Dump:
    making, final = directory / f"{MAKING}{version}", directory / name_of(version)
    making.mkdir()
    try:
        files = list(_write_tables(making, version, progress))
        for language in INTERFACE:
            files.append(write_offline(making, version, language))
        progress("offline", len(INTERFACE))
        files.append(_write_json(making / "datapackage.json", _package(version, files)))
        write_packed(making, files)
        _write_json(making / MANIFEST, _manifest(version, files))
        _sign(making)
        _sync(making)
        making.rename(final)
        _sync(directory)
    except BaseException:
        shutil.rmtree(making)
        raise
    return Dump(final, version)


def _write_tables(folder: Path, version: Version, progress: Progress) -> Iterator[DumpFile]:
    """Every table in each of its forms, all of them in one database, and organisations by others' standards."""
    with Database(folder / SQLITE) as database, standards_in(folder) as by_standard:
        for table in TABLES:
            database.make(table)
            also = [records.add for records in by_standard] if table is ORGANISATIONS else []
            files = _write_table(folder, table, version.on, database, also, progress)
            rows = files[0].rows or 0
            yield from files
            yield write_columns(folder, table, rows)
            if table is CONTACT_POINTS:
                yield write_workbook(folder, table, rows, version.on)
        yield database.entry({**_about(version), "title": TITLE, "licence": LICENCE["path"]})
    yield from (records.entry() for records in by_standard)


def _write_table(
    folder: Path,
    table: Table,
    today: date,
    database: Database,
    also: Sequence[Callable[[Shape], None]],
    progress: Progress,
) -> list[DumpFile]:
    """The same rows as lines, as two tables (RFC 4180), in the database and for whoever takes them ``also``.

    In one pass and one row at a time.
    """
    with (
        HashedFile(folder / f"{table.name}.jsonl") as lines,
        HashedFile(folder / f"{table.name}.csv") as cells,
        HashedFile(folder / f"{table.name}{EXCEL}") as shown,
    ):
        rows, shown_rows, row = csv.writer(Text(cells)), csv.writer(Text(shown, begins=MARK_OF_CODING)), 0
        rows.writerow(table.header)
        shown_rows.writerow(table.header)
        for row, shape in enumerate(table.shapes(today), start=1):
            lines.write(orjson.dumps(shape, option=JSON_LINE))
            database.add(table, shape)
            for take in also:
                take(shape)
            told = table.cells(shape)
            rows.writerow(told)
            shown_rows.writerow([neutralised(cell) for cell in told])
            if row % TOLD_EACH == 0:
                progress(table.name, row)
        progress(table.name, row)
    tables = [cells.entry("text/csv", row), shown.entry("text/csv", row)]
    return [lines.entry("application/jsonl", row), *tables]


def _write_json(path: Path, value: dict[str, Any]) -> DumpFile:
    with HashedFile(path) as file:
        file.write(orjson.dumps(value, option=JSON_TEXT))
    return file.entry("application/json", None)


def _sign(folder: Path) -> None:
    signed = signature((folder / MANIFEST).read_bytes())
    if signed:
        with HashedFile(folder / SIGNATURE) as file:
            file.write(signed)


def _about(version: Version) -> dict[str, Any]:
    return {
        "name": name_of(version),
        "version": str(version),
        "seq": version.seq,
        "date": version.on,
        "url": site_address(f"{reverse('data')}{name_of(version)}/"),
    }


def _manifest(version: Version, files: list[DumpFile]) -> dict[str, Any]:
    return {
        **_about(version),
        "licence": LICENCE,
        "files": [asdict(file) for file in files],
    }


def _package(version: Version, files: list[DumpFile]) -> dict[str, Any]:
    """A Frictionless Data Package: the CSV tables column by column, and beside them the same in other forms."""
    by_name = {file.path: file for file in files}
    return {
        "profile": "data-package",
        "name": "advocacy-directory",
        "title": TITLE,
        "description": ABOUT,
        "version": str(version),
        "homepage": site_address(reverse("data")),
        "licenses": [LICENCE],
        "resources": [
            _resource(table, by_name[f"{table.name}{ending}"])
            for table in TABLES
            for ending in (".csv", EXCEL)
        ]
        + [_as_file(file) for file in files if _other_form(file)],
    }


def _other_form(file: DumpFile) -> str | None:
    """What the file is, if it is the tables in another form."""
    return standards.ABOUT.get(file.path) or OTHER_FORMS.get(file.media_type)


def _as_file(file: DumpFile) -> dict[str, Any]:
    """A resource that tools take as it is: ``type`` is what the second version of the standard tells them by."""
    name, _, ending = file.path.partition(".")
    return {
        "name": f"{name}.{ending}",
        "profile": "data-resource",
        "type": "file",
        "description": _other_form(file),
        "path": file.path,
        "format": ending,
        "mediatype": file.media_type,
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
    }


def _resource(table: Table, file: DumpFile) -> dict[str, Any]:
    is_for_spreadsheets = file.path.endswith(EXCEL)
    return {
        "profile": "tabular-data-resource",
        "name": file.path.removesuffix(".csv"),
        "description": f"{table.about} {FOR_SPREADSHEETS}" if is_for_spreadsheets else table.about,
        "path": file.path,
        "format": "csv",
        "mediatype": file.media_type,
        "encoding": "utf-8-sig" if is_for_spreadsheets else "utf-8",
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
        "schema": table.schema,
    }


def _sync(directory: Path) -> None:
    """Have the names in a directory on disk."""
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
