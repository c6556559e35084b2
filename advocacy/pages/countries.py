"""What the page of a country shows: its ministry, the ways to reach it, and the calls that one can take there."""

from dataclasses import dataclass
from datetime import date

from advocacy.models import CallToAction
from advocacy.pages.asking import with_asked
from advocacy.pages.calls import calls_concerning, calls_to_take, is_accused
from directory.contacts.listing import ContactLine, general_pages
from directory.contacts.ministries import ministry_contacts
from directory.models import Country, Organisation
from directory.pages.cautions import ShownCaution, shown_cautions


class Governed:
    """What is shown of a country, and what its cautions and an accusation keep from the words around it."""

    cautions: list[ShownCaution]
    accused: bool

    @property
    def is_unprompted(self) -> bool:
        """Whether a caution forbids to prompt readers here, then nothing tells them to act."""
        return any(caution.forbids for caution in self.cautions)

    @property
    def is_bare(self) -> bool:
        """Whether contacts stand as facts, without a word that leads to them."""
        return self.accused or self.is_unprompted


@dataclass(frozen=True)
class CountryPage(Governed):
    """``calls`` may be taken to this ministry; ``concerning`` accuse this state and carry no action."""

    country: Country
    ministry: Organisation | None
    main: ContactLine | None
    others: list[ContactLine]
    cautions: list[ShownCaution]
    accused: bool
    calls: list[CallToAction]
    concerning: list[CallToAction]

    @property
    def has_steps(self) -> bool:
        """There is something to ask, and somebody to ask: the page leads from the one to the other."""
        return bool(self.calls and self.ministry)

    @property
    def usual(self) -> str:
        """How far most of the contacts are checked: one sentence tells it for all of them."""
        return next((line.usual for line in [self.main, *self.others] if line), "")

    @property
    def has_doubted_only(self) -> bool:
        """There is a page to lead to, but none that readers may be led to now."""
        return self.main is None and bool(general_pages(self.others))

    @property
    def forbids(self) -> bool:
        """Whether a caution keeps every call from the readers of this country."""
        return not self.calls and self.is_unprompted


def country_page(country: Country, today: date) -> CountryPage:
    found = ministry_contacts(country, today)
    return CountryPage(
        country=country,
        ministry=found.ministry,
        main=found.main,
        others=found.others,
        cautions=shown_cautions(country),
        accused=is_accused(country),
        calls=with_asked(calls_to_take(country, today), today),
        concerning=list(calls_concerning(country)),
    )
