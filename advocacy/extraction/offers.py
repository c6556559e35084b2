"""Calls in the passive: appeals that can be sent, gifts that are welcome, help that is there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from advocacy.extraction.lexicon import (
    CONTACT_DETAIL,
    GOVERNMENT,
    HELPLINE,
    ORGANISATION,
    PETITION_NOUN,
    PLACE,
    words,
)
from advocacy.extraction.readings import Reading


@dataclass(frozen=True, slots=True)
class Notice:
    """A call found at ``start`` to ``end`` of its sentence, and how much its wording weighs."""

    reading: Reading
    start: int
    end: int
    weight: float


DONE_TO = re.compile(
    r"(?P<thing>[^.;:]{0,140}?)\b(?:can|may|should|must|could|to)\s+(?:also\s+|still\s+"
    r"|now\s+)?(?:be\s+)?"
    r"(?:also\s+)?(?P<done>sent|go\s+to|made|addressed|directed|mailed|faxed|e-?mailed|signed"
    r"|given|posted"
    r"|forwarded|contacted|reached|called|found|obtained|donated|paid|submitted|phoned)\b",
    re.IGNORECASE,
)
WELCOME = re.compile(
    r"(?P<thing>[^.;:]{0,100}?)\b(?:is|are)\s+(?:\w+\s+)?"
    r"(?:welcome|needed|wanted|appreciated|accepted|sought|received|looking\s+for|calling\s+for"
    r"|appealing\s+for|asking\s+for|seeking)\b",
    re.IGNORECASE,
)
THERE = re.compile(
    r"(?P<thing>[^.;:]{0,120}?)\b(?:is|are|has\s+been|have\s+been)\s+(?:\w+\s+)?"
    r"(?:available|open|there|on\s+hand|offered|online|set\s+up|free)\b",
    re.IGNORECASE,
)
# One of these stands in whatever DONE_TO finds.
DONE: tuple[str, ...] = (
    "sent",
    "go",
    "made",
    "addressed",
    "directed",
    "mailed",
    "faxed",
    "signed",
    "given",
    "posted",
    "forwarded",
)
DONE += ("contacted", "reached", "called", "found", "obtained", "donated", "paid", "submitted", "phoned")
BEING = ("is ", "are ", "has ", "have ")
GIFTS = words("donations?|contributions?|che(?:que|ck)s?|funds|money|gifts|financial support")
FUND = words("(?:crowd|go)[- ]?fund\\w*|fund|donation page|appeal page|justgiving")
WRITINGS = words(
    "appeals?|letters?|messages?|e-?mails?|faxes|complaints?|protests?|statements?|copies"
    "|condolences"
    "|solidarity|postcards?|cards|telegrams?|calls|resolutions"
)
INFORMATION = words("(?:more|further) (?:information|info|details)|details|information")
HANDS = words("volunteers?|helpers?|hosts|translators|drivers|interpreters")
SUPPORT = words("help|support|advice|counselling|counseling|assistance")
AFFECTED = words("if you|anyone|anybody|affected|someone you know|those|you")
PAST = re.compile(r"\b(?:was|were|had\s+been|had)\b", re.IGNORECASE)


def offers(sentence: str) -> Iterator[Notice]:
    """At most one call in the passive, spanning the sentence."""
    low = sentence.lower()
    reading = None
    if any(done in low for done in DONE):
        reading = _sent(sentence) or _sent(sentence.rpartition(";")[2])
    if reading is None and any(is_ in low for is_ in BEING):
        reading = _wanted(sentence) or _there(sentence)
    if reading:
        yield Notice(reading, 0, len(sentence), 0.3)


def _sent(sentence: str) -> Reading | None:
    match = DONE_TO.match(sentence)
    if not match or PAST.search(match["thing"]):
        return None
    thing, done = match["thing"], match["done"].lower()
    if GIFTS.search(thing):
        return Reading("donate", "gifts_sent", 0.4)
    if done == "signed" or PETITION_NOUN.search(thing):
        return Reading("sign_petition", "signed_at", 0.35)
    if done in {"contacted", "reached", "called", "phoned"}:
        return _contacted(thing, sentence)
    if FUND.search(thing) and CONTACT_DETAIL.search(sentence):
        return Reading("donate", "fund_there", 0.3)
    if INFORMATION.search(thing) and (PLACE.search(sentence) or CONTACT_DETAIL.search(sentence)):
        return Reading("support_organisation", "more_found_at", 0.25, is_weak=True)
    if WRITINGS.search(thing):
        kind = "contact_government" if GOVERNMENT.search(sentence) else "other"
        return Reading(kind, "writings_sent", 0.35)
    return None


def _contacted(thing: str, whole: str) -> Reading | None:
    if HELPLINE.search(whole):
        return Reading("seek_help", "contacted_at", 0.3)
    if ORGANISATION.search(thing) and CONTACT_DETAIL.search(whole):
        return Reading("support_organisation", "contacted_at", 0.2)
    return None


def _wanted(sentence: str) -> Reading | None:
    match = WELCOME.match(sentence)
    if not match:
        return None
    thing, wanted = match["thing"], sentence[match.end() : match.end() + 40]
    if GIFTS.search(thing) or (match.group().endswith(("for", "seeking")) and GIFTS.search(wanted)):
        return Reading("donate", "gifts_welcome", 0.3)
    if HANDS.search(thing) or HANDS.match(wanted.lstrip()):
        return Reading("support_organisation", "hands_needed", 0.3)
    return None


def _there(sentence: str) -> Reading | None:
    """A petition, a fund, information or help that a reader can reach at the place given."""
    match = THERE.match(sentence)
    if not match:
        return None
    thing, rest = match["thing"], sentence[match.end() :]
    is_near = bool(PLACE.search(rest) or CONTACT_DETAIL.search(sentence))
    if AFFECTED.search(thing) and (HELPLINE.search(sentence) or (SUPPORT.search(thing[-30:]) and rest)):
        return Reading("seek_help", "help_there", 0.3)
    if PETITION_NOUN.search(thing) and is_near:
        return Reading("sign_petition", "petition_there", 0.25)
    if FUND.search(thing) and is_near:
        return Reading("donate", "fund_there", 0.25)
    if INFORMATION.search(thing) and is_near:
        return Reading("support_organisation", "more_found_at", 0.25, is_weak=True)
    return None
