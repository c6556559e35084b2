"""What readers are told of a source. A copy of an encyclopaedia is never named to them."""

from datetime import date
from typing import NamedTuple

from directory.models import Evidence, Source, SourceKind
from directory.values.gradings import Grade, grade_of

OLD_AFTER_YEARS = 7  # of a page: what it says has often changed since


class ShownSource(NamedTuple):
    """A source as the public sees it: what is not known, or not to be named, is None."""

    url: str | None
    publisher: str | None
    retrieved_on: str | date | None
    evidence: str
    kind: str | None
    page_from: str | None

    @property
    def is_named(self) -> bool:
        return self.kind != SourceKind.ENCYCLOPAEDIA


def shown_source(
    *, url: str, publisher: str, retrieved_on: str | date | None, evidence: str, kind: str, page_from: str
) -> ShownSource:
    """The columns of a Source as the public sees them; its kind is what somebody told, else what the address tells."""
    graded = kind or grade_of(url) or (Grade.OWN if evidence == Evidence.OFFICIAL else "")
    if graded == Grade.ENCYCLOPAEDIA:
        return ShownSource(None, None, retrieved_on, evidence, str(graded), page_from or None)
    return ShownSource(
        url or None, publisher or None, retrieved_on, evidence, str(graded) or None, page_from or None
    )


def as_shown(source: Source) -> ShownSource:
    """A row as the public sees it."""
    return shown_source(**{name: getattr(source, name) for name in ShownSource._fields})


def is_old(page_from: str, today: date) -> bool:
    """Whether a page of that year or date is so old that newer ones go before it."""
    return bool(page_from) and today.year - int(page_from[:4]) >= OLD_AFTER_YEARS
