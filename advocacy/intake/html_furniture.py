"""What on a page is not the article: navigation, banners, share buttons, comments, related links. Pure."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement


def names(words: str) -> frozenset[str]:
    """Names of tags or classes, written with spaces between."""
    return frozenset(words.split())


HEADINGS = names("h1 h2 h3 h4 h5 h6")
TAGS = names(
    "script style noscript template svg math iframe object embed applet canvas audio video picture map "
    "nav aside footer dialog menu select input textarea label legend frameset"
)
ROLES = names("navigation banner contentinfo complementary search dialog alertdialog menu toolbar")
COMMENTS = names("comment comments commentlist disqus respond replies livefyre")
WORDS = COMMENTS | names(
    "cookie cookies consent gdpr onetrust share sharing sharedaddy sharebar addtoany social socials "
    "related recommended recommendations recirculation outbrain taboola trending popular newsletter "
    "subscribe subscription breadcrumb breadcrumbs sidebar menu navigation nav navbar promo advert "
    "adverts advertisement ads sponsored popup modal overlay paywall byline author authors footer "
    "masthead toolbar tags taxonomy pagination"
)
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
RELATED = re.compile(
    r"\W*(?:related\b|read (?:more|next|also|on)\b|more (?:from|on|in|about|stories|news|like)\b"
    r"|most (?:read|popular|viewed)|you (?:may|might) (?:also )?(?:like|be interested)|see also\b"
    r"|recommended\b|trending\b|popular\b|latest (?:news|stories)|editors?['’]s? (?:picks?|choice)"
    r"|(?:leave a |\d+ )?(?:comments?|reply|replies)\b|share this\b|filed under\b|tags?:|topics?:|watch:|listen:)",
    re.IGNORECASE,
)
NEWSLETTER = re.compile(
    r"newsletter|subscri|in your inbox|sign up (?:for|to) our|morning (?:letter|briefing)", re.I
)
SHARER = re.compile(
    r"//(?:www\.|m\.)?(?:facebook\.com/(?:sharer|dialog)|(?:twitter|x)\.com/(?:intent|share)|wa\.me/\?|api\.whatsapp"
    r"|t\.me/share|linkedin\.com/share|reddit\.com/submit|pinterest\.\w+/pin/create)|^whatsapp:|^mailto:\?",
    re.IGNORECASE,
)
# Ways of a style attribute, without its spaces, to keep text on the page and from its readers.
HIDING = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|(?:opacity|font-size):0(?:\.0+)?(?:px|pt|r?em|%)?(?:!|;|$)"
    r"|(?:left|right|top|text-indent|margin-left|margin-top):-\d{3}|clip:rect\(|clip-path:inset\((?:50|100)%",
    re.IGNORECASE,
)
UNSEEN = names("sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only")


def remove(root: HtmlElement) -> None:
    """Take out of the page, in place, what is not the article."""
    total = _words_in_paragraphs(root)
    for element in list(_furniture(root, total)):
        if element is not root and element.getparent() is not None:
            element.drop_tree()
    # Counted once for each parent: a page may have thousands of such headings below one.
    words: dict[HtmlElement, int] = {}
    for heading in [h for h in root.iter(*HEADINGS) if RELATED.match(_text(h))]:
        _drop_section(heading, total, words)


def is_share_link(href: str) -> bool:
    return bool(SHARER.search(href))


def _furniture(root: HtmlElement, total: int) -> Iterator[HtmlElement]:
    for element in root.iterdescendants(etree.Element):
        found = _words_of(element) & WORDS
        if _is_furniture(element) or (found and not _holds_article(element, total, found)):
            yield element


def _is_furniture(element: HtmlElement) -> bool:
    return element.tag in TAGS or _is_hidden(element) or _is_page_header(element) or _is_letter_box(element)


def _words_of(element: HtmlElement) -> set[str]:
    told = " ".join(element.get(name, "")[:500] for name in ("class", "id", "rel", "itemprop"))
    return {word.lower() for word in WORD.findall(told)}


def _is_hidden(element: HtmlElement) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or element.get("role", "").lower() in ROLES
        or bool(HIDING.search("".join(element.get("style", "")[:2000].split())))
        or not UNSEEN.isdisjoint(element.get("class", "")[:500].lower().split())
    )


def _is_page_header(element: HtmlElement) -> bool:
    """The header of the page; an article's own header holds its headline."""
    return element.tag == "header" and next(element.iterancestors("article", "main"), None) is None


def _is_letter_box(element: HtmlElement) -> bool:
    """A form that asks for readers, not for action."""
    if element.tag != "form":
        return False
    return bool(NEWSLETTER.search(element.text_content()[:2000])) or bool(
        element.xpath(".//input[@type='search']")
    )


def _holds_article(element: HtmlElement, total: int, found: set[str]) -> bool:
    """Whether a name such as "has-sidebar" stands on what holds the article itself."""
    if element.tag in ("html", "body", "main"):
        return True
    if next(element.iter("h1", "main"), None) is not None and element.tag not in HEADINGS:
        return True
    return not found & COMMENTS and 2 * _words_in_paragraphs(element) > total > 0


def _words_in_paragraphs(element: HtmlElement) -> int:
    return sum(len(_text(paragraph).split()) for paragraph in element.iter("p"))


def _text(element: HtmlElement) -> str:
    return str(element.text_content()).strip()


def _drop_section(heading: HtmlElement, total: int, words: dict[HtmlElement, int]) -> None:
    """Drop the heading of related links and what stands under it. ``words``: those of the parents seen so far."""
    parent = heading.getparent()
    if parent is None:
        return
    if parent[0] is heading and parent.tag not in ("body", "main"):
        if parent not in words:
            words[parent] = _words_in_paragraphs(parent)
        if 4 * words[parent] < total:
            parent.drop_tree()
            return
    while (sibling := heading.getnext()) is not None and not _ends_section(sibling):
        sibling.drop_tree()
    heading.drop_tree()


def _ends_section(sibling: HtmlElement) -> bool:
    if sibling.tag in HEADINGS or next(sibling.iter(*HEADINGS), None) is not None:
        return True
    return sibling.tag == "p" and next(sibling.iter("a"), None) is None
