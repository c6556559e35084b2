"""What is kept of a page between looks, so that no look takes away what a later one is measured by.

A look that shows the body's name and an approved value as far as there were such renews the memory; any other leaves
it as it was. A new title counts once it has stood so for a while: else one could change it first, and then the rest.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from directory.models import Channel, Organisation, SightedPage, State

TITLE_SETTLES = timedelta(days=60)


@dataclass(frozen=True)
class Memory:
    """What a page was at ``seen_at``: its title, its language, the names and values of its body that stood on it.

    ``new_title`` stands there since ``titled_at`` and is too young to count.
    """

    title: str
    language: str
    names: tuple[str, ...]
    values: tuple[str, ...]
    seen_at: datetime
    new_title: str = ""
    titled_at: datetime | None = None

    def after(self, look: "Memory", *, by_person: bool = False) -> "Memory":
        """What is remembered after a later look; ``look.values`` are those by which it may renew this.

        Whoever had the page open takes its title for the page's.
        """
        if (self.names and not look.names) or (self.values and not look.values):
            return self
        if by_person or look.title == self.title:
            return look
        since = self.titled_at if look.title == self.new_title else None
        if since and look.seen_at - since >= TITLE_SETTLES:
            return look
        return replace(look, title=self.title, new_title=look.title, titled_at=since or look.seen_at)

    def as_json(self) -> dict[str, object]:
        return {
            "title": self.title,
            "language": self.language,
            "names": list(self.names),
            "values": list(self.values),
            "seen_at": self.seen_at.isoformat(),
            "new_title": self.new_title,
            "titled_at": self.titled_at.isoformat() if self.titled_at else None,
        }


@dataclass(frozen=True)
class Facts:
    """Of one body: its names; its values that people approved once, and those that nobody has decided."""

    names: tuple[str, ...]
    approved: tuple[str, ...]
    waiting: tuple[str, ...] = ()


def facts_of(body: Organisation) -> Facts:
    """The body's names and values; what was rejected counts nowhere."""
    names = [body.name, *(row.name for row in body.names.all())]
    points = [point for point in body.contact_points.all() if not Channel(point.channel).is_web]
    # What one person withdrew since stood there all the same.
    approved = [p.value for p in points if p.state in (State.PUBLISHED, State.WITHDRAWN)]
    waiting = [p.value for p in points if p.state == State.PENDING]
    return Facts(tuple(names), tuple(approved), tuple(waiting))


def kept_memory(page: SightedPage, facts: Facts) -> Memory | None:
    """The memory that is kept with a page, without values that were rejected or erased since."""
    kept = page.memory
    if not kept:
        return None
    known = {*facts.approved, *facts.waiting}
    return Memory(
        title=kept["title"],
        language=kept["language"],
        names=tuple(kept["names"]),
        values=tuple(value for value in kept["values"] if value in known),
        seen_at=datetime.fromisoformat(kept["seen_at"]),
        new_title=kept["new_title"],
        titled_at=datetime.fromisoformat(kept["titled_at"]) if kept["titled_at"] else None,
    )


def renewing(values: Iterable[str], past: Memory | None, facts: Facts) -> tuple[str, ...]:
    """Of the values on a page those that speak for it: approved, there before or, on a page without a past, all."""
    trusted = {*facts.approved, *(past.values if past else facts.waiting)}
    return tuple(value for value in values if value in trusted)
