"""Which Revision last moved what a shape shows: the unit's own or that of a unit nested in it."""

from typing import Any, TypeVar

from django.db import models
from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce, Greatest

from directory.models import Revision

Rows = TypeVar("Rows", bound="models.QuerySet[Any]")


def newest_among(nested: "models.QuerySet[Any]") -> Subquery:
    """The highest Revision among rows that name the outer row; withdrawn ones count, for they left by one."""
    return Subquery(nested.order_by("-revision").values("revision")[:1])


def with_newest(rows: Rows, *nested: Subquery | models.F) -> Rows:
    """Annotated with ``newest``, the number of that Revision, and ``newest_at``, its time."""
    numbers = [Coalesce(number, Value(0)) for number in nested]
    numbered = rows.annotate(newest=Greatest("revision", *numbers))
    return numbered.annotate(newest_at=Subquery(Revision.objects.filter(seq=OuterRef("newest")).values("at")))
