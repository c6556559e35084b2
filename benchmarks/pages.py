"""How much of an article is kept, and how much else comes along: ours, trafilatura and readability on one corpus.

The pages are invented articles in the markup of real content systems (``benchmarks/page_shapes``). Of every page,
*kept* is the share of the article's words that the text holds (in order of blocks does not count, numbers do), and
*foreign* the share of the text that is none of the article's: navigation, comments, consent, related links, bylines.
The headline counts as neither. With ``--misses`` each page that loses or adds is printed with the words.
"""

import argparse
import logging
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import trafilatura
from lxml.html import fromstring
from readability import Document

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from advocacy.intake.html_text import NoArticle, read_html
from benchmarks.page_shapes import held, texts
from benchmarks.page_shapes import open as at_hand
from benchmarks.page_shapes.shape import Shape, page_of, words, words_of

KEPT, FOREIGN = 0.99, 0.02
Reader = Callable[[str], str]


@dataclass
class Figure:
    """Words of articles, those of them that were kept, words of the texts, those of them that are foreign."""

    there: int = 0
    kept: int = 0
    said: int = 0
    foreign: int = 0

    def add(self, other: "Figure") -> None:
        self.there, self.kept = self.there + other.there, self.kept + other.kept
        self.said, self.foreign = self.said + other.said, self.foreign + other.foreign

    @property
    def share_kept(self) -> float:
        return self.kept / self.there if self.there else 0.0

    @property
    def share_foreign(self) -> float:
        return self.foreign / self.said if self.said else 0.0


def ours(page: str) -> str:
    try:
        return read_html(page.encode()).text
    except NoArticle:
        return ""


def by_trafilatura(page: str) -> str:
    return trafilatura.extract(page, include_comments=False, include_tables=True) or ""


def by_readability(page: str) -> str:
    """The text of the HTML that readability keeps, its elements set apart."""
    kept = fromstring(Document(page).summary() or "<p></p>")
    return " ".join(kept.itertext())


READERS: dict[str, Reader] = {
    "ours": ours,
    "trafilatura alone": by_trafilatura,
    "readability-lxml": by_readability,
}


def judged(text: str, article: list[str], headline: list[str]) -> tuple[Figure, Counter[str], Counter[str]]:
    """The figure of one text, the words that it lost and the words that came along."""
    there, said = Counter(article), Counter(words(text))
    lost, foreign = there - said, said - there - Counter(headline) - Counter(headline)
    figure = Figure(there.total(), there.total() - lost.total(), said.total(), foreign.total())
    return figure, lost, foreign


def pages(shapes: dict[str, Shape]) -> Iterator[tuple[str, str, list[str], list[str]]]:
    for number, (name, shape) in enumerate(shapes.items()):
        for turn, article in enumerate(texts.ARTICLES):
            page = page_of(shape, article, number + turn)
            yield f"{name} {turn}", page, words_of(article), words(article["headline"])


def measured(reader: Reader, shapes: dict[str, Shape], misses: bool) -> Figure:
    whole = Figure()
    for name, page, article, headline in pages(shapes):
        figure, lost, foreign = judged(reader(page), article, headline)
        whole.add(figure)
        if misses and (lost or foreign):
            print(
                f"  {name}: lost {' '.join(lost.elements())[:300]!r}, foreign {' '.join(foreign.elements())[:300]!r}"
            )
    return whole


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--misses", action="store_true", help="Print what is lost and what came along.")
    parser.add_argument("--only", choices=["at hand", "held back"], help="One part of the corpus.")
    options = parser.parse_args()
    logging.disable()
    missed = False
    for part, shapes in {"at hand": at_hand.SHAPES, "held back": held.SHAPES}.items():
        if options.only not in (None, part):
            continue
        print(f"{part}: {len(shapes)} shapes, {len(shapes) * len(texts.ARTICLES)} pages")
        for name, reader in READERS.items():
            if options.misses and name != "ours":
                continue
            figure = measured(reader, shapes, options.misses)
            print(f"  {name:<18} kept {figure.share_kept:.4f}   foreign {figure.share_foreign:.4f}")
            missed |= name == "ours" and (figure.share_kept < KEPT or figure.share_foreign > FOREIGN)
    return 2 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
