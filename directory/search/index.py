"""The index: written in the transaction that changes what is public, read by search.

Another engine can take its place by offering ``put``, ``remove`` and ``matching``.
"""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.db import DatabaseError, connection, connections, router, transaction

from directory.models import SearchEntry
from directory.search.findable import SHOWN_AS, Address, Text, index_words
from directory.versions import read_seq

# The signs with which ``findable`` tells its own words from those of texts; the migration names them too.
SIGNS = "=_@:"
# Of a word that more records hold, the first so many are weighed against each other.
WEIGHED = 1_000
TOLD = ("rank", "names", "words")


@dataclass(frozen=True)
class Term:
    """A word that a record must hold; with ``begins``, one that begins so.

    ValueError if a database could read anything else in it: a space, a quotation mark, an operator.
    """

    word: str
    begins: bool = False

    def __post_init__(self) -> None:
        if not self.word or any(_is_odd(char) for char in self.word):
            raise ValueError(
                f"“{self.word[:60]}” is no word of the index; accepted are letters, digits and {SIGNS}."
            )


def _is_odd(char: str) -> bool:
    return char.isspace() or (char.isascii() and not char.isalnum() and char not in SIGNS)


# Each group must be met, by any of its terms.
Groups = Sequence[Sequence[Term]]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What the index is to know of one record. ``names`` are kept only where no table holds them."""

    kind: str
    key: str
    shown_as: str
    texts: Sequence[Text]
    addresses: Sequence[Address] = ()
    countries: Collection[str] = ()
    names: Sequence[str] = ()


def put(entries: Iterable[Entry]) -> None:
    """Enter these records, in place of what was known of them."""
    seq = read_seq()
    rows = [
        SearchEntry(kind=entry.kind, key=entry.key, seq=seq, **dict(zip(TOLD, told(entry), strict=True)))
        for entry in entries
    ]
    SearchEntry.objects.bulk_create(
        rows,
        batch_size=500,
        update_conflicts=True,
        unique_fields=["kind", "key"],
        update_fields=[*TOLD, "seq"],
    )


def told(entry: Entry) -> tuple[int, str, str]:
    """What is kept of it, in the order of the columns ``TOLD``."""
    words = index_words(entry.texts, entry.addresses, entry.shown_as, entry.countries)
    return SHOWN_AS.index(entry.shown_as), "\n".join(entry.names), words


def remove(kind: str, keys: Iterable[str]) -> int:
    """Forget these records; the number of those that were known."""
    return SearchEntry.objects.filter(kind=kind, key__in=list(keys)).delete()[0]


def is_sound() -> bool:
    """Whether what is asked (``matching``) fits the rows: SQLite keeps the words beside them, by triggers."""
    if connection.vendor != "sqlite":
        return True
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            # It changes nothing. 1: compare with the rows, too.
            cursor.execute(
                "INSERT INTO directory_searchwords (directory_searchwords, rank) VALUES ('integrity-check', 1)"
            )
    except DatabaseError as exc:
        if getattr(exc.__cause__, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return False
    return True


def rebuild_words() -> None:
    """Make what is asked anew from the rows, where it is kept beside them."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO directory_searchwords (directory_searchwords) VALUES ('rebuild')")


def matching(groups: Groups, limit: int) -> list[tuple[str, str]]:
    """(kind, key) of the records that meet every group: those of the likeliest kind first, at most ``limit``."""
    asked = connections[router.db_for_read(SearchEntry)]
    write, sql = _DIALECTS[asked.vendor]
    with asked.cursor() as cursor:
        cursor.execute(sql, [write(groups), WEIGHED, limit])
        return [(kind, key) for kind, key in cursor.fetchall()]


def _for_sqlite(groups: Groups) -> str:
    def written(term: Term) -> str:
        return f'"{term.word}"*' if term.begins else f'"{term.word}"'

    return " AND ".join(f"({' OR '.join(map(written, group))})" for group in groups)


def _for_postgresql(groups: Groups) -> str:
    def written(term: Term) -> str:
        return f"'{term.word}':*" if term.begins else f"'{term.word}'"

    return " & ".join(f"({' | '.join(map(written, group))})" for group in groups)


_DIALECTS = {
    "sqlite": (
        _for_sqlite,
        """
        WITH found AS (SELECT rowid AS id FROM directory_searchwords WHERE directory_searchwords MATCH %s)
        SELECT entry.kind, entry.key
        FROM (SELECT id FROM found ORDER BY id LIMIT %s) AS first JOIN directory_searchentry AS entry USING (id)
        ORDER BY entry.rank, entry.id LIMIT %s
        """,
    ),
    # Materialised: the planner must not walk the table in the order of ids in search of a rare word. It is read as far
    # as it is asked for: of a word that more than 5000 records hold, those that it comes upon are sorted. To sort the
    # million that hold one of ten million took 11 s.
    "postgresql": (
        _for_postgresql,
        """
        WITH found AS MATERIALIZED (
            SELECT id FROM directory_searchentry
            WHERE array_to_tsvector(string_to_array(words, ' ')) @@ %s::tsquery
        )
        SELECT entry.kind, entry.key
        FROM (SELECT id FROM (SELECT id FROM found LIMIT 5000) AS met ORDER BY id LIMIT %s) AS first
        JOIN directory_searchentry AS entry USING (id)
        ORDER BY entry.rank, entry.id LIMIT %s
        """,
    ),
}
