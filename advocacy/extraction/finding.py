"""From a whole article to its calls: segments, what the rules say of them, and the model's word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from advocacy.extraction import asks, features, offices, phrases
from advocacy.extraction.actors import READERS
from advocacy.extraction.features import Fired, Seen
from advocacy.extraction.layout import looked_through, plain
from advocacy.extraction.model import RULED, Model, Named, shipped
from advocacy.extraction.ruling import Found, found_by_rules
from advocacy.extraction.segments import Segment, segments

VERSION = "2"
BY_MODEL = "model"
LOOKING, WRITE = "look.do", "contact_government"
LEAD_REACH = 2


@dataclass(frozen=True, slots=True)
class Why:
    """What an editor is told of how a call was found.

    ``weights`` are the features that count most, in words; ``rules`` those that fired in the passage.
    """

    model: str
    score: float
    is_sure: bool
    is_kind_unsure: bool
    weights: tuple[tuple[str, float], ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtractedCall:
    """One thing readers are asked to do; ``start`` and ``end`` are Unicode code points.

    ``evidence`` is exactly ``text[start:end]``. ``why`` is None for what no program found.
    """

    kind: str
    strength: str
    start: int
    end: int
    evidence: str
    actor: str
    target: str
    ask: str
    rule: str
    confidence: float
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """A segment, its features and how sure the model is of it; ``found`` is what the rules found in it."""

    segment: Segment
    seen: Seen
    names: tuple[str, ...]
    sureness: float
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class _Passage:
    """A call in the plain text: one segment or several, or what a rule cut out of one."""

    start: int
    end: int
    kind: str
    weighed: Weighed
    is_unsure: bool
    found: Found | None = None


def extract(text: str, language: str = RULED, model: Model | None = None) -> list[ExtractedCall]:
    """The calls to action of an article, in order of start, none overlapping another.

    All that are sure enough for the queue; ``why.is_sure`` tells those that are more than that.
    """
    seen, offsets = looked_through(text)
    even = plain(seen)
    known = model or shipped()
    passages = _joined(_without_leads(list(_passages(weigh(even, language, known), known))))
    return [_call(text, item, known, offsets[item.start], offsets[item.end - 1] + 1) for item in passages]


def weigh(even: str, language: str, model: Model) -> list[Weighed]:
    """Every segment of a plain text with what the model says of it."""
    parts = segments(even)
    seen = [features.see(even, part, language) for part in parts]
    about = features.about(seen)
    names = [
        features.own(seen[at]) + features.beside(seen, parts, at, even) + about for at in range(len(parts))
    ]
    totals = [model.total(names[at]) + model.of_letters(seen[at].words) for at in range(len(parts))]
    found = _ruled(even, parts, totals, model) if language == RULED else [()] * len(parts)
    return [
        _weighed(parts[at], seen[at], names[at], totals[at], found[at], even, model)
        for at in range(len(parts))
    ]


def _ruled(
    even: str, parts: Sequence[Segment], totals: Sequence[int], model: Model
) -> list[tuple[Found, ...]]:
    """What the rules find, of the segments that they could make calls of."""
    pairs = zip(parts, totals, strict=True)
    worth = {
        part.start
        for part, total in pairs
        if model.sureness(total + model.most_of_rules, RULED) >= model.queue(RULED)
    }
    return by_segment(parts, found_by_rules(even, worth))


def _weighed(
    part: Segment,
    seen: Seen,
    names: list[str],
    total: int,
    found: tuple[Found, ...],
    even: str,
    model: Model,
) -> Weighed:
    if found:
        rules = features.of_rules([fired(one) for one in found])
        names, total = names + rules, total + model.total(rules)
    if model.sureness(total, seen.language) >= model.queue(seen.language):
        furniture = features.of_furniture(part.of(even), seen.language)
        names, total = names + furniture, total + model.total(furniture)
    return Weighed(part, seen, tuple(names), model.sureness(total, seen.language), found)


def fired(found: Found) -> Fired:
    candidate = found.candidate
    return Fired(candidate.cue, candidate.reading.rule, candidate.reading.kind, candidate.score)


def by_segment(parts: Sequence[Segment], found: Sequence[Found]) -> list[tuple[Found, ...]]:
    """For each segment what the rules found that shares more than half of the shorter of the two with it."""
    taken: list[tuple[Found, ...]] = []
    first = 0
    for part in parts:
        while first < len(found) and found[first].end <= part.start:
            first += 1
        here = []
        for one in found[first:]:
            if one.start >= part.end:
                break
            if 2 * _shared(one, part) > min(one.end - one.start, part.end - part.start):
                here.append(one)
        taken.append(tuple(here))
    return taken


def _shared(one: Found, part: Segment) -> int:
    return min(one.end, part.end) - max(one.start, part.start)


def _passages(weighed: Sequence[Weighed], model: Model) -> Iterator[_Passage]:
    """What is sure enough for the queue; a rule that cut a segment in two, or took more than one, says where.

    A model letter asks whom it is addressed to, not the reader.
    """
    at = 0
    for each in weighed:
        if each.sureness < model.queue(each.seen.language) or each.segment.in_letter:
            continue
        named = _named(each, model)
        fresh = [one for one in each.found if one.start >= at]
        if not each.found:
            yield _Passage(each.segment.start, each.segment.end, named.kind, each, named.is_unsure)
            at = each.segment.end
        for one in fresh:
            own = Named(one.candidate.reading.kind, is_unsure=False) if len(each.found) > 1 else named
            yield _Passage(one.start, one.end, own.kind, each, own.is_unsure, one)
            at = one.end


def _without_leads(passages: Sequence[_Passage]) -> list[_Passage]:
    """A lead-in that ends with a colon is no call when the items after it are."""
    return [
        item
        for item, following in zip_longest(passages, passages[1:])
        if not (following and _leads_to(item.weighed.segment, following.weighed.segment))
    ]


def _leads_to(one: Segment, other: Segment) -> bool:
    return one.is_lead and other.is_item and 0 < other.block - one.block <= LEAD_REACH


def _named(each: Weighed, model: Model) -> Named:
    if each.seen.cue.is_firm:
        return Named(each.seen.cue.kind, is_unsure=False)
    names = (name for name in each.names if not name.startswith(features.UNNAMING))
    named = model.name(names, each.seen.words)
    of_rules = {one.candidate.reading.kind for one in each.found}
    # Where the words leave two kinds nearly alike, a rule that read an office as its object knows better.
    return Named(WRITE, named.is_unsure) if named.is_unsure and of_rules == {WRITE} else named


def _joined(passages: Sequence[_Passage]) -> list[_Passage]:
    """What asks again for the same, right after and in the same paragraph, belongs to the call before."""
    joined: list[_Passage] = []
    for item in passages:
        if joined and _goes_on(joined[-1], item):
            joined[-1] = _together(joined[-1], item)
        else:
            joined.append(item)
    return joined


def _goes_on(earlier: _Passage, later: _Passage) -> bool:
    one, other = earlier.weighed.segment, later.weighed.segment
    is_next = one.block == other.block and other.nth - one.nth == 1
    asks_anew = later.found is not None and not later.found.candidate.reading.continues
    return is_next and not other.is_item and earlier.kind == later.kind and not asks_anew


def _together(earlier: _Passage, later: _Passage) -> _Passage:
    surer = max(earlier, later, key=lambda item: item.weighed.sureness)
    # ``weighed`` is the later one's, so that a third can go on from there; its sureness that of the surer.
    weighed = replace(surer.weighed, segment=later.weighed.segment)
    return replace(
        surer, start=earlier.start, end=later.end, weighed=weighed, found=earlier.found or later.found
    )


def _call(text: str, item: _Passage, model: Model, start: int, end: int) -> ExtractedCall:
    rule, target, language = BY_MODEL, "", item.weighed.seen.language
    if item.found:
        candidate = item.found.candidate
        rule = f"{candidate.cue}/{candidate.reading.rule}"
        target = "" if candidate.reading.continues else phrases.target(item.kind, candidate.objects)
    elif language == RULED:
        target = phrases.target(item.kind, text[start:end])
    elif item.kind in offices.ADDRESSED:
        target = offices.target(plain(looked_through(text[start:end])[0]), language)
    return ExtractedCall(
        kind=item.kind,
        strength=_strength(item),
        start=start,
        end=end,
        evidence=text[start:end],
        actor=_actor(item),
        target=target,
        ask=asks.ask(item.kind, item.found.candidate.reading.rule if item.found else "", target, language),
        rule=rule,
        confidence=item.weighed.sureness,
        why=_why(item, model),
    )


def _strength(item: _Passage) -> str:
    if item.found:
        candidate = item.found.candidate
        return "weak" if candidate.is_weak else "relayed" if candidate.is_relayed else "direct"
    acts = {name for _, name in item.weighed.seen.marks if name.endswith(".do")}
    if item.kind == "support_organisation" and acts <= {LOOKING}:
        return "weak"
    return "relayed" if item.weighed.segment.is_quoted else "direct"


def _actor(item: _Passage) -> str:
    if not item.found:
        return ""
    candidate = item.found.candidate
    return phrases.actor(candidate.actor) or (READERS if candidate.is_relayed else "")


def _why(item: _Passage, model: Model) -> Why:
    weighed = item.weighed
    rules = tuple(f"{one.candidate.cue}/{one.candidate.reading.rule}" for one in weighed.found)
    return Why(
        model=model.version,
        score=weighed.sureness,
        is_sure=weighed.sureness >= model.sure,
        is_kind_unsure=item.is_unsure,
        weights=tuple(model.reasons(weighed.names)),
        rules=rules,
    )
