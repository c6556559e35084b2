"""A file as a table: which sheet, which header, which encoding and separator were taken is guessed, and said.

Cells come as text, as a person would type them: what the export put before a formula is taken off again, a date of
Excel is written as ISO 8601 writes it, and a whole number has no decimal point.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from directory.fetching.charsets import decoded_by_mark
from directory.sheets import workbooks
from directory.sheets.columns import AS_OF, ID, RECORD
from directory.values.spreadsheets import restored
from directory.words.saying import say

MOST_BYTES = 2 * 2**20
MOST_ROWS, MOST_COLUMNS = 1000, 100
# Within so many lines the header must come: titles and notes may stand above it.
HEADER_WITHIN = 10
SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs"}
ENCODINGS = {
    "utf-8": "UTF-8",
    "cp1252": say("Windows-1252, of Western Europe"),
    "cp1250": say("Windows-1250, of Central Europe"),
    "cp1251": say("Windows-1251, Cyrillic"),
    "cp1257": say("Windows-1257, of the Baltic states"),
    "cp1254": say("Windows-1254, Turkish"),
}
# A header that names fewer columns than this is none.
FEWEST_KNOWN = 2
OLD_EXCEL = b"\xd0\xcf\x11\xe0"


class Unreadable(ValueError):
    """The file is no table of ours; it says what it is, and what is accepted."""


@dataclass(frozen=True)
class Table:
    """The rows under the header, each with its number in the file; ``told`` says what was guessed."""

    header: list[str]
    rows: list[list[str]]
    numbers: list[int]
    told: list[str] = field(default_factory=list)


def read(data: bytes, known: Iterable[str], *, sheet: str = "", encoding: str = "") -> Table:
    """The table of a file, whose header names columns of ``known``. Unreadable says why there is none.

    ``sheet`` and ``encoding`` are taken if they are given, and else guessed.
    """
    names = frozenset(known)
    if data.startswith(OLD_EXCEL):
        raise Unreadable(
            "This is an old workbook (.xls), or one with a password; accepted: .xlsx and .csv. Save it as one of them."
        )
    if data.startswith(workbooks.ZIP):
        return _of_workbook(data, names, sheet)
    text, told = decoded(data, encoding)
    if "\0" in text:
        raise Unreadable("It holds the character NUL, which no text has; accepted: .xlsx and .csv.")
    separator = _separator(text, names)
    told += f" Its cells are parted by {SEPARATORS[separator]}."
    return _under_header(_csv_lines(text, separator), names, [told])


def decoded(data: bytes, encoding: str = "") -> tuple[str, str]:
    """The text, and how it was read. UTF-8 proves itself; of older encodings one can only guess."""
    if encoding:
        try:
            return data.decode(encoding), f"Read as {ENCODINGS[encoding]}, as you chose."
        except UnicodeDecodeError as exc:
            raise Unreadable(f"Byte {exc.start + 1:,} is none of {ENCODINGS[encoding]}.") from exc
    if (text := decoded_by_mark(data)) is not None:
        return text, "Read by its byte order mark, as Unicode."
    try:
        return data.decode("utf-8"), "Read as UTF-8."
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as exc:
        raise Unreadable(
            f"Byte {exc.start + 1:,} is neither UTF-8 nor Windows-1252; accepted: UTF-8, or choose the encoding."
        ) from exc
    return (
        text,
        "It is no UTF-8: read as Windows-1252. Look at the letters; if they are wrong, choose another encoding.",
    )


def _separator(text: str, known: frozenset[str]) -> str:
    """The one by which the first lines fall into the most columns that are known."""
    first = text.splitlines()[:HEADER_WITHIN]
    if first and first[0].lower().startswith("sep=") and first[0][4:5] in SEPARATORS:
        return first[0][4]
    counts = {
        separator: max((_known(line.split(separator), known) for line in first), default=0)
        for separator in SEPARATORS
    }
    return max(counts, key=lambda separator: counts[separator])


def _csv_lines(text: str, separator: str) -> Iterable[tuple[int, Sequence[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        # A cell may go on over several lines: what counts is the row, as spreadsheets number it.
        yield from enumerate(reader, 1)
    except csv.Error as exc:
        raise Unreadable(
            f"Line {reader.line_num} is no CSV ({exc}); accepted is RFC 4180, as spreadsheets save it."
        ) from exc


def _of_workbook(data: bytes, known: frozenset[str], wanted: str) -> Table:
    """The sheet that is asked for, or else the first with a header of ours."""
    try:
        sheets = workbooks.sheets(
            data, most_rows=MOST_ROWS + HEADER_WITHIN + 1, most_columns=MOST_COLUMNS + 1
        )
    except ValueError as exc:
        raise Unreadable(str(exc)) from exc
    if wanted and wanted not in sheets:
        raise Unreadable(f"There is no sheet “{wanted[:40]}”; accepted: {', '.join(sheets)}.")
    refusal = Unreadable("The workbook has no sheet.")
    for name in [wanted] if wanted else sheets:
        try:
            table = _under_header(enumerate(sheets[name], 1), known, [_told_of(name, sheets)])
        except NoHeader as exc:
            refusal = exc
        else:
            return table
    raise refusal


def _told_of(name: str, sheets: Iterable[str]) -> str:
    others = [other for other in sheets if other != name]
    return f"Read from the sheet “{name}”." + (f" Not read: {', '.join(others)}." if others else "")


class NoHeader(Unreadable):
    """No line names columns of ours."""


def _under_header(
    lines: Iterable[tuple[int, Sequence[str]]], known: frozenset[str], told: list[str]
) -> Table:
    header: list[str] = []
    rows: list[list[str]] = []
    numbers: list[int] = []
    for number, line in lines:
        cells = [restored(cell.strip()) for cell in line]
        if not any(cells):
            continue
        if not header:
            if _known(cells, known) >= FEWEST_KNOWN:
                header = _header(cells, known)
                told = [*told, *([f"Its header stands in line {number}."] if number > 1 else [])]
            elif number >= HEADER_WITHIN:
                break
            continue
        if len(rows) == MOST_ROWS:
            raise Unreadable(
                f"It has more than {MOST_ROWS:,} rows; that many are accepted at once. Split it."
            )
        rows.append(_fitted(cells, header, number))
        numbers.append(number)
    if not header:
        raise NoHeader(
            f"None of the first {HEADER_WITHIN} lines is a header of ours; accepted is the first line of an export: "
            f"{RECORD}, {ID}, {AS_OF} and names of columns."
        )
    return Table(header, rows, numbers, told)


def _header(cells: Sequence[str], known: frozenset[str]) -> list[str]:
    """The names of the columns; a column without a name is read by nobody, so it must be empty below."""
    names = [_name(cell) for cell in cells]
    while names and not names[-1]:
        names.pop()
    if len(names) > MOST_COLUMNS:
        raise Unreadable(f"It has {len(names)} columns; at most {MOST_COLUMNS} are accepted.")
    if odd := sorted({name[:40] or "without a name" for name in names if name not in known}):
        raise Unreadable(f"Unknown columns: {', '.join(odd)}; accepted: {', '.join(sorted(known))}.")
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise Unreadable(f"These columns stand there twice: {', '.join(twice)}.")
    return names


def _fitted(cells: list[str], header: Sequence[str], number: int) -> list[str]:
    """As many cells as the header has; ValueError if something stands beyond it."""
    if any(cells[len(header) :]):
        raise Unreadable(
            f"Line {number} has more cells than the header ({len(cells)}, not {len(header)}): is a text with the "
            "separator in it without its quotation marks?"
        )
    return [*cells, *[""] * len(header)][: len(header)]


def _known(cells: Sequence[str], known: frozenset[str]) -> int:
    return sum(_name(cell) in known for cell in cells)


def _name(cell: str) -> str:
    return cell.strip().strip('"').lower().replace(" ", "_")
