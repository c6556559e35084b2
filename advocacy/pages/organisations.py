"""What the pages of organisations other than current ministries show."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from advocacy.models import CallToAction
from advocacy.pages.calls import calls_naming
from directory.contacts.listing import ContactLine, contact_lines
from directory.contacts.ministries import domain_names
from directory.models import Organisation, OrganisationKind


@dataclass(frozen=True)
class OrganisationPage:
    organisation: Organisation
    lines: list[ContactLine]
    calls: list[CallToAction]


def organisation_page(organisation: Organisation, today: date) -> OrganisationPage:
    lines = contact_lines(organisation, domain_names(organisation), today)
    return OrganisationPage(organisation, lines, list(calls_naming(organisation)))


def by_kind() -> Iterator[tuple[str, list[Organisation]]]:
    """Published organisations under their kind, by name; current ministries stand under their countries."""
    organisations = Organisation.objects.published().other_than_ministries()
    rows = organisations.select_related("country", "advisory_source").order_by("kind", "name", "id")
    for kind, group in groupby(rows, key=lambda organisation: organisation.kind):
        yield str(OrganisationKind(kind).label), list(group)
