"""search/ finds what is public in both apps, tells no more than that, and takes any words calmly."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directory import moderation
from directory.models import OrganisationName, SearchEntry
from directory.search import countries
from directory.search.typos import vocabulary
from tests import factories as make
from tests import work
from tests.kept import kept_keys
from tests.pages import advised, caution, contact, ministry, petition, withdraw

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_vocabulary():
    vocabulary.forget()
    yield
    vocabulary.forget()


def ask(client, q, **limits):
    return client.get("/api/v1/search/", {"q": q, **limits})


def hits(client, q, **limits):
    answer = ask(client, q, **limits)
    assert answer.status_code == 200, answer.content
    return answer.json()["results"]


def names(client, q, **limits):
    return [hit["name"] for hit in hits(client, q, **limits)]


@pytest.fixture
def germany():
    country = make.make_country("DE", "Germany")
    countries.index_countries()
    return country


def body(name, *others, **fields):
    unit = make.make_organisation(name=name, **fields)
    for other in others:
        OrganisationName.objects.create(organisation=unit, name=other)
    moderation.record(unit, by=None, at=make.NOW)
    return make.published(unit)


def test_a_hit_has_every_key(client, germany):
    unit = body("Zebra Alliance", country=germany)
    assert hits(client, "zebra") == [
        {
            "kind": "organisation",
            "id": str(unit.pk),
            "name": "Zebra Alliance",
            "url": f"http://127.0.0.1:8000/api/v1/organisations/{unit.slug}/",
            "page_url": f"http://127.0.0.1:8000/organisations/{unit.slug}/",
            "country": {
                "code": "DE",
                "name": "Germany",
                "url": "http://127.0.0.1:8000/api/v1/countries/DE/",
            },
            "matched": {"field": "name", "text": "Zebra Alliance"},
            "advisory": None,
            "cautions": [],
            "warning": None,
        }
    ]


@pytest.mark.parametrize(
    "q",
    ["Germany", "germ", "GERMANY", "Германия", "герман", "ドイツ", "DEU", "de", "Alemanha", "  Germany  "],
)
def test_a_country_is_found_whatever_it_is_called(client, germany, q):
    assert hits(client, q)[0]["id"] == "DE"


def test_the_name_by_which_it_was_found_is_told(client, germany):
    (hit,) = hits(client, "Saksa")
    assert hit["matched"] == {"field": "name", "text": "Saksa"}


def test_a_ministry_is_found_by_its_names_and_by_its_country(client, germany):
    found = make.make_ministry("DE", name="Federal Foreign Office")
    OrganisationName.objects.create(organisation=found, name="Auswärtiges Amt", language="de")
    moderation.record(found, by=None, at=make.NOW)
    make.published(found)
    assert names(client, "auswartiges AMT") == ["Federal Foreign Office"]
    assert names(client, "foreign germany") == ["Federal Foreign Office"]
    assert names(client, "Germany") == ["Germany", "Federal Foreign Office"]
    (hit,) = hits(client, "auswärtiges")
    assert (hit["kind"], hit["matched"]["text"]) == ("ministry", "Auswärtiges Amt")
    assert hit["url"].endswith("/api/v1/ministries/DE/")


def test_calls_articles_issues_and_petitions_are_found(client):
    issue = make.published(make.make_issue(name="Zebra visas"))
    article = make.published(make.make_article(headline="The zebras run", publication="Savanna Post"))
    call = make.published(make.make_call(title="Write for the zebras", article=article, issue=issue))
    signed = petition(body("Signs", kind="petition_platform"), 7)
    assert [hit["kind"] for hit in hits(client, "zebra")] == ["issue", "call", "article"]
    assert [hit["id"] for hit in hits(client, "savanna")] == [str(article.pk)]
    assert [hit["id"] for hit in hits(client, "petition")] == [str(signed.pk)]
    assert [hit["id"] for hit in hits(client, "please grant zebras")] == [str(call.pk)]


def test_a_word_of_the_summary_is_told_as_such(client):
    make.published(make.make_call(title="Write", summary="Zebras are in danger."))
    assert hits(client, "zebras")[0]["matched"] == {"field": "summary", "text": "Zebras are in danger."}


@pytest.mark.parametrize(
    "q", ["info@zebra.example", "INFO@zebra.example", "zebra.example", "https://www.zebra.example/x"]
)
def test_an_organisation_is_found_by_the_whole_of_an_address(client, q):
    unit = body("Striped")
    contact(unit, channel="email", value="info@zebra.example")
    (hit,) = hits(client, q)
    assert hit["id"] == str(unit.pk)
    assert hit["matched"]["text"] in ("info@zebra.example", "zebra.example")


@pytest.mark.parametrize("q", ["info@zebra.exampl", "nfo@zebra.example", "ebra.example"])
def test_part_of_an_address_finds_nothing(client, q):
    contact(body("Striped"), channel="email", value="info@zebra.example")
    assert hits(client, q) == []


def test_one_typing_error_is_forgiven_for_countries_and_organisations(client, germany):
    body("Zebra Alliance")
    assert names(client, "Germny") == ["Germany"]
    assert names(client, "zebra aliance") == ["Zebra Alliance"]
    assert names(client, "zebar") == ["Zebra Alliance"]


def test_two_wrong_words_find_nothing(client):
    body("Zebra Alliance")
    assert names(client, "zebar aliance") == []


def test_an_error_in_the_title_of_a_call_is_not_forgiven(client):
    make.published(make.make_call(title="Quaggas"))
    assert names(client, "quagas") == []


def test_a_corrected_word_leads_to_names_of_bodies_only(client):
    body("Zebra Alliance")
    make.published(make.make_call(title="Write for the zebra"))
    assert names(client, "zebar") == ["Zebra Alliance"]


def test_a_whole_name_comes_before_the_beginning_of_one_and_that_before_words_inside(client):
    for name in ("The Free Press", "Press Union", "Press"):
        body(name)
    assert names(client, "press") == ["Press", "Press Union", "The Free Press"]


def test_equal_hits_are_in_the_order_of_their_names(client):
    for name in ("Zebra Union", "Zebra Alliance", "Zebra League"):
        body(name)
    assert names(client, "zebra") == ["Zebra Alliance", "Zebra League", "Zebra Union"]


def test_at_most_a_hundred_are_shown_and_the_rest_is_told(client):
    for number in range(101):
        body(f"Zebra {number}")
    answer = ask(client, "zebra").json()
    assert (len(answer["results"]), answer["more"]) == (100, True)
    assert names(client, "zebra 100") == ["Zebra 100"]
    assert ask(client, "zebra 100").json()["more"] is False


def test_a_limit_to_one_kind_or_country(client, germany):
    body("Zebra Germany")
    body("Zebra", country=germany)
    ministry("DE", name="Zebra office")
    assert names(client, "zebra", kind="organisation") == ["Zebra", "Zebra Germany"]
    assert names(client, "zebra", kind="ministry") == ["Zebra office"]
    assert names(client, "zebra", country="DE") == ["Zebra", "Zebra office"]
    assert names(client, "germany", country="DE", kind="country") == ["Germany"]


@pytest.mark.hostile(18)
def test_what_is_not_public_is_not_found(client):
    make.make_organisation(name="Zebra pending")
    withdraw(body("Zebra withdrawn"))
    make.propose(body("Other"), make.make_account(), name="Zebra proposed")
    make.make_call(title="Zebra call")
    hidden = body("Parent", kind="petition_platform")
    petition(hidden, 7)
    withdraw(hidden)
    assert hits(client, "zebra") == []
    assert hits(client, "petition") == []


@pytest.mark.hostile(18)
def test_a_stale_entry_of_the_index_shows_nothing(client):
    hidden = make.make_organisation(name="Zebra pending")
    SearchEntry.objects.create(kind="organisation", key=str(hidden.pk), rank=2, words="zebra", seq=0)
    renamed = body("Other")
    SearchEntry.objects.filter(key=str(renamed.pk)).update(words="zebra @0000")
    assert ask(client, "zebra").json() == {"more": False, "results": []}


@pytest.mark.hostile(18)
def test_a_withdrawn_address_leads_nowhere_even_if_the_index_still_holds_it(client):
    unit = body("Striped")
    point = contact(unit, channel="email", value="info@zebra.example")
    words = SearchEntry.objects.get(key=str(unit.pk)).words
    withdraw(point)
    SearchEntry.objects.filter(key=str(unit.pk)).update(words=words)
    assert hits(client, "info@zebra.example") == []


@pytest.mark.hostile(18)
@pytest.mark.hostile(19)
def test_private_texts_are_found_by_nobody(client):
    author = make.make_account(username="canary-account", first_name="canary", email="canary@example.org")
    make.published(make.make_organisation(note="canary", by=author))
    make.published(make.make_article(text="canary prose", note="canary"))
    for q in ("canary", "canary@example.org", "canary-account", "example.org"):
        assert hits(client, q) == []


def test_an_advisory_is_carried(client):
    advised("Know this first.", name="Zebra")
    assert hits(client, "zebra")[0]["advisory"] == "Know this first."


def test_cautions_are_carried_with_a_country_and_its_bodies(client, germany):
    caution("DE", level="warn", text="Own words.")
    ministry("DE", name="Zebra")
    assert [hit["cautions"][0]["level"] for hit in hits(client, "germany")] == ["warn", "warn"]


def test_a_ministry_of_an_accused_state_carries_the_warning(client, germany):
    ministry("DE", name="Zebra")
    assert [hit["warning"] for hit in hits(client, "germany")] == [None, None]
    make.published(make.make_call(accused_country=germany))
    assert all("your own foreign ministry" in hit["warning"] for hit in hits(client, "germany"))


def test_calls_are_kept_from_the_readers_of_a_country_where_acting_is_dangerous(client, germany):
    issue = make.published(make.make_issue(exempt=True))
    make.published(make.make_call(title="Zebra plain", countries=[germany]))
    make.published(make.make_call(title="Zebra exempt", countries=[germany], issue=issue))
    assert len(names(client, "zebra", country="DE")) == 2
    caution("DE")
    assert names(client, "zebra", country="DE") == ["Zebra exempt"]


@pytest.mark.hostile(34)
@pytest.mark.parametrize(
    "q",
    [
        *("a", " a ", "%%", "___", "***", '"""', "(((", "-- ", "x" * 201, "ab\x7f", "ab\ncd"),
        " ".join(["word"] * 4_000),
    ],
    ids=range(12),
)
def test_what_is_too_short_too_long_or_no_word_is_refused_and_told(client, q):
    with work.that_ends():
        answer = ask(client, q)
    assert answer.status_code == 400
    (error,) = answer.json()["errors"]
    assert error["pointer"] == "/q"
    assert error["accepted"] == ["2 to 200 characters with a letter or digit, no control characters"]


@pytest.mark.hostile(34)
@pytest.mark.parametrize(
    "q",
    [
        *(
            'zebra"',
            "zebra*",
            "ze%",
            "z_bra",
            "NEAR(zebra, 2)",
            "zebra OR lion",
            "-zebra",
            "zebra AND",
            "NOT zebra",
        ),
        *(
            "words:zebra",
            "^zebra",
            "zebra'--",
            "zebra & !lion",
            "zebra:*",
            "zebra <-> lion",
            "\\",
            "(zebra|lion)+$",
        ),
        *(
            "{zebra} : lion",
            "zebra; DROP TABLE directory_searchentry",
            "ab " * 9 + "ab",
            "é" * 200,
            "日" * 200,
        ),
    ],
)
def test_signs_of_query_languages_are_no_more_than_signs(client, q):
    body("Zebra")
    with work.that_ends():
        answer = ask(client, q)
    assert answer.status_code == (400 if q == "\\" else 200)
    assert SearchEntry.objects.exists()


@pytest.mark.hostile(34)
def test_a_wildcard_does_not_widen_the_search(client):
    body("Zebra")
    assert names(client, "z%") == ["Zebra"]
    assert names(client, "%bra") == names(client, "_bra") == names(client, "*bra") == []


@pytest.mark.hostile(33)
@pytest.mark.parametrize(
    ("query", "pointer", "accepted"),
    [
        ("", "/q", "2 to 200"),
        ("q=zebra&foo=1", "/foo", "country"),
        ("q=zebra&page_size=5", "/page_size", "kind"),
        ("q=zebra&kind=ngo", "/kind", "ministry"),
        ("q=zebra&country=lt", "/country", "LT"),
        ("q=zebra&q=lion", "/q", "2 to 200"),
    ],
)
def test_missing_unknown_repeated_and_odd_parameters_are_refused(client, query, pointer, accepted):
    make.make_country("LT")
    answer = client.get(f"/api/v1/search/?{query}")
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")
    (error,) = answer.json()["errors"]
    assert error["pointer"] == pointer
    assert any(accepted in one for one in error["accepted"])


def test_it_takes_as_many_queries_for_nine_hits_as_for_three(client, germany):
    def fill(count):
        for number in range(count):
            contact(advised("Know.", name="Zebra"), channel="email", value=f"{number}@zebra.example")
            issue = make.published(make.make_issue(name="Zebra"))
            make.published(make.make_call(title="Zebra", countries=[germany], issue=issue))

    def queries():
        with CaptureQueriesContext(connection) as captured:
            hits(client, "zebra")
        return len(captured)

    fill(3)
    few = queries()
    fill(6)
    assert queries() == few
    assert few <= 15


def test_the_answer_has_the_manners_of_the_api(client, germany):
    answer = ask(client, "germany")
    assert answer.headers["Cache-Control"] == "public, max-age=60, no-transform"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "ETag" in answer.headers
    assert not answer.cookies
    assert client.post("/api/v1/search/").status_code == 405
    assert client.options("/api/v1/search/").status_code == 204


@pytest.mark.hostile(92)
def test_no_search_is_kept_in_the_cache(client, settings, germany):
    from django.core.cache import cache

    settings.PUBLIC_CACHE = True
    cache.clear()
    ask(client, "germany")
    assert not kept_keys()


def test_a_client_that_has_the_answer_gets_304(client, germany):
    etag = ask(client, "germany").headers["ETag"]
    again = client.get("/api/v1/search/", {"q": "germany"}, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
