"""How lists stay fast in large tables: few candidates are started from, many are soon met in the order of the ids."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from directory.api.parameters import Narrow, Rows

# So many ids are looked up and sorted as fast as the walk meets a page of rows that are not rarer.
FEW = 5_000


def are_few(rows: "QuerySet[Any]") -> bool:
    """Whether there are at most FEW; looks no further, and reads no more of a row than what is asked of it."""
    return not rows.order_by()[FEW:].exists()


def through(column: str, lookup: str) -> Narrow:
    """Keep the rows whose parent in ``column`` matches; no join, which a planner may start from its wrong end."""

    def narrow(rows: Rows, value: str) -> Rows:
        parent: Any = rows.model._meta.get_field(column).related_model
        return rows_of(rows, column, parent._default_manager.filter(**{lookup: value}).order_by())

    return narrow


def rows_of(rows: Rows, column: str, parents: "QuerySet[Any]") -> Rows:
    """The rows whose ``column`` names one of these parents."""
    if are_few(parents):
        children = rows.model._default_manager.filter(**{f"{column}__in": parents.values("pk")}).order_by()
        if are_few(children):
            return rows.filter(pk__in=children.values("pk"))
    return rows.filter(Exists(parents.filter(pk=OuterRef(column))))
