"""What the rules find in a whole article: blocks, boxes of things to do, and calls that run on."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from advocacy.extraction.candidates import Candidate, candidates
from advocacy.extraction.layout import Block, blocks, invites
from advocacy.extraction.scoring import Place
from advocacy.extraction.sentences import sentences

BOX_REACH = 3
ADDRESSEE_REACH = 160
RUNS_ON = re.compile(
    r"\W*(?:send\s+(?:it|them|to)\b|e-?mail\b|tel(?:ephone)?\b|phone\b|fax\b|address\b"
    r"|copies\s+to\b"
    r"|contact\s+details|meet\b|meeting\s+point)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate at its place in the text."""

    start: int
    end: int
    candidate: Candidate
    block: int
    is_item: bool
    is_lead: bool
    # Whom a lead-in addresses was read in the line after it.
    is_lent: bool = False


def found_by_rules(even: str, worth: Collection[int] | None = None) -> list[Found]:
    """What the rules take for calls in an English text, in order of start, none overlapping another.

    ``worth``: only the sentences that start there are looked at; all are, if it is None.
    """
    return _without_leads(_run_on(even, list(_in_text(even, worth))))


def _in_text(even: str, worth: Collection[int] | None) -> Iterator[Found]:
    everything = blocks(even)
    box, is_listed = 0, False
    for number, block in enumerate(everything):
        if block.in_letter:
            continue
        body = block.of(even)
        opens = invites(body)
        place = Place(
            is_title=number == 0 and block.is_heading,
            is_heading=block.is_heading and not body.endswith("?"),
            is_item=block.is_item,
            in_box=box > 0 and not opens,
            is_listed=block.is_item and is_listed,
        )
        is_worth = worth is None or any(block.start <= start < block.end for start in worth)
        here = list(_in_block(even, block, number, place, worth)) if is_worth else []
        yield from here
        is_listed = is_listed if block.is_item else body.endswith(":") and not here
        box = _box_after(box, body, opens=opens and block.is_heading, calls=bool(here))


def _box_after(box: int, body: str, *, opens: bool, calls: bool) -> int:
    """For how many blocks more a box of things to do goes on; each call renews it."""
    if opens or (body.endswith(":") and invites(body)):
        return BOX_REACH
    if calls and box:
        return BOX_REACH
    return max(0, box - 1)


def _in_block(
    even: str, block: Block, number: int, place: Place, worth: Collection[int] | None
) -> Iterator[Found]:
    before, quotes = "", 0
    for start, end in sentences(even, block.start, block.end):
        sentence = even[start:end]
        is_quoted = quotes % 2 == 1 or sentence.startswith('"')
        is_lead = end == block.end and sentence.endswith(":")
        following = even[end : end + ADDRESSEE_REACH] if is_lead else ""
        here = replace(place, is_quoted=is_quoted)
        own = candidates(sentence, before, here) if worth is None or start in worth else []
        lent = _lent(own, sentence, following, before, here)
        for candidate in lent or own:
            first, last = start + candidate.start, start + candidate.end
            yield Found(first, last, candidate, number, block.is_item, is_lead, bool(lent))
        before = sentence
        quotes += sentence.count('"')


def _lent(own: list[Candidate], sentence: str, following: str, before: str, place: Place) -> list[Candidate]:
    """The calls of "Send appeals to:" whose addressee stands in what follows."""
    if not following or any(candidate.reading.kind != "other" for candidate in own):
        return []
    longer = candidates(f"{sentence} {following}", before, place)
    return [
        replace(candidate, end=min(candidate.end, len(sentence)))
        for candidate in longer
        if candidate.start < len(sentence) and candidate.reading.kind == "contact_government"
    ]


def _run_on(even: str, found: list[Found]) -> list[Found]:
    """Join what belongs together: an item is one call per kind, "E-mail him" continues a call."""
    joined: list[Found] = []
    for item in found:
        if joined and _belongs(even, joined[-1], item):
            joined[-1] = _joined(joined[-1], item)
        else:
            joined.append(item)
    return joined


def _joined(earlier: Found, later: Found) -> Found:
    """One call of both; an announcement that goes on as a request is no longer weak."""
    is_weak = earlier.candidate.is_weak and later.candidate.is_weak
    return replace(earlier, end=later.end, candidate=replace(earlier.candidate, is_weak=is_weak))


def _belongs(even: str, earlier: Found, later: Found) -> bool:
    if earlier.block != later.block:
        return False
    same_kind = earlier.candidate.reading.kind == later.candidate.reading.kind
    runs_on = bool(RUNS_ON.match(even[later.start : later.end]))
    if later.is_item and (same_kind or runs_on or later.candidate.reading.continues):
        return True
    if not same_kind or len(even[earlier.end : later.start].strip(" .!\"'")) > 0:
        return False
    return later.candidate.reading.continues or runs_on or earlier.candidate.cue == "announced"


def _without_leads(found: list[Found]) -> list[Found]:
    """A lead-in that ends with a colon is no call when the items after it are, or the line that it was read from."""
    return [
        item
        for item, following in zip_longest(found, found[1:])
        if not (
            item.is_lead
            and following
            and (following.is_item or item.is_lent)
            and 0 < following.block - item.block <= 2
        )
    ]
