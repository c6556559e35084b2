"""Rows as files that a spreadsheet opens: every cell is a text that it shows and never computes."""

import io
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from directory.values.sentences import Unfit
from directory.values.spreadsheets import neutralised, write_csv

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell

CSV, XLSX = "csv", "xlsx"
TYPES = {
    CSV: "text/csv; charset=utf-8",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
AS_TEXT = "@"
# What a cell of a workbook holds at most, in UTF-16 units as Excel counts.
MOST_IN_CELL = 32_767
LONGEST_TITLE = 31
WIDTH = 24


def file_of(format_name: str, title: str, header: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """The rows in the columns of this header; a row without a column has an empty cell there.

    Unfit if a workbook cannot hold what stands in a cell.
    """
    lists = ([row.get(name, "") for name in header] for row in rows)
    return _workbook(title, header, lists) if format_name == XLSX else _csv(header, lists)


def _csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """With a byte order mark, without which Excel does not read UTF-8."""
    file = io.StringIO(newline="")
    write_csv(header, rows, file)
    return file.getvalue().encode("utf-8-sig", errors="replace")


def _workbook(title: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """One sheet of texts: what is typed into it stays a text too, so that no number loses its plus or its zeros."""
    from openpyxl.utils.cell import get_column_letter  # noqa: PLC0415  (seldom used)
    from openpyxl.workbook.workbook import Workbook  # noqa: PLC0415  (as above)

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:LONGEST_TITLE])
    sheet.freeze_panes = "A2"
    for number in range(1, len(header) + 1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDTH
    for row in chain([header], rows):
        sheet.append([_text(sheet, cell) for cell in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _text(sheet: object, value: str) -> "Cell":
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell  # noqa: PLC0415  (as above)

    text = ILLEGAL_CHARACTERS_RE.sub("\ufffd", neutralised(value))
    if len(text) > MOST_IN_CELL:
        raise Unfit(
            "“{text}…” is {count} characters long; a cell of a workbook holds {most}. Accepted: the list as CSV, or "
            "narrowed so that it leaves this one out.",
            text=text[:60],
            count=f"{len(text):,}",
            most=f"{MOST_IN_CELL:,}",
        )
    cell: Cell = WriteOnlyCell(sheet, value=text)
    cell.data_type, cell.number_format = "s", AS_TEXT
    return cell
