"""What editors decided, as examples to learn from. Words are read from the stored texts and stay in memory."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from advocacy.extraction.training.documents import Example, Labelled, placed_examples
from advocacy.extraction.training.places import Span, shares
from advocacy.models import Article, ArticleText, Citation, PassageLabel
from directory.models import State

# A rejected duplicate is a call all the same: it was rejected because another is there.
STILL_CALLS = ("duplicate", "repeats", "twice")
Told = tuple[Span, bool, str]


def editors_examples() -> Iterator[Example]:
    """The segments that somebody decided about, in order of article; one text in memory at a time."""
    texts = ArticleText.objects.select_related("article").order_by("pk")
    for stored in texts.iterator(50):
        told = list(_told(stored.article))
        if told:
            yield from _of(stored, told)


def _told(article: Article) -> Iterator[Told]:
    """Accepted and rejected passages, split and merged ones as people left them, and answers about passed-over ones."""
    for citation in Citation.objects.filter(article=article).select_related("call").order_by("start"):
        call, span = citation.call, (citation.start, citation.end)
        if call.state in (State.PUBLISHED, State.WITHDRAWN):
            yield span, True, call.kind
        elif call.state == State.REJECTED and not any(word in call.rejection.lower() for word in STILL_CALLS):
            yield span, False, ""
    for label in PassageLabel.objects.filter(article=article):
        yield (label.start, label.end), label.is_call, label.kind


def _of(stored: ArticleText, told: list[Told]) -> Iterator[Example]:
    article = stored.article
    language = article.language.split("-")[0] or "en"
    document = Labelled(str(article.pk), outlet_of(article), language, stored.text, ())
    for example, place in placed_examples(document):
        for span, is_call, kind in told:
            if shares(place, span):
                yield replace(example, is_call=is_call, kind=kind)
                break


def outlet_of(article: Article) -> str:
    """Its publication, else the host of its address, else itself: texts of one outlet are learned from together."""
    return article.publication or urlsplit(article.url).netloc or str(article.pk)
