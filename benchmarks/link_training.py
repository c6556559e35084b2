"""Learn what the cues of pages weigh, and tell how well they do on sets that they were not learnt from.

    python benchmarks/link_training.py [--check] [--left-out]

Learns from the pages of the catalogues and sets of ``link_states`` that no rule tells, and from crossings of them: a
stranger's words below the title of a body, as whoever takes a domain keeps it, and a body's words without its frame.
Writes directory/link_checks/weights.json; ``--check`` only compares. ``--left-out`` learns from all sets but one,
judges that one, and so on: these figures are those to expect of pages that nobody has seen.
"""

import argparse
import json
import os
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
# Sums of several threads come in any order.
os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"))

import django  # noqa: E402

django.setup()

import numpy as np  # noqa: E402
from scipy.sparse import csr_matrix  # noqa: E402
from sklearn.linear_model import LogisticRegression  # noqa: E402

from benchmarks import link_sets  # noqa: E402
from benchmarks.link_states import FRAMED, NAMES, WORKING, answers  # noqa: E402
from directory.fetch import Page  # noqa: E402
from directory.link_checks import weighing  # noqa: E402
from directory.link_checks.belonging import Belonging  # noqa: E402
from directory.link_checks.cues import RUNS, cues, runs  # noqa: E402
from directory.link_checks.judging import UNKNOWN, Sight, is_other_domain, judge  # noqa: E402
from directory.link_checks.known import Known  # noqa: E402
from directory.link_checks.reading import PARTS, TELEPHONE, Reading, is_html, read  # noqa: E402
from directory.link_checks.saying import Said  # noqa: E402

SEED = 7
# How much words weigh beside cues, how freely weights grow, and what a crossing counts beside a page.
WORDS, FREEDOM, CROSSED = 10.0, 1.0, 0.4
# So sure must it be.
SURE = 0.88
LEAST_SEEN = 3
NO_WEIGHTS = weighing.Weights(bias=0, cues={}, runs=[0] * RUNS, most=10**9)


@dataclass(frozen=True)
class Example:
    url: str
    reading: Reading
    known: Known
    is_good: bool
    language: str
    worth: float = 1.0

    @property
    def page(self) -> Belonging:
        return Said(self.url, self.reading, self.known).belonging


def of_set(name: str) -> Iterator[Example]:
    for line in link_sets.of_set(name):
        yield from _example(line.url, line.page, line.known, line.is_good, line.language)


def of_catalogue(name: str) -> Iterator[Example]:
    for answer in answers(name):
        if isinstance(answer.outcome, Page) and answer.expected in (*WORKING, Sight.SOFT_404):
            is_good = answer.expected in WORKING
            yield from _example(answer.url, answer.outcome, UNKNOWN, is_good, answer.language)


def _example(url: str, page: Page, known: Known, is_good: bool, language: str) -> Iterator[Example]:
    """Of an answer that shows a page with words at its own domain, if no rule tells it for what it is."""
    if page.status != 200 or not is_html(page.headers, page.body):
        return
    reading = read(page.url, page.headers, page.body)
    if not reading.text or is_other_domain(url, reading.leads_to or page.url):
        return
    if is_good or judge(url, page, known=known).sight in WORKING:
        yield Example(url, reading, known, is_good, language)


def crossings(examples: Sequence[Example]) -> Iterator[Example]:
    """What else could stand there: the same words in other frames, in the same language where there are some."""
    chance = random.Random(SEED)
    bodies = [one for one in examples if one.is_good and one.reading.title]
    for one in examples:
        if one.is_good:
            yield from _without_frame(one)
            yield from _known_better(one)
        elif bodies:
            near = [body for body in bodies if body.language == one.language] or bodies
            yield _taken_over(one, chance.choice(near), chance)


def _without_frame(one: Example) -> Iterator[Example]:
    reading = one.reading
    if reading.headings and reading.parts.linked:
        heading = reading.headings[0]
        text = f"{heading} {reading.parts.main}"
        parts = replace(reading.parts, linked=(), sent=(), around="", own_links=0, foreign_links=0)
        bare = replace(
            reading, title=heading, headings=(heading,), text=text, links=0, source=text.lower(), parts=parts
        )
        yield replace(one, reading=bare, worth=CROSSED)


def _known_better(one: Example) -> Iterator[Example]:
    """As a real check knows it: by a number that stands there, and by the name of the site."""
    if found := TELEPHONE.search(one.reading.text):
        number = "+" + "".join(char for char in found[0] if char.isdecimal())
        site = PARTS.split(one.reading.title)[-1].strip()
        known = replace(one.known, names=(*one.known.names, site), values=(*one.known.values, number))
        yield replace(one, known=known, worth=CROSSED)


def _taken_over(one: Example, body: Example, chance: random.Random) -> Example:
    """The stranger's words below the body's title."""
    reading, old = one.reading, body.reading
    site = chance.choice([old.title, PARTS.split(old.title)[-1].strip()])
    headings = reading.headings[:1] or (reading.title,)
    taken = replace(reading, title=site, headings=headings, text=f"{site} {reading.text} {site}")
    return Example(body.url, taken, body.known, False, one.language, CROSSED)


@contextmanager
def using(weights: weighing.Weights) -> Iterator[None]:
    kept = weighing.shipped
    try:
        weighing.shipped = lambda: weights  # type: ignore[assignment]
        yield
    finally:
        weighing.shipped = kept


def gathered() -> dict[str, list[Example]]:
    """By the name of their set, with the crossings within it."""
    with using(NO_WEIGHTS):
        found = {name: list(of_catalogue(name)) for name in (*NAMES, FRAMED)}
        found |= {name: list(of_set(name)) for name in link_sets.SETS}
    return {name: [*listed, *crossings(listed)] for name, listed in found.items()}


@dataclass(frozen=True)
class Row:
    """An example as numbers."""

    cues: tuple[str, ...]
    runs: frozenset[int]
    is_good: bool
    worth: float


def rows(examples: Iterable[Example]) -> list[Row]:
    return [
        Row(tuple(dict.fromkeys(cues(page))), frozenset(runs(page)), one.is_good, one.worth)
        for one in examples
        for page in [one.page]
    ]


def learnt(listed: Sequence[Row]) -> weighing.Weights:
    """Logistic regression over cues and words, in whole numbers."""
    seen: dict[str, int] = {}
    for row in listed:
        for name in row.cues:
            seen[name] = seen.get(name, 0) + 1
    names = sorted(name for name, times in seen.items() if times >= LEAST_SEEN)
    matrix = _matrix(listed, {name: at for at, name in enumerate(names)})
    bad = np.array([not row.is_good for row in listed])
    model = LogisticRegression(C=FREEDOM, max_iter=3_000, tol=1e-6)
    model.fit(matrix, bad, sample_weight=np.array([row.worth for row in listed]))
    found = model.coef_[0] * weighing.UNIT
    return weighing.Weights(
        bias=round(model.intercept_[0] * weighing.UNIT),
        cues={name: round(found[RUNS + at]) for at, name in enumerate(names) if round(found[RUNS + at])},
        runs=[round(value * WORDS) for value in found[:RUNS]],
        most=round(weighing.UNIT * float(np.log(SURE / (1 - SURE)))),
    )


def _matrix(listed: Sequence[Row], known: dict[str, int]) -> csr_matrix:
    at, columns, values = [0], [], []
    for row in listed:
        share = WORDS / max(1, len(row.runs)) ** 0.5
        columns += sorted(row.runs)
        values += [share] * len(row.runs)
        found = sorted(known[name] for name in row.cues if name in known)
        columns += [RUNS + number for number in found]
        values += [1.0] * len(found)
        at.append(len(columns))
    return csr_matrix((values, columns, at), shape=(len(listed), RUNS + len(known)))


def left_out() -> Iterator[str]:
    """What a set is judged to be by weights that were learnt from all others."""
    found = {name: rows(listed) for name, listed in gathered().items()}
    for name in link_sets.SETS:
        weights = learnt([row for other, listed in found.items() if other != name for row in listed])
        yield f"{name}: {told(name, weights)}"


def told(name: str, weights: weighing.Weights) -> str:
    with using(weights):
        judged = [(line, line.judged().sight in line.want) for line in link_sets.of_set(name)]
    good = [right for line, right in judged if line.is_good]
    bad = [right for line, right in judged if not line.is_good]
    return f"{good.count(False)} of {len(good)} working taken for none, {bad.count(True)} of {len(bad)} others found"


def written(weights: weighing.Weights) -> str:
    told = {
        "bias": weights.bias,
        "cues": dict(weights.cues),
        "runs": list(weights.runs),
        "most": weights.most,
    }
    return json.dumps(told, separators=(",", ":"), sort_keys=True) + "\n"


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument(
        "--check", action="store_true", help="only compare with the weights in the repository"
    )
    options.add_argument(
        "--left-out", action="store_true", help="learn from all sets but one, and judge that one"
    )
    chosen = options.parse_args()
    if chosen.left_out:
        for line in left_out():
            print(line, flush=True)
        return 0
    text = written(learnt(rows(one for listed in gathered().values() for one in listed)))
    is_same = weighing.SHIPPED.exists() and text == weighing.SHIPPED.read_text(encoding="utf-8")
    print(
        f"{len(text.encode()):,} bytes, {'the same as' if is_same else 'NOT the same as'} in the repository"
    )
    if not chosen.check:
        weighing.SHIPPED.write_text(text, encoding="utf-8")
    return int(chosen.check and not is_same)


if __name__ == "__main__":
    sys.exit(main())
