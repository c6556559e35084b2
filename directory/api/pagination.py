"""Lists in the order of their ids, in pages. A cursor is signed and serves only the list that made it.

Its signature covers endpoint, order, filters and page size, so that no value in it can be chosen by a
client. It holds a day instead of a time: the same page gives the same bytes all day long.
"""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.core import signing

from directory.addresses import site_address
from directory.api.parameters import Given, Parameter, Rows, error, whole_number
from directory.serving.problems import BadParameters

DEFAULT_SIZE = 50
GREATEST_SIZE = 100
CURSOR_LASTS = timedelta(days=7)


def size_in_reach(digits: str) -> str:
    """Without leading zeros, and GREATEST_SIZE at most."""
    number = whole_number(digits)
    return number if len(number) < len(str(GREATEST_SIZE)) else str(GREATEST_SIZE)


PAGE_SIZE = Parameter(
    name="page_size",
    about=f"Results on a page: {DEFAULT_SIZE} unless told; more than {GREATEST_SIZE} means {GREATEST_SIZE}.",
    pattern="0*[1-9][0-9]*",
    schema={"type": "integer", "minimum": 1},
    accepted_is=f"a whole number from 1 to {GREATEST_SIZE}",
    spelled=size_in_reach,
    default=str(DEFAULT_SIZE),
)
CURSOR = Parameter(
    name="cursor",
    about="Where a page starts: as found in `next` and `previous`, never made by hand.",
    pattern="[-0-9A-Za-z_:]{1,300}",
    accepted_is="the cursor of a `next` or `previous` link of this very list, at most seven days old",
)
PAGING = (CURSOR, PAGE_SIZE)


@dataclass(frozen=True)
class Position:
    """Between two rows: after (``forwards``) or before the row with this id."""

    forwards: bool
    key: str


@dataclass(frozen=True)
class Page:
    rows: list[Any]
    next: str | None
    previous: str | None

    @property
    def link_header(self) -> str:
        """RFC 8288."""
        links = {"next": self.next, "prev": self.previous}
        return ", ".join(f'<{address}>; rel="{name}"' for name, address in links.items() if address)


@dataclass(frozen=True)
class PagedList:
    """A list as a client asked for it: where, and with which parameters, on which UTC date."""

    path: str
    given: Given
    today: date

    @property
    def size(self) -> int:
        return size_of(self.given)

    def page(self, rows: Rows) -> Page:
        at = self._position()
        found = self._rows(rows, at)
        more, found = len(found) > self.size, found[: self.size]
        if at and not at.forwards:
            found.reverse()
        has_next = more if at is None or at.forwards else True
        has_previous = at is not None and (at.forwards or more)
        return Page(
            found,
            self._address(Position(True, str(found[-1].pk))) if found and has_next else None,
            self._address(Position(False, str(found[0].pk))) if found and has_previous else None,
        )

    def _rows(self, rows: Rows, at: Position | None) -> list[Any]:
        """One more than the page holds, the nearest first."""
        if at is None:
            return list(rows.order_by("pk")[: self.size + 1])
        if at.forwards:
            return list(rows.filter(pk__gt=at.key).order_by("pk")[: self.size + 1])
        return list(rows.filter(pk__lt=at.key).order_by("-pk")[: self.size + 1])

    def _filters(self) -> Given:
        paging = ("cursor", "page_size")
        return {name: value for name, value in sorted(self.given.items()) if name not in paging}

    def _signer(self) -> signing.Signer:
        bound = json.dumps([self.path, "pk", self.size, self._filters()])
        return signing.Signer(salt=f"directory.api.pagination {bound}")

    def _address(self, position: Position) -> str:
        cursor = self._signer().sign_object([position.forwards, position.key, self.today.toordinal()])
        size = {"page_size": str(self.size)} if "page_size" in self.given else {}
        return site_address(f"{self.path}?{urlencode({**self._filters(), **size, 'cursor': cursor})}")

    def _position(self) -> Position | None:
        """Where the cursor points; BadParameters if it is forged, made for another list, or stale."""
        if "cursor" not in self.given:
            return None
        try:
            forwards, key, day = self._signer().unsign_object(self.given["cursor"])
        except signing.BadSignature as exc:
            raise _refused(
                "This cursor was not made for this list, these filters and this page size."
            ) from exc
        if date.fromordinal(day) + CURSOR_LASTS < self.today:
            raise _refused("This cursor is too old: start again at the first page.")
        return Position(forwards, key)


def size_of(given: Given) -> int:
    """How many results a page holds."""
    return int(given.get("page_size", DEFAULT_SIZE))


def _refused(detail: str) -> BadParameters:
    return BadParameters([error("cursor", detail, CURSOR.accepted())])
