"""How well calls are found in texts of unseen outlets, beside the rules of before and two floors.

    python benchmarks/extraction.py [--labels DIR] [--curve] [--write]

DIR (default ``../shared/extraction``) holds the labelled sets, ``score.py`` and the floors. The model is trained anew
five times, each time without the outlets of one fold, and each text is searched by the model that has not seen its
outlet; made-up segments are trained on and never counted. Only the four numbers of the calibration come from all folds.
``--curve`` trains on parts of the outlets too; ``--write`` puts the tables into docs/extraction.md. Exit status 1: on
some set the model is not better than the second floor; 2: there was nothing to measure against.

The rules were written with ``dev`` open: their figures there, and so those of the model, which hears what they say, are
no estimate. ``seeds`` is trained on, and only asked whether it stays right.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from advocacy.extraction import VERSION, extract  # noqa: E402
from advocacy.extraction.layout import blocks, looked_through, plain  # noqa: E402
from advocacy.extraction.model import KINDS, Model, shipped  # noqa: E402
from advocacy.extraction.ruling import found_by_rules  # noqa: E402
from advocacy.extraction.training.__main__ import ONE_THREAD, every_made_up  # noqa: E402
from advocacy.extraction.training.documents import (  # noqa: E402
    SEEDS,
    SETS,
    Example,
    Labelled,
    every_labelled,
    examples,
    labelled,
)
from advocacy.extraction.training.fitting import crossed  # noqa: E402
from benchmarks.fields import scorer  # noqa: E402

FLOORS = {"keywords": "baseline.py", "keywords that address": "baseline_imperative.py"}
MEASURED = {"detection": "lenient_detection", "with kind": "lenient_detection_kind"}
SHARES = (0.25, 0.5, 1.0)
DOCS = ROOT / "docs" / "extraction.md"
BEGIN, END = "<!-- figures: make bench-extraction -->", "<!-- end of figures -->"
Calls = list[dict[str, str]]
Peer = Callable[[Labelled], Calls]


def told(kind: str, evidence: str) -> dict[str, str]:
    return {"kind": kind, "evidence": evidence}


def by_rules(document: Labelled) -> Calls:
    """What version 1 found: the rules alone, in English."""
    if document.language != "en":
        return []
    seen, offsets = looked_through(document.text)
    return [
        told(one.candidate.reading.kind, document.text[offsets[one.start] : offsets[one.end - 1] + 1])
        for one in found_by_rules(plain(seen))
    ]


def by_model(models: Mapping[str, Model], least: float | None = None) -> Peer:
    """What the model finds that has not seen a text's outlet; ``least`` in place of what an editor would be shown."""

    def calls(document: Labelled) -> Calls:
        model = models[document.outlet]
        if least is not None:
            home, abroad = (known._replace(queue=least) for known in (model.home, model.abroad))
            model = replace(model, home=home, abroad=abroad, _letters={})
        return [told(call.kind, call.evidence) for call in extract(document.text, document.language, model)]

    return calls


def by_floor(script: Path, folder: Path) -> Peer:
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([sys.executable, str(script), str(folder), out], check=True)
        found = {
            path.name: json.loads(path.read_text(encoding="utf-8"))["calls"] for path in Path(out).iterdir()
        }
    return lambda document: found[Path(document.name).name]


def trained(
    documents: Sequence[Labelled], shown: Mapping[str, list[Example]], made: Sequence[Example], share: float
) -> dict[str, Model]:
    """For each outlet the model that has not seen it, of this share of the other outlets."""
    outlets = sorted({document.outlet for document in documents})
    kept = {outlet for number, outlet in enumerate(outlets) if number * share % 1 < share}
    real = [example for document in documents for example in shown[document.name]]
    folds, models, _ = crossed(real, made, learned=kept)
    return {outlet: models[fold] for outlet, fold in folds.items()}


class Scored:
    """Labelled documents and the scorer that judges what is found in them."""

    def __init__(self, score: ModuleType, shared: Path, documents: Sequence[Labelled]) -> None:
        self.score, self.documents = score, documents
        self.labels = {
            f"{name}/{file}": doc
            for name in {document.name.split("/")[0] for document in documents}
            for file, doc in score.load_labels(shared / name).items()
        }

    def of(self, peer: Peer, among: Callable[[Labelled], bool] = lambda _: True) -> dict:
        labels, found = {}, {}
        for document in filter(among, self.documents):
            labels[document.name] = doc = self.labels[document.name]
            found[document.name] = [self._placed(doc["text"], call) for call in peer(document)]
        return self.score.evaluate(labels, found)

    def _placed(self, text: str, call: dict[str, str]) -> dict:
        evidence = self.score.norm(call["evidence"])
        return {**call, "evidence": evidence, "strength": "direct", "spans": self.score.spans(text, evidence)}

    def by_form(self, peer: Peer) -> Iterator[tuple[str, int, int]]:
        """(form, labelled, found) of firm calls, by where and how they stand in the text."""
        counts: dict[str, list[int]] = {}
        for document in self.documents:
            doc = self.labels[document.name]
            calls = [self._placed(doc["text"], call) for call in peer(document)]
            firm = [call for call in doc["calls"] if call["strength"] != "weak"]
            answered = set(self.score.match(calls, firm, False).values())
            for number, call in enumerate(firm):
                of = counts.setdefault(form_of(document, call["evidence"]), [0, 0])
                of[0] += 1
                of[1] += number in answered
        return ((form, *counts[form]) for form in sorted(counts))


def form_of(document: Labelled, evidence: str) -> str:
    even = plain(looked_through(document.text)[0])
    words = evidence[:30].split()
    for block in blocks(even):
        if " ".join(words) in " ".join(block.of(even).split()):
            if block.is_item:
                return "list item"
            if block.is_heading:
                return "line without a stop"
            break
    if '"' in plain(evidence):
        return "with a quotation"
    return "sentence that says please" if "please" in evidence.lower() else "other sentence"


def row(*cells: object) -> str:
    return f"| {' | '.join(f'{cell:.3f}' if isinstance(cell, float) else str(cell) for cell in cells)} |"


def heads(*cells: str) -> list[str]:
    return [row(*cells), row(*["---"] * len(cells))]


def figures_of(result: dict) -> list[object]:
    alarms = "{} of {}".format(*result["documents_without_calls_false_alarm"])
    return [
        *(result[key][part] for key in MEASURED.values() for part in ("precision", "recall", "f1")),
        *(result[key]["f1"] for key in ("detection", "detection_kind")),
        alarms,
    ]


def compared(sets: Mapping[str, Scored], peers: Mapping[str, Mapping[str, Peer]]) -> tuple[list[str], bool]:
    """The table of all peers on all sets, and whether the model is better than the second floor on each."""
    lines = heads(
        "set", "by", "P", "R", "F1", "with kind: P", "R", "F1", "strict F1", "with kind", "call-free alarmed"
    )
    better = True
    for name, scored in sets.items():
        results = {peer: scored.of(calls) for peer, calls in peers[name].items()}
        lines += [row(name, peer, *figures_of(result)) for peer, result in results.items()]
        floor, model = results[list(FLOORS)[-1]], results["model, queue"]
        better = better and all(model[key]["f1"] > floor[key]["f1"] for key in MEASURED.values())
    return lines, better


def detailed(everything: Scored, peer: Peer) -> Iterator[str]:
    result = everything.of(peer)
    yield from ["", "By kind, strict, all sets:", "", *heads("kind", "labelled", "P", "R", "F1")]
    for kind in KINDS:
        one = result["per_kind"][kind]
        yield row(kind, one["gold"], one["precision"], one["recall"], one["f1"])
    yield from ["", "By language, lenient:", "", *heads("language", "texts", "detection F1", "with kind F1")]
    for language in sorted({document.language for document in everything.documents}):
        part = everything.of(peer, lambda document, wanted=language: document.language == wanted)
        yield row(language, part["documents"], *(part[key]["f1"] for key in MEASURED.values()))
    yield from ["", "By form, direct and relayed calls:", "", *heads("form", "labelled", "recall")]
    for form, of, found in everything.by_form(peer):
        yield row(form, of, found / of)


def curve(
    documents: Sequence[Labelled],
    shown: Mapping[str, list[Example]],
    made: Sequence[Example],
    everything: Scored,
) -> Iterator[str]:
    yield from [
        "",
        "Learning curve, all sets, lenient:",
        "",
        *heads("share of the outlets", "detection F1", "with kind F1"),
    ]
    for share in SHARES:
        result = everything.of(by_model(trained(documents, shown, made, share)))
        yield row(f"{share:.0%}", *(result[key]["f1"] for key in MEASURED.values()))


def write(lines: Sequence[str]) -> None:
    before, _, rest = DOCS.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    DOCS.write_text(f"{before}{BEGIN}\n\n" + "\n".join(lines) + f"\n\n{END}{after}", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--labels", type=Path, default=ROOT.parent / "shared" / "extraction")
    parser.add_argument("--curve", action="store_true", help="train on parts of the outlets too")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/extraction.md")
    options = parser.parse_args()
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    shared = options.labels
    print(f"extractor version {VERSION}, model {shipped().version}")
    missing = [name for name in ("score.py", *FLOORS.values(), *SETS) if not (shared / name).exists()]
    if missing:
        print(f"\nSKIPPED: accuracy. No {', '.join(missing)} in {shared}; give --labels DIR.")
        return 2
    lines, better = measured(shared, with_curve=options.curve)
    print(*lines, sep="\n")
    if options.write:
        write(lines)
    if not better:
        print("\nFAILED: not better than the second floor.")
    return 0 if better else 1


def measured(shared: Path, *, with_curve: bool) -> tuple[list[str], bool]:
    score = scorer(shared)
    documents = every_labelled(shared, SETS)
    shown = {document.name: examples(document) for document in documents}
    made = every_made_up(every_labelled(shared))
    models = trained(documents, shown, made, 1.0)
    own = {"model, queue": by_model(models), "model, sure": by_model(models, shipped().sure)}
    sets = {
        name: Scored(score, shared, [d for d in documents if d.name.startswith(f"{name}/")]) for name in SETS
    }
    peers = {
        name: {
            **{floor: by_floor(shared / script, shared / name) for floor, script in FLOORS.items()},
            "rules of before": by_rules,
            **own,
        }
        for name in sets
    }
    lines, better = compared(sets, peers)
    everything = Scored(score, shared, documents)
    lines += detailed(everything, own["model, queue"])
    if with_curve:
        lines += curve(documents, shown, made, everything)
    return [*lines, "", stays_right(score, shared)], better


def stays_right(score: ModuleType, shared: Path) -> str:
    """What the shipped model, which was trained on them, finds in the five seeds."""
    scored = Scored(score, shared, list(labelled(shared / SEEDS)))
    result = scored.of(
        lambda document: [
            told(call.kind, call.evidence) for call in extract(document.text, document.language)
        ]
    )
    kept = result["lenient_detection_kind"]
    furniture = "{} of {}".format(*result["boilerplate_predicted"])
    return f"Seeds (trained on): {kept['tp']} of {kept['tp'] + kept['fn']} calls, {furniture} passages of furniture."


if __name__ == "__main__":
    sys.exit(main())
