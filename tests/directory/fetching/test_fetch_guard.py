"""Only the public web is dialled: literals, names, rebinding, redirects. Zero packets for what is refused."""

import asyncio
import socket
from dataclasses import replace

import pytest
from yarl import URL

from directory.fetch import PUBLIC_WEB, Failure, Fetcher, Limits, Page, Trouble, fetch
from directory.fetching import networks
from directory.fetching.guard import Guard, NotPublic
from directory.fetching.rules import is_own, on_the_public_web
from tests.broken_server import Sink, running
from tests.dialling import dialled

SHORT = Limits(seconds=5)
LITERALS = [
    *(
        "127.0.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "017700000001",
        "127.1",
        "127.0.1",
    ),
    *("0", "0.0.0.0", "①②⑦.0.0.1", "127。0。0。1", "%31%32%37.0.0.1", "127.0.0.9", "127.255.255.254"),
    *("[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:7f00:1]", "[::127.0.0.1]"),
    *("[64:ff9b::7f00:1]", "[64:ff9b::10.0.0.1]", "[64:ff9b:1::7f00:1]", "[64:ff9b:1::808:808]"),
    *("[2002:7f00:1::]", "[2002:a00:1::1]", "[2001:0:7f00:1::]", "[2001:0:808:808:0:0:80ff:fffe]"),
    *(
        "[fe80::1]",
        "[fe80::1%25eth0]",
        "[fec0::1]",
        "[fc00::1]",
        "[fd12:3456::1]",
        "[ff02::1]",
        "[2001:db8::1]",
    ),
    *("[2606:4700::5efe:a00:1]", "[2606:4700::200:5efe:a00:1]", "[::ffff:0:7f00:1]", "[100::1]", "[3fff::1]"),
    *(
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.100.100.200",
        "192.0.0.1",
    ),
    *(
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "192.88.99.1",
        "224.0.0.1",
        "239.255.255.250",
    ),
    *("240.0.0.1", "255.255.255.255"),
]
NAMES = [
    *(
        "localhost",
        "intranet",
        "LOCALHOST",
        "vault.internal",
        "printer.local",
        "x.localhost",
        "x.test",
        "a.home",
    ),
    *(
        "duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion",
        "stats.i2p",
        "router.lan",
        "x.home.arpa",
    ),
    *("www.urm.lt.", "www..lt", "x.LOCAL", "x.ｌocal", "vault", "lt"),
]


@pytest.fixture(scope="module")
def server():
    with running() as server:
        yield server


@pytest.fixture(autouse=True)
def nothing_dialled_yet():
    dialled.clear()


@pytest.fixture(params=[("127.0.0.1", socket.AF_INET), ("::1", socket.AF_INET6)], ids=["IPv4", "IPv6"])
def sink(request):
    try:
        sink = Sink(*request.param)
    except OSError:
        pytest.skip("no IPv6 here")
    yield sink
    sink.socket.close()


def refused(url, rules=PUBLIC_WEB):
    """The trouble of a fetch that dialled nothing."""
    found = fetch(url, rules=rules, limits=SHORT)
    assert isinstance(found, Failure), found
    assert dialled == []
    return found.trouble


@pytest.mark.hostile(44)
@pytest.mark.parametrize("host", LITERALS)
def test_a_literal_that_is_not_public_is_refused_without_a_packet(host, server):
    any_port = replace(PUBLIC_WEB, ports={80, 443, server.sink.port})
    assert refused(f"http://{host}:{server.sink.port}/", any_port) == Trouble.NOT_PUBLIC
    assert refused(f"https://{host}/") == Trouble.NOT_PUBLIC
    assert server.sink.accepted() == 0


@pytest.mark.hostile(44)
def test_the_addresses_of_a_listening_socket_are_not_reached(sink):
    host = f"[{sink.address}]" if ":" in sink.address else sink.address
    rules = replace(PUBLIC_WEB, ports={sink.port})
    assert refused(f"http://{host}:{sink.port}/", rules) == Trouble.NOT_PUBLIC
    assert sink.accepted() == 0


@pytest.mark.hostile(44)
def test_the_guard_refuses_at_the_moment_of_dialling_too():
    guard = Guard(PUBLIC_WEB)
    info = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 80))
    with pytest.raises(NotPublic, match=r"127\.0\.0\.1, which is not public"):
        guard.dial(info)


@pytest.mark.hostile(44)
@pytest.mark.parametrize(
    "address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_a_public_address_is_public(address):
    assert networks.is_public(address)


def test_what_is_no_address_is_not_public():
    assert not networks.is_public("www.urm.lt")


@pytest.mark.hostile(44)
def test_our_own_public_address_is_refused(settings):
    assert is_own("127.0.0.1")
    assert not is_own("8.8.8.8")
    settings.OWN_ADDRESSES = ["8.8.8.8"]
    assert not on_the_public_web("8.8.8.8", 443)
    assert on_the_public_web("9.9.9.9", 443)


@pytest.mark.hostile(44)
@pytest.mark.parametrize(
    ("own", "address"),
    [
        ("8.8.8.8", "::ffff:8.8.8.8"),
        ("8.8.8.8", "64:ff9b::808:808"),
        ("2606:4700:0:0::1111", "2606:4700::1111"),
        ("2606:4700::ABCD", "2606:4700::abcd"),
    ],
)
def test_our_own_public_address_is_refused_however_it_is_written(settings, own, address):
    assert on_the_public_web(address, 443)
    settings.OWN_ADDRESSES = [own]
    assert not on_the_public_web(address, 443)


def resolving(*addresses):
    async def resolve(host):
        return addresses

    return resolve


@pytest.mark.hostile(45)
@pytest.mark.parametrize(
    "addresses",
    [
        ("93.184.216.34", "fd00::1"),
        ("2606:4700::1111", "10.0.0.1"),
        ("127.0.0.1",),
        ("8.8.8.8", "169.254.169.254"),
        ("fe80::1%eth0",),
        ("64:ff9b::a00:1",),
    ],
)
def test_a_host_of_which_one_address_is_private_is_refused_whole(addresses):
    rules = replace(PUBLIC_WEB, resolve=resolving(*addresses))
    assert refused("https://www.mfa.example.org/", rules) == Trouble.NOT_PUBLIC


@pytest.mark.hostile(45)
@pytest.mark.parametrize("host", NAMES)
def test_a_name_that_is_not_of_the_public_web_is_not_even_resolved(host, server):
    server.resolved.clear()
    assert refused(f"https://{host}/", replace(PUBLIC_WEB, resolve=server.resolve)) == Trouble.NOT_PUBLIC
    assert server.resolved == []


@pytest.mark.hostile(45)
def test_a_public_looking_name_of_a_loopback_address_is_refused(server):
    """As of the services that answer 127.0.0.1 for 127.0.0.1.anything."""
    rules = replace(server.rules(), resolve=resolving(server.sink.address))
    found = fetch(f"http://127.0.0.9.nip.example.org:{server.sink.port}/", rules=rules)
    assert (found.trouble, server.sink.accepted()) == (Trouble.NOT_PUBLIC, 0)


@pytest.mark.hostile(46)
def test_a_host_is_resolved_once_and_that_address_is_dialled(server):
    server.answers["rebinding.example.org"] = [server.address, server.sink.address]
    server.resolved.clear()
    found = fetch(server.url("good", host="rebinding.example.org"), rules=server.rules())
    assert isinstance(found, Page)
    assert server.resolved == ["rebinding.example.org"]
    assert {address for address, _ in dialled} == {server.address}


@pytest.mark.hostile(46)
def test_a_host_that_turns_private_between_two_hops_is_refused(server):
    server.answers["turning.example.org"] = [server.address, server.sink.address]
    url = server.url("redirect-loop", host="turning.example.org")
    found = fetch(url, rules=server.rules())
    assert (found.trouble, len(found.hops)) == (Trouble.NOT_PUBLIC, 1)
    assert server.sink.accepted() == 0


@pytest.mark.hostile(46)
def test_a_second_look_resolves_anew_and_is_checked_anew(server):
    server.answers["later.example.org"] = [server.address, server.sink.address]

    async def twice():
        async with Fetcher(rules=server.rules()) as fetcher:
            return [await fetcher.get(server.url("good", host="later.example.org")) for _ in range(2)]

    first, second = asyncio.run(twice())
    assert isinstance(first, Page)
    assert (second.trouble, server.sink.accepted()) == (Trouble.NOT_PUBLIC, 0)


@pytest.mark.hostile(47)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    ("location", "trouble"),
    [
        ("http://169.254.169.254/latest/", Trouble.BAD_REDIRECT),  # port 80 is none of this server's
        ("http://127.0.0.9:{sink}/", Trouble.NOT_PUBLIC),
        ("http://2130706441:{sink}/", Trouble.NOT_PUBLIC),
        ("//127.0.0.9:{sink}/", Trouble.NOT_PUBLIC),
        ("http://vault.internal:{sink}/", Trouble.NOT_PUBLIC),
        ("file:///etc/passwd", Trouble.BAD_REDIRECT),
        ("gopher://127.0.0.9:{sink}/", Trouble.BAD_REDIRECT),
        ("ftp://127.0.0.9:{sink}/", Trouble.BAD_REDIRECT),
        ("data:text/html,x", Trouble.BAD_REDIRECT),
        ("javascript:alert(1)", Trouble.BAD_REDIRECT),
        ("http://broken.example.org:22/", Trouble.BAD_REDIRECT),
        ("http://broken.example.org:6379/", Trouble.BAD_REDIRECT),
        ("http://www.urm.lt@127.0.0.9:{sink}/", Trouble.BAD_REDIRECT),
        ("http://broken.example.org\\@127.0.0.9:{sink}/", Trouble.BAD_REDIRECT),
        ("http://[", Trouble.BAD_REDIRECT),
    ],
)
def test_each_hop_is_checked_like_the_first(server, status, location, trouble):
    url = server.redirecting(location.format(sink=server.sink.port), status)
    found = fetch(url, rules=server.rules())
    assert isinstance(found, Failure)
    assert found.trouble == trouble, found
    assert server.sink.accepted() == 0
    assert {address for address, _ in dialled} == {server.address}


@pytest.mark.hostile(47)
@pytest.mark.parametrize("port", [22, 25, 6379, 8080, 65535])
def test_only_the_ports_of_the_web_are_asked(port):
    assert refused(f"http://8.8.8.8:{port}/") == Trouble.NOT_PUBLIC


@pytest.mark.hostile(47)
@pytest.mark.parametrize("way", ["meta-refresh", "refresh-header"])
def test_a_refresh_is_shown_and_not_followed(server, way):
    found = fetch(server.url(way), rules=server.rules())
    assert (found.hops, server.sink.accepted()) == ((), 0)
    assert str(server.sink.port) in found.headers.get("refresh", "") + found.body.decode()


@pytest.mark.hostile(47)
def test_a_fall_from_https_to_http_shows_in_the_hops(server):
    found = fetch(server.url("down-to-http"), rules=server.rules())
    assert [hop.url.split(":")[0] for hop in found.hops] == ["https"]
    assert found.url.startswith("http://")


@pytest.mark.parametrize(
    "url",
    [
        *(
            "ftp://www.urm.lt/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "www.urm.lt",
            "",
            "http://",
            "//www.urm.lt",
        ),
        *(
            "http://www.urm.lt@evil.example.org/",
            "http://www.urm.lt\\@evil.example.org/",
            "http://a.example.org:99999/",
        ),
        *(
            "http://www.u rm.lt/",
            "http://www.urm.lt/\r\nX: y",
            "http://www.urm.lt/\t",
            "http://www.urm.lt/" + "x" * 2_000,
        ),
        "http://www.%00urm.lt/",
    ],
    ids=ascii,
)
def test_what_is_no_web_address_is_a_failure_and_no_exception(url):
    assert refused(url) == Trouble.NOT_PUBLIC


def test_the_longest_label_is_no_exception_either():
    assert refused(f"https://{'x' * 70}.example.org/") == Trouble.UNRESOLVABLE


@pytest.mark.hostile(44)
@pytest.mark.parametrize("other", ["http://127.0.0.1/", "http://www.urm.lt.example.org/", "http:///"])
def test_an_address_that_two_parsers_read_differently_is_not_fetched(monkeypatch, other):
    """No address is known that they disagree about; the one that asks may be another tomorrow."""
    monkeypatch.setattr("directory.fetching.targets.URL", lambda text, encoded: URL(other))
    found = fetch("https://www.urm.lt/", rules=replace(PUBLIC_WEB, resolve=resolving("8.8.8.8")))
    assert (found.trouble, dialled) == (Trouble.NOT_PUBLIC, [])
    assert "different hosts" in found.detail


def test_a_name_without_address_is_unresolvable():
    assert refused("https://www.urm.lt/", replace(PUBLIC_WEB, resolve=resolving())) == Trouble.UNRESOLVABLE


def test_a_closed_port_is_no_connection(server):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    rules = server.rules(may_dial=lambda address, _: address == "127.0.0.1", ports={port})
    assert fetch(f"http://broken.example.org:{port}/", rules=rules).trouble == Trouble.NO_CONNECTION


def test_a_literal_is_refused_before_anybody_waits_for_it():
    waited = []

    async def pace(host):
        waited.append(host)

    async def look():
        async with Fetcher(pace=pace) as fetcher:
            return await fetcher.get("http://127.0.0.1/")

    assert asyncio.run(look()).detail == "The address 127.0.0.1 is not public."
    assert waited == []
