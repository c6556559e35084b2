"""From a query to its candidates, by the search of this service: the best first, and certain only where nothing else is
meant. A wrong country is worse than none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import fuzz

from advocacy.reconcile.entities import TYPES, Told, described, entity, kinds_of, types_of
from advocacy.reconcile.queries import Query
from advocacy.search.finding import find
from advocacy.search.hits import Hit
from advocacy.search.questions import is_accepted, question
from directory.models import Country
from directory.search import finder
from directory.search.findable import Address
from directory.search.finder import Meant
from directory.search.words import words_of

CERTAIN = 100.0
# Names by which search finds the country around a place: this is not what the place is.
AROUND = ("place", "territory")


@dataclass(frozen=True)
class Candidate:
    hit: Hit
    likeness: float
    is_whole: bool

    def told(self, score: float, *, is_match: bool) -> Told:
        return {
            "id": self.hit.id,
            "name": self.hit.name,
            "description": described(self.hit),
            "type": [TYPES[name].told for name in types_of(self.hit.kind)],
            "score": score,
            "match": is_match,
            "features": [
                {"id": "name_likeness", "value": self.likeness},
                {"id": "whole_name", "value": self.is_whole},
            ],
        }


def candidates(query: Query, at: datetime) -> list[Told]:
    """At most as many as were asked for. The first is a match if it alone is called so."""
    meant = finder.meant(_text(query))
    found = [_candidate(query, hit, meant) for hit in _hits(query, at) if _fits(query, hit)]
    certain = [one for one in found if one.is_whole]
    told, score = [], CERTAIN
    for one in found[: query.most]:
        score = min(score, one.likeness)  # the order is the search's, which knows more than likeness
        told.append(one.told(score, is_match=one is found[0] and certain == [one]))
    return told


def _hits(query: Query, at: datetime) -> list[Hit]:
    """The entity whose id was given; else what the search finds for the text, or for what stands in its place."""
    if same := entity(query.text):
        return [same]
    found = _found(query, _text(query), at)
    for address in query.addresses:
        known = {hit.id for hit in _found(query, address, at)}
        found = [hit for hit in found if hit.id in known]
    return found


def _found(query: Query, text: str, at: datetime) -> list[Hit]:
    kinds = kinds_of(query.types)
    (country,) = query.countries if query.countries and len(query.countries) == 1 else ("",)
    return find(question(text, kinds, country), at=at).hits if is_accepted(text) else []


def _text(query: Query) -> str:
    if query.text or query.addresses:
        return query.text or query.addresses[0]
    first = Country.objects.filter(pk__in=query.countries or ()).order_by("pk").first()
    return first.name if first else ""


def _fits(query: Query, hit: Hit) -> bool:
    if query.countries is not None and (hit.country is None or hit.country.code not in query.countries):
        return False
    return not query.of_all_types or set(query.types) <= set(types_of(hit.kind))


def _candidate(query: Query, hit: Hit, meant: Meant) -> Candidate:
    if query.text == hit.id:
        return Candidate(hit, CERTAIN, is_whole=True)
    asked = " ".join(words_of(_text(query)))
    alike = [fuzz.token_sort_ratio(asked, name) for name in _names(hit)]
    is_whole = _is_whole(query, hit, meant)
    return Candidate(hit, CERTAIN if is_whole else round(min(max(alike), CERTAIN - 1), 1), is_whole)


def _names(hit: Hit) -> Iterator[str]:
    """With and without the country, since many ministries are called alike."""
    for text in (hit.name, hit.matched.text):
        yield " ".join(words_of(text))
        if hit.country and hit.kind != "country":
            yield " ".join(words_of(f"{text} {hit.country.name}"))


def _is_whole(query: Query, hit: Hit, meant: Meant) -> bool:
    """Whether the text says just this: its whole name, or its country's where only a ministry can be meant."""
    if isinstance(hit.matched, Address):  # which is found by the whole of it alone
        return True
    if hit.matched.field in AROUND:
        return False
    if meant.is_whole and hit.country and [one.code for one in meant.countries] == [hit.country.code]:
        (named,) = meant.countries
        if hit.kind in ("country", "ministry"):
            is_state = not (named.is_place or named.is_territory)
            return is_state and _can_only_be(query.types, hit.kind, asks_for_ministry=meant.asks_for_ministry)
    return words_of(_text(query)) == words_of(hit.matched.text) and hit.matched.field != "country"


def _can_only_be(types: Sequence[str], kind: str, *, asks_for_ministry: bool) -> bool:
    if kind == "ministry":
        return asks_for_ministry or "country" not in kinds_of(types)
    return kind == "country" and not asks_for_ministry
