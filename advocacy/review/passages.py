"""The passages that a content cites, cut from the texts that it names and nowhere else."""

import hashlib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from advocacy.models import MOST_CITED, Article, ArticleText, Strength
from advocacy.review.whole_texts import WholeText, whole_texts
from directory.accounts import roles
from directory.comparing import Mark, marked, named, spelt
from directory.models import Account
from directory.moderation import Content
from directory.values import normalise
from directory.words.saying import say

CONTEXT = 400
DIGITS = 12


@dataclass(frozen=True)
class Passage:
    """A cited passage in its context, and what is wrong with the citation.

    ``is_stored`` is false where the article's text is not kept here, so that nothing can be cut;
    ``is_withheld`` is true for a reader who may not see the private texts.
    """

    mark: Mark
    article: str
    url: str
    place: str
    is_stored: bool
    is_withheld: bool
    before: str
    text: str
    after: str
    warnings: list[str]


def passages(content: Content, earlier: Content | None = None, *, reader: Account) -> list[Passage]:
    """Every passage that the content cites; with ``earlier``, those that it would cite no more come last.

    The texts are private to editors. Anybody else is told which passage is cited, and neither the words nor what
    their length or hash would tell: whoever contributes chooses the span himself.
    """
    rows = list(marked(content.get("citations", []), earlier and earlier.get("citations", [])))
    keys = {key for row, _ in rows if (key := _key(row["article"]))}
    articles = Article.objects.in_bulk(keys)
    texts = dict(ArticleText.objects.filter(article__in=keys).values_list("article", "text"))
    found = [_passage(row, mark, articles, texts) for row, mark in rows]
    return found if roles.may_edit(reader) else [_withheld(one) for one in found]


def texts_of(content: Content, *, reader: Account) -> list[WholeText]:
    """The whole texts that the content cites, with its passages marked."""
    rows = [row for row in content.get("citations", []) if _key(row["article"])]
    spans = [(str(row["article"]), row["start"], row["end"]) for row in rows]
    return whole_texts(dict.fromkeys(key for key, _, _ in spans), spans, reader=reader) if rows else []


def _withheld(passage: Passage) -> Passage:
    return replace(passage, is_withheld=True, before="", text="", after="", warnings=[])


def _passage(
    citation: dict[str, Any], mark: Mark, articles: dict[uuid.UUID, Article], texts: dict[uuid.UUID, str]
) -> Passage:
    key = _key(citation["article"])
    article, text = (articles.get(key), texts.get(key)) if key else (None, None)
    start, end = citation["start"], citation["end"]
    stored = text or ""
    shown_to = min(end, start + MOST_CITED)
    parts = (stored[max(0, start - CONTEXT) : start], stored[start:shown_to], stored[end : end + CONTEXT])
    before, cited, after = map(normalise.visible, parts)
    return Passage(
        mark=mark,
        article=named(Article, citation["article"]),
        url=article.url if article else "",
        place=_place(citation),
        is_stored=text is not None,
        is_withheld=False,
        before=before,
        text=cited,
        after=after,
        warnings=[] if text is None else list(_warnings(citation, text)),
    )


def _place(citation: dict[str, Any]) -> str:
    strength = dict(Strength.choices).get(citation["strength"], citation["strength"])
    return say(
        "characters {start}–{end} · {strength} · rule {rule}, version {version}",
        start=citation["start"],
        end=citation["end"],
        strength=spelt(str(strength)),
        rule=spelt(citation["rule"]),
        version=spelt(citation["version"]),
    )


def _warnings(citation: dict[str, Any], text: str) -> Iterator[str]:
    start, end, named_hash = citation["start"], citation["end"], citation["sha256"]
    if not 0 <= start < end <= len(text):
        yield (
            _(
                "Characters %(start)s–%(end)s lie outside the stored text, which has %(length)s: "
                "this citation shows no evidence."
            )
            % {"start": start, "end": end, "length": len(text)}
        )
    if end - start > MOST_CITED:
        yield _("It cites %(count)s characters, more than %(most)s: only the first are shown.") % {
            "count": end - start,
            "most": MOST_CITED,
        }
    found = hashlib.sha256(text[start:end].encode()).hexdigest()
    if found != named_hash:
        yield (
            _(
                "This is not the passage that the citation names: its SHA-256 begins with %(found)s, "
                "the citation says %(named)s."
            )
            % {"found": found[:DIGITS], "named": spelt(named_hash[:DIGITS])}
        )


def _key(value: Any) -> uuid.UUID | None:
    try:
        return uuid.UUID(str(value))
    except ValueError:
        return None
