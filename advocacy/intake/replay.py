"""What editors decided, replayed against the extractor as it is now: their work improves the next version."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from advocacy.extraction import extract
from advocacy.intake.collecting import overlaps
from advocacy.learning.using import model_in_use
from advocacy.models import ArticleText, Citation
from directory.models import State


@dataclass(frozen=True)
class Negative:
    """A passage that people rejected as a call, and that is still found."""

    article: str
    start: int
    end: int
    rule: str
    reason: str


@dataclass
class Replay:
    """Passages that people decided on: approved ones found or missed, rejected ones still taken."""

    articles: int = 0
    approved: int = 0
    approved_found: int = 0
    rejected: int = 0
    rejected_taken: list[Negative] = field(default_factory=list)
    undecided: int = 0


def replay() -> Replay:
    """Run the extractor over every stored text that bears a decided call, one text in memory at a time."""
    result = Replay()
    texts = ArticleText.objects.filter(article__citations__isnull=False).distinct().order_by("pk")
    for stored in texts.select_related("article").iterator(50):
        result.articles += 1
        _weigh(stored, result)
    return result


def _weigh(stored: ArticleText, result: Replay) -> None:
    found = extract(stored.text, stored.article.language.split("-")[0] or "en", model_in_use())
    for citation in Citation.objects.filter(article=stored.article).select_related("call").order_by("start"):
        is_found = any(overlaps(call, citation) for call in found)
        if citation.call.state in (State.PUBLISHED, State.WITHDRAWN):
            result.approved += 1
            result.approved_found += is_found
        elif citation.call.state == State.REJECTED:
            result.rejected += 1
            result.rejected_taken += _taken(stored, citation) if is_found else []
        else:
            result.undecided += 1


def _taken(stored: ArticleText, citation: Citation) -> Iterable[Negative]:
    place = (stored.article.headline, citation.start, citation.end)
    return [Negative(*place, citation.rule, citation.call.rejection)]


def lines_of(result: Replay) -> Iterator[str]:
    """The result in words, one fact a line."""
    yield f"articles with decided or waiting calls: {result.articles}"
    yield f"approved passages found: {result.approved_found} of {result.approved}"
    yield f"rejected passages still taken: {len(result.rejected_taken)} of {result.rejected}"
    yield f"passages that wait for a decision: {result.undecided}"
    for item in result.rejected_taken:
        yield f"  {item.article} {item.start}-{item.end}, rule {item.rule}: {item.reason}"
