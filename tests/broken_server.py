"""A local server that plays the ways in which a site can be broken, hostile or just moved.

``WAYS`` maps a name to how it is played and what a fetch of ``server.url(name)`` gives: a Trouble, or the
status of the page. Each name is the first part of a path, so that all live behind a few doors (ports):
"plain", "tls", and one per way of being broken in TLS.

    with running() as server:
        fetch(server.url("soft-404"), rules=server.rules())
"""

import asyncio
import gzip
import socket
import ssl
import struct
import threading
import zlib
from collections.abc import Awaitable, Callable
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import quote, unquote

from directory.fetch import Rules, Trouble
from tests import certificates

HOST = "broken.example.org"
WWW = "www.broken.example.org"
OTHER = "elsewhere.example.net"
LINE = b"\r\n"


@dataclass
class Visit:
    """One request: what was asked, and the wire to answer on."""

    server: "BrokenServer"
    path: str
    headers: dict[str, str]
    out: asyncio.StreamWriter
    query: str = ""

    async def raw(self, data):
        self.out.write(data)
        await self.out.drain()

    async def answer(self, body=b"", status="200 OK", *lines, kind="text/html; charset=utf-8"):
        body = body.encode() if isinstance(body, str) else body
        head = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *lines]
        await self.raw("\r\n".join(head).encode() + b"\r\nConnection: close\r\n\r\n" + body)

    async def redirect(self, location, status="302 Found", body=b""):
        await self.answer(body, status, f"Location: {location}")

    async def for_ever(self, piece, seconds=0.0):
        with suppress(ConnectionError):
            while True:
                await self.raw(piece)
                await asyncio.sleep(seconds)


Play = Callable[[Visit], Awaitable[None]]


@dataclass(frozen=True)
class Way:
    """How a way of being broken is played, and what fetching it gives."""

    play: Play
    gives: Trouble | int
    door: str = "plain"
    cut: bool = False
    host: str = HOST


WAYS: dict[str, Way] = {}


def way(name, gives, **facts):
    def enter(play):
        WAYS[name] = Way(play, gives, **facts)
        return play

    return enter


def page(title, body="", head=""):
    return f"<!doctype html><html lang=en><head><title>{title}</title>{head}</head><body>{body}</body></html>"


MINISTRY = page(
    "Ministry of Foreign Affairs", "<h1>Contacts</h1><p>Write to us: office@broken.example.org</p>"
)

# Plain answers.


@way("good", 200)
async def good(visit):
    await visit.answer(MINISTRY)


@way("good-gzip", 200)
async def good_gzip(visit):
    await visit.answer(gzip.compress(MINISTRY.encode()), "200 OK", "Content-Encoding: gzip")


@way("good-bare-deflate", 200)
async def good_bare_deflate(visit):
    stream = zlib.compressobj(wbits=-15)
    body = stream.compress(MINISTRY.encode()) + stream.flush()
    await visit.answer(body, "200 OK", "Content-Encoding: deflate")


@way("good-tls", 200, door="tls")
async def good_tls(visit):
    await visit.answer(MINISTRY)


def _statuses():
    for status, words in {
        301: "Moved Permanently",
        401: "Unauthorized",
        403: "Forbidden",
        404: "Not Found",
        410: "Gone",
        429: "Too Many Requests",
        451: "Unavailable For Legal Reasons",
        500: "Internal Server Error",
        503: "Service Unavailable",
    }.items():
        WAYS[f"status-{status}"] = Way(_status(status, words), status)


def _status(status, words):
    async def play(visit):
        lines = {401: ['WWW-Authenticate: Basic realm="x"'], 429: ["Retry-After: 120"]}.get(status, [])
        await visit.answer(page(words, f"<h1>{words}</h1>"), f"{status} {words}", *lines)

    return play


_statuses()


# Slow, endless, huge.


@way("silent", Trouble.TIMEOUT)
async def silent(visit):
    await asyncio.sleep(60)


@way("slow-headers", Trouble.TIMEOUT)
async def slow_headers(visit):
    await visit.raw(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    await visit.for_ever(b"x", 0.05)


@way("slow-body", Trouble.TIMEOUT)
async def slow_body(visit):
    await visit.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    await visit.for_ever(b"x", 0.05)


@way("slow-chunks", Trouble.TIMEOUT)
async def slow_chunks(visit):
    await visit.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    await visit.for_ever(b"1\r\nx\r\n", 0.05)


@way("continue-for-ever", Trouble.TIMEOUT)
async def continue_for_ever(visit):
    await visit.for_ever(b"HTTP/1.1 100 Continue\r\n\r\n", 0.01)


@way("endless-chunks", 200, cut=True)
async def endless_chunks(visit):
    await visit.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
    await visit.for_ever(b"8000\r\n" + b"x" * 0x8000 + LINE)


@way("endless-body", 200, cut=True)
async def endless_body(visit):
    await visit.raw(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n")
    await visit.for_ever(b"x" * 0x8000)


@way("ten-gigabytes", 200, cut=True)
async def ten_gigabytes(visit):
    await visit.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 10000000000\r\n\r\n")
    await visit.for_ever(b"x" * 0x8000)


@way("megabyte-of-one-header", Trouble.TOO_LARGE)
async def megabyte_of_one_header(visit):
    await visit.raw(b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 1_000_000 + LINE + LINE)


@way("ninety-long-headers", Trouble.TOO_LARGE)
async def ninety_long_headers(visit):
    await visit.answer("", "200 OK", *(f"X-{number}: {'x' * 4000}" for number in range(90)))


@way("ten-thousand-headers", Trouble.TOO_LARGE)
async def ten_thousand_headers(visit):
    await visit.answer("", "200 OK", *(f"X-{number}: x" for number in range(10_000)))


@way("long-status-line", Trouble.TOO_LARGE)
async def long_status_line(visit):
    await visit.raw(b"HTTP/1.1 200 " + b"x" * 1_000_000 + LINE + LINE)


# Codings.


@way("gzip-bomb", Trouble.TOO_LARGE)
async def gzip_bomb(visit):
    await visit.answer(bomb(), "200 OK", "Content-Encoding: gzip")


@way("deflate-bomb", Trouble.TOO_LARGE)
async def deflate_bomb(visit):
    await visit.answer(zlib.compress(b"\0" * 50_000_000, 9), "200 OK", "Content-Encoding: deflate")


@way("nested-gzip", Trouble.UNREADABLE)
async def nested_gzip(visit):
    await visit.answer(gzip.compress(bomb()), "200 OK", "Content-Encoding: gzip, gzip")


@way("wrong-label", Trouble.UNREADABLE)
async def wrong_label(visit):
    await visit.answer(MINISTRY, "200 OK", "Content-Encoding: gzip")


@way("unasked-brotli", Trouble.UNREADABLE)
async def unasked_brotli(visit):
    await visit.answer(b"\x0b\x02\x80hello\x03", "200 OK", "Content-Encoding: br")


@way("half-a-gzip", 200, cut=True)
async def half_a_gzip(visit):
    await visit.answer(gzip.compress(MINISTRY.encode())[:-20], "200 OK", "Content-Encoding: gzip")


@way("encoded-as-utf-8", 200)
async def encoded_as_utf_8(visit):
    await visit.answer(MINISTRY, "200 OK", "Content-Encoding: utf-8")


@way("short-of-its-length", 200, cut=True)
async def short_of_its_length(visit):
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(MINISTRY) + 500}\r\n\r\n"
    await visit.raw(head.encode() + MINISTRY.encode())


@way("chunks-without-end", 200, cut=True)
async def chunks_without_end(visit):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    await visit.raw(head + b"%x\r\n%s\r\n" % (len(MINISTRY.encode()), MINISTRY.encode()))


@way("sixty-kilobytes-of-headers", 200)
async def sixty_kilobytes_of_headers(visit):
    await visit.answer(
        MINISTRY, "200 OK", f"X-Policy: {'x' * 50_000}", *(f"X-{n}: {'y' * 30}" for n in range(200))
    )


@cache
def bomb():
    """About a gigabyte of zeroes in a megabyte of gzip: one part of it, many times over (RFC 1951, RFC 1952)."""
    block, times = b"\0" * 1_000_000, 950
    stream = zlib.compressobj(9, wbits=-15)
    part = stream.compress(block) + stream.flush(zlib.Z_FULL_FLUSH)
    check = 0
    for _ in range(times):
        check = zlib.crc32(block, check)
    head = bytes([0x1F, 0x8B, 8, *[0] * 6, 0xFF])
    return (
        head
        + part * times
        + zlib.compressobj(wbits=-15).flush()
        + struct.pack("<II", check, len(block) * times)
    )


# Not HTTP.


@way("http-0.9", Trouble.PROTOCOL)
async def http_0_9(visit):
    await visit.raw(b"<html><p>Hello from 1991</p></html>")


@way("not-http", Trouble.PROTOCOL)
async def not_http(visit):
    await visit.raw(b"SSH-2.0-OpenSSH_9.2\r\n")


@way("binary-status-line", Trouble.PROTOCOL)
async def binary_status_line(visit):
    await visit.raw(bytes(range(256)) * 4)


@way("reset", Trouble.NO_CONNECTION)
async def reset(visit):
    _linger_off(visit.out)


@way("empty-reply", Trouble.PROTOCOL)
async def empty_reply(visit):
    """It closes the connection without a word."""


@way("early-close", 200, cut=True)
async def early_close(visit):
    await visit.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this")


@way("bad-chunk", Trouble.PROTOCOL)
async def bad_chunk(visit):
    await visit.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n")


@way("two-lengths", Trouble.PROTOCOL)
async def two_lengths(visit):
    await visit.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 9\r\n\r\n123456789")


@way("length-and-chunks", Trouble.PROTOCOL)
async def length_and_chunks(visit):
    head = b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\nTransfer-Encoding: chunked\r\n\r\n"
    await visit.raw(head + b"0\r\n\r\n")


def _linger_off(out):
    """Close so that the other side sees a reset."""
    wire = out.get_extra_info("socket")
    wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    out.transport.abort()


# Redirects.


@way("redirect-loop", Trouble.TOO_MANY_REDIRECTS)
async def redirect_loop(visit):
    await visit.redirect("/redirect-loop/b" if visit.path == "/redirect-loop" else "/redirect-loop")


@way("eleven-hops", Trouble.BEYOND_BOUNDS)
async def eleven_hops(visit):
    number = int(visit.path.rpartition("/")[2]) if visit.path.count("/") > 1 else 0
    if number < 11:
        await visit.redirect(f"/eleven-hops/{number + 1}", "301 Moved Permanently")
    else:
        await visit.answer(MINISTRY)


@way("five-hops", 200)
async def five_hops(visit):
    number = int(visit.path.rpartition("/")[2]) if visit.path.count("/") > 1 else 0
    status = ["301 x", "302 x", "303 x", "307 x", "308 x"]
    await (
        visit.redirect(f"/five-hops/{number + 1}", status[number]) if number < 5 else visit.answer(MINISTRY)
    )


@way("same-domain-redirect", 200)
async def same_domain_redirect(visit):
    await visit.redirect(visit.server.url("good", host=WWW), "301 Moved Permanently")


@way("other-domain-redirect", 200)
async def other_domain_redirect(visit):
    await visit.redirect(visit.server.url("good", host=OTHER), "301 Moved Permanently")


@way("to-https", 200)
async def to_https(visit):
    await visit.redirect(visit.server.url("good-tls"), "301 Moved Permanently")


@way("down-to-http", 200, door="tls")
async def down_to_http(visit):
    await visit.redirect(visit.server.url("good"))


@way("long-location", Trouble.BEYOND_BOUNDS)
async def long_location(visit):
    await visit.redirect("/good?" + "x" * 2_048)


@way("two-locations", Trouble.BAD_REDIRECT)
async def two_locations(visit):
    await visit.answer("", "302 Found", "Location: /good", "Location: /status-404")


@way("two-equal-locations", 200)
async def two_equal_locations(visit):
    await visit.answer("", "302 Found", "Location: /good", "Location: /good")


@way("space-in-location", 200)
async def space_in_location(visit):
    await visit.redirect("/good/our contacts?a=b c")


@way("bytes-in-location", 200)
async def bytes_in_location(visit):
    """Latin-1, and UTF-8, as they stand."""
    path = b"/bytes-in-location/caf\xe9" if visit.path == "/bytes-in-location" else "/good/контакты".encode()
    await visit.raw(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + path + b"\r\n\r\n")


@way("ten-hops", 200)
async def ten_hops(visit):
    number = int(visit.path.rpartition("/")[2]) if visit.path.count("/") > 1 else 0
    await (visit.redirect(f"/ten-hops/{number + 1}") if number < 10 else visit.answer(MINISTRY))


@way("cookie-gate", 200)
async def cookie_gate(visit):
    """It redirects to itself until its cookies come back."""
    if visit.headers.get("Cookie") == "gate=open; b=2":
        await visit.answer(MINISTRY)
    else:
        lines = ["Set-Cookie: gate=open; Path=/; HttpOnly; Domain=example.org", "Set-Cookie: b=2"]
        await visit.answer("", "302 Found", "Location: /cookie-gate", *lines)


@way("cookie-gate-for-ever", Trouble.BEYOND_BOUNDS)
async def cookie_gate_for_ever(visit):
    number = len(visit.server.asked)
    await visit.answer("", "302 Found", "Location: /cookie-gate-for-ever", f"Set-Cookie: gate={number}")


@way("cookie-gate-shut", Trouble.TOO_MANY_REDIRECTS)
async def cookie_gate_shut(visit):
    await visit.answer("", "302 Found", "Location: /cookie-gate-shut", "Set-Cookie: gate=shut")


@way("cookies-and-away", 200)
async def cookies_and_away(visit):
    """It sets cookies for others and sends on to them."""
    lines = [
        f"Set-Cookie: canary=1; Domain={OTHER}",
        "Set-Cookie: canary=2; Domain=example.net",
        "Set-Cookie: canary=3",
    ]
    await visit.answer("", "302 Found", f"Location: {visit.server.url('echo', host=OTHER)}", *lines)


@way("flood-of-cookies", 200)
async def flood_of_cookies(visit):
    lines = [f"Set-Cookie: c{number}={'x' * 300}" for number in range(150)]
    await (
        visit.answer("", "302 Found", "Location: /flood-of-cookies/in", *lines)
        if visit.path == "/flood-of-cookies"
        else visit.answer(MINISTRY)
    )


@way("wants-a-language", 200)
async def wants_a_language(visit):
    known = "en" in visit.headers.get("Accept-Language", "")
    await (visit.answer(MINISTRY) if known else visit.answer("", "406 Not Acceptable"))


@way("line-end-in-location", Trouble.PROTOCOL)
async def line_end_in_location(visit):
    await visit.raw(b"HTTP/1.1 302 Found\r\nLocation: /good\rX-Injected: 1\r\nContent-Length: 0\r\n\r\n")


@way("login-in-location", Trouble.BAD_REDIRECT)
async def login_in_location(visit):
    await visit.redirect(f"http://www.urm.lt@{HOST}:{visit.server.doors['plain']}/good")


@way("two-slashes", 200)
async def two_slashes(visit):
    await visit.redirect(f"//{OTHER}:{visit.server.doors['plain']}/good")


@way("two-slashes-to-sink", Trouble.NOT_PUBLIC)
async def two_slashes_to_sink(visit):
    await visit.redirect(f"//{visit.server.sink.address}:{visit.server.sink.port}/")


@way("to-metadata", Trouble.NOT_PUBLIC)
async def to_metadata(visit):
    await visit.redirect(f"http://169.254.169.254:{visit.server.doors['plain']}/latest/meta-data/")


@way("to-loopback", Trouble.NOT_PUBLIC)
async def to_loopback(visit):
    await visit.redirect(f"http://{visit.server.sink.address}:{visit.server.sink.port}/")


@way("to-file", Trouble.BAD_REDIRECT)
async def to_file(visit):
    await visit.redirect("file:///etc/passwd")


@way("to-gopher", Trouble.BAD_REDIRECT)
async def to_gopher(visit):
    await visit.redirect("gopher://127.0.0.1:70/_x")


@way("to-port-22", Trouble.BAD_REDIRECT)
async def to_port_22(visit):
    await visit.redirect(f"http://{HOST}:22/")


@way("to-port-6379", Trouble.BAD_REDIRECT)
async def to_port_6379(visit):
    await visit.redirect(f"http://{HOST}:6379/")


@way("to-port-8443", Trouble.BEYOND_BOUNDS)
async def to_port_8443(visit):
    await visit.redirect(f"https://{HOST}:8443/")


@way("to-internal-name", Trouble.NOT_PUBLIC)
async def to_internal_name(visit):
    await visit.redirect(f"http://vault.internal:{visit.server.doors['plain']}/")


@way("redirect-to", 404)
async def redirect_to(visit):
    """To what the query says, with the status that the path says."""
    status, location = visit.path.rpartition("/")[2], unquote(visit.query)
    if not status.isdigit():
        await visit.answer("whereto?", "404 Not Found")
        return
    await visit.redirect(location, f"{status} Redirect")


@way("slow-hops", Trouble.TIMEOUT)
async def slow_hops(visit):
    await asyncio.sleep(0.2)
    await visit.redirect(f"{visit.path}/x")


@way("meta-refresh", 200)
async def meta_refresh(visit):
    sink = f"http://{visit.server.sink.address}:{visit.server.sink.port}/"
    await visit.answer(page("Moved", head=f'<meta http-equiv="refresh" content="0; url={sink}">'))


@way("refresh-header", 200)
async def refresh_header(visit):
    sink = f"http://{visit.server.sink.address}:{visit.server.sink.port}/"
    await visit.answer(page("Moved"), "200 OK", f"Refresh: 0; url={sink}")


# TLS.


async def _over_tls(visit):
    await visit.answer(MINISTRY)


NO_ISSUER = (certificates.unknown_authority, certificates.missing_issuer)

for _name, _make in {
    "expired": certificates.expired,
    "self-signed": certificates.self_signed,
    "wrong-host": certificates.wrong_host,
    "unknown-authority": certificates.unknown_authority,
    "missing-issuer": certificates.missing_issuer,
    "too-old": certificates.too_old,
    "huge-chain": certificates.huge_chain,
}.items():
    _gives = Trouble.MISSING_ISSUER if _make in NO_ISSUER else Trouble.TLS
    WAYS[f"tls-{_name}"] = Way(_over_tls, _gives, door=_name)
TLS_DOORS = {
    "tls": certificates.good,
    "expired": certificates.expired,
    "self-signed": certificates.self_signed,
    "wrong-host": certificates.wrong_host,
    "unknown-authority": certificates.unknown_authority,
    "missing-issuer": certificates.missing_issuer,
    "huge-chain": certificates.huge_chain,
}


class OldDoor:
    """A blocking server of TLS 1.0: asyncio hangs up before its refusal is on the wire."""

    def __init__(self, address):
        self.context = certificates.too_old()
        self.socket = socket.create_server((address, 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                wire, _ = self.socket.accept()
            except OSError:
                return  # closed
            with suppress(OSError), self.context.wrap_socket(wire, server_side=True) as secured:
                secured.sendall(b"HTTP/1.1 200 OK\r\n\r\n")

    def close(self):
        self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()


# Pages that are not what they were.


@way("parked", 200)
async def parked(visit):
    links = "".join(f'<a href="/search?q={word}">{word}</a> ' for word in ("visa", "casino", "loans"))
    await visit.answer(page(HOST, f"<h1>{HOST}</h1><p>This domain is for sale. Buy it now.</p>{links}"))


@way("bot-wall", 403)
async def bot_wall(visit):
    head = '<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>'
    body = page("Just a moment...", "<p>Checking your browser before you go on.</p>", head)
    await visit.answer(body, "403 Forbidden", "Server: cloudflare", "CF-Mitigated: challenge")


@way("bot-wall-200", 200)
async def bot_wall_200(visit):
    await visit.answer(
        page("Are you a robot?", '<p>Show that you are human.</p><div class="g-recaptcha"></div>')
    )


@way("soft-404", 200)
async def soft_404(visit):
    await visit.answer(page("Page not found", "<h1>404</h1><p>The page you look for does not exist.</p>"))


@way("login-wall", 200)
async def login_wall(visit):
    form = "<form method=post><input name=user><input type=password name=p><button>Log in</button></form>"
    await (
        visit.redirect("/login-wall/login")
        if visit.path == "/login-wall"
        else visit.answer(page("Log in", form))
    )


@way("maintenance", 503)
async def maintenance(visit):
    await visit.answer(page("Down for maintenance"), "503 Service Unavailable", "Retry-After: 3600")


@way("empty-page", 200)
async def empty_page(visit):
    await visit.answer("")


@way("sets-cookies", 200)
async def sets_cookies(visit):
    if visit.path == "/sets-cookies":
        lines = [
            "Set-Cookie: session=canary; Path=/",
            "Strict-Transport-Security: max-age=31536000; includeSubDomains",
            'Clear-Site-Data: "*"',
            f"Location: {visit.server.url('sets-cookies')}/again",
        ]
        await visit.answer("", "302 Found", *lines)
    else:
        await visit.answer(repr(visit.headers), "200 OK", "Set-Cookie: session=canary; Path=/")


@way("asks-for-password", 401)
async def asks_for_password(visit):
    await visit.answer(repr(visit.headers), "401 Unauthorized", 'WWW-Authenticate: Basic realm="ministry"')


@way("echo", 200)
async def echo(visit):
    await visit.answer(repr((visit.path, visit.headers)))


@way("counted", 200)
async def counted(visit):
    """How many ask at this moment."""
    visit.server.present += 1
    await asyncio.sleep(0.05)
    await visit.answer(str(visit.server.present))
    visit.server.present -= 1


@way("garbled", Trouble.PROTOCOL)
async def garbled(visit):
    await visit.raw(visit.server.garbled)


# Pages that are hard to read.


@way("utf-7", 200)
async def utf_7(visit):
    body = page("x", "<p>+ADw-script+AD4-alert(1)+ADw-/script+AD4- " + "Please write. " * 40 + "</p>")
    await visit.answer(body, kind="text/html; charset=utf-7")


@way("utf-16-without-mark", 200)
async def utf_16_without_mark(visit):
    await visit.answer(
        page("x", "<p>Please write to your ministry.</p>" * 20).encode("utf-16-le"), kind="text/html"
    )


@way("binary-as-html", 200)
async def binary_as_html(visit):
    await visit.answer(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 400)


@way("unknown-charset", 200)
async def unknown_charset(visit):
    await visit.answer(STORY, kind="text/html; charset=klingon")


@way("nested-divs", 200)
async def nested_divs(visit):
    body = gzip.compress(("<div>" * 100_000 + "x" + "</div>" * 100_000).encode())
    await visit.answer(body, "200 OK", "Content-Encoding: gzip")


@way("billion-laughs", 200)
async def billion_laughs(visit):
    entities = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{number} "{f"&a{number - 1};" * 10}">' for number in range(1, 11)
    )
    body = f'<?xml version="1.0"?><!DOCTYPE html [{entities}]><html><body><p>&a10;</p></body></html>'
    await visit.answer(body, kind="application/xhtml+xml")


@way("one-line-of-50-megabytes", 200, cut=True)
async def one_line_of_50_megabytes(visit):
    await visit.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 50000000\r\n\r\n<p>")
    with suppress(ConnectionError):
        for _ in range(1_000):
            await visit.raw(b"word " * 10_000)


@way("huge-title", 200)
async def huge_title(visit):
    await visit.answer(page("x" * 500_000, "<p>Please write to your ministry.</p>"))


@way("pdf", 200)
async def pdf(visit):
    await visit.answer(b"%PDF-1.7\n" + bytes(range(256)), kind="application/pdf")


STORY = page(
    "The weavers wait",
    "<article><h1>The weavers wait</h1>"
    "<p>The weavers of Ruritania are in hiding, a spokesperson said on Monday, and their looms stand still.</p>"
    "<p>Please write to your foreign ministry and ask it to grant the weavers of Ruritania visas.</p>"
    "<p>Last week thousands marched in the capital, and the government has said nothing about it since.</p>"
    "</article>",
)


@way("article", 200)
async def article(visit):
    await visit.answer(STORY)


@way("article-elsewhere", 200)
async def article_elsewhere(visit):
    await visit.redirect(visit.server.url("article", host=OTHER), "301 Moved Permanently")


@way("article-moved", 200)
async def article_moved(visit):
    await visit.redirect(visit.server.url("article", host=WWW) + "?utm_source=move", "301 Moved Permanently")


class Sink:
    """A listening socket that must never be connected to."""

    def __init__(self, address="127.0.0.9", family=socket.AF_INET):
        self.address = address
        self.socket = socket.create_server((address, 0), family=family)
        self.socket.setblocking(False)
        self.port = self.socket.getsockname()[1]

    def accepted(self):
        """How many connections have been made to it."""
        count = 0
        with suppress(BlockingIOError):
            while True:
                self.socket.accept()[0].close()
                count += 1
        return count


@dataclass
class BrokenServer:
    """The running server: its doors, its sink, and what it was asked."""

    address: str = "127.0.0.1"
    sink: Sink = field(default_factory=Sink)
    doors: dict[str, int] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    answers: dict[str, list[str]] = field(default_factory=dict)
    resolved: list[str] = field(default_factory=list)
    present: int = 0
    garbled: bytes = b"\0"

    def url(self, name, *, host=None):
        """The address at which a way is played."""
        shape = WAYS[name]
        scheme = "http" if shape.door == "plain" else "https"
        return f"{scheme}://{host or shape.host}:{self.doors[shape.door]}/{name}"

    def redirecting(self, location, status=302):
        """The address that redirects to ``location``."""
        return f"{self.url('redirect-to')}/{status}?{quote(location)}"

    async def resolve(self, host):
        """This server's address for every name, unless ``answers`` has others; its last one repeats."""
        self.resolved.append(host)
        listed = self.answers.get(host, [self.address])
        return [listed.pop(0) if len(listed) > 1 else listed[0]]

    def rules(self, **facts):
        """Only this server's own doors may be dialled; the sink's port is one to ask, its address never."""
        doors = {(self.address, port) for port in self.doors.values()}
        return Rules(
            **{
                "may_dial": lambda address, port: (address, port) in doors,
                "ports": {*self.doors.values(), self.sink.port},
                "resolve": self.resolve,
                "tls": certificates.trusting,
                **facts,
            }
        )

    async def serve(self, reader, out):
        try:
            head = await reader.readexactly(1)
            if head == b"\x16":  # the first byte of TLS
                await Visit(self, "", {}, out).answer("speak plainly", "400 Bad Request")
                return
            head += await reader.readuntil(b"\r\n\r\n")
            first, *lines = head.decode("latin-1").split("\r\n")
            path = first.split(" ")[1]
            headers = dict(line.split(": ", 1) for line in lines if ": " in line)
            self.asked.append((path, headers))
            path, _, query = path.partition("?")
            visit, name = Visit(self, path, headers, out, query), path.split("/")[1]
            if name in WAYS:
                await WAYS[name].play(visit)
            else:
                await visit.answer("no such way", "404 Not Found")
        except (OSError, asyncio.IncompleteReadError):
            pass  # the visitor left, as it should with most of these
        finally:
            out.close()
            with suppress(OSError):
                await out.wait_closed()


@contextmanager
def running():
    """The server in a thread of its own, and a sink beside it."""
    server, loop = BrokenServer(), asyncio.new_event_loop()
    tasks: set[asyncio.Task[None]] = set()

    def visit(reader, out):
        task = loop.create_task(server.serve(reader, out))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    async def open_doors():
        opened = []
        for door in ("plain", *TLS_DOORS):
            context: ssl.SSLContext | None = TLS_DOORS[door]() if door in TLS_DOORS else None
            opened.append(await asyncio.start_server(visit, server.address, 0, ssl=context))
            server.doors[door] = opened[-1].sockets[0].getsockname()[1]
        return opened

    async def close_doors(opened):
        for listening in opened:
            listening.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0.05)

    # What a visitor does to a connection is no news here.
    loop.set_exception_handler(lambda *_: None)
    opened = loop.run_until_complete(open_doors())
    old_door = OldDoor(server.address)
    server.doors["too-old"] = old_door.port
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        asyncio.run_coroutine_threadsafe(close_doors(opened), loop).result(timeout=10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(timeout=10)
        loop.close()
        server.sink.socket.close()
        old_door.close()
