"""Files as tables and back: what is guessed is said, what cannot be meant is refused, and nothing is computed."""

import csv
import io
import zipfile
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from directory.sheets import reading, workbooks, written_rows
from directory.sheets.reading import NoTable, read
from directory.sheets.writing import CSV, XLSX, file_of

KNOWN = {"record", "id", "state", "as_of", "value", "retrieved_on", "name"}
HEADER = ["record", "id", "value"]
FORMULAS = [
    "=1+1",
    "+37052362444",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\n=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "'=1",
    "''",
    "'s-Gravenhage",
]


def of_csv(text, written_as="utf-8", **options):
    return read(text.encode(written_as), KNOWN, **options)


def of_book(*sheets, **options):
    """Of a workbook with these sheets, each a title with its rows."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    return read(saved(book), KNOWN, **options)


def saved(book):
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.hostile(9)
@pytest.mark.parametrize("form", [CSV, XLSX])
def test_what_a_spreadsheet_would_compute_is_a_text_in_the_file_and_comes_back_as_it_was(form):
    rows = [{"record": "x", "id": str(number), "value": cell} for number, cell in enumerate(FORMULAS)]
    data = file_of(form, "title", HEADER, rows)
    if form == XLSX:
        cells = [row[2] for row in load_workbook(io.BytesIO(data)).active.iter_rows(min_row=2)]
        assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}
        written = [cell.value for cell in cells]
    else:
        written = [row[2] for row in list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))[1:]]
    assert not [cell for cell in written if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))]
    assert [row[2] for row in read(data, KNOWN).rows] == FORMULAS


@pytest.mark.hostile(9)
def test_a_formula_in_a_workbook_is_refused_by_its_cell():
    with pytest.raises(NoTable, match="Cell C2 of “a” is a formula"):
        of_book(("a", [HEADER, ["x", "", "=1+1"]]))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("record,id,value\nx,,Ministère\n".encode(), "Read as UTF-8. Its cells are parted by commas."),
        (
            "record;id;value\nx;;Ministère\n".encode("utf-8-sig"),
            "byte order mark, as Unicode. Its cells are parted by semicolons.",
        ),
        ("record;id;value\nx;;Ministère\n".encode("cp1252"), "Windows-1252. Look at the letters"),
        ("record\tid\tvalue\nx\t\tMinistère\n".encode("utf-16"), "parted by tabs."),
        ("sep=;\nrecord;id;value\nx;;Ministère\n".encode(), "Its header stands in line 2."),
        ("Contacts\n\n Record ,ID,Value\nx,,Ministère\n".encode(), "Its header stands in line 3."),
    ],
)
def test_encoding_separator_and_header_are_guessed_and_said(data, said):
    table = read(data, KNOWN)
    assert (table.header, table.rows) == (HEADER, [["x", "", "Ministère"]])
    assert said in " ".join(map(str, table.told))


def test_another_encoding_can_be_chosen():
    assert of_csv("record,id,value\nx,,Москва\n", "cp1251", encoding="cp1251").rows == [["x", "", "Москва"]]
    with pytest.raises(NoTable, match=r"Byte \d+ is none of UTF-8"):
        of_csv("record,id,value\nx,,Москва\n", "cp1251", encoding="utf-8")


def test_numbers_and_dates_of_a_workbook_are_written_as_people_type_them():
    row = [37052362444, 2.0, datetime(2026, 11, 21), date(2026, 11, 21), True, 0.5, None]
    names = ["id", "value", "retrieved_on", "as_of", "state", "name", "record"]
    assert of_book(("a", [names, row])).rows == [
        ["37052362444", "2", "2026-11-21", "2026-11-21", "yes", "0.5", ""]
    ]


def test_the_sheet_is_guessed_and_said_and_can_be_chosen():
    sheets = [("Notes", [["Read me"]]), ("Old", [HEADER, ["x", "", "1"]]), ("New", [HEADER, ["x", "", "2"]])]
    table = of_book(*sheets)
    assert table.rows == [["x", "", "1"]]
    assert table.told == ["Read from the sheet “Old”. Not read: Notes, New."]
    assert of_book(*sheets, sheet="New").rows == [["x", "", "2"]]
    with pytest.raises(NoTable, match="no sheet “Newer”; accepted: Notes, Old, New"):
        of_book(*sheets, sheet="Newer")


def test_rows_keep_the_numbers_that_the_file_gives_them():
    assert of_csv("record,id,value\n\nx,,1\n,,\nx,,2\n").numbers == [3, 5]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "None of the first 10 lines is a header"),
        ("a,b\n1,2\n", "None of the first 10 lines is a header"),
        ("record,id,phone\nx,,1\n", "Unknown columns: phone; accepted: as_of, id"),
        ("record,id,id\nx,,1\n", "These columns stand there twice: id"),
        ("record,id,value\nx,,a,b\n", "Line 2 has more cells than the header"),
        ("record,id,value\n" + "x,,1\n" * (reading.MOST_ROWS + 1), "more than 1,000 rows"),
        ("record,id,value\nx,,a\0b\n", "the character NUL"),
        ("record,id,value\nx,," + "a" * 200_000 + "\n", "is no CSV"),
    ],
)
@pytest.mark.hostile(29)
def test_what_is_no_table_of_ours_is_refused_with_what_is_accepted(text, why):
    with pytest.raises(NoTable, match=why):
        of_csv(text)


def zipped(**files):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return file.getvalue()


def with_part(name, change):
    """A sound workbook with one of its parts changed."""
    book = Workbook()
    book.active.append(HEADER)
    source, file = zipfile.ZipFile(io.BytesIO(saved(book))), io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for part in source.namelist():
            data = source.read(part)
            archive.writestr(part, change(data) if part == name else data)
    return file.getvalue()


ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.hostile(52)
@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\xd0\xcf\x11\xe0old", "an old workbook"),
        (b"PK\x03\x04rubbish", "its archive is damaged"),
        (zipped(content_xml="x"), "a document of LibreOffice"),
        (zipped(nothing_xml="x"), "no workbook that can be read"),
        (zipped(big_xml=b"\0" * (workbooks.MOST_UNPACKED + 1)), "at most 200 and"),
        (with_part("xl/worksheets/sheet1.xml", lambda data: ENTITIES + data), "no workbook that can be read"),
        (with_part("xl/worksheets/sheet1.xml", lambda data: data[:80]), "no workbook that can be read"),
    ],
    ids=["old", "damaged", "libreoffice", "no sheets", "packed", "entities", "cut off"],
)
def test_a_broken_or_packed_workbook_is_refused_in_words(data, why):
    with pytest.raises(NoTable, match=why):
        read(data, KNOWN)


@pytest.mark.hostile(52)
def test_a_cell_at_the_end_of_the_sheet_does_not_make_a_million_rows():
    book = Workbook()
    book.active.append(HEADER)
    book.active["A2"], book.active["A1048576"], book.active["XFD1"] = "x", "y", "z"
    assert read(saved(book), KNOWN).rows == [["x", "", ""]]


facts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=8).map(str.strip)


@given(
    st.lists(
        st.fixed_dictionaries({"name": facts.filter(bool), "language": facts, "kind": facts}), max_size=4
    )
)
def test_rows_in_one_cell_come_back_bars_and_backslashes_included(rows):
    names = ("name", "language", "kind")
    assert written_rows.read(written_rows.written(rows, names), names) == rows


def test_a_line_with_too_few_facts_is_refused_by_its_number():
    with pytest.raises(ValueError, match="Line 2 has 1 facts"):
        written_rows.read("a | lt | official\nb", ("name", "language", "kind"))
