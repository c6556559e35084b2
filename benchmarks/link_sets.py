"""Answers that others wrote, who knew no rule: see tests/unseen/README.md. One JSON object a line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from directory.fetch import Hop, Page
from directory.link_checks.judging import UNKNOWN, Seen, judge
from directory.link_checks.known import Known, places_of

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "unseen"
SETS = (
    "links",
    "links_second",
    "links_third",
    "links_fourth",
    "links_fifth",
    "links_sixth",
    "links_seventh",
    "links_eighth",
)
WORKING = {"ok", "redirected"}
# What links are called in the directory after so many failures: one look sees a failure.
AFTER_FAILURES = {"failing": "failure", "dead": "failure"}


@dataclass(frozen=True)
class Line:
    """One answer; ``want``: the states that are right."""

    name: str
    url: str
    page: Page
    known: Known
    want: frozenset[str]

    @property
    def is_good(self) -> bool:
        return not WORKING.isdisjoint(self.want)

    @property
    def language(self) -> str:
        """As its name ends: “good: contact [en]”."""
        return self.name.rpartition("[")[2].partition("]")[0]

    def judged(self) -> Seen:
        return judge(self.url, self.page, known=self.known)


def lines(path: Path) -> Iterator[Line]:
    for text in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(text)
        hops = tuple(Hop(*hop) for hop in told.get("hops", []))
        page = Page(told["ended"], told["status"], told["headers"], told["html"].encode(), hops=hops)
        known = _known(told["known"]) if told.get("known") else UNKNOWN
        want = frozenset(AFTER_FAILURES.get(state, state) for state in told["want"])
        yield Line(told["name"], told["asked"], page, known, want)


def of_set(name: str) -> list[Line]:
    return list(lines(FOLDER / f"{name}.jsonl"))


def _known(told: dict) -> Known:
    """What the directory knows of the body, as a real check is given it."""
    places = places_of(told["country"]) if told.get("country") else ()
    return Known(tuple(told.get("names", ())), places, tuple(told.get("values", ())))
