"""Cells that a spreadsheet shows and never computes, and their way back."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.values.spreadsheets import FORMULA, neutralised, restored, write_csv

texts = st.text(
    alphabet=st.one_of(st.sampled_from("'=+-@\t\r\na\"',"), st.characters(exclude_categories=["Cs"]))
)


@pytest.mark.hostile(9)
@pytest.mark.parametrize(
    "cell", ["=1+1", "+37052362444", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("x")']
)
def test_a_cell_that_would_be_computed_gets_an_apostrophe(cell):
    assert neutralised(cell) == f"'{cell}"


@pytest.mark.hostile(9)
@pytest.mark.parametrize("cell", ["", "urm.lt", "https://x.example/?a=1", "1-2", " =1"])
def test_a_plain_cell_stays(cell):
    assert neutralised(cell) == cell


@pytest.mark.hostile(9)
@pytest.mark.parametrize("cell", ["'", "''", "'=1", "''=1", "'s-Gravenhage", "+370", "'+370"])
def test_a_cell_comes_back_as_it_was_apostrophes_included(cell):
    assert restored(neutralised(cell)) == cell


@pytest.mark.hostile(9)
@given(texts)
def test_every_cell_comes_back_and_none_is_computed(cell):
    assert restored(neutralised(cell)) == cell
    assert not neutralised(cell).startswith(FORMULA)


@pytest.mark.hostile(9)
def test_an_apostrophe_that_marks_nothing_stays_when_people_typed_it():
    assert restored("'s-Gravenhage") == "'s-Gravenhage"


@pytest.mark.hostile(9)
@given(st.lists(st.lists(texts, min_size=2, max_size=2), max_size=5))
def test_a_file_comes_back_as_it_was(rows):
    file = io.StringIO(newline="")
    write_csv(["name", "value"], rows, file)
    file.seek(0)
    header, *found = list(csv.reader(file))
    assert header == ["name", "value"]
    assert [[restored(cell) for cell in row] for row in found] == rows
