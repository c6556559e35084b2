"""Public pages leave the service packed, each coding with a validator of its own (RFC 9110, section 8.8.3.3)."""

import gzip
import re

import brotli
import pytest
import zstandard
from django.core.cache import cache

from directory.serving import codings
from directory.serving.codings import chosen
from tests import suggestions as readers
from tests import tables
from tests.pages import call, contact, ministry

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
PAGE = "/countries/LT/"
PAGES = [
    "/",
    PAGE,
    "/ar/",
    "/calls/",
    "/calls/visas/",
    "/calls/visas/write/LT/",
    "/safety/",
    "/search/",
    "/embed/LT/",
    # What programs are offered shrinks as well.
    "/api/v1/ministries/LT/",
    "/api/v1/ministries/LT.vcf",
    "/api/v1/ministries/LT.jsonld",
    "/feeds/changes.atom",
    "/robots.txt",
]
UNPACK = {"br": brotli.decompress, "zstd": zstandard.decompress, "gzip": gzip.decompress, "": bytes}


@pytest.fixture
def point(settings):
    settings.PUBLIC_CACHE = True
    cache.clear()
    yield tables.built_once(make_point)
    cache.clear()


def make_point():
    call(slug="visas")
    return contact(ministry())


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("gzip, zstd", "zstd"),
        ("gzip;q=1.0, zstd;q=0.9", "gzip"),
        ("br;q=0.9, zstd", "zstd"),
        ("GZIP;Q=0.5", "gzip"),
        ("br;q=0.5, gzip;q=1.0", "gzip"),
        ("br;q=0, gzip;q=0", ""),
        ("*", "br"),
        ("*;q=0", ""),
        ("br;q=0, *", "zstd"),
        ("identity, br;q=0.5", ""),
        ("identity, br", "br"),
        ("identity;q=1, *;q=0", ""),
        ("brotli, x-gzip2", ""),
        ("br;q=much", ""),
        ("", ""),
    ],
)
def test_the_coding_is_one_that_the_client_takes(accepted, coding):
    assert chosen(accepted) == coding


@pytest.mark.parametrize("path", PAGES)
def test_a_page_comes_in_the_coding_that_is_accepted_and_is_the_same_page(client, point, path):
    seen = {}
    for coding, unpack in UNPACK.items():
        answer = client.get(path, headers={"accept-encoding": coding or "identity"})
        assert answer.headers.get("Content-Encoding", "") == coding
        assert "Accept-Encoding" in answer.headers["Vary"]
        assert answer.headers["Content-Length"] == str(len(answer.content))
        seen[answer.headers["ETag"]] = unpack(answer.content)
    assert len(seen) == len(UNPACK)
    assert len(set(seen.values())) == 1
    assert all(re.fullmatch(r'"[0-9a-f]{32}(-br|-zstd|-gzip)?"', etag) for etag in seen)


def test_who_has_a_page_in_one_coding_has_it_in_that_one_only(client, point):
    packed = client.get(PAGE, headers={"accept-encoding": "br"}).headers["ETag"]
    for coding, status in (("br", 304), ("gzip", 200), ("identity", 200)):
        answer = client.get(PAGE, headers={"accept-encoding": coding, "if-none-match": packed})
        assert answer.status_code == status
        assert "Accept-Encoding" in answer.headers["Vary"]
        assert (answer.headers["ETag"] == packed) == (status == 304)


def test_the_same_page_is_packed_into_the_same_bytes(client, point):
    for coding in ("br", "zstd", "gzip"):
        one, other = (client.get(PAGE, headers={"accept-encoding": coding}).content for _ in range(2))
        assert one == other


def test_head_tells_the_length_of_what_get_sends(client, point):
    sent = client.get(PAGE, headers={"accept-encoding": "br"})
    told = client.head(PAGE, headers={"accept-encoding": "br"})
    assert [told.headers[name] for name in ("Content-Length", "ETag")] == [
        sent.headers[name] for name in ("Content-Length", "ETag")
    ]


def test_no_process_keeps_what_somebody_looked_for(client, point, monkeypatch):
    monkeypatch.setattr(codings, "_kept", {})
    for path in ("/api/v1/search/?q=lithuania", "/changes/?before=3"):
        assert client.get(path, headers={"accept-encoding": "br"}).headers["Content-Encoding"] == "br"
        assert codings._kept == {}
    client.get(PAGE, headers={"accept-encoding": "br"})
    assert len(codings._kept) == 1


def test_what_holds_a_token_or_what_somebody_typed_is_never_packed(client, point):
    """Else its length could tell a secret to whoever makes a browser ask again and again (BREACH)."""
    where = readers.path(point)
    for path in (where, "/search/?q=canary", "/admin/login/", "/nowhere/"):
        answer = client.get(path, headers={"accept-encoding": "br, gzip"})
        assert "Content-Encoding" not in answer.headers, path


@pytest.mark.parametrize("path", PAGES)
def test_what_is_packed_says_nothing_of_who_asks_and_nothing_that_was_sent(client, point, path):
    mine = client.get(path, headers={"accept-encoding": "br"})
    theirs = client.get(
        path if "/api/" in path else f"{path}?canary=canary",
        headers={"accept-encoding": "br", "cookie": "canary=canary", "referer": "https://canary.example/"},
    )
    assert theirs.content == mine.content
    assert not theirs.cookies
