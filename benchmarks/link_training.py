"""Learn what the cues of pages weigh, and tell how well they do on sets that they were not learnt from.

    python benchmarks/link_training.py [--check] [--left-out]

Learns from the pages of the catalogues and sets of ``link_states`` that no rule tells, and from crossings of them: a
stranger's words below the title of a body, as whoever takes a domain keeps it, and a body's words without its frame.
Writes directory/link_checks/weights.json; ``--check`` only compares. ``--left-out`` learns from all sets but one
and chooses the limit without it too, judges that one and shows what is wrong, and so on: these figures are nearest to
those of pages that nobody has seen.
"""

import argparse
import json
import os
import random
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from benchmarks.link_states import FRAMED, NAMES, WORKING, answers, score  # noqa: E402
from directory.fetch import Page  # noqa: E402
from directory.link_checks import weighing  # noqa: E402
from directory.link_checks.belonging import Belonging  # noqa: E402
from directory.link_checks.cues import OF_HEADINGS, RUNS, cues, runs  # noqa: E402
from directory.link_checks.judging import UNKNOWN, Sight, is_other_domain, judge  # noqa: E402
from directory.link_checks.known import Known  # noqa: E402
from directory.link_checks.reading import PARTS, TELEPHONE, Reading, is_html, read  # noqa: E402
from directory.link_checks.saying import Said  # noqa: E402

SEED = 7
# How much words weigh beside cues, how freely weights grow, and what a crossing counts beside a page.
WORDS, FREEDOM, CROSSED = 20.0, 1.0, 0.4
# There are many short texts in frames, and all in the same few.
WORTH = {FRAMED: 0.3}
ALL_RUNS = RUNS + OF_HEADINGS
# Of the working pages of sets that weights were not learnt from so many may be told: rules tell others of the 1 %.
MOST_TOLD = 0.007
LEAST_SEEN = 3
# By these no page is told.
NO_WEIGHTS = weighing.Weights(bias=-(10**9), cues={}, runs=[0] * ALL_RUNS, most=0)


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
        # What a program is kept from is nobody else's.
        if line.is_good or Sight.SOFT_404 in line.want:
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
    """The stranger's words below the body's title, or beside its name in the title."""
    reading, old = one.reading, body.reading
    headings = reading.headings[:1] or (reading.title,)
    site = PARTS.split(old.title)[-1].strip()
    title = chance.choice([old.title, site, f"{headings[0]} – {site}"])
    taken = replace(reading, title=title, headings=headings, text=f"{site} {reading.text} {site}")
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
    return {
        name: [replace(one, worth=one.worth * WORTH.get(name, 1.0)) for one in (*listed, *crossings(listed))]
        for name, listed in found.items()
    }


@dataclass(frozen=True)
class Row:
    """An example as numbers."""

    cues: tuple[str, ...]
    runs: tuple[set[int], set[int]]
    is_good: bool
    is_weighed: bool
    limit: int | None
    worth: float


def rows(examples: Iterable[Example]) -> list[Row]:
    return [
        Row(
            tuple(dict.fromkeys(cues(page))),
            runs(page),
            one.is_good,
            weighing.is_weighed(page),
            weighing.limit(page),
            one.worth,
        )
        for one in examples
        for page in [one.page]
    ]


def learnt(listed: Sequence[Row]) -> weighing.Weights:
    """Logistic regression over cues and words, in whole numbers. The limit is for ``chosen``."""
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
        cues={
            name: round(found[ALL_RUNS + at]) for at, name in enumerate(names) if round(found[ALL_RUNS + at])
        },
        runs=[round(value * WORDS) for value in found[:ALL_RUNS]],
        most=0,
    )


def _matrix(listed: Sequence[Row], known: dict[str, int]) -> csr_matrix:
    at, columns, values = [0], [], []
    for row in listed:
        for numbers in row.runs:
            columns += sorted(numbers)
            values += [WORDS / max(1, len(numbers)) ** 0.5] * len(numbers)
        found = sorted(known[name] for name in row.cues if name in known)
        columns += [ALL_RUNS + number for number in found]
        values += [1.0] * len(found)
        at.append(len(columns))
    return csr_matrix((values, columns, at), shape=(len(listed), ALL_RUNS + len(known)))


def chosen(found: Mapping[str, Sequence[Row]], without: str = "") -> weighing.Weights:
    """Learnt from all but one; the limit is such that few pages are told of sets that were left out in their turn."""

    def weights(*names: str) -> weighing.Weights:
        return learnt([row for name, listed in found.items() if name not in names for row in listed])

    working, told, totals = 0, 0, []
    for name in link_sets.SETS:
        if name != without:
            good = [row for row in found[name] if row.is_good and row.worth == 1.0]
            of_others = weights(name, without)
            working += len(good)
            weighed = [(row, of_others.total(row.cues, row.runs)) for row in good if row.is_weighed]
            told += sum(row.limit is not None and total > row.limit for row, total in weighed)
            totals += [total for row, total in weighed if row.limit is None]
    most = sorted(totals, reverse=True)[max(0, int(MOST_TOLD * working) - told)]
    return replace(weights(without), most=most)


def left_out() -> Iterator[str]:
    """What a set is judged to be by weights and a limit that were learnt from all others."""
    found = {name: rows(listed) for name, listed in gathered().items()}
    for name in link_sets.SETS:
        with using(weights := chosen(found, name)):
            yield f"limit {weights.most}; {score(link_sets.FOLDER / f'{name}.jsonl', misses=True)}"


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
    asked = options.parse_args()
    if asked.left_out:
        for line in left_out():
            print(line, flush=True)
        return 0
    text = written(chosen({name: rows(listed) for name, listed in gathered().items()}))
    is_same = weighing.SHIPPED.exists() and text == weighing.SHIPPED.read_text(encoding="utf-8")
    print(
        f"{len(text.encode()):,} bytes, {'the same as' if is_same else 'NOT the same as'} in the repository"
    )
    if not asked.check:
        weighing.SHIPPED.write_text(text, encoding="utf-8")
    return int(asked.check and not is_same)


if __name__ == "__main__":
    sys.exit(main())
