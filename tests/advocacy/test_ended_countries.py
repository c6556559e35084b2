"""A country that ended is on no list; its addresses lead to its one successor, or name them all."""

import json

import pytest
from django.utils import timezone

from advocacy.export.dumps import export
from advocacy.models import CallToAction
from advocacy.prompting import calls_by_country
from directory import moderation
from directory.models import Country, PublicState
from tests import clock
from tests import factories as make
from tests.pages import html, shown

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
API = "/api/v1"


def ended(country, *successors):
    """The country that two people ended; each successor is (code, name)."""
    rows = [{"code": code, "name": name, "region": "Europe"} for code, name in successors]
    source = moderation.source_json(make.make_source("https://www.un.org/members"))
    value = {"country": country, "ended_on": "2006-06-05", "successors": rows, "source": source}
    return make.published(moderation.enter(moderation.kind_named("ending"), value, by=None, at=make.NOW))


@pytest.fixture
def renamed():
    """One that became one other, which has a ministry."""
    for code, name in (("CS", "Serbia and Montenegro"), ("RS", "Serbia")):
        make.make_country(code, name)
    make.published(make.make_ministry("RS", name="Ministry of Foreign Affairs of Serbia"))
    return ended("CS", ("RS", "Serbia"))


@pytest.fixture
def split(renamed):
    """One that became two, of which one is new."""
    more = [
        {"code": code, "name": name, "region": "Europe"}
        for code, name in (("ME", "Montenegro"), ("RS", "Serbia"))
    ]
    make.approve_proposal(make.propose(renamed, make.make_account(), successors=more), make.make_account())
    return renamed


class TestOneSuccessor:
    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("/countries/CS/", "/countries/RS/"),
            ("/fr/countries/CS/", "/fr/countries/RS/"),
            ("/feeds/CS.atom", "/feeds/RS.atom"),
            ("/embed/CS/", "/embed/RS/"),
            (f"{API}/countries/CS/", f"{API}/countries/RS/"),
            (f"{API}/ministries/CS/", f"{API}/ministries/RS/"),
            (f"{API}/ministries/CS.vcf", f"{API}/ministries/RS.vcf"),
            (f"{API}/ministries/CS.jsonld", f"{API}/ministries/RS.jsonld"),
        ],
    )
    def test_every_address_of_it_leads_on(self, client, renamed, old, new):
        answer = client.get(old)
        assert (answer.status_code, answer.headers.get("Location")) == (301, new)

    def test_a_draft_leads_to_the_letter_to_the_ministry_of_today(self, client, renamed):
        make.published(make.make_call(slug="visas"))
        answer = client.get("/calls/visas/write/CS/")
        assert (answer.status_code, answer["Location"]) == (301, "/calls/visas/write/RS/")

    def test_it_leads_on_over_however_many_ends(self, client, renamed):
        make.make_country("YU", "Yugoslavia")
        moderation.withdraw(renamed, by=make.make_account(), reason="First things first.", at=make.NOW)
        ended("YU", ("CS", "Serbia and Montenegro"))
        ended("CS", ("RS", "Serbia"))
        assert client.get("/countries/YU/")["Location"] == "/countries/RS/"

    def test_the_feed_tells_where_it_went(self, client, renamed):
        results = client.get(f"{API}/changes/", {"country": "CS"}).json()["results"]
        (told,) = [each for each in results if each["kind"] == "country"]
        assert (told["type"], told["id"], told["changed"]) == ("updated", "CS", ["ended"])
        assert told["moved_to"].endswith(f"{API}/countries/RS/")
        assert told["seq"] in [
            each["seq"] for each in client.get(f"{API}/changes/", {"country": "RS"}).json()["results"]
        ]
        assert "ended, and was succeeded by this country" in shown(client, "/changes/")

    def test_it_stands_where_it_stood_once_the_end_is_taken_back(self, client, renamed):
        moderation.withdraw(renamed, by=make.make_account(), reason="It is one still.", at=make.NOW)
        assert "Serbia and Montenegro" in shown(client, "/countries/CS/")
        assert client.get(f"{API}/countries/CS/").json()["ended"] is None
        assert 'href="/countries/CS/"' in html(client, "/countries/")


class TestSeveralSuccessors:
    def test_the_page_names_them_all_with_their_ministries_and_where_that_was_read(self, client, split):
        said = shown(client, "/countries/CS/")
        assert "Serbia and Montenegro no longer exists" in said
        assert "Ministry of Foreign Affairs of Serbia" in said
        assert "www.un.org" in said
        page = html(client, "/countries/CS/")
        assert 'href="/countries/ME/"' in page
        assert 'href="/countries/RS/"' in page

    def test_a_frame_on_another_site_names_them_too(self, client, split):
        page = client.get("/embed/CS/").content.decode()
        assert "/countries/ME/" in page
        assert "/countries/RS/" in page

    def test_the_api_tells_them_and_that_no_one_ministry_took_its_place(self, client, split):
        body = client.get(f"{API}/countries/CS/").json()
        assert body["ministry"] is None
        assert body["ended"]["ended_on"] == "2006-06-05"
        assert [each["code"] for each in body["ended"]["successors"]] == ["ME", "RS"]
        assert body["ended"]["successors"][0]["url"].endswith(f"{API}/countries/ME/")
        answer = client.get(f"{API}/ministries/CS/")
        assert answer.status_code == 404
        assert "ministries/ME/" in answer.json()["detail"]
        assert "ministries/RS/" in answer.json()["detail"]

    def test_the_feed_names_no_single_one(self, client, split):
        results = client.get(f"{API}/changes/", {"country": "ME"}).json()["results"]
        (told,) = [each for each in results if each["id"] == "CS"]
        assert (told["changed"], told["moved_to"]) == (["ended"], None)

    def test_a_closed_ministry_of_it_keeps_its_page_which_says_so(self, client):
        make.make_country("CS", "Serbia and Montenegro")
        make.published(
            make.make_ministry("CS", slug="cs-mfa", name="Federal Secretariat", lifecycle="closed")
        )
        ended("CS", ("ME", "Montenegro"), ("RS", "Serbia"))
        said = shown(client, "/organisations/cs-mfa/")
        assert "Serbia and Montenegro no longer exists" in said
        assert "Montenegro" in said.replace("Serbia and Montenegro", "")


class TestLists:
    def test_readers_find_it_on_no_list_and_the_new_one_on_all(self, client, split):
        for path in ("/", "/countries/", "/search/", "/sitemaps/countries-1.xml"):
            page = client.get(path).content.decode()
            assert "/countries/CS/" not in page, path
            assert "/countries/ME/" in page, path

    def test_who_searches_its_name_is_led_to_its_page(self, client, split):
        (found, *_) = client.get(f"{API}/search/", {"q": "Serbia and Montenegro"}).json()["results"]
        assert found["id"] == "CS"

    def test_the_api_lists_it_with_its_end_for_what_still_names_it(self, client, split):
        rows = {row["code"]: row for row in client.get(f"{API}/countries/").json()["results"]}
        assert set(rows) == {"CS", "ME", "RS"}
        assert [code for code, row in rows.items() if row["ended"]] == ["CS"]
        assert rows["CS"]["calls"] == []

    def test_a_country_that_came_by_an_end_is_gone_with_it_everywhere(self, client, split):
        moderation.withdraw(split, by=make.make_account(), reason="It is one still.", at=make.NOW)
        assert client.get("/countries/ME/").status_code == 404
        assert client.get(f"{API}/countries/ME/").status_code == 404
        assert "ME" not in {row["code"] for row in client.get(f"{API}/countries/").json()["results"]}
        assert "/countries/ME/" not in html(client, "/")


class TestAccusations:
    def test_whoever_succeeds_an_accused_state_is_warned_of(self, client, split):
        call = make.published(make.make_call(accused_country=Country.objects.get(code="CS")))
        body = client.get(f"{API}/countries/ME/").json()
        assert body["accused"]
        assert body["calls"] == []
        assert "not to this one" in shown(client, "/countries/ME/")
        assert call.title in shown(client, "/countries/ME/")
        today, heir = clock.TODAY, Country.objects.get(code="ME")
        assert not CallToAction.objects.to_ministry_of(heir, today).exists()
        assert calls_by_country(["ME"], today) == {"ME": []}


@pytest.mark.django_db(transaction=True, databases=["default", "snapshot"])
def test_a_dump_holds_the_end_and_every_country_that_is_named(transactional_db, tmp_path):
    PublicState.objects.get_or_create(pk=1)
    make.make_country("CS", "Serbia and Montenegro")
    make.make_caution("CS")
    make.published(make.make_ministry("CS", slug="cs-mfa", lifecycle="closed"))
    ending = ended("CS", ("ME", "Montenegro"))

    def tables(name):
        path = export(tmp_path / name, now=timezone.now()).dump.path
        read = {each: (path / f"{each}.jsonl").read_text().splitlines() for each in ("countries", "cautions")}
        return {each: [json.loads(line) for line in lines] for each, lines in read.items()}

    held = tables("ended")
    assert {row["code"]: bool(row["ended"]) for row in held["countries"]} == {"CS": True, "ME": False}
    assert {row["country"]["code"] for row in held["cautions"]} == {"CS", "ME"}
    moderation.withdraw(ending, by=make.make_account(), reason="It is one still.", at=make.NOW)
    held = tables("one")
    assert {row["code"]: bool(row["ended"]) for row in held["countries"]} == {"CS": False}
    assert {row["country"]["code"] for row in held["cautions"]} == {"CS"}
