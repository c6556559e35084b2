import pytest

from tests import factories as make

pytestmark = pytest.mark.django_db

LIST = "/api/v1/countries/"


@pytest.fixture(autouse=True)
def lithuania():
    return make.make_country("LT", "Lithuania")


def body(client, code="LT"):
    return client.get(f"{LIST}{code}/").json()


def test_the_shape(client, settings):
    ministry = make.published(make.make_ministry(slug="lt-ministry", name="Ministry of Foreign Affairs"))
    call = make.published(make.make_call(slug="visas", title="Ask for visas"))
    site, api = settings.SITE_URL, f"{settings.SITE_URL}/api/v1"
    assert body(client) == {
        "url": f"{api}/countries/LT/",
        "code": "LT",
        "alpha_3": "LTU",
        "numeric": "440",
        "m49": "440",
        "wikidata": None,
        "name": "Lithuania",
        "names": [
            {"name": "Lithuania", "language": "en"},
            {"name": "Lituanie", "language": "fr"},
            {"name": "Litauen", "language": "de"},
            {"name": "Lituania", "language": "es"},
            {"name": "Литва", "language": "ru"},
            {"name": "ليتوانيا", "language": "ar"},
        ],
        "region": "Europe",
        "ministry": {
            "id": str(ministry.pk),
            "slug": "lt-ministry",
            "name": "Ministry of Foreign Affairs",
            "advisory": None,
            "url": f"{api}/ministries/LT/",
        },
        "cautions": [],
        "ended": None,
        "accused": False,
        "warning": None,
        "calls": [
            {
                "url": f"{api}/calls/visas/",
                "slug": "visas",
                "title": "Ask for visas",
                "kind": "contact_government",
                "page_url": f"{site}{call.get_absolute_url()}",
                "write_url": f"{site}/calls/visas/write/LT/",
            }
        ],
    }
    assert client.get(LIST).json()["results"] == [body(client)]


def test_without_a_public_ministry_there_is_null(client):
    make.make_ministry()
    assert body(client)["ministry"] is None


def test_only_calls_to_the_readers_own_ministry_are_offered(client):
    make.make_call()
    make.published(make.make_call(addresses_reader="representatives"))
    make.published(make.make_call(addresses_reader="", countries=[make.make_country("LT")]))
    make.published(make.make_call(outcome="achieved"))
    assert body(client)["calls"] == []


def test_nobody_is_prompted_into_danger(client):
    make.published(make.make_call(slug="canary-call"))
    make.make_caution("LT")
    make.make_country("LV")
    answer = client.get(f"{LIST}LT/")
    assert answer.json()["calls"] == []
    assert [caution["level"] for caution in answer.json()["cautions"]] == ["do_not_prompt"]
    assert b"/calls/" not in answer.content
    assert len(body(client, "LV")["calls"]) == 1
    assert [len(row["calls"]) for row in client.get(LIST).json()["results"]] == [0, 1]


def test_a_caution_that_only_warns_hides_nothing(client):
    make.published(make.make_call())
    make.make_caution("LT", level="warn")
    assert len(body(client)["calls"]) == 1


def test_the_state_accused_by_a_published_call_carries_the_warning(client):
    make.make_country("RU", "Russia")
    pending = make.make_call(accused_country=make.make_country("RU"))
    assert (body(client, "RU")["accused"], body(client, "RU")["warning"]) == (False, None)
    make.published(pending)
    assert body(client, "RU")["accused"] is True
    assert "your own foreign ministry" in body(client, "RU")["warning"]
    assert body(client)["accused"] is False


def test_the_filters_and_the_order(client):
    make.make_country("KE", "Kenya", region="Africa")
    make.make_country("AD", "Andorra")

    def shown(query):
        return [row["code"] for row in client.get(LIST + query).json()["results"]]

    assert shown("") == ["AD", "KE", "LT"]
    assert shown("?region=Europe") == ["AD", "LT"]
    assert shown("?q=KEN") == ["KE"]


def test_an_unknown_country_is_a_404(client):
    assert client.get(f"{LIST}ZZ/").status_code == 404
