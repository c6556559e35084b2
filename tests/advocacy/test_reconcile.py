"""The Reconciliation Service API 0.2, asked as its clients ask: by a form, for batches, suggestions and columns."""

import json
import uuid

import jsonschema_rs
import pytest
from django.core.cache import cache

from advocacy.reconcile.queries import BATCH
from directory.search import countries
from tests import acts
from tests import factories as make
from tests.pages import advised, caution, contact, ministry, withdraw

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

ID = {"type": "string", "minLength": 1}
THING = {"type": "object", "required": ["id", "name"], "properties": {"id": ID, "name": ID}}
PLACE = {
    "type": "object",
    "required": ["service_url", "service_path"],
    "additionalProperties": {"type": "string"},
}
# What the specification asks of each answer (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/).
MANIFEST = {
    "type": "object",
    "required": ["versions", "name", "identifierSpace", "schemaSpace"],
    "properties": {
        "versions": {"contains": {"const": "0.2"}},
        "identifierSpace": {"format": "uri"},
        "schemaSpace": {"format": "uri"},
        "documentation": {"format": "uri"},
        "defaultTypes": {"type": "array", "items": THING},
        "view": {"properties": {"url": {"pattern": r"\{\{id\}\}"}}, "required": ["url"]},
        "suggest": {"additionalProperties": PLACE},
        "extend": {"properties": {"propose_properties": PLACE, "property_settings": {"type": "array"}}},
        "batchSize": {"type": "integer", "minimum": 1},
    },
}
CANDIDATE = {
    **THING,
    "required": ["id", "name", "score"],
    "properties": {
        **THING["properties"],
        "description": {"type": "string"},
        "score": {"type": "number"},
        "match": {"type": "boolean"},
        "type": {"type": "array", "items": THING},
        "features": {
            "type": "array",
            "items": {"required": ["id", "value"], "properties": {"value": {"type": ["number", "boolean"]}}},
        },
    },
}
RESULTS = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["result"],
        "properties": {"result": {"type": "array", "items": CANDIDATE}},
    },
}
CELL = {
    "oneOf": [
        {**THING, "additionalProperties": False},
        {"required": ["str"], "properties": {"str": {"type": "string"}}, "additionalProperties": False},
    ]
}
EXTENDED = {
    "type": "object",
    "required": ["meta", "rows"],
    "properties": {
        "meta": {"type": "array", "items": THING},
        "rows": {
            "additionalProperties": {
                "type": "object",
                "additionalProperties": {"type": "array", "items": CELL},
            }
        },
    },
}
SUGGESTED = {"type": "object", "required": ["result"], "properties": {"result": {"items": THING}}}
PROPOSED = {
    "type": "object",
    "required": ["type", "properties"],
    "properties": {"properties": {"items": THING}},
}


class Service:
    """A client that knows the specification, and of this service one address."""

    def __init__(self, client, site):
        self.client, self.site = client, site
        self.manifest = self.got("/reconcile/", MANIFEST)

    def got(self, path, shape, **parameters):
        return self.read(self.client.get(path, parameters), shape)

    def read(self, answer, shape):
        assert answer.status_code == 200, answer.content
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["Content-Type"] == "application/json"
        jsonschema_rs.validate(shape, answer.json())
        return answer.json()

    def posted(self, **form):
        return self.client.post(
            "/reconcile/", {name: json.dumps(sent) for name, sent in form.items()}, **FORM
        )

    def batch(self, queries):
        by_post = self.read(self.posted(queries=queries), RESULTS)
        assert self.got("/reconcile/", RESULTS, queries=json.dumps(queries)) == by_post
        assert by_post.keys() == queries.keys()
        for found in by_post.values():
            scores = [one["score"] for one in found["result"]]
            assert scores == sorted(scores, reverse=True)
        return {name: found["result"] for name, found in by_post.items()}

    def asked(self, text="", **more):
        return self.batch({"q0": {"query": text, **more}})["q0"]

    def matched(self, text="", **more):
        return [one["id"] for one in self.asked(text, **more) if one["match"]]

    def suggested(self, name, **parameters):
        where = self.manifest["suggest"][name]
        assert where["service_url"] == self.site
        return self.got(where["service_path"], SUGGESTED, **parameters)["result"]

    def extended(self, ids, *properties):
        asked = {"ids": ids, "properties": [{"id": name} for name in properties]}
        found = self.read(self.posted(extend=asked), EXTENDED)
        assert [one["id"] for one in found["meta"]] == list(properties)
        assert found["rows"].keys() == set(ids)
        return found


FORM = {"content_type": "application/x-www-form-urlencoded"}


@pytest.fixture
def service(client, settings, monkeypatch):
    def post(path, form, content_type):
        from urllib.parse import urlencode

        return type(client).post(client, path, urlencode(form), content_type=content_type)

    monkeypatch.setattr(client, "post", post)
    return Service(client, settings.SITE_URL)


@pytest.fixture
def lithuania():
    make.make_country("LT", "Lithuania")
    body = ministry("LT", name="Ministry of Foreign Affairs")
    contact(body, channel="email", value="info@urm.lt")
    contact(body, channel="contact_page", value="https://www.urm.lt/contacts")
    for code, name in (("LV", "Latvia"), ("DK", "Denmark")):
        make.make_country(code, name)
    countries.index_countries()
    return body


def test_a_name_that_is_one_countrys_matches(service, lithuania):
    ministry("LV", name="Ministry of Foreign Affairs")
    assert service.matched("Lithuania") == ["LT"]
    assert service.matched("Литва") == ["LT"]
    assert service.matched("LT", type="country") == ["LT"]
    assert service.matched("Lithuania", type=[{"id": "ministry"}]) == [str(lithuania.pk)]
    assert service.matched("Foreign ministry of Lithuania") == [str(lithuania.pk)]


def test_what_several_are_called_matches_none_until_the_country_is_told(service, lithuania):
    other = ministry("LV", name="Ministry of Foreign Affairs")
    found = service.asked("Ministry of Foreign Affairs")
    assert {one["id"] for one in found} == {str(lithuania.pk), str(other.pk)}
    assert not any(one["match"] for one in found)
    told = {"pid": "country", "v": "Lithuania"}
    assert service.matched("Ministry of Foreign Affairs", properties=[told]) == [str(lithuania.pk)]
    told = [{"pid": "country", "v": {"id": "LV", "name": "Latvia"}}]
    assert service.matched("Ministry of Foreign Affairs", properties=told) == [str(other.pk)]


def test_a_city_and_a_territory_are_no_country(service, lithuania):
    ministry("DK", name="Ministry of Foreign Affairs of Denmark")
    for text in ("Vilnius", "Greenland"):
        assert service.asked(text)
        assert service.matched(text) == []
    assert service.asked("Ministry", properties=[{"pid": "country", "v": "Greenland"}]) == []


def test_a_word_that_names_nothing_finds_nothing(service, lithuania):
    assert service.asked("Xqzvkt") == []
    assert service.asked("Lithuania", properties=[{"pid": "country", "v": "Nowhere"}]) == []


def test_a_part_of_a_name_is_found_and_does_not_match(service, lithuania):
    (found, *_) = service.asked("Lithuan")
    assert (found["id"], found["match"]) == ("LT", False)
    assert 0 < found["score"] < 100


def test_an_address_finds_its_body(service, lithuania):
    assert service.matched("", properties=[{"pid": "email", "v": "Info@urm.lt"}]) == [str(lithuania.pk)]
    told = [{"pid": "website", "v": "https://www.urm.lt/anything"}]
    assert service.matched("", properties=told) == [str(lithuania.pk)]
    assert service.asked("Ministry", properties=[{"pid": "email", "v": "other@urm.lt"}]) == []


def test_an_id_finds_what_it_is_of(service, lithuania):
    assert service.matched(str(lithuania.pk)) == [str(lithuania.pk)]
    assert service.asked(str(uuid.uuid4())) == []


def test_types_narrow_and_all_of_them_narrow_more(service, lithuania):
    make.published(make.make_organisation(name="Lithuania Pride", country=make.make_country("LT")))
    every = {one["id"] for one in service.asked("Lithuania")}
    assert len(every) == 3
    assert {one["id"] for one in service.asked("Lithuania", type="organisation")} == every - {"LT"}
    both = {"type": ["organisation", "ministry"], "type_strict": "all"}
    assert [one["id"] for one in service.asked("Lithuania", **both)] == [str(lithuania.pk)]
    assert len(service.asked("Lithuania", limit=1)) == 1


def test_each_query_of_a_batch_has_its_own_answer(service, lithuania):
    found = service.batch({"a": {"query": "Lithuania"}, "b": {"query": "Xqzvkt"}})
    assert [one["id"] for one in found["a"]][0] == "LT"
    assert found["b"] == []


def test_what_is_not_public_is_never_found(service, lithuania):
    key = str(lithuania.pk)
    withdraw(lithuania)
    make.make_organisation(name="Lithuania Secret")
    assert [one["id"] for one in service.asked("Lithuania")] == ["LT"]
    assert service.asked(key) == []
    assert service.extended([key], "email")["rows"][key] == {"email": []}
    assert service.client.get(f"/reconcile/{key}/").status_code == 404


def test_an_advisory_stands_beside_the_name(service):
    body = advised("Read this first.", name="Network", slug="network")
    (found,) = service.asked("Network")
    assert found["id"] == str(body.pk)
    assert "Read this first." in found["description"]
    assert service.extended([found["id"]], "advisory")["rows"][found["id"]]["advisory"] == [
        {"str": "Read this first."}
    ]


def test_columns_of_countries_and_bodies(service, lithuania):
    caution("LT", level="warn")
    key = str(lithuania.pk)
    found = service.extended(
        ["LT", key], "alpha_3", "ministry", "email", "contact_page", "country", "cautions"
    )
    assert found["rows"]["LT"] | {"cautions": 1} == {
        "alpha_3": [{"str": "LTU"}],
        "ministry": [{"id": key, "name": "Ministry of Foreign Affairs"}],
        **{"email": [], "contact_page": [], "country": [], "cautions": 1},
    }
    assert found["rows"][key]["email"] == [{"str": "info@urm.lt"}]
    assert found["rows"][key]["contact_page"] == [{"str": "https://www.urm.lt/contacts"}]
    assert found["rows"][key]["country"] == [{"id": "LT", "name": "Lithuania"}]
    assert len(found["rows"]["LT"]["cautions"]) == len(found["rows"][key]["cautions"]) == 1
    assert found["meta"][1]["type"]["id"] == "ministry"


def test_what_is_disputed_is_in_no_column(service, lithuania):
    point = contact(lithuania, channel="telephone", value="+37052362444")
    key = str(lithuania.pk)
    assert service.extended([key], "telephone")["rows"][key]["telephone"] == [{"str": "+37052362444"}]
    acts.dispute(point)
    assert service.extended([key], "telephone")["rows"][key]["telephone"] == []


def test_every_proposed_property_can_be_had(service, lithuania):
    where = service.manifest["extend"]["propose_properties"]["service_path"]
    for kind, id in (("country", "LT"), ("ministry", str(lithuania.pk)), ("organisation", str(lithuania.pk))):
        told = service.got(where, PROPOSED, type=kind)
        names = [one["id"] for one in told["properties"]]
        assert {"url", "names"} <= set(names)
        assert service.extended([id], *names)["rows"][id]["url"]
        assert len(service.got(where, PROPOSED, type=kind, limit=2)["properties"]) == 2


def test_who_types_is_offered_entities_properties_and_types(service, lithuania):
    entities = service.suggested("entity", prefix="Lith")
    assert [one["id"] for one in entities] == ["LT", str(lithuania.pk)]
    assert service.suggested("entity", prefix="Lith", cursor=1) == entities[1:]
    assert service.suggested("entity", prefix=str(lithuania.pk))[0]["id"] == str(lithuania.pk)
    assert [one["id"] for one in service.suggested("property", prefix="e-mail")] == ["email"]
    assert [one["id"] for one in service.suggested("type", prefix="minis")] == ["ministry"]
    assert {one["id"] for one in service.suggested("type", prefix="")} == {
        "country",
        "ministry",
        "organisation",
    }
    assert service.suggested("entity", prefix="") == []


def test_tools_may_send_more_than_the_specification_names(service, lithuania):
    assert service.suggested("entity", prefix="Lith", type="country", spell="always", lang="en")


def test_the_view_leads_to_the_page(service, lithuania):
    address = service.manifest["view"]["url"].replace("{{id}}", str(lithuania.pk))
    answer = service.client.get(address.removeprefix(service.site))
    assert (answer.status_code, answer.headers["Location"]) == (301, "/countries/LT/")
    assert service.client.get("/reconcile/nothing/").status_code == 404


@pytest.mark.parametrize(
    ("queries", "status", "word"),
    [
        ({"q": {"query": ""}}, 400, "country"),
        ({"q": {}}, 400, "country"),
        ({"q": {"query": 7}}, 400, "characters"),
        ({"q": {"query": "x" * 201}}, 400, "200"),
        ({"q": {"query": "a\x00b"}}, 400, "control"),
        ({"q": {"query": "Lithuania", "type": "Q6256"}}, 400, "ministry"),
        ({"q": {"query": "Lithuania", "type": [{"name": "Country"}]}}, 400, "ministry"),
        ({"q": {"query": "Lithuania", "limit": 0}}, 400, "whole number"),
        ({"q": {"query": "Lithuania", "limit": True}}, 400, "whole number"),
        ({"q": {"query": "Lithuania", "type_strict": "perhaps"}}, 400, "should"),
        ({"q": {"query": "Lithuania", "properties": [{"pid": "P17", "v": "LT"}]}}, 400, "website"),
        (
            {"q": {"query": "Lithuania", "properties": [{"pid": "country", "v": ["\x00\x00"]}]}},
            400,
            "control",
        ),
        ({"q": {"query": "Lithuania", "properties": ["country"]}}, 400, "website"),
        ({"q": "Lithuania"}, 400, "object"),
        ({f"q{number}": {"query": "Lithuania"} for number in range(BATCH + 1)}, 413, str(BATCH)),
        ([], 400, "object"),
        ({"q": {"query": "\ud800x.lt", "note": "half of a pair"}}, 400, "cannot be read"),
        ({"q": {"query": "Lithuania", "limit": 10**30}}, 400, "cannot be read"),
    ],
)
def test_what_is_not_accepted_is_named(service, lithuania, queries, status, word):
    answer = service.posted(queries=queries)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert word in answer.json()["detail"]


@pytest.mark.parametrize(
    ("extend", "status"),
    [
        ({"properties": [{"id": "email"}]}, 400),
        ({"ids": "LT", "properties": [{"id": "email"}]}, 400),
        ({"ids": ["LT"], "properties": [{"id": "P856"}]}, 400),
        ({"ids": ["LT"] * 101, "properties": []}, 413),
        ({"ids": [7], "properties": []}, 400),
    ],
)
def test_an_extension_that_is_not_accepted_is_refused(service, extend, status):
    assert service.posted(extend=extend).status_code == status


def test_odd_ids_have_empty_rows(service, lithuania):
    ids = ["lt", "XX", "\x00\x00", str(lithuania.pk).upper(), "nothing", ""]
    assert service.extended(ids, "names")["rows"] == {id: {"names": []} for id in ids}


def test_other_bodies_and_methods_are_refused(client, service):
    post = type(client).post
    assert post(client, "/reconcile/", "{}", content_type="application/json").status_code == 400
    assert post(client, "/reconcile/", "", content_type=FORM["content_type"]).status_code == 400
    long = "queries=" + "x" * 100_001
    assert post(client, "/reconcile/", long, content_type=FORM["content_type"]).status_code == 413
    for method in ("put", "patch", "delete"):
        answer = getattr(client, method)("/reconcile/")
        assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD, POST, OPTIONS")
    assert client.get("/reconcile/suggest/entity/?prefix=a&cursor=-1").status_code == 400
    assert client.get("/reconcile/properties/?type=P31").status_code == 400
    assert client.get("/reconcile/?queries=%ff").headers["Content-Type"] == "application/problem+json"


def test_a_browser_of_another_site_may_post_its_question(client, service):
    asked = {"Origin": "https://news.example", "Access-Control-Request-Method": "POST"}
    answer = client.options("/reconcile/", headers=asked)
    assert answer.status_code == 204
    assert "POST" in answer.headers["Access-Control-Allow-Methods"]
    elsewhere = client.options("/reconcile/suggest/entity/", headers=asked)
    assert "POST" not in elsewhere.headers["Access-Control-Allow-Methods"]


def test_what_was_asked_is_kept_nowhere(client, service, lithuania, settings):
    settings.PUBLIC_CACHE = True
    asked = {"queries": json.dumps({"q": {"query": "Lithuania"}})}
    first = client.get("/reconcile/", asked)
    assert first.json()["q"]["result"][0]["match"]
    withdraw(lithuania)
    assert len(client.get("/reconcile/", asked).json()["q"]["result"]) == 1
    assert service.posted(queries={"q": {"query": "Lithuania"}}).headers["Cache-Control"] == "no-store"


def test_the_number_of_queries_grows_with_no_row(service, lithuania, django_assert_max_num_queries):
    bodies = [str(make.published(make.make_organisation(slug=f"body-{n}")).pk) for n in range(30)]
    with django_assert_max_num_queries(30):
        service.extended([*bodies, "LT"], "email", "country", "names")


def test_each_query_of_a_batch_counts_for_its_sender(service, lithuania, settings):
    cache.clear()
    settings.READS_PER_MINUTE = 5
    three = {f"q{number}": {"query": "Lithuania"} for number in range(3)}
    assert service.posted(queries=three).status_code == 200
    refused = service.posted(queries=three)
    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) > 0
    assert refused.json()["type"].endswith("#problem-too-many-requests")
    cache.clear()
