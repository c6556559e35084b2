"""The review queue: one list of all work, the riskiest first, or one kind of it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy

from advocacy.review.items import Item, Work
from advocacy.review.places import EVERYBODY, MINE, OTHERS, Paged, Place
from advocacy.review.work import works
from directory.models import Account
from directory.words.saying import say

PAGE = 50
ALL = "all"
WHOSE = {
    MINE: gettext_lazy("for me"),
    OTHERS: gettext_lazy("only others can"),
    EVERYBODY: gettext_lazy("everybody’s"),
}


@dataclass(frozen=True)
class Section:
    """One kind of work, how much of it waits, and where its first page is."""

    name: str
    label: str
    count: int
    place: Place


@dataclass(frozen=True)
class Queue(Paged):
    """One page of the queue. ``items`` stand in the order of ``sections``, each kind oldest first or by country."""

    sections: list[Section]
    chosen: str
    items: list[Item]

    @property
    def whose(self) -> list[tuple[str, Place, bool]]:
        """For whom the list is, with the place of each, and whether it is that one."""
        return [
            (str(label), self.place.for_whom(name), name == self.place.whose) for name, label in WHOSE.items()
        ]


def queue(account: Account, now: datetime, place: Place) -> Queue:
    """The page of the chosen section (from 0); an unknown section is the whole list."""
    found = works(account, now, place)
    counts = {work.name: work.count() for work in found}
    everything = Section(ALL, say("all, risk first"), sum(counts.values()), place.within(ALL))
    sections = [
        everything,
        *(Section(work.name, work.label, counts[work.name], place.within(work.name)) for work in found),
    ]
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
