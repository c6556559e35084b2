"""How much each element of a page says: its words, those in links, those of sentences. Pure."""

from collections import defaultdict
from collections.abc import Iterable

from lxml.html import HtmlElement

from advocacy.intake.html_blocks import Block, told
from advocacy.intake.html_words import COMMENT_HEADING


class Weights:
    """What stands below each element; each sum is one step a node, however deep the page is."""

    def __init__(self, root: HtmlElement, blocks: Iterable[Block]) -> None:
        self.words: defaultdict[HtmlElement, int] = defaultdict(int)
        self.linked: defaultdict[HtmlElement, int] = defaultdict(int)
        self.prose: defaultdict[HtmlElement, int] = defaultdict(int)
        self.blocks: defaultdict[HtmlElement, list[Block]] = defaultdict(list)
        self.first: dict[HtmlElement, Block] = {}
        self.all = list(blocks)
        for block in self.all:
            self.blocks[block.parent].append(block)
            self.words[block.parent] += block.words
            self.linked[block.parent] += block.linked
            self.prose[block.parent] += block.words if block.is_prose else 0
            self._mark_first(block)
        elements = list(root.iter())
        for element in reversed(elements):
            above = element.getparent()
            if above is not None and element is not root and self.words[element]:
                for sums in (self.words, self.linked, self.prose):
                    sums[above] += sums[element]
        self.total = self.prose[root]
        self.titled = _holders_of_a_headline(root)

    def _mark_first(self, block: Block) -> None:
        element = block.parent
        while element is not None and element not in self.first:
            self.first[element] = block
            element = element.getparent()

    def holds_article(self, element: HtmlElement) -> bool:
        """Whether the article itself stands in it: its headline, or more than half of what the page says."""
        if element.tag in ("html", "body", "main") or element in self.titled:
            return True
        return 2 * self.prose[element] > self.total > 0


def _holders_of_a_headline(root: HtmlElement) -> set[HtmlElement]:
    found: set[HtmlElement] = set()
    for headline in root.iter("h1"):
        if COMMENT_HEADING.fullmatch(told(headline, 200)):
            continue
        element = headline
        while element is not None and element not in found:
            found.add(element)
            element = element.getparent()
    return found
