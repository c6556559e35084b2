"""What is doubted, or whose link is no longer what it was, leads nobody: no reader, no program and no address book."""

import pytest
from django.utils import timezone

from advocacy.api.schema_org import DOUBTED
from advocacy.export import offline
from directory.versions import Version
from tests.acts import dispute, observe
from tests.pages import call, contact, html, ministry

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
PAGE = "/countries/LT/"
SITE, MAIL = "https://www.urm.lt/", "info@urm.lt"


@pytest.fixture
def contacts():
    body = ministry()
    return contact(body, channel="website", value=SITE), contact(body, channel="email", value=MAIL)


def shape(client):
    return client.get("/api/v1/ministries/LT/").json()


def card(client):
    return client.get("/api/v1/ministries/LT.vcf").content.decode().replace("\r\n ", "")


def offline_file():
    return "".join(offline._parts(Version(1, timezone.now().date())))


def letter(client):
    return html(client, f"/calls/{call().slug}/write/LT/")


def test_what_is_in_order_leads(client, contacts):
    assert shape(client)["website"] == SITE
    assert f"URL:{SITE}" in card(client)
    assert f"EMAIL:{MAIL}" in card(client)
    assert f"mailto:{MAIL}" in letter(client)


def test_what_is_disputed_leads_nowhere(client, contacts):
    for point in contacts:
        dispute(point)
    assert shape(client)["website"] is None
    assert SITE not in card(client)
    assert MAIL not in card(client)
    assert "is left out here" in card(client)
    page = letter(client)
    assert "mailto:" not in page
    assert "No general e-mail" not in page
    assert "See the other ways to reach it" in page


@pytest.mark.parametrize("channel", ["telephone", "email", "website", "contact_page"])
def test_what_is_disputed_is_told_and_is_a_link_nowhere(client, channel):
    """Everywhere the value stands with its doubt and nothing to follow; a card, which keeps no doubt, has it not."""
    value = {"telephone": "+37052362444", "email": MAIL}.get(channel, SITE)
    point = contact(ministry(), channel=channel, value=value)
    (before,) = shape(client)["contact_points"]
    link = before["href"]
    assert link
    assert all(f'href="{link}"' in text for text in (html(client, PAGE), offline_file()))
    dispute(point)
    (told,) = shape(client)["contact_points"]
    alone = client.get(f"/api/v1/contact-points/{point.pk}/").json()
    assert (told["value"], told["href"], told["verification"]["state"]) == (value, None, "disputed")
    assert (alone["display"], alone["href"]) == (before["display"], None)
    for text in (html(client, PAGE), offline_file()):
        assert before["display"] in text
        assert f'href="{link}"' not in text
        assert "An editor has doubted this" in text
    assert value not in card(client)
    linked = client.get("/api/v1/ministries/LT.jsonld").content.decode()
    assert value in linked
    assert DOUBTED in linked


@pytest.mark.parametrize("state", ["moved", "soft_404", "tls_problem"])
def test_a_link_that_is_not_what_it_was_leads_nowhere(client, contacts, state):
    observe(contacts[0], state)
    assert shape(client)["website"] is None
    assert SITE not in card(client)
    assert f"EMAIL:{MAIL}" in card(client)


def test_another_website_leads_in_its_place(client, contacts):
    contact(
        contacts[0].organisation, channel="website", value="https://visas.urm.lt/", purpose="visas_and_asylum"
    )
    assert shape(client)["website"] == SITE
    dispute(contacts[0])
    assert shape(client)["website"] == "https://visas.urm.lt/"
