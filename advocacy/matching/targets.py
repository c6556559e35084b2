"""Towards whom a call asks its readers to act."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from advocacy.extraction import ExtractedCall, offices
from advocacy.extraction.asks import MINISTRY, OWN, REPRESENTATIVES
from advocacy.extraction.layout import looked_through, plain
from advocacy.extraction.lexicon import GOVERNMENT, words
from advocacy.matching import foreign
from advocacy.matching.accusations import accused_in
from advocacy.matching.gazetteer import Gazetteer, Mention, mentions_in, within
from advocacy.matching.places import codes_within, most_named

OWN_STATE = words(
    "(?:your|their|our|own)(?: [\\w-]+){0,3} (?:governments?|embass(?:y|ies)|ministers?"
    "|prime ministers?|presidents?|leaders?)"
)
OWN_REPRESENTATIVES = words(
    "(?:your|their|our|own|local|relevant|elected)(?: [\\w-]+){0,3} (?:m[es]?ps?|tds?|senators?"
    "|representatives?|congress\\w*|council+ors?|lawmakers?|legislators?|members? of \\w+)"
)
IN_YOUR_COUNTRY = words("in your (?:own )?countr(?:y|ies)")
THE_ORGANISATION = words(
    "(?:the|this|its|their)(?: [\\w-]+)? (?:organi[sz]ation|group|network|charity|campaign|ngo"
    "|foundation|society|coalition|committee|association)"
)
ABROAD = frozenset({"contact_government", "attend_protest"})
LOCATED = ABROAD | {"sign_petition", "donate", "other", "seek_help"}
FOR_SOMEBODY = frozenset({"donate", "seek_help"})


@dataclass(frozen=True)
class Target:
    """Whom a call addresses.

    ``reader`` is "ministry" or "representatives" where these are the reader's own, whoever the
    reader is, else ""; ``organisations`` are ids given to the gazetteer; ``countries`` are ISO
    3166-1 alpha-2 codes of the states acted towards; ``accused`` is the code of the state whose
    conduct the text accuses, or "".
    """

    reader: str = ""
    organisations: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    accused: str = ""


def resolve(gazetteer: Gazetteer, call: ExtractedCall, text: str, language: str = "en") -> Target:
    """The target of a call found in ``text``, from the words that name it and what stands before.

    A government named without its country is taken for that of the accused state, if there is one;
    a petition, protest or message for that of the country the passage or else the article is about.
    """
    accused = accused_in(gazetteer, text, language)
    reader = _reader(call, language)
    if reader:
        return Target(reader=reader, accused=accused)
    mentions = mentions_in(gazetteer, text, language)
    countries = _countries(call, mentions)
    if not countries and accused and call.kind == "contact_government" and call.target:
        countries = (accused,)
    if not countries and call.kind in LOCATED:
        countries = _located(call, text, mentions, accused or most_named(gazetteer, text, language))
    return Target("", _organisations(call, text, mentions), countries, accused)


def target_country(target: Target) -> str:
    """ "reader" for the reader's own bodies, else the one country acted towards, else ""."""
    if target.reader:
        return "reader"
    return target.countries[0] if len(target.countries) == 1 else ""


def accused_country(target: Target) -> str:
    """The code of the state that the text around the call accuses, or "" if unsure."""
    return target.accused


def _reader(call: ExtractedCall, language: str) -> str:
    if call.kind != "contact_government":
        return ""
    if language in foreign.LANGUAGES:
        return _reader_abroad(call.target, language)
    named = " ".join(plain(call.target).split())
    if MINISTRY.search(named) and (_is_own(named) or named[:1].islower()):
        return "ministry"
    if OWN_REPRESENTATIVES.search(named):
        return "representatives"
    if OWN_STATE.search(named) or (IN_YOUR_COUNTRY.search(named) and GOVERNMENT.search(named)):
        return "ministry"
    return "representatives" if OWN.search(named) and REPRESENTATIVES.search(named) else ""


def _reader_abroad(named: str, language: str) -> str:
    if not offices.is_own(named, language):
        return ""
    return "representatives" if offices.sort_of(named, language) == "representatives" else "ministry"


def _is_own(named: str) -> bool:
    return bool(OWN.search(named) or IN_YOUR_COUNTRY.search(named))


def _organisations(call: ExtractedCall, text: str, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Those named in the passage; else, for "the organisation", the nearest named before it."""
    inside = [m.key for m in within(mentions, call.start, call.end) if not m.is_country]
    if inside:
        return tuple(dict.fromkeys(inside))
    if call.kind != "contact_government" and THE_ORGANISATION.search(text[call.start : call.end]):
        earlier = reversed(within(mentions, 0, call.start))
        return tuple(islice((m.key for m in earlier if not m.is_country and m.end <= call.start), 1))
    return ()


def _countries(call: ExtractedCall, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The states whose bodies the words for the target name, as "Russian Embassies" does."""
    if call.kind not in ABROAD or not call.target:
        return ()
    # A line may end where the target's words, taken from the plain text, have a blank.
    words_of_target = r"\s+".join(map(re.escape, call.target.split()))
    seen, offsets = looked_through(call.evidence)
    found = re.search(words_of_target, plain(seen))
    if found is None:
        return ()
    at, end = call.start + offsets[found.start()], call.start + offsets[found.end()]
    return tuple(dict.fromkeys(m.key for m in within(mentions, at, end) if m.is_country))


def _located(call: ExtractedCall, text: str, mentions: Sequence[Mention], about: str) -> tuple[str, ...]:
    """The one country of the passage; for what concerns the matter itself, that of the article.

    Of several in the passage it is the one the article is ``about``, if that is among them.
    """
    named = {m.key for m in within(mentions, call.start, call.end) if m.is_country}
    local = codes_within(text, call.start, call.end)
    here = _here(call.kind, named, local)
    if len(here) == 1:
        return tuple(here)
    fits = about in here if here else call.kind not in FOR_SOMEBODY
    return (about,) if about and fits else ()


def _here(kind: str, named: set[str], local: set[str]) -> set[str]:
    """A gift or a helpline has the country of its address, whatever country the cause is in."""
    if kind in FOR_SOMEBODY:
        return local
    return local or named if kind == "attend_protest" else named or local
