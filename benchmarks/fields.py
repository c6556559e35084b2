"""How often the fields of a found call are right: country, strength, actor, and the confidence.

    python benchmarks/fields.py [--labels DIR] [--json] [--errors]

DIR (default ``../shared/extraction``, beside the checkout) holds ``dev/``, ``seeds/`` and
``score.py``, whose matching decides which predicted call answers which labelled one; fields are
compared on matched calls only. Exit status 1: a bar is missed; 2: there was nothing to measure
against. The rules were written with both sets at hand, so the figures show that nothing broke.
"""

import argparse
import csv
import importlib.util
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from advocacy.extraction import ExtractedCall, extract  # noqa: E402
from advocacy.matching import Gazetteer, resolve, target_country  # noqa: E402

SETS = ("dev", "seeds")
BARS = {"target_country": 0.80, "strength": 0.80, "actor": 0.70}
LEAST_SHARE = 0.5


@dataclass(frozen=True)
class Pair:
    """A labelled call and the fields of the predicted call that was matched with it."""

    article: str
    label: dict[str, str]
    predicted: dict[str, str]


@dataclass(frozen=True)
class Guess:
    """How sure one prediction was, and whether a labelled call answers it."""

    confidence: float
    is_right: bool


def gazetteer(fixtures: Path = ROOT / "fixtures") -> Gazetteer:
    """The organisations of the directory, ministries left out, by their own and further names."""
    names = {
        row["slug"]: [row["name"]]
        for row in _rows(fixtures / "organisations.csv")
        if row["kind"] != "foreign_ministry"
    }
    for row in _rows(fixtures / "organisation_names.csv"):
        if row["organisation"] in names:
            names[row["organisation"]].append(row["name"])
    return Gazetteer(names.items())


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("shared_score", shared / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(score: ModuleType, folder: Path, names: Gazetteer) -> tuple[list[Pair], list[Guess]]:
    """Matched calls and all guesses of a folder of labels."""
    pairs: list[Pair] = []
    guesses: list[Guess] = []
    for path in sorted(p for p in folder.iterdir() if score.NAME.match(p.name)):
        article = json.loads(path.read_text(encoding="utf-8"))
        calls = extract(article["text"])
        found = _matched(score, article, calls)
        guesses += [Guess(call.confidence, at in found) for at, call in enumerate(calls)]
        pairs += [
            Pair(path.stem, article["calls"][label], fields(names, calls[at], article["text"]))
            for at, label in found.items()
        ]
    return pairs, guesses


def _matched(score: ModuleType, article: dict, calls: Sequence[ExtractedCall]) -> dict[int, int]:
    text = score.norm(article["text"])

    def spans(evidence: str) -> dict:
        return {"spans": score.spans(text, score.norm(evidence))}

    predicted = [spans(call.evidence) for call in calls]
    labelled = [spans(call["evidence"]) for call in article["calls"]]
    return score.match(predicted, labelled, False)


def fields(names: Gazetteer, call: ExtractedCall, text: str) -> dict[str, str]:
    return {
        "target_country": target_country(resolve(names, call, text)),
        "strength": call.strength,
        "actor": call.actor,
        "rule": call.rule,
        "evidence": call.evidence,
    }


def is_actor_found(labelled: str, predicted: str) -> bool:
    """At least half of the labelled words stand in the prediction, whatever case and space."""
    wanted, seen = set(labelled.lower().split()), set(predicted.lower().split())
    return len(wanted & seen) >= LEAST_SHARE * len(wanted)


def is_right(field: str, pair: Pair) -> bool:
    labelled, predicted = pair.label[field], pair.predicted[field]
    return is_actor_found(labelled, predicted) if field == "actor" else labelled == predicted


def asked(field: str, pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs that a field is measured on: an actor only where one is labelled."""
    return (pair for pair in pairs if field != "actor" or pair.label["actor"].strip())


def share(field: str, pairs: Sequence[Pair]) -> tuple[int, int]:
    """(right, measured)."""
    right = [is_right(field, pair) for pair in asked(field, pairs)]
    return sum(right), len(right)


def halves(guesses: Sequence[Guess]) -> tuple[float, float]:
    """Precision of the surer half and of the other; a guess at the cut's confidence is surer."""
    if not guesses:
        return 0.0, 0.0
    ranked = sorted((guess.confidence for guess in guesses), reverse=True)
    cut = ranked[(len(ranked) - 1) // 2]
    surer = [guess.is_right for guess in guesses if guess.confidence >= cut]
    other = [guess.is_right for guess in guesses if guess.confidence < cut]
    return _mean(surer), _mean(other)


def _mean(rights: Sequence[bool]) -> float:
    """1.0 for none, which cannot be less precise than anything."""
    return sum(rights) / len(rights) if rights else 1.0


def figures(pairs: Sequence[Pair], guesses: Sequence[Guess]) -> dict:
    surer, other = halves(guesses)
    shares = {field: share(field, pairs) for field in BARS}
    return {
        **{
            field: {"right": right, "of": of, "share": round(right / of, 4) if of else None}
            for field, (right, of) in shares.items()
        },
        "precision": {"surer_half": round(surer, 4), "other_half": round(other, 4)},
    }


def missed(result: dict) -> list[str]:
    """The bars that a result is below, each with the figure that it has and should have."""
    found = [
        f"{field} {result[field]['share']:.3f}, wanted {bar:.2f}"
        for field, bar in BARS.items()
        if result[field]["share"] is not None and result[field]["share"] < bar
    ]
    surer, other = result["precision"]["surer_half"], result["precision"]["other_half"]
    if surer < other:
        found.append(f"surer half {surer:.3f}, wanted at least the other half's {other:.3f}")
    return found


def table(results: dict[str, dict]) -> str:
    lines = [f"{'fields of matched calls':<24}" + "".join(f"{name:>18}" for name in results)]
    for field in BARS:
        cells = (
            f"{r[field]['right']}/{r[field]['of']} {_shown(r[field]['share'])}" for r in results.values()
        )
        lines.append(f"{field:<24}" + "".join(f"{cell:>18}" for cell in cells))
    for half in ("surer_half", "other_half"):
        cells = (f"{r['precision'][half]:.3f}" for r in results.values())
        lines.append(
            f"{'precision, ' + half.replace('_', ' '):<24}" + "".join(f"{cell:>18}" for cell in cells)
        )
    return "\n".join(lines)


def _shown(value: float | None) -> str:
    return "  n/a" if value is None else f"{value:.3f}"


def errors(pairs: Sequence[Pair]) -> Iterator[str]:
    for field in BARS:
        for pair in asked(field, pairs):
            if not is_right(field, pair):
                labelled, predicted = pair.label[field], pair.predicted[field]
                yield f"{field:<15} {pair.article} labelled {labelled!r}, predicted {predicted!r}, " + (
                    f"{pair.predicted['rule']}: {pair.predicted['evidence'][:70]!r}"
                )


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--labels", type=Path, default=ROOT.parent / "shared" / "extraction")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--errors", action="store_true", help="list every field that is wrong")
    options = parser.parse_args(argv)
    absent = [name for name in ("score.py", *SETS) if not (options.labels / name).exists()]
    if absent:
        print(f"SKIPPED: fields. No {', '.join(absent)} in {options.labels}; give --labels DIR.")
        return 2
    score, names = scorer(options.labels), gazetteer()
    read_sets = {name: read(score, options.labels / name, names) for name in SETS}
    read_sets["both"] = tuple([*chain(*parts)] for parts in zip(*read_sets.values(), strict=True))
    results = {name: figures(*parts) for name, parts in read_sets.items()}
    print(json.dumps(results, indent=1) if options.json else table(results))
    if options.errors:
        print(*errors(read_sets["both"][0]), sep="\n")
    for text in (shortfalls := missed(results["both"])):
        print(f"FAILED: {text}", file=sys.stderr)
    return 1 if shortfalls else 0


if __name__ == "__main__":
    sys.exit(main())
