"""One row of a file against the record that it is of: what would change, and what is done about it."""

import uuid
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from django.core.exceptions import ValidationError

from directory import moderation
from directory.contacts.sourcing import read_at
from directory.models import Proposal, ProposalState, State
from directory.models.units import Unit
from directory.moderation import Content
from directory.sheets import forms
from directory.sheets.columns import AS_OF, FIRST, Columns, cell, cells_of, source_column
from directory.words.saying import say

SLUG = "slug"
# By what a row without an id is known to be of a record that is there already.
NATURAL: Mapping[str, tuple[str, ...]] = {
    "contact_point": ("organisation", "channel", "value", "extension"),
    "official_domain": ("organisation", "domain"),
    "caution": ("country", "issue", "ground"),
    "article": ("url",),
    "petition": ("url",),
}


class Act(StrEnum):
    """What is done about a row."""

    ENTER = "new"
    EDIT = "edited"
    PROPOSE = "proposed"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Change:
    """One cell: what it says in the record, and what it would."""

    column: str
    was: str
    becomes: str


@dataclass
class Draft:
    """One row. ``value`` is the content that it wishes for, ``why`` says why there is nothing to do."""

    columns: Columns
    unit: Unit | None
    source_url: str
    on: date
    before: Content | None = None
    value: Content = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    act: Act = Act.NOTHING
    why: str = ""
    # What ``_find`` has made canonical of a new row: it takes half of the time that others wait for a file.
    plain: Content | None = None

    def read(self, cells: Mapping[str, str]) -> None:
        """Take the cells; ValidationError by column. A column that the file does not have stays as it is."""
        given = {name: cells[name].replace("\r\n", "\n") for name in self.columns.read if name in cells}
        self._refuse_foreign(cells)
        if self.unit is None:
            # What the row does not tell, the record that it is found to be of may have all the same.
            given = _filled(given)
            self._find(given)
        if self.unit is None:
            self._become_new(given)
            return
        self.before = moderation.content(self.unit)
        now = cells_of(self.columns, self.before)
        if not (changed := self._changed(given, now)):
            self.why = say("says what stands there")
            return
        wish = {**self.before, **self._values({**now, **changed}, self.unit, set(changed))}
        self.value = moderation.completed(self.columns.kind, wish)
        wished = cells_of(self.columns, self.value)
        self.changes = [Change(name, now[name], wished[name]) for name in now if now[name] != wished[name]]
        self._judge(self.unit, cells.get(AS_OF, ""))

    def _changed(self, given: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
        """The cells that say something else. A source whose cells are all empty is not told, and stays."""
        for name in self.columns.sources:
            of_source = [source_column(name, fact) for fact in moderation.SOURCE_FIELDS]
            if not any(given.get(column) for column in of_source):
                given = {column: cell for column, cell in given.items() if column not in of_source}
        return {name: cell for name, cell in given.items() if cell != now[name]}

    def _refuse_foreign(self, cells: Mapping[str, str]) -> None:
        """A file of several kinds has columns of all of them: those of others must be empty here."""
        known = {*self.columns.header, *FIRST}
        if foreign := [name for name, cell in cells.items() if cell and name not in known]:
            kind = self.columns.kind.verbose_name
            told = {name: [say("“{kind}” has no “{name}”.", kind=kind, name=name)] for name in foreign}
            raise ValidationError(told)

    def _values(
        self, cells: Mapping[str, str], unit: Unit, changed: set[str], plain: Content | None = None
    ) -> Content:
        """The content of these cells; ValidationError names every column that is wrong."""
        found: Content = {}
        errors: dict[str, list[Any]] = {}

        def take(read: Any) -> None:
            try:
                found.update(read())
            except ValidationError as exc:
                exc.update_error_dict(errors)

        take(lambda: plain or forms.plain_values(self.columns, cells, copy(unit)))
        for name in self.columns.sources:
            if any(source_column(name, fact) in changed for fact in moderation.SOURCE_FIELDS):
                take(lambda name=name: {name: forms.source_value(name, cells)})
        for name in self.columns.rows:
            if name in changed:
                take(lambda name=name: {name: forms.row_values(self.columns, name, cells[name])})
        if errors:
            raise ValidationError(errors)
        return found

    def _find(self, given: Mapping[str, str]) -> None:
        """The record that a row without an id is of, if there is one: pending or public before any other."""
        kind = self.columns.kind
        if SLUG in kind.fields:
            rows = kind.rows().filter(slug=given.get(SLUG, "")) if given.get(SLUG) else kind.rows().none()
        else:
            cells = {**dict.fromkeys(self.columns.read, ""), **_usual(self.columns), **given}
            known = self.plain = forms.plain_values(self.columns, cells, kind.model())
            keys = {name: known[name] for name in NATURAL[kind.name]}
            rows = kind.rows().filter(**keys) if any(keys.values()) else kind.rows().none()
        live = rows.filter(state__in=[State.PENDING, State.PUBLISHED])
        self.unit = live.order_by("-state", "pk").first() or rows.order_by("pk").first()

    def _become_new(self, given: Mapping[str, str]) -> None:
        columns = self.columns
        unit = columns.kind.model(id=uuid.uuid4())
        cells = {**dict.fromkeys(columns.read, ""), **_usual(columns), **given}
        found = self._values(cells, unit, set(columns.read), self.plain)
        empty: Content = {part.name: [] for part in columns.kind.parts}
        empty |= {name: [] for name in columns.kind.related}
        self.value = {**empty, **found}
        self._take_source_of_batch(unit)
        self.value = moderation.completed(columns.kind, self.value)
        self.act = Act.ENTER
        wished = cells_of(columns, self.value)
        self.changes = [Change(name, "", cell) for name, cell in wished.items() if cell]

    def _take_source_of_batch(self, unit: Unit) -> None:
        """A new record that names no page of its own was read on that of the batch."""
        for name in self.columns.sources:
            column = self.columns.kind.model._meta.get_field(name)
            if self.value[name] is not None or column.null:
                continue
            if not self.source_url:
                told = say("Where was it read? Give the source of the row, or one for the whole batch.")
                raise ValidationError({source_column(name, "url"): [told]})
            body = str(self.value.get("organisation") or unit.pk)
            self.value[name] = read_at(self.source_url, body, self.on)

    def _judge(self, unit: Unit, as_of: str) -> None:
        """What is done about a row of a record that is there; ValidationError if nothing may be."""
        kind = self.columns.kind
        if not self.changes:
            self.why = say("says what stands there, in another spelling")
            return
        if as_of and as_of != unit.content_hash and not self._waits(unit):
            raise ValidationError(
                say(
                    "It was changed after this file was written: nothing of the row is taken. Write the file anew, "
                    "and make your change there."
                )
            )
        if SLUG in kind.fields and unit.revision and any(change.column == SLUG for change in self.changes):
            raise ValidationError({SLUG: [say("What was public keeps its slug for ever.")]})
        is_pending = unit.state == State.PENDING
        if unit.state not in (State.PENDING, State.PUBLISHED):
            state = unit.get_state_display()
            raise ValidationError(
                say("It is {state}: show it again, or reopen it, on its own page first.", state=state)
            )
        if is_pending and not kind.acts_while_pending:
            self.act = Act.EDIT
        elif self._waits(unit):
            self.why, self.changes = say("an open proposal says the same"), []
        else:
            self.act = Act.PROPOSE

    def _waits(self, unit: Unit) -> bool:
        """Whether somebody proposed this already; the page where it was read is compared if the row names one."""
        opened = Proposal.objects.filter(
            kind=self.columns.kind.name, unit_id=unit.pk, state=ProposalState.OPEN
        )
        said = self.before is not None and self.value.get("source") != self.before.get("source")
        apart = set() if said else {"source"}
        return any(
            _without(moderation.proposed(proposal), apart) == _without(self.value, apart)
            for proposal in opened
        )


def _usual(columns: Columns) -> dict[str, str]:
    """What a record has where nobody says anything."""
    fields = (columns.kind.model._meta.get_field(name) for name in columns.plain)
    return {field.name: cell(field.get_default()) for field in fields}  # type: ignore[union-attr]


def _filled(given: Mapping[str, str]) -> dict[str, str]:
    return {name: said for name, said in given.items() if said}


def _without(value: Content, names: set[str]) -> Content:
    return {name: item for name, item in value.items() if name not in names}
