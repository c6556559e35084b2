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
from directory.link_checks.cues import cues, runs
from directory.link_checks.reading import weight

SHIPPED = Path(__file__).with_name("weights.json")
MUCH = 150
# A weight of 1 is stored as this.
UNIT = 100
# Of pages so doubted that were judged by others' weights, 448 of 459 were not the body's: less is sure enough.
MOST_DOUBTED = -75


@dataclass(frozen=True)
class Weights:
    """``runs``: by the number of each run of letters (``cues.runs``).

    A page whose sum is over ``most``, or ``MOST_DOUBTED`` where it is doubted, is another's.
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
    """Whether a program may tell. A host of many pages shows it little; an approved value vouches for the page."""
    if page.is_on_a_platform or not page.is_told:
        return False
    return not page.shows_a_value or page.is_a_strangers


def is_doubted(page: Belonging) -> bool:
    """Whether a person would name a reason, or much is said and nothing of the body."""
    is_nobodys = not page.speaks_for and weight(page.main) >= MUCH
    return is_nobodys or page.is_a_strangers


def is_anothers(page: Belonging) -> bool:
    """Whether more speaks for somebody else than for its body."""
    weights = shipped()
    most = MOST_DOUBTED if is_doubted(page) else weights.most
    return is_weighed(page) and weights.total(cues(page), runs(page)) > most
