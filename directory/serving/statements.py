"""Questions to the database that the ORM writes once and a process keeps: writing one takes longer than its answer.

A builder makes a queryset of plain columns for ``Owners``; which ones, is said only when the kept statement runs.
"""

from collections import namedtuple
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

import orjson
from django.db import connections, router
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import CharField, Expression, Func
from django.db.models.functions import Cast
from django.db.models.sql.compiler import SQLCompiler

from directory.models import Organisation

Sql = tuple[str, tuple[str, ...]]


def text_of(column: str) -> Cast:
    """An id or a date as the database writes it: an object made of each would cost as much as the shape around it."""
    return Cast(column, CharField())


class MomentText(Func):
    """A time as the API writes it (RFC 3339, in UTC, with microseconds if there are any)."""

    output_field = CharField()

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        return self.as_sql(
            compiler, connection, template="replace(%(expressions)s, ' ', 'T') || 'Z'", **extra
        )

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        written = """to_char(%(expressions)s AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"""
        return self.as_sql(compiler, connection, template=f"replace({written}, '.000000', '')", **extra)


class Mark(str):
    """Stands among a statement's parameters for the value of this name."""


class Given(Expression):
    """A value that is named when the statement runs, as the database writes it."""

    def __init__(self, name: str) -> None:
        super().__init__(output_field=CharField())
        self.name = name

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> Sql:
        return "%s", (Mark(self.name),)


class OneOfGiven(Given):
    """One of several such values; each database takes a list in its own way, and in any length."""

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(name)
        self.kind = kind

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> Sql:
        return "(SELECT value FROM json_each(%s))", (Mark(self.name),)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> Sql:
        return f"(SELECT unnest(%s::{self.kind}[]))", (Mark(self.name),)


@dataclass(frozen=True)
class Owners:
    """Whose rows are asked for, by the column that names the owner; ``path`` leads on from there."""

    path: str = ""

    def lookups(self, column: str = "") -> dict[str, Expression]:
        """What keeps the rows whose ``column`` leads to them; without a column, the owners' own rows."""
        return self.of(f"{column}{self.path}".removeprefix("__") or "pk")

    def of(self, name: str) -> dict[str, Expression]:
        raise NotImplementedError

    def values(self) -> dict[str, object]:
        raise NotImplementedError


@dataclass(frozen=True)
class Among(Owners):
    """Those with one of these keys, which are ids."""

    keys: Sequence[str] = ()
    kind: ClassVar[str] = "uuid"

    def of(self, name: str) -> dict[str, Expression]:
        return {f"{name}__in": OneOfGiven("keys", self.kind)}

    def values(self) -> dict[str, object]:
        return {"keys": list(self.keys)}


@dataclass(frozen=True)
class AmongTexts(Among):
    """The same where a key is a text: the code of a country, a slug."""

    kind: ClassVar[str] = "text"


@dataclass(frozen=True)
class Within(Owners):
    """Those from one key to another, both included."""

    first: str = ""
    last: str = ""

    def of(self, name: str) -> dict[str, Expression]:
        return {f"{name}__gte": Given("first"), f"{name}__lte": Given("last")}

    def values(self) -> dict[str, object]:
        return {"first": self.first, "last": self.last}


Build = Callable[[Owners], Any]


@dataclass(frozen=True)
class Statement:
    """Its text, its parameters and marks, how columns become values of Python, and the class of its rows."""

    sql: str
    parameters: tuple[Any, ...]
    converters: tuple[Any, ...]
    row: Any

    def rows(self, connection: BaseDatabaseWrapper, values: dict[str, object]) -> list[Any]:
        given: Any = [_taken(one, values, connection.vendor) for one in self.parameters]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, given)
            found = cursor.fetchall()
        make = self.row._make
        if not self.converters:
            return [make(row) for row in found]
        return [make(_converted(row, self.converters, connection)) for row in found]


def rows_of(build: Build, owners: Owners, columns: tuple[str, ...], **values: object) -> list[Any]:
    """What the builder asks for these owners, as named tuples; ``values`` are further ones that it marked."""
    alias = router.db_for_read(Organisation)
    kind: Any = type(owners)
    statement = _statement(build, kind, owners.path, columns, alias)
    return statement.rows(connections[alias], {**owners.values(), **values})


@cache
def _statement(build: Build, kind: Any, path: str, columns: tuple[str, ...], alias: str) -> Statement:
    query = build(kind(path)).values_list(*columns).query
    compiler = query.get_compiler(alias)
    sql, parameters = compiler.as_sql()
    selected = [expression for expression, _, _ in compiler.select[: compiler.col_count]]
    converters = tuple(compiler.get_converters(selected).items())
    return Statement(sql, tuple(parameters), converters, namedtuple("Row", columns))


def _taken(parameter: object, values: dict[str, object], vendor: str) -> object:
    if not isinstance(parameter, Mark):
        return parameter
    value = values[parameter]
    return orjson.dumps(value).decode() if vendor == "sqlite" and isinstance(value, list) else value


def _converted(row: Sequence[Any], converters: tuple[Any, ...], connection: BaseDatabaseWrapper) -> list[Any]:
    values = list(row)
    for position, (steps, expression) in converters:
        for step in steps:
            values[position] = step(values[position], expression, connection)
    return values
