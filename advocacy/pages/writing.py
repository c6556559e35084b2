"""A message to one's own ministry or parliament, to be copied, and every way that there is to send it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from advocacy.models import CallToAction, ReaderTarget
from advocacy.pages.asking import with_asked
from advocacy.pages.calls import is_accused
from advocacy.pages.drafts import LONGEST_MAILTO, PLACES, Draft, drafts, in_language, mailto, standings_in
from directory.contacts.listing import ContactLine, contact_lines
from directory.contacts.ministries import current_ministry, domain_names
from directory.contacts.parliaments import parliament_of
from directory.models import Channel, Country, Organisation, Purpose
from directory.pages.cautions import ShownCaution, forbids_prompts, shown_beside
from directory.words import languages

# A letter is neither a journalist's question nor about a paper to be issued.
NOT_FOR_LETTERS = (Purpose.PRESS, Purpose.DOCUMENTS)
ON_THE_WEB = (Channel.CONTACT_FORM, Channel.CONTACT_PAGE, Channel.WEBSITE, Channel.SOCIAL)
ON_PAPER = (Channel.POSTAL_ADDRESS, Channel.FAX)


@dataclass(frozen=True)
class Ways:
    """The contacts to which a letter may go: first by e-mail, then on the web, by telephone and on paper."""

    emails: list[ContactLine]
    web: list[ContactLine]
    telephones: list[ContactLine]
    paper: list[ContactLine]

    def __bool__(self) -> bool:
        return bool(self.emails or self.web or self.telephones or self.paper)

    @property
    def has_form(self) -> bool:
        return any(line.point.channel == Channel.CONTACT_FORM for line in self.web)

    @property
    def address(self) -> ContactLine | None:
        """The postal address that goes into the window of an envelope."""
        return next((line for line in self.paper if line.point.channel == Channel.POSTAL_ADDRESS), None)


@dataclass(frozen=True)
class WritingPage:
    """A letter with the ways to send it; ``mailto`` is complete, or holds the subject only if the text is too long.

    ``translation``: the letter in the reader's language that nobody has reviewed yet. ``others`` are those in further
    languages. ``leaves_out``: a contact that is in doubt is not offered. ``parliament``: who else can be written to.
    ``body`` is None while none is public: readers may know it themselves. ``leads_back``: paper may bear the address of
    the page; it could betray who carries it where contacts stand bare.
    """

    call: CallToAction
    country: Country
    body: Organisation | None
    on: date
    draft: Draft
    translation: Draft | None
    others: list[Draft]
    ways: Ways
    leaves_out: bool
    parliament: Organisation | None
    cautions: list[ShownCaution]
    accused: bool
    leads_back: bool

    @property
    def is_to_parliament(self) -> bool:
        return self.call.addresses_reader == ReaderTarget.REPRESENTATIVES

    @property
    def written_on(self) -> str:
        """The day above a letter on paper, as its language writes it."""
        return languages.written_day(self.on, languages.interface_of(self.draft.language))

    @property
    def email(self) -> ContactLine | None:
        return next(iter(self.ways.emails), None)

    @property
    def mailto(self) -> str:
        return mailto(self.email.point.value, self.draft) if self.email else ""

    @property
    def who(self) -> str:
        """The bracket of the letter that the choice of the reader fills."""
        return f"[{' / '.join(self.standings.values())}]"

    @property
    def places(self) -> dict[str, str]:
        return in_language(PLACES, self.draft.language)

    @property
    def standings(self) -> dict[str, str]:
        return standings_in(self.draft.language, self.country)

    @property
    def mail_address(self) -> str:
        """The address as it stands in a ``mailto:`` link."""
        return quote(self.email.point.value, safe="@+") if self.email else ""

    @property
    def longest_mailto(self) -> int:
        return LONGEST_MAILTO

    @property
    def mail_is_whole(self) -> bool:
        return "&body=" in self.mailto


def addressee(call: CallToAction, country: Country) -> Organisation | None:
    """The body of a country to which its readers may take this call, while one is public."""
    if call.addresses_reader == ReaderTarget.REPRESENTATIVES:
        return parliament_of(country)
    return current_ministry(country)


def writing_page(
    call: CallToAction, country: Country, today: date, *, reads: str, asked: str = ""
) -> WritingPage | None:
    """The letter for who reads the interface in ``reads``, or the one ``asked`` for; None if that is not there."""
    with_asked([call], today)
    body = addressee(call, country)
    letters = drafts(call, body, country)
    wanted = _in(letters, asked) if asked else _in(letters, reads) or _near(letters, reads) or letters[0]
    if wanted is None:
        return None
    draft = wanted if wanted.is_reviewed else letters[0]
    accused = is_accused(country)
    known = contact_lines(body, domain_names(body), today) if body else []
    lines = [line for line in known if line.may_lead]
    return WritingPage(
        call=call,
        country=country,
        body=body,
        on=today,
        draft=draft,
        translation=None if draft is wanted else wanted,
        others=[other for other in letters if other is not draft and other is not wanted],
        ways=ways(lines),
        leaves_out=len(lines) < len(known),
        parliament=None if call.addresses_reader == ReaderTarget.REPRESENTATIVES else parliament_of(country),
        cautions=shown_beside(country, call.issue),
        accused=accused,
        leads_back=not accused and not forbids_prompts(country),
    )


def ways(lines: Iterable[ContactLine]) -> Ways:
    """Those that are for letters, the general ones first."""
    fit = [line for line in lines if line.point.purpose not in NOT_FOR_LETTERS]
    fit.sort(key=lambda line: line.point.purpose != Purpose.GENERAL)
    return Ways(
        emails=_of(fit, [Channel.EMAIL]),
        web=_of(fit, ON_THE_WEB),
        telephones=_of(fit, [Channel.TELEPHONE]),
        paper=_of(fit, ON_PAPER),
    )


def _of(lines: list[ContactLine], channels: Iterable[Channel]) -> list[ContactLine]:
    return [line for channel in channels for line in lines if line.point.channel == channel]


def _in(letters: list[Draft], language: str) -> Draft | None:
    return next((draft for draft in letters if draft.language == language), None)


def _near(letters: list[Draft], language: str) -> Draft | None:
    """One in a variety of the language, as "de-AT" is of "de"."""
    return next((draft for draft in letters if languages.base_of(draft.language) == language), None)
