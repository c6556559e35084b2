import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from advocacy.pages import drafts
from tests import factories as make
from tests.pages import (
    SAFETY,
    call,
    contact,
    html,
    ministry,
)

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def test_a_draft_is_text_to_copy_and_sends_nothing(client):
    contact(ministry(name="Ministry <Foreign>"), channel="email", value="office@urm.lt")
    asked = call(
        ask_to_ministry="Please grant visas & help.", issue=make.published(make.make_issue(name="Visas 2017"))
    )
    page = html(client, f"/calls/{asked.slug}/write/LT/")
    draft = re.search(r"<textarea[^>]*readonly[^>]*>(.*?)</textarea>", page, re.DOTALL)[1]
    assert "Please grant visas &amp; help." in draft
    assert "To the Ministry &lt;Foreign&gt;" in draft
    assert "[your name]" in draft
    assert "<form" not in page
    assert SAFETY in page


def test_the_mail_link_opens_the_same_text(client):
    contact(ministry(name="Ministry"), channel="email", value="office@urm.lt")
    asked = call(summary="Ne & ąčę?", title="Visas\tnow")
    page = html(client, f"/calls/{asked.slug}/write/LT/")
    link = re.search(r'href="(mailto:[^"]+)"', page)[1].replace("&amp;", "&")
    parts = parse_qs(urlsplit(link).query)
    assert unquote(urlsplit(link).path) == "office@urm.lt"
    assert parts["subject"] == ["Visas now"]
    assert "Ne & ąčę?\r\n" in parts["body"][0]


def test_a_text_too_long_for_a_mail_link_is_pasted_instead(client):
    contact(ministry(), channel="email", value="office@urm.lt")
    asked = call(summary="ž" * 1500)
    page = html(client, f"/calls/{asked.slug}/write/LT/")
    link = re.search(r'href="(mailto:[^"]+)"', page)[1]
    assert len(link) <= drafts.LONGEST_MAILTO
    assert "body=" not in link
    assert "paste the text yourself" in page


@pytest.mark.hostile(7)
def test_nothing_in_an_address_or_a_subject_adds_to_a_mail_link():
    link = drafts.mailto(
        "a@x.example?bcc=b@y.example", drafts.Draft("s&bcc=c@z.example\r\nBcc: d@z.example", "b#&cc=e")
    )
    assert set(parse_qs(urlsplit(link).query)) == {"subject", "body"}
    assert urlsplit(link).path == "a@x.example%3Fbcc%3Db@y.example"
    assert not urlsplit(link).fragment


@pytest.mark.parametrize(
    "fields",
    [
        {"addresses_reader": "representatives"},
        {"addresses_reader": ""},
        {"outcome": "achieved"},
        {"outcome": "superseded"},
    ],
)
def test_a_call_that_cannot_be_taken_there_has_no_draft(client, fields):
    ministry()
    assert client.get(f"/calls/{call(**fields).slug}/write/LT/").status_code == 404


def test_a_draft_needs_a_published_call_and_ministry_and_the_exact_code(client):
    make.make_ministry("LV")
    ministry("EE", lifecycle="closed")
    ministry()
    asked, pending = call(), make.make_call()
    for slug, code in [
        (asked.slug, "LV"),
        (asked.slug, "EE"),
        (asked.slug, "lt"),
        (pending.slug, "LT"),
        (asked.slug, "ZZ"),
    ]:
        assert client.get(f"/calls/{slug}/write/{code}/").status_code == 404
    assert client.get(f"/calls/{asked.slug}/write/LT/").status_code == 200
