"""From examples to a model: logistic regression for calls, linear SVMs for kinds, rounded to whole numbers."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from advocacy.extraction import features
from advocacy.extraction.model import KINDS, RULED, UNIT, Calibration, Model, written
from advocacy.extraction.tokens import letters
from advocacy.extraction.training.documents import Example

# A feature that fewer outlets show is a name or a chance.
FEWEST_OUTLETS = 3
FEWEST_OUTLETS_OF_LETTERS = 5
STRENGTH, KIND_STRENGTH = 0.05, 0.01
# Of groups of features, beside 1 for words: there are many runs of letters to a word, and neighbours tell less.
SCALES = {"c": 0.3, "b": 0.5, "a": 0.5, "h": 0.5}
# What the rules and the list of cues say of the kind is worth more than one word each; and of what is asked, runs of
# letters tell more than of whether anything is: they know "donating" by "donate".
KIND_SCALES = {**SCALES, "c": 1.5, "r": 2.0, "qk": 2.0}
# Sureness from which a call is shown at all, in English and elsewhere, and from which it is told as sure. In English
# the lower one finds three calls in four, which the higher one does elsewhere.
QUEUE, QUEUE_ABROAD, SURE = 0.15, 0.2, 0.69
MARGIN = 150
# Smaller weights, of UNIT, change no sum that matters.
LEAST, LEAST_OF_KINDS = 8, 15
FOLDS = 5
AS_IT_IS = Calibration(1.0, 0.0, QUEUE)


_Shown = Callable[[Example], Mapping[str, int]]


class _Matrix(Protocol):
    def __getitem__(self, rows: Sequence[int]) -> "_Matrix": ...


@dataclass(frozen=True)
class _Table:
    """Examples as a sparse matrix with named columns."""

    names: Sequence[str]
    rows: _Matrix


def fold_of(outlets: Iterable[str]) -> dict[str, int]:
    """To which of the folds each outlet belongs, so that all hold about as much; the same for the same counts."""
    sizes = Counter(outlets)
    held = [0] * FOLDS
    found = {}
    for outlet, size in sorted(sizes.items(), key=lambda pair: (-pair[1], pair[0])):
        fold = held.index(min(held))
        found[outlet] = fold
        held[fold] += size
    return found


def fit(real: Sequence[Example], made_up: Sequence[Example]) -> Model:
    """The model of all examples, calibrated on what models that did not see an outlet say of it."""
    *_, calibrations = crossed(real, made_up)
    return calibrated(_fitted([*real, *made_up]), *calibrations)


def crossed(
    real: Sequence[Example], made_up: Sequence[Example], learned: Collection[str] | None = None
) -> tuple[dict[str, int], list[Model], tuple[Calibration, Calibration]]:
    """The fold of each outlet, for each fold the model that was trained without it, and their calibration.

    Without an outlet is also without what was made up beside a text of it. ``learned``: only these outlets are trained
    on; all are, if it is None.
    """
    folds = fold_of(example.outlet for example in real)
    kept = [
        example
        for example in (*real, *made_up)
        if learned is None or example.source in learned or example.source not in folds
    ]
    models = [_fitted([e for e in kept if folds.get(e.source) != fold]) for fold in range(FOLDS)]
    scored = [
        (summed(models[folds[example.outlet]], example), example)
        for example in real
        if example.is_call is not None
    ]
    at_home = [pair for pair in scored if pair[1].language == RULED]
    far = [pair for pair in scored if pair[1].language != RULED]
    home = _calibration(at_home, QUEUE) or _calibration(scored, QUEUE)
    abroad = _calibration(far, QUEUE_ABROAD) or _calibration(scored, QUEUE_ABROAD)
    if home is None or abroad is None:
        raise ValueError("Nothing to calibrate on; calls and other segments are wanted.")
    return folds, [calibrated(model, home, abroad) for model in models], (home, abroad)


def summed(model: Model, example: Example) -> float:
    """What the calibration starts from."""
    return (model.total(example.names) + model.of_letters(example.words) + model.bias) / UNIT


def _calibration(scored: Sequence[tuple[float, Example]], queue: float) -> Calibration | None:
    """None without calls or without other segments."""
    if len({example.is_call for _, example in scored}) < 2:
        return None
    linear = LogisticRegression(C=1e6, solver="liblinear", intercept_scaling=100)
    linear.fit([[whole] for whole, _ in scored], [example.is_call for _, example in scored])
    return Calibration(round(float(linear.coef_[0][0]), 3), round(float(linear.intercept_[0]), 3), queue)


def calibrated(model: Model, home: Calibration, abroad: Calibration, **changed: object) -> Model:
    """With its calibrations, and a version that is a digest of all there is in it."""
    whole = replace(model, home=home, abroad=abroad, version="", _letters={}, **changed)  # type: ignore[arg-type]
    return replace(whole, version=hashlib.sha256(written(whole).encode()).hexdigest()[:12])


def _fitted(examples: Sequence[Example]) -> Model:
    told = [example for example in examples if example.is_call is not None]
    table = _table(told, shown, SCALES)
    linear = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0)
    linear.fit(table.rows, [example.is_call for example in told], [example.weight for example in told])
    weights = {
        name: whole
        for name, weight in zip(table.names, linear.coef_[0], strict=True)
        if abs(whole := round(float(weight) * scale(name, SCALES) * UNIT)) >= LEAST
    }
    # Of kinds the made-up texts tell less than chance would: the two hands differ about one in eight.
    kind_biases, kind_weights = _kinds([each for each in told if each.is_call and not each.beside])
    bias = round(float(linear.intercept_[0]) * UNIT)
    return Model("", bias, weights, kind_biases, kind_weights, AS_IT_IS, AS_IT_IS, SURE, MARGIN)


def _kinds(calls: Sequence[Example]) -> tuple[list[int], dict[str, list[int]]]:
    table = _table(calls, _shown_of_kind, KIND_SCALES)
    biases, columns = [], []
    for kind in KINDS:
        # Else the rarer kinds, and those of other languages, fall to the commonest.
        machine = LinearSVC(C=KIND_STRENGTH, class_weight="balanced", random_state=0, max_iter=5000)
        machine.fit(table.rows, [example.kind == kind for example in calls])
        biases.append(round(float(machine.intercept_[0]) * UNIT))
        columns.append([float(weight) for weight in machine.coef_[0]])
    weights = {
        name: whole
        for name, *each in zip(table.names, *columns, strict=True)
        if max(map(abs, whole := [round(weight * scale(name, KIND_SCALES) * UNIT) for weight in each]))
        >= LEAST_OF_KINDS
    }
    return biases, weights


def shown(example: Example) -> dict[str, int]:
    """The features of an example that tell whether it is a call, each with how often it counts."""
    counted = _counted(example)
    return {name: count for name, count in counted.items() if not name.startswith(features.NAMING_ONLY)}


def _counted(example: Example) -> Counter[str]:
    counted = Counter(f"c:{run}" for word in example.words for run in letters(word))
    counted.update(example.names)
    return counted


def _shown_of_kind(example: Example) -> dict[str, int]:
    """Without its neighbours and place, which say nothing of what is asked; its heading and the whole text do."""
    counted = _counted(example)
    return {name: count for name, count in counted.items() if not name.startswith(features.UNNAMING)}


def scale(name: str, scales: Mapping[str, float] = SCALES) -> float:
    return scales.get(name.partition(":")[0], 1.0)


def _table(examples: Sequence[Example], shown: _Shown, scales: Mapping[str, float]) -> _Table:
    rows = [shown(example) for example in examples]
    outlets: dict[str, set[str]] = defaultdict(set)
    for example, row in zip(examples, rows, strict=True):
        for name in row:
            outlets[name].add(example.outlet)
    kept = {name for name, seen in outlets.items() if len(seen) >= _fewest(name)}
    vectors = DictVectorizer()
    matrix = vectors.fit_transform(
        [{name: count * scale(name, scales) for name, count in row.items() if name in kept} for row in rows]
    )
    return _Table(vectors.get_feature_names_out().tolist(), int32_indices(matrix))


def int32_indices(matrix: Any) -> Any:
    """The sparse matrix with indices of 32 bits: liblinear reads no wider ones."""
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    return matrix


def _fewest(name: str) -> int:
    return FEWEST_OUTLETS_OF_LETTERS if name.startswith("c:") else FEWEST_OUTLETS
