"""Candidates for calls in one sentence, each with its span, reading and score."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from advocacy.extraction import strength, verbs
from advocacy.extraction.actors import conditional
from advocacy.extraction.furniture import is_furniture
from advocacy.extraction.heads import Head, heads
from advocacy.extraction.lexicon import FIRM_PROTEST
from advocacy.extraction.notices import notices
from advocacy.extraction.offers import Notice
from advocacy.extraction.readings import GENERIC, Reading, by_act, classify
from advocacy.extraction.scoring import THRESHOLD, Place, score

QUESTION = re.compile(
    r"[\s\"'(]*(?:and\s+|so\s+|but\s+)?(?:how(?!\s+about)|what|why(?!\s+not)|who|where|when|which|do|does|did|is|are|was|has"
    r"|have|should|shall|isn't|don't)\b",
    re.IGNORECASE,
)
PURPOSE = re.compile(r"\W*(?:if\s++[^,]{0,40}?\b)?(?:in\s+order\s+)?to\s+", re.IGNORECASE)
AIM = re.compile(r"\b(?:to|and)\s+", re.IGNORECASE)
SEPARATOR = re.compile(r"[\s,;-]*(?:(?:and|or|but|then|also|as\s+well\s+as)\s+)*", re.IGNORECASE)
FIRM_PURPOSES = frozenset(
    [
        "donate",
        "sign_petition",
        "attend_protest",
        "contact_government",
        "seek_help",
        "support_organisation",
    ]
)
EVENT_PAGE = re.compile(r"\s+(?:out\s+)?(?:this|the|our)\s+(?:\w+\s+)?event\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible call: its ``start`` and ``end`` in the sentence, and what follows the verb."""

    start: int
    end: int
    reading: Reading
    score: float
    verb: str
    objects: str
    cue: str = ""
    actor: str = ""
    is_relayed: bool = False
    is_weak: bool = False


def candidates(sentence: str, before: str, place: Place) -> list[Candidate]:
    """The calls that one plain sentence makes, in order, none overlapping another."""
    if _is_question(sentence):
        return []
    asked = _from_heads(sentence, before, place) or _from_notices(sentence, place)
    # Asked last: most sentences hold no call anyway, and its lists are long.
    return [] if asked and is_furniture(sentence) else asked


def _is_question(sentence: str) -> bool:
    return sentence.rstrip("\"') ").endswith("?") and bool(QUESTION.match(sentence))


def _from_heads(sentence: str, before: str, place: Place) -> list[Candidate]:
    groups: list[list[tuple[Head, Reading]]] = []
    for head in heads(sentence, is_listed=place.is_listed):
        reading = _read(sentence, head, before)
        if reading is None:
            continue
        if groups and (reading.continues or _same_kind(groups[-1], reading)):
            groups[-1].append((head, reading))
        else:
            groups.append([(head, reading)])
    return _scored(sentence, before, groups, place)


def _same_kind(group: Sequence[tuple[Head, Reading]], reading: Reading) -> bool:
    """Also after mere "e-mail it": what follows says what the whole is for."""
    return group[-1][1].kind == reading.kind or all(known.continues for _, known in group)


def _read(sentence: str, head: Head, before: str) -> Reading | None:
    """The reading of a verb, or of the act it is a means to."""
    objects = sentence[head.after : head.end]
    means = by_act(objects)
    if means:
        reading = classify(*means, before)
        if reading and head.verb not in {"sign", "donate"}:
            return reading
    own = classify(head.verb, objects, f"{before} {sentence[: head.start]}")
    if EVENT_PAGE.match(objects) and FIRM_PROTEST.search(before):
        return Reading("attend_protest", "event_page", 0.3)
    if head.verb in GENERIC and (own is None or own.kind in {"support_organisation", "other"}):
        return _purpose(sentence[: head.start]) or _purpose_after(objects) or own
    return own


def _purpose(opening: str) -> Reading | None:
    """What "To donate to them, …" is for."""
    lead = PURPOSE.match(opening)
    return _aim(opening, lead.end()) if lead else None


def _purpose_after(objects: str) -> Reading | None:
    """What "visit … to sign the petition" is for."""
    for lead in list(AIM.finditer(objects, 0, 120))[:3]:
        reading = _aim(objects, lead.end())
        if reading:
            return reading
    return None


def _aim(text: str, at: int) -> Reading | None:
    match = verbs.BASE.match(text, at)
    reading = classify(verbs.base_of(match.group()), text[match.end() :], "") if match else None
    if reading is None or reading.kind not in FIRM_PURPOSES or reading.rule == "protest_at":
        return None
    return reading


def _scored(
    sentence: str, before: str, groups: list[list[tuple[Head, Reading]]], place: Place
) -> list[Candidate]:
    starts = [0, *(_after_separator(sentence, group[0][0].opening) for group in groups[1:])]
    ends = [*(group[0][0].opening for group in groups[1:]), len(sentence)]
    found = [
        _candidate(sentence, before, group, start, end, place)
        for group, start, end in zip(groups, starts, ends, strict=False)
    ]
    return [candidate for candidate in found if candidate.score >= THRESHOLD]


def _candidate(
    sentence: str, before: str, group: list[tuple[Head, Reading]], start: int, end: int, place: Place
) -> Candidate:
    head, reading = max(group, key=_weight)
    passage = sentence[start:end]
    return Candidate(
        start=start,
        end=start + len(passage.rstrip(" ,;-")),
        reading=reading,
        score=score(head.cue.weight, reading.firmness, passage, place),
        verb=head.verb,
        objects=sentence[head.after : end],
        cue=head.cue.name,
        actor=head.cue.actor or conditional(sentence, head.start, before),
        is_relayed=place.is_quoted or strength.is_relayed(sentence, head.cue),
        is_weak=strength.is_weak(sentence, head.verb, reading, head.cue),
    )


def _weight(pair: tuple[Head, Reading]) -> tuple[bool, float, bool]:
    """What says something of its own weighs more than "e-mail them", then the surer more."""
    head, reading = pair
    is_looking = strength.is_looking(head.verb, reading)
    return not reading.continues, head.cue.weight + reading.firmness, not is_looking


def _after_separator(sentence: str, at: int) -> int:
    separator = SEPARATOR.match(sentence, at)
    return separator.end() if separator else at


def _from_notices(sentence: str, place: Place) -> list[Candidate]:
    found = [_of_notice(sentence, notice, place) for notice in notices(sentence)]
    kept: list[Candidate] = []
    for candidate in found:
        if candidate.score >= THRESHOLD and (not kept or candidate.start >= kept[-1].end):
            kept.append(candidate)
    return kept


def _of_notice(sentence: str, notice: Notice, place: Place) -> Candidate:
    passage = sentence[notice.start : notice.end]
    return Candidate(
        start=notice.start,
        end=notice.start + len(passage.rstrip(" ,;-")),
        reading=notice.reading,
        score=score(notice.weight, notice.reading.firmness, passage, place),
        verb="",
        objects=passage,
        cue=notice.reading.rule,
        is_relayed=place.is_quoted,
        is_weak=notice.reading.is_weak,
    )
