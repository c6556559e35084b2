"""What search engines and other programs find at well-known addresses."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from advocacy.pages import sitemap
from directory import moderation
from directory.pages import security_txt
from tests import factories as make
from tests.pages import call, contact, html, ministry, withdraw

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
MAPS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def read(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return ElementTree.fromstring(answer.content)


def parts(client):
    return [entry.text for entry in read(client, "/sitemap.xml").iter(f"{MAPS}loc")]


def listed(client, settings):
    """Every address with its last change."""
    found = {}
    for part in parts(client):
        for page in read(client, part.removeprefix(settings.SITE_URL)).iter(f"{MAPS}url"):
            address = page.find(f"{MAPS}loc").text.removeprefix(settings.SITE_URL)
            found[address] = getattr(page.find(f"{MAPS}lastmod"), "text", None)
    return found


@pytest.mark.hostile(86)
def test_robots_are_kept_from_searches_suggestions_and_the_admin(client, settings):
    text = client.get("/robots.txt").content.decode()
    for path in ("/search/", "/suggest/", "/admin/", "/api/v1/search/"):
        assert f"Disallow: {path}\n" in text
    assert f"Sitemap: {settings.SITE_URL}/sitemap.xml" in text


@pytest.mark.hostile(86)
def test_robots_are_kept_from_them_in_every_language(client, settings):
    settings.LANGUAGES = [("en", "English"), ("fr", "French")]
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /fr/search/\n" in text
    assert "/en/" not in text


def test_every_listed_page_is_there(client, settings):
    ministry("LT")
    call(slug="visas")
    make.published(make.make_organisation(slug="network"))
    found = listed(client, settings)
    assert {"/", "/countries/LT/", "/calls/visas/", "/organisations/network/", "/safety/"} <= set(found)
    for path in found:
        html(client, path)


def test_what_is_not_public_is_not_listed(client, settings):
    make.make_call(slug="pending")
    make.make_organisation(slug="waiting")
    withdraw(call(slug="gone"))
    withdraw(make.published(make.make_organisation(slug="closed")))
    told = " ".join(listed(client, settings))
    assert not [word for word in ("pending", "waiting", "gone", "closed") if word in told]


def test_pages_made_for_one_reader_are_not_listed(client, settings):
    ministry("LT")
    call(slug="visas")
    told = " ".join(listed(client, settings))
    assert not [word for word in ("write", "search", "suggest", "admin", "embed") if word in told]


def test_a_current_ministry_is_listed_under_its_country_only(client, settings):
    body = ministry("LT")
    assert f"/organisations/{body.slug}/" not in listed(client, settings)


def test_the_last_change_is_that_of_the_page(client, settings):
    later = make.NOW + timedelta(days=10)
    body = ministry("LT")
    make.published(make.make_contact_point(body, at=later), at=later)
    ministry("DE")
    found = listed(client, settings)
    assert found["/countries/LT/"] == later.isoformat()
    assert found["/countries/DE/"] == make.NOW.isoformat()
    assert found["/safety/"] is None


def test_a_caution_that_acts_and_a_call_that_left_are_changes_of_the_page(client, settings):
    ministry("LT")
    made = call()
    later, last = make.NOW + timedelta(days=10), make.NOW + timedelta(days=11)
    make.make_caution("LT", at=later)
    assert listed(client, settings)["/countries/LT/"] == later.isoformat()
    moderation.withdraw(made, by=make.make_account(), reason="x", at=last)
    assert listed(client, settings)["/countries/LT/"] == last.isoformat()


def test_what_was_never_public_moves_no_date(client, settings):
    ministry("LT")
    before = listed(client, settings)
    later = make.NOW + timedelta(days=41)
    make.make_ministry("LT", at=later)
    make.make_call(at=later)
    assert listed(client, settings) == before


def test_each_language_has_its_address_and_names_the_others(client, settings):
    settings.LANGUAGES = [("en", "English"), ("fr", "French")]
    page = client.get("/sitemaps/pages-1.xml").content.decode()
    site = settings.SITE_URL
    assert f"<loc>{site}/fr/safety/</loc>" in page
    assert f'hreflang="fr" href="{site}/fr/safety/"' in page
    assert f'hreflang="x-default" href="{site}/safety/"' in page


def test_a_long_list_is_split(client, settings, monkeypatch):
    monkeypatch.setattr(sitemap, "MOST", 2 * len(settings.LANGUAGES))
    slugs = {call().slug for _ in range(3)}
    assert [part for part in parts(client) if "calls" in part] == [
        f"{settings.SITE_URL}/sitemaps/calls-{number}.xml" for number in (1, 2)
    ]
    assert {f"/calls/{slug}/" for slug in slugs} <= set(listed(client, settings))


@pytest.mark.parametrize(
    "path", ["calls-0", "calls-2", "nothing-1", "calls-01", "calls-99999999999999999999"]
)
def test_there_is_no_other_part(client, path):
    call()
    assert client.get(f"/sitemaps/{path}.xml").status_code == 404


def test_the_cost_does_not_grow_with_the_rows(client):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            for part in ("pages", "countries", "calls"):
                client.get(f"/sitemaps/{part}-1.xml")
        return len(queries)

    contact(ministry("LT"))
    call()
    few = cost()
    for code in ("DE", "FR", "PL", "EE"):
        contact(ministry(code))
        call()
    assert cost() == few


def test_security_txt_says_whom_to_tell_and_until_when(client, settings):
    settings.CONTACT_ADDRESS, settings.SITE_URL = "office@directory.example", "https://directory.example"
    answer = client.get("/.well-known/security.txt")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert "Contact: mailto:office@directory.example\n" in answer.content.decode()
    assert "Canonical: https://directory.example/.well-known/security.txt\n" in answer.content.decode()


def test_security_txt_ends_within_a_year(today):
    text = security_txt.written("a@b.example", "https://b.example", today)
    assert f"Expires: {today + timedelta(days=180)}T00:00:00Z\n" in text


def test_without_an_address_there_is_no_security_txt(client, settings):
    settings.CONTACT_ADDRESS = ""
    assert client.get("/.well-known/security.txt").status_code == 404
