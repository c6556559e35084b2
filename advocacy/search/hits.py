"""What was found, read again from what is public: of anything else nothing is shown."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db.models import Prefetch

from advocacy.models import Article, CallToAction, Petition
from advocacy.prompting import bans
from advocacy.search.questions import Question
from directory.addresses import organisation_parts
from directory.models import Caution, Country, Issue, Level, Organisation, SearchEntry
from directory.moderation import kind_named
from directory.pages.cautions import acting_cautions
from directory.search import countries
from directory.search.findable import SHOWN_AS, Address, Rows, Text
from directory.search.finder import Named
from directory.search.index import Groups, Term
from directory.search.words import findable_words, words_of

Answer = Text | Address


@dataclass(frozen=True)
class Wanted:
    """A record that the index named, in which reading of the question (0: the best), and the words it must hold.

    Without words it was named for its address, or because the question names its country so.
    """

    kind: str
    key: str
    place: int
    words: Groups
    named: Named | None = None


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One public record. ``parts`` lead to it in the API, ``page`` on the site ("": it has no page of its own).

    ``matched`` is what of it answers the question. ``calls`` are those through which readers of the site reach
    an issue or a petition.
    """

    kind: str
    id: str
    name: str
    parts: tuple[str, ...]
    page: str
    matched: Answer
    country: Country | None = None
    organisation: Organisation | None = None
    calls: Sequence[CallToAction] = ()

    @property
    def advisory(self) -> str:
        """What a reader must know before the links of the organisation that is shown; else the empty string."""
        return self.organisation.public_advisory if self.organisation else ""

    @property
    def cautions(self) -> list[Caution]:
        """Those of a country that is shown, or whose body is."""
        return self.country.acting_cautions if self.country else []  # type: ignore[attr-defined]

    @property
    def is_unprompted(self) -> bool:
        """Whether one of them forbids to prompt: then nothing tells readers of that country to act."""
        return any(caution.level == Level.DO_NOT_PROMPT for caution in self.cautions)


@dataclass(frozen=True)
class _Row:
    """A public row with its texts, the name first, and its addresses if one was asked for."""

    row: Any
    texts: Sequence[Text]
    addresses: Sequence[Address] = ()


def hits_of(wanted: Sequence[Wanted], asked: Question) -> list[Hit]:
    """The hits as they are shown, the best first. What no longer answers, or may not be shown, is left out."""
    found = []
    for kind in dict.fromkeys(one.kind for one in wanted):
        by_key = {one.key: one for one in wanted if one.kind == kind}
        for read in _READERS[kind](by_key, asked):
            one = by_key[str(read.row.pk)]
            if answer := _answer(one, asked, read):
                hit = _MAKERS[kind](read.row, answer)
                found.append((_order(one, hit, read), hit))
    return [hit for _, hit in sorted(found, key=lambda pair: pair[0])]


def hit_of(kind: str, key: str) -> Hit | None:
    """The public record with this key, as if it had been asked for by its name."""
    reads = _READERS[kind]([key], Question(()))
    return next((_MAKERS[kind](read.row, read.texts[0]) for read in reads), None)


def _order(one: Wanted, hit: Hit, read: _Row) -> tuple[object, ...]:
    """The better reading, the likelier kind, those found by the name that is shown; then as an index orders them."""
    by_name = hit.matched == read.texts[0]
    return one.place, SHOWN_AS.index(hit.kind), not by_name, words_of(hit.name), hit.id


def _answer(one: Wanted, asked: Question, read: _Row) -> Answer | None:
    """The name that is shown, or else the nearest text that holds every word.

    If only all texts together hold them, the one that holds the first word.
    """
    if one.named:
        return _named(one.named, asked, read)
    if not one.words:
        return next((address for address in read.addresses if address.text == asked.address), None)
    if _meets(findable_words(read.texts[0].text), one.words):
        return read.texts[0]
    if whole_ones := [text for text in read.texts if _meets(findable_words(text.text), one.words)]:
        return min(whole_ones, key=lambda text: (not text.is_name, len(text.text)))
    whole = tuple(chain.from_iterable(findable_words(text.text) for text in read.texts))
    if not _meets(whole, one.words):
        return None
    return next(text for text in read.texts if _meets(findable_words(text.text), one.words[:1]))


def _named(named: Named, asked: Question, read: _Row) -> Text:
    """The text that holds what was asked; else the name by which the country was meant, or is known."""
    words = [[Term(word, begins=True)] for word in asked.words]
    if holding := [text for text in read.texts if _meets(findable_words(text.text), words)]:
        return min(holding, key=lambda text: (text != read.texts[0], not text.is_name, len(text.text)))
    if named.name:
        return Text("territory" if named.is_territory else "place" if named.is_place else "name", named.name)
    return next((text for text in read.texts if text.field == "country"), read.texts[0])


def _meets(words: tuple[str, ...], groups: Groups) -> bool:
    return all(any(_holds(words, term) for term in group) for group in groups)


def _holds(words: tuple[str, ...], term: Term) -> bool:
    return any(word.startswith(term.word) for word in words) if term.begins else term.word in words


def _read_countries(keys: Iterable[str], asked: Question) -> Iterator[_Row]:
    rows = Country.objects.known().filter(pk__in=list(keys)).prefetch_related(acting_cautions("cautions"))
    lines = SearchEntry.objects.filter(kind=countries.KIND, key__in=list(keys)).values_list("key", "names")
    names = {code: text.split("\n") for code, text in lines}
    for country in rows:
        yield _Row(country, countries.texts(names.get(country.code, [country.name])))


def _read_units(
    kind: str, joins: Callable[[Rows], Rows]
) -> Callable[[Iterable[str], Question], Iterator[_Row]]:
    def read(keys: Iterable[str], asked: Question) -> Iterator[_Row]:
        unit_kind = kind_named(kind)
        found_by = unit_kind.findable
        assert found_by  # noqa: S101  (the index holds no other kind)
        rows = joins(found_by.with_texts(unit_kind.published().filter(pk__in=list(keys))))
        if asked.address:
            rows = found_by.with_addresses(rows)
        for row in rows:
            yield _Row(row, list(found_by.texts(row)), list(found_by.addresses(row)) if asked.address else ())

    return read


def _organisations(rows: Rows) -> Rows:
    rows = rows.select_related("advisory_source")
    return rows.prefetch_related(acting_cautions("country__cautions"))


def _with_calls(rows: Rows) -> Rows:
    calls = CallToAction.objects.published().order_by("title", "pk")
    return rows.prefetch_related(Prefetch("calls", calls, to_attr="public_calls"))


def _read_calls(keys: Iterable[str], asked: Question) -> Iterator[_Row]:
    """Those that no caution keeps from the readers of the country that was asked for."""
    banned = bans([asked.country])[asked.country] if asked.country else None
    for read in _read_units("call", lambda rows: rows.select_related("issue"))(keys, asked):
        if not banned or not banned.holds_call(read.row):
            yield read


_READERS: dict[str, Callable[[Iterable[str], Question], Iterator[_Row]]] = {
    "country": _read_countries,
    "organisation": _read_units("organisation", _organisations),
    "issue": _read_units("issue", _with_calls),
    "call": _read_calls,
    "petition": _read_units("petition", _with_calls),
    "article": _read_units("article", lambda rows: rows),
}


def accused_among(hits: Iterable[Hit]) -> set[str]:
    """The codes of the shown states of which readers are warned."""
    codes = {hit.country.code for hit in hits if hit.country}
    return CallToAction.objects.accused_among(codes) if codes else set()


def _of_country(country: Country, answer: Answer) -> Hit:
    return Hit(
        kind="country",
        id=country.code,
        name=country.name,
        parts=("countries", country.code),
        page=country.get_absolute_url(),
        matched=answer,
        country=country,
    )


def _of_organisation(organisation: Organisation, answer: Answer) -> Hit:
    ministry = organisation.is_current_ministry
    country = organisation.country
    return Hit(
        kind="ministry" if ministry else "organisation",
        id=str(organisation.pk),
        name=organisation.name,
        parts=organisation_parts(organisation),
        page=country.get_absolute_url() if ministry and country else organisation.get_absolute_url(),
        matched=answer,
        country=country,
        organisation=organisation,
    )


def _of_issue(issue: Issue, answer: Answer) -> Hit:
    calls = issue.public_calls  # type: ignore[attr-defined]
    parts = ("issues", issue.slug)
    return Hit(
        kind="issue", id=str(issue.pk), name=issue.name, parts=parts, page="", matched=answer, calls=calls
    )


def _of_petition(petition: Petition, answer: Answer) -> Hit:
    calls = petition.public_calls  # type: ignore[attr-defined]
    pk = str(petition.pk)
    parts = ("petitions", pk)
    return Hit(kind="petition", id=pk, name=petition.title, parts=parts, page="", matched=answer, calls=calls)


def _of_call(call: CallToAction, answer: Answer) -> Hit:
    page, parts = call.get_absolute_url(), ("calls", call.slug)
    return Hit(kind="call", id=str(call.pk), name=call.title, parts=parts, page=page, matched=answer)


def _of_article(article: Article, answer: Answer) -> Hit:
    page, pk = article.get_absolute_url(), str(article.pk)
    return Hit(
        kind="article", id=pk, name=article.headline, parts=("articles", pk), page=page, matched=answer
    )


_MAKERS: dict[str, Callable[[Any, Answer], Hit]] = {
    "country": _of_country,
    "organisation": _of_organisation,
    "issue": _of_issue,
    "call": _of_call,
    "petition": _of_petition,
    "article": _of_article,
}
