"""The search page: a plain form that leaves no trace of what was looked for."""

import logging
import re

import pytest
from django.core.cache import cache

from directory.search import countries
from directory.search.typos import vocabulary
from tests import factories as make
from tests.kept import kept_keys
from tests.pages import advised, caution, html, main_of, ministry, petition, shown, withdraw

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
CANARY = "canaryword"


@pytest.fixture(autouse=True)
def fresh_vocabulary():
    vocabulary.forget()
    yield
    vocabulary.forget()


def test_without_words_it_is_a_form(client):
    page = main_of(client, "/search/")
    assert '<form class="search" role="search" action="/search/" method="get">' in page
    assert "Found" not in page


def test_hits_lead_to_their_pages(client):
    make.make_country("DE", "Germany")
    countries.index_countries()
    ministry("DE", name="Federal Foreign Office")
    page = main_of(client, "/search/?q=germany")
    assert '<a href="/countries/DE/">Germany</a>' in page
    assert '<a href="/countries/DE/">Federal Foreign Office</a>' in page


def test_the_name_by_which_it_was_found_stands_beside(client):
    make.make_country("DE", "Germany")
    countries.index_countries()
    assert "found by “ Германия ”" in shown(client, "/search/?q=Германия")
    assert "found by" not in shown(client, "/search/?q=Germany")


def test_an_advisory_stands_before_the_link(client):
    advised("Know this first.", name="Zebra", slug="zebra")
    page = main_of(client, "/search/?q=zebra")
    assert page.index("Know this first.") < page.index('href="/organisations/zebra/"')


def test_a_ministry_of_an_accused_state_carries_the_warning(client):
    body = ministry("DE", name="Zebra")
    assert "not to this one" not in shown(client, "/search/?q=zebra")
    make.published(make.make_call(accused_country=body.country))
    assert "Write to your own ministry, not to this one." in shown(client, "/search/?q=zebra")


def test_a_petition_leads_to_its_calls_and_to_no_other_site(client):
    platform = make.published(make.make_organisation(kind="petition_platform"))
    make.published(make.make_call(title="Sign it", slug="sign-it", petition=petition(platform, 7)))
    page = main_of(client, "/search/?q=petition")
    assert '<a href="/calls/sign-it/">Sign it</a>' in page
    assert "signs.example" not in page


def test_nothing_found_leads_on(client):
    page = main_of(client, "/search/?q=zebra")
    assert "Nothing that is public" in page
    assert 'href="/countries/"' in page


@pytest.mark.hostile(18)
def test_what_is_not_public_is_not_shown(client):
    make.make_organisation(name="Zebra pending")
    withdraw(make.published(make.make_organisation(name="Zebra withdrawn")))
    assert "Zebra" not in shown(client, "/search/?q=zebra")


@pytest.mark.hostile(34)
@pytest.mark.parametrize("q", ["a", "%25%25", "x" * 201, "+".join(["word"] * 4_000), "a%7Fb"], ids=range(5))
def test_what_cannot_be_searched_for_is_told_with_what_can(client, q):
    answer = client.get(f"/search/?q={q}")
    assert answer.status_code == 400
    assert "2 to 200 characters" in answer.content.decode()


def test_unknown_parameters_are_ignored(client):
    assert client.get("/search/?q=zebra&foo=1").status_code == 200


@pytest.mark.hostile(11)
def test_markup_in_the_words_is_shown_as_text(client):
    page = html(client, "/search/?q=<img src=x onerror=alert(1)>")
    assert "<img" not in page
    assert 'value="&lt;img src=x' in page


@pytest.mark.hostile(86)
def test_no_robot_lists_it_and_no_title_holds_the_words(client):
    answer = client.get(f"/search/?q={CANARY}")
    page = answer.content.decode()
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in page
    assert CANARY not in re.search(r"<title>.*</title>", page, re.DOTALL)[0]


@pytest.mark.hostile(86)
def test_the_words_stand_in_the_field_only_and_in_no_address_or_header(client):
    make.published(make.make_organisation(name="Zebra"))
    answer = client.get(f"/search/?q={CANARY}")
    page = answer.content.decode()
    assert page.count(CANARY) == 1
    assert f'value="{CANARY}"' in page
    assert CANARY not in str(dict(answer.headers))
    absolute = [to for to in re.findall(r'(?:href|src|action)="([^"]*)"', page) if "http" in to]
    assert set(absolute) <= {"https://www.wikipedia.org/"}  # where “Leave this page” leads, without any word


@pytest.mark.hostile(83)
@pytest.mark.hostile(86)
@pytest.mark.parametrize("path", ["/search/", "/api/v1/search/"])
@pytest.mark.parametrize("q", [CANARY, CANARY * 30])
def test_the_words_are_in_no_log(client, caplog, capfd, path, q):
    with caplog.at_level(logging.WARNING):
        client.get(path, {"q": q})
    printed = capfd.readouterr()
    assert CANARY not in caplog.text + printed.out + printed.err


@pytest.mark.hostile(86)
def test_no_cache_keeps_what_was_looked_for(client, settings):
    settings.PUBLIC_CACHE = True
    cache.clear()
    make.published(make.make_organisation(name="Zebra"))
    first = client.get("/search/?q=zebra")
    assert first.headers["Cache-Control"] == "no-store"
    assert "Zebra" not in client.get("/search/?q=lion").content.decode()
    assert not kept_keys()


@pytest.mark.hostile(81)
def test_it_sets_no_cookie_and_varies_on_nobody(client):
    client.force_login(make.make_account())
    answer = client.get("/search/?q=zebra")
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    assert answer.content == type(client)().get("/search/?q=zebra").content


def test_it_is_only_read(client):
    assert client.post("/search/").status_code == 405
    assert client.head("/search/").status_code == 200


def test_other_pages_lead_to_it_and_carry_no_form(client):
    page = html(client, "/countries/")
    assert 'href="/search/"' in page
    assert "<form" not in page


def test_a_caution_does_not_hide_the_plain_ministry(client):
    ministry("UG", name="Zebra")
    caution("UG")
    assert '<a href="/countries/UG/">Zebra</a>' in main_of(client, "/search/?q=zebra")
