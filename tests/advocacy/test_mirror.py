"""A program that mirrors the directory by its documentation alone ends with what the server shows."""

import ast
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from advocacy.models import Petition
from directory.models import ContactPoint, PublicState
from tests import clock
from tests.acts import confirm
from tests.advocacy import consumer
from tests.advocacy.consumer import LISTS, Mirror
from tests.advocacy.mirrored import differences, history, served

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "snapshot"])


@pytest.fixture
def site(live_server, settings, tmp_path):
    with served(live_server, settings, tmp_path) as address:
        yield address


def test_who_mirrors_and_follows_ends_with_what_the_server_shows(site):
    always, late = Mirror(site), Mirror(site)
    for mirror in (always, late):
        mirror.load()
    server = Mirror(site)
    for number, what in enumerate(history()):
        always.follow()
        if number % 3 == 0:
            server.crawl()
            assert differences(always, server) == [], what
    server.crawl()
    assert differences(always, server) == []
    assert_each_is_at_its_address_or_gone(late.follow(), late)
    assert differences(late, server) == []
    assert late.seq == always.seq == PublicState.objects.get().seq

    with clock.at(clock.MOMENT + timedelta(days=1200)):
        server.crawl()
        assert differences(late, server) != []
        late.read_countries()
        assert differences(late, server) == []


def assert_each_is_at_its_address_or_gone(entries, mirror):
    """Whatever the feed names, as it is now."""
    last = {(entry["kind"], entry["id"]): entry for entry in entries}
    assert len(last) > 15
    for (kind, key), entry in last.items():
        found = mirror.fetch(entry)
        assert (found is None) == (entry["type"] == "withdrawn"), entry
        assert found == mirror.records[kind].get(key), entry
    assert mirror.reader.statuses[301] >= 1


@pytest.mark.any_database
def test_the_dump_alone_is_what_the_server_shows_and_a_second_crawl_gets_nothing_but_304(site):
    mirror, server = Mirror(site), Mirror(site)
    mirror.load()
    server.crawl()
    assert mirror.records == server.records
    assert Petition.objects.exists()
    mirror.follow()
    mirror.crawl()
    asked = mirror.reader.statuses.total()
    for again in (mirror.load, mirror.follow, mirror.crawl):
        mirror.reader.statuses.clear()
        again()
        assert set(mirror.reader.statuses) == {304}
    assert asked > len(LISTS)

    # A change costs the pages that show it.
    confirm(ContactPoint.objects.get(value__contains="+1 Street"))
    mirror.reader.statuses.clear()
    mirror.crawl()
    assert mirror.reader.statuses == {200: 2, 304: len(LISTS) - 2}  # contact points and organisations


def test_the_consumer_imports_nothing_of_the_project():
    tree = ast.parse(Path(consumer.__file__).read_text(encoding="utf-8"))
    imported = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    imported += [name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names]
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names
