"""How well the classifier of link checks tells the states apart, on a catalogue of documented answers.

    python benchmarks/link_states.py [--json] [CATALOGUE ...]
    python benchmarks/link_states.py --set FILE.jsonl [--misses]

Synthetic: the answers stand in ``link_catalogue.toml``, each with its documented origin, and, after reports of
faults, in ``link_pages.toml`` (written before the rules) and ``link_pages_last.toml`` (after them);
``link_texts.txt`` sets texts in 84 languages into the frames of pages (``link_frames``). The sets of ``link_sets``, by
hands that knew no rule, count as tuned on: what the judge weighs is learnt from them. None is drawn from the web.
``--set`` scores one that nobody has looked at.
The peer sees what most link checkers see: the status and the domain. Exit status 1: less than 95 % are right, more
than 1 % of working pages are taken for none, or less than 95 % of hijacked, parked, paused and emptied ones are
found out.
"""

import argparse
import json
import os
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django  # noqa: E402

django.setup()

from benchmarks import link_frames, link_sets  # noqa: E402
from directory.fetch import Failure, Hop, Page, Trouble  # noqa: E402
from directory.link_checks.judging import UNKNOWN, Seen, Sight, is_other_domain, judge  # noqa: E402
from directory.link_checks.known import Known  # noqa: E402

# The last one was written after the rules, and nothing was tuned on it before its first figure was taken.
NAMES = ("link_catalogue", "link_pages", "link_pages_last")
# Short texts of every kind in the frames of pages: see ``link_frames``.
FRAMED = "link_texts"
CATALOGUES = {name: ROOT / "benchmarks" / f"{name}.toml" for name in NAMES}
USUAL = "https://www.ministry.example.org/contact"
LONG = (
    "<p>"
    + "The registry keeps the letters of the public and passes each to the department that can answer it. "
    * 20
    + "</p>"
)
OFFICE = (
    "<p>Our public office, 1 Harbour Road, answers letters and calls on working days between nine and four. "
    "Telephone +999 1 234 567, mail office@example.org.</p>"
)
FILLER = "Read our guide today and come back tomorrow. " * 30
TARGET = 0.95
MOST_FALSE_ALARMS, LEAST_FOUND = 0.01, 0.95
WORKING = (Sight.OK, Sight.REDIRECTED)
LIKELIEST = ("ok", "redirected", "soft_404", "moved", "failure", "blocked", "tls_problem")
TAKEN = ("hijack", "parked", "paused", "emptied")


@dataclass(frozen=True)
class Answer:
    """One scripted answer: what was asked, what came, and what it is."""

    name: str
    expected: Sight
    origin: str
    url: str
    outcome: Page | Failure
    language: str = "en"
    known: Known = UNKNOWN
    others: frozenset[str] = frozenset()

    def judged(self) -> Seen:
        return judge(self.url, self.outcome, known=self.known)

    def is_right(self, seen: Sight) -> bool:
        """``others`` are states that are right too."""
        return seen == self.expected or seen in self.others


def answers(*names: str) -> list[Answer]:
    """Those of the catalogues and sets of these names, or of all catalogues but the framed ones."""
    framed = [_framed(page) for page in link_frames.pages()] if FRAMED in names else []
    written = [_of_set(line) for name in link_sets.SETS if name in names for line in link_sets.of_set(name)]
    listed = [name for name in names if name in CATALOGUES] if names else list(CATALOGUES)
    return (
        framed
        + written
        + [
            _answer(row, f"{name} {number}")
            for name in listed
            for number, row in enumerate(
                tomllib.loads(CATALOGUES[name].read_text(encoding="utf-8"))["answer"], 1
            )
        ]
    )


def _framed(page: link_frames.Framed) -> Answer:
    """What stands on others' pages is counted with what is emptied, parked or hijacked."""
    text = page.text
    answer = Page(page.url, 200, {"content-type": "text/html; charset=utf-8"}, page.html.encode())
    expected = Sight.OK if text.is_good else Sight.SOFT_404
    origin = text.kind if text.is_good else "hijack"
    name = f"{FRAMED}, {text.kind} {page.frame} [{text.language}]: {text.title}"
    return Answer(name, expected, origin, page.url, answer, text.language)


def _of_set(line: link_sets.Line) -> Answer:
    """One that several states fit counts as the likeliest of them."""
    wanted = sorted(line.want, key=LIKELIEST.index)
    expected, origin = Sight(wanted[0]), "good" if line.is_good else "hijack"
    name = f"{line.name} {line.url}"
    return Answer(name, expected, origin, line.url, line.page, line.language, line.known, line.want)


def _answer(row: dict, place: str) -> Answer:
    url = row.get("url", USUAL)
    outcome = _failure(row, url) if "trouble" in row else _page(row, url)
    name = row.get("name") or f"{place}, {row['tried']}: {row.get('title') or row.get('end', '')}"
    return Answer(
        name,
        Sight(row["expected"]),
        row.get("origin") or row["tried"],
        url,
        outcome,
        row.get("language", "en"),
    )


def _failure(row: dict, url: str) -> Failure:
    return Failure(Trouble(row["trouble"]), row["detail"], row.get("end", url), _hops(row))


def _page(row: dict, url: str) -> Page:
    kind = row.get("kind", "text/html; charset=utf-8")
    headers = {**row.get("headers", {}), **({"content-type": kind} if kind else {})}
    charset = kind.partition("charset=")[2] or "utf-8"
    body = row["raw"] if "raw" in row else _html(row)
    return Page(row.get("end", url), row.get("status", 200), headers, body.encode(charset), hops=_hops(row))


def _html(row: dict) -> str:
    title, head = row.get("title", ""), row.get("head", "")
    body = row.get("body", "")
    for mark, text in {"long": LONG, "office": OFFICE, "filler": FILLER}.items():
        body = body.replace(f"{{{mark}}}", text)
    if "tried" in row and "<h1" not in body and title:
        body = f"<h1>{title}</h1>{body}"
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def _hops(row: dict) -> tuple[Hop, ...]:
    return tuple(Hop(address, 301) for address in row.get("hops", ()))


def peer(url: str, outcome: Page | Failure) -> Sight:
    """By status and domain alone."""
    if isinstance(outcome, Failure):
        return Sight.TLS_PROBLEM if outcome.trouble == Trouble.TLS else Sight.FAILURE
    if is_other_domain(url, outcome.url):
        return Sight.MOVED
    if outcome.status >= 400:
        return Sight.BLOCKED if outcome.status in (401, 403, 429) else Sight.FAILURE
    return Sight.REDIRECTED if outcome.hops else Sight.OK


def is_taken(answer: Answer) -> bool:
    """Whether somebody else or nobody is at home there, though the answer has the status of a page."""
    return answer.origin in TAKEN and answer.expected in (Sight.SOFT_404, Sight.MOVED)


def measure(*names: str) -> dict:
    """Accuracy, the confusion table, precision and recall per state, and what is wrong."""
    listed = answers(*names)
    found = {answer.name: answer.judged() for answer in listed}
    table = Counter((answer.expected, _told(answer, found[answer.name])) for answer in listed)
    right = sum(count for (expected, seen), count in table.items() if expected == seen)
    return {
        "synthetic": True,
        "answers": len(listed),
        "accuracy": right / len(listed),
        "peer_accuracy": sum(peer(a.url, a.outcome) == a.expected for a in listed) / len(listed),
        "languages": len({answer.language for answer in listed} - {""}),
        "false_alarms": _share(not _works(a, found[a.name]) for a in listed if a.expected in WORKING),
        "taken_found": _share(not _works(a, found[a.name]) for a in listed if is_taken(a)),
        "table": {f"{expected} as {seen}": count for (expected, seen), count in sorted(table.items())},
        "states": {sight.value: _rates(table, sight) for sight in Sight},
        "wrong": {
            a.name: f"{a.expected} seen as {found[a.name].sight}: {found[a.name].detail}"
            for a in listed
            if not a.is_right(found[a.name].sight)
        },
    }


def _told(answer: Answer, seen: Seen) -> Sight:
    return answer.expected if answer.is_right(seen.sight) else seen.sight


def _works(answer: Answer, seen: Seen) -> bool:
    return _told(answer, seen) in WORKING


def score(path: Path, *, misses: bool = False) -> str:
    """One set in one look: how many working pages are taken for none, how many others are found."""
    judged = [(line, line.judged()) for line in link_sets.lines(path)]
    wrong = [(line, seen) for line, seen in judged if seen.sight not in line.want]
    good, bad = (sum(line.is_good == is_good for line, _ in judged) for is_good in (True, False))
    alarms = sum(line.is_good for line, _ in wrong)
    found = sum(not line.is_good and seen.sight not in WORKING for line, seen in judged)
    exactly = bad - (len(wrong) - alarms)
    shown = [f"wrong: {line.name} {line.url}: {seen.sight} {seen.detail}" for line, seen in wrong if misses]
    told = (
        f"{path.name}: {alarms} of {good} working pages taken for none ({alarms / max(1, good):.1%}), "
        f"{found} of {bad} others found ({found / max(1, bad):.1%}), {exactly} by the state that is wanted "
        f"({exactly / max(1, bad):.1%})."
    )
    return "\n".join([*shown, told])


def _share(told: Iterable[bool]) -> float | None:
    """Of those listed; None where nothing is."""
    listed = list(told)
    return sum(listed) / len(listed) if listed else None


def _rates(table: Counter, sight: Sight) -> dict[str, float]:
    right = table[sight, sight]
    seen = sum(count for (_, found), count in table.items() if found == sight)
    there = sum(count for (expected, _), count in table.items() if expected == sight)
    return {
        "precision": right / seen if seen else 0.0,
        "recall": right / there if there else 0.0,
        "answers": there,
    }


def show(found: dict) -> None:
    print(f"Synthetic: {found['answers']} scripted answers in {found['languages']} languages.")
    width = max(len(sight) for sight in Sight) + 2
    print("expected \\ seen".ljust(width + 4) + "".join(sight.rjust(width) for sight in Sight))
    for expected in Sight:
        cells = [found["table"].get(f"{expected} as {seen}", 0) for seen in Sight]
        print(expected.ljust(width + 4) + "".join(str(cell or ".").rjust(width) for cell in cells))
    for name, rates in found["states"].items():
        print(
            f"{name}: precision {rates['precision']:.3f}, recall {rates['recall']:.3f} of {rates['answers']}"
        )
    for name, what in found["wrong"].items():
        print(f"wrong: {name}: {what}")
    print(
        f"Working pages taken for none: {found['false_alarms']}; others' pages found: {found['taken_found']}."
    )
    print(f"Right: {found['accuracy']:.3f}; by status and domain alone: {found['peer_accuracy']:.3f}.")


def is_good(found: dict) -> bool:
    alarms, others = found["false_alarms"] or 0.0, found["taken_found"]
    return (
        found["accuracy"] >= TARGET
        and alarms <= MOST_FALSE_ALARMS
        and (others is None or others >= LEAST_FOUND)
    )


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--json", action="store_true")
    options.add_argument("--set", type=Path, help="score a set of lines as in tests/unseen, and no more")
    options.add_argument("--misses", action="store_true", help="with --set: show what is wrong, once for all")
    every = (*NAMES, FRAMED, *link_sets.SETS)
    options.add_argument("catalogue", nargs="*", help=f"only these of {', '.join(every)}")
    chosen = options.parse_args()
    if chosen.set:
        print(score(chosen.set, misses=chosen.misses))
        return 0
    found = measure(*(chosen.catalogue or every))
    if chosen.json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        show(found)
    return int(not is_good(found))


if __name__ == "__main__":
    sys.exit(main())
