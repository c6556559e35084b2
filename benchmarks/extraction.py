"""How well and how fast calls are found, beside the two floors, in one run.

    python benchmarks/extraction.py [--labels DIR]

DIR (default ``../shared/extraction``, beside the checkout) holds ``dev/`` and ``seeds/`` with
labelled articles, ``score.py`` and the floors ``baseline.py`` and ``baseline_imperative.py``. Exit
status 1: on some set the extractor is not better than the second floor; 2: there was nothing to
measure against. The rules were written with ``dev/`` and ``seeds/`` at hand: these figures show
that nothing broke, not how it does on unseen outlets.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from advocacy.extraction import VERSION, extract  # noqa: E402
from benchmarks.fields import scorer  # noqa: E402

SETS = ("dev", "seeds")
MEASURES = ("detection", "detection_kind")
FLOORS = {"floor 1": "baseline.py", "floor 2": "baseline_imperative.py"}
PARAGRAPHS = (
    "The council met again on Tuesday and heard from eleven residents about the bridge.",
    "If you care about the bridge, please write to your MP and sign the petition.",
    "Nobody from the company was there, and its office did not answer by the evening.",
)
LENGTHS = (1_000, 4_000, 16_000, 64_000)


def predict(labels: Path, out: Path) -> None:
    """Write the extractor's calls for every label file, as the scorer reads them."""
    for path in labels.glob("[0-9]*.json"):
        text = json.loads(path.read_text(encoding="utf-8"))["text"]
        calls = [{"kind": call.kind, "evidence": call.evidence} for call in extract(text)]
        (out / path.name).write_text(json.dumps({"calls": calls}), encoding="utf-8")


def floor(script: Path, labels: Path, out: Path) -> None:
    subprocess.run([sys.executable, str(script), str(labels), str(out)], check=True)


def figures(scorer: Path, labels: Path, out: Path) -> dict:
    command = [sys.executable, str(scorer), str(labels), str(out), "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def line(name: str, result: dict) -> str:
    parts = [f"{name:<10}"]
    for key in MEASURES:
        score = result[key]
        parts.append(f"P {score['precision']:.3f} R {score['recall']:.3f} F1 {score['f1']:.3f}")
    for key in ("boilerplate_predicted", "hard_negatives_predicted"):
        parts.append("{:>2}/{:<3}".format(*result[key]))
    parts.append("{}/{}".format(*result["documents_without_calls_false_alarm"]))
    return "   ".join(parts)


def per_article(score: ModuleType, labels: Path, out: Path, key: str) -> dict[str, float]:
    """F1 of each article alone; one without calls counts 1 if nothing was found in it, else 0."""
    docs = score.load_labels(labels)
    predictions = score.load_predictions(out, docs)
    found = {}
    for name, doc in docs.items():
        result = score.evaluate({name: doc}, {name: predictions[name]})
        is_silent = not doc["calls"] and not predictions[name]
        found[name] = 1.0 if is_silent else result[key]["f1"]
    return found


def spread(by_article: dict[str, float]) -> str:
    """Mean and worst over the articles."""
    worst = min(by_article, key=by_article.__getitem__)
    mean = sum(by_article.values()) / len(by_article)
    return f"mean F1 {mean:.3f}, worst {by_article[worst]:.3f} ({worst})"


def measure(shared: Path, name: str) -> bool:
    """Print the figures of one set; whether the extractor is better than the second floor."""
    labels, results, articles = shared / name, {}, {}
    score = scorer(shared)
    for peer, script in {**FLOORS, "extractor": ""}.items():
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder)
            if script:
                floor(shared / script, labels, out)
            else:
                predict(labels, out)
                articles = {key: per_article(score, labels, out, key) for key in MEASURES}
            results[peer] = figures(shared / "score.py", labels, out)
    count = results["extractor"]
    print(f"\n{name}: {count['documents']} articles, {count['gold']} labelled calls")
    print(f"{'':<10}   {'detection':<25}   {'detection + kind':<25}   furn.    hard     alarms")
    for peer, result in results.items():
        print(line(peer, result))
    print("per article (the rules are not re-fitted for each, so this is no estimate for unseen outlets):")
    for key, by_article in articles.items():
        print(f"  {key.replace('_', ' + '):<18}{spread(by_article)}")
    return all(results["extractor"][key]["f1"] > results["floor 2"][key]["f1"] for key in MEASURES)


def speed() -> None:
    print("\ncharacters   articles/s   characters/s")
    for length in LENGTHS:
        text = "\n\n".join(PARAGRAPHS * (length // 200 + 1))[:length]
        start, rounds = time.perf_counter(), 0
        while time.perf_counter() - start < 0.5:
            extract(text)
            rounds += 1
        per_second = rounds / (time.perf_counter() - start)
        print(f"{length:>10}   {per_second:>10.1f}   {per_second * length:>12,.0f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--labels", type=Path, default=ROOT.parent / "shared" / "extraction")
    shared = parser.parse_args().labels
    print(f"extractor version {VERSION}")
    speed()
    needed = ["score.py", *FLOORS.values()]
    missing = [name for name in needed if not (shared / name).is_file()]
    if missing:
        print(f"\nSKIPPED: accuracy. No {', '.join(missing)} in {shared}; give --labels DIR.")
        return 2
    present = [name for name in SETS if (shared / name).is_dir()]
    for name in sorted(set(SETS) - set(present)):
        print(f"\nSKIPPED: {name}. No folder {shared / name}.")
    better = [measure(shared, name) for name in present]
    if not all(better):
        print("\nFAILED: not better than the second floor.")
        return 1
    return 0 if present else 2


if __name__ == "__main__":
    sys.exit(main())
