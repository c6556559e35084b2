"""One typing error forgiven, nearest first: the words of countries and organisations, held in memory.

A process reads them once and later only what the index noted since. A word that has left the index may
stay here: it leads nowhere, for what it corrects to is asked of the index.
"""

import threading
from collections.abc import Iterable, Iterator
from itertools import groupby

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.models import SearchEntry
from directory.search.findable import SHOWN_AS
from directory.search.finder import daily_words
from directory.search.finder_names import begins_alike

SHORTEST = 5
MOST = 20
FORGIVEN = ("country", "ministry", "organisation")
# Of the many names that few readers know, something is near to any short word.
SURE = 8
_RANKS = [SHOWN_AS.index(name) for name in FORGIVEN]


class Vocabulary:
    """The words by their length."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: set[str] = set()
        self._by_length: dict[int, list[str]] = {}
        self._by_squeezed: dict[str, list[str]] = {}
        self._seq = -1

    def near(self, word: str, seq: int) -> list[str]:
        """The words, as of Revision ``seq``, that one typing error turns into ``word``.

        An error is a letter too many, missing or wrong, or two that changed places, or letters that are double
        in the wrong place (“Phillipines”). A word that begins with another letter is another word (“Prussia”).
        """
        if len(word) < SHORTEST:
            return []
        self._read_up_to(seq)
        near = (found for length in (0, 1, -1) for found in self._near(word, len(word) + length))
        doubled = self._by_squeezed.get(squeezed(word), [])
        return [found for found in dict.fromkeys([*near, *doubled]) if begins_alike(found, word)][:MOST]

    def forget(self) -> None:
        with self._lock:
            self._known, self._by_length, self._by_squeezed, self._seq = set(), {}, {}, -1

    def _near(self, word: str, length: int) -> Iterator[str]:
        words = self._by_length.get(length, [])
        for found, _, _ in process.extract_iter(word, words, scorer=OSA.distance, score_cutoff=1):
            yield found

    def _read_up_to(self, seq: int) -> None:
        with self._lock:
            if seq == self._seq:
                return
            # Those of the last number read too: the index may have been rebuilt under it.
            fresh = SearchEntry.objects.filter(seq__gte=self._seq, rank__in=_RANKS)
            for rank, words in fresh.values_list("rank", "words").iterator(2_000):
                self._add(words.split() if rank else _sure(words.split()))
            self._seq = seq

    def _add(self, words: Iterable[str]) -> None:
        for word in words:
            if len(word) >= SHORTEST and word.isalpha() and word not in self._known:
                self._known.add(word)
                self._by_length.setdefault(len(word), []).append(word)
                self._by_squeezed.setdefault(squeezed(word), []).append(word)


def _sure(words: Iterable[str]) -> Iterator[str]:
    """Those of a country that are in daily use, or are long."""
    daily = daily_words()
    return (word for word in words if len(word) >= SURE or word in daily)


def squeezed(word: str) -> str:
    """ "phillipines" → "philipines": letters that stand twice once."""
    return "".join(letter for letter, _ in groupby(word))


vocabulary = Vocabulary()
