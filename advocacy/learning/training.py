"""A model trained anew on editors' decisions, compared on unseen outlets, and promoted if no figure falls."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from advocacy.extraction.features import UNNAMING
from advocacy.extraction.model import Model, written
from advocacy.extraction.training.documents import Example
from advocacy.extraction.training.fitting import fold_of
from advocacy.extraction.training.refitting import refit
from advocacy.learning.using import model_in_use, use
from advocacy.models import TrainedModel

HELD_OUT = 0
FEWEST_CALLS, FEWEST_OTHERS, FEWEST_OUTLETS = 20, 20, 5


class TooFew(Exception):
    """There is too little to learn from, or to compare on."""


@dataclass(frozen=True)
class Figures:
    """What a model says of held-out segments: at the threshold of the queue, at that of sure, and of kinds."""

    queue_recall: float
    queue_precision: float
    sure_precision: float
    kind_right: float


@dataclass(frozen=True)
class Outcome:
    """Both models' figures on the held-out part; ``fallen`` names those of the new one that are lower."""

    version: str
    learned: int
    held_out: int
    before: Figures
    after: Figures
    fallen: tuple[str, ...]

    @property
    def is_promoted(self) -> bool:
        return not self.fallen


def train(examples: Sequence[Example], *, at: datetime) -> Outcome:
    """Train on all outlets but the held-out ones, store the model with its figures, and use it if none falls.

    TooFew says what is missing.
    """
    folds = fold_of(example.outlet for example in examples)
    learned = [example for example in examples if folds[example.outlet] != HELD_OUT]
    held_out = [example for example in examples if folds[example.outlet] == HELD_OUT]
    _refuse_too_few(learned, held_out, len(folds))
    old = model_in_use()
    new = refit(old, learned)
    before, after = figures(old, held_out), figures(new, held_out)
    fallen = tuple(name for name, value in asdict(before).items() if asdict(after)[name] < value)
    outcome = Outcome(new.version, len(learned), len(held_out), before, after, fallen)
    _keep(new, outcome, at)
    return outcome


@transaction.atomic
def _keep(model: Model, outcome: Outcome, at: datetime) -> None:
    TrainedModel.objects.get_or_create(
        version=model.version,
        defaults={"weights": written(model), "figures": asdict(outcome), "trained_at": at},
    )
    if outcome.is_promoted:
        use(model.version)


def _refuse_too_few(learned: Sequence[Example], held_out: Sequence[Example], outlets: int) -> None:
    calls = sum(bool(example.is_call) for example in learned)
    if (
        calls < FEWEST_CALLS
        or len(learned) - calls < FEWEST_OTHERS
        or outlets < FEWEST_OUTLETS
        or not held_out
    ):
        raise TooFew(
            f"{calls} calls and {len(learned) - calls} other passages of {outlets} outlets are decided; "
            f"at least {FEWEST_CALLS}, {FEWEST_OTHERS} and {FEWEST_OUTLETS} are needed to learn from."
        )


def figures(model: Model, examples: Sequence[Example]) -> Figures:
    scored = [(example, sureness(model, example)) for example in examples]
    calls = [example for example in examples if example.is_call]
    named = [_kind(model, example) == example.kind for example in calls]
    return Figures(
        _share([score >= model.queue(example.language) for example, score in scored if example.is_call]),
        _share(
            [bool(example.is_call) for example, score in scored if score >= model.queue(example.language)]
        ),
        _share([bool(example.is_call) for example, score in scored if score >= model.sure]),
        _share(named),
    )


def sureness(model: Model, example: Example) -> float:
    return model.sureness(model.total(example.names) + model.of_letters(example.words), example.language)


def _kind(model: Model, example: Example) -> str:
    names = (name for name in example.names if not name.startswith(UNNAMING))
    return model.name(names, example.words).kind


def _share(rights: Sequence[bool]) -> float:
    """1.0 of none, which cannot be lower than anything."""
    return round(sum(rights) / len(rights), 4) if rights else 1.0
