import re

import pytest

from advocacy.models import CallToAction, Petition
from advocacy.prompting import may_take
from directory import moderation
from directory.models import Organisation
from directory.models.organisations import NEUTRAL_ADVISORY
from tests import clock
from tests import factories as make
from tests.pages import SAFETY, advised, call, caution, contact, html, main_of, ministry, petition, withdraw

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def test_a_call_says_why_whom_and_what_and_leads_to_the_readers_own_ministry(client):
    article = make.published(
        make.make_article(text="Canary prose of the article, thirty letters.", headline="The headline")
    )
    asked = call(article=article, accused_country=make.make_country("RU", "Russia"), asked_on=make.TODAY)
    page = main_of(client, f"/calls/{asked.slug}/")
    for words in (
        asked.summary,
        asked.ask,
        "The headline",
        clock.LONG_DAY,
        "not to that one",
        SAFETY,
        article.url,
    ):
        assert words in page
    assert "Choose your own country" in page
    assert 'href="/"' not in page
    assert "Canary" not in page


class TestFromACallStraightToTheLetter:
    @pytest.mark.parametrize("reader", ["ministry", "representatives"])
    def test_each_country_leads_to_a_letter_save_where_nobody_may_be_asked_to_act(self, client, reader):
        for code in ("LT", "RU", "UG"):
            ministry(code)
        make.make_country("LV", "Latvia")
        make.make_organisation(
            kind="parliament", country=make.make_country("DE"), slug="pending", name="Canary House"
        )
        caution("UG")
        asked = call(accused_country=make.make_country("RU"), addresses_reader=reader)
        page = main_of(client, f"/de/calls/{asked.slug}/")
        listed = re.search(r"<div data-countries>.*?</div>", page, re.DOTALL)[0]
        letters = {f"/de/calls/{asked.slug}/write/{code}/" for code in ("LT", "DE", "LV")}
        pages = {f"/de/countries/{code}/" for code in ("RU", "UG")}
        assert set(re.findall(r'href="([^"]+)"', listed)) == letters | pages
        for path in letters | pages:
            found = client.get(path)
            assert found.status_code == 200
            assert "Canary" not in found.content.decode()

    def test_without_a_public_body_the_letter_is_there_and_says_who_else_can_be_written_to(self, client):
        make.make_country("LV", "Latvia")
        to_ministry, to_house = call(), call(addresses_reader="representatives", slug="house")
        page = html(client, f"/calls/{to_ministry.slug}/write/LV/")
        assert "[name of your ministry]" in page
        assert "No ministry of Latvia is published here yet." in page
        assert "permanent mission to the United Nations" in page
        page = html(client, "/calls/house/write/LV/")
        assert "[name of your parliament]" in page
        assert "No parliament of Latvia is published here yet." in page
        assert "Look for your representatives on the website of your own parliament" in page
        assert 'href="/suggest/parliament/LV/"' in page
        # Who chose the wrong country does not lose the call.
        assert f'<a href="/calls/{to_house.slug}/#next">Find your ministry</a>' in page

    def test_an_address_without_a_letter_leads_back_to_the_call_save_where_nobody_may_be_asked(self, client):
        ministry("LT")
        for code in ("RU", "UG"):
            make.make_country(code)
        caution("UG")
        asked = call(accused_country=make.make_country("RU"))
        hidden = make.make_call(slug="hidden")
        known = [f"/calls/{asked.slug}/write/{rest}/" for rest in ("LT/xx", "lt", "ZZ")]
        others = [f"/calls/{asked.slug}/write/{code}/" for code in ("RU", "UG")]
        back = f'href="/calls/{asked.slug}/#next"'
        for path in (*known, *others, f"/calls/{hidden.slug}/write/LT/", "/calls/never/write/LT/"):
            answer = client.get(path)
            assert answer.status_code == 404
            assert answer.content.decode().count(back) == (2 if path in known else 0), path

    def test_what_many_countries_may_take_is_what_each_may(self, client):
        countries = [ministry(code).country for code in ("LT", "RU", "UG", "DE")]
        caution("UG")
        caution("DE", level="warn")
        free = make.published(make.make_issue(exempt=True))
        for asked in (call(accused_country=make.make_country("RU")), call(issue=free)):
            alone = {
                country.code
                for country in countries
                if asked in CallToAction.objects.to_own_bodies_of(country, make.TODAY)
            }
            assert may_take(asked, [country.code for country in countries]) == alone

    def test_nobody_chooses_a_country_for_what_is_taken_to_none(self, client):
        ministry()
        for fields in (
            {"outcome": "achieved"},
            {"addresses_reader": ""},
            {"kind": "share", "addresses_reader": ""},
        ):
            assert "data-countries" not in main_of(client, f"/calls/{call(**fields).slug}/")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"outcome": "achieved"}, "was achieved"),
        ({"outcome": "superseded"}, "A later call"),
        ({"lapses_on": make.day("2020-02-29")}, "It lapsed on 29 February 2020"),
    ],
)
def test_a_past_call_is_read_and_not_acted_on(client, fields, words):
    page = main_of(client, f"/calls/{call(**fields).slug}/")
    assert words in " ".join(page.split())
    assert "Next step" not in page
    assert 'class="button"' not in page


@pytest.mark.parametrize("kind", CallToAction._meta.get_field("kind").choices)
def test_every_kind_has_a_next_step_with_the_safety_page(client, kind):
    page = main_of(client, f"/calls/{call(kind=kind[0], addresses_reader='').slug}/")
    assert "Next step" in page
    assert SAFETY in page


def test_an_advisory_stands_before_every_link_of_its_organisation(client):
    body = advised("Do not fund it from there.")
    contact(body, channel="website", value="https://body.example/")
    asked = call(kind="donate", addresses_reader="", organisations=[body])
    link = f'href="/organisations/{body.slug}/"'
    for path, first_link in [("/organisations/", link), (f"/calls/{asked.slug}/", link)]:
        page = main_of(client, path)
        assert page.index("Do not fund it from there.") < page.index(first_link)
    page = main_of(client, f"/organisations/{body.slug}/")
    assert page.index("Do not fund it from there.") < page.index("https://body.example/")


def test_a_proposed_advisory_shows_the_neutral_sentence(client):
    body = make.published(make.make_organisation())
    Organisation.objects.filter(pk=body.pk).update(advisory_raised=True)
    for path in ("/organisations/", f"/organisations/{body.slug}/"):
        assert NEUTRAL_ADVISORY in html(client, path)


@pytest.mark.parametrize("by", ["name", "host"])
def test_an_advisory_stands_before_the_articles_of_its_outlet(client, by):
    body = advised("Sharing it is punishable there.", kind="media", name="The Outlet")
    contact(body, channel="website", value="https://outlet.example/")
    fields = {"publication": "the outlet"} if by == "name" else {"url": "https://news.outlet.example/1"}
    article = make.published(make.make_article(text="Please write to your ministry. Thank you.", **fields))
    asked = call(article=article)
    for path in ("/articles/", f"/calls/{asked.slug}/"):
        page = main_of(client, path)
        assert page.index("Sharing it is punishable there.") < page.index(f'href="{article.url}"')


def test_a_petition_is_linked_with_its_platform_while_it_can_be_signed(client):
    platform = advised("It asks for your address.", kind="petition_platform", name="Signs")
    signed = petition(platform, count=1200)
    asked = call(kind="sign_petition", addresses_reader="", petition=signed)
    page = main_of(client, f"/calls/{asked.slug}/")
    assert page.index("It asks for your address.") < page.index(f'href="{signed.url}"')
    assert f"1200 had signed by {clock.LONG_DAY}" in page
    past = call(kind="sign_petition", addresses_reader="", petition=signed, outcome="achieved")
    assert signed.url not in main_of(client, f"/calls/{past.slug}/")


def test_a_call_that_was_never_published_looks_as_if_it_never_existed(client):
    pending, gone = make.make_call(), call()
    withdraw(gone)
    nothing = client.get("/calls/nothing/")
    for slug in (pending.slug, gone.slug):
        response = client.get(f"/calls/{slug}/")
        assert (response.status_code, response.content) == (404, nothing.content)


STANDS_ON = ("organisations", "issue", "petition", "platform", "addressee", "citations")


def standing_on(name):
    """A published call, and what it stands on by that name."""
    platform, addressee, body = (make.published(make.make_organisation()) for _ in range(3))
    signed = Petition(title="Sign", platform=platform, addressee=addressee, url="https://signs.example/p")
    signed.save(force_insert=True)
    moderation.record(signed, by=None, at=make.NOW)
    issue = make.published(make.make_issue())
    asked = call(organisations=[body], issue=issue, petition=make.published(signed))
    found = {"organisations": body, "issue": issue, "petition": signed, "platform": platform}
    found |= {"addressee": addressee, "citations": asked.citations.get().article}
    return asked, found[name]


@pytest.mark.parametrize("name", STANDS_ON)
def test_a_call_is_shown_only_while_all_that_it_stands_on_is(client, name):
    asked, support = standing_on(name)
    addresses = (f"/calls/{asked.slug}/", f"/api/v1/calls/{asked.slug}/")
    assert [client.get(address).status_code for address in addresses] == [200, 200]
    withdraw(type(support).objects.get(pk=support.pk))
    assert [client.get(address).status_code for address in addresses] == [404, 404]
    assert asked.title not in html(client, "/calls/")
    assert client.get("/api/v1/calls/").json()["results"] == []


def way_to_the_finder(client, path):
    """Where the head of a page leads who looks for their ministry."""
    return re.search(r'<header.*?<li><a href="([^"]*)"', html(client, path), re.DOTALL)[1]


def test_from_a_call_the_way_to_ones_ministry_keeps_the_call(client):
    ministry()
    asked, over = call(), call(slug="over", outcome="achieved")
    for prefix in ("", "/ar"):
        page = f"{prefix}/calls/{asked.slug}/"
        assert way_to_the_finder(client, page) == "#next"
        assert way_to_the_finder(client, f"{page}write/LT/") == f"{page}#next"
        assert way_to_the_finder(client, f"{page}write/LT/en/") == f"{page}#next"
        following = html(client, page).partition('id="next"')[2]
        assert "data-countries" in following
        assert f'href="{page}write/LT/"' in following
    assert way_to_the_finder(client, f"/calls/{over.slug}/") == "/"
