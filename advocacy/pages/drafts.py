"""The letters of a call as text: their places filled, kept nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from advocacy.letters import filled, without_town
from advocacy.models import CallToAction, Letter, ReaderTarget
from advocacy.pages.asking import Asked
from directory.models import Country, Organisation
from directory.words import languages
from directory.words.addressed import addressed, called_of
from directory.words.country_phrases import standings
from directory.words.languages import ENGLISH, written_day

# Mail programs and Windows cut a longer address short in the middle of a word.
LONGEST_MAILTO = 1900

# What the reader is to fill in, in the letter's language; the script of the page finds each place by these words.
PLACES = {
    "reason": _("[Say in one or two sentences, in your own words, why it matters to you.]"),
    "name": _("[your name]"),
    "town": _("[your town, if you wish to give it]"),
}
# What stands in a letter that does not know its reader.
ADDRESSEE = {"ministry": _("[name of your ministry]"), "country": _("[your country]")}
PARLIAMENT = _("[name of your parliament]")
# When the call was made: what is past is told as past.
ASKED = "The call that I follow was made on {day}."
READ = "The call that I follow stands in an article of {day}."
UNCONFIRMED = "If the situation has changed in the meantime, please tell me how it stands today."
# What leads to the ask of a call for which editors wrote none for the letter.
TOLD = (
    "This is what people were asked to raise with their foreign ministry:\n\n{ask}\n\nI share this concern."
)
# The English letter of a call for which editors wrote none. A paragraph with nothing to say is left out.
LETTER = """\
{to_ministry}

Dear Sir or Madam,

I am writing to you as {who}.

{summary}

{asked}

{ask}

{reason}

Please tell me what has been done about this so far, and what will be done next.

{unconfirmed}

Yours faithfully,
{name}
{town}
"""


@dataclass(frozen=True)
class Draft:
    """A letter in one language; what stands in [brackets] is left to the reader.

    ``pattern`` has also the bracket that a reader may leave empty. ``is_reviewed``: people read this translation.
    """

    subject: str
    body: str
    language: str = ENGLISH
    pattern: str = ""
    is_reviewed: bool = True

    @property
    def direction(self) -> str:
        return languages.direction_of(self.language)

    @property
    def endonym(self) -> str:
        return languages.endonym(self.language)


def drafts(
    call: CallToAction, body: Organisation | None = None, country: Country | None = None
) -> list[Draft]:
    """The letter of a call from ``with_asked`` in each of its languages, English first; who is not known stays open."""
    letters: dict[str, Letter | None] = {ENGLISH: None}
    letters |= {letter.language: letter for letter in call.letters.all()}
    return [
        _draft(call, letter, _words(call, language, body, country), language)
        for language, letter in letters.items()
    ]


def _draft(call: CallToAction, letter: Letter | None, words: dict[str, str], language: str) -> Draft:
    """Without a letter of the editors, one that asks what the call asks of the ministry."""
    subject = letter.subject if letter else call.issue.name if call.issue else call.title
    pattern, told = (letter.body, {}) if letter else _english_letter(call)
    words = {**words, **told}
    return Draft(
        subject=" ".join(subject.split()),
        body=filled(without_town(pattern), words),
        language=language,
        pattern=filled(pattern, words) if "{town}" in pattern else "",
        is_reviewed=letter is None or not letter.is_draft,
    )


def _english_letter(call: CallToAction) -> tuple[str, dict[str, str]]:
    """The paragraphs that have something to say, and what fills them.

    Where a call of before has no ask to the ministry, its words for readers are reported as what people were asked.
    """
    asked: Asked = call.asked  # type: ignore[attr-defined]
    on, read_on = (day and written_day(day, ENGLISH) for day in (asked.on, asked.read_on))
    told = {
        "summary": call.summary,
        "asked": ASKED.format(day=on) if on else READ.format(day=read_on) if read_on else "",
        "ask": call.ask_to_ministry or filled(TOLD, {"ask": call.ask}),
        "unconfirmed": UNCONFIRMED if asked.is_unconfirmed else "",
    }
    paragraphs = [part for part in LETTER.split("\n\n") if told.get(part.strip("{}"), part)]
    return "\n\n".join(paragraphs), told


def _words(
    call: CallToAction, language: str, body: Organisation | None, country: Country | None
) -> dict[str, str]:
    """What fills the places of a letter in this language."""
    words = in_language({**PLACES, **ADDRESSEE}, language)
    if call.addresses_reader == ReaderTarget.REPRESENTATIVES:
        words |= in_language({"ministry": PARLIAMENT}, language)
    if country:
        words["country"] = _name_of(country, language)
    words["who"] = f"[{' / '.join(standings_in(language, country).values())}]"
    words["to_ministry"] = addressed(words["ministry"], languages.interface_of(language))
    if body:
        is_english = languages.base_of(language) == ENGLISH
        words["ministry"] = body.name if is_english else body.name_in(language)
        words["to_ministry"] = _line_to(body, country, language)
    return words


def _line_to(body: Organisation, country: Country | None, language: str) -> str:
    """ "To the …"; a ministry or parliament whose name in this language is not known is that of its country."""
    interface = languages.interface_of(language)
    name = body.name if interface == ENGLISH else body.name_in(interface)
    if name == body.name and interface != ENGLISH and country:
        name = called_of(body.kind, country.code, _name_of(country, interface), interface) or name
    return addressed(name, interface)


def standings_in(language: str, country: Country | None) -> dict[str, str]:
    """As what a reader of this country may write."""
    return standings(
        country.code if country else "", _name_of(country, language) if country else "", language
    )


def _name_of(country: Country, language: str) -> str:
    is_english = languages.base_of(language) == ENGLISH
    return country.name if is_english else country.name_in(language.replace("-", "_"))


def in_language(texts: Mapping[str, str | Promise], language: str) -> dict[str, str]:
    """The texts in the language of a letter, where the interface has it; else in English."""
    with override(languages.interface_of(language)):
        return {name: str(text) for name, text in texts.items()}


def mailto(address: str, draft: Draft) -> str:
    """A ``mailto:`` link (RFC 6068) of at most LONGEST_MAILTO characters; a body that does not fit is left out."""
    start = f"mailto:{quote(address, safe='@+')}?subject={quote(draft.subject, safe='')}"
    whole = f"{start}&body={quote(draft.body.replace(chr(10), chr(13) + chr(10)), safe='')}"
    return whole if len(whole) <= LONGEST_MAILTO else start
