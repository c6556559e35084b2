"""The changes in words: what it was, and where readers see it now."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from directory.changes.entries import Change
from directory.changes.telling import telling_of

HAPPENED = {
    "created": _("new here"),
    "updated": _("changed"),
    "verified": _("checked by a person and found unchanged"),
    "link_state": _("its link was seen in another state by a program"),
    "withdrawn": _("withdrawn"),
    "moved": _("became part of this one"),
    "succeeded": _("ended, and was succeeded by this country"),
    "restored": _("shown again"),
}
# The keys of the API in the words that readers know.
WORDS = {
    "value": _("the address or number"),
    "display": _("the extension"),
    "sources": _("where it was read"),
    "verification": _("whether it is doubted"),
    "link": _("address"),
    "counts": _("signatures"),
    "addresses": _("whom it addresses"),
    "asked_on": _("when it was asked"),
    "confirmed_on": _("when it was confirmed"),
    "lapses_on": _("until when it is open"),
    "accused_country": _("accused country"),
    "addressee": _("addressee"),
    "advisory": _("advisory"),
    "ask": _("ask"),
    "ask_to_ministry": _("ask to the ministry"),
    "cautions": _("cautions"),
    "channel": _("channel"),
    "citations": _("citations"),
    "contact_points": _("contact points"),
    "country": _("country"),
    "ended": _("end of the country"),
    "headline": _("headline"),
    "issue": _("issue"),
    "kind": _("kind"),
    "language": _("language"),
    "letter_languages": _("letters"),
    "lifecycle": _("lifecycle"),
    "link_state": _("link state"),
    "name": _("name"),
    "names": _("names"),
    "official_domains": _("official domains"),
    "organisation": _("organisation"),
    "wikidata": _("Wikidata item"),
    "outcome": _("outcome"),
    "petition": _("petition"),
    "platform": _("platform"),
    "publication": _("publication"),
    "published_on": _("published on"),
    "purpose": _("purpose"),
    "slug": _("slug"),
    "summary": _("summary"),
    "title": _("title"),
}


@dataclass(frozen=True)
class ToldChange:
    """``title`` is empty where the record is not public now; ``page`` where readers have none for it."""

    change: Change
    title: str
    page: str

    @property
    def noun(self) -> str:
        return str(telling_of(self.change.kind).noun)

    @property
    def happened(self) -> str:
        if self.change.heir:
            return str(HAPPENED["succeeded" if self.change.kind == "country" else "moved"])
        return str(HAPPENED[self.change.type])

    @property
    def fields(self) -> str:
        """What changed of it, for an update."""
        if self.change.type != "updated" or self.change.heir:
            return ""
        return ", ".join(str(WORDS.get(key, key.replace("_", " "))) for key in self.change.changed)

    @property
    def sentence(self) -> str:
        fields = f" ({self.fields})" if self.fields else ""
        words = {"noun": capfirst(self.noun), "happened": self.happened, "fields": fields}
        return gettext("%(noun)s: %(happened)s%(fields)s.") % words


def in_words(changes: Iterable[Change]) -> list[ToldChange]:
    """Each change with the present title and page of its record, or of what that became part of; few queries."""
    changes = list(changes)
    rows = _public_rows(changes)
    return [_in_words(change, rows.get((change.kind, change.heir or change.id))) for change in changes]


def _in_words(change: Change, row: Any | None) -> ToldChange:
    telling = telling_of(change.kind)
    return ToldChange(change, telling.title(row), telling.page(row)) if row else ToldChange(change, "", "")


def _public_rows(changes: Iterable[Change]) -> dict[tuple[str, str], Any]:
    ids: dict[str, set[str]] = {}
    for change in changes:
        ids.setdefault(change.kind, set()).add(change.heir or change.id)
    return {
        (kind, str(row.pk)): row
        for kind, some in ids.items()
        for row in telling_of(kind).published().filter(pk__in=some)
    }
