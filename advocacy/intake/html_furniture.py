"""What on a page is not the article: navigation, banners, share buttons, comments, related links; and why. Pure.

A tag or a class name weighs against what it holds. Sentences weigh for it, unless they are such as a site says for
itself: a box named "promo" with a request in it stays, one that sells a subscription goes.
"""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from advocacy.intake import html_words as words
from advocacy.intake.html_blocks import Block, is_block, told
from advocacy.intake.html_weights import Weights
from advocacy.intake.html_words import HEADINGS, names

Marks = dict[HtmlElement, str]

SILENT = names(
    "script style noscript template svg math iframe object embed applet canvas audio video picture map "
    "head title frameset"
)
FIELDS = names("select textarea datalist option")
INLINE = names("span a time small em strong b i cite abbr u font label sup address")
BOXES = names(
    "div section ul ol dl aside article table tbody tr td form fieldset details figure header footer li "
    "center blockquote"
)
WITHIN_LINES = (words.BYLINE, words.SHARE, words.NAVIGATION, words.ADVERT)
DIALOGS = names("dialog alertdialog")
MENUS = names("navigation menu menubar toolbar search")
# A box with a class name is looked through for what sites say only while it is a box.
MOST_WORDS_OF_A_BOX = 120
MOST_WORDS_OF_A_CARD = 90
MOST_WORDS_OF_AN_OFFER = 40
LONGEST_LABEL = 400
FEWEST_OF_AN_ARTICLE = 25
# Each looks at what follows it; a page of nothing but such headings would cost their square.
MOST_SECTIONS = 100
NO_COMMENTS = re.compile(
    r"(?:no|hide|without|disable|has)-?comments?|comments?-?(?:open|closed|off|disabled|none|policy|link|count)",
    re.I,
)
CLEARLY_COMMENTS = re.compile(r"comment|kommentar|repl(?:y|ies)\b|yorum|коммент|تعليق|\d", re.IGNORECASE)
SAID_IN: dict[str, tuple[str, ...]] = {
    words.CONSENT: (words.CONSENT,),
    words.LETTER: (words.LETTER, words.PAY),
    words.PAY: (words.PAY, words.LETTER),
    words.ADVERT: (words.LETTER, words.PAY, words.CONSENT),
    words.BYLINE: (words.BYLINE,),
    words.NAVIGATION: (words.LEGAL, words.LETTER, words.CONSENT, words.PAY),
    words.BESIDE: (words.LETTER, words.PAY, words.CONSENT),
    words.RELATED: (words.LETTER, words.PAY),
    words.SHARE: (words.LETTER, words.PAY),
    words.COMMENTS: (words.COMMENTS,),
}


def names_of(element: HtmlElement) -> list[str]:
    """The words of class, id, rel and itemprop in lower case; "socialShare" is two."""
    called = " ".join(element.get(name, "")[:500] for name in ("class", "id", "rel", "itemprop", "data-hook"))
    return [word.lower() for word in words.WORD.findall(called)]


def silent(root: HtmlElement) -> Marks:
    """What no reader sees or what is no text: scripts, hidden elements that no click opens, fields of forms."""
    opened, with_fields = _opened(root), _holders_of_fields(root)
    cut: Marks = {}
    for element in root.iterdescendants(etree.Element):
        if element.tag in SILENT:
            cut[element] = words.HIDDEN
        elif element.tag in FIELDS or (
            element.tag in ("label", "legend") and element.getparent() in with_fields
        ):
            cut[element] = words.FORM
        elif _is_hidden(element) and not _is_opened(element, opened):
            cut[element] = words.HIDDEN
    return cut


def _holders_of_fields(root: HtmlElement) -> set[HtmlElement]:
    """What holds something to fill in, and so labels that name it; a box to tick may have a sentence beside it."""
    fields = (
        field
        for field in root.iter("input", "select", "textarea")
        if field.tag != "input" or field.get("type", "text").lower() not in ("checkbox", "radio")
    )
    holders = {field.getparent() for field in fields}
    return holders | {
        holder.getparent() for holder in holders if holder is not None and holder.tag == "label"
    }


def _is_hidden(element: HtmlElement) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(words.HIDING.search("".join(element.get("style", "")[:2000].split())))
        or not words.UNSEEN.isdisjoint(element.get("class", "")[:500].lower().split())
    )


def _opened(root: HtmlElement) -> set[str]:
    """The ids of what a control of the page opens."""
    found: set[str] = set()
    for element in root.iterdescendants("a", "button", "div", "span", "label", "summary", *HEADINGS):
        for name in ("aria-controls", "data-target", "data-bs-target", "for"):
            found.update(element.get(name, "")[:200].replace("#", "").split())
        href = element.get("href", "")[:200]
        if href.startswith("#") and _is_control(element):
            found.add(href[1:])
    return found


def _is_control(element: HtmlElement) -> bool:
    called = " ".join(
        element.get(name, "")[:200] for name in ("class", "data-toggle", "data-bs-toggle", "role")
    )
    return bool(words.FOLDS.search(called)) or "button" in called or _opens_more(element)


def _opens_more(element: HtmlElement) -> bool:
    return element.tag in ("a", "button", "label", "span") and bool(words.MORE.fullmatch(told(element, 60)))


def _is_opened(element: HtmlElement, opened: set[str]) -> bool:
    """Whether a click shows what is hidden: an accordion, a tab, the rest behind "read more"."""
    if element.tag in INLINE and element.tag != "span":
        return False
    if element.get("hidden") == "until-found" or (element.get("id") or "\0") in opened:
        return True
    neighbours = [found for found in (element.getprevious(), element.getnext()) if found is not None]
    return any(map(_opens_more, neighbours)) or (_folds(element) and any(map(_is_handle, neighbours)))


def _folds(element: HtmlElement) -> bool:
    called = f"{element.get('class', '')[:300]} {element.get('id', '')[:100]} {element.get('role', '')[:40]}"
    return bool(words.FOLDS.search(called))


def _is_handle(element: HtmlElement) -> bool:
    """Whether a click on it may open what stands beside it."""
    is_told = element.tag in ("a", "button", "label", "dt", "summary", *HEADINGS) or element.get("role") in (
        "tab",
        "button",
    )
    return (
        is_told or _folds(element) or next(element.iterdescendants("a", "button", "label"), None) is not None
    )


def within_lines(root: HtmlElement) -> Marks:
    """Inline elements that name a writer, a day or a place to share; they go where no sentence holds them."""
    found: Marks = {}
    for element in root.iterdescendants(*INLINE):
        if is_block(element):
            continue
        if element.tag == "time" or element.get("rel") == "author":
            found[element] = words.BYLINE
        elif (why := _spoken_against(element)) in WITHIN_LINES:
            found[element] = why
    return found


def _spoken_against(element: HtmlElement) -> str:
    """What the names of an element say that it is; "" if they say nothing."""
    return next((words.CLASSES[name] for name in names_of(element) if name in words.CLASSES), "")


def judged(root: HtmlElement, weights: Weights) -> Marks:
    """What is left out whole, with its reason. What stands below it goes with it."""
    gone: Marks = {}
    for element in root.iterdescendants(etree.Element):
        if weights.words[element] and (why := _reason(element, weights)):
            gone[element] = why
    _cards(root, weights, gone)
    _boxes_around_forms(root, weights, gone)
    _sections(weights, gone)
    return gone


def _reason(element: HtmlElement, weights: Weights) -> str:
    """Why an element is no article by its tag, role and names; "" if it may be."""
    if element.tag in HEADINGS or weights.holds_article(element):
        return _of_a_comment_section(element, weights)
    tag, role = element.tag, element.get("role", "").lower()
    if _of_a_comment_section(element, weights):
        return words.COMMENTS
    if tag == "nav" or tag == "menu" or role in MENUS:
        return "" if _is_told(element, weights) else words.NAVIGATION
    if tag == "dialog" or role in DIALOGS:
        return words.CONSENT if _says(element, weights, words.CONSENT) else words.BESIDE
    if tag == "footer" or role == "contentinfo":
        return _reason_of_a_footer(element, weights)
    if (tag == "header" or role == "banner") and not _is_in_article(element):
        return words.NAVIGATION
    if tag == "form":
        return _reason_of_a_form(element, weights)
    if tag in INLINE and not is_block(element):
        return ""
    why = _spoken_against(element)
    return _weighed(element, weights, why) if why else ""


def _is_told(element: HtmlElement, weights: Weights) -> bool:
    """Whether it mostly consists of sentences."""
    return (
        2 * weights.prose[element] >= weights.words[element]
        and 3 * weights.linked[element] < weights.words[element]
    )


def _is_in_article(element: HtmlElement) -> bool:
    return next(element.iterancestors("article", "main", "blockquote", "figure"), None) is not None


def _reason_of_a_footer(element: HtmlElement, weights: Weights) -> str:
    if next(element.iterancestors("blockquote", "figure"), None) is not None:
        return ""
    if not _is_in_article(element):
        return words.NAVIGATION
    return _weighed(element, weights, words.BYLINE if not _is_told(element, weights) else words.NAVIGATION)


def _reason_of_a_form(element: HtmlElement, weights: Weights) -> str:
    if weights.prose[element] >= FEWEST_OF_AN_ARTICLE and not _says(element, weights, words.LETTER):
        return ""
    return words.LETTER if _says(element, weights, words.LETTER) else words.FORM


def _of_a_comment_section(element: HtmlElement, weights: Weights) -> str:
    """Comments are many words: only what is left beside them tells that they are not the article."""
    if element.tag not in BOXES or element in weights.titled or not _is_comment_section(element):
        return ""
    is_rest = weights.total - weights.prose[element] >= FEWEST_OF_AN_ARTICLE
    return words.COMMENTS if is_rest or weights.prose[element] < FEWEST_OF_AN_ARTICLE else ""


def _is_comment_section(element: HtmlElement) -> bool:
    called = set(names_of(element))
    name = f"{element.get('class', '')[:500]} {element.get('id', '')[:200]}".lower()
    if not called & words.COMMENT_SECTIONS and not words.SECTION_NAME.search(name):
        is_section = called & {"comment", "respond", "forum"} and called & words.OF_SECTIONS
        if not is_section and not ("comment" in called and _is_signed(element)):
            return False
    return not NO_COMMENTS.search(name)


def _is_signed(element: HtmlElement) -> bool:
    """Whether a single box "comment" is one reader's: it has neighbours of its kind, or names who wrote and when."""
    if element.tag in ("li", "article"):
        return True
    for neighbour in (element.getprevious(), element.getnext()):
        if neighbour is not None and neighbour.tag == element.tag and "comment" in names_of(neighbour):
            return True
    below = element.iterdescendants("time", "cite", "a", "span", "div", "p", "strong", "b")
    return any(
        {"author", "reply", "username", "commenter", "date", "permalink"} & set(names_of(found))
        for found in below
    )


def _weighed(element: HtmlElement, weights: Weights, why: str) -> str:
    """What the names say against what the element says: they win over no sentence but those of sales."""
    if not weights.prose[element]:
        return _of_a_mute_box(element, weights, why)
    if _is_plainly(element, weights, why):
        return why
    if weights.words[element] <= MOST_WORDS_OF_A_BOX:
        for said in SAID_IN[why]:
            if _says(element, weights, said):
                return said
    if (
        why == words.RELATED
        and weights.words[element] <= MOST_WORDS_OF_A_CARD
        and weights.first[element].is_linked
    ):
        return why
    return why if 2 * weights.linked[element] >= weights.words[element] else ""


def _is_plainly(element: HtmlElement, weights: Weights, why: str) -> bool:
    """Whether it is what it is called, in whatever language: a few words with a form to subscribe by."""
    few = weights.words[element] <= MOST_WORDS_OF_AN_OFFER and not weights.titled & set(element.iter())
    return why == words.LETTER and few and next(element.iterdescendants("form"), None) is not None


def _of_a_mute_box(element: HtmlElement, weights: Weights, why: str) -> str:
    first = weights.first[element]
    free = weights.words[element] - weights.linked[element]
    if element.tag in ("p", "li", "dd", "dt", "td") and free >= 4 and why not in (words.BYLINE, words.SHARE):
        return ""
    if why in (words.ADVERT, words.PAY, words.BESIDE):
        is_label = words.LABELS.fullmatch(first.text[:LONGEST_LABEL]) or weights.words[element] < 3
        return why if is_label else ""
    return why


def _says(element: HtmlElement, weights: Weights, said: str) -> bool:
    """Whether a site speaks of that for itself in an element; long ones are read at their beginning."""
    if weights.words[element] > 3 * MOST_WORDS_OF_A_BOX:
        return False
    return bool(words.SAYS[said].search(told(element, 3000)))


def _cards(root: HtmlElement, weights: Weights, gone: Marks) -> None:
    """Rows of cards that lead to other pages: a linked heading each, mostly with a line or a day below."""
    for parent in root.iter(*BOXES, "main", "body"):
        cards, others = [], 0
        for child in parent:
            if isinstance(child.tag, str) and weights.words[child] and child not in gone:
                if _is_card(child, weights):
                    cards.append(child)
                elif child.tag not in HEADINGS:
                    others += 1
        if len(cards) > 1 and (len(cards) >= others or _are_alike(cards)):
            gone.update((card, words.RELATED) for card in cards)


def _is_card(element: HtmlElement, weights: Weights) -> bool:
    first = weights.first[element]
    if (
        not first.is_linked
        or first.words < 3
        or weights.words[element] > MOST_WORDS_OF_A_CARD
        or element.tag in HEADINGS
    ):
        return False
    if element.tag == "p" or element in weights.titled:
        return False
    link = first.links[0]
    if link.tag != "a" or link.get("href", "#").startswith("#"):
        return False
    in_heading = first.is_heading or next(link.iterancestors(*HEADINGS), None) is not None
    is_dated = next(element.iter("time"), None) is not None
    if element.tag == "article" or next(element.iter("article"), None) is not None:
        return True
    return in_heading or is_dated or (weights.words[element] > first.words and first.parent is not element)


def _are_alike(cards: list[HtmlElement]) -> bool:
    return len({(card.tag, card.get("class", "")) for card in cards}) == 1


def _boxes_around_forms(root: HtmlElement, weights: Weights, gone: Marks) -> None:
    """The box that asks for an address, with what it promises beside its form."""
    for form in root.iter("form"):
        box, above = form, form.getparent()
        while above is not None and weights.words[above] <= 60 and not weights.holds_article(above):
            box, above = above, above.getparent()
        if box is not form and any(_says(box, weights, said) for said in (words.LETTER, words.PAY)):
            gone[box] = words.LETTER


def _sections(weights: Weights, gone: Marks) -> None:
    """Sections that a heading or label announces: other readers' words, other pages."""
    said = opened = 0
    for block in weights.all:
        is_short = block.words <= 40 and len(block.text) <= LONGEST_LABEL
        if is_short and block.parent.tag not in ("html", "body") and opened < MOST_SECTIONS:
            is_alone = weights.words[block.parent] == block.words
            is_title = block.is_heading or (is_alone and _is_bold(block.parent))
            if is_title and said >= FEWEST_OF_AN_ARTICLE and words.COMMENT_HEADING.fullmatch(block.text):
                opened += 1
                _drop_comments(_opener(block.parent, weights), weights, gone)
            elif (
                (block.is_heading or is_alone)
                and block.words <= 8
                and words.RELATED_HEADING.fullmatch(block.text)
            ):
                opened += 1
                _drop_related(_opener(block.parent, weights), weights, gone)
        said += block.words if block.is_prose else 0


def _is_bold(element: HtmlElement) -> bool:
    return len(element) == 1 and element[0].tag in ("strong", "b") and not (element.text or "").strip()


def _opener(element: HtmlElement, weights: Weights) -> HtmlElement:
    """The largest element that says nothing but this heading."""
    above = element.getparent()
    while (
        above is not None
        and above.tag not in ("body", "main")
        and weights.words[above] == weights.words[element]
    ):
        element, above = above, above.getparent()
    return element


def _following(opener: HtmlElement, weights: Weights) -> Iterator[HtmlElement]:
    return (found for found in opener.itersiblings() if isinstance(found.tag, str) and weights.words[found])


def _drop_comments(opener: HtmlElement, weights: Weights, gone: Marks) -> None:
    below = list(_following(opener, weights))
    is_open = CLEARLY_COMMENTS.search(told(opener, 200)) is None
    if is_open and any(found.tag == opener.tag for found in below if opener.tag in HEADINGS):
        return
    if 2 * sum(weights.prose[found] for found in below) > weights.total and is_open:
        return
    gone.update((found, words.COMMENTS) for found in (opener, *below))


def _drop_related(opener: HtmlElement, weights: Weights, gone: Marks) -> None:
    below: list[HtmlElement] = []
    for found in _following(opener, weights):
        if (found.tag in HEADINGS and not _is_linked(found, weights)) or _is_plain(found, weights):
            break
        below.append(found)
    if any(weights.linked[found] for found in below) and not any(
        weights.holds_article(found) for found in below
    ):
        gone.update((found, words.RELATED) for found in (opener, *below))
    elif weights.linked[opener]:
        gone[opener] = words.RELATED


def _is_linked(element: HtmlElement, weights: Weights) -> bool:
    return 5 * weights.linked[element] >= 4 * weights.words[element]


def _is_plain(element: HtmlElement, weights: Weights) -> bool:
    """Whether it says more than its links do, and is no card."""
    return (
        weights.prose[element] > 0
        and 4 * weights.linked[element] < weights.words[element]
        and not _is_card(element, weights)
    )


def lines_against(block: Block) -> str:
    """Why a single block is none of the article, by its own words; "" if it may be."""
    if len(block.text) > LONGEST_LABEL and not block.links:
        return ""
    if block.is_share or (
        not block.is_prose and block.words <= 12 and words.SHARE_TEXT.fullmatch(block.text)
    ):
        return words.SHARE
    if (
        block.words <= 8
        and not block.is_prose
        and not block.is_heading
        and words.LABELS.fullmatch(block.text)
    ):
        return words.LABEL
    if words.SHARE_THIS.match(block.text) and block.words <= 12:
        return words.SHARE
    if block.is_linked and block.words >= 8 and len([part for part in block.links[0] if told(part, 9)]) > 1:
        return words.RELATED
    if 5 * block.linked >= 2 * block.words and words.LEADS_TO_LINKS.match(block.text):
        return words.RELATED
    if block.is_linked and re.match(r"\W*[\[←«‹<→]|.*[→»›>\]]\s*$", block.text):
        return words.NAVIGATION
    return ""
