"""The sheets of a workbook (Office Open XML), with bounds on what they unpack to."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from directory.values.sentences import Unfit

ZIP = b"PK\x03\x04"
MOST_UNPACKED = 40 * 2**20
MOST_FILES = 200
MOST_SHEETS = 20
FORMULA = "f"


def sheets(data: bytes, *, most_rows: int, most_columns: int) -> dict[str, list[list[str]]]:
    """The rows of each sheet as text, no more than so many. Unfit says why it cannot be read.

    A formula is refused: what it shows is not in the file, or is of another day.
    """
    from openpyxl.reader.excel import load_workbook  # noqa: PLC0415  (seldom used)
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415  (as above)

    _refuse_bombs(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        names = book.sheetnames[:MOST_SHEETS]
        return {
            name: list(_rows(book[name], most_rows, most_columns))
            for name in names
            if hasattr(book[name], "iter_rows")
        }
    except Unfit:
        raise
    except (InvalidFileException, KeyError, ValueError, TypeError, SyntaxError, zipfile.BadZipFile) as exc:
        # openpyxl tells a broken file by whatever its parts raise: SyntaxError is XML's, and a ValueError too
        # where defusedxml, which it reads with, finds entities declared.
        why = " ".join(str(exc).split())[:80]
        raise Unfit(
            "This is no workbook that can be read ({why}); accepted: .xlsx and .csv.",
            why=f"{type(exc).__name__}: {why}",
        ) from exc


def _refuse_bombs(data: bytes) -> None:
    """Unfit before anything is read that would fill the memory, or that names what stands elsewhere."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as exc:
        raise Unfit(
            "This is no workbook that can be read: its archive is damaged; accepted: .xlsx and .csv."
        ) from exc
    files = archive.infolist()
    if len(files) > MOST_FILES or sum(file.file_size for file in files) > MOST_UNPACKED:
        raise Unfit(
            "Unpacked it has {count} parts and {size} bytes; at most {most} and {most_bytes} are accepted.",
            count=len(files),
            size=f"{sum(file.file_size for file in files):,}",
            most=MOST_FILES,
            most_bytes=f"{MOST_UNPACKED:,}",
        )
    if any(file.filename == "content.xml" for file in files):
        raise Unfit(
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
        raise Unfit(
            "Cell {cell} of “{sheet}” is a formula (“{formula}”); accepted are values: copy the column and paste it "
            "as values.",
            cell=cell.coordinate,
            sheet=title,
            formula=str(value)[:60],
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
