"""The changes in words: what it was, and where readers see it now."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from directory.changes.entries import Change
from directory.changes.telling import telling_of

HAPPENED = {
    "created": "new here",
    "updated": "changed",
    "verified": "checked by a person and found unchanged",
    "link_state": "its link was seen in another state by a program",
    "withdrawn": "withdrawn",
    "restored": "shown again",
}
# Where the key of the API is not the word that readers know.
WORDS = {
    "value": "the address or number",
    "display": "the extension",
    "sources": "where it was read",
    "verification": "whether it is doubted",
    "link": "address",
    "counts": "signatures",
    "addresses": "whom it addresses",
    "asked_on": "when it was asked",
    "lapses_on": "until when it is open",
}


@dataclass(frozen=True)
class ToldChange:
    """``title`` is empty where the record is not public now; ``page`` where readers have none for it."""

    change: Change
    title: str
    page: str

    @property
    def noun(self) -> str:
        return telling_of(self.change.kind).noun

    @property
    def happened(self) -> str:
        return HAPPENED[self.change.type]

    @property
    def fields(self) -> str:
        """What changed of it, for an update."""
        if self.change.type != "updated":
            return ""
        return ", ".join(WORDS.get(key, key.replace("_", " ")) for key in self.change.changed)

    @property
    def sentence(self) -> str:
        fields = f" ({self.fields})" if self.fields else ""
        return f"{self.noun.capitalize()}: {self.happened}{fields}."


def in_words(changes: Iterable[Change]) -> list[ToldChange]:
    """Each change with the present title and page of its record, in one query for each kind."""
    changes = list(changes)
    rows = _public_rows(changes)
    return [_in_words(change, rows.get((change.kind, change.id))) for change in changes]


def _in_words(change: Change, row: Any | None) -> ToldChange:
    telling = telling_of(change.kind)
    return ToldChange(change, telling.title(row), telling.page(row)) if row else ToldChange(change, "", "")


def _public_rows(changes: Iterable[Change]) -> dict[tuple[str, str], Any]:
    ids: dict[str, set[str]] = {}
    for change in changes:
        ids.setdefault(change.kind, set()).add(change.id)
    return {
        (kind, str(row.pk)): row
        for kind, some in ids.items()
        for row in telling_of(kind).published().filter(pk__in=some)
    }
