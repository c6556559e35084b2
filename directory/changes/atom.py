"""Atom (RFC 4287) with tombstones (RFC 6721) and archives (RFC 5005): of each record the last change."""

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from django.http import HttpResponse
from django.urls import reverse
from lxml import etree

from directory.addresses import address_of, site_address
from directory.changes.entries import Change
from directory.changes.words import ToldChange, in_words

ATOM = "http://www.w3.org/2005/Atom"
TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
HISTORY = "http://purl.org/syndication/history/1.0"
MEDIA_TYPE = "application/atom+xml; charset=utf-8"
AUTHOR = "Advocacy Directory"
LONGEST = 50
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
# What XML 1.0 cannot hold, in whatever form (section 2.2).
NO_CHARACTER = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Feed:
    """``path`` is where the feed stands, ``page`` what it is about, ``changes`` the newest first.

    ``archive_of`` is the path of the feed of which this is a part that has passed; ``archives`` are the paths of such
    parts, by their relation to this document.
    """

    path: str
    page: str
    title: str
    changes: list[Change]
    subtitle: str = ""
    archive_of: str = ""
    archives: dict[str, str] = field(default_factory=dict)

    def answer(self) -> HttpResponse:
        return HttpResponse(rendered(self), content_type=MEDIA_TYPE)


def rendered(feed: Feed) -> bytes:
    root = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM, "at": TOMBSTONES, "fh": HISTORY})
    _text(root, "id", urn_of_address(site_address(feed.archive_of or feed.path)))
    _text(root, "title", feed.title)
    if feed.subtitle:
        _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", _moment(feed.changes[0].at if feed.changes else NEVER))
    _text(etree.SubElement(root, f"{{{ATOM}}}author"), "name", AUTHOR)
    _lead_to_documents(root, feed)
    _link(root, "alternate", site_address(feed.page), "text/html")
    _link(root, "related", site_address(reverse("safety")), "text/html")
    last = in_words(last_of_each(feed.changes))
    # The grammar of RFC 4287 has whatever is not of it before the entries.
    for told in sorted(last, key=lambda told: told.change.type != "withdrawn"):
        _tell(root, told)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")


def _lead_to_documents(root: etree._Element, feed: Feed) -> None:
    """Where this document stands, and the others of the same feed."""
    if feed.archive_of:
        etree.SubElement(root, f"{{{HISTORY}}}archive")
    documents = {"self": feed.path, "current": feed.archive_of, **feed.archives}
    for rel, path in documents.items():
        if path:
            _link(root, rel, site_address(path), "application/atom+xml")


def last_of_each(changes: Iterable[Change]) -> list[Change]:
    """The last change of each record, of at most LONGEST records: in a feed one id is one entry."""
    last: dict[tuple[str, str], Change] = {}
    for change in changes:
        last.setdefault((change.kind, change.id), change)
    return list(last.values())[:LONGEST]


def urn_of(change: Change) -> str:
    """The id of its record; a country has no UUID but one made of its address in the API."""
    if change.kind == "country":
        return urn_of_address(address_of("countries", change.id))
    return f"urn:uuid:{change.id}"


def urn_of_address(address: str) -> str:
    """Always the same for one address (RFC 9562, version 5)."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, address)}"


def _tell(root: etree._Element, told: ToldChange) -> None:
    change = told.change
    if change.type == "withdrawn":
        gone = {"ref": urn_of(change), "when": _moment(change.at)}
        entry = etree.SubElement(root, f"{{{TOMBSTONES}}}deleted-entry", gone)
        if change.moved_to:
            _link(entry, "related", change.moved_to, "application/json")
        return
    if not told.title:
        return
    entry = etree.SubElement(root, f"{{{ATOM}}}entry")
    _text(entry, "id", urn_of(change))
    _text(entry, "title", told.title)
    _text(entry, "updated", _moment(change.at))
    _text(entry, "summary", told.sentence)
    etree.SubElement(entry, f"{{{ATOM}}}category", term=change.kind)
    if told.page:
        _link(entry, "alternate", site_address(told.page), "text/html")
    _link(entry, "related" if told.page else "alternate", change.url, "application/json")


def _text(parent: etree._Element, name: str, text: str) -> None:
    clean = NO_CHARACTER.sub("\ufffd", text)
    etree.SubElement(parent, f"{{{ATOM}}}{name}").text = " ".join(clean.split())


def _link(parent: etree._Element, rel: str, href: str, media_type: str) -> None:
    etree.SubElement(parent, f"{{{ATOM}}}link", rel=rel, href=href, type=media_type)


def _moment(at: datetime) -> str:
    """RFC 3339 in UTC."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
