"""How the feed tells of each kind of unit. Each app says it for its own kinds when it starts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.functional import Promise

from directory.moderation import kind_named


@dataclass(frozen=True, kw_only=True)
class Host:
    """What a unit without an address of its own is shown in; a change of the unit is told as an update of it.

    ``lookup`` leads from the unit to the host's id, ``key`` is where the host's public shape shows
    the unit, ``public`` is what must hold of the unit's row for the host to be public.
    """

    kind: str
    lookup: str
    key: str
    public: models.Q = field(default_factory=models.Q)


@dataclass(frozen=True, kw_only=True)
class Telling:
    """``keys`` maps the fields of the content to the keys of the public shape; what is not in it is not told.

    ``collection`` is where the API shows the records by id, ``published`` gives those that are public
    now, with all that ``title`` and ``page`` (a path, or empty) need.
    """

    noun: str | Promise
    collection: str
    published: Callable[[], "models.QuerySet[Any]"]
    title: Callable[[Any], str] = str
    page: Callable[[Any], str] = lambda row: ""
    keys: dict[str, str] = field(default_factory=dict)


_tellings: dict[str, Telling] = {}
_hosts: dict[str, Host] = {}


def tell(kind: str, telling: Telling) -> None:
    """Tell of this kind in this way; besides kinds of unit only what hosts one is told of."""
    _tellings[kind] = telling


def tell_within(kind: str, host: Host) -> None:
    _hosts[kind_named(kind).name] = host


def told_kinds() -> list[str]:
    return sorted(_tellings)


def telling_of(kind: str) -> Telling:
    return _tellings[kind]


def host_of_kind(kind: str) -> Host | None:
    return _hosts.get(kind)


def names_behind(kind: str) -> list[str]:
    """The kinds of unit whose Revisions are told as changes of this one."""
    return [kind, *(name for name, host in _hosts.items() if host.kind == kind)]


def same(names: Iterable[str]) -> dict[str, str]:
    """Fields that the public shape calls by their own names."""
    return {name: name for name in names}
