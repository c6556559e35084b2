"""How records become a table, and how a Data Package describes it.

Columns hold the leaves of the API's shape under the names of its keys; a list is a cell of JSON. So a
table tells as much as the lines do.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import orjson

from directory.api.contact_rows import Shape
from directory.values.spreadsheets import neutralised


@dataclass(frozen=True)
class Column:
    """One column: its name, its Frictionless type, where its value stands in the shape, and what it means."""

    name: str
    type: str = "string"
    path: tuple[str | int, ...] = ()
    about: str = ""
    values: tuple[str, ...] = ()

    def value_in(self, shape: Any) -> Any:
        """The value; None if something on the way to it is null."""
        found = shape
        for step in self.path or (self.name,):
            if found is None:
                return None
            found = found[step]
        return found

    @property
    def field(self) -> dict[str, object]:
        described = {"name": self.name, "type": self.type, "description": self.about}
        constraints = {"constraints": {"enum": list(self.values)}} if self.values else {}
        return {**{key: value for key, value in described.items() if value}, **constraints}


@dataclass(frozen=True, kw_only=True)
class Table:
    """One kind of record: the shapes of all of them on a UTC date, and its columns.

    ``refers`` holds each column that names a row of another table, that table, and its key.
    """

    name: str
    about: str
    shapes: Callable[[date], Iterator[Shape]]
    columns: tuple[Column, ...]
    key: str | None = "id"
    refers: tuple[tuple[str, str, str], ...] = ()

    @property
    def header(self) -> list[str]:
        return [column.name for column in self.columns]

    def cells(self, shape: Shape) -> list[str]:
        return [cell(column.value_in(shape)) for column in self.columns]

    @property
    def schema(self) -> dict[str, object]:
        foreign = [
            {"fields": [column], "reference": {"resource": table, "fields": [key]}}
            for column, table, key in self.refers
        ]
        return {
            "fields": [column.field for column in self.columns],
            "missingValues": [""],
            **({"primaryKey": [self.key]} if self.key else {}),
            **({"foreignKeys": foreign} if foreign else {}),
        }


def cell(value: Any) -> str:
    """A value as text that no spreadsheet computes; null is the empty cell."""
    if isinstance(value, str):
        return neutralised(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, UUID | int):
        return str(value)
    if isinstance(value, date):
        return orjson.dumps(value, option=orjson.OPT_UTC_Z).decode()[1:-1]
    if isinstance(value, list):
        return orjson.dumps(value, option=orjson.OPT_UTC_Z).decode()
    raise TypeError(f"A cell cannot hold {value!r}; accepted are texts, numbers, dates and lists.")
