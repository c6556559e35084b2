"""The model that tells calls from other segments and names their kind: weights from a file, added up in whole numbers.

Whole numbers give the same sum in any order and on any machine. ``training`` makes the file.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from advocacy.extraction.features import words_of
from advocacy.extraction.tokens import letters

SHIPPED = Path(__file__).with_name("weights.json")
FORMAT = 1
# A weight of 1 is stored as this.
UNIT = 1000
# The language that the rules read.
RULED = "en"
MOST_KEPT = 50_000
MOST_REASONS = 5
# of_rules gives this many for one finding.
RULE_FEATURES = 6
KINDS = (
    "contact_government",
    "sign_petition",
    "donate",
    "support_organisation",
    "attend_protest",
    "share",
    "seek_help",
    "other",
)


@dataclass(frozen=True, slots=True)
class Named:
    """The likeliest kind, and whether another is nearly as likely."""

    kind: str
    is_unsure: bool


class Calibration(NamedTuple):
    """What a sum is multiplied by, and what is added, for the logarithm of the odds; from where on it is shown."""

    slope: float
    offset: float
    queue: float


@dataclass(frozen=True)
class Model:
    """Weights and thresholds; a calibration turns a sum into how sure it is, 0 to 1.

    ``abroad`` is that of the languages that no rule reads: their calls get lower sums, which mean as much.
    """

    version: str
    bias: int
    weights: Mapping[str, int]
    kind_biases: Sequence[int]
    kind_weights: Mapping[str, Sequence[int]]
    home: Calibration
    abroad: Calibration
    sure: float
    margin: int
    _letters: dict[str, int] = field(default_factory=dict, compare=False, repr=False)

    def total(self, names: Iterable[str]) -> int:
        known = self.weights
        return sum([known[name] for name in names if name in known])

    @cached_property
    def most_of_rules(self) -> int:
        """No rule adds more than this: as many weights as one finding has features, the greatest."""
        rules = (weight for name, weight in self.weights.items() if name.startswith("r:"))
        return sum(sorted((weight for weight in rules if weight > 0), reverse=True)[:RULE_FEATURES])

    def of_letters(self, words: Iterable[str]) -> int:
        """The weight of the runs of letters of each different word."""
        kept, known = self._letters, self.weights
        if len(kept) > MOST_KEPT:
            kept.clear()
        whole = 0
        for word in set(words):
            if word not in kept:
                kept[word] = sum(known.get(f"c:{run}", 0) for run in letters(word))
            whole += kept[word]
        return whole

    def calibration(self, language: str) -> Calibration:
        return self.home if language == RULED else self.abroad

    def queue(self, language: str) -> float:
        """How sure it must be of a passage in that language for an editor to be shown it."""
        return self.calibration(language).queue

    def sureness(self, total: int, language: str) -> float:
        known = self.calibration(language)
        at = known.slope * (total + self.bias) / UNIT + known.offset
        return round(1 / (1 + math.exp(-max(-30.0, min(30.0, at)))), 4)

    def name(self, names: Iterable[str], words: Iterable[str]) -> Named:
        sums = list(self.kind_biases)
        runs = (f"c:{run}" for word in set(words) for run in letters(word))
        for group in (names, runs):
            for name in group:
                if name in self.kind_weights:
                    for at, weight in enumerate(self.kind_weights[name]):
                        sums[at] += weight
        best, second = sorted(sums, reverse=True)[:2]
        return Named(KINDS[sums.index(best)], best - second < self.margin)

    def reasons(self, names: Iterable[str]) -> list[tuple[str, float]]:
        """The features that weigh most, whichever way, in words."""
        known = ((self.weights[name], name) for name in set(names) if name in self.weights)
        most = sorted(known, key=lambda pair: (-abs(pair[0]), pair[1]))[:MOST_REASONS]
        return [(words_of(name), weight / UNIT) for weight, name in most]


def written(model: Model) -> str:
    """The model as the text of its file: sorted, so that equal models are equal files."""
    return (
        json.dumps(
            {
                "format": FORMAT,
                "version": model.version,
                "bias": model.bias,
                "home": model.home,
                "abroad": model.abroad,
                "sure": model.sure,
                "margin": model.margin,
                "kinds": list(KINDS),
                "kind_biases": list(model.kind_biases),
                "weights": dict(model.weights),
                "kind_weights": {name: list(each) for name, each in model.kind_weights.items()},
            },
            ensure_ascii=False,
            sort_keys=True,
            separators=(",", ":"),
        )
        + "\n"
    )


def read(text: str) -> Model:
    """ValueError if the text is no model of this format."""
    told = json.loads(text)
    if told.get("format") != FORMAT or told.get("kinds") != list(KINDS):
        raise ValueError(
            f"A model of format {told.get('format')!r} is none of format {FORMAT} for these kinds."
        )
    # What an installation trained before has one calibration for all languages, or one threshold.
    one = [told["slope"], told["offset"]] if "slope" in told else None
    least = [told["queue"]] if "queue" in told else []
    home, abroad = (Calibration(*(one or told[name]), *least) for name in ("home", "abroad"))
    return Model(
        told["version"],
        told["bias"],
        told["weights"],
        told["kind_biases"],
        told["kind_weights"],
        home,
        abroad,
        told["sure"],
        told["margin"],
    )


@cache
def shipped() -> Model:
    return read(SHIPPED.read_text(encoding="utf-8"))
