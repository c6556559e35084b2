"""What a person makes of the calls that were found, before anything is stored. Pure.

A group is one call to be: the passages that it cites, in order. Groups are numbered from 1, as people see them.
Each act gives the groups that are left; ValueError says what is wrong.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from advocacy.citing import BY_HAND, MOST_TOLD_PLACES, Place, places_of, told_place
from advocacy.extraction import ExtractedCall
from advocacy.extraction.asks import ASKS
from directory.values.sentences import Unfit

Group = list[ExtractedCall]
Groups = list[Group]

MOST_GROUPS = 100
LONGEST = 2000


def drop(groups: Groups, numbers: Collection[int]) -> Groups:
    """Without these."""
    _refuse_unknown(groups, numbers, fewest=1)
    return [group for number, group in enumerate(groups, start=1) if number not in numbers]


def keep_sure(groups: Groups) -> Groups:
    """Without those of which the program is less sure; what a person chose stays."""
    return [group for group in groups if any(call.why is None or call.why.is_sure for call in group)]


def merge(groups: Groups, numbers: Collection[int]) -> Groups:
    """These are one call, in place of the first of them."""
    _refuse_unknown(groups, numbers, fewest=2)
    first = min(numbers)
    whole = sorted((call for number in numbers for call in groups[number - 1]), key=lambda call: call.start)
    return [
        whole if number == first else group
        for number, group in enumerate(groups, start=1)
        if number == first or number not in numbers
    ]


def split(groups: Groups, number: int, words: str, text: str) -> Groups:
    """Each passage is a call of its own; or, with ``words``, what begins with them is cut off the passage."""
    _refuse_unknown(groups, [number], fewest=1)
    group = groups[number - 1]
    if words.strip():
        parts = _cut(group, words, text)
    elif len(group) > 1:
        parts = [[call] for call in group]
    else:
        raise Unfit(
            "Call {number} cites one passage: say with which words the second call begins.", number=number
        )
    if len(groups) + len(parts) - 1 > MOST_GROUPS:
        raise Unfit("At most {most} calls are taken of one article.", most=MOST_GROUPS)
    return [*groups[: number - 1], *parts, *groups[number:]]


def add(groups: Groups, passage: str, which: int, kind: str, text: str) -> Groups:
    """With a call of this kind that cites this passage; ``which`` of several places, 0 if nobody said."""
    if kind not in ASKS:
        raise Unfit("“{kind}” is no kind of call; accepted: {kinds}.", kind=kind, kinds=", ".join(ASKS))
    if len(groups) >= MOST_GROUPS:
        raise Unfit("At most {most} calls are taken of one article.", most=MOST_GROUPS)
    start, end = _chosen(passage, which, text)
    if any((call.start, call.end) == (start, end) for group in groups for call in group):
        raise Unfit("This passage is among the calls already.")
    made = ExtractedCall(
        kind=kind,
        strength="direct",
        start=start,
        end=end,
        evidence=text[start:end],
        actor="",
        target="",
        ask=ASKS[kind],
        rule=BY_HAND,
        confidence=1.0,
    )
    return sorted([*groups, [made]], key=lambda group: group[0].start)


def _chosen(passage: str, which: int, text: str) -> Place:
    places = places_of(passage, text)
    if not places:
        raise Unfit("This passage does not occur in the text: copy it exactly from there.")
    if not which and len(places) > 1:
        told = [
            f"{number}: {told_place(one, text)}"
            for number, one in enumerate(places[:MOST_TOLD_PLACES], start=1)
        ]
        raise Unfit("It occurs {count} times: say which. {places}", count=len(places), places=" ".join(told))
    if which > len(places):
        raise Unfit("It occurs {count} times; there is no {which}.", count=len(places), which=which)
    start, end = places[max(which, 1) - 1]
    if end - start > LONGEST:
        raise Unfit(
            "A passage has at most {most} characters, this one {count}.", most=LONGEST, count=end - start
        )
    return start, end


def _cut(group: Group, words: str, text: str) -> list[Group]:
    for place in places_of(words, text):
        for at, call in enumerate(group):
            if call.start < place[0] < call.end:
                before, after = _span(call, call.start, place[0], text), _span(call, place[0], call.end, text)
                return [[*group[:at], before], [after, *group[at + 1 :]]]
    raise Unfit("No passage of this call holds these words after its beginning.")


def _span(call: ExtractedCall, start: int, end: int, text: str) -> ExtractedCall:
    """The call with this passage, without the spaces at its ends."""
    passage = text[start:end]
    start += len(passage) - len(passage.lstrip())
    evidence = passage.strip()
    return replace(call, start=start, end=start + len(evidence), evidence=evidence)


def _refuse_unknown(groups: Sequence[Group], numbers: Collection[int], *, fewest: int) -> None:
    if len(numbers) < fewest:
        raise Unfit("Tick one call.") if fewest == 1 else Unfit("Tick the calls that are one, two at least.")
    if odd := [number for number in numbers if not 0 < number <= len(groups)]:
        raise Unfit("There is no call {number}; there are {count}.", number=odd[0], count=len(groups))
