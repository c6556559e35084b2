"""What is doubted, or whose link is no longer what it was, leads nobody: no reader, no program and no address book."""

import pytest

from tests.acts import dispute, observe
from tests.pages import call, contact, html, ministry

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
SITE, MAIL = "https://www.urm.lt/", "info@urm.lt"


@pytest.fixture
def contacts():
    body = ministry()
    return contact(body, channel="website", value=SITE), contact(body, channel="email", value=MAIL)


def shape(client):
    return client.get("/api/v1/ministries/LT/").json()


def card(client):
    return client.get("/api/v1/ministries/LT.vcf").content.decode().replace("\r\n ", "")


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
