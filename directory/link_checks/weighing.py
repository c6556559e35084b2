"""Whether a page is somebody else's or nobody's: its cues, weighed by what pages of all kinds taught. Pure.

No list of trades knows all who take a domain, and no list of phrases all that servers say. ``benchmarks.link_training``
learns the weights, ``docs/benchmarks.md`` says how well they do on sets that they were not learnt from.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
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


@dataclass(frozen=True)
class Weights:
    """``runs``: by the number of each run of letters; a page whose sum is over ``most`` is another's."""

    bias: int
    cues: Mapping[str, int]
    runs: Sequence[int]
    most: int

    def total(self, named: Iterable[str], run_numbers: Iterable[int]) -> int:
        """How much speaks for a stranger. Words count by their share, so that long pages weigh no more than short."""
        numbers = list(run_numbers)
        words = sum(self.runs[number] for number in numbers) / math.sqrt(len(numbers) or 1)
        return round(self.bias + sum(self.cues.get(name, 0) for name in named) + words)


@cache
def shipped() -> Weights:
    found = json.loads(SHIPPED.read_text(encoding="utf-8"))
    return Weights(**found)


def is_anothers(page: Belonging) -> bool:
    """Whether more speaks for somebody else than for its body. A host of many pages shows a program little."""
    named = page.is_a_strangers
    if page.is_on_a_platform or not page.is_told or (page.shows_a_value and not named):
        return False
    weights = shipped()
    total = weights.total(cues(page), runs(page))
    # Where a person would name the reason, or much is said and nothing of the body, it is enough if the weights agree.
    is_nobodys = not page.speaks_for and weight(page.main) >= MUCH
    return total > (0 if named or is_nobodys else weights.most)
