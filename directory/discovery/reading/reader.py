"""One page, read."""

import re
from urllib.parse import urljoin

import phonenumbers
from lxml.html import HTMLParser, document_fromstring

from directory.discovery.reading.shapes import Body, Found, Link, Page, Reading
from directory.values import domains, normalise

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_CONTACT = re.compile(r"contact|kontakt|contatt|контакт", re.I)


def read(page: Page, body: Body) -> Reading:
    """What ``page`` tells of ``body``; never raises, whatever the page holds."""
    html = page.html.replace("\0", "")
    try:
        root = document_fromstring(html.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8"))
    except Exception:
        return Reading("", trouble="empty")
    for element in root.xpath("//script|//style"):
        element.drop_tree()
    title = " ".join((root.findtext(".//title") or "").split())
    text = "\n".join([title, *(" ".join(t.split()) for t in root.itertext() if t.strip())])[:60_000]
    own = domains.domain_of(page.final_address)
    links, elsewhere = [], []
    for anchor in root.iter("a"):
        said = " ".join(anchor.text_content().split())
        if not _CONTACT.search(said + anchor.get("href", "")):
            continue
        try:
            address = normalise.url(urljoin(page.final_address, anchor.get("href", "")))
        except ValueError:
            continue
        mine = domains.domain_of(address) == own
        (links if mine else elsewhere).append(Link(address, said, "contact", 0.8, ("called contact",)))
    found = []
    if _CONTACT.search(title + page.final_address):
        found.append(_page(page, title))
    for match in _EMAIL.finditer(text):
        try:
            value = normalise.email(match[0])
        except ValueError:
            continue
        if domains.domain_of(value) == own:
            found.append(Found("email", value, "general", "", *match.span(), 0.7, (), "", page.final_address))
    for number in phonenumbers.PhoneNumberMatcher(text, body.country):
        value = phonenumbers.format_number(number.number, phonenumbers.PhoneNumberFormat.E164)
        found.append(
            Found(
                "telephone", value, "general", "", number.start, number.end, 0.5, (), "", page.final_address
            )
        )
    return Reading(text, title, "", False, tuple(links), tuple(found), tuple(elsewhere))


def _page(page: Page, title: str) -> Found:
    where = (0, len(title))
    return Found(
        "contact_page",
        page.final_address,
        "general",
        title,
        *where,
        0.7,
        ("called contact",),
        "",
        page.final_address,
    )
