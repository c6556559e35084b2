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
from directory.values.sentences import Unfit
from directory.values.spreadsheets import restored
from directory.words.saying import say

MOST_BYTES = 2 * 2**20
MOST_ROWS, MOST_COLUMNS = 1000, 100
# Within so many lines the header must come: titles and notes may stand above it.
HEADER_WITHIN = 10
SEPARATORS = {
    ",": say("Its cells are parted by commas."),
    ";": say("Its cells are parted by semicolons."),
    "\t": say("Its cells are parted by tabs."),
}
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


class NoTable(Unfit):
    """The file is no table of ours; it says what it is, and what is accepted."""


@dataclass(frozen=True)
class Table:
    """The rows under the header, each with its number in the file; ``told`` says what was guessed."""

    header: list[str]
    rows: list[list[str]]
    numbers: list[int]
    told: list[str] = field(default_factory=list)


def read(data: bytes, known: Iterable[str], *, sheet: str = "", encoding: str = "") -> Table:
    """The table of a file, whose header names columns of ``known``. NoTable says why there is none.

    ``sheet`` and ``encoding`` are taken if they are given, and else guessed.
    """
    names = frozenset(known)
    if data.startswith(OLD_EXCEL):
        raise NoTable(
            "This is an old workbook (.xls), or one with a password; accepted: .xlsx and .csv. Save it as one of them."
        )
    if data.startswith(workbooks.ZIP):
        return _of_workbook(data, names, sheet)
    text, told = decoded(data, encoding)
    if "\0" in text:
        raise NoTable("It holds the character NUL, which no text has; accepted: .xlsx and .csv.")
    separator = _separator(text, names)
    return _under_header(_csv_lines(text, separator), names, [told, SEPARATORS[separator]])


def decoded(data: bytes, encoding: str = "") -> tuple[str, str]:
    """The text, and how it was read. UTF-8 proves itself; of older encodings one can only guess."""
    if encoding:
        try:
            return data.decode(encoding), say(
                "Read as {encoding}, as you chose.", encoding=ENCODINGS[encoding]
            )
        except UnicodeDecodeError as exc:
            raise NoTable(
                "Byte {number} is none of {encoding}.",
                number=f"{exc.start + 1:,}",
                encoding=ENCODINGS[encoding],
            ) from exc
    if (text := decoded_by_mark(data)) is not None:
        return text, say("Read by its byte order mark, as Unicode.")
    try:
        return data.decode("utf-8"), say("Read as UTF-8.")
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as exc:
        raise NoTable(
            "Byte {number} is neither UTF-8 nor Windows-1252; accepted: UTF-8, or choose the encoding.",
            number=f"{exc.start + 1:,}",
        ) from exc
    return (
        text,
        say(
            "It is no UTF-8: read as Windows-1252. Look at the letters; if they are wrong, choose another encoding."
        ),
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
        raise NoTable(
            "Line {number} is no CSV ({why}); accepted is RFC 4180, as spreadsheets save it.",
            number=reader.line_num,
            why=exc,
        ) from exc


def _of_workbook(data: bytes, known: frozenset[str], wanted: str) -> Table:
    """The sheet that is asked for, or else the first with a header of ours."""
    try:
        sheets = workbooks.sheets(
            data, most_rows=MOST_ROWS + HEADER_WITHIN + 1, most_columns=MOST_COLUMNS + 1
        )
    except Unfit as exc:
        raise NoTable(exc.says.text, **exc.says.facts) from exc
    if wanted and wanted not in sheets:
        raise NoTable(
            "There is no sheet “{sheet}”; accepted: {sheets}.", sheet=wanted[:40], sheets=", ".join(sheets)
        )
    refusal = NoTable("The workbook has no sheet.")
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
    if not others:
        return say("Read from the sheet “{name}”.", name=name)
    return say("Read from the sheet “{name}”. Not read: {others}.", name=name, others=", ".join(others))


class NoHeader(NoTable):
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
                told = [
                    *told,
                    *([say("Its header stands in line {number}.", number=number)] if number > 1 else []),
                ]
            elif number >= HEADER_WITHIN:
                break
            continue
        if len(rows) == MOST_ROWS:
            raise NoTable(
                "It has more than {most} rows; that many are accepted at once. Split it.",
                most=f"{MOST_ROWS:,}",
            )
        rows.append(_fitted(cells, header, number))
        numbers.append(number)
    if not header:
        raise NoHeader(
            "None of the first {count} lines is a header of ours; accepted is the first line of an export: {names} "
            "and names of columns.",
            count=HEADER_WITHIN,
            names=f"{RECORD}, {ID}, {AS_OF}",
        )
    return Table(header, rows, numbers, told)


def _header(cells: Sequence[str], known: frozenset[str]) -> list[str]:
    """The names of the columns; a column without a name is read by nobody, so it must be empty below."""
    names = [_name(cell) for cell in cells]
    while names and not names[-1]:
        names.pop()
    if len(names) > MOST_COLUMNS:
        raise NoTable(
            "It has {count} columns; at most {most} are accepted.", count=len(names), most=MOST_COLUMNS
        )
    accepted = ", ".join(sorted(known))
    if not all(names):
        raise NoTable("A column has no name; accepted: {names}.", names=accepted)
    if odd := sorted({name[:40] for name in names if name not in known}):
        raise NoTable("Unknown columns: {odd}; accepted: {names}.", odd=", ".join(odd), names=accepted)
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise NoTable("These columns stand there twice: {names}.", names=", ".join(twice))
    return names


def _fitted(cells: list[str], header: Sequence[str], number: int) -> list[str]:
    """As many cells as the header has; NoTable if something stands beyond it."""
    if any(cells[len(header) :]):
        raise NoTable(
            "Line {number} has more cells than the header ({count}, not {wanted}): is a text with the separator in "
            "it without its quotation marks?",
            number=number,
            count=len(cells),
            wanted=len(header),
        )
    return [*cells, *[""] * len(header)][: len(header)]


def _known(cells: Sequence[str], known: frozenset[str]) -> int:
    return sum(_name(cell) in known for cell in cells)


def _name(cell: str) -> str:
    return cell.strip().strip('"').lower().replace(" ", "_")
