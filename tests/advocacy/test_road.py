"""The whole road on the curated data: from the queue to the country's page and the API."""

import pytest
from django.test import Client, TestCase

from advocacy.models import CallToAction
from directory import moderation
from directory.accounts import roles
from directory.models import ContactPoint, Organisation
from tests import bundled
from tests import factories as make

SLUG = "ask-your-foreign-ministry-for-visas-2017"
DRAFT = f"/calls/{SLUG}/write/"


def approve_all_calls():
    """Two moderators approve each curated call with what it waits for, in the queue's own way."""
    moderators = [make.make_account(), make.make_account()]
    for call in CallToAction.objects.pending():
        for moderator in moderators:
            seen = [case.hash for case in moderation.bundle_of(CallToAction.objects.get(pk=call.pk))]
            moderation.approve_bundle(
                call, by=moderator, seen_hashes=seen, at=make.NOW, acknowledged={"passage_read"}
            )


@pytest.mark.any_database
class CuratedRoadTest(TestCase):
    """What readers and programs see once two people stand behind the calls of 2017."""

    @classmethod
    def setUpTestData(cls):
        bundled.load()
        approve_all_calls()

    def page(self, path, status=200):
        answer = self.client.get(path)
        assert answer.status_code == status, path
        return answer.content.decode()

    def api(self, path):
        return self.client.get(f"/api/v1/{path}").json()

    def test_all_calls_are_public(self):
        assert CallToAction.objects.published().count() == 4

    def test_germany_and_lithuania_offer_the_call(self):
        for code in ("DE", "LT"):
            assert f"{DRAFT}{code}/" in self.page(f"/countries/{code}/")
            assert [call["slug"] for call in self.api(f"countries/{code}/")["calls"]] == [SLUG]
            assert self.api(f"ministries/{code}/")["calls_count"] == 1
            self.page(f"{DRAFT}{code}/")

    def test_uganda_and_libya_show_the_caution_and_offer_no_action(self):
        for code in ("UG", "LY"):
            page = self.page(f"/countries/{code}/")
            assert "Acting on calls like these may be dangerous in this country" in page
            assert "/safety/" in page
            assert "/write/" not in page
            assert self.api(f"countries/{code}/")["calls"] == []
            assert self.api(f"countries/{code}/")["cautions"]
            self.page(f"{DRAFT}{code}/", status=404)

    def test_uganda_keeps_its_plain_contacts(self):
        points = ContactPoint.objects.published().filter(organisation__country="UG")
        page = self.page("/countries/UG/")
        assert points.exists()
        for point in points.filter(channel="website"):
            assert point.value in page
        assert len(self.api("ministries/UG/")["contact_points"]) == points.count()
        assert self.api("ministries/UG/")["calls_count"] == 0

    def test_the_accused_state_carries_caution_and_warning(self):
        page = self.page("/countries/RU/")
        assert "Acting on calls like these may be dangerous in this country" in page
        assert "is not the one to write to" in page
        assert "/write/" not in page
        assert self.api("countries/RU/")["accused"] is True

    def test_an_advisory_stands_before_any_link_of_its_organisation(self):
        for name in ("Russian LGBT Network", "Human Rights Watch", "Novaya Gazeta Europe"):
            organisation = Organisation.objects.get(name=name)
            page = self.page(organisation.get_absolute_url())
            main = page[page.index("<main") :]
            advisory = main.index(organisation.advisory.split(".")[0].replace('"', "&quot;")[:40])
            values = organisation.contact_points.published().values_list("value", flat=True)
            assert all(advisory < main.index(value) for value in values if value in main), name
            assert self.api(f"organisations/{organisation.slug}/")["advisory"] == organisation.advisory

    def test_the_call_is_on_its_page_and_on_those_of_what_it_concerns(self):
        title = CallToAction.objects.get(slug=SLUG).title
        assert title in self.page(f"/calls/{SLUG}/")
        assert title in self.page("/calls/")
        assert title in self.page("/articles/")
        network = CallToAction.objects.get(slug__startswith="offer-help")
        assert network.title in self.page("/organisations/russian-lgbt-network/")
        assert self.api(f"calls/{SLUG}/")["addresses"]["reader"] == "ministry"

    def test_the_list_serves_191_ministries(self):
        found, path = [], "/api/v1/ministries/?page_size=100"
        while path:
            answer = self.client.get(path).json()
            found += answer["results"]
            path = answer["next"]
        assert len(found) == len({ministry["country"]["code"] for ministry in found}) == 191

    def test_six_ministries_are_not_there(self):
        for code in ("KG", "KW", "LY", "NR", "SD", "SN"):
            assert self.client.get(f"/api/v1/ministries/{code}/").status_code == 404


PATHS = [
    *(
        "/",
        "/countries/",
        "/countries/LT/",
        "/organisations/",
        "/calls/",
        "/articles/",
        "/method/",
        "/safety/",
    ),
    *("/api/v1/countries/", "/api/v1/countries/LT/", "/api/v1/ministries/", "/api/v1/ministries/LT/"),
    *("/api/v1/organisations/", "/api/v1/contact-points/", "/api/v1/calls/", "/api/v1/articles/"),
]


@pytest.mark.django_db
@pytest.mark.hostile(18)
def test_a_canary_published_and_then_withdrawn_is_found_nowhere():
    ministry = make.published(make.make_ministry("LT"))
    text = "Please write to your ministry. Thank you."
    article = make.published(make.make_article(text=text, publication="Canary Post"))
    call = make.published(make.make_call(article=article, title="Canary title"))
    point = make.published(make.make_contact_point(ministry, value="https://canary.example/contact"))
    body = make.published(make.make_organisation(name="Canary body"))
    client, moderator = Client(), make.make_account(username="canary-person")
    own = [f"/calls/{call.slug}/", body.get_absolute_url()]
    own += [f"/api/v1/calls/{call.pk}/", f"/api/v1/contact-points/{point.pk}/"]
    assert "canary" in " ".join(client.get(path).content.decode().lower() for path in PATHS)
    for unit in (point, call, article, body):
        moderation.withdraw(unit, by=moderator, reason="Canary reason", at=make.NOW)
    told = {path: client.get(path).content.decode().lower() for path in [*PATHS, *own]}
    assert not [path for path, text in told.items() if "canary" in text]
    assert {client.get(path).status_code for path in own} == {404}


@pytest.mark.django_db
def test_a_collected_call_is_on_pages_and_in_the_api_after_the_second_approval_only():
    make.published(make.make_ministry("LT"))
    call = make.make_call(by=make.make_account(roles.CONTRIBUTOR))
    paths = [f"/calls/{call.slug}/", f"/calls/{call.slug}/write/LT/", f"/api/v1/calls/{call.slug}/"]
    client = Client()
    assert {client.get(path).status_code for path in paths} == {404}
    assert call.title not in client.get("/countries/LT/").content.decode()
    make.approve(call, make.make_account())
    assert {client.get(path).status_code for path in paths} == {200}
    assert call.title in client.get("/countries/LT/").content.decode()


@pytest.mark.django_db
def test_public_answers_set_no_cookie_and_do_not_vary_by_reader():
    make.published(make.make_ministry("LT"))
    client = Client(headers={"accept-language": "fr, de;q=0.9"})
    client.cookies["django_language"] = "fr"
    for path in PATHS:
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert not answer.cookies, path
        assert "Cookie" not in answer.get("Vary", ""), path
        assert "Accept-Language" not in answer.get("Vary", ""), path
        assert "default-src 'none'" in answer["Content-Security-Policy"], path
        assert answer["Referrer-Policy"] == "same-origin"
        if not path.startswith("/api/"):
            assert '<html lang="en"' in answer.content.decode()


@pytest.mark.django_db
def test_a_language_that_is_not_there_is_no_page():
    assert Client().get("/it/").status_code == 404
