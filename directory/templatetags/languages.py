"""What pages in several languages need: names and dates in the reader's, and honesty about what stays English."""

import math
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import cast

from django import template
from django.conf import settings
from django.template import Engine, Template, TemplateDoesNotExist
from django.template.base import Parser, Token, TokenType
from django.utils.encoding import escape_uri_path
from django.utils.html import format_html, format_html_join, linebreaks
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, pgettext

from directory.models import Country, LinkState, NameKind, Organisation
from directory.words import languages, reviewed
from directory.words.languages import ENGLISH
from directory.words.nouns import noun_of

register = template.Library()
IN_ENGLISH = SafeString(' lang="en" dir="ltr"')
# Nothing in these may tell one address from another: what is hidden or invented looks like what never was.
ALIKE = ("404.html", "429.html", "500.html", "directory/suggest/status.html")
# Programmers read it, in English; it stands outside the languages.
ENGLISH_ONLY = ("advocacy/api/docs.html",)
NOTED = "_says_that_parts_are_in_english"


@dataclass(frozen=True)
class LanguageLink:
    """The same page in one language of the interface; ``address`` is absolute, or empty where no page is."""

    tag: str
    name: str
    direction: str
    path: str
    address: str
    is_default: bool


@register.simple_tag(takes_context=True)
def language_links(context: template.Context) -> list[LanguageLink]:
    """This page in every language; the first page where an address leads nowhere."""
    request = context.get("request")
    alone = context.template is None or context.template.name in (*ALIKE, *ENGLISH_ONLY)
    match = None if alone or request is None else request.resolver_match
    path = escape_uri_path(request.path_info) if request and match else "/"
    return [_link(tag, name, path, match is not None) for tag, name in languages.INTERFACE.items()]


def _link(tag: str, name: str, path: str, found: bool) -> LanguageLink:
    there = languages.path_in(path, tag)
    address = f"{settings.SITE_URL}{there}" if found else ""
    return LanguageLink(tag, name, languages.direction_of(tag), there, address, tag == ENGLISH)


@register.filter
def in_language(path: str) -> str:
    """The address of one of our pages in the reader's language."""
    return languages.path_in(path, _active())


@register.filter
def day(value: date | None) -> str:
    return languages.written_day(value, _active()) if value else ""


@register.filter
def moment(value: datetime) -> str:
    comma = pgettext("between the parts of a line", ", ")
    return f"{day(value)}{comma}{languages.written_time(value)}"


@register.filter
def whole(number: float) -> int:
    """What a number that may have a fraction is counted as: "1.5 days" like two."""
    return math.ceil(number)


@register.filter
def country_name(country: Country) -> str:
    """Our own name in English, CLDR's in every other language."""
    language = _active()
    return country.name if language == ENGLISH else country.name_in(language)


@register.simple_tag
def body_name(body: Organisation) -> str:
    """What a body calls itself in the language of the page, else its English name, marked as English."""
    language = _active()
    own = body.name if language == ENGLISH else body.name_in(language)
    return (
        own if own != body.name or language == ENGLISH else format_html("<span{}>{}</span>", IN_ENGLISH, own)
    )


@register.simple_tag
def other_names(body: Organisation) -> str:
    """Its English name, where its heading is in another language, and what it is called at home."""
    language = _active()
    heading = body.name if language == ENGLISH else body.name_in(language)
    official = [(row.name, row.language) for row in body.names.all() if row.kind == NameKind.OFFICIAL]
    named = {name: tag for name, tag in [(body.name, ENGLISH), *official] if name != heading}
    shown = ((tag, languages.direction_of(tag), name) for name, tag in named.items())
    return format_html_join(" · ", '<bdi lang="{}" dir="{}">{}</bdi>', shown)


@register.filter
def noun(kind: str) -> str:
    """What readers call a kind of record."""
    return noun_of(kind)


@register.filter
def link_state_name(state: str) -> str:
    """What the figures call a state."""
    return str(LinkState(state).label) if _active() != ENGLISH else state


@register.simple_tag
def in_english() -> str:
    """The attributes of an element whose text is English on every page: our own words, names that we entered."""
    return IN_ENGLISH if _active() != ENGLISH else ""


@register.simple_tag
def own_words(text: str) -> str:
    """A text of the editors, in paragraphs."""
    paragraphs = SafeString(linebreaks(text, autoescape=True))
    return format_html("<div{}>{}</div>", IN_ENGLISH, paragraphs) if in_english() else paragraphs


@register.simple_tag(takes_context=True)
def still_english(context: template.Context) -> str:
    """One line in the reader's language, once a page: what is not translated stands here in English."""
    return format_html('<p class="note">{}</p>', note) if (note := _note(context)) else ""


def _note(context: template.Context) -> str:
    request = context.get("request")
    if _active() == ENGLISH or hasattr(request, NOTED):
        return ""
    if request is not None:
        setattr(request, NOTED, True)
    return gettext("Some of this page is in English: people have not yet checked a translation of it.")


@register.tag
def advice(parser: Parser, token: Token) -> "AdviceNode":
    """Safety advice, ``{% advice "name" %}``: one thought in English, which people translate and review by itself."""
    _, name = token.split_contents()
    text = _source(parser)
    nodes = parser.parse(("endadvice",))
    parser.delete_first_token()
    return AdviceNode(name.strip('"'), text, nodes)


def _source(parser: Parser) -> str:
    """The template text up to the end of the block: what a reviewer has compared."""
    words: list[str] = []
    for token in reversed(cast("list[Token]", parser.tokens)):
        if token.token_type == TokenType.BLOCK and token.contents == "endadvice":
            break
        words.append(token.contents)
    return " ".join(words)


class AdviceNode(template.Node):
    """The English text with, below it, what is not more than a draft of its translation; a reviewed one stands alone.

    ``text`` is its template text. The translations of a language are such nodes too, in a template of their own.
    """

    def __init__(self, name: str, text: str, nodelist: template.NodeList) -> None:
        self.name, self.text, self.nodelist = name, text, nodelist

    def render(self, context: template.Context) -> SafeString:
        language, engine = _active(), context.template and context.template.engine
        if language == ENGLISH:
            return self.nodelist.render(context)
        draft = translated_advice(engine, language).get(self.name) if engine else None
        if draft and reviewed.stands(self.name, language, english=self.text, translation=draft.text):
            return draft.nodelist.render(context)
        return self._unreviewed(context, draft)

    def _unreviewed(self, context: template.Context, draft: "AdviceNode | None") -> SafeString:
        text = format_html("<span{}>{}</span>", IN_ENGLISH, self.nodelist.render(context))
        if draft:
            words = draft.nodelist.render(context)
            mark = gettext("translation, not yet reviewed")
            text = format_html('{} <span class="draft"><small>({})</small> {}</span>', text, mark, words)
        # What is no page of ours says it once, in its head.
        note = _note(context) if context.get("request") else ""
        return format_html('{} <small class="draft">{}</small>', text, note) if note else text


def translated_advice(engine: Engine, language: str) -> dict[str, AdviceNode]:
    """The translations of advice into a language by name, reviewed or not."""
    try:
        return _advice_in(engine.get_template(f"advice/{language}.html"))
    except TemplateDoesNotExist:
        return {}


@lru_cache(maxsize=16)
def _advice_in(found: Template) -> dict[str, AdviceNode]:
    nodes = cast("list[AdviceNode]", found.nodelist.get_nodes_by_type(AdviceNode))
    return {node.name: node for node in nodes}


def _active() -> str:
    language = get_language() or ENGLISH
    return language if language in languages.INTERFACE else ENGLISH
