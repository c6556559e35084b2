"""Deadlines, sizes, memory, manners: what a fetch costs us, and what it tells the other side."""

import asyncio
import random
import resource
import ssl
import threading
import tracemalloc
from dataclasses import replace

import pytest

from directory import VERSION
from directory.fetch import (
    LIMITS,
    PUBLIC_SENTENCE,
    PUBLIC_WEB,
    Failure,
    Fetcher,
    Limits,
    Page,
    Trouble,
    fetch,
    user_agent,
)
from directory.fetching.cookies import MOST_COOKIES, Cookies
from directory.fetching.decoding import Decoder
from directory.fetching.outcomes import Stopped
from directory.fetching.resolving import in_own_thread
from tests.broken_server import HOST, MINISTRY, OTHER, WAYS, bomb, running

SHORT = Limits(seconds=0.5)
MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def server():
    with running() as server:
        yield server


def page_of(server, way, **facts):
    found = fetch(server.url(way), rules=server.rules(), **facts)
    assert isinstance(found, Page), found
    return found


def test_a_page_has_status_headers_body_and_address(server):
    found = page_of(server, "good")
    assert (found.status, found.body.decode(), found.truncated, found.hops) == (200, MINISTRY, False, ())
    assert (found.url, found.headers["content-type"]) == (server.url("good"), "text/html; charset=utf-8")


@pytest.mark.parametrize("way", ["good-gzip", "good-bare-deflate", "good-tls"])
def test_the_same_page_comes_out_of_every_coding_that_we_ask_for(server, way):
    assert page_of(server, way).body.decode() == MINISTRY


def test_five_redirects_are_followed_and_listed_in_order(server):
    found = page_of(server, "five-hops")
    assert [hop.status for hop in found.hops] == [301, 302, 303, 307, 308]
    assert [found.hops[0].url, found.url] == [server.url("five-hops"), server.url("five-hops") + "/5"]


@pytest.mark.parametrize(("way", "leads_to"), [("long-location", "/good?xx"), ("to-port-8443", ":8443/")])
def test_where_a_browser_goes_on_beyond_our_bounds_is_told(server, way, leads_to):
    found = fetch(server.url(way), rules=server.rules())
    assert (found.trouble, [hop.url for hop in found.hops]) == (Trouble.BEYOND_BOUNDS, [server.url(way)])
    assert leads_to in found.url


@pytest.mark.hostile(48)
def test_eleven_redirects_are_too_many(server):
    found = fetch(server.url("eleven-hops"), rules=server.rules())
    assert (found.trouble, len(found.hops)) == (Trouble.BEYOND_BOUNDS, 11)
    assert found.url.endswith("/eleven-hops/11")
    assert len(page_of(server, "ten-hops").hops) == 10


@pytest.mark.hostile(48)
@pytest.mark.parametrize("way", ["redirect-loop", "eleven-hops", "long-location", "line-end-in-location"])
def test_redirects_without_end_or_sense_cost_little(server, way):
    server.asked.clear()
    assert isinstance(fetch(server.url(way), rules=server.rules()), Failure)
    assert len(server.asked) <= LIMITS.redirects + 1


@pytest.mark.hostile(48)
def test_an_encoded_line_end_in_a_location_stays_encoded(server):
    server.asked.clear()
    fetch(server.redirecting("/echo?a=%0d%0aX-Injected:%201"), rules=server.rules())
    path, headers = server.asked[-1]
    assert path == "/echo?a=%0d%0aX-Injected:%201"
    assert "X-Injected" not in headers


@pytest.mark.hostile(48)
def test_a_location_of_two_slashes_leads_to_another_host(server):
    found = page_of(server, "two-slashes")
    assert found.url.startswith("http://elsewhere.example.net:")


@pytest.mark.hostile(49)
@pytest.mark.parametrize("way", [name for name, way in WAYS.items() if way.gives == Trouble.TIMEOUT])
def test_the_deadline_covers_everything_and_frees_the_worker(server, way):
    async def together():
        async with Fetcher(rules=server.rules(), limits=SHORT) as fetcher:
            slow, after = await fetcher.get(server.url(way)), await fetcher.get(server.url("good"))
            return slow, after, len(asyncio.all_tasks())

    slow, after, tasks = asyncio.run(together())
    assert (slow.trouble, slow.detail) == (Trouble.TIMEOUT, "No complete answer within 0.5 seconds.")
    assert isinstance(after, Page)
    assert tasks == 1


@pytest.mark.hostile(49)
def test_the_deadline_runs_over_all_hops_together(server):
    limits = Limits(seconds=0.6, redirects=50)
    assert fetch(server.url("slow-hops"), rules=server.rules(), limits=limits).trouble == Trouble.TIMEOUT


@pytest.mark.hostile(49)
def test_a_resolver_that_never_answers_does_not_hold_the_worker(server):
    answer, gave_up = threading.Event(), threading.Event()

    def wait():
        if not answer.wait(60):
            gave_up.set()
        return []

    async def resolve(host):
        return await in_own_thread(wait)

    found = fetch(server.url("good"), rules=server.rules(resolve=resolve), limits=SHORT)
    assert found.trouble == Trouble.TIMEOUT
    assert not gave_up.is_set()
    answer.set()


def test_a_pause_for_politeness_is_not_the_servers_time(server):
    asked = []

    async def pace(host):
        """An hour passes: for the loop's clock, which the deadline goes by."""
        asked.append(host)
        loop = asyncio.get_running_loop()
        before = loop.time
        loop.time = lambda: before() + 3600
        for _ in range(3):
            await asyncio.sleep(0)

    async def look():
        async with Fetcher(rules=server.rules(), limits=Limits(seconds=60), pace=pace) as fetcher:
            return await fetcher.get(server.url("same-domain-redirect"))

    assert isinstance(asyncio.run(look()), Page)
    assert asked == [HOST, f"www.{HOST}"]


def test_one_host_has_one_connection_at_a_time(server):
    async def look():
        async with Fetcher(rules=server.rules()) as fetcher:
            return await asyncio.gather(*(fetcher.get(server.url("counted")) for _ in range(5)))

    assert [found.body for found in asyncio.run(look())] == [b"1"] * 5


@pytest.mark.hostile(49)
@pytest.mark.parametrize(
    "way", ["endless-chunks", "endless-body", "ten-gigabytes", "one-line-of-50-megabytes"]
)
def test_a_megabyte_is_kept_of_what_has_no_end(server, way):
    found = page_of(server, way)
    assert (len(found.body), found.truncated) == (MEGABYTE, True)


def test_a_body_of_just_the_bound_is_whole(server):
    size = len(MINISTRY)
    assert not page_of(server, "good", limits=Limits(wire_bytes=size)).truncated
    assert page_of(server, "good", limits=Limits(wire_bytes=size - 1)).truncated


HEAVY = [
    *(
        "endless-chunks",
        "ten-gigabytes",
        "megabyte-of-one-header",
        "ten-thousand-headers",
        "long-status-line",
    ),
    *("gzip-bomb", "nested-gzip", "one-line-of-50-megabytes", "tls-huge-chain"),
]


@pytest.mark.hostile(49)
@pytest.mark.hostile(50)
@pytest.mark.parametrize("way", HEAVY)
def test_what_is_heavy_there_stays_light_here(server, way):
    """Memory that Python hands out here and in the server's thread, which adds its own answer."""
    fetch(server.url("good"), rules=server.rules())
    resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    tracemalloc.start()
    try:
        for _ in range(2):
            fetch(server.url(way), rules=server.rules())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 20 * MEGABYTE
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - resident) * 1024 < 20 * MEGABYTE


@pytest.mark.hostile(50)
def test_the_bomb_is_a_gigabyte_in_a_megabyte_and_is_stopped_at_five():
    decoder = Decoder(["gzip"], 5 * MEGABYTE)
    assert len(bomb()) < MEGABYTE
    with pytest.raises(Stopped, match="more than 5,000,000 bytes"):
        decoder.feed(bomb())
    assert len(decoder.body) == 5 * MEGABYTE + 1


@pytest.mark.hostile(50)
@pytest.mark.parametrize("way", ["gzip-bomb", "deflate-bomb", "nested-gzip", "wrong-label", "unasked-brotli"])
def test_an_encoding_that_lies_is_named(server, way):
    found = fetch(server.url(way), rules=server.rules())
    assert any(word in found.detail for word in ("more than", "undecodable", "Undecodable")), found.detail


@pytest.mark.hostile(51)
@pytest.mark.parametrize(
    ("way", "detail"),
    [
        ("tls-expired", "has expired"),
        ("tls-self-signed", "is self-signed"),
        ("tls-wrong-host", "is for another host"),
        ("tls-too-old", "older than 1.2"),
        ("tls-huge-chain", "EXCESSIVE_MESSAGE_SIZE"),
    ],
)
def test_a_problem_of_tls_is_reported_as_one_and_never_a_page(server, way, detail):
    server.asked.clear()
    found = fetch(server.url(way), rules=server.rules())
    assert found.trouble == Trouble.TLS
    assert detail in found.detail
    assert server.asked == []


@pytest.mark.hostile(51)
@pytest.mark.parametrize("way", ["tls-unknown-authority", "tls-missing-issuer"])
def test_an_issuer_that_is_not_sent_along_is_told_as_that_and_never_a_page(server, way):
    server.asked.clear()
    found = fetch(server.url(way), rules=server.rules())
    assert found.trouble == Trouble.MISSING_ISSUER
    assert "most browsers find it by themselves" in found.detail
    assert server.asked == []


@pytest.mark.hostile(51)
def test_nothing_is_fetched_from_where_a_certificate_that_nobody_vouches_for_says(server):
    rules, looked_up = server.rules(), []

    async def resolve(host):
        looked_up.append(host)
        return await rules.resolve(host)

    url = server.url("tls-missing-issuer")
    assert fetch(url, rules=replace(rules, resolve=resolve)).trouble == Trouble.MISSING_ISSUER
    assert set(looked_up) == {HOST}


@pytest.mark.hostile(51)
def test_certificates_and_names_are_always_verified():
    context = PUBLIC_WEB.tls()
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)
    assert context.minimum_version == ssl.TLSVersion.TLSv1_2


@pytest.mark.hostile(51)
def test_plain_http_behind_an_https_address_is_a_tls_problem(server):
    url = server.url("good").replace("http://", "https://")
    assert fetch(url, rules=server.rules()).trouble == Trouble.TLS


@pytest.mark.hostile(53)
def test_cookies_credentials_and_orders_of_a_site_are_ignored(server, monkeypatch, tmp_path):
    (tmp_path / ".netrc").write_text(f"machine {HOST} login canary password canary\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    server.asked.clear()

    async def look():
        async with Fetcher(rules=server.rules()) as fetcher:
            for way in ("sets-cookies", "asks-for-password", "echo"):
                await fetcher.get(server.url(way))

    asyncio.run(look())
    assert [headers.get("Cookie", "") for _, headers in server.asked] == ["", "session=canary", "", ""]
    assert not [headers for _, headers in server.asked if "Authorization" in headers]


@pytest.mark.hostile(53)
def test_a_cookie_comes_back_to_who_set_it_within_one_look_and_no_further(server):
    server.asked.clear()

    async def look():
        async with Fetcher(rules=server.rules()) as fetcher:
            for way in ("cookie-gate", "cookie-gate", "cookies-and-away"):
                assert (await fetcher.get(server.url(way))).status == 200

    asyncio.run(look())
    told = [headers.get("Cookie", "") for _, headers in server.asked]
    assert told == ["", "gate=open; b=2", "", "gate=open; b=2", "", ""]
    assert [headers["Host"].split(":")[0] for _, headers in server.asked][-2:] == [HOST, OTHER]


@pytest.mark.hostile(53)
def test_a_gate_that_never_opens_costs_as_little_as_any_circle(server):
    server.asked.clear()
    assert fetch(server.url("cookie-gate-shut"), rules=server.rules()).trouble == Trouble.TOO_MANY_REDIRECTS
    assert len(server.asked) == 2
    assert fetch(server.url("cookie-gate-for-ever"), rules=server.rules()).trouble == Trouble.BEYOND_BOUNDS
    assert len(server.asked) == 2 + LIMITS.redirects + 1


@pytest.mark.hostile(53)
def test_cookies_are_few_and_short(server):
    server.asked.clear()
    page_of(server, "flood-of-cookies")
    shown = server.asked[-1][1]["Cookie"]
    assert (shown.count(";") + 1, len(shown) < 8_500) == (MOST_COOKIES, True)
    kept = Cookies()
    kept.keep(
        "a.example",
        [f"long={'x' * 9_000}", "a=b\r\nX: 1", "=c", "d", "e=1; Secure", "f=2; Max-Age=0"],
        is_encrypted=True,
    )
    assert (kept.shown("a.example", is_encrypted=True), kept.shown("a.example", is_encrypted=False)) == (
        "e=1",
        "",
    )
    assert kept.shown("b.a.example", is_encrypted=True) == ""


def test_the_pages_own_language_is_asked_for_before_english(server):
    def asked(language):
        async def look():
            async with Fetcher(rules=server.rules()) as fetcher:
                await fetcher.get(server.url("wants-a-language"), language=language)

        server.asked.clear()
        asyncio.run(look())
        return server.asked[-1][1]["Accept-Language"]

    assert asked("pt-BR") == "pt-BR, en;q=0.7, *;q=0.3"
    assert [asked(language) for language in ("", "en", "x\r\ny")] == ["en, *;q=0.3"] * 3


@pytest.mark.parametrize(
    ("way", "path"),
    [
        ("space-in-location", "/good/our%20contacts?a=b%20c"),
        ("bytes-in-location", "/good/%D0%BA%D0%BE%D0%BD%D1%82%D0%B0%D0%BA%D1%82%D1%8B"),
    ],
)
def test_what_a_location_may_not_hold_is_escaped_as_browsers_do(server, way, path):
    server.asked.clear()
    page_of(server, way)
    assert server.asked[-1][0] == path
    assert way != "bytes-in-location" or server.asked[1][0] == "/bytes-in-location/caf%E9"


@pytest.mark.parametrize("way", ["short-of-its-length", "chunks-without-end", "encoded-as-utf-8"])
def test_a_body_is_what_came_of_it(server, way):
    assert page_of(server, way).body.decode() == MINISTRY


@pytest.mark.hostile(53)
def test_no_proxy_of_the_environment_is_used(server, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://{server.sink.address}:{server.sink.port}")
    assert page_of(server, "good").status == 200
    assert server.sink.accepted() == 0


@pytest.mark.hostile(53)
def test_the_user_agent_names_the_service_its_address_and_its_contact(server, settings):
    settings.SITE_URL, settings.CONTACT_ADDRESS = "https://directory.example.org", "office@example.org"
    server.asked.clear()
    page_of(server, "echo")
    told = f"AdvocacyDirectory/{VERSION} (+https://directory.example.org; office@example.org)"
    assert server.asked[-1][1]["User-Agent"] == told


def test_what_is_not_set_is_not_in_the_user_agent(settings):
    settings.SITE_URL, settings.CONTACT_ADDRESS = "http://127.0.0.1:8000", ""
    assert user_agent() == f"AdvocacyDirectory/{VERSION}"


def test_the_version_is_that_of_the_project(settings):
    assert f'version = "{VERSION}"' in (settings.BASE_DIR / "pyproject.toml").read_text()


def test_only_what_we_can_decode_is_asked_for(server):
    server.asked.clear()
    page_of(server, "echo")
    assert server.asked[-1][1]["Accept-Encoding"] == "gzip, deflate"


@pytest.mark.hostile(55)
def test_there_is_one_public_sentence_and_it_tells_nothing_of_the_reason():
    assert PUBLIC_SENTENCE == "This address could not be read."
    assert not [trouble for trouble in Trouble if trouble.value in PUBLIC_SENTENCE]


def test_what_a_stranger_wrote_is_one_printable_line_in_the_detail(server):
    found = fetch(server.url("binary-status-line"), rules=server.rules())
    assert found.detail.isprintable()
    assert len(found.detail) <= 300


def test_random_answers_are_pages_or_failures_and_never_exceptions(server):
    draw = random.Random(4)

    async def look():
        async with Fetcher(rules=server.rules(), limits=Limits(seconds=3)) as fetcher:
            for number in range(300):
                server.garbled = garbled(draw)
                found = await fetcher.get(f"{server.url('garbled')}/{number}")
                assert isinstance(found, Page | Failure)

    asyncio.run(look())
    assert server.sink.accepted() == 0


GOOD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nLocation: //x\r\n"
    b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: keep-alive, upgrade\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
)


def garbled(draw):
    """A plausible answer with a few bytes changed, dropped or doubled."""
    data = bytearray(GOOD.replace(b"200", draw.choice([b"200", b"302", b"101", b"204", b"304", b"999"])))
    for _ in range(draw.randint(1, 12)):
        place = draw.randrange(len(data))
        data[place : place + draw.randint(0, 3)] = draw.randbytes(draw.randint(0, 3))
    return bytes(data)


def test_nothing_but_the_fetcher_opens_sockets(settings):
    importers = {
        "aiohttp",
        "socket",
        "http.client",
        "urllib.request",
        "requests",
        "urllib3",
        "httpx",
        "ftplib",
    }
    wrong = [
        str(path)
        for app in ("advocacy", "directory", "config")
        for path in (settings.BASE_DIR / app).rglob("*.py")
        for line in path.read_text().splitlines()
        if line.startswith(("import ", "from "))
        and line.split()[1] in importers | {name + ".abc" for name in importers}
        and "directory/fetch" not in str(path)
    ]
    assert not wrong
