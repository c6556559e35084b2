"""Who can write to Redis can stop the service, but serves no page of their own and runs no code in it."""

import logging
import os
import pickle

import pytest
from django.core.cache import cache
from redis import Redis

from directory.serving import kept_answers, rates, shared_cache, stores
from directory.serving.sealed import FORMAT, SEAL, opened, sealed
from tests import factories as make
from tests import redis_servers
from tests import suggestions as readers
from tests.pages import contact, ministry

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
PAGE, API = "/countries/LT/", "/api/v1/ministries/LT/"
PATHS = [
    PAGE,
    API,
    f"{API}?x=1",
    "/api/v1/contact-points/?country=LT&page_size=7",
    "/search/?q=x",
    "/nothing/",
]
KEY = "public:release:7-2026-11-21:ab"


@pytest.fixture
def redis(settings, monkeypatch):
    settings.PUBLIC_CACHE = True
    monkeypatch.setattr(kept_answers, "LONGEST_WAIT", 1)
    stores.rest.until = stores.rest.silent_until = float("-inf")
    with redis_servers.real() as caches, Redis.from_url(redis_servers.ADDRESS) as client:
        settings.CACHES = caches
        yield client
    kept_answers._of_this_process.clear()
    rates._of_this_process.clear()


@pytest.fixture
def asked(monkeypatch):
    """Every key that the service names to Redis."""
    keys, execute = set(), shared_cache.RestingRedis.execute_command

    def noting(self, *words, **options):
        keys.update(word for word in words[1:] if isinstance(word, str) and word.startswith("test-"))
        return execute(self, *words, **options)

    monkeypatch.setattr(shared_cache.RestingRedis, "execute_command", noting)
    return keys


class Bomb:
    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return os.mkdir, (str(self.path),)


def browse(client, point):
    where = readers.path(point)
    found = [client.get(path).status_code for path in PATHS]
    found.append(client.post(where, readers.form(where)).status_code)
    return [*found, client.get("/suggest/status/AAAAAAAAAAAAAAAAAAAAAA/").status_code]


def test_a_pickle_under_any_key_that_the_service_asks_is_never_opened(client, redis, asked, tmp_path):
    point = contact(ministry())
    first = browse(client, point)
    kinds = {key.split(":")[3] for key in asked}
    assert {"public", "rendering"} <= {key.split(":")[2] for key in asked}
    assert {"salt", "pages", "reading"} <= kinds
    for protocol in (0, pickle.HIGHEST_PROTOCOL):
        bomb = pickle.dumps(Bomb(tmp_path / "ran"), protocol)
        for key in list(asked):
            redis.set(key, bomb)
        assert browse(client, point) == first
    assert not (tmp_path / "ran").exists()


def test_what_counts_is_a_number_and_nothing_else_is_kept_by_djangos_methods(redis):
    for value in ("text", b"bytes", 1.5, True, [1], None):
        with pytest.raises(TypeError):
            cache.set("test", value)
    cache.set("test", -3)
    assert (cache.get("test"), cache.incr("test", 5), cache.get_many(["test"])) == (-3, 2, {"test": 2})


@pytest.mark.parametrize("planted", [b"text", b"1.5", b"1" * 5000, b"", pickle.dumps(10**6)])
def test_where_no_number_lies_this_process_counts(redis, caplog, planted):
    limit = rates.Limit("planted", 2, 600)
    redis.set(cache.make_key(rates._key(limit, "one", make.NOW)), planted)
    for _ in range(2):
        rates.take(limit, "one", make.NOW)
    with pytest.raises(rates.TooMany):
        rates.take(limit, "one", make.NOW)
    assert rates.left(limit, "one", make.NOW) == 0
    assert caplog.text.count("does not answer as it should") == 1


def forged(secret):
    def forge(settings, key, data, other):
        packed = kept_answers.Kept(b"forged", {"Content-Type": "text/html"}, "x").packed()
        ours, settings.SECRET_KEY = settings.SECRET_KEY, secret
        try:
            return sealed(key, packed)
        finally:
            settings.SECRET_KEY = ours

    return forge


PLANTED = {
    "of_another_secret": forged("another"),
    "moved_from_another_key": lambda settings, key, data, other: other,
    "cut_by_a_byte": lambda settings, key, data, other: data[:-1],
    "cut_within_the_seal": lambda settings, key, data, other: data[:20],
    "empty": lambda settings, key, data, other: b"",
    "with_a_byte_more": lambda settings, key, data, other: data + b" ",
    "with_another_byte": lambda settings, key, data, other: data[:-1] + bytes([data[-1] ^ 1]),
    "of_another_format": lambda settings, key, data, other: b"AD00" + data[len(FORMAT) :],
    "without_a_seal": lambda settings, key, data, other: FORMAT + bytes(SEAL) + data[len(FORMAT) + SEAL :],
    "a_number": lambda settings, key, data, other: b"7",
    "a_pickle": lambda settings, key, data, other: pickle.dumps(kept_answers.Kept(b"forged", {}, "x")),
}


@pytest.mark.parametrize("planting", PLANTED.values(), ids=PLANTED)
def test_an_entry_that_is_not_as_we_wrote_it_is_made_anew_and_told_once(
    client, settings, redis, caplog, planting
):
    contact(ministry())
    first = client.get(PAGE)
    prefix = f"{settings.CACHES['default']['KEY_PREFIX']}:1:public"
    (name,) = redis_servers.keys(prefix)
    client.get(API)
    (other,) = set(redis_servers.keys(prefix)) - {name}
    data = redis.get(name)
    redis.set(name, planting(settings, name.split(":", 2)[2], data, redis.get(other)))
    with caplog.at_level(logging.WARNING):
        assert client.get(PAGE).content == first.content
    lines = [record.getMessage() for record in caplog.records if "not as this service wrote it" in record.msg]
    assert len(lines) == 1
    assert not [word for word in ("countries", "LT", "?", "public:") if word in lines[0]]
    assert redis.get(name) == data


def test_an_entry_of_the_day_before_stands_under_no_key_of_today():
    data = sealed(KEY, b"yesterday")
    assert opened(KEY, data) == b"yesterday"
    for other in (KEY.replace("7-", "8-"), KEY.replace("21", "22"), KEY.replace("release", "another"), ""):
        assert opened(other, data) is None


def test_what_is_packed_comes_out_as_it_went_in():
    kept = kept_answers.Kept(bytes(range(256)), {"ETag": '"x"', "X": "é"}, "countries/<é>/")
    assert kept_answers.Kept.unpacked(kept.packed()) == kept
    assert kept_answers.Kept.unpacked(kept_answers.Kept(b"", {}, "").packed()).body == b""
