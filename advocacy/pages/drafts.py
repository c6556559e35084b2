"""A message to one's own ministry, to be copied: a call's letter with its places filled, kept nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from advocacy.letters import filled
from advocacy.models import CallToAction, Letter
from advocacy.pages.asking import with_asked
from advocacy.pages.calls import is_accused
from directory.contacts.listing import ContactLine, contact_lines, main_line, of_channel
from directory.contacts.ministries import domain_names
from directory.models import Channel, Country, Organisation
from directory.pages.cautions import ShownCaution, shown_beside
from directory.words import languages
from directory.words.languages import ENGLISH

# Mail programs and Windows cut a longer address short in the middle of a word.
LONGEST_MAILTO = 1900

# What the reader is to fill in, in the letter's language; the script of the page finds each place by these words.
PLACES = {
    "who": _("[a citizen of / a resident of]"),
    "reason": _("[Say in one or two sentences, in your own words, why it matters to you.]"),
    "name": _("[your name]"),
    "town": _("[your town, if you wish to give it]"),
}
# What may stand where "who" is.
STANDINGS = {"citizen": _("a citizen of"), "resident": _("a resident of")}
# What stands in a letter that does not know its reader.
ADDRESSEE = {"ministry": _("[name of your ministry]"), "country": _("[your country]")}
# The English letter of a call for which editors wrote none.
LETTER = """\
To the {ministry}

Dear Sir or Madam,

I am writing to you as {who} {country}.

{summary}

This is what people are being asked to raise with their foreign ministry:

{ask}

I share this concern. {reason}

Please tell me what the ministry has done about this so far, and what it will do next.

Yours faithfully,
{name}
{town}
"""
# The same where editors wrote what it asks of the ministry.
LETTER_THAT_ASKS = """\
To the {ministry}

Dear Sir or Madam,

I am writing to you as {who} {country}.

{summary}

{ask}

{reason}

Please tell me what the ministry has done about this so far, and what it will do next.

Yours faithfully,
{name}
{town}
"""


@dataclass(frozen=True)
class Draft:
    """A letter in one language; what stands in [brackets] is left to the reader."""

    subject: str
    body: str
    language: str = ENGLISH

    @property
    def direction(self) -> str:
        return languages.direction_of(self.language)

    @property
    def endonym(self) -> str:
        return languages.endonym(self.language)


@dataclass(frozen=True)
class DraftPage:
    """A draft with the ways to send it; ``mailto`` is complete, or holds the subject only if the text is too long.

    ``others`` are the same letter in further languages. ``leaves_out``: a contact that is in doubt is not offered.
    """

    call: CallToAction
    country: Country
    ministry: Organisation
    draft: Draft
    others: list[Draft]
    email: ContactLine | None
    mailto: str
    main: ContactLine | None
    post: list[ContactLine]
    leaves_out: bool
    cautions: list[ShownCaution]
    accused: bool

    @property
    def places(self) -> dict[str, str]:
        return in_language(PLACES, self.draft.language)

    @property
    def standings(self) -> dict[str, str]:
        return in_language(STANDINGS, self.draft.language)

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


def draft_page(
    call: CallToAction, ministry: Organisation, country: Country, today: date, *, reads: str, asked: str = ""
) -> DraftPage | None:
    """The letter for who reads the interface in ``reads``, or the one ``asked`` for; None if that is not there."""
    letters = drafts(call, ministry, country)
    draft = _in(letters, asked) if asked else _in(letters, reads) or _near(letters, reads) or letters[0]
    if draft is None:
        return None
    with_asked([call], today)
    known = contact_lines(ministry, domain_names(ministry), today)
    lines = [line for line in known if line.may_lead]
    email = next(iter(of_channel(lines, Channel.EMAIL)), None)
    return DraftPage(
        call=call,
        country=country,
        ministry=ministry,
        draft=draft,
        others=[other for other in letters if other is not draft],
        email=email,
        mailto=mailto(email.point.value, draft) if email else "",
        main=main_line(lines),
        post=of_channel(lines, Channel.POSTAL_ADDRESS),
        leaves_out=len(lines) < len(known),
        cautions=shown_beside(country, call.issue),
        accused=is_accused(country),
    )


def drafts(
    call: CallToAction, ministry: Organisation | None = None, country: Country | None = None
) -> list[Draft]:
    """The call's letter in each of its languages, English first; whom it does not know stays in brackets."""
    letters: dict[str, Letter | None] = {ENGLISH: None}
    letters |= {letter.language: letter for letter in call.letters.all()}
    return [
        _draft(call, letter, _words(language, ministry, country), language)
        for language, letter in letters.items()
    ]


def _in(letters: list[Draft], language: str) -> Draft | None:
    return next((draft for draft in letters if draft.language == language), None)


def _near(letters: list[Draft], language: str) -> Draft | None:
    """One in a variety of the language, as "de-AT" is of "de"."""
    return next((draft for draft in letters if languages.base_of(draft.language) == language), None)


def _draft(call: CallToAction, letter: Letter | None, words: dict[str, str], language: str) -> Draft:
    """Without a letter of the editors, one that asks what the call asks of the ministry.

    Where a call of before has no such ask, its words for readers are reported as what people are asked.
    """
    if letter:
        return Draft(letter.subject, filled(letter.body, words), language)
    subject = call.issue.name if call.issue else call.title
    pattern = LETTER_THAT_ASKS if call.ask_to_ministry else LETTER
    body = filled(pattern, {**words, "summary": call.summary, "ask": call.ask_to_ministry or call.ask})
    return Draft(" ".join(subject.split()), body)


def _words(language: str, ministry: Organisation | None, country: Country | None) -> dict[str, str]:
    """What fills the places of a letter in this language."""
    words = in_language({**PLACES, **ADDRESSEE}, language)
    is_english = languages.base_of(language) == ENGLISH
    if ministry:
        words["ministry"] = ministry.name if is_english else ministry.name_in(language)
    if country:
        words["country"] = country.name if is_english else country.name_in(language.replace("-", "_"))
    return words


def in_language(texts: Mapping[str, str | Promise], language: str) -> dict[str, str]:
    """The texts in the language of a letter, where the interface has it; else in English."""
    with override(languages.interface_of(language)):
        return {name: str(text) for name, text in texts.items()}


def mailto(address: str, draft: Draft) -> str:
    """A ``mailto:`` link (RFC 6068) of at most LONGEST_MAILTO characters; a body that does not fit is left out."""
    start = f"mailto:{quote(address, safe='@+')}?subject={quote(draft.subject, safe='')}"
    whole = f"{start}&body={quote(draft.body.replace(chr(10), chr(13) + chr(10)), safe='')}"
    return whole if len(whole) <= LONGEST_MAILTO else start
