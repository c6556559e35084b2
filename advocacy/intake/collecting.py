"""From a document to a stored article and its pending calls. Nothing here becomes public."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.text import slugify

from advocacy import matching
from advocacy.extraction import VERSION, ExtractedCall, extract, formulas
from advocacy.extraction.dates import last_day
from advocacy.intake.detecting import language_of, name_of
from advocacy.intake.proposing import proposed
from advocacy.intake.reading import Document, Unreadable
from advocacy.intake.repeats import add_citations, earlier_call, same_asks, together
from advocacy.kinds import ARTICLE, CALL
from advocacy.learning.using import model_in_use
from advocacy.models import Article, ArticleText, CallToAction, Citation
from directory import moderation
from directory.models import Account, Country, Organisation, State
from directory.moderation import Content
from directory.values import normalise
from directory.values.sentences import Sentence, clauses
from directory.values.url_keys import url_key

# A call that is tied to no day is looked at again after half a year.
REVIEW_AFTER = timedelta(days=182)
# Of one article; an action list of a long one has twenty. All are written while others wait for the lock.
MOST_CALLS = 50
EARLIER_TEXT = Sentence("known by its address with another text; the text stored earlier was searched")
OTHER_TEXT = Sentence("known by its address with another text, which is not stored here; nothing was added")


@dataclass(frozen=True)
class Found:
    """One extracted call, to whom it speaks, and the stored call that it became or joined."""

    extracted: ExtractedCall
    target: matching.Target
    call: CallToAction | None = None
    joined: bool = False


@dataclass(frozen=True)
class Collected:
    """What became of one document; ``remark`` says if not its own text was searched."""

    document: Document
    article: Article | None
    is_new: bool
    found: list[Found]
    remark: str = ""


def gazetteer() -> matching.Gazetteer:
    """All organisations that are not refused, by all their names, so that texts can name them."""
    rows = (
        Organisation.objects.exclude(state__in=["rejected", "withdrawn"])
        .prefetch_related("names")
        .order_by("pk")
    )
    named = [row for row in rows if not row.is_ministry]
    return matching.Gazetteer(
        (str(row.pk), [row.name, *(name.name for name in row.names.all())]) for row in named
    )


def preview(document: Document, names: matching.Gazetteer) -> Collected:
    """What collecting would find; stores nothing."""
    found, omitted = _find(document, names)
    return Collected(document, None, False, found, omitted)


def collect(document: Document, names: matching.Gazetteer, *, by: Account | None, at: datetime) -> Collected:
    """Store the article and its calls as pending.

    The same text, or the same address in any variant, is the same article; its calls cite the text that is
    stored. Unreadable if it says that it was published in the future. The text is searched before the lock is
    taken: whoever withdraws something meanwhile need not wait for that.
    """
    _refuse_future(document, at)
    while True:
        text = _text_to_search(document, known_article(document))
        searched = _with_text(document, text)
        found, omitted = _find(searched, names)
        with transaction.atomic():
            moderation.lock()
            earlier = known_article(document)
            # Another text may have come first while this one was searched. The first one stays: no third time.
            if _text_to_search(document, earlier) != text:
                continue
            article = earlier or _enter(document, by, at)
            if text is None:
                return Collected(document, article, False, [], OTHER_TEXT)
            _keep_text(searched, article, at)
            placed = _placed(found, article, by, at)
        remark = "" if text == document.text else EARLIER_TEXT
        return Collected(searched, article, earlier is None, placed, clauses(remark, omitted))


def resolved(
    document: Document, groups: Sequence[Sequence[ExtractedCall]], names: matching.Gazetteer
) -> list[list[Found]]:
    """The passages that a person chose, each with whom it addresses."""
    text, language = document.text, document.language.split("-")[0]
    return [
        [Found(call, matching.resolve(names, call, text, language)) for call in group] for group in groups
    ]


def collect_chosen(
    document: Document, found: list[list[Found]], *, by: Account | None, at: datetime
) -> Collected:
    """Store the article and, of each group of passages that a person chose, one call that cites them all.

    A call that cites the first passage of a group already is joined. Unreadable as ``collect``, and if the article
    is known with another text: the passages are none of that one.
    """
    _refuse_future(document, at)
    with transaction.atomic():
        moderation.lock()
        earlier = refuse_other_text(document)
        article = earlier or _enter(document, by, at)
        _keep_text(document, article, at)
        known = list(Citation.objects.filter(article=article).select_related("call").order_by("pk"))
        placed = [_chosen(group, article, known, by, at) for group in found]
    return Collected(document, article, earlier is None, placed)


def _chosen(
    group: list[Found], article: Article, known: list[Citation], by: Account | None, at: datetime
) -> Found:
    first = _cited(group[0], known)
    if first.joined:
        return first
    whole = together([_call_content(item, article) for item in group])
    return replace(first, call=_new_call(whole, first.extracted, by, at))


def refuse_other_text(document: Document) -> Article | None:
    """The article that this is already; Unreadable if another text of it is stored."""
    earlier = known_article(document)
    if _text_to_search(document, earlier) != document.text:
        raise Unreadable(
            "{source}: the article “{earlier}” is known by its address with another text; "
            "add the calls to that one, by hand.",
            source=document.source,
            earlier=str(earlier),
        )
    return earlier


def _refuse_future(document: Document, at: datetime) -> None:
    if day := document.metadata.published_on:
        try:
            normalise.day_of_the_past(day, at.date())
        except ValueError as exc:
            raise Unreadable(
                "{source}: the day of publication {why}", source=document.source, why=exc
            ) from exc


def _find(document: Document, names: matching.Gazetteer) -> tuple[list[Found], str]:
    """The calls of a text, and a remark if it makes more than are kept."""
    if not document.is_searched:
        return [], ""
    text = document.text
    language = document.language.split("-")[0]
    calls = extract(text, language, model_in_use())
    more = proposed(text, calls)
    calls = sorted([*calls, *more.calls], key=lambda call: call.start)
    omitted = too_many(len(calls)) if len(calls) > MOST_CALLS else ""
    found = [Found(call, matching.resolve(names, call, text, language)) for call in calls[:MOST_CALLS]]
    return found, clauses(omitted, more.remark)


def too_many(count: int) -> str:
    return Sentence(
        "{count} calls found; only the first {most} are kept: a longer list is collected in several texts",
        count=count,
        most=MOST_CALLS,
    )


def known_article(document: Document) -> Article | None:
    """The article that this is already: by its text, else, unless that was rejected, by its address."""
    by_text = Article.objects.filter(text_sha256=document.text_sha256).first()
    if by_text or not document.metadata.url:
        return by_text
    by_address = Article.objects.filter(url_key=url_key(document.metadata.url))
    return by_address.exclude(state=State.REJECTED).first()


def _enter(document: Document, by: Account | None, at: datetime) -> Article:
    entered = moderation.enter(ARTICLE, _article_content(document), by=by, at=at)
    return Article.objects.get(pk=entered.pk)


def _text_to_search(document: Document, article: Article | None) -> str | None:
    """The text that the article's citations count in; None if that text is not here.

    The first text that comes to an article stays: citations tell passages by their place in it.
    """
    if article is None:
        return document.text
    stored = ArticleText.objects.filter(article=article).first()
    if stored:
        return stored.text
    return document.text if article.text_sha256 in ("", document.text_sha256) else None


def _with_text(document: Document, text: str | None) -> Document:
    """The document to search: with the text that is stored, or with none."""
    if text is None:
        return replace(document, text="")
    if text == document.text:
        return document
    return replace(document, text=text, language=language_of(text), left_out={}, omitted=())


def _keep_text(document: Document, article: Article, at: datetime) -> None:
    """Store the text of an article that has none yet, and what editors must know of it."""
    if ArticleText.objects.filter(article=article).exists():
        return
    Article.objects.filter(pk=article.pk, text_sha256="").update(text_sha256=document.text_sha256)
    if note := note_of(document):
        Article.objects.filter(pk=article.pk, note="").update(note=note)
    ArticleText.objects.create(
        article=article, text=document.text, left_out=document.left_out, collected_at=at
    )


def note_of(document: Document) -> str:
    """What editors must know of an article that was not searched; empty if it was."""
    if document.is_searched:
        return ""
    return Sentence("Not searched for calls: the text is in {language}.", language=name_of(document.language))


def _article_content(document: Document) -> Content:
    meta = document.metadata
    return {
        "headline": document.headline,
        "publication": meta.publication,
        "published_on": meta.published_on.isoformat() if meta.published_on else None,
        "language": document.language,
        "url": meta.url,
    }


def _placed(found: list[Found], article: Article, by: Account | None, at: datetime) -> list[Found]:
    """Each joins the call that cites its passage already or that asks the same; the others become new calls."""
    known = list(Citation.objects.filter(article=article).select_related("call").order_by("pk"))
    placed = [_cited(item, known) for item in found]
    new = [number for number, item in enumerate(placed) if not item.joined]
    contents = {number: _call_content(placed[number], article) for number in new}
    for numbers in same_asks(contents) if by is None else [[number] for number in new]:
        whole = together([contents[number] for number in numbers])
        earlier = earlier_call(whole) if by is None else None
        if earlier:
            add_citations(earlier, whole, at=at)
        call = earlier or _new_call(whole, found[numbers[0]].extracted, by, at)
        for number in numbers:
            joined = bool(earlier) or number != numbers[0]
            placed[number] = replace(found[number], call=call, joined=joined)
    return placed


def _cited(item: Found, known: list[Citation]) -> Found:
    """With the call that cites this passage already, if there is one."""
    for citation in known:
        if overlaps(item.extracted, citation):
            return replace(item, call=citation.call, joined=True)
    return item


def _new_call(content: Content, extracted: ExtractedCall, by: Account | None, at: datetime) -> CallToAction:
    call = moderation.enter(CALL, content, by=by, at=at)
    assert isinstance(call, CallToAction)  # noqa: S101  (the kind says so)
    _note_for_editors(call, extracted, at)
    return call


def _note_for_editors(call: CallToAction, extracted: ExtractedCall, at: datetime) -> None:
    """How sure the machine was, and when to look again; neither is ever public."""
    review_on = None if call.lapses_on else at.date() + REVIEW_AFTER
    CallToAction.objects.filter(pk=call.pk).update(
        confidence=extracted.confidence, found_by=told_why(extracted), review_on=review_on
    )


def told_why(extracted: ExtractedCall) -> dict[str, object] | None:
    """Why a program took it for a call, as it is kept for editors; None if a person chose it."""
    return asdict(extracted.why) if extracted.why else None


def overlaps(extracted: ExtractedCall, citation: Citation) -> bool:
    """The two spans share at least half of the shorter one."""
    shared = min(extracted.end, citation.end) - max(extracted.start, citation.start)
    shorter = min(extracted.end - extracted.start, citation.end - citation.start)
    return 2 * shared >= shorter


def _call_content(item: Found, article: Article) -> Content:
    extracted, sha256 = item.extracted, _sha256(item.extracted.evidence)
    lapses_on = last_day(extracted.evidence, article.published_on)
    accused = _known_codes([matching.accused_country(item.target)])
    return {
        "slug": f"{slugify(extracted.ask)[:60].strip('-')}-{_sha256(f'{article.pk} {extracted.start}')[:8]}",
        "issue": None,
        "kind": extracted.kind,
        "title": extracted.ask.rstrip("."),
        "summary": formulas.summary(article.publication),
        "ask": extracted.ask,
        "addresses_reader": item.target.reader,
        "petition": None,
        "accused_country": accused[0] if accused else None,
        "asked_on": article.published_on.isoformat() if article.published_on else None,
        "lapses_on": lapses_on.isoformat() if lapses_on else None,
        "outcome": "open",
        "citations": [_citation(extracted, article, sha256)],
        "countries": _known_codes(item.target.countries),
        "organisations": sorted(item.target.organisations),
    }


def _citation(extracted: ExtractedCall, article: Article, sha256: str) -> Content:
    return {
        "article": str(article.pk),
        "start": extracted.start,
        "end": extracted.end,
        "sha256": sha256,
        "rule": extracted.rule,
        "version": VERSION,
        "strength": extracted.strength,
    }


def _known_codes(codes: Iterable[str]) -> list[str]:
    return sorted(Country.objects.filter(code__in=list(codes)).values_list("code", flat=True))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
