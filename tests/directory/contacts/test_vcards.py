"""Cards as a second parser reads them."""

from datetime import datetime, timedelta, timezone

import pytest
import vobject
from hypothesis import example, given, settings
from hypothesis import strategies as st

from directory.contacts.freshness import Freshness
from directory.contacts.listing import ContactLine
from directory.contacts.vcards import Property, card, escaped, folded, written
from directory.models import ContactPoint, Country, Organisation

ADDRESS = "https://directory.example/api/v1/ministries/LT/"
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\r,;:\\"), min_size=1)


def line(channel, value, extension="", purpose="general"):
    point = ContactPoint(channel=channel, value=value, extension=extension, purpose=purpose)
    return ContactLine(point, Freshness("unverified"), None)


def organisation(name="Ministry"):
    at = datetime(2026, 11, 21, 9, tzinfo=timezone(timedelta(hours=1)))
    return Organisation(name=name, country=Country(code="LT", name="Lithuania"), shown_revised_at=at)


def read(text):
    found = list(vobject.readComponents(text))
    assert len(found) == 1
    return found[0]


@pytest.mark.hostile(10)
def test_a_card_is_read_back_with_everything_in_it():
    contacts = [
        line("website", "https://www.urm.lt/"),
        line("email", "info@urm.lt"),
        line("telephone", "+37052362444", "12"),
        line("fax", "+37052313090"),
        line("postal_address", "J. Tumo-Vaižganto g. 2; Entrance B\nLT-01108 Vilnius; Lithuania"),
    ]
    found = read(card(organisation(), contacts, ["Think first."], ADDRESS))
    assert found.version.value == "4.0"
    assert found.kind.value == "org"
    assert found.note.value == "Think first."
    assert found.fn.value == "Ministry (Lithuania)"
    assert found.url.value == "https://www.urm.lt/"
    assert found.email.value == "info@urm.lt"
    assert [tel.value for tel in found.tel_list] == ["tel:+37052362444;ext=12", "tel:+37052313090"]
    address = found.adr.value
    assert address.street == "J. Tumo-Vaižganto g. 2; Entrance B"
    assert (address.code, address.city, address.country) == ("LT-01108", "Vilnius", "Lithuania")
    assert (address.box, address.extended, address.region) == ("", "", "")
    assert found.rev.value == "20261121T080000Z"
    assert found.source.value == ADDRESS


def test_warnings_stand_before_everything_else():
    lines = card(organisation(), [line("email", "a@b.lt")], ["First.", "Second."], ADDRESS).split("\r\n")
    assert lines[2:5] == ["NOTE:First.", "NOTE:Second.", "KIND:org"]


HOSTILE = [
    "x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Evil",
    "x\nTEL:+1900",
    "a;b,c\\n\\;d",
    "END:VCARD",
    "]]>",
    "x\u2028END:VCARD",
    "\x85END:VCARD",
]


@pytest.mark.hostile(10)
@pytest.mark.parametrize("value", HOSTILE, ids=ascii)
def test_no_value_ends_a_card_or_adds_a_line_to_it(value):
    contacts = [line(channel, value) for channel in ("email", "telephone", "postal_address", "website")]
    contacts += [line("website", f"https://www.urm.lt/{value}")]
    text = card(organisation(value), contacts, [value], ADDRESS)
    found = read(text)
    assert "fn" in found.contents
    assert len(found.contents["fn"]) == len(found.contents["tel"]) == len(found.contents["url"]) == 1
    assert text.count("\r\nEND:VCARD") == 1
    assert not set(text.replace("\r\n", "")) & set("\r\n\u2028\x85")


@pytest.mark.hostile(10)
@settings(max_examples=200)
@given(texts)
@example("a\\nb\\\\,c")
def test_a_text_comes_back_as_it_was(value):
    found = read(written([Property("FN", "x"), Property("NOTE", value)]))
    kept = "".join("\n" if char in "\u2028\u2029" else char for char in value)
    assert found.note.value == kept.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.hostile(10)
@given(texts)
@example("né" * 200)
def test_lines_are_folded_at_75_octets_within_no_character(value):
    pieces = folded(escaped(value)).split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == escaped(value)


def test_a_link_that_is_no_web_address_is_left_out():
    assert "javascript" not in card(organisation(), [line("website", "javascript:alert(1)")], [], ADDRESS)


def test_each_line_says_what_it_is_for():
    contacts = [line("email", "visa@urm.lt", purpose="visas_and_asylum"), line("telephone", "+37052362444")]
    text = card(organisation(), contacts, [], ADDRESS)
    assert "c1.EMAIL:visa@urm.lt\r\nc1.X-ABLabel:visas and asylum\r\n" in text
    assert "c2.TEL;VALUE=uri;TYPE=voice:tel:+37052362444\r\nc2.X-ABLabel:general enquiries\r\n" in text
