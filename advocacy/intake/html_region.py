"""Where on a page the article stands, and which of the blocks there belong to it. Pure."""

from collections import Counter
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from advocacy.extraction import furniture, layout
from advocacy.intake import html_words as words
from advocacy.intake.html_blocks import CELLS, Block, Cut, blocks_of
from advocacy.intake.html_furniture import Marks, judged, lines_against, names_of, silent, within_lines
from advocacy.intake.html_weights import Weights

LONGEST_LINK = 500


@dataclass
class Read:
    """The blocks of the article in order, and how many words of the page are left out, by reason.

    ``said``: what is left out, each with its reason.
    """

    blocks: list[Block] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    omitted: list[Block] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)

    def leave(self, block: Block, why: str) -> None:
        self.left_out[why] += block.words
        self.omitted.append(block)
        self.said.append((why, block.text))


def article_of(root: HtmlElement) -> Read:
    """What of a page is its article; every word of the page is either in it or counted."""
    read = Read()
    found = blocks_of(root, silent(root), within_lines(root))
    for cut in found:
        if isinstance(cut, Cut):
            read.left_out[cut.why] += cut.words
            read.said.append((cut.why, cut.text))
    blocks = [block for block in found if isinstance(block, Block)]
    inherited = _inherited(root, judged(root, Weights(root, blocks)))
    free = []
    for block in blocks:
        if why := inherited.get(block.parent, "") or lines_against(block):
            read.leave(block, why)
        else:
            free.append(block)
    _choose(root, free, read)
    del read.left_out[words.HIDDEN]
    return read


def _inherited(root: HtmlElement, gone: Marks) -> Marks:
    reasons: Marks = {}
    for element in root.iter():
        above = element.getparent()
        why = (reasons.get(above, "") if above is not None else "") or gone.get(element, "")
        if why:
            reasons[element] = why
    return reasons


def _choose(root: HtmlElement, blocks: list[Block], read: Read) -> None:
    region = _region(root, Weights(root, blocks))
    inside = set(region.iter())
    there = [block for block in blocks if block.parent in inside]
    for block in blocks:
        if block.parent not in inside:
            read.leave(block, words.BESIDE)
    for block in reversed(there[:]):
        if why := _site_says(block):
            read.leave(block, why)
            there.remove(block)
        elif block.is_prose or block.is_heading or block.words > 3:
            break
    title = next((number for number, block in enumerate(there) if block.parent.tag == "h1"), 0)
    for block in there[:title]:
        if why := _site_says(block):
            read.leave(block, why)
            there.remove(block)
    prose = [number for number, block in enumerate(there) if block.is_prose]
    first, last = (prose[0], prose[-1]) if prose else (0, len(there))
    is_over = False
    for number, block in enumerate(there):
        if number > last and block.is_heading and not layout.invites(block.text):
            is_over = True
        if why := _reason(block, number, first, last, is_over):
            read.leave(block, why)
        else:
            read.blocks.append(block)


def _site_says(block: Block) -> str:
    """What a site says for itself at the end of a page."""
    said = (words.LEGAL, words.LETTER, words.BYLINE, words.PAY, words.CONSENT)
    if block.words > 60 or not block.is_prose:
        return ""
    why = next((why for why in said if words.SAYS[why].search(block.text)), "")
    return why if why != words.CONSENT or words.ADDRESSED.search(block.text) else ""


def _reason(block: Block, number: int, first: int, last: int, is_over: bool) -> str:
    """Why a block within the region is left out: short things before and after all sentences."""
    if first <= number <= last:
        return ""
    if block.is_linked:
        is_asking = number > last and not is_over and _is_action(block)
        return "" if is_asking else words.NAVIGATION if number < first else words.RELATED
    if block.is_heading:
        return "" if number < first or not is_over else words.LABEL
    if block.parent.tag in CELLS or block.is_item or block.words >= 4:
        return ""
    return words.LABEL


def _is_action(block: Block) -> bool:
    return (
        block.words > 1
        and len(block.text) <= LONGEST_LINK
        and not words.RELATED_HEADING.fullmatch(block.text)
        and not furniture.is_furniture(block.text)
    )


def _region(root: HtmlElement, weights: Weights) -> HtmlElement:
    """What the page calls its article, else the smallest element that leaves out no sentence of it."""
    total = weights.prose[root]
    for element in root.iter("article", "main", "div", "section", "td"):
        if 5 * weights.prose[element] >= 3 * total > 0 and _is_called_article(element):
            inner = next(
                (
                    found
                    for found in element.iterdescendants("article")
                    if 5 * weights.prose[found] >= 4 * weights.prose[element]
                ),
                None,
            )
            if inner is not None and element.tag != "article":
                return inner
            return element if element.tag == "article" else _smallest(element, weights)
    return _smallest(root, weights)


def _is_called_article(element: HtmlElement) -> bool:
    return (
        element.tag in ("article", "main")
        or element.get("role") == "main"
        or element.get("itemprop") == "articleBody"
    )


def _smallest(top: HtmlElement, weights: Weights) -> HtmlElement:
    region = top
    while True:
        below = [child for child in region if isinstance(child.tag, str) and weights.prose[child]]
        best = max(below, key=lambda child: weights.prose[child], default=None)
        if best is None or best.tag in ("p", "ul", "ol", "dl", "blockquote", *words.HEADINGS):
            break
        if sum(weights.prose[child] for child in below) < weights.prose[region]:
            break
        others = [child for child in below if child is not best]
        if 5 * weights.prose[best] < 4 * weights.prose[region] and not all(map(_is_beside, others)):
            break
        if others and not all(_is_beside(child) or child.tag == best.tag in ("td", "tr") for child in others):
            break
        region = best
    return _widened(region, top, weights)


def _is_beside(element: HtmlElement) -> bool:
    if element.tag in ("aside", "footer", "header") or set(names_of(element)) & words.SIDES:
        return True
    return bool(words.NARROW.search(element.get("class", "")[:300]))


def _widened(region: HtmlElement, top: HtmlElement, weights: Weights) -> HtmlElement:
    """With what stands close by and has no sentence: a headline, a list of things to do."""
    while (
        region is not top
        and (above := region.getparent()) is not None
        and above.tag not in ("body", "html", "tr", "tbody")
    ):
        more = weights.words[above] - weights.words[region]
        linked = weights.linked[above] - weights.linked[region]
        if more > 60 or 2 * linked > more or weights.prose[above] > weights.prose[region]:
            break
        region = above
    return region
