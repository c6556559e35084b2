"""A unit's content as an editor reads it: everything that is in it, in words, with what would change marked."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models

from directory.models import Source
from directory.models.units import Unit
from directory.moderation import Content, Part, UnitKind
from directory.values import normalise
from directory.words.languages import language_name
from directory.words.saying import say

NOTHING = "—"
# What a unit consists of besides its own columns.
PARTS = {
    "names": say("names"),
    "successors": say("successors"),
    "counts": say("counts"),
    "citations": say("citations"),
    "letters": say("letters"),
}
# Spaces that look like the usual one, and marks that change nothing for the eye.
_ODD = re.compile(
    "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]"
    "|(?<= ) |^ | $",
    re.MULTILINE,
)
# French puts one of these before its high signs; there they say nothing.
_USUAL = re.compile("[\u00a0\u202f](?=[!?:;»%€])|(?<=«)[\u00a0\u202f]")
LETTER = ("language", "subject", "body")
DETAILS = ("publication", "slug", "url")


class Mark(StrEnum):
    KEPT = ""
    WAS = "was"
    BECOMES = "becomes"


@dataclass(frozen=True)
class Cell:
    """One column of a row that would say something else."""

    label: str
    was: str
    becomes: str


@dataclass(frozen=True)
class Altered:
    """A row of a part that goes on under its key: what of it stays, and what would change."""

    kept: str
    cells: list[Cell]


@dataclass(frozen=True)
class Line:
    """One field with everything that it holds: what stays, what was, and what would be instead.

    ``altered``: the rows of a part that are there before and after and differ in some columns.
    """

    name: str
    label: str
    kept: list[str]
    was: list[str]
    becomes: list[str]
    altered: list[Altered] = field(default_factory=list)

    @property
    def is_changed(self) -> bool:
        return bool(self.was or self.becomes or self.altered)


def lines(kind: UnitKind, content: Content, before: Content | None = None) -> list[Line]:
    """Every field of the content in the order of the kind, then whatever else it holds; with ``before``,
    what each was. Rows of a part are compared with those of the same key.
    """
    names = dict.fromkeys([*kind.names, *sorted([*content, *(before or {})])])
    return [_line(kind, name, content, before) for name in names]


def changed_lines(kind: UnitKind, content: Content, before: Content) -> list[Line]:
    """Those that differ."""
    return [line for line in lines(kind, content, before) if line.is_changed]


def marked(now: Collection[Any], before: Collection[Any] | None) -> Iterator[tuple[Any, Mark]]:
    """The rows of a list as they would be, then those that would be gone; without ``before`` all are kept."""
    gone = list(before or [])
    for row in now:
        if before is None or row in gone:
            yield row, Mark.KEPT
            if row in gone:
                gone.remove(row)
        else:
            yield row, Mark.BECOMES
    for row in gone:
        yield row, Mark.WAS


def spelt(text: str, *, lines: bool = False) -> str:
    """A text as one can tell it from any other: what cannot be seen in it by its code points."""
    shown = normalise.visible(text.replace("‹U+", "‹U+2039›U+"))
    usual = {match.start() for match in _USUAL.finditer(shown)}
    shown = _ODD.sub(
        lambda odd: odd[0] if odd.start() in usual else f"‹{normalise.code_point(odd[0])}›", shown
    )
    shown = shown if lines else shown.replace("\n", "‹U+000A›")
    return "‹U+2014›" if shown == NOTHING else shown


def named(model: type[models.Model], key: Any) -> str:
    """A row by its name, and by what tells it from another of the same name."""
    try:
        row = model._default_manager.filter(pk=key).first()
    except (ValueError, ValidationError):
        row = None
    if row is None:
        return str(say("nothing known here: {key}", key=spelt(str(key))))
    details = [str(getattr(row, name)) for name in DETAILS if getattr(row, name, "")]
    state = [row.get_state_display()] if isinstance(row, Unit) else []
    return " · ".join(map(spelt, [str(row), *details, *state, f"id {row.pk}"]))


def _line(kind: UnitKind, name: str, content: Content, before: Content | None) -> Line:
    label = _label(kind.model, name)
    part = next((part for part in kind.parts if part.name == name), None)
    if part is None or before is None:
        return Line(name, label, *_held(kind, name, content, before))
    now, was, pairs = paired(part, content.get(name) or [], before.get(name) or [])
    held = _held(kind, name, {**content, name: now}, {**before, name: was})
    altered = [_altered(kind, part, one, other) for one, other in pairs]
    if altered and held == ([NOTHING], [], []):
        held = ([], [], [])
    return Line(name, label, *held, altered)


def paired(
    part: Part, now: Sequence[Content], before: Sequence[Content]
) -> tuple[list[Content], list[Content], list[tuple[Content, Content]]]:
    """The rows of both sides that have no other of the same key on the other side, or an equal one, and then those
    that have: each as it was and as it would be. Two rows of one key on a side are told one by one.
    """
    rest_now, rest_before = [*now], [*before]
    for row in now:
        if row in rest_before:
            rest_before.remove(row)
            rest_now.remove(row)
    pairs = []
    for row in rest_before:
        same = [each for each in rest_now if _key(part, each) == _key(part, row)]
        own = [each for each in rest_before if _key(part, each) == _key(part, row)]
        if part.key and len(same) == len(own) == 1:
            pairs.append((row, same[0]))
    gone, come = [was for was, _ in pairs], [becomes for _, becomes in pairs]
    return [row for row in now if row not in come], [row for row in before if row not in gone], pairs


def _key(part: Part, row: Content) -> list[Any]:
    return [row.get(name) for name in part.key]


def _altered(kind: UnitKind, part: Part, was: Content, becomes: Content) -> Altered:
    """The columns that stay as facts of the row, those that change beside each other."""
    model = _model_of(kind, part)
    names = dict.fromkeys([*part.fields, *sorted({*was, *becomes})])
    same = [name for name in names if was.get(name) == becomes.get(name)]
    # No line of a text may pass for another fact.
    kept = "\n".join(
        f"{_label(model, name)}: {_in_words(model, name, was.get(name), lines=False)}" for name in same
    )
    cells = [
        Cell(
            _label(model, name),
            _in_words(model, name, was.get(name)),
            _in_words(model, name, becomes.get(name)),
        )
        for name in names
        if name not in same
    ]
    return Altered(kept, cells)


def _model_of(kind: UnitKind, part: Part) -> type[models.Model]:
    model = kind.model._meta.get_field(part.name).related_model
    assert isinstance(model, type)  # noqa: S101  (narrowed: a part is rows of a model)
    return model


def _held(
    kind: UnitKind, name: str, content: Content, before: Content | None
) -> tuple[list[str], list[str], list[str]]:
    """What the field keeps, what it had, and what it gets."""
    value, old = content.get(name), None if before is None else before.get(name)
    part = next((part for part in kind.parts if part.name == name), None)
    if not part and name not in kind.related:
        words, earlier = _in_words(kind.model, name, value), _in_words(kind.model, name, old)
        return ([words], [], []) if before is None or value == old else ([], [earlier], [words])
    found: dict[Mark, list[str]] = {mark: [] for mark in Mark}
    for row, mark in marked(value or [], None if before is None else old or []):
        found[mark].append(_row_in_words(kind, part, name, row))
    kept, was, becomes = (found[mark] for mark in Mark)
    if kept or not (was or becomes):
        return kept or [NOTHING], was, becomes
    return [], was or [NOTHING], becomes or [NOTHING]


def _row_in_words(kind: UnitKind, part: Part | None, name: str, row: Any) -> str:
    if part is None:
        return _in_words(kind.model, name, row)
    model = _model_of(kind, part)
    if name == "letters":
        return _letter_in_words(model, row)
    ordered = dict.fromkeys([*part.fields, *sorted(row)])
    return "\n".join(
        f"{_label(model, column)}: {_in_words(model, column, row.get(column), lines=column == part.fields[-1])}"
        for column in ordered
    )


def _in_words(model: type[models.Model], name: str, value: Any, *, lines: bool = True) -> str:
    """One value for people: a related row by its name, a source with all that it says, a choice by its label."""
    if value in (None, "", []):
        return NOTHING
    if isinstance(value, bool):
        return str(say("yes") if value else say("no"))
    if isinstance(value, dict):
        return _source_in_words(value)
    column = _column(model, name)
    related = getattr(column, "related_model", None)
    if related is not None and related is not Source:
        return named(related, value)
    if name == "language":
        return f"{spelt(language_name(str(value)))} ({spelt(str(value))})"
    choices = dict(getattr(column, "flatchoices", []) or [])
    return spelt(str(choices.get(value, value)), lines=lines)


def _letter_in_words(model: type[models.Model], letter: dict[str, Any]) -> str:
    """The whole text, with its places in braces."""
    language, subject, body = (_in_words(model, name, letter[name], lines=name == "body") for name in LETTER)
    is_draft = f"{_label(model, 'is_draft')}: {_in_words(model, 'is_draft', True, lines=False)}\n"
    state = is_draft if letter.get("is_draft") else ""
    headed = say("Subject: {subject}", subject=subject)
    return f"{language}\n{state}{headed}\n\n{body}"


def _source_in_words(source: dict[str, Any]) -> str:
    """Each fact on a line of its own, so that none can pass for another."""
    rest = (name for name in ("publisher", "evidence", "retrieved_on", *sorted(source)) if name != "url")
    address = _in_words(Source, "url", source.get("url"), lines=False)
    facts = (
        f"{_label(Source, name)}: {_in_words(Source, name, source.get(name), lines=False)}"
        for name in dict.fromkeys(rest)
    )
    if address == NOTHING:
        address = str(say("read nowhere: {address}", address=address))
    return "\n".join([address, *facts])


def _column(model: type[models.Model], name: str) -> Any:
    """The column of that name; None for what the kind does not know."""
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def _label(model: type[models.Model], name: str) -> str:
    told = getattr(_column(model, name), "verbose_name", None) or PARTS.get(name, name)
    return str(told).replace("_", " ")
