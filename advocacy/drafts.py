"""A message to one's own ministry, to be copied: made of a call's words and placeholders, kept nowhere."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from advocacy.call_pages import is_accused
from advocacy.models import CallToAction
from directory.cautions import ShownCaution, shown_cautions
from directory.contact_lines import ContactLine, contact_lines, main_line, of_channel
from directory.ministries import domain_names
from directory.models import Channel, Country, Organisation

# Mail programs and Windows cut a longer address short in the middle of a word.
LONGEST_MAILTO = 1900

# What the reader is to fill in; the script of the page finds each place by these words.
PLACES = {
    "who": "[a citizen of / a resident of]",
    "reason": "[Say in one or two sentences, in your own words, why it matters to you.]",
    "name": "[your name]",
    "town": "[your town, if you wish to give it]",
}
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


@dataclass(frozen=True)
class Draft:
    subject: str
    body: str


@dataclass(frozen=True)
class DraftPage:
    """A draft with the ways to send it; ``mailto`` is complete, or holds the subject only if the text is too long."""

    call: CallToAction
    country: Country
    ministry: Organisation
    draft: Draft
    email: ContactLine | None
    mailto: str
    main: ContactLine | None
    post: list[ContactLine]
    cautions: list[ShownCaution]
    accused: bool

    @property
    def places(self) -> dict[str, str]:
        return PLACES

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


def draft_page(call: CallToAction, ministry: Organisation, country: Country, today: date) -> DraftPage:
    lines = contact_lines(ministry, domain_names(ministry), today)
    email = next(iter(of_channel(lines, Channel.EMAIL)), None)
    draft = draft_message(call, ministry, country)
    return DraftPage(
        call=call,
        country=country,
        ministry=ministry,
        draft=draft,
        email=email,
        mailto=mailto(email.point.value, draft) if email else "",
        main=main_line(lines),
        post=of_channel(lines, Channel.POSTAL_ADDRESS),
        cautions=shown_cautions(country),
        accused=is_accused(country),
    )


def draft_message(call: CallToAction, ministry: Organisation, country: Country) -> Draft:
    """A letter that reports the call's words as what people are asked; they address the reader, not the ministry."""
    subject = call.issue.name if call.issue else call.title
    words = {"ministry": ministry.name, "country": country.name, "summary": call.summary, "ask": call.ask}
    body = LETTER.format(**words, **PLACES)
    return Draft(subject=" ".join(subject.split()), body=body)


def mailto(address: str, draft: Draft) -> str:
    """A ``mailto:`` link (RFC 6068) of at most LONGEST_MAILTO characters; a body that does not fit is left out."""
    start = f"mailto:{quote(address, safe='@+')}?subject={quote(draft.subject, safe='')}"
    whole = f"{start}&body={quote(draft.body.replace(chr(10), chr(13) + chr(10)), safe='')}"
    return whole if len(whole) <= LONGEST_MAILTO else start
