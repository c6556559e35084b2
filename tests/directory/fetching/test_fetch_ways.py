"""Each way of being broken, over real sockets, gives what it should; nothing ever reaches the sink."""

import pytest

from directory.fetch import Failure, Limits, Page, Trouble, fetch
from tests.broken_server import WAYS, running

SHORT = Limits(seconds=0.5)
LONG = Limits(seconds=60)


@pytest.fixture(scope="module")
def server():
    with running() as server:
        yield server


def test_there_are_forty_and_more():
    assert len(WAYS) >= 40


@pytest.mark.parametrize("name", WAYS)
def test_a_way_of_being_broken_gives_what_it_should(server, name):
    way = WAYS[name]
    limits = SHORT if way.gives == Trouble.TIMEOUT else LONG
    found = fetch(server.url(name), rules=server.rules(), limits=limits)
    if isinstance(way.gives, Trouble):
        assert isinstance(found, Failure), found
        assert (found.trouble, bool(found.detail)) == (way.gives, True), found
    else:
        assert isinstance(found, Page), found
        assert (found.status, found.truncated) == (way.gives, way.cut)
    assert server.sink.accepted() == 0
