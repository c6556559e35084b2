import io
import json

import pytest
from django.core.management import call_command
from jsonschema import Draft202012Validator

from tests import factories as make
from tests import tables
from tests.pages import petition, withdraw

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

PATHS = {
    "/api/v1/": [""],
    "/api/v1/countries/": ["countries/"],
    "/api/v1/countries/{code}/": ["countries/LT/", "countries/RU/"],
    "/api/v1/ministries/": ["ministries/"],
    "/api/v1/ministries/{code}/": ["ministries/LT/"],
    "/api/v1/ministries/{code}.jsonld": ["ministries/LT.jsonld"],
    "/api/v1/ministries/{code}.vcf": ["ministries/LT.vcf"],
    "/api/v1/organisations/": ["organisations/"],
    "/api/v1/organisations/{key}/": ["organisations/network/"],
    "/api/v1/contact-points/": ["contact-points/"],
    "/api/v1/contact-points/{id}/": ["contact-points/{point}/"],
    "/api/v1/calls/": ["calls/"],
    "/api/v1/calls/{key}/letter/": ["calls/full/letter/?country=LT"],
    "/api/v1/calls/{key}/": ["calls/bare/", "calls/full/"],
    "/api/v1/articles/": ["articles/"],
    "/api/v1/articles/{id}/": ["articles/{article}/"],
    "/api/v1/petitions/": ["petitions/"],
    "/api/v1/petitions/{id}/": ["petitions/{petition}/"],
    "/api/v1/issues/": ["issues/"],
    "/api/v1/issues/{key}/": ["issues/visas/"],
    "/api/v1/changes/": ["changes/", "changes/?page_size=2"],
    "/api/v1/search/": [
        "search/?q=organisation",
        "search/?q=ask+ministry",
        "search/?q=headline",
        "search/?q=lt",
    ],
    "/api/v1/schema/": ["schema/"],
    "/api/v1/docs/": ["docs/"],
}
OTHER_TYPES = {
    "/api/v1/ministries/{code}.vcf": "text/vcard",
    "/api/v1/ministries/{code}.jsonld": "application/ld+json",
    "/api/v1/docs/": "text/html",
}


@pytest.fixture
def schema(client):
    answer = client.get("/api/v1/schema/")
    assert answer.headers["Content-Type"] == "application/json"
    return answer.json()


@pytest.fixture
def world():
    return tables.built_once(make_world)


def make_world():
    make.make_country("RU")
    ministry = make.published(make.make_ministry())
    point = make.published(make.make_contact_point(ministry, channel="email", value="a@urm.lt"))
    make.published(make.make_domain(ministry))
    make.make_caution("LT", level="warn")
    named = make.published(make.make_organisation(slug="network"))
    issue = make.published(make.make_issue(slug="visas"))
    article = make.published(make.make_article(publication=""))
    make.published(make.make_call(slug="bare", article=article, addresses_reader=""))
    full = {"accused_country": make.make_country("RU"), "lapses_on": make.day("2030-01-01"), "issue": issue}
    make.published(
        make.make_call(slug="full", organisations=[named], countries=[make.make_country("LT")], **full)
    )
    signed = petition(named, 7)
    withdraw(make.published(make.make_article()))
    return {"point": point.pk, "article": article.pk, "petition": signed.pk}


def validator(schema, found):
    return Draft202012Validator({**found, "components": schema["components"]})


def shape_of(schema, path, status, media_type):
    return schema["paths"][path]["get"]["responses"][status]["content"][media_type]["schema"]


def test_the_schema_is_valid_and_written_without_warnings():
    out = io.StringIO()
    call_command("spectacular", "--validate", "--fail-on-warn", "--format", "openapi-json", stdout=out)
    assert json.loads(out.getvalue())["openapi"].startswith("3.1")


def test_every_endpoint_is_in_it_with_its_documentation(schema):
    methods = {path: set(found) for path, found in schema["paths"].items()}
    assert methods == {**dict.fromkeys(PATHS, {"get"}), "/api/v1/suggestions/": {"post"}}
    assert all(one["description"] for found in schema["paths"].values() for one in found.values())


@pytest.mark.hostile(43)
@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_as_described(client, schema, world, path):
    media_type = OTHER_TYPES.get(path, "application/json")
    check = validator(schema, shape_of(schema, path, "200", media_type))
    for tail in PATHS[path]:
        answer = client.get(f"/api/v1/{tail.format(**world)}")
        assert answer.status_code == 200
        check.validate(answer.content.decode() if media_type.startswith("text/") else answer.json())


def test_no_key_of_any_shape_is_optional(schema):
    shapes = schema["components"]["schemas"].items()
    # What is sent to us may leave keys out; what we send never does.
    objects = {
        name: shape for name, shape in shapes if shape.get("type") == "object" and name != "Suggestion"
    }
    assert {
        name for name, shape in objects.items() if set(shape["required"]) != set(shape["properties"])
    } == set()


@pytest.mark.hostile(43)
def test_problems_are_as_described(client, schema):
    for path, query, status in [
        ("countries/", "?x=1", "400"),
        ("countries/ZZ/", "", "404"),
        ("calls/", "", "406"),
    ]:
        accept = "image/png" if status == "406" else "application/json"
        answer = client.get(f"/api/v1/{path}{query}", headers={"Accept": accept})
        name = "/api/v1/countries/{code}/" if status == "404" else f"/api/v1/{path}"
        assert str(answer.status_code) == status
        validator(schema, shape_of(schema, name, status, "application/problem+json")).validate(answer.json())


def test_parameters_list_what_they_accept(schema):
    parameters = {row["name"]: row for row in schema["paths"]["/api/v1/contact-points/"]["get"]["parameters"]}
    assert set(parameters) == {
        "country",
        "region",
        "organisation",
        "kind",
        "channel",
        "purpose",
        "language",
        "evidence",
        "verification",
        "link",
        "updated_since",
        "cursor",
        "page_size",
    }
    assert "telephone" in parameters["channel"]["schema"]["anyOf"][0]["enum"]
    assert "emergency" not in parameters["purpose"]["schema"]["anyOf"][0]["enum"]
    assert "official" in parameters["evidence"]["schema"]["enum"]
    assert parameters["page_size"]["schema"] == {"type": "integer", "minimum": 1}


def test_the_index_lists_every_endpoint(client, settings):
    index = client.get("/api/v1/").json()
    assert set(index) == {
        "countries",
        "ministries",
        "organisations",
        "contact-points",
        "calls",
        "articles",
        "petitions",
        "issues",
        "changes",
        "search",
        "suggestions",
        "schema",
        "docs",
    }
    for name, address in index.items():
        # One needs words, the other takes them.
        expected = {"search": 400, "suggestions": 405}.get(name, 200)
        assert client.get(address.removeprefix(settings.SITE_URL)).status_code == expected
