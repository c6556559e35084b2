"""The letter of a call for programs: that of its page, and none where its page is none."""

from datetime import timedelta

import pytest

from advocacy.api.serializers import WARNING
from tests import factories as make
from tests.pages import call, caution, contact, html, ministry

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


@pytest.fixture
def body():
    return ministry("LT", name="Ministry of Foreign Affairs")


def address(asked, query="country=LT"):
    return f"/api/v1/calls/{asked.slug}/letter/?{query}"


def letter(client, asked, query="country=LT"):
    answer = client.get(address(asked, query))
    assert answer.status_code == 200, answer.content
    return answer.json()


def refused(client, asked, query="country=LT"):
    answer = client.get(address(asked, query))
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"
    return answer.json()["detail"]


def test_it_is_the_letter_of_the_page(client, body, settings):
    asked = call(slug="visas", letters=[make.a_letter("fr")])
    found = letter(client, asked)
    assert (found["call"]["slug"], found["country"]["code"], found["addressee"]["id"]) == (
        *("visas", "LT"),
        str(body.pk),
    )
    assert (found["language"], found["languages"], found["is_reviewed"]) == ("en", ["en", "fr"], True)
    assert found["page_url"] == f"{settings.SITE_URL}/calls/visas/write/LT/"
    page = html(client, "/calls/visas/write/LT/")
    assert all(line in page for line in found["body"].replace("’", "&#x27;").splitlines() if line)
    assert (found["cautions"], found["warning"]) == ([], None)
    assert client.get(f"/api/v1/calls/{asked.pk}/letter/?country=LT").json() == found


def test_what_its_writer_fills_in_is_named(client, body):
    found = letter(client, call())
    places = {place["name"]: place for place in found["places"]}
    assert set(places) == {"who", "reason", "name", "town"}
    whole = found["body_with_town"]
    for name, place in places.items():
        assert place["text"] in whole
        assert (place["text"] in found["body"]) is not place["is_optional"], name
        whole = whole.replace(place["text"], "")
    assert "[" not in whole
    assert places["who"]["choices"] == ["a citizen of Country LT", "a resident of Country LT"]


def test_in_another_language_of_the_call(client, body):
    asked = call(slug="visas", letters=[make.a_letter("fr")])
    found = letter(client, asked, "country=LT&language=fr")
    assert (found["language"], found["subject"]) == ("fr", "Subject fr")
    assert found["page_url"].endswith("/calls/visas/write/LT/fr/")
    assert "en, fr" in refused(client, asked, "country=LT&language=de")
    assert letter(client, asked, "country=LT&language=en") == letter(client, asked)


def test_a_translation_that_nobody_reviewed_says_so(client, body):
    asked = call(letters=[{**make.a_letter("fr"), "is_draft": True}])
    assert letter(client, asked, "country=LT&language=fr")["is_reviewed"] is False


def test_where_the_page_is_none_there_is_no_letter(client, body):
    issue = make.published(make.make_issue())
    for asked in (
        make.make_call(),
        call(outcome="achieved"),
        call(lapses_on=make.TODAY - timedelta(days=1)),
        call(accused_country=body.country, addresses_reader=""),
        call(addresses_reader="representatives"),
    ):
        assert "letter" not in refused(client, asked)
    free, bound = call(), call(issue=issue)
    make.make_country("LV")
    refused(client, free, "country=LV")
    caution("LT", issue=issue)
    refused(client, bound)
    assert letter(client, free)["cautions"] == []
    caution("LT")
    refused(client, free)


def test_a_caution_that_warns_stands_beside_it(client, body):
    caution("LT", level="warn")
    assert [one["level"] for one in letter(client, call())["cautions"]] == ["warn"]


def test_an_accused_state_is_warned_of(client, body):
    call(accused_country=body.country, addresses_reader="")
    assert letter(client, call())["warning"] == WARNING


@pytest.mark.parametrize(
    "query", ["", "country=XX", "country=lt", "country=LT&x=1", "country=LT&language=a_b"]
)
def test_a_parameter_that_is_missing_or_wrong_is_named(client, body, query):
    answer = client.get(address(call(), query))
    assert answer.status_code == 400
    assert answer.json()["errors"]


def test_it_may_be_kept_and_is_made_in_few_queries(client, body, django_assert_max_num_queries):
    contact(body)
    asked = call(letters=[make.a_letter(language) for language in ("fr", "ru", "ar")])
    with django_assert_max_num_queries(20):
        answer = client.get(address(asked))
    assert answer.headers["Cache-Control"] == "public, max-age=60, no-transform"
    assert client.get(address(asked), headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
