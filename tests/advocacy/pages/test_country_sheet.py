"""The page of a country as one sheet: what to ask, the letter, where to send it, and marks for what is an exception."""

import re

import pytest

from directory import moderation
from directory.models import OrganisationName
from directory.values.qr_codes import svg_of
from tests import factories as make
from tests.acts import dispute
from tests.pages import call, caution, contact, main_of, ministry, verify

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
UNCHECKED = "No person has checked these contacts yet, save where it says so."


def seen(client, path="/countries/LT/"):
    """What stands there before anything is opened, without the tags."""
    closed = re.sub(r"(?s)(<details.*?</summary>).*?</details>", r"\1", main_of(client, path))
    return " ".join(re.sub(r"<[^>]+>", " ", closed).split())


def with_contacts(*, verified=()):
    body = ministry(name="Ministry of Foreign Affairs")
    for channel, value in (
        ("contact_page", "https://www.urm.lt/contacts"),
        ("email", "office@urm.lt"),
        ("telephone", "+37052362444"),
    ):
        point = contact(body, channel=channel, value=value)
        if channel in verified:
            verify(point, 3)
    return body


def test_it_leads_from_what_to_ask_over_the_letter_to_where_it_is_sent(client):
    with_contacts()
    asked = call(title="The call")
    page = main_of(client, "/countries/LT/")
    places = [
        "What you can ask",
        f"/calls/{asked.slug}/",
        "Your letter",
        f"/calls/{asked.slug}/write/LT/",
        "Send it",
    ]
    places += ["Open the ministry’s contact page", "office@urm.lt", "What we know of this ministry"]
    assert [place for place in places if place not in page] == []
    assert sorted(places, key=page.index) == places
    assert re.findall(r'class="number">(\d)<', page) == ["1", "2", "3"]


def test_without_a_call_the_contacts_come_first_and_nothing_is_counted(client):
    with_contacts()
    page = main_of(client, "/countries/LT/")
    assert page.index("office@urm.lt") < page.index("No call is open")
    assert 'class="number"' not in page


def test_under_a_caution_a_call_that_passes_it_leads_to_a_letter_and_nothing_says_send(client):
    with_contacts()
    caution("LT")
    free = call(issue=make.published(make.make_issue(exempt=True)))
    page = main_of(client, "/countries/LT/")
    assert f"/calls/{free.slug}/write/LT/" in page
    assert "Send it" not in page


def test_each_contact_begins_with_its_value(client):
    with_contacts()
    for entry in re.findall(
        r"(?s)<li>(.*?)</li>", main_of(client, "/countries/LT/").split('class="contacts"')[1]
    )[:2]:
        assert re.match(r'\s*<(div|p) class="value', entry)


def test_what_holds_for_all_contacts_is_said_once(client):
    with_contacts()
    page = seen(client)
    assert page.count(UNCHECKED) == 1
    assert "Not yet checked by a person." not in page
    assert main_of(client, "/countries/LT/").count("Not yet checked by a person.") == 3


def test_what_is_an_exception_is_marked_beside_it(client):
    body = with_contacts(verified=["email"])
    dispute(contact(body, channel="email", purpose="press", value="press@urm.lt"))
    contact(body, channel="website", value="https://urm.example/")
    page = seen(client)
    assert page.count(UNCHECKED) == 1
    assert page.count("Checked by a person on") == 1
    assert page.count("An editor has doubted this") == 1
    assert "Not yet checked by a person." not in page


def test_where_most_are_checked_those_that_are_not_are_marked(client):
    with_contacts(verified=["email", "telephone"])
    page = seen(client)
    assert "A person has checked these contacts, save where it says otherwise." in page
    assert page.count("Not yet checked by a person.") == 1
    assert "Checked by a person on" not in page


def test_one_contact_alone_says_it_itself(client):
    contact(ministry())
    page = seen(client)
    assert UNCHECKED not in page
    assert page.count("Not yet checked by a person.") == 1


@pytest.mark.parametrize(
    ("channel", "value", "told", "is_warned"),
    [
        ("contact_page", "https://www.urm.lt/contacts", "Proven official domain", False),
        ("contact_page", "https://mfa.gov.lt/contacts", "Its state’s own domain", False),
        ("email", "office@mfa.gov.lt", "Its state’s own domain", False),
        ("social", "https://www.facebook.com/urm", "Platform open to anybody", False),
        ("contact_page", "https://visas.site.lt/", "Domain of its website, not proven", False),
        ("contact_page", "https://mfa.gov.pl/lt", "Domain of another state", True),
        ("email", "office@mail.example", "Domain that nobody has proven", True),
    ],
)
def test_each_contact_says_on_which_sort_of_domain_it_stands(client, channel, value, told, is_warned):
    body = ministry()
    make.published(make.make_domain(body))
    contact(body, channel="website", value="https://site.lt/")
    contact(body, channel=channel, value=value, purpose="press")
    entry = seen(client).rpartition(" for press")[2]
    assert told in entry
    assert (
        "Does not stand on a domain that is proven" in entry or "another state keeps" in entry
    ) == is_warned


def test_in_the_language_of_the_ministry_its_own_name_is_the_heading(client):
    body = make.make_ministry("LU", name="Ministry of Foreign Affairs")
    OrganisationName.objects.create(
        organisation=body, name="Ministère des Affaires étrangères", language="fr"
    )
    moderation.record(body, by=None, at=make.NOW)
    make.published(body)
    for path, heading, beside in (
        ("/fr/countries/LU/", "Ministère des Affaires étrangères", "Ministry of Foreign Affairs"),
        ("/countries/LU/", "Ministry of Foreign Affairs", "Ministère des Affaires étrangères"),
        (
            "/ar/countries/LU/",
            '<span lang="en" dir="ltr">Ministry of Foreign Affairs</span>',
            "Ministère des",
        ),
    ):
        page = main_of(client, path)
        assert re.search(r'<h2 id="ministry"[^>]*>(.*?)</h2>', page)[1] == heading
        assert beside in page.split("</h2>")[1]


def test_on_paper_a_code_leads_back_to_the_page_save_where_nobody_is_prompted(client, settings):
    settings.SITE_URL = "https://directory.example"
    with_contacts()
    for path in ("/countries/LT/", "/ar/countries/LT/"):
        page = main_of(client, path)
        assert svg_of(f"https://directory.example{path}") in page
        assert "style=" not in page
    caution("LT")
    assert 'class="qr"' not in main_of(client, "/countries/LT/")


def test_the_code_is_that_of_its_address():
    code, other = (
        svg_of("https://directory.example/countries/LT/"),
        svg_of("https://directory.example/countries/LV/"),
    )
    assert code != other
    assert re.fullmatch(r'<svg viewBox="0 0 41 41" class="qr"><path stroke="#000" d="[^"]+"/></svg>', code)
