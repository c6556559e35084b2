"""Each addition to the API is a version of its own, told in its changelog; what goes says so a year before."""

import copy
import hashlib
import json
import re
from datetime import date
from pathlib import Path

import pytest
from django.test import RequestFactory
from rest_framework.response import Response

from advocacy.api.description import description, served
from directory.api.farewell import Farewell
from directory.api.reading import ReadView

CHANGELOG = Path(__file__).parents[3] / "docs" / "api-changelog.md"
WORDS = {
    "description",
    "summary",
    "title",
    "example",
    "examples",
    "x-codeSamples",
    "version",
    "contact",
    "externalDocs",
}


def without_words(described):
    if isinstance(described, dict):
        return {name: without_words(found) for name, found in described.items() if name not in WORDS}
    return [without_words(found) for found in described] if isinstance(described, list) else described


def fingerprint(described):
    promised = json.dumps(without_words(described), sort_keys=True)
    return hashlib.sha256(promised.encode()).hexdigest()[:16]


def newest():
    found = re.search(
        r"^## (\d+\.\d+\.\d+)\n\nFingerprint: `([0-9a-f]+)`", CHANGELOG.read_text(), re.MULTILINE
    )
    return found.groups()


def test_what_was_added_has_a_version_and_is_told():
    version, known = newest()
    assert description()["info"]["version"] == version
    assert fingerprint(description()) == known, (
        f"The API promises something new: raise VERSION in config/settings.py, tell it in {CHANGELOG.name} under that "
        f"number, with “Fingerprint: `{fingerprint(description())}`”."
    )


def test_a_new_value_is_seen_and_other_words_are_none():
    changed = copy.deepcopy(description())
    changed["info"]["description"] = "Other words."
    assert fingerprint(changed) == fingerprint(description())
    changed["components"]["schemas"]["LinkStateEnum"]["x-extensible-enum"].append("carrier_pigeon")
    assert fingerprint(changed) != fingerprint(description())


def test_values_of_answers_are_open_and_those_that_are_sent_are_not():
    shapes = description()["components"]["schemas"]
    assert set(shapes["LinkStateEnum"]) >= {"x-extensible-enum", "examples"}
    assert {name for name, shape in shapes.items() if any(shape.get("enum", ()))} == {
        "ChannelEnum",
        "ComplaintEnum",
        "PurposeEnum",
        "SuggestionKindEnum",
    }


def test_the_addresses_of_the_description_are_absolute(settings):
    settings.SITE_URL = "https://ngo.example"
    assert served()["info"]["contact"]["url"] == "https://ngo.example/safety/"
    assert served()["externalDocs"]["url"] == "https://ngo.example/api/v1/docs/"
    assert description()["info"]["contact"]["url"] == "https://directory.example/safety/"


class Leaving(ReadView):
    """An endpoint that never was."""

    operation = "leaving"
    farewell = Farewell(date(2027, 3, 1), date(2028, 3, 1), "https://directory.example/api/v1/docs/#leaving")

    def get(self, request):
        return Response({"left": True}, headers={"Link": '<https://directory.example/2>; rel="next"'})


def test_what_goes_says_so_and_what_takes_its_place():
    answer = Leaving.as_view()(RequestFactory().get("/api/v1/leaving/"))
    assert answer.headers["Deprecation"] == "@1803859200"
    assert answer.headers["Sunset"] == "Wed, 01 Mar 2028 00:00:00 GMT"
    assert [part.partition("; ")[2] for part in answer.headers["Link"].split(", ")] == [
        'rel="next"',
        'rel="deprecation"; type="text/html"',
    ]


def test_a_year_is_the_shortest_notice():
    with pytest.raises(ValueError, match="365 days at least"):
        Farewell(date(2027, 3, 1), date(2028, 2, 28), "https://directory.example/")
