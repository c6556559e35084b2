"""A ministry in the words of schema.org, checked by a JSON-LD processor and a list of the vocabulary's terms."""

import re

import pytest
from pyld import jsonld

from directory.models import Channel, Purpose
from tests import dumped
from tests import factories as make
from tests.advocacy.schema_org import VOCABULARY, ancestry, context, properties_of
from tests.pages import advised, call, caution, contact, ministry, withdraw

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
ADDRESS = "/api/v1/ministries/LT.jsonld"
LEAVES = ("text", "url", "date", "text or url")


@pytest.fixture
def whole(client):
    """A ministry with everything that one can have."""
    dumped.built()
    return client.get(ADDRESS).json()


def without_network(url, options):
    assert url.rstrip("/") == "https://schema.org", url
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": context()}}


def nodes(value):
    """Every object with a type, however deep."""
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for item in value.values():
            yield from nodes(item)


def test_every_property_belongs_to_its_type(whole):
    for node in nodes(whole):
        own = {key for key in node if not key.startswith("@")}
        assert own <= set(properties_of(node["@type"])), node["@type"]


def test_every_property_holds_what_it_may(whole):
    for node in nodes(whole):
        for key, held in properties_of(node["@type"]).items():
            values = node.get(key, [])
            for value in values if isinstance(values, list) else [values]:
                is_leaf = isinstance(value, str) or "@value" in value
                assert is_leaf if held in LEAVES else held in ancestry(value["@type"]), key


def test_a_processor_loses_nothing(whole):
    (expanded,) = jsonld.expand(whole, {"documentLoader": without_network})
    lost = [
        key for key in whole if key not in ("@context", "@type", "@id") and VOCABULARY + key not in expanded
    ]
    assert lost == []
    points = expanded[VOCABULARY + "contactPoint"]
    for written, read in zip(whole["contactPoint"], points, strict=True):
        assert {VOCABULARY + key for key in written if key != "@type"} == set(read) - {"@type"}


def test_a_processor_writes_it_back_as_it_was(whole):
    options = {"documentLoader": without_network}
    expanded = jsonld.expand(whole, options)
    again = jsonld.compact(expanded, {"@context": "https://schema.org"}, options)
    assert jsonld.expand(again, options) == expanded


def channel_of(point):
    return next(channel for channel in Channel if channel.label == point["name"])


def purpose_of(point):
    return next(purpose for purpose in Purpose if purpose.label == point["contactType"])


def value_of(point):
    keys = ("email", "telephone", "faxNumber", "streetAddress", "url")
    (value,) = [point[key] for key in keys if key in point]
    return value


def number_of(point):
    extension = re.search(r" ext\. (\d+)$", point["display"])
    return point["value"] + (f";ext={extension[1]}" if extension else "")


def test_every_contact_round_trips(client, whole):
    shape = client.get("/api/v1/ministries/LT/").json()
    found = [
        (
            point["identifier"],
            channel_of(point),
            purpose_of(point),
            value_of(point),
            point.get("availableLanguage"),
        )
        for point in whole["contactPoint"]
    ]
    expected = [
        (
            f"urn:uuid:{point['id']}",
            point["channel"],
            point["purpose"],
            number_of(point) if point["channel"] == "telephone" else point["value"],
            point["language"],
        )
        for point in shape["contact_points"]
    ]
    assert found == expected
    assert len(found) >= 6


def test_the_ministry_round_trips(client, whole):
    shape = client.get("/api/v1/ministries/LT/").json()
    assert whole["name"] == shape["name"]
    assert whole["identifier"] == f"urn:uuid:{shape['id']}"
    assert (whole["@id"], whole["url"]) == (f"{shape['url'].rstrip('/')}.jsonld", shape["website"])
    assert whole["subjectOf"]["url"] == shape["url"]
    assert whole["areaServed"]["identifier"] == shape["country"]["code"]
    assert whole["subjectOf"]["version"] == str(shape["revision"])


def test_an_extension_stays_with_its_number(whole):
    (number,) = [point["telephone"] for point in whole["contactPoint"] if "telephone" in point]
    assert number == "+37052362444;ext=12"


def test_names_keep_their_language(client):
    from directory import moderation
    from directory.models import OrganisationName

    body = make.make_ministry("LT")
    facts = {"language": "lt", "kind": "official"}
    OrganisationName.objects.create(organisation=body, name="Užsienio reikalų ministerija", **facts)
    moderation.record(body, by=None, at=make.NOW)
    make.published(body)
    assert client.get(ADDRESS).json()["alternateName"] == [
        {"@value": "Užsienio reikalų ministerija", "@language": "lt"}
    ]


def first_warning(client):
    found = client.get(ADDRESS).json()
    assert list(found)[:4] == ["@context", "@type", "@id", "disambiguatingDescription"]
    return found["disambiguatingDescription"]


def test_an_advisory_stands_first(client):
    advised("Read this first.", kind="foreign_ministry", country=make.make_country("LT"))
    assert first_warning(client) == "Read this first."


def test_that_the_state_is_accused_stands_first(client):
    ministry("LT")
    call(accused_country=make.make_country("LT"))
    assert "not to this one" in first_warning(client)


def test_a_caution_stands_first_in_its_public_words(client):
    ministry("LT")
    caution("LT", text="canary words")
    assert first_warning(client).startswith("Acting on calls like these may be dangerous")


def test_without_a_warning_there_is_none(client):
    ministry("LT")
    assert "disambiguatingDescription" not in client.get(ADDRESS).json()


def test_doubts_stand_before_the_contact(whole):
    doubts = [point.get("disambiguatingDescription", "") for point in whole["contactPoint"]]
    assert any("Doubted by a moderator" in doubt for doubt in doubts)
    assert any("leads to another domain" in doubt for doubt in doubts)
    assert any("not stand on a domain" in doubt for doubt in doubts)


def test_how_sure_a_contact_is_stands_in_words(whole):
    told = " ".join(point["description"] for point in whole["contactPoint"])
    assert "Not yet checked by a person." in told
    assert "Checked by a person on" in told
    assert "has been overdue since" in told


def test_nothing_hidden_is_in_it(client):
    dumped.built()
    assert dumped.CANARY not in client.get(ADDRESS).content.decode()


@pytest.mark.parametrize("code", ["FR", "DE", "ZZ", "lithuania"])
def test_what_is_not_public_is_a_problem(client, code):
    make.make_ministry("FR")
    withdraw(ministry("DE"))
    ministry("LT")
    answer = client.get(f"/api/v1/ministries/{code}.jsonld")
    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "application/problem+json")


def test_it_has_the_manners_of_the_api(client):
    contact(ministry("LT"))
    answer = client.get(ADDRESS)
    assert answer.headers["Content-Type"] == "application/ld+json"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert client.get(ADDRESS, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
    assert client.get(f"{ADDRESS}?x=1").status_code == 400
    assert client.post(ADDRESS).status_code == 405
    assert client.get(ADDRESS, headers={"Accept": "image/png"}).content == answer.content
