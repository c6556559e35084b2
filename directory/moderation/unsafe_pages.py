"""Pages that were withdrawn because they endanger somebody, and come back: as whatever kind of record or source, and
with whatever added to their query.
"""

import uuid
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from directory.models import TELLING, Revision
from directory.moderation.registry import Content, UnitKind, kinds
from directory.moderation.shape import after, before
from directory.values.sameness import same_page


@dataclass(frozen=True)
class PageKey:
    """An address as ``same_page`` has it: the place, and what its query chooses there."""

    place: str
    chosen: frozenset[str]

    @classmethod
    def of(cls, address: str) -> "PageKey":
        place, _, query = same_page(address)[1].partition("?")
        return cls(place.rstrip("/"), frozenset(filter(None, query.split("&"))))

    def is_shown_by(self, other: "PageKey") -> bool:
        """Whether the other address may show this page: the same place, and at least the same choice."""
        return self.place == other.place and self.chosen <= other.chosen


def unsafe_pages() -> Iterator[tuple[PageKey, Revision]]:
    """Each that a record led readers to until it was withdrawn as unsafe, and does not again; with that withdrawal."""
    linked = {kind.name: kind for kind in kinds() if _addresses_of(kind)}
    # Of any kind: few are, and an index has them.
    units = Revision.objects.filter(is_unsafe=True).order_by().values("unit_id")
    rows = (
        Revision.objects.filter(unit_id__in=units, kind__in=linked)
        .exclude(action__in=TELLING)
        .order_by("seq")
    )
    last: dict[tuple[uuid.UUID, PageKey], Revision] = {}
    for revision in rows:
        kind = linked[revision.kind]
        was, now = _led_to(kind, before(revision)), _led_to(kind, after(revision))
        for page in now:
            last.pop((revision.unit_id, page), None)
        if revision.is_unsafe:
            last |= {(revision.unit_id, page): revision for page in was - now}
    for (_, page), revision in last.items():
        yield page, revision


def coming_back(
    contents: Mapping[uuid.UUID, Content], public: Mapping[uuid.UUID, Content]
) -> dict[uuid.UUID, list[Revision]]:
    """The withdrawals of pages that these contents bring, under their keys; not what each has in public already."""
    brought = {name: _pages_in(value) - _pages_in(public.get(name)) for name, value in contents.items()}
    if not any(brought.values()):
        return {}
    unsafe = list(unsafe_pages())
    return {
        name: found
        for name, pages in brought.items()
        if (found := [revision for page, revision in unsafe if any(map(page.is_shown_by, pages))])
    }


def _addresses_of(kind: UnitKind) -> Collection[str]:
    """The columns of a kind that lead readers to a page."""
    return [name for name in {kind.link, "url"} if name in kind.fields]


def _led_to(kind: UnitKind, value: Content | None) -> set[PageKey]:
    listed = [value[name] for name in _addresses_of(kind)] if value else []
    return {PageKey.of(address) for address in listed if _is_web(address)}


def _pages_in(value: Any) -> set[PageKey]:
    """Of all addresses in a content, in rows of it and its sources too."""
    if isinstance(value, Mapping):
        return {page for part in value.values() for page in _pages_in(part)}
    if isinstance(value, list | tuple):
        return {page for part in value for page in _pages_in(part)}
    return {PageKey.of(value)} if isinstance(value, str) and _is_web(value) else set()


def _is_web(value: str) -> bool:
    return value.startswith(("https://", "http://")) and not any(char.isspace() for char in value)
