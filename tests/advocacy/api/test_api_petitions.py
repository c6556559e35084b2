import pytest

from directory import moderation
from directory.models import LinkState, Observation
from tests import clock
from tests import factories as make
from tests.pages import advised, call, petition, withdraw

pytestmark = pytest.mark.django_db

LIST = "/api/v1/petitions/"


def platform(**fields):
    return make.published(make.make_organisation(kind="petition_platform", **fields))


def one(client, unit):
    return client.get(f"{LIST}{unit.pk}/")


def shown(client, query=""):
    return [row["id"] for row in client.get(LIST + query).json()["results"]]


def test_the_shape(client, settings):
    api = f"{settings.SITE_URL}/api/v1"
    hosted = platform(slug="signs", name="Signs")
    unit = petition(hosted, 1200)
    body = one(client, unit).json()
    assert body == {
        "url": f"{api}/petitions/{unit.pk}/",
        "id": str(unit.pk),
        "title": "The petition",
        "platform": {
            "id": str(hosted.pk),
            "slug": "signs",
            "name": "Signs",
            "advisory": None,
            "url": f"{api}/organisations/signs/",
        },
        "addressee": None,
        "link": "https://signs.example/petition",
        "counts": [
            {
                "count": 1200,
                "counted_on": str(clock.TODAY),
                "source": {
                    "url": "https://www.urm.lt/contacts",
                    "publisher": "urm.lt",
                    "retrieved_on": str(clock.TODAY),
                    "evidence": "official",
                    "kind": "own",
                    "page_from": None,
                },
            }
        ],
        "link_state": {"state": "unknown", "since": None},
        "revision": unit.revision,
        "updated_at": clock.STAMP,
    }
    assert client.get(LIST).json()["results"] == [body]


def test_a_platform_that_is_only_named_carries_no_link_in_the_list_or_in_a_call(client):
    unit = petition(platform(named_only=True), 7)
    asked = call(petition=unit)
    assert one(client, unit).json()["link"] is None
    assert client.get(f"/api/v1/calls/{asked.slug}/").json()["petition"]["link"] is None
    assert b"signs.example" not in client.get(LIST).content


def test_the_advisory_of_the_platform_is_carried(client):
    unit = petition(advised("Signing it is punishable there.", kind="petition_platform"), 7)
    assert one(client, unit).json()["platform"]["advisory"] == "Signing it is punishable there."


def test_what_a_program_saw_is_told(client):
    unit = petition(platform(), 7)
    seen = Observation.objects.create(url=unit.url, next_check_at=make.NOW)
    found = moderation.Finding(state=LinkState.MOVED, next_check_at=make.NOW)
    moderation.observe(seen, found, at=make.NOW)
    body = one(client, unit).json()
    assert body["link_state"] == {"state": "moved", "since": str(clock.TODAY)}
    assert body["revision"] == unit.revision + 1


@pytest.mark.hostile(18)
def test_what_is_not_public_is_absent(client):
    withdrawn, orphaned = petition(platform(), 7), petition(platform(), 8)
    withdraw(withdrawn)
    withdraw(orphaned.platform)
    unknown = client.get(f"{LIST}00000000-0000-4000-8000-000000000000/")
    for unit in (withdrawn, orphaned):
        answer = one(client, unit)
        assert (answer.status_code, answer.content) == (404, unknown.content)
    assert shown(client) == []


def test_the_filters(client):
    issue = make.published(make.make_issue(slug="visas"))
    lithuanian = platform(slug="signs", country=make.make_country("LT"))
    here, there = petition(lithuanian, 7), petition(platform(slug="other"), 8)
    call(petition=here, issue=issue)
    make.make_call(petition=there, issue=issue)
    only = [str(here.pk)]
    assert shown(client, "?platform=signs") == shown(client, f"?platform={lithuanian.pk}") == only
    assert shown(client, "?issue=visas") == shown(client, "?country=LT") == only
    assert shown(client, "?addressee=signs") == []
    assert len(shown(client, "?q=PETITION")) == len(shown(client, "?link=unknown")) == 2
    assert shown(client, f"?updated_since={there.revision}") == [str(there.pk)]
