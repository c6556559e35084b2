"""How a contact value is shown and followed. Only these four schemes ever become a link."""

from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple, Protocol, TypeVar
from urllib.parse import quote

import phonenumbers
from django.db import models
from django.db.models import OuterRef, Subquery

from directory.models import PROBLEMS, WARNED, Channel, LinkState, Observation
from directory.values.domains import host_of, is_below
from directory.values.telephones import parsed

Rows = TypeVar("Rows", bound="models.QuerySet[Any]")

SCHEMES = ("https://", "http://", "mailto:", "tel:")


NOT_APPLICABLE = "not_applicable"


class Way(Protocol):
    """A contact point, or a row with its columns."""

    @property
    def channel(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def extension(self) -> str: ...


class Link(NamedTuple):
    """What a program saw of an address, and since which UTC date; ``not_applicable`` where there is none.

    ``told_at``: when it was first seen to be so and to lead where it leads, where that is asked for and known.
    """

    state: str = NOT_APPLICABLE
    since: date | None = None
    told_at: datetime | None = None

    @property
    def is_warned(self) -> bool:
        """Readers are told beside it, and what works stands before it."""
        return self.state in WARNED

    @property
    def is_problem(self) -> bool:
        """It is not what readers are led to first."""
        return self.state in PROBLEMS


def may_lead(trust: str, link: Link) -> bool:
    """Whether readers and programs may be led there first, by how far it is trusted and what was seen of it."""
    return trust != "disputed" and not link.is_problem


def with_link(rows: Rows, column: str) -> Rows:
    """Annotated with what was seen of the address in ``column``, for ``link_of``."""
    seen = Observation.objects.filter(url=OuterRef(column))
    told = {f"link_{name}": Subquery(seen.values(name)) for name in ("state", "since", "told_at")}
    return rows.annotate(**told)


def link_of(point: Way) -> Link:
    """What was seen of a contact from ``with_link``."""
    return link_seen(point) if Channel(point.channel).is_web else Link()


def link_seen(row: Any) -> Link:
    """What was seen of the address of a row from ``with_link``; unknown if no program has looked yet."""
    return Link(row.link_state or LinkState.UNKNOWN, row.link_since, row.link_told_at)


def safe_href(address: str) -> str | None:
    """The address if it may stand in a link, else None, whatever the database holds."""
    return address if address.startswith(SCHEMES) else None


def href_of(point: Way) -> str | None:
    """Where a click goes: the page itself, ``mailto:`` or ``tel:`` (RFC 3966); None for a postal address."""
    if point.channel in (Channel.POSTAL_ADDRESS, Channel.FAX):
        return None
    if point.channel == Channel.EMAIL:
        # Quoted, so that no stored value can add a copy or a subject.
        return f"mailto:{quote(point.value, safe='@')}"
    if point.channel == Channel.TELEPHONE:
        return f"tel:{point.value}" + (f";ext={point.extension}" if point.extension else "")
    return safe_href(point.value)


def leads_to(point: Way, trust: str) -> str | None:
    """Where a click goes while it is trusted so far: nowhere from what is disputed, which is told and no more."""
    return None if trust == "disputed" else href_of(point)


def display_of(point: Way) -> str:
    """The value as people read it: numbers grouped in the international format, addresses as they are."""
    if point.channel not in (Channel.TELEPHONE, Channel.FAX):
        return point.value
    shown = _grouped(point.value)
    return f"{shown} ext. {point.extension}" if point.extension else shown


# The same numbers are shown again and again, and grouping one takes as long as all the rest of its shape.
@lru_cache(maxsize=10_000)
def _grouped(number: str) -> str:
    try:
        found = parsed(number)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def on_official_domain(point: Way, domains: list[str]) -> bool | None:
    """Whether a web or e-mail contact stands on a proven domain; None where it has no host or nothing is proven."""
    if (
        point.channel in (Channel.POSTAL_ADDRESS, Channel.FAX, Channel.TELEPHONE, Channel.SOCIAL)
        or not domains
    ):
        return None
    return is_below(host_of(point.value), domains)
