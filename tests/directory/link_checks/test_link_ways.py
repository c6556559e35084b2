"""What the link checks make of each way in which the local server plays a broken site."""

import asyncio

import pytest

from directory.fetch import Fetcher, Limits, Trouble
from directory.link_checks import Sight, judge
from directory.link_checks.judging import OURS
from tests.broken_server import WAYS, running

FAILURE, OK, SOFT_404, BLOCKED = Sight.FAILURE, Sight.OK, Sight.SOFT_404, Sight.BLOCKED
EXPECTED = {
    **dict.fromkeys(
        ["good", "good-gzip", "good-bare-deflate", "good-tls", "pdf", "huge-title", "article"], OK
    ),
    "unknown-charset": OK,
    # A reader finds words of nobody there, or none that can be read.
    **dict.fromkeys(["utf-7", "binary-as-html", "echo", "sets-cookies", "utf-16-without-mark"], SOFT_404),
    # More than we read, but a page all the same: its beginning is judged.
    **dict.fromkeys(["endless-chunks", "endless-body", "ten-gigabytes", "one-line-of-50-megabytes"], OK),
    **dict.fromkeys(
        ["status-404", "status-410", "status-500", "status-503", "status-301", "maintenance"], FAILURE
    ),
    **dict.fromkeys(["status-401", "status-403", "status-429", "status-451", "asks-for-password"], BLOCKED),
    **dict.fromkeys(["bot-wall", "bot-wall-200", "login-wall"], BLOCKED),
    **dict.fromkeys(["soft-404", "parked", "empty-page", "counted", "billion-laughs"], SOFT_404),
    **dict.fromkeys(["five-hops", "same-domain-redirect", "to-https", "down-to-http"], Sight.REDIRECTED),
    "article-moved": Sight.REDIRECTED,
    **dict.fromkeys(["other-domain-redirect", "two-slashes", "article-elsewhere"], Sight.MOVED),
    # They send a browser to the sink: told to the editors, never followed.
    **dict.fromkeys(["meta-refresh", "refresh-header"], Sight.MOVED),
    **dict.fromkeys([name for name in WAYS if name.startswith("tls-")], Sight.TLS_PROBLEM),
    # Our limits are not their failure.
    **dict.fromkeys([name for name, way in WAYS.items() if way.gives in OURS], BLOCKED),
    **dict.fromkeys(["early-close", "half-a-gzip", "encoded-as-utf-8", "short-of-its-length"], OK),
    **dict.fromkeys(
        ["chunks-without-end", "sixty-kilobytes-of-headers", "cookie-gate", "wants-a-language"], OK
    ),
    **dict.fromkeys(["two-equal-locations", "space-in-location", "bytes-in-location"], Sight.REDIRECTED),
    **dict.fromkeys(["ten-hops", "flood-of-cookies"], Sight.REDIRECTED),
    "cookies-and-away": Sight.MOVED,
    "nested-divs": OK,
}
# Only who must run out of time gets little of it.
SHORT, LONG = Limits(seconds=1.5), Limits(seconds=60)


async def _all(server, names, limits):
    async with Fetcher(rules=server.rules(), limits=limits) as fetcher:
        urls = [server.url(name) for name in names]
        # One at a time at a host, as in a run.
        return {name: judge(url, await fetcher.get(url)) for name, url in zip(names, urls, strict=True)}


@pytest.fixture(scope="module")
def server():
    with running() as started:
        yield started


@pytest.fixture(scope="module")
def seen(server):
    slow = {name for name, way in WAYS.items() if way.gives == Trouble.TIMEOUT}
    hurried = asyncio.run(_all(server, sorted(slow), SHORT))
    return hurried | asyncio.run(_all(server, sorted(WAYS.keys() - slow), LONG))


def test_the_server_plays_at_least_forty_ways_that_no_page_should_be():
    assert sum(EXPECTED.get(name, FAILURE) != OK for name in WAYS) >= 40


@pytest.mark.parametrize("name", sorted(WAYS))
def test_a_way_is_seen_as_what_it_is(seen, name):
    assert seen[name].sight == EXPECTED.get(name, FAILURE), seen[name]


def test_every_verdict_but_ok_tells_the_editors_why(seen):
    silent = [name for name, found in seen.items() if found.sight != OK and not found.detail]
    assert not silent


def test_no_packet_reached_the_sink(seen, server):
    assert server.sink.accepted() == 0


@pytest.mark.hostile(58)
def test_where_a_page_leads_is_told(seen, server):
    assert seen["other-domain-redirect"].leads_to.startswith("http://elsewhere.example.net:")
    assert seen["meta-refresh"].leads_to.startswith(f"http://{server.sink.address}:")
