"""Cells that a spreadsheet shows and never computes, and their way back. Pure.

A spreadsheet reads a cell that starts with one of a few characters, or with their wide forms of East Asian
typesetting, as a formula (OWASP, CSV injection).
"""

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

FORMULA = (*("=", "+", "-", "@", "\t", "\r", "\n"), *("\uff1d", "\uff0b", "\uff0d", "\uff20"))
MARK = "'"


def neutralised(cell: str) -> str:
    """The cell with an apostrophe before it if a spreadsheet would compute it, or could not tell the mark."""
    return f"{MARK}{cell}" if cell.startswith((*FORMULA, MARK)) else cell


def restored(cell: str) -> str:
    """What ``neutralised`` was given. An apostrophe that marks nothing belongs to the text and stays."""
    return cell[1:] if cell.startswith(MARK) and cell[1:].startswith((*FORMULA, MARK)) else cell


def write_csv(header: Sequence[str], rows: Iterable[Sequence[str]], file: TextIO) -> None:
    """Rows as CSV (RFC 4180) with every cell neutralised; open ``file`` with ``newline=""``."""
    writer = csv.writer(file)
    writer.writerow(header)
    writer.writerows([neutralised(cell) for cell in row] for row in rows)
