"""Redis gone, silent, full or flushed: the site stays up, limits count on, and nobody waits again and again."""

import pytest
from django.core.cache import cache
from django.core.management import call_command
from redis.exceptions import RedisError

from directory.serving import kept_answers, public_cache, rates, shared_cache, stores
from tests import factories as make
from tests import redis_servers
from tests.pages import contact, ministry

pytestmark = [pytest.mark.django_db, pytest.mark.hostile(73)]
PAGE = "/countries/LT/"
LIMIT = rates.Limit("faults", 2, 600)


@pytest.fixture(autouse=True)
def served(settings):
    settings.PUBLIC_CACHE = True
    contact(ministry())
    rested()
    kept_answers._of_this_process.clear()
    rates._of_this_process.clear()
    yield
    rested()
    kept_answers._of_this_process.clear()
    rates._of_this_process.clear()


def rested():
    stores.rest.until = stores.rest.silent_until = float("-inf")


@pytest.fixture
def made(monkeypatch):
    """Every answer that is made, and not taken from what is kept."""
    answers = []
    make_it = public_cache.PublicCache.limited
    monkeypatch.setattr(
        public_cache.PublicCache,
        "limited",
        lambda self, request: answers.append(request.path) or make_it(self, request),
    )
    return answers


FAULTS = pytest.mark.parametrize("fault", ["gone", "silent", "full"])


@pytest.fixture
def broken(fault, settings):
    with getattr(redis_servers, fault)() as found:
        address, connections = found if fault == "silent" else (found, [])
        settings.CACHES = redis_servers.caches(address)
        yield connections


@FAULTS
def test_pages_are_served_and_kept_by_each_process(client, broken, made):
    first = client.get(PAGE)
    assert first.status_code == 200
    assert client.get(PAGE).content == first.content
    assert made == [PAGE]


@FAULTS
def test_limits_count_on_in_each_process_and_the_log_says_so(broken, caplog):
    for _ in range(2):
        rates.take(LIMIT, "one", make.NOW)
    with pytest.raises(rates.TooMany):
        rates.take(LIMIT, "one", make.NOW)
    assert caplog.text.count("does not answer") == 1


@pytest.mark.parametrize("fault", ["silent"])
def test_a_silent_server_is_waited_for_once_and_then_left_alone(client, broken, monkeypatch):
    # However long the machine takes for four pages.
    monkeypatch.setattr(shared_cache, "REST_SECONDS", 600)
    for path in (PAGE, "/", "/api/v1/ministries/LT/", "/calls/"):
        assert client.get(path).status_code == 200
    assert len(broken) == 1
    assert sum(shared_cache.PATIENCE.values()) < 2


@pytest.mark.parametrize("fault", ["silent"])
def test_it_is_asked_again_after_a_while(broken):
    for _ in range(2):
        with pytest.raises(RedisError):
            cache.get("anything")
    rested()
    with pytest.raises(RedisError):
        cache.get("anything")
    assert len(broken) == 2


def test_a_flushed_cache_is_filled_anew(client, settings, made):
    with redis_servers.real() as caches:
        settings.CACHES = caches
        prefix = caches["default"]["KEY_PREFIX"]
        first = client.get(PAGE)
        for key in redis_servers.keys(prefix):
            cache.delete(key.removeprefix(f"{prefix}:1:"))
        assert client.get(PAGE).content == first.content
        assert client.get(PAGE).content == first.content
    assert made == [PAGE, PAGE]


def test_the_setting_leads_to_a_cache_that_works():
    from config.settings import cache as configured

    found = configured(redis_servers.ADDRESS)
    with redis_servers.real():
        store = shared_cache.SharedCache(found["LOCATION"], found)
        store.set("test-setting", 7, 5)
        assert store.get("test-setting") == 7
    assert found["BACKEND"] == redis_servers.BACKEND
    call_command("check")
