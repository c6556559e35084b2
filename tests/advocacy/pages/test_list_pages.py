import re
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from advocacy.pages import organisations
from directory import moderation
from directory.models import Organisation
from tests import factories as make
from tests.pages import (
    advised,
    call,
    caution,
    contact,
    html,
    main_of,
    ministry,
    shown,
    verify,
    withdraw,
)

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def test_organisations_are_ordered_by_kind_and_name(client):
    for kind, name in [("ngo", "Beta"), ("ngo", "Alpha"), ("court", "Gamma")]:
        make.published(make.make_organisation(kind=kind, name=name))
    page = shown(client, "/organisations/")
    assert page.index("Gamma") < page.index("Alpha") < page.index("Beta")


@pytest.fixture
def five_bodies(monkeypatch):
    monkeypatch.setattr(organisations, "PAGE", 2)
    for kind, name in [
        ("ngo", "Delta"),
        ("ngo", "Epsilon"),
        ("ngo", "Alpha"),
        ("court", "Gamma"),
        ("ngo", "Beta"),
    ]:
        make.published(make.make_organisation(kind=kind, name=name))


def names_on(page):
    return re.findall(r"Alpha|Beta|Gamma|Delta|Epsilon", re.sub(r'(?:href|aria-label)="[^"]*"', "", page))


@pytest.mark.hostile(94)
def test_many_organisations_stand_page_by_page_in_one_order(client, five_bodies):
    pages = [main_of(client, path) for path in ("/organisations/", *PAGES)]
    found = [list(dict.fromkeys(names_on(page))) for page in pages]
    assert found == [["Gamma", "Alpha"], ["Beta", "Delta"], ["Epsilon"]]


PAGES = ["/organisations/pages/2/", "/organisations/pages/3/"]


def test_a_page_of_organisations_leads_to_those_beside_it_and_is_its_own_canonical_one(client, five_bodies):
    first, second, last = [
        html(client, path) for path in ("/fr/organisations/", *(f"/fr{path}" for path in PAGES))
    ]
    assert relations(first) == {("next", "/fr/organisations/pages/2/")}
    assert relations(second) == {("prev", "/fr/organisations/"), ("next", "/fr/organisations/pages/3/")}
    assert relations(last) == {("prev", "/fr/organisations/pages/2/")}
    assert re.search(r"rel=.canonical. href=.[^ ]+/fr/organisations/pages/2/", second)
    assert "page 2 sur 3" in second


def relations(page):
    head = re.findall(r'<link rel="(prev|next)" href="([^"]+)"', page)
    assert set(head) == {
        (name, path) for path, name in re.findall(r'<a href="([^"]+)" rel="(prev|next)"', page)
    }
    return set(head)


@pytest.mark.parametrize("number", ["0", "1", "4", "02", "9999999", "x"])
def test_each_page_of_organisations_has_one_address_and_what_is_none_is_not_there(
    client, five_bodies, number
):
    assert client.get(f"/organisations/pages/{number}/").status_code == 404


def test_few_organisations_stand_on_one_page_without_a_word_of_others(client):
    make.published(make.make_organisation(kind="ngo", name="Alpha"))
    assert "pages/" not in main_of(client, "/organisations/")


def test_calls_are_ordered_open_before_past_and_the_last_asked_first(client):
    call(title="Call past", asked_on=make.TODAY, outcome="achieved")
    call(title="Call undated")
    call(title="Call old", asked_on=make.day("2017-05-11"))
    call(title="Call new", asked_on=make.day("2026-05-11"))
    found = re.findall(r"Call (?:past|undated|old|new)", main_of(client, "/calls/"))
    assert found == ["Call new", "Call old", "Call undated", "Call past"]


def test_pending_and_withdrawn_calls_and_articles_are_absent(client):
    make.make_call(title="Canary pending", article=make.make_article(headline="Canary article"))
    withdraw(call(title="Canary withdrawn"))
    for path in ("/calls/", "/articles/", "/countries/LT/"):
        make.make_country("LT")
        assert "Canary" not in html(client, path)


def test_articles_are_the_latest_first_with_each_call_once_and_no_prose(client):
    for headline, on in [
        ("Undated", None),
        ("Older", make.day("2017-05-11")),
        ("Newer", make.day("2017-05-20")),
    ]:
        make.published(make.make_article(headline=headline, published_on=on))
    article = make.published(
        make.make_article(
            headline="Cited", published_on=make.TODAY, text="Canary prose, which is thirty letters long."
        )
    )
    cited = make.make_call(title="The call", article=article)
    make.cite(cited, article, 31, 40)
    moderation.record(cited, by=None, at=make.NOW)
    make.published(cited)
    page = main_of(client, "/articles/")
    assert re.findall(r"Cited|Newer|Older|Undated", page) == ["Cited", "Newer", "Older", "Undated"]
    assert page.count("The call") == 1
    assert "Canary" not in page
    assert f'id="{article.pk}"' in page


def fill(count):
    """So many of everything that a list or the page of a country shows."""
    body = Organisation.objects.filter(country="LT").first() or ministry()
    russia = make.make_country("RU")
    for number in range(count):
        point = contact(body, channel="email", value=f"{uuid.uuid4().hex}@urm.lt")
        verify(point, number)
        named = advised("Know this.") if number % 2 else make.published(make.make_organisation())
        contact(named, channel="website", value="https://named.example/")
        call(organisations=[named], countries=[russia], issue=make.published(make.make_issue()))
        call(accused_country=make.make_country("LT"), addresses_reader="representatives")
        caution("LT", level="warn", text=f"Text {number}", issue=make.make_issue())


PATHS = ["/countries/LT/", "/organisations/", "/calls/", "/articles/", "/calls/big/", "/calls/big/write/LT/"]


def test_pages_cost_the_same_with_three_and_with_nine(client):
    make.make_country("LT")
    big = make.make_call(slug="big")
    fill(3)
    big.organisations.set(Organisation.objects.filter(kind="ngo"))
    moderation.record(big, by=None, at=make.NOW)
    make.published(big)
    few = {path: queries(client, path) for path in PATHS}
    fill(6)
    big.organisations.set(Organisation.objects.filter(kind="ngo"))
    assert {path: queries(client, path) for path in PATHS} == few
    assert max(few.values()) <= 16


def queries(client, path):
    with CaptureQueriesContext(connection) as captured:
        html(client, path)
    return len(captured)


def test_a_call_in_a_list_tells_its_cause_and_a_line_of_what_is_asked(client):
    issue = make.published(make.make_issue(name="The Cause"))
    words = "Please ask for visas, " + "and then for more " * 20
    call(title="The Call", issue=issue, ask=words)
    for path in ("/calls/", "/"):
        page = shown(client, path)
        assert page.index("The Call") < page.index("Please ask for visas") < page.index("The Cause")
        assert words.strip() not in page


def test_home_says_what_this_is_and_shows_the_newest_open_calls_before_the_a_to_z(client):
    make.make_country("LT", "Lithuania")
    for number in range(1, 7):
        call(title=f"Call {number}", asked_on=make.day(f"2026-05-0{number}"))
    call(title="Call past", outcome="achieved")
    make.make_call(title="Call pending")
    page = main_of(client, "/")
    assert re.search(r'<h1>.*</h1>\s*<p class="lead">“Advocacy Directory” means: a list', page)
    assert re.findall(r">(Call \w+)<", page) == ["Call 6", "Call 5", "Call 4"]
    assert page.index("Call 4") < page.index('href="/countries/LT/"')
