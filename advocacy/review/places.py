"""Where an editor stands in the editors' lists, so that a decision leads back there."""

from dataclasses import asdict, dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

COUNTRY = "country"
# Whose work a list shows: what the account can decide, what only others can, or both.
MINE, OTHERS, EVERYBODY = "", "others", "all"
MOST_LETTERS = 100


@dataclass(frozen=True)
class Place:
    """Which kind of work, searched for what, in which order ("" is that of the list, or ``COUNTRY``), for whom
    (``MINE``, ``OTHERS`` or ``EVERYBODY``), which page.
    """

    section: str = ""
    q: str = ""
    order: str = ""
    whose: str = MINE
    page: int = 0

    @classmethod
    def of(cls, query: Any) -> "Place":
        """The place that the query of an address names; what is no place is the first one."""
        page, order, whose = (query.get(name, "") for name in ("page", "order", "whose"))
        return cls(
            section=query.get("section", "")[:MOST_LETTERS],
            q=query.get("q", "")[:MOST_LETTERS],
            order=order if order == COUNTRY else "",
            whose=whose if whose in (OTHERS, EVERYBODY) else MINE,
            page=int(page) if page.isdecimal() and len(page) < 7 else 0,
        )

    @classmethod
    def before(cls, query: Any) -> "Place":
        """Where one came from: pages that have parameters of their own carry the whole place in one, ``queue``."""
        return cls.of(QueryDict(query["queue"]) if "queue" in query else query)

    @property
    def parameters(self) -> str:
        """It as the query of an address, without the “?”."""
        return urlencode({name: value for name, value in asdict(self).items() if value})

    @property
    def query(self) -> str:
        """The same with its “?”; empty at the beginning of everything."""
        return f"?{self.parameters}" if self.parameters else ""

    @property
    def is_all(self) -> bool:
        return self.whose == EVERYBODY

    @property
    def for_everybody(self) -> "Place":
        return self.for_whom(EVERYBODY)

    def on(self, page: int) -> "Place":
        return replace(self, page=page)

    def within(self, section: str) -> "Place":
        """The first page of another kind of work, with the same search."""
        return replace(self, section=section, page=0)

    def for_whom(self, whose: str) -> "Place":
        return replace(self, whose=whose, page=0)


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
