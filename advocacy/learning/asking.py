"""Passages that the extractor passed over, of which some are shown to editors: is this a call?

One in ``EVERY`` is drawn, the same ones whoever asks, so that the answers say what is missed and not what somebody
picked.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from advocacy.extraction.finding import weigh
from advocacy.extraction.layout import looked_through, plain
from advocacy.extraction.training.places import Span, shares
from advocacy.learning.using import model_in_use
from advocacy.models import Article, ArticleText, CallKind, Citation, PassageLabel
from directory.models import Account
from directory.words.saying import say

EVERY = 50
SHORTEST = 20
NO_CALL = "none"


@dataclass(frozen=True)
class PassedOver:
    """A passage of a stored text that was taken for no call, with its place in code points."""

    article: Article
    start: int
    end: int
    text: str


def passed_over(article: Article) -> PassedOver | None:
    """The first that was drawn and that nobody has answered for; None if there is none, or no text."""
    stored = ArticleText.objects.filter(article=article).first()
    return next(_drawn(article, stored.text), None) if stored else None


def _drawn(article: Article, text: str) -> Iterator[PassedOver]:
    told = [
        *Citation.objects.filter(article=article).values_list("start", "end"),
        *PassageLabel.objects.filter(article=article).values_list("start", "end"),
    ]
    for start, end in _quiet(article, text):
        if _is_drawn(article, start) and not any(shares((start, end), place) for place in told):
            yield PassedOver(article, start, end, text[start:end])


def _quiet(article: Article, text: str) -> Iterator[Span]:
    """The places of segments below the threshold of the queue; headings and model letters are never calls."""
    seen, offsets = looked_through(text)
    model = model_in_use()
    for each in weigh(plain(seen), article.language.split("-")[0] or "en", model):
        part = each.segment
        is_asked = not (part.is_heading or part.in_letter) and part.end - part.start >= SHORTEST
        if is_asked and each.sureness < model.queue(each.seen.language):
            yield offsets[part.start], offsets[part.end - 1] + 1


def _is_drawn(article: Article, start: int) -> bool:
    digest = hashlib.sha256(f"{article.pk} {start}".encode()).digest()
    return int.from_bytes(digest[:4]) % EVERY == 0


@transaction.atomic
def answer(article: Article, place: Span, said: str, *, by: Account, at: datetime) -> PassageLabel:
    """Keep that the passage is a call of this kind, or none; ValidationError if it is not asked about."""
    if said != NO_CALL and said not in CallKind.values:
        raise ValidationError(
            say(
                "“{said}” is no answer; accepted: {values}.",
                said=said[:40],
                values=", ".join([NO_CALL, *CallKind.values]),
            )
        )
    asked = passed_over(article)
    if asked is None or (asked.start, asked.end) != place:
        raise ValidationError(say("Nobody is asked about this passage, or somebody has answered meanwhile."))
    is_call = said != NO_CALL
    label = PassageLabel(
        article=article,
        start=asked.start,
        end=asked.end,
        is_call=is_call,
        kind=said if is_call else "",
        by=by,
        labelled_at=at,
    )
    try:
        with transaction.atomic():
            label.save(force_insert=True)
    except IntegrityError as exc:
        raise ValidationError(say("Somebody has answered for this passage meanwhile.")) from exc
    return label
