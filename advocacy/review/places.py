"""Where an editor stands in the editors' lists, so that a decision leads back there."""

from dataclasses import asdict, dataclass, replace
from typing import Any
from urllib.parse import urlencode

COUNTRY = "country"
MOST_LETTERS = 100


@dataclass(frozen=True)
class Place:
    """Which kind of work, searched for what, in which order ("" is that of the list, or ``COUNTRY``), which page."""

    section: str = ""
    q: str = ""
    order: str = ""
    page: int = 0

    @classmethod
    def of(cls, query: Any) -> "Place":
        """The place that the query of an address names; what is no place is the first one."""
        page, order = query.get("page", "0"), query.get("order", "")
        return cls(
            section=query.get("section", "")[:MOST_LETTERS],
            q=query.get("q", "")[:MOST_LETTERS],
            order=order if order == COUNTRY else "",
            page=int(page) if page.isdecimal() and len(page) < 7 else 0,
        )

    @property
    def parameters(self) -> str:
        """It as the query of an address, without the “?”."""
        return urlencode({name: value for name, value in asdict(self).items() if value})

    @property
    def query(self) -> str:
        """The same with its “?”; empty at the beginning of everything."""
        return f"?{self.parameters}" if self.parameters else ""

    def on(self, page: int) -> "Place":
        return replace(self, page=page)


@dataclass(frozen=True)
class Paged:
    """One page of a list of ``total`` things, of which ``size`` stand on a page."""

    total: int
    place: Place
    size: int

    @property
    def earlier(self) -> Place | None:
        return self.place.on(self.place.page - 1) if self.place.page else None

    @property
    def later(self) -> Place | None:
        is_last = (self.place.page + 1) * self.size >= self.total
        return None if is_last else self.place.on(self.place.page + 1)
