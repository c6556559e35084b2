"""The contacts as a workbook: every cell is a text that a spreadsheet shows as it is and never computes."""

import csv
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from lxml import etree

from advocacy.export.hashed import entry_of
from advocacy.export.shelf import DumpFile
from advocacy.export.tables import Table

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.workbook.workbook import Workbook

ENDING = ".xlsx"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_IN_SHEET = 1_000_000  # Excel takes 1,048,576 rows
WIDTH = 24
COMPUTED = ("=", "#")
PROPERTIES = "docProps/core.xml"


def write_workbook(folder: Path, table: Table, rows: int, on: date) -> DumpFile:
    """Its columns but those that hold lists, from the written CSV; the same for the same table and date."""
    from openpyxl.workbook.workbook import Workbook  # noqa: PLC0415  (a web process writes none)

    shown = [place for place, column in enumerate(table.columns) if column.type != "array"]
    book = Workbook(write_only=True)
    with (folder / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
        lines = ([line[place] for place in shown] for line in csv.reader(file))
        header = next(lines)
        for number in range(1, max(rows - 1, 0) // MOST_IN_SHEET + 2):
            title = table.name if number == 1 else f"{table.name} {number}"
            _fill(book, title, header, islice(lines, MOST_IN_SHEET))
    path = folder / f"{table.name}{ENDING}"
    with TemporaryDirectory(dir=folder) as beside:
        written = Path(beside) / path.name
        book.save(written)
        _dated(written, path, on)
    return entry_of(path, MEDIA_TYPE, rows)


def _fill(book: "Workbook", title: str, header: list[str], lines: Iterable[list[str]]) -> None:
    from openpyxl.utils.cell import get_column_letter  # noqa: PLC0415  (as above)

    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for number in range(1, len(header) + 1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDTH
    sheet.append(list(_texts(sheet, header)))
    for line in lines:
        sheet.append(list(_texts(sheet, line)))


def _texts(sheet: object, line: list[str]) -> "Iterator[Cell | str | None]":
    """What the library would take for a formula or an error is told to be a text; all else is one already."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell  # noqa: PLC0415  (as above)

    for value in line:
        text = ILLEGAL_CHARACTERS_RE.sub("\ufffd", value)
        if not text.startswith(COMPUTED):
            yield text or None
            continue
        cell: Cell = WriteOnlyCell(sheet, value=text)
        cell.data_type = "s"
        yield cell


def _dated(written: Path, path: Path, on: date) -> None:
    """The same workbook with the date of the dump where the library puts the moment at which it wrote."""
    from openpyxl.packaging.core import DocumentProperties  # noqa: PLC0415  (as above)

    moment = datetime.combine(on, time())
    told = DocumentProperties(creator="", created=moment, modified=moment)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(path, "x", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            entry = zipfile.ZipInfo(part.filename, (on.year, on.month, on.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            with target.open(entry, "w", force_zip64=True) as sink:
                if part.filename == PROPERTIES:
                    sink.write(etree.tostring(told.to_tree()))
                else:
                    with source.open(part) as content:
                        shutil.copyfileobj(content, sink)
