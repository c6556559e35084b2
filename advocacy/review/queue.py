"""The review queue: one list of all work, the riskiest first, or one kind of it."""

from dataclasses import dataclass
from datetime import datetime

from advocacy.review.places import Paged, Place
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
class Queue(Paged):
    """One page of the queue. ``items`` stand in the order of ``sections``, each kind oldest first or by country."""

    sections: list[Section]
    chosen: str
    items: list[Item]


def queue(account: Account, now: datetime, place: Place) -> Queue:
    """The page of the chosen section (from 0); an unknown section is the whole list."""
    found = works(account, now, place)
    counts = {work.name: work.count() for work in found}
    everything = Section(ALL, "all, risk first", sum(counts.values()))
    sections = [everything, *(Section(work.name, work.label, counts[work.name]) for work in found)]
    chosen = [work for work in found if work.name == place.section] or found
    name = chosen[0].name if len(chosen) == 1 else ALL
    items = _slice(chosen, counts, place.page * PAGE, PAGE)
    return Queue(sum(counts[work.name] for work in chosen), place, PAGE, sections, name, items)


def _slice(chosen: list[Work], counts: dict[str, int], start: int, size: int) -> list[Item]:
    """``size`` lines from ``start`` on, of the lists put one after the other."""
    found: list[Item] = []
    for work in chosen:
        if start < counts[work.name] and len(found) < size:
            found += work.items(start, min(start + size - len(found), counts[work.name]))
        start = max(0, start - counts[work.name])
    return found
