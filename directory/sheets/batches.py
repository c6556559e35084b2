"""A file brought in: looked at as a whole before anything is stored, then stored as a whole, by one person.

django-import-export walks through the rows; what a row means stands in ``drafts``, and ``directory.moderation`` alone
writes. Looking is doing with everything rolled back, so that what is shown is what would happen.
"""

import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from import_export.instance_loaders import BaseInstanceLoader
from import_export.resources import Resource
from tablib.core import Dataset

from directory import moderation
from directory.models import Account
from directory.models.units import Unit
from directory.sheets.columns import FIRST, ID, RECORD, columns_of
from directory.sheets.drafts import Act, Change, Draft
from directory.sheets.reading import Table
from directory.values.sentences import Sentence, clauses, one_after_another
from directory.words.saying import kept, said, say

LEFT_OUT = "left out"
ACTS: dict[str, str] = {
    Act.ENTER: say("new"),
    Act.EDIT: say("edited"),
    Act.PROPOSE: say("proposed"),
    Act.NOTHING: say("nothing"),
    LEFT_OUT: say("left out"),
}
# Whoever writes waits for a file that is brought in; the rest comes in when the same file is brought in again.
MOST_CHANGED = 50


@dataclass(frozen=True, kw_only=True)
class Batch:
    """What a person says of a whole file. ``record`` is the kind of rows that name none."""

    file: str
    reason: str
    source_url: str = ""
    record: str = ""

    @property
    def note(self) -> str:
        """What is kept beside a new record, for editors only."""
        told = Sentence("From the spreadsheet “{file}”: {reason}", file=self.file, reason=self.reason)
        source = Sentence("Source of the batch: {url}", url=self.source_url) if self.source_url else ""
        return one_after_another(told, source)


@dataclass(frozen=True)
class Outcome:
    """What becomes of one row: ``number`` as the file counts, and what it would change, or why it is left out."""

    number: int
    kind: str
    name: str
    act: str
    changes: list[Change] = field(default_factory=list)
    why: str = ""
    errors: list[tuple[str, str]] = field(default_factory=list)

    @property
    def facts(self) -> list[Any]:
        changes = [[change.column, change.was, change.becomes] for change in self.changes]
        return [self.number, self.name, self.act, changes, [column for column, _ in self.errors]]

    @property
    def act_in_words(self) -> str:
        return ACTS[self.act]


@dataclass(frozen=True)
class Result:
    """What becomes of every row of a file."""

    outcomes: list[Outcome]

    @property
    def counts(self) -> Counter[str]:
        return Counter(outcome.act for outcome in self.outcomes)

    @property
    def to_do(self) -> int:
        return sum(outcome.act in (Act.ENTER, Act.EDIT, Act.PROPOSE) for outcome in self.outcomes)

    @property
    def shown(self) -> list[Outcome]:
        """Errors first; rows with nothing to do are only counted."""
        told = [outcome for outcome in self.outcomes if outcome.act != Act.NOTHING]
        return sorted(told, key=lambda outcome: (outcome.act != LEFT_OUT, outcome.number))

    @property
    def digest(self) -> str:
        """The same for two results in which every row does the same."""
        return moderation.digest([outcome.facts for outcome in self.outcomes])


def preview(table: Table, batch: Batch, *, by: Account, at: datetime) -> Result:
    """What bringing the file in would do; nothing of it stays."""
    return _run(table, batch, by=by, at=at, dry_run=True)


def bring_in(table: Table, batch: Batch, *, seen: str, by: Account, at: datetime) -> Result:
    """Do it in one transaction; Conflict if it would do anything else than what was ``seen`` in the preview."""
    with transaction.atomic():
        moderation.lock()
        result = _run(table, batch, by=by, at=at, dry_run=False)
        if result.digest != seen:
            raise moderation.Conflict(
                say(
                    "Since the preview, somebody changed what this file is about: nothing was brought in. Look at it "
                    "anew."
                )
            )
        moderation.note_batch("bring in a sheet", _said(batch, result), by=by, at=at)
        return result


def _said(batch: Batch, result: Result) -> str:
    counts = clauses(
        *(
            Sentence("{act}: {count}", act=kept(ACTS[act]), count=count)
            for act, count in sorted(result.counts.items())
        )
    )
    told = Sentence("{file}: {counts}.", file=batch.file, counts=counts)
    return one_after_another(told, batch.reason, batch.source_url)


def _run(table: Table, batch: Batch, *, by: Account, at: datetime, dry_run: bool) -> Result:
    resource = Rows(table, batch, by, at)
    data = Dataset(*table.rows, headers=table.header)
    found = resource.import_data(data, dry_run=dry_run, use_transactions=True)  # type: ignore[no-untyped-call]
    for error in [*found.base_errors, *(error for row in found.rows for error in row.errors)]:
        raise error.error
    outcomes = zip(table.numbers, found.rows, strict=True)
    return Result([_outcome(number, row) for number, row in outcomes])


def _outcome(number: int, row: Any) -> Outcome:
    if row.validation_error is None:
        draft: Draft = row.instance
        name = str(draft.unit) if draft.unit else _name_of(draft)
        act, kind = draft.act, draft.columns.kind
        return Outcome(number, str(kind.verbose_name), name, act, draft.changes, draft.why)
    cells = row.row_values
    errors = [(column, text) for column, told in _by_column(row.validation_error) for text in told]
    return Outcome(
        number,
        str(moderation.kind_in_words(cells.get(RECORD, ""))),
        _first_words(cells),
        LEFT_OUT,
        errors=errors,
    )


def _by_column(error: ValidationError) -> list[tuple[str, list[str]]]:
    """What is wrong; the empty string where it is the row as a whole."""
    if not hasattr(error, "error_dict"):
        return [("", error.messages)]
    return [("" if name == NON_FIELD_ERRORS else name, told) for name, told in error.message_dict.items()]


def _name_of(draft: Draft) -> str:
    return str(
        next(
            (
                draft.value[name]
                for name in ("name", "title", "value", "domain", "headline")
                if draft.value.get(name)
            ),
            "",
        )
    )


def _first_words(cells: Mapping[str, str]) -> str:
    """By what a person finds the row again."""
    return " · ".join([cell for name, cell in cells.items() if cell and name not in FIRST][:3])[:120]


class Rows(Resource):
    """The rows of one file. ``Draft`` stands where the library has an instance of a model."""

    class Meta:
        using_db = "default"
        instance_loader_class = BaseInstanceLoader
        use_transactions = True
        skip_diff = True
        store_instance = True
        store_row_values = True
        report_skipped = True

    def __init__(self, table: Table, batch: Batch, by: Account, at: datetime) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.batch, self.by, self.at = batch, by, at
        self.units = _units_of(table, batch)
        self.taken: dict[object, int] = {}
        self.changed = 0

    def get_or_init_instance(self, instance_loader: Any, row: Mapping[str, str]) -> tuple[Draft, bool]:
        columns = _columns_of(row, self.batch)
        unit = None
        if given := row.get(ID, ""):
            unit = self.units.get((columns.kind.name, given.lower()))
            if unit is None:
                told = say(
                    "Nothing of the kind “{kind}” is called “{id}”; leave this empty for a new one.",
                    kind=columns.kind.verbose_name,
                    id=given[:40],
                )
                raise ValidationError({ID: [told]})
        return Draft(columns, unit, self.batch.source_url, self.at.date()), unit is None

    def import_instance(self, instance: Draft, row: Mapping[str, str], **kwargs: Any) -> None:
        instance.read(row)
        self.refuse_twice(instance, kwargs["row_number"])
        self.changed += instance.act != Act.NOTHING
        if self.changed > MOST_CHANGED:
            raise ValidationError(
                say(
                    "At most {most} rows change at once; bring the file in again for this one.",
                    most=MOST_CHANGED,
                )
            )

    def refuse_twice(self, draft: Draft, row_number: int) -> None:
        """What two rows say of one record cannot both be meant."""
        if draft.unit and self.taken.setdefault(draft.unit.pk, row_number) != row_number:
            raise ValidationError(
                say("Row {number} under the header is of the same record.", number=self.taken[draft.unit.pk])
            )

    def skip_row(
        self, instance: Draft, original: Any, row: Any, import_validation_errors: Any = None
    ) -> bool:
        return not import_validation_errors and instance.act == Act.NOTHING

    def save_instance(self, instance: Draft, is_create: bool, row: Any, **kwargs: Any) -> None:
        """Through moderation alone; what it refuses is an error of the row, and the others go on."""
        try:
            self.carry_out(instance)
        except (moderation.Refused, moderation.Conflict) as exc:
            raise ValidationError(said(exc)) from exc

    def carry_out(self, draft: Draft) -> None:
        kind = draft.columns.kind
        if draft.act == Act.PROPOSE:
            self.propose(draft)
            return
        with transaction.atomic():
            if draft.unit is None:
                made = moderation.enter(kind, draft.value, by=self.by, at=self.at)
                kind.rows().filter(pk=made.pk).update(note=self.batch.note)
            else:
                moderation.apply(draft.unit, draft.value)
                moderation.record(draft.unit, by=self.by, at=self.at)

    def propose(self, draft: Draft) -> None:
        """Not in a transaction of its own: what is refused leaves an entry of the audit."""
        assert draft.unit  # noqa: S101  (a proposal is for a record that is there)
        moderation.propose(
            draft.unit,
            value=draft.value,
            base_revision=draft.unit.revision,
            by=self.by,
            at=self.at,
            reason=self.batch.reason,
            source_url=self.batch.source_url,
        )

    def save_m2m(self, instance: Draft, row: Any, **kwargs: Any) -> None:
        """Nothing: ``save_instance`` has done all of it."""


def _columns_of(row: Mapping[str, str], batch: Batch) -> Any:
    """The columns of the kind that the row names; ValidationError names the accepted ones."""
    try:
        return columns_of(row.get(RECORD, "") or batch.record)
    except LookupError as exc:
        raise ValidationError({RECORD: [said(exc)]}) from exc


def _units_of(table: Table, batch: Batch) -> dict[tuple[str, str], Unit]:
    """The records that the rows name by id, read at once, by kind and id."""
    asked: dict[str, set[str]] = {}
    for cells in table.rows:
        row = dict(zip(table.header, cells, strict=True))
        asked.setdefault(row.get(RECORD, "") or batch.record, set()).add(row.get(ID, "").lower())
    found: dict[tuple[str, str], Unit] = {}
    for kind in moderation.kinds():
        ids = [given for given in asked.get(kind.name, ()) if _is_uuid(given)]
        units = list(kind.rows().filter(pk__in=ids))
        moderation.prefetch_contents(units)
        found |= {(kind.name, str(unit.pk)): unit for unit in units}
    return found


def _is_uuid(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True
