"""How records become a table, and how a Data Package describes it.

Columns hold the leaves of the API's shape under the names of its keys; a list is a cell of JSON. So a
table tells as much as the lines do, and what stands in the shape as it is gets its column by itself.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import orjson
from rest_framework import serializers

from directory.api.contact_rows import Shape
from directory.api.plain_columns import declared

TYPES: dict[str, tuple[type[serializers.Field[Any, Any, Any, Any]], ...]] = {
    "string": (serializers.CharField, serializers.ChoiceField, serializers.UUIDField),
    "integer": (serializers.IntegerField,),
    "boolean": (serializers.BooleanField,),
    "date": (serializers.DateField,),
    "datetime": (serializers.DateTimeField,),
    "array": (serializers.ListSerializer, serializers.ListField),
}


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


# What these keys mean is the same in every shape.
EVERYWHERE = {
    "id": Column("id", about="For ever."),
    "slug": Column("slug", about="For ever."),
    "revision": Column(
        "revision", "integer", about="The last public change of it or of what its shape nests."
    ),
    "updated_at": Column("updated_at", "datetime", about="The time of that change."),
    "url": Column("url", about="Its address in the API."),
}


def array(name: str, *path: str | int, about: str = "A list, as JSON.") -> Column:
    return Column(name, "array", path, about)


def columns_of(shape: type[serializers.Serializer[Any]], **told: list[Column]) -> tuple[Column, ...]:
    """The columns of a shape in the order of its keys, its address last.

    ``told`` holds the columns of the keys that need more than their name, none for what another key's columns
    tell. ValueError names a key of which nothing is told and which is no text, number, date or list.
    """
    fields = declared(shape)
    if unknown := told.keys() - fields.keys():
        raise ValueError(
            f"{shape.__name__} has no {', '.join(sorted(unknown))}; its keys: {', '.join(fields)}."
        )
    own = {key: told[key] if key in told else [_column(shape, key)] for key in fields}
    address = own.pop("url", [])
    return tuple(column for columns in (*own.values(), address) for column in columns)


def _column(shape: type[serializers.Serializer[Any]], key: str) -> Column:
    if key in EVERYWHERE:
        return EVERYWHERE[key]
    field = declared(shape)[key]
    found = next((name for name, classes in TYPES.items() if isinstance(field, classes)), None)
    if found is None:
        raise ValueError(f"“{key}” of {shape.__name__} may be anything: tell its column in the catalogue.")
    if found == "array":
        return array(key)
    values = tuple(field.choices) if isinstance(field, serializers.ChoiceField) else ()
    return Column(key, found, values=values)


def cell(value: Any) -> str:
    """A value as text; null is the empty cell."""
    if isinstance(value, str):
        return value
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
