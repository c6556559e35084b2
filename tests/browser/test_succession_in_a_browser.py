"""A ministry gets a new name and another domain: proposed and confirmed in two browsers, then read by a stranger."""

import pytest

from directory.models import Organisation, State
from tests import factories as make
from tests.browser.test_two_people import faults, people, with_app

__all__ = ["people"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
OLD, NEW = "Ministry of Old", "Ministry for Europe"


@pytest.fixture
def former(people):
    body = make.published(make.make_ministry("LT", name=OLD, slug="old-ministry"))
    make.published(make.make_domain(body, domain="urm.lt"))
    make.published(make.make_contact_point(body, channel="telephone", value="+37052362444"))
    make.published(make.make_contact_point(body, channel="email", value="info@urm.lt"))
    return body


def test_a_ministry_gets_a_new_name_and_domain_by_two_people_and_readers_find_it(visit, live_server, former):
    page = with_app(visit, live_server, "anna")
    page.get_by_role("link", name="A body is succeeded by a new one").click()
    page.get_by_label("This organisation is succeeded by a new one").select_option(str(former.pk))
    for label, words in (
        ("Name of the new one, in English", NEW),
        ("Its official name in its own language", "Europos ministerija"),
        ("Language of that name", "lt"),
        ("Page where you read its name", "https://europa-min.lt/about"),
        ("Its new domain", "europa-min.lt"),
        ("Page that shows the new domain to be its own", "https://europa-min.lt/about"),
    ):
        page.get_by_label(label).fill(words)
    page.get_by_label("That page is").select_option("official")
    found = faults(page)
    page.get_by_role("button", name="Look at what would change").click()
    shown = page.locator("#content").inner_text()
    for words in ("+37052362444", "info@urm.lt", "urm.lt", "europa-min.lt", NEW):
        assert words in shown, words
    found += faults(page)
    assert not Organisation.objects.filter(name=NEW).exists()
    page.get_by_label("Type it: europa-min.lt").fill("europa-min.lt")
    page.get_by_label("Reason").fill("The government renamed it.")
    page.get_by_role("button", name="Propose it").click()
    former.refresh_from_db()
    assert former.state == State.PUBLISHED

    other = with_app(visit, live_server, "ben")
    other.get_by_role("link", name=f"{OLD} (LT) is succeeded by {NEW} (LT)").click()
    found += faults(other)
    other.get_by_label("Type it: europa-min.lt").fill("europa-min.lt")
    other.get_by_role("button", name="Confirm: do all of this").click()
    assert "Done" in other.locator(".messagelist").inner_text()

    reader = visit(width=1280)
    reader.goto(f"{live_server.url}/organisations/old-ministry/")
    assert reader.url == f"{live_server.url}/countries/LT/"
    said = reader.locator("main").inner_text()
    for words in (NEW, "Europos ministerija", "europa-min.lt", "+370 5 236 2444", "info@urm.lt"):
        assert words in said, words
    found += faults(reader)
    reader.goto(f"{live_server.url}/search/?q=Ministry+of+Old")
    assert NEW in reader.locator("main").inner_text()
    assert found == []
