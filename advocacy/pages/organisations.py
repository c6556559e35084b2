"""What the pages of organisations other than current ministries show."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from advocacy.models import CallToAction
from advocacy.pages.calls import calls_naming
from directory.contacts.listing import ContactLine, contact_lines
from directory.contacts.ministries import domain_names
from directory.models import Organisation, OrganisationKind

# So many that a directory of hundreds stands on one page, and no page takes long to make or to bring.
PAGE = 200


@dataclass(frozen=True)
class OrganisationPage:
    organisation: Organisation
    lines: list[ContactLine]
    calls: list[CallToAction]


def organisation_page(organisation: Organisation, today: date) -> OrganisationPage:
    lines = contact_lines(organisation, domain_names(organisation), today)
    return OrganisationPage(organisation, lines, list(calls_naming(organisation)))


@dataclass(frozen=True)
class OrganisationList:
    """One page of the published bodies, by number from 1: under their kinds, by name."""

    number: int
    pages: int
    kinds: list[tuple[str, list[Organisation]]]

    @property
    def earlier(self) -> int | None:
        return self.number - 1 or None

    @property
    def later(self) -> int | None:
        return self.number + 1 if self.number < self.pages else None


def organisation_list(number: int) -> OrganisationList | None:
    """Current ministries stand under their countries. None for a page that is not there; the first always is."""
    bodies = Organisation.objects.published().other_than_ministries()
    pages = max(1, -(-bodies.count() // PAGE))
    if not 1 <= number <= pages:
        return None
    rows = bodies.select_related("country", "advisory_source").order_by("kind", "name", "id")
    shown = rows[(number - 1) * PAGE : number * PAGE]
    by_kind = groupby(shown, key=lambda organisation: organisation.kind)
    return OrganisationList(
        number, pages, [(str(OrganisationKind(kind).label), list(g)) for kind, g in by_kind]
    )
