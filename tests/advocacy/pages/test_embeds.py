"""The page that other sites may show in a frame, and that no other page may be."""

import re
from pathlib import Path

import pytest
from django.core.cache import cache

from tests import factories as make
from tests import tables
from tests.pages import caution, contact, html, ministry, withdraw

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
EMBEDS = ["/embed/LT/", "/fr/embed/LT/", "/ar/embed/LT/"]
PAGES = ["/", "/countries/", "/countries/LT/", "/calls/", "/safety/", "/data/", "/search/", "/admin/login/"]
OTHERS = [
    "/nowhere/",
    "/embed/QQ/",
    "/fr/embed/QQ/",
    "/fr/countries/LT/",
    "/api/v1/ministries/LT/",
    "/robots.txt",
]


@pytest.fixture
def lithuania():
    return tables.built_once(make_lithuania)


def make_lithuania():
    body = ministry("LT", name="Ministry of Foreign Affairs")
    make.published(make.make_domain(body))
    contact(body, value="https://www.urm.lt/contacts")
    return body


def test_it_shows_ministry_domain_main_contact_and_trust(client, lithuania):
    page = html(client, "/embed/LT/")
    for text in ("Ministry of Foreign Affairs", "https://www.urm.lt/contacts", "Not yet checked by a person"):
        assert text in page
    assert '<strong dir="ltr">urm.lt</strong>' in page


def test_it_leads_to_the_full_page_of_this_site(client, lithuania, settings):
    settings.SITE_URL = "https://directory.example"
    assert 'href="https://directory.example/countries/LT/"' in html(client, "/embed/LT/")


@pytest.mark.hostile(89)
@pytest.mark.parametrize("path", EMBEDS)
def test_every_link_opens_outside_the_frame_and_says_nothing_of_its_origin(client, lithuania, path):
    page = html(client, path)
    assert '<base target="_blank">' in page
    links = re.findall(r"<a [^>]*>", page)
    assert len(links) >= 3
    assert all('rel="noreferrer noopener' in link for link in links)
    assert "target=" not in "".join(links)


@pytest.mark.hostile(89)
@pytest.mark.parametrize("path", EMBEDS)
def test_it_carries_no_script_cookie_form_or_inline_style(client, lithuania, path):
    answer = client.get(path)
    page = answer.content.decode()
    assert not re.search(r"<script|<style|<form|<img|<iframe|style=|\son\w+=", page)
    assert not answer.cookies
    assert "script-src" not in answer.headers["Content-Security-Policy"]


@pytest.mark.hostile(89)
@pytest.mark.parametrize("path", EMBEDS)
def test_with_its_style_it_weighs_less_than_15_kb(client, lithuania, path):
    for level in ("warn", "do_not_prompt"):
        make.make_caution("LT", level=level)
    make.published(make.make_call(accused_country=lithuania.country))
    weight = len(client.get(path).content)
    assert weight + Path("assets/embed.css").stat().st_size < 15_000


@pytest.mark.hostile(28)
@pytest.mark.parametrize("path", EMBEDS)
@pytest.mark.parametrize("kept", [False, True])
def test_it_alone_may_be_framed_also_when_it_was_kept(client, lithuania, settings, kept, path):
    settings.PUBLIC_CACHE = kept
    cache.clear()
    for _ in range(2):
        answer = client.get(path)
        assert "X-Frame-Options" not in answer.headers
        assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]


@pytest.mark.hostile(28)
@pytest.mark.parametrize("path", PAGES + OTHERS)
def test_nothing_else_may_be_framed(client, lithuania, path):
    headers = client.get(path).headers
    assert headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_a_caution_stands_before_the_contact_and_no_call_is_offered(client):
    contact(ministry("UG"))
    caution("UG", text="Pending words.")
    make.published(make.make_call(title="Ask them"))
    page = html(client, "/embed/UG/")
    assert (
        page.index("Please do not act here.")
        < page.index("<h1>")
        < page.index("<strong>Contact page</strong>")
    )
    assert "Pending words." not in page
    assert 'class="go"' not in page
    assert "Ask them" not in page


def test_an_accused_state_carries_the_warning(client, lithuania):
    make.published(make.make_call(accused_country=lithuania.country))
    assert "Write to your own ministry, not to this one." in html(client, "/embed/LT/")


def test_an_advisory_stands_before_the_links(client):
    source = make.make_source()
    body = make.published(make.make_ministry("LT", advisory="Know this first.", advisory_source=source))
    contact(body)
    page = html(client, "/embed/LT/")
    assert page.index("Know this first.") < page.index("Open the ministry’s contact page")


def test_without_a_public_ministry_it_says_so(client, lithuania):
    withdraw(lithuania)
    page = html(client, "/embed/LT/")
    assert "No ministry of Country LT is published here yet." in page
    assert "urm.lt" not in page


@pytest.mark.parametrize(
    "path", ["/embed/QQ/", "/embed/lt/", "/en/embed/LT/", "/it/embed/LT/", "/embed/LT/?x=1"]
)
def test_it_has_one_address_in_each_language(client, lithuania, path):
    assert client.get(path).status_code == (200 if "?" in path else 404)


@pytest.mark.parametrize("path", ["/embed/LT/", "/fr/embed/LT/"])
def test_search_engines_are_told_to_leave_it(client, lithuania, path):
    answer = client.get(path)
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert "hreflang" not in answer.content.decode()


@pytest.mark.parametrize(
    ("path", "country", "button"),
    [
        ("/fr/embed/LT/", "Lituanie", "Ouvrir la page de contact du ministère"),
        ("/ar/embed/LT/", "ليتوانيا", ""),
    ],
)
def test_it_speaks_the_language_of_its_path(client, lithuania, path, country, button):
    page = html(client, path)
    language = path[1:3]
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in page
    assert f'<p class="what">{country}</p>' in page
    assert '<h1><span lang="en" dir="ltr">Ministry of Foreign Affairs</span></h1>' in page
    assert f'/{language}/countries/LT/" rel="noreferrer noopener"' in page
    assert button in page
    assert "Open the" not in page


def test_its_warnings_stay_english_until_reviewed_and_say_so_once(client, lithuania):
    caution("LT", text="Pending words.")
    make.published(make.make_call(accused_country=lithuania.country))
    page = html(client, "/fr/embed/LT/")
    assert page.count('<span lang="en" dir="ltr"><strong>') == 2
    assert page.count("Une partie de cette page est en anglais") == 1
    assert page.index("Please do not act here.") < page.index("<h1")


def test_the_page_of_downloads_gives_the_address_in_its_own_language(client, settings):
    settings.SITE_URL = "https://directory.example"
    assert 'src="https://directory.example/embed/LT/" title="Foreign ministry of Lithuania"' in html(
        client, "/data/"
    )
    assert 'src="https://directory.example/ar/embed/LT/"' in html(client, "/ar/data/")


def test_it_is_only_read(client, lithuania):
    assert client.post("/embed/LT/").status_code == 405
