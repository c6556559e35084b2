"""The sheets of a workbook (Office Open XML), with bounds on what they unpack to."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from openpyxl.reader.excel import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

ZIP = b"PK\x03\x04"
MOST_UNPACKED = 40 * 2**20
MOST_FILES = 200
MOST_SHEETS = 20
NO_WORKBOOK = "This is no workbook that can be read ({why}); accepted: .xlsx and .csv."
FORMULA = "f"


def sheets(data: bytes, *, most_rows: int, most_columns: int) -> dict[str, list[list[str]]]:
    """The rows of each sheet as text, no more than so many. ValueError says why it cannot be read.

    A formula is refused: what it shows is not in the file, or is of another day.
    """
    _refuse_bombs(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        names = book.sheetnames[:MOST_SHEETS]
        return {
            name: list(_rows(book[name], most_rows, most_columns))
            for name in names
            if hasattr(book[name], "iter_rows")
        }
    except Formula as exc:
        raise ValueError(str(exc)) from exc
    except (InvalidFileException, KeyError, ValueError, TypeError, SyntaxError, zipfile.BadZipFile) as exc:
        # openpyxl tells a broken file by whatever its parts raise: SyntaxError is XML's, and a ValueError too
        # where defusedxml, which it reads with, finds entities declared.
        why = " ".join(str(exc).split())[:80]
        raise ValueError(NO_WORKBOOK.format(why=f"{type(exc).__name__}: {why}")) from exc


class Formula(Exception):
    """A cell that is computed."""


def _refuse_bombs(data: bytes) -> None:
    """ValueError before anything is read that would fill the memory, or that names what stands elsewhere."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as exc:
        raise ValueError(NO_WORKBOOK.format(why="a damaged archive")) from exc
    files = archive.infolist()
    if len(files) > MOST_FILES or sum(file.file_size for file in files) > MOST_UNPACKED:
        raise ValueError(
            f"Unpacked it has {len(files)} parts and {sum(file.file_size for file in files):,} bytes; "
            f"at most {MOST_FILES} and {MOST_UNPACKED:,} are accepted."
        )
    if any(file.filename == "content.xml" for file in files):
        raise ValueError(
            "This is a document of LibreOffice (.ods); accepted: .xlsx and .csv. Save it as one of them."
        )


def _rows(sheet: Any, most_rows: int, most_columns: int) -> Iterator[list[str]]:
    """What the sheet says of its own size may be wrong, either way."""
    sheet.reset_dimensions()
    for row in sheet.iter_rows(max_row=most_rows, max_col=most_columns):
        yield [_text(cell, sheet.title) for cell in row]


def _text(cell: Any, title: str) -> str:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == FORMULA:
        raise Formula(
            f"Cell {cell.coordinate} of “{title}” is a formula (“{str(value)[:60]}”); accepted are values: "
            "copy the column and paste it as values."
        )
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
