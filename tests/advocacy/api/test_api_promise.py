"""What was promised of the API is kept: the description lies in the repository, and version 1.0 of it stays."""

import copy
import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.promise import broken

DOCS = Path(__file__).parents[3] / "docs"
PROMISED = json.loads((DOCS / "openapi-1.0.json").read_text())
LIST = "/api/v1/contact-points/"
DETAIL = "/api/v1/calls/{key}/"


def generated():
    out = io.StringIO()
    call_command("spectacular", "--format", "openapi-json", stdout=out)
    return out.getvalue()


@pytest.mark.hostile(43)
def test_the_file_in_the_repository_is_the_description_that_is_generated():
    renewed = generated().strip() == (DOCS / "openapi.json").read_text().strip()
    assert renewed, "docs/openapi.json is not what the code describes; `make openapi` renews it"


def test_the_description_is_the_same_in_every_installation(settings):
    settings.SITE_URL, settings.CONTACT_ADDRESS = "https://canary.example", "canary@canary.example"
    assert "canary" not in generated()


@pytest.mark.hostile(43)
def test_nothing_that_was_promised_is_broken():
    assert broken(PROMISED, json.loads((DOCS / "openapi.json").read_text())) == []


def parameter(described, name, path=LIST):
    return next(one for one in described["paths"][path]["get"]["parameters"] if one["name"] == name)


def shape(described, name):
    return described["components"]["schemas"][name]


def without_an_address(described):
    del described["paths"][DETAIL]


def without_a_method(described):
    described["paths"][DETAIL]["post"] = described["paths"][DETAIL].pop("get")


def without_a_status(described):
    del described["paths"][DETAIL]["get"]["responses"]["404"]


def with_another_media_type(described):
    content = described["paths"][DETAIL]["get"]["responses"]["200"]["content"]
    content["text/html"] = content.pop("application/json")


def without_a_parameter(described):
    described["paths"][LIST]["get"]["parameters"].remove(parameter(described, "channel"))


def with_a_parameter_that_became_required(described):
    parameter(described, "channel")["required"] = True


def with_a_new_parameter_that_is_required(described):
    new = {"name": "key", "in": "query", "required": True, "schema": {"type": "string"}}
    described["paths"][LIST]["get"]["parameters"].append(new)


def with_fewer_values(described):
    parameter(described, "channel")["schema"]["enum"].remove("email")


def with_a_parameter_of_another_type(described):
    parameter(described, "page_size")["schema"]["type"] = "boolean"


def with_a_higher_minimum(described):
    parameter(described, "page_size")["schema"]["minimum"] = 10


def with_a_shorter_maximum(described):
    parameter(described, "q", "/api/v1/search/")["schema"]["maxLength"] = 20


def with_another_pattern(described):
    parameter(described, "country")["schema"]["pattern"] = "^[a-z]{2}$"


def without_a_key(described):
    call = shape(described, "Call")
    del call["properties"]["ask"]
    call["required"].remove("ask")


def with_a_key_that_may_be_missing(described):
    shape(described, "Call")["required"].remove("ask")


def with_a_key_of_another_type(described):
    shape(described, "Call")["properties"]["ask"]["type"] = "integer"


def with_a_key_that_may_be_null(described):
    shape(described, "Call")["properties"]["ask"]["type"] = ["string", "null"]


def with_a_shape_that_may_be_null(described):
    organisation = shape(described, "ContactPointAlone")["properties"]["organisation"]
    reference = organisation.pop("$ref", None) or organisation.pop("allOf")[0]["$ref"]
    organisation["oneOf"] = [{"$ref": reference}, {"type": "null"}]


def with_a_nested_key_gone(described):
    source = shape(described, "Source")
    del source["properties"]["evidence"]
    source["required"].remove("evidence")


def with_another_format(described):
    shape(described, "Call")["properties"]["updated_at"]["format"] = "date"


def without_a_header(described):
    del described["paths"][LIST]["get"]["responses"]["200"]["headers"]["Link"]


def with_a_body_that_must_hold_more(described):
    shape(described, "Suggestion")["required"].append("email")


def with_a_body_that_may_not_hold_as_much(described):
    del shape(described, "Suggestion")["properties"]["comment"]


def with_a_body_of_another_media_type(described):
    content = described["paths"]["/api/v1/suggestions/"]["post"]["requestBody"]["content"]
    content["text/xml"] = content.pop("application/json")


def with_a_body_of_fewer_kinds(described):
    shape(described, "SuggestionKindEnum")["enum"].remove("call")


def with_a_body_of_fewer_channels(described):
    channel = shape(described, "Suggestion")["properties"]["channel"]
    channel["oneOf"] = [one for one in channel["oneOf"] if not one["$ref"].endswith("BlankEnum")]


@pytest.mark.hostile(43)
@pytest.mark.parametrize(
    "change",
    [
        with_a_body_that_must_hold_more,
        with_a_body_that_may_not_hold_as_much,
        with_a_body_of_another_media_type,
        with_a_body_of_fewer_kinds,
        with_a_body_of_fewer_channels,
        without_an_address,
        without_a_method,
        without_a_status,
        with_another_media_type,
        without_a_parameter,
        with_a_parameter_that_became_required,
        with_a_new_parameter_that_is_required,
        with_fewer_values,
        with_a_parameter_of_another_type,
        with_a_higher_minimum,
        with_a_shorter_maximum,
        with_another_pattern,
        without_a_key,
        with_a_key_that_may_be_missing,
        with_a_key_of_another_type,
        with_a_key_that_may_be_null,
        with_a_shape_that_may_be_null,
        with_a_nested_key_gone,
        with_another_format,
        without_a_header,
    ],
)
def test_a_change_that_breaks_clients_is_noticed(change):
    changed = copy.deepcopy(PROMISED)
    change(changed)
    assert broken(PROMISED, changed)


def with_a_new_address(described):
    described["paths"]["/api/v1/new/"] = described["paths"][LIST]


def with_a_new_key(described):
    shape(described, "Call")["properties"]["new"] = {"type": "string"}


def with_a_new_value(described):
    parameter(described, "channel")["schema"]["enum"].append("carrier_pigeon")


def with_a_new_parameter(described):
    described["paths"][LIST]["get"]["parameters"].append(
        {"name": "new", "in": "query", "schema": {"type": "string"}}
    )


def with_other_words(described):
    described["info"]["description"] = shape(described, "Call")["description"] = "Other words."


@pytest.mark.parametrize(
    "change", [with_a_new_address, with_a_new_key, with_a_new_value, with_a_new_parameter, with_other_words]
)
def test_what_only_adds_breaks_nothing(change):
    changed = copy.deepcopy(PROMISED)
    change(changed)
    assert broken(PROMISED, changed) == []
