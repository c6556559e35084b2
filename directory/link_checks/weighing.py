"""Whether a page is somebody else's or nobody's: its cues, weighed by what pages of all kinds taught. Pure.

No list of trades knows all who take a domain, and no list of phrases all that servers say. ``benchmarks.link_training``
learns the weights, ``docs/benchmarks.md`` says how well they do on sets that they were not learnt from.
"""

import json
import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from directory.link_checks.belonging import Belonging
from directory.link_checks.cues import cues, is_called_as_asked, runs
from directory.link_checks.reading import weight

SHIPPED = Path(__file__).with_name("weights.json")
# Fewer letters say nothing of anybody; so many would say of whom.
TELLING, MUCH = 60, 150
# A weight of 1 is stored as this.
UNIT = 100
# Of pages judged by weights of other sets: over the first 494 of 500 strangers' pages and 4 of 10 others, 93 of 94 that
# say much and nothing of their body and 3 of 4 others; over the second 240 of 245 that say less and 6 of 11 others.
SURE, LESS_SURE = -75, 50


@dataclass(frozen=True)
class Weights:
    """``runs``: by the number of each run of letters (``cues.runs``).

    A page whose sum is over ``most``, or over its ``limit``, is another's.
    """

    bias: int
    cues: Mapping[str, int]
    runs: Sequence[int]
    most: int

    def total(self, named: Iterable[str], run_numbers: Iterable[Collection[int]]) -> int:
        """How much speaks for a stranger. Words count by their share, so that long pages weigh no more than short."""
        words = sum(
            sum(self.runs[number] for number in sorted(numbers)) / math.sqrt(len(numbers) or 1)
            for numbers in run_numbers
        )
        return round(self.bias + sum(self.cues.get(name, 0) for name in named) + words)


@cache
def shipped() -> Weights:
    found = json.loads(SHIPPED.read_text(encoding="utf-8"))
    return Weights(**found)


def is_weighed(page: Belonging) -> bool:
    """Whether a program may tell. A host of many pages shows it little.

    An approved value vouches for the page, and so does a mailbox at its own domain: of 817 pages of others and nobody
    that no rule told, in six sets, one showed such a mailbox, and of 1,829 working ones 681.
    """
    if page.is_on_a_platform or not page.is_told:
        return False
    is_vouched_for = page.shows_a_value or page.has_own_mailbox
    return not is_vouched_for or page.is_a_strangers


def is_nobodys(page: Belonging) -> bool:
    """Whether nothing speaks of its body.

    What is still called as its address says is somebody's, and whose body is not known may show itself by a number
    below a heading, or by its name beside what the page is about.
    """
    has_number = page.shows_a_number and bool(page.reading.headings)
    shows_itself = not page.known.names and (page.signs_itself or has_number)
    is_silent = not page.speaks_for and weight(page.main) >= TELLING
    return is_silent and not shows_itself and not is_called_as_asked(page)


def limit(page: Belonging) -> int | None:
    """What its sum must be over where there is a reason for doubt; None where there is none.

    Reasons are what can be named, that nothing speaks of its body, and that nothing but its frame does where it leads
    nowhere and reaches nobody.
    """
    nobodys = is_nobodys(page)
    if page.is_a_strangers or (nobodys and weight(page.main) >= MUCH):
        return SURE
    is_left = page.stands_alone and not page.matter_speaks_for
    return LESS_SURE if nobodys or is_left else None


def is_anothers(page: Belonging) -> bool:
    """Whether more speaks for somebody else than for its body."""
    if not is_weighed(page):
        return False
    weights, doubt = shipped(), limit(page)
    most = weights.most if doubt is None else min(doubt, weights.most)
    return weights.total(cues(page), runs(page)) > most
