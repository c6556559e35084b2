import re

import pytest
from django.urls import reverse

from directory.models import Country
from directory.pages.country_index import by_letter, plain
from directory.templatetags.pages import outgoing
from directory.values.domains import host_of
from directory.words.languages import direction_of, endonyms, language_name
from tests import factories as make

pytestmark = pytest.mark.any_database

REL = 'rel="noreferrer noopener external nofollow"'


def text_of(response):
    """What a reader sees, in one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", ["home", "countries", "method", "safety", "organisations", "calls", "articles", "changes"]
)
@pytest.mark.parametrize("filled", [False, True])
def test_every_page_without_parameters_answers(client, name, filled):
    if filled:
        make.published(make.make_contact_point())
    response = client.get(reverse(name))
    assert response.status_code == 200
    assert response["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", ["home", "countries", "method", "safety", "organisations", "calls", "articles", "changes"]
)
def test_a_page_sets_no_cookie_carries_no_form_and_varies_on_nobody(client, name):
    client.force_login(make.make_account())
    anonymous = type(client)().get(reverse(name))
    response = client.get(reverse(name))
    assert not anonymous.cookies
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert "<form" not in response.content.decode()
    assert response.content == anonymous.content


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", ["home", "countries", "method", "safety", "organisations", "calls", "articles", "changes"]
)
def test_pages_are_only_read(client, name):
    assert client.post(reverse(name)).status_code == 405
    assert client.head(reverse(name)).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["home", "countries", "method", "safety", "calls", "articles"])
def test_the_words_of_a_page_pass_a_strict_policy(client, name):
    page = client.get(reverse(name))
    assert not re.search(
        r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]+src=)|javascript:", page.content.decode()
    )
    assert "default-src 'none'" in page["Content-Security-Policy"]


@pytest.mark.django_db
def test_home_leads_to_every_country_without_script(client):
    Country.objects.all().delete()
    for code in ("LT", "UG", "CD"):
        make.make_country(code)
    page = client.get("/").content.decode()
    assert all(f'href="/countries/{code}/"' in page for code in ("LT", "UG", "CD"))
    assert re.search(r'<div class="finder"[^>]* hidden\s', page)


@pytest.mark.django_db
def test_home_without_data_says_what_to_do(client):
    assert "load_directory" in client.get("/").content.decode()


def test_an_index_orders_by_letters_not_by_code_points():
    names = ["Syria", "São Tomé and Príncipe", "Türkiye", "Turkey", "Côte d'Ivoire", "Croatia"]
    index = by_letter(Country(code="XX", name=name) for name in names)
    assert [letter for letter, _ in index] == ["C", "S", "T"]
    ordered = [entry.country.name for _, entries in index for entry in entries]
    assert ordered[:4] == ["Côte d'Ivoire", "Croatia", "São Tomé and Príncipe", "Syria"]
    assert plain("Réunion") == "reunion"


@pytest.mark.django_db
def test_a_country_stands_under_its_own_name_too(client):
    make.make_country("DE", "Germany")
    assert '<bdi lang="de">Deutschland</bdi>' in client.get("/").content.decode()


@pytest.mark.django_db
def test_the_list_of_countries_names_published_active_ministries_only(client):
    make.published(make.make_ministry("LT", name="Canary published"))
    make.make_ministry("LV", name="Canary pending")
    make.published(make.make_ministry("EE", name="Canary closed", lifecycle="closed"))
    shown = text_of(client.get("/countries/"))
    assert "Canary published" in shown
    assert "Canary pending" not in shown
    assert "Canary closed" not in shown
    assert shown.count("no ministry published yet") == Country.objects.count() - 1


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/countries/"])
def test_lists_of_countries_cost_the_same_with_three_and_with_nine(client, path, django_assert_num_queries):
    codes = [f"{a}{b}" for a in "QXZ" for b in "ABC"]
    for code in codes[:3]:
        make.published(make.make_ministry(code))
    with django_assert_num_queries(2):
        client.get(path)
    for code in codes[3:]:
        make.published(make.make_ministry(code))
    with django_assert_num_queries(2):
        assert client.get(path).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    ["/nothing/", "/countries/QQ/", "/calls/never/", "/organisations/never/", "/calls/never/write/LT/"],
)
def test_what_is_not_there_answers_with_one_body(client, path):
    make.make_country("LT")
    response = client.get(path)
    assert response.status_code == 404
    assert response.content == client.get("/another/").content
    assert "never" not in text_of(response)


def test_the_page_of_an_error_needs_no_database(rf):
    from django.views.defaults import server_error

    assert b"Something went wrong on our side" in server_error(rf.get("/")).content


@pytest.mark.hostile(82)
def test_an_outgoing_link_names_its_host_and_tells_it_nothing():
    link = outgoing("https://www.urm.lt/contacts?a=1&b=2", "Open", "lt")
    assert REL in link
    assert 'href="https://www.urm.lt/contacts?a=1&amp;b=2"' in link
    assert "www.urm.lt</span></a>" in link
    assert 'hreflang="lt"' in link


@pytest.mark.hostile(6)
@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:x",
        "data:text/html,x",
        "//evil.example",
        "",
        "https://",
    ],
)
def test_only_plain_addresses_become_links(address):
    assert "<a" not in outgoing(address, "Open")
    assert "<a" not in outgoing(address)


def test_an_outgoing_link_escapes_what_the_database_holds():
    assert "<img" not in outgoing('https://x.example/"><img>', "<img onerror=x>")
    assert host_of("https://x.example/<img>") == "x.example"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("ar", "rtl"), ("fa-AF", "rtl"), ("he", "rtl"), ("ps", "rtl"), ("dv", "rtl"), ("ku-Arab", "rtl"), ("ur", "rtl"),
     ("lt", "ltr"), ("ku", "ltr"), ("ar-Latn", "ltr"), ("sr-Latn", "ltr"), ("", "ltr")],
)  # fmt: skip
def test_the_script_in_a_language_tag_decides_the_direction(tag, expected):
    assert direction_of(tag) == expected


@pytest.mark.parametrize(
    ("tag", "expected"), [("lt", "Lithuanian"), ("pt-BR", "Portuguese (Brazil)"), ("qqx", "qqx")]
)
def test_a_language_is_named_in_english(tag, expected):
    assert language_name(tag) == expected


def test_a_country_is_named_in_the_languages_of_cldr():
    country = Country(code="DE", name="Germany", region="Europe")
    assert [country.name_in(language) for language in ("fr", "ru", "ar")] == [
        "Allemagne",
        "Германия",
        "ألمانيا",
    ]
    assert Country(code="XK", name="Kosovo", region="Europe").name_in("fr") == "Kosovo"
    assert country.name_in("tlh") == "Germany"


def test_own_names_are_those_of_cldr_without_all_else_that_it_knows():
    for code in ("HT", "RS", "CN", "UZ", "MA", "IN", "CH", "AF", "BA", "NO"):
        country = Country(code=code, name="?", region="?")
        found = endonyms(code, "?")
        assert found
        for tag, name in found:
            assert name == country.name_in(tag.replace("-", "_"))
