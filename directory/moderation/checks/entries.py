"""The search index beside what would be built of what is public now."""

from collections.abc import Iterable, Iterator

from directory.models import Country, SearchEntry
from directory.moderation.checks.wrong import Wrong
from directory.moderation.indexing import entries, with_everything
from directory.moderation.registry import kinds
from directory.search import countries, index

AT_ONCE = 500
MEND = "manage.py rebuild_index"


def wrong_words() -> Iterator[Wrong]:
    """To be asked outside a snapshot, which refuses the question."""
    if not index.is_sound():
        yield Wrong("the search index", "its words are not those of its rows", MEND)


def wrong_entries() -> Iterator[Wrong]:
    yield from _of_kind(countries.KIND, map(countries.entry, Country.objects.order_by("pk")))
    for kind in kinds():
        if kind.findable:
            rows = with_everything(kind).order_by("pk").iterator(chunk_size=AT_ONCE)
            yield from _of_kind(kind.name, entries(kind, rows))


def _of_kind(kind: str, wanted: Iterable[index.Entry]) -> Iterator[Wrong]:
    there = {
        key: tuple(columns)
        for key, *columns in SearchEntry.objects.filter(kind=kind).values_list("key", *index.TOLD).iterator()
    }
    for entry in wanted:
        found = there.pop(entry.key, None)
        if found is None:
            yield Wrong(f"{kind} {entry.key}", "public, and not in the search index", MEND)
        elif found != index.told(entry):
            yield Wrong(f"{kind} {entry.key}", "the search index knows it otherwise than it is", MEND)
    for key in sorted(there):
        yield Wrong(f"{kind} {key}", "in the search index, and not public", MEND)
