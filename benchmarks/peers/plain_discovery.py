"""What fifty lines do: the first link that says contact, and every mailbox and number on that page and the home.

No pauses, no robots.txt, no encodings undone, no purposes. It reads the sites' files, without a network.
"""

import re
from urllib.parse import urljoin

import lxml.html
import phonenumbers

from tests.sites.scoring import Finding

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
CONTACT = re.compile(r"conta[ck]t|kontakt|contato", re.IGNORECASE)
FAX = re.compile(r"fa(?:x|ks)\W{0,4}$", re.IGNORECASE)
MOST_REDIRECTS = 5


def findings(site):
    address, body = got(site, site.home)
    links = links_of(body, address)
    contact = next((link for link in links if CONTACT.search(link)), None)
    pages = [body]
    if contact:
        pages.append(got(site, contact)[1])
    listed = [Finding("contact_page", contact)] if contact else []
    return listed + [found for page in pages for found in values(text_of(page), site.country)]


def got(site, address):
    for _ in range(MOST_REDIRECTS):
        answer = site.answer(address)
        if "Location" not in answer.headers or answer.gate:
            break
        address = urljoin(address, answer.headers["Location"])
    return address, answer.body


def links_of(body, address):
    return [urljoin(address, link.get("href")) for link in tree(body).iterfind(".//a[@href]")]


def text_of(body):
    return tree(body).text_content()


def tree(body):
    return lxml.html.document_fromstring(body or b"<p></p>")


def values(text, country):
    for email in EMAIL.findall(text):
        yield Finding("email", email)
    for match in phonenumbers.PhoneNumberMatcher(text, country):
        channel = "fax" if FAX.search(text[: match.start]) else "telephone"
        number = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
        yield Finding(channel, number, extension=match.number.extension or "")
