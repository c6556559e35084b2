"""Calls without a verb addressed to anybody: rallies that are planned, lists of things to do."""

import re
from collections.abc import Iterator

from advocacy.extraction import verbs
from advocacy.extraction.lexicon import CONTACT_DETAIL, FIRM_PROTEST, FIRM_PROTESTS, PLACE, phrases
from advocacy.extraction.offers import PAST, Notice, offers
from advocacy.extraction.readings import Reading, classify

DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday"
    " january february march april may june july august september october november december"
)
SOON = ("this week", "this month", "this evening", "this afternoon", "next week", "next month")
WHEN = (
    r"(?=[adefjmnostuw\d])"
    rf"(?:(?:{phrases(('on ', 'for ', 'at ', 'from ', 'until '))})?{phrases(('the ', 'next ', 'this ', 'every ', ''))}"
    rf"(?:{phrases(DAYS.split())}|\d{{1,2}})\b|{phrases((*SOON, 'at noon', 'tomorrow', 'tonight'))})"
)
PLANNED = re.compile(
    rf"{FIRM_PROTEST.pattern}[^.;]{{0,60}}?\b(?:(?:is|are|has\s+been|have\s+been|being)\s+(?:also\s+|being\s+)?)?"
    rf"(?:planned|s(?:cheduled|et)|called|organi[sz]ed|due)\s+(?:\w++\s++){{0,3}}?{WHEN}",
    re.IGNORECASE,
)
WILL_BE = re.compile(
    rf"{FIRM_PROTEST.pattern}[^.;]{{0,60}}?\bwill\s+(?:be\s+held|take\s+place|gather|meet|start"
    rf"|begin|assemble)\b"
    rf"|\bthere\s+(?:will\s+be|is|are)\s+(?:\w++\s++){{1,4}}?{FIRM_PROTESTS}[^.;]{{0,"
    rf"60}}?\b{WHEN}"
    rf"|\b(?:we|protesters|activists|campaigners|organi[sz]ers|supporters|students"
    rf"|workers)\s+will\s+"
    rf"(?:be\s+)?(?:gather|march|rally|protest|demonstrat|picket|assembl)\w*+[^.;]{{0,60}}?\b{WHEN}"
    rf"|\bnext\s+{FIRM_PROTESTS}\s+(?:is|will\s+be)\b"
    rf"|\b(?:are|is)\s+(?:planning|organi[sz]ing|holding|staging|calling)\s+(?:\w++\s++){{1,3}}?"
    rf"{FIRM_PROTESTS}[^.;]{{0,60}}?\b{WHEN}"
    rf"|\b(?:we|activists|campaigners|organi[sz]ers|supporters|groups?)\b[^.;]{{0,40}}?"
    rf"\b(?:will|are)\s+(?:be\s++|(?:be\s++)?+(?:(?:\w++\s++){{1,5}}?"
    rf"|(?:\w++\s++){{4}}(?:with\s+|a\s+|an\s+){{1,2}}(?:\w++\s++)?)){FIRM_PROTESTS}"
    rf"[^.;]{{0,40}}?\b{WHEN}",
    re.IGNORECASE,
)
# One of these stands in whatever the two above find.
GATHERING = (
    "protest",
    "march",
    "rall",
    "vigil",
    "demo",
    "picket",
    "walk",
    "sit",
    "action",
    "gather",
    "assembl",
)
LIST_LEAD = re.compile(
    r"\bwhether\s+(?:it's|it\s+is|that's|by|through|you're|you\s+are)\b|\b(?:by|such\s+as|including"
    r"|like|ways\s+to\s+\w+|from)\b",
    re.IGNORECASE,
)
LIST_LINK = re.compile(
    r"(?<!\s)(?:\s*[,;:]\s*(?:or\s+|and\s+)?|\s+(?:or|and|by|as|it's|is|including|through|to)\s+)"
)
PRAISED = re.compile(
    r"[^.;:]{5,220}?\b(?:is|are|can|will|would)\s+(?:\w+\s+)?(?:vital|crucial|important"
    r"|essential|the\s+best"
    r"|help|helps|make\s+a|invaluable|critical|save)\b",
    re.IGNORECASE,
)
AIM = re.compile(r"\W*(?:if\s+you(?:'d|\s+would)?\s+(?:like|want|wish)\s+)?to\s+(?=\w)", re.IGNORECASE)


def notices(sentence: str) -> list[Notice]:
    """Passive offers, announced protests, praised acts and lists of things to do, in order."""
    found = [
        *offers(sentence),
        *_announcements(sentence),
        *_praised(sentence),
        *_aims(sentence),
        *_gerunds(sentence),
    ]
    return sorted(found, key=lambda notice: notice.start)


def _praised(sentence: str) -> Iterator[Notice]:
    """ "Writing to your MP is vital"."""
    match = verbs.ING.match(sentence.lstrip("\"' ").removeprefix("And ").removeprefix("and "))
    if match and PRAISED.match(sentence):
        rest = sentence[sentence.find(match.group()) + len(match.group()) :]
        reading = classify(verbs.base_of(match.group()), rest, "")
        if reading and reading.firmness >= 0.3:
            yield Notice(reading, 0, len(sentence), 0.25)


def _aims(sentence: str) -> Iterator[Notice]:
    """ "To sign the petition: example.org": a purpose and an address, no verb."""
    lead = AIM.match(sentence)
    match = verbs.BASE.match(sentence, lead.end()) if lead else None
    if not match or not (CONTACT_DETAIL.search(sentence) or PLACE.search(sentence)):
        return
    reading = classify(verbs.base_of(match.group()), sentence[match.end() :], "")
    if reading and reading.firmness >= 0.3:
        yield Notice(reading, 0, len(sentence), 0.25)


def _announcements(sentence: str) -> Iterator[Notice]:
    low = sentence.lower()
    if not any(needle in low for needle in GATHERING):
        return
    for pattern in (PLANNED, WILL_BE):
        match = pattern.search(sentence)
        if match and not PAST.search(match.group()):
            reading = Reading("attend_protest", "announced", 0.3, is_weak=True)
            yield Notice(reading, 0, len(sentence), 0.25)
            return


def _gerunds(sentence: str) -> list[Notice]:
    """Two or more -ing phrases in a list: "whether it's signing …, writing to … or giving …"."""
    lead = LIST_LEAD.search(sentence)
    if not lead:
        return []
    found: list[Notice] = []
    for link in LIST_LINK.finditer(sentence, max(0, lead.end() - 8)):
        match = verbs.ING.match(sentence, link.end())
        reading = _read_gerund(sentence, match) if match else None
        if match and reading:
            found.append(Notice(reading, match.start(), len(sentence), 0.3))
    return _without_overlap(found) if len(found) > 2 else []


def _read_gerund(sentence: str, match: re.Match[str]) -> Reading | None:
    phrase = re.split(r"[,;]|\sor\s", sentence[match.end() :], maxsplit=1)[0]
    reading = classify(verbs.base_of(match.group()), phrase, "")
    return Reading(reading.kind, "listed_act", reading.firmness, is_weak=True) if reading else None


def _without_overlap(found: list[Notice]) -> list[Notice]:
    ends = [notice.start for notice in found[1:]] + [found[-1].end]
    return [Notice(n.reading, n.start, end, n.weight) for n, end in zip(found, ends, strict=True)]
