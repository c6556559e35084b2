"""One representation, whoever asked before: no answer depends on what the cache happens to hold."""

import itertools

import pytest
from django.core.cache import cache

from tests.advocacy.test_public_cache import kept, point  # noqa: F401  (fixtures)

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
PATHS = [
    *("/api/v1/", "/api/v1/ministries/", "/api/v1/ministries/LT/", "/api/v1/countries/LT/", "/api/v1/docs/"),
    *("/api/v1/ministries/LT.vcf", "/api/v1/ministries/LT.jsonld", "/api/v1/ministries/?country=LT"),
    *("/api/v1/ministries/lt/", "/api/v1/ministries/XX/", "/feeds/changes.atom", "/countries/LT/"),
]
ACCEPTED = [
    *("*/*", "application/json", "application/*", "text/html,application/xhtml+xml,*/*;q=0.8", "image/png"),
    *("application/jsonp", "application/ld+json", "text/vcard", "text/*", "application/json;q=0.5", ""),
]


def told(answer):
    """What must not depend on who asked before; which headers a first answer lacks is told elsewhere."""
    names = ("Content-Type", "ETag", "Location", "Content-Encoding", "Vary")
    return answer.status_code, {name: answer.headers.get(name) for name in names}, answer.content


def ask(client, path, accept, method="get", coding=""):
    headers = {"Accept": accept, **({"Accept-Encoding": coding} if coding else {})}
    return told(getattr(client, method)(path, headers=headers))


@pytest.mark.parametrize("path", PATHS)
def test_no_answer_depends_on_who_asked_before(client, point, path):  # noqa: F811
    """Each first of all, then after each other: the same."""
    first = {}
    for accept in ACCEPTED:
        cache.clear()
        first[accept] = ask(client, path, accept)
    for before, accept in itertools.product(ACCEPTED, ACCEPTED):
        cache.clear()
        ask(client, path, before)
        assert ask(client, path, accept) == first[accept], (before, accept)


@pytest.mark.parametrize("path", PATHS)
def test_head_and_codings_change_nothing_for_who_asks_next(client, point, path):  # noqa: F811
    cache.clear()
    first = {coding: ask(client, path, "*/*", coding=coding) for coding in ("", "gzip", "br", "zstd")}
    for method, before in itertools.product(("head", "get"), first):
        cache.clear()
        ask(client, path, "*/*", method, before)
        for coding, expected in first.items():
            assert ask(client, path, "*/*", coding=coding) == expected, (method, before, coding)


@pytest.mark.parametrize(
    ("path", "media_type"),
    [("/api/v1/ministries/LT.vcf", "text/vcard"), ("/api/v1/ministries/LT.jsonld", "application/ld+json")],
)
@pytest.mark.parametrize("accept", ACCEPTED)
def test_an_address_that_tells_its_form_satisfies_any_accept(client, point, path, media_type, accept):  # noqa: F811
    answer = client.get(path, headers={"Accept": accept})
    assert (answer.status_code, answer.headers["Content-Type"].partition(";")[0]) == (200, media_type)


def test_the_id_of_linked_data_is_where_it_stands(client, point):  # noqa: F811
    whole = client.get("/api/v1/ministries/LT.jsonld").json()
    again = client.get(whole["@id"].removeprefix("http://127.0.0.1:8000"))
    assert (again.headers["Content-Type"], again.json()) == ("application/ld+json", whole)


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/api/v1/ministries/lt/", "/api/v1/ministries/LT/"),
        ("/api/v1/ministries/Lt.vcf", "/api/v1/ministries/LT.vcf"),
        ("/api/v1/ministries/lT.jsonld", "/api/v1/ministries/LT.jsonld"),
        ("/api/v1/countries/lt/", "/api/v1/countries/LT/"),
    ],
)
def test_a_code_in_small_letters_leads_to_its_one_spelling(client, point, path, leads_to):  # noqa: F811
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Location"]) == (301, leads_to)


@pytest.mark.parametrize("debug", [True, False])
def test_bytes_that_are_no_text_are_a_problem(client, settings, debug):
    settings.DEBUG = debug
    answer = client.get("/api/v1/countries/?cursor=%00%ff")
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")


def test_moments_of_pages_have_no_fractions(client, point):  # noqa: F811
    page = client.get("/changes/").content.decode()
    assert '<time datetime="2' in page
    assert "." not in page.partition('<time datetime="')[2].partition('"')[0]
