"""Made-up texts: whole ones of our own, each in the manner of one labelled text, with the labels of a second hand.

``texts/*.txt`` beside this module. A line "== dev2/012 en" begins a text: which labelled text its writer had open, and
the language. In it ``⟦kind|…⟧`` is a call, ``⟦~kind|…⟧`` a weak one, ``⟦again|…⟧`` asks once more for what was asked.
``texts/second/*.txt``, of the same names, hold what somebody else said of the numbered segments: a line "## 3" for the
third text, below it "12 donate" for its twelfth segment; a segment without a line is none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from advocacy.extraction.classes import LANGUAGES
from advocacy.extraction.model import KINDS
from advocacy.extraction.training.documents import Example, Labelled, placed_examples
from advocacy.extraction.training.made_up import Pair, Said
from advocacy.extraction.training.places import Span, shares

HERE = Path(__file__).parent / "texts"
SECOND = HERE / "second"
AGAIN = "again"
# Beside a segment of a real text. With 0.5 and more the labelled texts lose what is told as sure.
WEIGHT = 0.25
_HEAD = re.compile(r"^== ", re.MULTILINE)
_MARK = re.compile(r"⟦~?([a-z_]+)\|([^⟦⟧]+)⟧")


@dataclass(frozen=True)
class Text:
    """One made-up text; ``like`` names the labelled one that its writer had open, ``second`` is of the other hand."""

    like: str
    labelled: Labelled
    again: tuple[Span, ...]
    second: Mapping[int, str]


def texts(folder: Path = HERE) -> list[Text]:
    """All made-up texts, by file and place; ValueError names what is wrong with one."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        second = _second(folder / SECOND.name / path.name)
        for number, part in enumerate(_HEAD.split(path.read_text(encoding="utf-8"))[1:], start=1):
            found.append(_text(f"{path.name}, text {number}", part, second.get(number, {})))
    return found


def _text(name: str, part: str, second: Mapping[int, str]) -> Text:
    head, _, body = part.partition("\n")
    like, language = head.split()
    if language not in LANGUAGES:
        raise ValueError(f"{name}: language {language!r}; one of {', '.join(LANGUAGES)} is wanted")
    plain, marks = _unmarked(body.strip("\n"))
    if unread := re.search("[⟦⟧]", plain):
        raise ValueError(f"{name}: {plain[unread.start() :][:40]!r} is no ⟦kind|…⟧")
    _known(name, [*(kind for _, kind in marks), *second.values()])
    calls = tuple((span, kind) for span, kind in marks if kind != AGAIN)
    again = tuple(span for span, kind in marks if kind == AGAIN)
    return Text(like, Labelled(name, f"made up: {name}", language, plain, calls), again, second)


def _unmarked(marked: str) -> tuple[str, list[tuple[Span, str]]]:
    """The text without its marks, and where in it what they hold stands."""
    plain, at, marks = "", 0, []
    for mark in _MARK.finditer(marked):
        plain += marked[at : mark.start()]
        marks.append(((len(plain), len(plain) + len(mark[2])), mark[1]))
        plain, at = plain + mark[2], mark.end()
    return plain + marked[at:], marks


def _known(name: str, kinds: Sequence[str]) -> None:
    for kind in kinds:
        if kind not in {*KINDS, AGAIN}:
            raise ValueError(f"{name}: kind {kind!r}; one of {', '.join([*KINDS, AGAIN])} is wanted")


def _second(path: Path) -> dict[int, dict[int, str]]:
    """What the other hand said, by the number of the text and of the segment."""
    said: dict[int, dict[int, str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        number, _, kind = line.removeprefix("## ").partition(" ")
        if line.startswith("## "):
            of_text = said.setdefault(int(number), {})
        elif line:
            of_text[int(number)] = kind.removeprefix("~")
    return said


def examples(made_up: Sequence[Text], real: Sequence[Labelled]) -> list[Example]:
    """What each segment shows; nothing is learned from one on which the two hands differ, or that asks again.

    ``real``: the labelled texts, among them those that the writers had open: a model that learned from what was made up
    beside a text has seen that text's outlet.
    """
    outlets = {document.name.removesuffix(".json"): document.outlet for document in real}
    return [
        replace(
            example,
            is_call=example.is_call if first == second and first[1] != AGAIN else None,
            weight=WEIGHT,
            beside=outlets.get(text.like, text.like),
        )
        for text in made_up
        for example, first, second in _both(text)
    ]


def pairs(made_up: Sequence[Text]) -> list[Pair]:
    """What the two hands said of each segment, for ``made_up.agreement``; nobody counts what asks again."""
    both = ((first, second) for text in made_up for _, first, second in _both(text))
    return [(first, second) for first, second in both if AGAIN not in (first[1], second[1])]


def _both(text: Text) -> Iterator[tuple[Example, Said, Said]]:
    """Each segment, and what either hand said of it: (is a call, its kind; "again" is none)."""
    for number, (example, place) in enumerate(placed_examples(text.labelled), start=1):
        kind = example.kind if example.is_call is not False else ""
        if example.is_call is None or (not kind and any(shares(place, span) for span in text.again)):
            kind = AGAIN
        second = text.second.get(number, "")
        yield example, (kind not in ("", AGAIN), kind), (second not in ("", AGAIN), second)
