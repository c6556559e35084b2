"""Making the index anew from what is public, while people go on moderating."""

import uuid
from collections.abc import Callable, Iterator

from django.db import transaction
from django.db.models import QuerySet

from directory.models import Country, SearchEntry
from directory.moderation.indexing import entries, with_everything
from directory.moderation.registry import UnitKind, kinds
from directory.moderation.writer import lock
from directory.search import countries, index

AT_ONCE = 500

Progress = Callable[[int, int], None]


def ensure_index() -> None:
    """Enter the countries that are new, and make the whole index anew if it lacks records, as after an upgrade."""
    countries.index_countries()
    if any(_known(kind).count() != kind.published().count() for kind in _findable_kinds()):
        rebuild_index()


def rebuild_index(progress: Progress = lambda done, total: None) -> int:
    """Enter every public record anew and forget all others; the number of those entered.

    In steps, each holding the lock of moderation, so that nobody waits long and no step undoes a change.
    """
    total = Country.objects.count() + sum(kind.published().count() for kind in _findable_kinds())
    done = _enter_countries()
    progress(done, total)
    for kind in _findable_kinds():
        for entered in _enter(kind):
            done += entered
            progress(done, total)
        _forget_what_left(kind)
    with transaction.atomic():
        index.rebuild_words()
    return done


def _findable_kinds() -> list[UnitKind]:
    return [kind for kind in kinds() if kind.findable]


def _known(kind: UnitKind) -> QuerySet[SearchEntry]:
    return SearchEntry.objects.filter(kind=kind.name)


def _enter_countries() -> int:
    with transaction.atomic():
        lock()
        rows = list(Country.objects.all())
        index.put(map(countries.entry, rows))
        codes = [country.code for country in rows]
        SearchEntry.objects.filter(kind=countries.KIND).exclude(key__in=codes).delete()
    return len(rows)


def _enter(kind: UnitKind) -> Iterator[int]:
    last = uuid.UUID(int=0)
    while True:
        with transaction.atomic():
            lock()
            rows = list(with_everything(kind).filter(pk__gt=last).order_by("pk")[:AT_ONCE])
            index.put(entries(kind, rows))
        if not rows:
            return
        last = rows[-1].pk
        yield len(rows)


def _forget_what_left(kind: UnitKind) -> None:
    last = 0
    while known := dict(_known(kind).filter(pk__gt=last).order_by("pk").values_list("key", "pk")[:AT_ONCE]):
        with transaction.atomic():
            lock()
            public = kind.published().filter(pk__in=known).values_list("pk", flat=True)
            index.remove(kind.name, known.keys() - set(map(str, public)))
        last = max(known.values())
