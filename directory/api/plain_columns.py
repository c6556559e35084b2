"""What a public shape shows of a row as it stands in its columns: read off the serializer that describes the shape.

So a column is made public in one place: a line in the serializer gives the description, the rows and the dumps.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

from rest_framework import serializers

AS_THEY_STAND = (
    serializers.CharField,
    serializers.ChoiceField,
    serializers.IntegerField,
    serializers.BooleanField,
    serializers.DateField,
)


class TextOrNull(serializers.CharField):
    """An empty column is a fact that is not known."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(allow_null=True, **kwargs)

    def to_representation(self, value: str) -> str | None:  # type: ignore[override]
        return value or None


def declared(shape: type[serializers.Serializer[Any]]) -> dict[str, Any]:
    """The keys of a shape in their order, each with the field that describes it."""
    return shape._declared_fields


@dataclass(frozen=True)
class PlainColumns:
    """The columns that a shape shows under their own names, and those of them whose empty text is null there."""

    names: tuple[str, ...]
    or_null: tuple[str, ...]

    @classmethod
    def of(cls, shape: type[serializers.Serializer[Any]]) -> Self:
        plain = {
            name: field
            for name, field in declared(shape).items()
            if isinstance(field, AS_THEY_STAND) and field.source is None
        }
        return cls(tuple(plain), tuple(name for name in plain if isinstance(plain[name], TextOrNull)))

    def shown(self, row: Sequence[Any]) -> dict[str, Any]:
        """What the shape shows of a row that starts with these columns."""
        found = dict(zip(self.names, row, strict=False))
        for name in self.or_null:
            found[name] = found[name] or None
        return found
