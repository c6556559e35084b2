"""A model that goes on learning: what it says already is one feature, and further examples add to its weights."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from advocacy.extraction.model import UNIT, Calibration, Model
from advocacy.extraction.training.documents import Example
from advocacy.extraction.training.fitting import (
    LEAST,
    STRENGTH,
    calibrated,
    int32_indices,
    scale,
    shown,
    summed,
)

# What the model says counts as it is: so large a feature needs so small a weight that nothing pulls it to 0.
BASE, BASE_SIZE = "base", 10.0
FEWEST = 2


def refit(model: Model, examples: Sequence[Example]) -> Model:
    """The model with its weights stretched and added to; kinds and thresholds stay as they are."""
    told = [example for example in examples if example.is_call is not None]
    seen = [shown(example) for example in told]
    counts = Counter(name for row in seen for name in row)
    rows = [
        {BASE: BASE_SIZE * _base(model, example)}
        | {
            name: count * scale(name) * _steepness(model, example)
            for name, count in row.items()
            if counts[name] >= FEWEST
        }
        for example, row in zip(told, seen, strict=True)
    ]
    vectors = DictVectorizer()
    matrix = int32_indices(vectors.fit_transform(rows))
    linear = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0)
    linear.fit(matrix, [example.is_call for example in told])
    learned = dict(zip(vectors.get_feature_names_out().tolist(), map(float, linear.coef_[0]), strict=True))
    stretch = learned.pop(BASE) * BASE_SIZE
    return _added(model, stretch, learned, float(linear.intercept_[0]))


def _base(model: Model, example: Example) -> float:
    """The sum that ``sureness`` is made of, calibrated."""
    known = model.calibration(example.language)
    return known.slope * summed(model, example) + known.offset


def _steepness(model: Model, example: Example) -> float:
    """Of its language's calibration beside that of ``RULED``, which becomes 1: so much more a weight counts there."""
    return model.calibration(example.language).slope / model.home.slope


def _added(model: Model, stretch: float, learned: Mapping[str, float], bias: float) -> Model:
    by = stretch * model.home.slope
    weights = {name: by * weight for name, weight in model.weights.items()}
    for name, weight in learned.items():
        weights[name] = weights.get(name, 0.0) + weight * scale(name) * UNIT
    whole = {name: round(weight) for name, weight in weights.items() if abs(round(weight)) >= LEAST}
    home, abroad = (
        Calibration(known.slope / model.home.slope, stretch * known.offset + bias, known.queue)
        for known in (model.home, model.abroad)
    )
    return calibrated(model, home, abroad, bias=round(by * model.bias), weights=whole)
