"""Cells through the admin's own forms: what is typed into a sheet is refused or made canonical as in its form.

The forms are those with which the admin's pages are registered.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.forms import modelform_factory

from directory.models import Source
from directory.models.units import Unit
from directory.moderation import SOURCE_FIELDS, Content
from directory.sheets import written_rows
from directory.sheets.columns import NO, YES, Columns, source_column
from directory.words.saying import said, say

Cells = Mapping[str, str]
Errors = dict[str, list[str]]
BOOLEANS = {YES: True, "true": True, "1": True, NO: False, "false": False, "0": False, "": False}
# What a spreadsheet shows of a long number that it took for one: its digits are lost.
_SHORTENED = re.compile(r"[0-9][.,]?[0-9]*[eE]\+[0-9]+")
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_SERIAL = re.compile(r"[2-7][0-9]{4}")
# Day 0 of Excel's calendar, for every day after its 1900-02-29.
EPOCH = date(1899, 12, 30)


class SourceFacts:
    """Laid over the form of a source. Equal facts may be there already: then they are the same row."""

    instance: Source

    def validate_unique(self) -> None:
        return None

    def _post_clean(self) -> None:
        # Django asks the row, and not the form, for its constraints.
        self.instance.validate_constraints = self._check  # type: ignore[method-assign]
        super()._post_clean()  # type: ignore[misc]

    def _check(self, exclude: Any = None) -> None:
        for constraint in Source._meta.constraints:
            if isinstance(constraint, models.CheckConstraint):
                constraint.validate(Source, self.instance, exclude=exclude)


def plain_values(columns: Columns, cells: Cells, unit: Unit) -> Content:
    """The plain columns and related records of a content, as the form of the kind makes them canonical.

    ``unit``: whose form it is, or a new one. Its columns are changed, and nothing is saved. ValidationError by column.
    """
    errors: Errors = {}
    data: dict[str, Any] = {"seen_hash": unit.content_hash}
    for name in columns.plain:
        data[name] = _typed(columns.kind.model._meta.get_field(name), cells[name], name, errors)
    for name in columns.related:
        data[name] = [part for part in re.split(r"[,;\s]", cells[name]) if part]
    _refuse(errors)
    form = _form_of(columns)(data, instance=unit)
    _refuse(_errors_of(form))
    found: Content = {name: _plain(unit, name) for name in columns.plain}
    return found | {name: sorted(str(row.pk) for row in form.cleaned_data[name]) for name in columns.related}


def source_value(name: str, cells: Cells) -> Content | None:
    """The source in the columns of this name; None if they are all empty. ValidationError by column."""
    typed = {fact: cells[source_column(name, fact)] for fact in SOURCE_FIELDS}
    return _source(typed, lambda fact: source_column(name, fact)) if any(typed.values()) else None


def row_values(columns: Columns, name: str, cell: str) -> list[dict[str, Any]]:
    """The rows that one cell holds, canonical; ValidationError for the column."""
    facts = columns.rows[name]
    try:
        rows = written_rows.read(cell, facts)
    except ValueError as exc:
        raise ValidationError({name: [said(exc)]}) from exc
    if facts == SOURCE_FIELDS:
        return [_source(row, lambda _: name) for row in rows]
    model: Any = columns.kind.model._meta.get_field(name).related_model
    return [_checked(_part_form(model, facts)(row), facts, name) for row in rows]


def _source(typed: Cells, column: Any) -> Content:
    errors: Errors = {}
    day = _day(typed["retrieved_on"], column("retrieved_on"), errors)
    form = _source_form()({**typed, "retrieved_on": day})
    for fact, told in _errors_of(form).items():
        errors.setdefault(column(fact if fact in SOURCE_FIELDS else "url"), []).extend(told)
    _refuse(errors)
    return {fact: _plain(form.instance, fact) for fact in SOURCE_FIELDS}


def _checked(form: Any, facts: Iterable[str], column: str) -> dict[str, Any]:
    if errors := _errors_of(form):
        raise ValidationError({column: [_of_fact(form, name, told) for name, told in errors.items()]})
    return {fact: _plain(form.instance, fact) for fact in facts}


def _of_fact(form: Any, name: str, told: list[str]) -> str:
    why = " ".join(told)
    return say("{field}: {why}", field=form.fields[name].label, why=why) if name in form.fields else why


def _typed(field: Any, cell: str, name: str, errors: Errors) -> Any:
    """The cell as the form's field takes it."""
    if _SHORTENED.fullmatch(cell):
        errors[name] = [
            say(
                "“{cell}”: a spreadsheet shortened a number and lost its digits; make the column a text and type it "
                "anew.",
                cell=cell,
            )
        ]
    if isinstance(field, models.BooleanField):
        if cell.lower() not in BOOLEANS:
            errors[name] = [say("“{cell}” is neither {yes} nor {no}.", cell=cell[:40], yes=YES, no=NO)]
        return BOOLEANS.get(cell.lower())
    if isinstance(field, models.DateField):
        return _day(cell, name, errors)
    return _by_slug(field, cell) if _has_slug(field) else cell


def _day(cell: str, name: str, errors: Errors) -> str:
    """A day as ISO 8601 writes it. Two numbers between strokes can be read in two ways, and are refused."""
    if dotted := _DOTTED.fullmatch(cell):
        day, month, year = dotted.groups()
        cell = f"{year}-{month:0>2}-{day:0>2}"
    elif _SERIAL.fullmatch(cell):
        cell = (EPOCH + timedelta(days=int(cell))).isoformat()
    try:
        return date.fromisoformat(cell).isoformat() if cell else ""
    except ValueError:
        errors[name] = [say("“{cell}” is no day; accepted: 2026-11-21 or 21.11.2026.", cell=cell[:40])]
        return ""


def _by_slug(field: Any, cell: str) -> str:
    """The id of the record with this slug; whatever else stands there is left to the form."""
    found = field.related_model._default_manager.filter(slug=cell).values_list("pk", flat=True).first()
    return str(found) if found else cell


def _has_slug(field: Any) -> bool:
    model = field.related_model
    return bool(model and any(each.name == "slug" for each in model._meta.fields))


def _plain(row: models.Model, name: str) -> Any:
    value = getattr(row, row._meta.get_field(name).attname)  # type: ignore[union-attr]
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, bool | int | str) else str(value)


def _errors_of(form: forms.BaseForm) -> Errors:
    """By field; where a choice is refused, what is accepted."""
    found: Errors = {}
    for name, errors in form.errors.as_data().items():
        found[name] = [text for error in errors for text in error.messages]
        choices = getattr(form.fields.get(name), "choices", None)
        if choices and not isinstance(form.fields[name], forms.ModelChoiceField):
            accepted = ", ".join(str(value) for value, _ in choices if value)
            found[name].append(say("Accepted: {values}.", values=accepted))
    return found


def _refuse(errors: Errors) -> None:
    if errors:
        raise ValidationError({name or NON_FIELD_ERRORS: told for name, told in errors.items()})


def _form_of(columns: Columns) -> Any:
    return _form_named(columns.kind.model, (*columns.plain, *columns.related))


@cache
def _form_named(model: type[Unit], names: tuple[str, ...]) -> Any:
    """The form of the admin, with the fields that a sheet has."""
    base = admin.site._registry[model].form
    return modelform_factory(model, form=base, fields=list(names), formfield_callback=_with_scheme)


def _with_scheme(field: Any, **options: Any) -> Any:
    return field.formfield(
        **options, **({"assume_scheme": "https"} if isinstance(field, models.URLField) else {})
    )


@cache
def _source_form() -> Any:
    form = type("SourceFacts", (SourceFacts, admin.site._registry[Source].form), {})
    return modelform_factory(Source, form=form, fields=list(SOURCE_FIELDS), formfield_callback=_with_scheme)


@cache
def _part_form(model: Any, facts: tuple[str, ...]) -> Any:
    parts = (part for page in admin.site._registry.values() for part in page.inlines)
    form = next(part.form for part in parts if part.model is model)
    return modelform_factory(model, form=form, fields=list(facts), formfield_callback=_with_scheme)
