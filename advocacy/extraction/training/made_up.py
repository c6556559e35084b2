"""Made-up segments: sentences of our own that are calls, or look like some, with the labels of a second hand.

``*.tsv`` beside this module: language, label (1 a call, 0 none), kind ("-" for none), form, text. ``second/*.tsv``, of
the same name, hold what somebody else said of the same lines: number of the line from 1, label, kind.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from advocacy.extraction import features
from advocacy.extraction.classes import LANGUAGES
from advocacy.extraction.finding import by_segment, fired
from advocacy.extraction.layout import looked_through, plain
from advocacy.extraction.model import KINDS, RULED
from advocacy.extraction.ruling import found_by_rules
from advocacy.extraction.segments import Segment, segments
from advocacy.extraction.training.documents import Example

# What a hand says: whether it is a call, and of which kind.
Said = tuple[bool, str]
Pair = tuple[Said, Said]
HERE = Path(__file__).parent
SECOND = HERE / "second"
NO_KIND = "-"
LIST_ITEM = "list_item"
# No real segment shows it: it takes up that far more of the made-up ones are calls.
MADE_UP = "m:made up"
# Beside a segment of a real text, which has neighbours and comes from where calls are to be found.
WEIGHT = 0.2
# Pairs of a call and what only looks like it, of forms that few texts show.
TWINS, TWINS_WEIGHT = "en_near_twins.tsv", 1.5


@dataclass(frozen=True)
class Line:
    """One made-up segment; ``second`` is (is a call, kind) by the other hand, None if nobody else looked."""

    file: str
    number: int
    language: str
    is_call: bool
    kind: str
    form: str
    text: str
    second: Said | None = None


def lines(folder: Path = HERE) -> list[Line]:
    """All made-up segments, by file and number; ValueError names what is wrong with a line."""
    found: list[Line] = []
    for path in sorted(folder.glob("*.tsv")):
        second = dict(_second(folder / SECOND.name / path.name))
        for number, row in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            found.append(replace(_line(path.name, number, row), second=second.get(number)))
    return found


def _line(file: str, number: int, row: str) -> Line:
    cells = row.split("\t")
    if len(cells) != 5:
        raise ValueError(
            f"{file}, line {number}: {len(cells)} columns; language, label, kind, form, text are wanted"
        )
    language, label, kind, form, text = cells
    if language not in LANGUAGES:
        raise ValueError(
            f"{file}, line {number}: language {language!r}; one of {', '.join(LANGUAGES)} is wanted"
        )
    return Line(file, number, language, *_label(file, number, label, kind), form, text)


def _label(file: str, number: int, label: str, kind: str) -> Said:
    if label not in {"0", "1"} or (kind not in KINDS if label == "1" else kind != NO_KIND):
        raise ValueError(
            f"{file}, line {number}: label {label!r} with kind {kind!r}; 1 with a kind or 0 with “-”"
        )
    return label == "1", kind if label == "1" else ""


def _second(path: Path) -> Iterator[tuple[int, Said]]:
    if path.exists():
        for row in path.read_text(encoding="utf-8").splitlines():
            number, label, kind = row.split("\t")
            yield int(number), _label(f"{SECOND.name}/{path.name}", int(number), label, kind)


def examples(made_up: Sequence[Line]) -> list[Example]:
    """What each shows by itself; nothing is learned from one on which the two hands differ."""
    return [_example(line) for line in made_up if line.second in (None, (line.is_call, line.kind))]


def _example(line: Line) -> Example:
    even = plain(looked_through(line.text)[0])
    parts = segments(even)
    whole = Segment(parts[0].start, parts[-1].end, 0, 0, is_item=line.form == LIST_ITEM)
    seen = features.see(even, whole, line.language)
    (found,) = by_segment([whole], found_by_rules(even) if line.language == RULED else [])
    names = frozenset(
        [
            *features.own(seen),
            *features.of_rules([fired(one) for one in found]),
            *features.of_furniture(whole.of(even), line.language),
            MADE_UP,
        ]
    )
    outlet = f"made up: {line.file}, {line.number}"
    return Example(names, frozenset(seen.words), line.is_call, line.kind, outlet, _weight(line))


def _weight(line: Line) -> float:
    return TWINS_WEIGHT if line.file == TWINS else WEIGHT


def pairs(made_up: Sequence[Line]) -> list[Pair]:
    """What the two hands said, where there were two."""
    return [((line.is_call, line.kind), line.second) for line in made_up if line.second]


@dataclass(frozen=True)
class Agreement:
    """How often two hands said the same of a line, and beyond what chance would give (Cohen's kappa)."""

    lines: int
    both: int
    same_label: int
    label_kappa: float
    calls: int
    same_kind: int
    kind_kappa: float


def agreement(pairs: Sequence[Pair], lines: int) -> Agreement:
    """Of ``pairs`` among so many lines; of kinds, where both say that it is a call."""
    labels = [(first[0], second[0]) for first, second in pairs]
    kinds = [(first[1], second[1]) for first, second in pairs if first[0] and second[0]]
    return Agreement(
        lines,
        len(pairs),
        sum(one == other for one, other in labels),
        _kappa(labels),
        len(kinds),
        sum(one == other for one, other in kinds),
        _kappa(kinds),
    )


def _kappa(pairs: Sequence[tuple[object, object]]) -> float:
    """1.0 where there is nothing to differ about."""
    if not pairs:
        return 1.0
    observed = sum(one == other for one, other in pairs) / len(pairs)
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    expected = sum(first[name] * second[name] for name in first) / len(pairs) ** 2
    return 1.0 if expected == 1 else (observed - expected) / (1 - expected)
