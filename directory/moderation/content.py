"""The content of a unit as one JSON object, and the way back."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import prefetch_related_objects

from directory.models import Source
from directory.models.units import Unit
from directory.moderation.registry import Content, Part, UnitKind, kind_named, kind_of
from directory.moderation.shape import SOURCE_FIELDS, completed
from directory.words.saying import say


def content(unit: Unit) -> Content:
    """The content of ``unit`` as it stands in the database: columns, parts and related units by id."""
    kind = kind_of(unit)
    found: Content = {name: _column(unit, name) for name in kind.fields}
    found |= {part.name: _part(unit, part) for part in kind.parts}
    found |= {name: _related(unit, name) for name in kind.related}
    return completed(kind, found)


def content_lookups(kind: UnitKind) -> list[str]:
    """What to prefetch so that ``content`` asks nothing more of each unit."""
    own = [name for name in kind.fields if _is_source(kind.model, name)]
    parts = [
        f"{part.name}__{name}"
        for part in kind.parts
        for name in part.fields
        if _is_source(kind.model._meta.get_field(part.name).related_model, name)
    ]
    return [*own, *(part.name for part in kind.parts), *parts, *kind.related]


def prefetch_contents(units: Sequence[Unit]) -> None:
    """Read ahead so that ``content`` of each of these units, of whatever kinds, asks nothing more."""
    by_kind: dict[str, list[Unit]] = {}
    for unit in units:
        by_kind.setdefault(kind_of(unit).name, []).append(unit)
    for name, rows in by_kind.items():
        prefetch_related_objects(rows, *content_lookups(kind_named(name)))


def source_json(source: Source) -> dict[str, Any]:
    return {name: _plain(getattr(source, name)) for name in SOURCE_FIELDS}


def apply(unit: Unit, value: Content) -> None:
    """Write ``value`` into the rows of ``unit``; ValidationError says which field is wrong. The state stays."""
    kind = kind_of(unit)
    value = completed(kind, value)
    _refuse_unknown(kind, value)
    for name in kind.fields:
        _set_column(unit, name, value[name])
    # A source was found or made just now: nobody need ask whether it is there.
    found = {name for name in kind.fields if value[name] and _is_source(unit, name)}
    unit.full_clean(exclude=found, validate_unique=False, validate_constraints=False)
    derived = derive(unit)
    adding = unit._state.adding
    with told_in_words(unit):
        unit.save(force_insert=adding, update_fields=None if adding else [*kind.fields, *derived])
    for part in kind.parts:
        _set_part(unit, part, value[part.name])
    for name in kind.related:
        _set_related(unit, name, value[name])


def derive(unit: Unit) -> dict[str, str]:
    """Set the columns that follow from the content, and give them with their names."""
    derived = kind_of(unit).derived(unit)
    for name, value in derived.items():
        setattr(unit, name, value)
    return derived


@contextmanager
def told_in_words(row: models.Model) -> Iterator[None]:
    """The database refuses; ValidationError says why in the words of the rule that was broken."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError:
        row.validate_unique()
        row.validate_constraints()
        raise


def _refuse_unknown(kind: UnitKind, value: Content) -> None:
    accepted = set(kind.names)
    if odd := value.keys() ^ accepted:
        raise ValidationError(
            say(
                "Unknown or missing fields: {odd}; accepted: {names}.",
                odd=", ".join(sorted(odd)),
                names=", ".join(sorted(accepted)),
            )
        )


def _column(row: models.Model, name: str) -> Any:
    column = row._meta.get_field(name)
    if _is_source(row, name):
        source = getattr(row, name)
        return source and source_json(source)
    return _plain(getattr(row, column.attname))  # type: ignore[union-attr]


def _is_source(model: Any, name: str) -> bool:
    return model._meta.get_field(name).related_model is Source


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, bool | int | str) else str(value)


def _part(unit: Unit, part: Part) -> list[dict[str, Any]]:
    rows = getattr(unit, part.name).all()
    return [{name: _column(row, name) for name in part.fields} for row in rows]


def rows_of_part(unit: Unit, part: Part) -> Iterator[tuple[models.Model, Content]]:
    """Each row of a part as it stands in the database, with what it says in the content."""
    for row in getattr(unit, part.name).all():
        yield row, {name: _column(row, name) for name in part.fields}


def _related(unit: Unit, name: str) -> list[Any]:
    rows = getattr(unit, name).all()
    if rows.model is Source:
        return [source_json(source) for source in rows]
    return [str(row.pk) for row in rows]


def _set_column(row: models.Model, name: str, value: Any) -> None:
    column = row._meta.get_field(name)
    if _is_source(row, name):
        setattr(row, name, value and source_row(value))
    else:
        target = column.target_field if column.is_relation else column  # type: ignore[union-attr]
        setattr(row, column.attname, target.to_python(value))  # type: ignore[union-attr]


def _set_part(unit: Unit, part: Part, values: list[dict[str, Any]]) -> None:
    manager = getattr(unit, part.name)
    manager.all().delete()
    for value in values:
        row = manager.model(**{manager.field.name: unit})
        for name in part.fields:
            _set_column(row, name, value[name])
        row.full_clean(validate_unique=False, validate_constraints=False)
        with told_in_words(row):
            row.save()


def _set_related(unit: Unit, name: str, values: list[Any]) -> None:
    manager = getattr(unit, name)
    is_source = manager.model is Source
    manager.set([source_row(value) for value in values] if is_source else values)


def source_row(value: dict[str, Any]) -> Source:
    """The Source with these facts, made if it is new. Sources are immutable, so equal facts are one row."""
    found = Source.objects.filter(**value).first()
    if found is None:
        found = Source(**value)
        # The database holds the constraints: to ask it for each beforehand took a tenth of loading the data set.
        found.full_clean(validate_unique=False, validate_constraints=False)
        with told_in_words(found):
            found.save()
    return found
