"""From a question to the best hits, each read again from what is public."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from advocacy.search import questions
from advocacy.search.hits import Hit, Wanted, hits_of
from advocacy.search.questions import Question
from directory.models import Ending
from directory.search import finder, index
from directory.search.finder import Named
from directory.search.index import Groups
from directory.search.typos import vocabulary
from directory.versions import current_version

MOST = 100


@dataclass(frozen=True)
class Found:
    """The hits, the best first; ``more`` if others had to be left out."""

    hits: list[Hit]
    more: bool


def find(asked: Question, *, at: datetime) -> Found:
    """At most the hundred best records that hold every word, or whose address was given.

    The country that the question names comes first, with its ministry, whatever else was said around it. A whole
    name comes before the beginning of one, and that before words inside. If nothing holds every word as typed,
    one typing error in one word is forgiven, for countries and organisations.
    """
    wanted = _wanted(asked) or _corrected(asked, at)
    hits = hits_of(wanted, asked)
    return Found(hits[:MOST], len(hits) > MOST)


def _wanted(asked: Question) -> list[Wanted]:
    found: dict[tuple[str, str], Wanted] = {}
    for place, (groups, words, named) in enumerate(_readings(asked)):
        for kind, key in index.matching([*groups, *asked.limits], MOST + 1):
            found.setdefault((kind, key), Wanted(kind, key, place, words, named))
        if len(found) > MOST:
            break
    return list(found.values())[: MOST + 1]


def _readings(asked: Question) -> Iterator[tuple[Groups, Groups, Named | None]]:
    """What to ask of the index, the likeliest first, the words that a record then must hold, and who was named."""
    words = questions.as_words(asked.words)
    if asked.address:
        yield questions.as_address(asked), (), None
    if not asked.meant.is_whole:
        yield questions.as_name(asked), words, None
    for code in _no_more(asked):
        yield questions.as_meant(code, "country"), words, None
    for named in asked.meant.countries:
        yield _as_meant(asked, named), (), named
    yield questions.as_name(asked), words, None
    yield questions.as_beginning(asked), words, None
    yield words, words, None


def _no_more(asked: Question) -> list[str]:
    """The countries of exactly this name that ended and have their page here: it goes before those of its heirs."""
    if len(asked.meant.countries) < 2:
        return []
    ended = {old.country_id for old in Ending.objects.published()}
    found = index.matching(questions.as_name(asked), MOST) if ended else []
    return [key for kind, key in found if kind == "country" and key in ended]


def _as_meant(asked: Question, named: Named) -> Groups:
    """The country and its ministry; only this, if it was asked for and is known."""
    ministry = questions.as_meant(named.code, "ministry")
    if asked.meant.asks_for_ministry and index.matching([*ministry, *asked.limits], 1):
        return ministry
    return questions.as_meant(named.code, "country", "ministry")


def _corrected(asked: Question, at: datetime) -> list[Wanted]:
    """Those that hold every telling word after one of them is corrected; none if two are unknown."""
    unknown = [word for word in dict.fromkeys(asked.telling) if not _is_known(word)]
    if len(unknown) != 1 or finder.is_elsewhere(unknown[0]):
        return []
    right = vocabulary.near(unknown[0], current_version(at).seq)
    if not right:
        return []
    words = questions.as_corrected(asked.telling, unknown[0], right)
    records = index.matching([*words, questions.FORGIVEN_KINDS, *asked.limits], MOST + 1)
    return [Wanted(kind, key, 0, words) for kind, key in records]


def _is_known(word: str) -> bool:
    return bool(index.matching(questions.as_words((word,)), 1))
