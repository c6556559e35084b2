"""Labelled texts, and the segments of each with their labels."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from advocacy.extraction import features
from advocacy.extraction.finding import by_segment as found_by_segment
from advocacy.extraction.finding import fired
from advocacy.extraction.layout import looked_through, plain
from advocacy.extraction.model import RULED
from advocacy.extraction.ruling import found_by_rules
from advocacy.extraction.segments import Segment, segments
from advocacy.extraction.training.places import Span, shares

# Five articles that must stay right: they weigh more, and no figure is told of them but whether they do.
SEEDS, SEEDS_WEIGHT = "seeds", 4.0
SETS = ("dev", "dev2", "dev3", "foreign")
HOSTS = frozenset({"github.com", "raw.githubusercontent.com"})


@dataclass(frozen=True)
class Labelled:
    """A text and the calls in it: (start, end) in code points, and kinds."""

    name: str
    outlet: str
    language: str
    text: str
    calls: tuple[tuple[Span, str], ...]


@dataclass(frozen=True)
class Example:
    """What a segment shows, whether it is a call (None: not to be learned from), and of which kind."""

    names: frozenset[str]
    words: frozenset[str]
    is_call: bool | None
    kind: str
    outlet: str
    weight: float = 1.0
    # Of a made-up one: the outlet of the text that its writer had open.
    beside: str = ""

    @property
    def source(self) -> str:
        """The outlet that a model has seen if it learned from this."""
        return self.beside or self.outlet

    @property
    def language(self) -> str:
        """As ``names`` tell it, which leave out no segment's."""
        return next((name[2:] for name in self.names if name.startswith("l:")), RULED)


def labelled(folder: Path) -> Iterator[Labelled]:
    """The labelled texts of a folder, in order of name."""
    for path in sorted(folder.glob("[0-9]*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        text = told["text"]
        calls = tuple((_place(text, call["evidence"]), call["kind"]) for call in told["calls"])
        yield Labelled(
            f"{folder.name}/{path.name}",
            outlet_of(told) or f"{folder.name}/{path.stem}",
            told.get("language", RULED),
            text,
            calls,
        )


def every_labelled(folder: Path, names: Sequence[str] = (*SETS, SEEDS)) -> list[Labelled]:
    """Those of the sets that are there."""
    return [document for name in names for document in labelled(folder / name)]


def _place(text: str, evidence: str) -> Span:
    start = text.find(evidence)
    if start < 0:
        raise ValueError(f"labelled evidence not in the text: {evidence[:60]!r}")
    return start, start + len(evidence)


def outlet_of(told: dict[str, str]) -> str:
    """The outlet that a label names; else the owner and repository, or the host, of its address; "" without one."""
    if told.get("outlet"):
        return told["outlet"].split(":")[0]
    address = urlsplit(told.get("source_url") or "")
    if address.netloc in HOSTS:
        return "/".join(address.path.split("/")[1:3])
    return address.netloc


def examples(document: Labelled) -> list[Example]:
    """One for each segment of the text."""
    return [example for example, _ in placed_examples(document)]


def placed_examples(document: Labelled) -> list[tuple[Example, Span]]:
    """One for each segment of the text, with its place there in code points."""
    seen_text, offsets = looked_through(document.text)
    even = plain(seen_text)
    parts = segments(even)
    seen = [features.see(even, part, document.language) for part in parts]
    found = found_by_segment(parts, found_by_rules(even) if document.language == RULED else [])
    about = features.about(seen)
    places = [(offsets[part.start], offsets[part.end - 1] + 1) for part in parts]
    told = _told(parts, places, document)
    made = [
        Example(
            frozenset(
                [
                    *features.own(seen[at]),
                    *features.beside(seen, parts, at, even),
                    *about,
                    *features.of_rules([fired(one) for one in found[at]]),
                    *features.of_furniture(parts[at].of(even), document.language),
                ]
            ),
            frozenset(seen[at].words),
            *told[at],
            document.outlet,
            SEEDS_WEIGHT if document.name.startswith(SEEDS) else 1.0,
        )
        for at in range(len(parts))
    ]
    return list(zip(made, places, strict=True))


def _told(
    parts: Sequence[Segment], places: Sequence[Span], document: Labelled
) -> list[tuple[bool | None, str]]:
    """A call's first segment is one; what follows of it is neither a call of its own nor none."""
    told: list[tuple[bool | None, str]] = [(False, "")] * len(parts)
    for span, kind in document.calls:
        inside = [at for at, place in enumerate(places) if shares(place, span)]
        for number, at in enumerate(inside):
            if told[at][0] is not True:
                told[at] = (True if number == 0 else None, kind)
    return told
