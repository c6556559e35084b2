"""The newest dump as a Dataset of schema.org: every term belongs there, and every address leads to its file."""

import pytest
from pyld import jsonld

from tests.advocacy.api.test_linked_data import nodes, without_network
from tests.advocacy.schema_org import VOCABULARY, ancestry, properties_of
from tests.dumped import lay

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
ADDRESS = "/data/dataset.jsonld"
FILES = ("contact_points.csv", "contact_points.jsonl", "datapackage.json")


@pytest.fixture
def whole(client, settings, tmp_path):
    settings.EXPORT_DIRECTORY = tmp_path
    lay(tmp_path, 7, 8, files=FILES)
    answer = client.get(ADDRESS)
    assert answer.headers["Content-Type"] == "application/ld+json"
    return answer.json()


def test_every_property_belongs_to_its_type_and_holds_what_it_may(whole):
    for node in nodes(whole):
        known = properties_of(node["@type"])
        for key, value in node.items():
            if key.startswith("@"):
                continue
            for each in value if isinstance(value, list) else [value]:
                if isinstance(each, dict):
                    assert known[key] in ancestry(each["@type"]), key
                else:
                    assert isinstance(each, bool) == (known[key] == "boolean"), key


def test_a_processor_loses_nothing(whole):
    (expanded,) = jsonld.expand(whole, {"documentLoader": without_network})
    assert {name.removeprefix(VOCABULARY) for name in expanded} == set(whole) - {"@context"}


def test_it_has_what_search_engines_for_data_require(whole, settings):
    assert 50 <= len(whole["description"]) <= 5000
    assert whole["name"]
    assert whole["license"] == "https://creativecommons.org/publicdomain/zero/1.0/"
    assert whole["url"] == f"{settings.SITE_URL}/data/"
    assert whole["version"].startswith("8-")


def test_each_download_is_there_as_it_is_told(client, whole, settings):
    assert [one["name"] for one in whole["distribution"]] == list(FILES)
    for one in whole["distribution"]:
        content = client.get(one["contentUrl"].removeprefix(settings.SITE_URL)).getvalue()
        assert one["contentSize"] == f"{len(content)} B"
    assert f'href="{ADDRESS}"' in client.get("/data/").content.decode()


def test_without_a_dump_there_is_none(client, settings, tmp_path):
    settings.EXPORT_DIRECTORY = tmp_path
    assert client.get(ADDRESS).status_code == 404
    assert ADDRESS not in client.get("/data/").content.decode()
