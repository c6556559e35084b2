"""Articles per second on one core, growth with length and memory, beside a keyword peer in the same run.

    python benchmarks/throughput.py [--labels DIR] [--articles N] [--json]

The articles are made of our own sentences, the same ones on every run. The peer is ``predict`` of
``baseline.py`` in DIR (default ``../shared/extraction``), or, without it, one keyword expression.
Exit status 1: the target (1,000 articles of 5 kB in 60 s, targets resolved) is missed, time per
character more than doubles from 5 to 500 kB, or memory grows with the number of articles.
"""

import argparse
import importlib.util
import json
import os
import random
import re
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from advocacy.extraction import extract  # noqa: E402
from advocacy.matching import Gazetteer, resolve  # noqa: E402
from benchmarks.fields import gazetteer  # noqa: E402

KILOBYTE = 1_000
LENGTHS = (5, 50, 500)
TARGET_SECONDS_PER_ARTICLE = 0.06
MOST_GROWTH = 2.0
MOST_MEMORY_GROWTH = 1.25
FEW, MANY = 20, 100
SENTENCES = (
    "The council met again on Tuesday and heard from eleven residents about the bridge.",
    "Nobody from the company was there, and its office did not answer by the evening.",
    "A spokesman for the harbour said that the ferries would sail as they always had.",
    "Police in Portugal detained two of the deckhands in March, and a court let them go.",
    "She had come to Lisbon as a child; her brother still mends nets on the quay there.",
    "“We were cold, and nobody told us anything,” one passenger wrote to her mother.",
    "More than 900 people have signed since the spring, according to the crew.",
    "The minister has promised an answer before the winter, as he did last year.",
    "Its timetable names nine harbours, of which four were closed by the storm.",
)
REQUESTS = (
    "If you care about the ferry, please write to your MP and sign the petition.",
    "The crew urges everyone abroad to call the Portuguese embassy.",
    "Donations can be sent to the Crew Fund, 3 Pier Street, Dublin.",
    "You can find out more on the website of the harbour.",
)
KEYWORDS = re.compile(r"\b(?:sign|donate|write to|join|share|contact|call|urge)\b[^.]*\.", re.IGNORECASE)
Work = Callable[[str], object]


def article(seed: int, length: int) -> str:
    """Paragraphs of four sentences, one in six of them a request; the same for the same seed."""
    draw, paragraphs, size = random.Random(seed), [], 0
    while size < length:
        picked = [draw.choice(REQUESTS if draw.random() < 1 / 24 else SENTENCES) for _ in range(4)]
        paragraphs.append(" ".join(picked))
        size += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)[:length]


def articles(count: int) -> Iterator[str]:
    return (article(seed, LENGTHS[0] * KILOBYTE) for seed in range(count))


def peer(shared: Path) -> tuple[str, Work]:
    """The shared keyword floor, or one keyword expression of our own."""
    script = shared / "baseline.py"
    if not script.is_file():
        return "one keyword expression", KEYWORDS.findall
    spec = importlib.util.spec_from_file_location("shared_baseline", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return "baseline.py", module.predict


def collected(names: Gazetteer) -> Work:
    """What collecting does with a text: find the calls, then whom they address."""
    return lambda text: [resolve(names, call, text) for call in extract(text)]


def seconds(work: Work, texts: list[str]) -> float:
    """Of the processor's time, which others on the machine take none of."""
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def growth(work: Work) -> dict[int, float]:
    """Microseconds per character for each length in kB, as many characters timed for each."""
    found = {}
    for length in LENGTHS:
        texts = [article(10_000 + n, length * KILOBYTE) for n in range(LENGTHS[-1] // length)]
        found[length] = seconds(work, texts) / (LENGTHS[-1] * KILOBYTE) * 1e6
    return found


def peak(work: Work, count: int) -> int:
    """Bytes at most in use while ``count`` articles pass through one by one."""
    tracemalloc.start()
    for text in articles(count):
        work(text)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def measure(shared: Path, count: int) -> dict:
    names = gazetteer()
    texts = list(articles(count))
    peer_name, predict = peer(shared)
    whole = collected(names)
    taken = {"extract": seconds(extract, texts), "extract + resolve": seconds(whole, texts)}
    return {
        "articles": count,
        "seconds": taken,
        "peer": {"name": peer_name, "seconds": seconds(predict, texts)},
        "microseconds_per_character": growth(whole),
        "peak_bytes": {n: peak(whole, n) for n in (FEW, MANY)},
    }


def missed(result: dict) -> list[str]:
    per_length, memory = result["microseconds_per_character"], result["peak_bytes"]
    taken, allowed = result["seconds"]["extract + resolve"], result["articles"] * TARGET_SECONDS_PER_ARTICLE
    found = [] if taken <= allowed else [f"{taken:.1f} s, wanted at most {allowed:.1f} s"]
    if per_length[LENGTHS[-1]] > MOST_GROWTH * per_length[LENGTHS[0]]:
        found.append("time per character more than doubles with length")
    if memory[MANY] > MOST_MEMORY_GROWTH * memory[FEW]:
        found.append(f"peak memory grows from {memory[FEW]:,} to {memory[MANY]:,} bytes")
    return found


def report(result: dict) -> str:
    count, rival = result["articles"], result["peer"]
    lines = [f"{count} articles of 5 kB on one core"]
    for name, taken in [*result["seconds"].items(), (f"peer: {rival['name']}", rival["seconds"])]:
        ratio = taken / rival["seconds"]
        lines.append(
            f"  {name:<26}{taken:>8.2f} s {count / taken:>10.1f} articles/s {ratio:>8.1f} x peer's time"
        )
    lines.append("growth of extract + resolve")
    for length, each in result["microseconds_per_character"].items():
        lines.append(f"  {length:>4} kB {each:>8.2f} µs per character")
    for number, size in result["peak_bytes"].items():
        lines.append(f"peak memory over {number:>3} articles: {size / 1e6:.2f} MB")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--labels", type=Path, default=ROOT.parent / "shared" / "extraction")
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    result = measure(options.labels, options.articles)
    print(json.dumps(result, indent=1) if options.json else report(result))
    for text in (shortfalls := missed(result)):
        print(f"FAILED: {text}", file=sys.stderr)
    return 1 if shortfalls else 0


if __name__ == "__main__":
    sys.exit(main())
