"""What waits for one person, as Atom (RFC 4287) at an address that only she knows."""

import uuid
from datetime import UTC, datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from lxml import etree

from advocacy.informing.waiting import Line, lines_for
from directory import desk
from directory.changes.atom import ATOM, MEDIA_TYPE, NO_CHARACTER
from directory.words.saying import in_english, in_language_of, say

MOST = 50


@require_safe
def desk_feed(request: HttpRequest, token: str) -> HttpResponse:
    """Whoever has the address reads it: no cookie is asked for, and none of a person who left is answered."""
    account = desk.account_of_feed(token)
    if account is None:
        raise Http404
    now = timezone.now()
    with in_language_of(account):
        body = _rendered(account.get_username(), lines_for(account, now, MOST), now)
    private = {
        "Cache-Control": "private, no-store",
        "X-Robots-Tag": "noindex",
        "Referrer-Policy": "no-referrer",
    }
    return HttpResponse(body, content_type=MEDIA_TYPE, headers=private)


def _rendered(name: str, lines: list[Line], now: datetime) -> bytes:
    root = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})
    _text(root, "id", _urn(f"desk of {name}"))
    _text(root, "title", say("What waits for {name}", name=name))
    _text(root, "updated", _moment(max((line.since for line in lines), default=now)))
    _text(etree.SubElement(root, f"{{{ATOM}}}author"), "name", "Advocacy Directory")
    for line in lines:
        entry = etree.SubElement(root, f"{{{ATOM}}}entry")
        _text(entry, "id", _urn(f"{line.path} {in_english(line.what)}"))
        _text(entry, "title", line.what)
        _text(entry, "updated", _moment(line.since))
        etree.SubElement(entry, f"{{{ATOM}}}link", rel="alternate", href=f"{settings.SITE_URL}{line.path}")
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")


def _text(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, f"{{{ATOM}}}{name}").text = " ".join(
        NO_CHARACTER.sub("\ufffd", str(text)).split()
    )


def _urn(text: str) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{settings.SITE_URL} {text}')}"


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
