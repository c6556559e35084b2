"""The review queue: one list of all work, the riskiest first, or one kind of it."""

from dataclasses import dataclass
from datetime import datetime

from advocacy.review.places import Place
from advocacy.review.work import Item, Work, works
from directory.models import Account

PAGE = 50
ALL = "all"


@dataclass(frozen=True)
class Section:
    """One kind of work, and how much of it waits."""

    name: str
    label: str
    count: int


@dataclass(frozen=True)
class Queue:
    """One page of the queue. ``items`` stand in the order of ``sections``, each kind oldest first or by country."""

    sections: list[Section]
    chosen: str
    items: list[Item]
    total: int
    place: Place

    @property
    def earlier(self) -> Place | None:
        return self.place.on(self.place.page - 1) if self.place.page else None

    @property
    def later(self) -> Place | None:
        is_last = (self.place.page + 1) * PAGE >= self.total
        return None if is_last else self.place.on(self.place.page + 1)


def queue(account: Account, now: datetime, place: Place) -> Queue:
    """The page of the chosen section (from 0); an unknown section is the whole list."""
    found = works(account, now, place)
    counts = {work.name: work.count() for work in found}
    everything = Section(ALL, "all, risk first", sum(counts.values()))
    sections = [everything, *(Section(work.name, work.label, counts[work.name]) for work in found)]
    chosen = [work for work in found if work.name == place.section] or found
    name = chosen[0].name if len(chosen) == 1 else ALL
    items = _slice(chosen, counts, place.page * PAGE, PAGE)
    return Queue(sections, name, items, sum(counts[work.name] for work in chosen), place)


def _slice(chosen: list[Work], counts: dict[str, int], start: int, size: int) -> list[Item]:
    """``size`` lines from ``start`` on, of the lists put one after the other."""
    found: list[Item] = []
    for work in chosen:
        if start < counts[work.name] and len(found) < size:
            found += work.items(start, min(start + size - len(found), counts[work.name]))
        start = max(0, start - counts[work.name])
    return found
