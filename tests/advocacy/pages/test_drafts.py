import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from advocacy.letters import without_town
from advocacy.pages import drafts
from directory.values.qr_codes import svg_of
from directory.words.languages import written_day
from tests import factories as make
from tests.pages import (
    SAFETY,
    call,
    caution,
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
        {"addresses_reader": ""},
        {"outcome": "achieved"},
        {"outcome": "superseded"},
    ],
)
def test_a_call_that_cannot_be_taken_there_has_no_draft(client, fields):
    ministry()
    assert client.get(f"/calls/{call(**fields).slug}/write/LT/").status_code == 404


def test_a_draft_needs_a_published_call_and_the_exact_code(client):
    ministry()
    asked, pending = call(), make.make_call()
    for slug, code in [
        (asked.slug, "lt"),
        (pending.slug, "LT"),
        (asked.slug, "ZZ"),
    ]:
        assert client.get(f"/calls/{slug}/write/{code}/").status_code == 404
    assert client.get(f"/calls/{asked.slug}/write/LT/").status_code == 200


def letter(client, **fields):
    return html(client, f"/calls/{call(**fields).slug}/write/LT/").partition('<textarea id="draft"')[2]


def test_a_letter_tells_when_the_call_was_made_and_leaves_out_what_is_not_known(client):
    ministry(name="Ministry of Foreign Affairs")
    told = letter(client, asked_on=make.day("2017-05-11"))
    assert "The call that I follow was made on 11 May 2017." in told
    assert "If the situation has changed in the meantime, please tell me how it stands today." in told
    told = letter(client, asked_on=make.TODAY)
    assert "If the situation has changed" not in told
    told = letter(client, article=make.published(make.make_article(published_on=make.day("2017-04-07"))))
    assert "The call that I follow stands in an article of 7 April 2017." in told
    body = letter(client, article=make.published(make.make_article(published_on=None))).partition(
        "</textarea>"
    )[0]
    assert "The call that I follow" not in body
    assert "\n\n\n" not in body


def test_an_optional_place_leaves_no_bracket(client):
    ministry()
    body = letter(client).partition("</textarea>")[0].partition(">")[2]
    assert "[your town" not in body
    assert body.rstrip().endswith("Yours faithfully,\n[your name]")


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("{name}\n{town}", "{name}"),
        ("{name}, {town}", "{name}"),
        ("{name} ({town})", "{name}"),
        ("{town}, {name}", "{name}"),
        ("{name}\n{town}\n{reason}", "{name}\n{reason}"),
        ("{name} – {town}.", "{name}."),
        ("{name}", "{name}"),
    ],
)
def test_the_town_goes_with_what_joins_it(pattern, left):
    assert without_town(pattern) == left


class TestTheWaysToSendIt:
    def test_every_electronic_way_then_the_telephone_then_paper(self, client):
        body = ministry()
        for channel, value, purpose in [
            ("postal_address", "J. Tumo-Vaižganto g. 2\nVilnius", "general"),
            ("telephone", "+37052362444", "general"),
            ("social", "https://social.example/urm", "general"),
            ("website", "https://www.urm.lt/", "general"),
            ("contact_form", "https://www.urm.lt/form", "general"),
            ("email", "rights@urm.lt", "human_rights"),
            ("email", "office@urm.lt", "general"),
            ("email", "press@urm.lt", "press"),
        ]:
            contact(body, channel=channel, value=value, purpose=purpose)
        page = html(client, f"/calls/{call().slug}/write/LT/").partition('id="send"')[2]
        order = [
            "office@urm.lt",
            "rights@urm.lt",
            "https://www.urm.lt/form",
            'href="https://www.urm.lt/"',
            "https://social.example/urm",
            "By telephone",
            "+370 5 236 2444",
            "What to say:",
            "What to expect:",
            "On paper",
            "Vilnius",
            "Print this page",
        ]
        assert sorted(page.index(way) for way in order) == [page.index(way) for way in order]
        assert "press@urm.lt" not in page

    @pytest.mark.parametrize(
        ("channel", "value", "offered"),
        [
            ("email", "office@urm.lt", "By e-mail or on the web"),
            ("telephone", "+37052362444", "By telephone"),
            ("postal_address", "Street 2\nVilnius", "On paper"),
        ],
    )
    def test_a_way_that_is_not_there_is_not_offered(self, client, channel, value, offered):
        contact(ministry(), channel=channel, value=value)
        page = html(client, f"/calls/{call().slug}/write/LT/").partition('id="send"')[2]
        headings = re.findall(r"<h3>([^<]*)</h3>", page)
        assert headings == [offered]
        assert "is published here yet" not in page

    def test_where_nothing_is_published_others_are_named_and_nothing_leads_back(self, client):
        body = ministry()
        path = f"/calls/{call().slug}/write/LT/"
        page = html(client, path).partition('id="send"')[2].partition("</section>")[0]
        assert "Nothing by which letters could reach it is published here yet." in page
        assert "most parliaments take messages" in page
        assert "permanent mission to the United Nations" in page
        assert re.findall(r'href="([^"]+)"', page) == [f"/suggest/contact/{body.pk}/"]
        seimas = make.make_organisation(kind="parliament", name="Seimas", country=body.country, slug="seimas")
        make.published(seimas)
        page = html(client, path).partition('id="send"')[2].partition("</section>")[0]
        assert '<a href="/organisations/seimas/">Seimas</a>' in page
        assert "most parliaments" not in page

    def test_on_paper_the_letter_is_dated_and_addressed(self, client):
        contact(ministry(name="The Ministry"), channel="postal_address", value="Street 2\nVilnius")
        page = html(client, f"/calls/{call().slug}/write/LT/")
        sheet = page.partition('<div class="sheet">')[2]
        assert sheet.startswith('<address lang="en" dir="ltr">The Ministry<br>Street 2<br>Vilnius</address>')
        assert f'<p class="sheet-date" lang="en">{written_day(make.TODAY, "en")}</p>' in sheet


class TestRepresentatives:
    def test_a_call_to_them_leads_to_the_parliament_once_it_is_public(self, client):
        asked = call(addresses_reader="representatives", ask_to_ministry="Please press for an inquiry.")
        lithuania = ministry().country
        path = f"/calls/{asked.slug}/write/LT/"
        seimas = make.make_organisation(kind="parliament", name="Seimas", country=lithuania, slug="seimas")
        assert "Seimas" not in html(client, path)
        contact(make.published(seimas), channel="email", value="office@lrs.lt")
        page = html(client, path)
        assert "A message to your parliament" in page
        assert "To the Seimas\n" in page
        assert "Please press for an inquiry." in page
        assert "mailto:office@lrs.lt" in page

    def test_nobody_is_led_to_that_of_the_accused_state_or_under_a_caution(self, client):
        for code in ("RU", "UG"):
            country = make.make_country(code)
            make.published(
                make.make_organisation(kind="parliament", name="House", country=country, slug=code.lower())
            )
        caution("UG")
        asked = call(addresses_reader="representatives", accused_country=make.make_country("RU"))
        for code in ("RU", "UG"):
            assert client.get(f"/calls/{asked.slug}/write/{code}/").status_code == 404


ADDRESS = {"channel": "postal_address", "value": "Street 2\nVilnius"}


def test_a_code_leads_back_from_paper_to_the_letter_save_where_nobody_is_prompted(client, settings):
    settings.SITE_URL = "https://directory.example"
    contact(ministry(), **ADDRESS)
    asked = call(issue=make.published(make.make_issue()))
    for path in (f"/calls/{asked.slug}/write/LT/", f"/ar/calls/{asked.slug}/write/LT/"):
        sheet = html(client, path).partition('<div class="sheet">')[2]
        assert svg_of(f"https://directory.example{path}") in sheet
    said = "A second sheet, for you to keep, carries a code"
    assert said in html(client, f"/calls/{asked.slug}/write/LT/")
    # The letter stays, and the contacts on the page of the country stand bare.
    contact(ministry("EE"), **ADDRESS)
    make.make_caution("EE", issue=make.make_issue(name="Another"))
    contact(ministry("LV"), **ADDRESS)
    call(slug="accusing", accused_country=make.make_country("LV"))
    for code in ("EE", "LV"):
        page = html(client, f"/calls/{asked.slug}/write/{code}/")
        assert '<div class="sheet">' in page
        assert 'class="qr"' not in page
        assert said not in page
