"""The kinds of unit. Each app registers its own when it starts."""

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import product
from typing import Any, cast

from django.db import models

from directory.models.units import Unit
from directory.search.findable import Findable
from directory.words.saying import say

Content = dict[str, Any]
Key = tuple[str, ...]
Named = tuple[str, uuid.UUID]
# Four eyes.
PEOPLE = 2
AT_ONCE = 500  # a statement holds so many ids on every database


PEOPLE_TOLD = {2: say("two people"), 3: say("three people")}


@dataclass(frozen=True)
class Acknowledgement:
    """What an approver must confirm about a content: by a tick or, if ``typed`` says what, by typing it.

    ``about``: what a tick is about, so that it confirms nothing else, on this page or later.
    """

    key: str
    text: str
    typed: str = ""
    about: str = ""

    @property
    def answer(self) -> str:
        """What confirms it: the key of a tick with what it is about, or the key with what was typed."""
        if self.typed:
            return f"{self.key}:{self.typed}"
        return f"{self.key}={self.about}" if self.about else self.key


def _nothing(*_: Any) -> Iterator[str]:
    yield from ()


def _alone(*_: Any) -> Iterator[tuple[Unit, Content]]:
    yield from ()


def _no_acknowledgements(_: Content) -> list[Acknowledgement]:
    return []


def _as_wished(before: Content, after: Content, source_url: str, on: date) -> Content:
    return after


def _never(*_: Any) -> bool:
    return False


def _unprepared(*_: Any) -> None:
    """Nothing needs to be there."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """Rows that belong to a unit and are part of its content: the reverse name and their columns.

    ``key``: the columns by which people know a row again when others of it change.
    ``later``, ``shown_as`` and ``not_shown``: see ``UnitKind``; here of the columns.
    """

    name: str
    fields: tuple[str, ...]
    key: tuple[str, ...] = ()
    later: Mapping[str, Any] = field(default_factory=dict)
    shown_as: Mapping[str, str] = field(default_factory=dict)
    not_shown: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class UnitKind:
    """What moderation must know of one kind of unit.

    ``later`` names each field, part or related column that came after contents were recorded, with its default:
    what a content without that key means, for ever (docs/architecture.md, “How a content changes its shape”).
    Each field, part and related column is shown to the public in the API's shape under its own name; ``shown_as``
    maps those that stand there under another key, ``not_shown`` those that do not stand there to the reason.
    ``parents`` maps the name of a parent kind to the lookup that leads to it. ``problems`` yields
    what keeps a unit from being public; ``acknowledgements`` lists what an approver of a content must
    confirm, be it that of a unit or of a proposal. ``with_new_source`` (before, after, source_url, on) gives
    what a person wishes for with the page where a new value was read, ValidationError if none is told;
    ``sourced`` names the columns that are bound to it.
    ``proposal_problems`` (before, after, source_url) yields what keeps a proposal from being accepted.
    ``derived`` gives the columns that follow from the content
    and are no part of it. ``lowers`` tells whether going from one content to another takes protection
    away, ``loosens`` whether a content does so that is public for the first time, ``risky`` whether it is what an
    attacker would want: the queue shows it first. ``link`` names the column with the address that link checks look
    at. ``correct`` gives the changes that a reader's new value makes, ValueError if it is none; without it readers
    can only say in words what is wrong.
    ``identity`` gives the keys of what a content says to readers, one spelling for all: two records with one key say
    the same, and what left the public, or was rejected, comes back as no new value.
    ``seen_lately`` (unit, at) tells whether a program read exactly this on the body's own site, so that approving
    it does no harm that the hourly cap is made for.
    ``shows`` maps the name of a kind to the lookups that lead to units of it that this kind's public shape
    nests; ``countries`` lists the lookups that lead to the countries that a unit is about.
    ``findable`` says how search finds a unit of this kind; ``found_with`` names instead the column of the unit
    whose entry in the index holds this one too.
    ``confirmed`` names the column, beside the content, with the UTC date on which an editor last confirmed that what is
    published still stands.
    ``prepares`` (unit, at) makes, in the same transaction, what must be there before its content is told in public.
    ``takes_along`` (unit) yields what is public and changes with it, by the same people, each with its new content.
    Once it leaves the public, that each be again what it was is proposed by whoever withdrew it, for two to decide.
    ``people``: how many must stand behind any decision that no single person may take. Readers are promised two.
    """

    name: str
    model: type[Unit]
    fields: tuple[str, ...]
    parts: tuple[Part, ...] = ()
    related: tuple[str, ...] = ()
    later: Mapping[str, Any] = field(default_factory=dict)
    shown_as: Mapping[str, str] = field(default_factory=dict)
    not_shown: Mapping[str, str] = field(default_factory=dict)
    parents: dict[str, tuple[str, ...]] = field(default_factory=dict)
    problems: Callable[[Any], Iterable[str]] = _nothing
    acknowledgements: Callable[[Content], list[Acknowledgement]] = _no_acknowledgements
    sourced: tuple[str, ...] = ()
    with_new_source: Callable[[Content, Content, str, date], Content] = _as_wished
    proposal_problems: Callable[[Content, Content, str], Iterable[str]] = _nothing
    derived: Callable[[Any], dict[str, str]] = lambda unit: {}
    lowers: Callable[[Content, Content], bool] = _never
    loosens: Callable[[Content], bool] = _never
    risky: Callable[[Content, Content], bool] = _never
    identity: Callable[[Content], Iterable[Key]] | None = None
    seen_lately: Callable[[Any, datetime], bool] = _never
    acts_while_pending: bool = False
    guarded: tuple[str, ...] = ()
    curated_may_publish: bool = True
    link: str = ""
    confirmed: str = ""
    prepares: Callable[[Any, datetime], None] = _unprepared
    takes_along: Callable[[Any], Iterable[tuple[Unit, Content]]] = _alone
    correct: Callable[[Any, str], Content] | None = None
    shows: dict[str, tuple[str, ...]] = field(default_factory=dict)
    countries: tuple[str, ...] = ()
    findable: Findable | None = None
    found_with: str = ""
    people: int = PEOPLE

    def __post_init__(self) -> None:
        if self.people < PEOPLE:
            raise ValueError(
                f"A {self.name} asks for {self.people} people; readers are promised {PEOPLE} or more."
            )

    @property
    def takes_others_along(self) -> bool:
        return self.takes_along is not _alone

    def rows(self) -> "models.QuerySet[Any]":
        return self.model._default_manager.all()

    def published(self) -> "models.QuerySet[Any]":
        return self.model.objects.published()  # type: ignore[attr-defined]

    @property
    def names(self) -> tuple[str, ...]:
        """The keys of its content."""
        return (*self.fields, *(part.name for part in self.parts), *self.related)

    @property
    def keys(self) -> dict[str, str]:
        """The keys of its content that are public, each with the key of the public shape that shows it."""
        return {name: self.shown_as.get(name, name) for name in self.names if name not in self.not_shown}

    @property
    def people_told(self) -> str:
        """“two people”, in the language of whoever reads it."""
        return PEOPLE_TOLD[self.people]

    @property
    def verbose_name(self) -> str:
        """In the language of whoever reads it."""
        return cast(str, self.model._meta.verbose_name)


_kinds: dict[str, UnitKind] = {}


def register(kind: UnitKind) -> None:
    _kinds[kind.name] = kind


def kinds() -> list[UnitKind]:
    return list(_kinds.values())


def kind_named(name: str) -> UnitKind:
    """The kind of that name; LookupError names the accepted ones."""
    try:
        return _kinds[name]
    except KeyError as exc:
        raise LookupError(
            say("“{name}” is no kind of unit; accepted: {kinds}.", name=name, kinds=", ".join(_kinds))
        ) from exc


def kind_of(unit: Unit) -> UnitKind:
    return next(kind for kind in _kinds.values() if kind.model is type(unit))


def find(kind: str, unit_id: uuid.UUID | str) -> Unit | None:
    unit: Unit | None = kind_named(kind).rows().filter(pk=unit_id).first()
    return unit


def parents_of(unit: Unit) -> Iterator[tuple[UnitKind, Unit]]:
    """Every unit without which this one cannot be public, with its kind."""
    kind = kind_of(unit)
    for name, lookups in kind.parents.items():
        rows = kind.rows().filter(pk=unit.pk).order_by().values_list(*lookups).distinct()
        ids = {parent_id for row in rows for parent_id in row if parent_id is not None}
        parent_kind = kind_named(name)
        for parent in parent_kind.rows().filter(pk__in=ids).order_by("pk"):
            yield parent_kind, parent


def unpublished_parents(unit: Unit) -> list[tuple[UnitKind, Unit]]:
    parents = list(parents_of(unit))
    public = public_among(parents)
    return [(kind, parent) for kind, parent in parents if (kind.name, parent.pk) not in public]


def public_among(units: Iterable[tuple[UnitKind, Unit]]) -> set[Named]:
    """Those of these units that are public."""
    found: set[Named] = set()
    for name, ids in _ids_by_kind(units).items():
        for some in in_chunks(ids):
            rows = kind_named(name).published().filter(pk__in=some).order_by()
            found |= {(name, pk) for pk in rows.values_list("pk", flat=True)}
    return found


def children_of(unit: Unit) -> Iterator[tuple[UnitKind, Unit]]:
    """Every unit that cannot be public without this one, nearest first, each once."""
    seen: set[Named] = set()
    nearest = [(kind_of(unit), unit)]
    while nearest:
        children = {(kind.name, child.pk): (kind, child) for kind, child in _direct_children(nearest)}
        nearest = [child for name, child in children.items() if name not in seen]
        seen |= children.keys()
        yield from nearest


def _direct_children(parents: Iterable[tuple[UnitKind, Unit]]) -> Iterator[tuple[UnitKind, Unit]]:
    for name, ids in _ids_by_kind(parents).items():
        for kind in _kinds.values():
            for lookup, some in product(kind.parents.get(name, ()), in_chunks(ids)):
                for child in kind.rows().filter(**{f"{lookup}__in": some}).order_by("pk").distinct():
                    yield kind, child


def _ids_by_kind(units: Iterable[tuple[UnitKind, Unit]]) -> dict[str, list[uuid.UUID]]:
    found: dict[str, list[uuid.UUID]] = {}
    for kind, unit in units:
        found.setdefault(kind.name, []).append(unit.pk)
    return found


def in_chunks(ids: list[uuid.UUID]) -> Iterator[list[uuid.UUID]]:
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))
