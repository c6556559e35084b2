"""The stored text of an article as editors read it, whole, with what is cited marked."""

import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from advocacy.models import Article, ArticleText
from directory.accounts import roles
from directory.models import Account
from directory.values import normalise

# Longer texts are cut: a page of them would not open on a small device.
MOST_SHOWN = 200_000


@dataclass(frozen=True)
class Piece:
    """Some of a text; ``is_cited`` where a citation covers it."""

    text: str
    is_cited: bool


@dataclass(frozen=True)
class WholeText:
    article: Article
    pieces: list[Piece]
    left_out: str
    is_cut: bool


def whole_texts(
    articles: Iterable[uuid.UUID | str], spans: Collection[tuple[str, int, int]], *, reader: Account
) -> list[WholeText]:
    """The texts of these articles that are stored; none for who may not read them.

    ``spans``: the id of the article, start and end of each citation.
    """
    if not roles.may_edit(reader):
        return []
    rows = (
        ArticleText.objects.filter(article__in=list(articles)).select_related("article").order_by("article")
    )
    return [
        WholeText(
            row.article,
            pieces(row.text[:MOST_SHOWN], [(a, b) for key, a, b in spans if key == str(row.article_id)]),
            row.telling,
            len(row.text) > MOST_SHOWN,
        )
        for row in rows
    ]


def pieces(text: str, spans: Iterable[tuple[int, int]]) -> list[Piece]:
    """The text in pieces, cited and not in turn; spans may overlap, or lie outside."""
    found, at = [], 0
    for start, end in sorted(spans):
        start, end = max(start, at), min(end, len(text))
        if start >= end:
            continue
        found += [Piece(normalise.visible(text[at:start]), is_cited=False)] * (start > at)
        found.append(Piece(normalise.visible(text[start:end]), is_cited=True))
        at = end
    if at < len(text):
        found.append(Piece(normalise.visible(text[at:]), is_cited=False))
    return found
