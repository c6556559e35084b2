"""Who counts as one sender, and how often."""

from contextlib import suppress
from datetime import timedelta

import pytest
from django.core.cache import cache
from redis.exceptions import ConnectionError as RedisDown

from directory.serving import rates
from directory.serving.clients import client_address, network_of
from tests import factories as make

LIMIT = rates.Limit("test", 2, 600)


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()
    rates._of_this_process.clear()


@pytest.mark.parametrize(
    ("proxies", "forwarded", "found"),
    [
        (0, "", "192.0.2.1"),
        (0, "203.0.113.9", "192.0.2.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "spoofed, 10.0.0.1, 203.0.113.9", "203.0.113.9"),
        (2, "1.2.3.4, 203.0.113.9, 192.0.2.7", "203.0.113.9"),
        (2, "203.0.113.9", "192.0.2.1"),
        (1, "2001:db8::1", "2001:db8::1"),
        (1, "garbage", "192.0.2.1"),
        (1, "", "192.0.2.1"),
    ],
)
def test_the_address_is_what_our_own_outermost_proxy_saw(rf, settings, proxies, forwarded, found):
    settings.TRUSTED_PROXY_COUNT = proxies
    request = rf.get("/", REMOTE_ADDR="192.0.2.1", headers={"X-Forwarded-For": forwarded})
    assert client_address(request) == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.0.2.1", "192.0.2.2", False),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("fe80::1%eth0", "fe80::2%eth1", True),
    ],
)
def test_a_whole_ipv6_network_is_one_sender(one, other, same):
    assert (network_of(one) == network_of(other)) is same
    assert (rates.sender_of(one, make.NOW) == rates.sender_of(other, make.NOW)) is same


def test_a_forged_header_does_not_reset_the_count(rf, settings):
    settings.TRUSTED_PROXY_COUNT = 1
    senders = {
        rates.sender_of(
            client_address(rf.get("/", headers={"X-Forwarded-For": f"10.0.0.{n}, 203.0.113.9"})), make.NOW
        )
        for n in range(5)
    }
    assert len(senders) == 1


def test_a_sender_is_a_hash_that_changes_with_the_day_and_with_the_salt():
    today = rates.sender_of("203.0.113.9", make.NOW)
    assert today == rates.sender_of("203.0.113.9", make.NOW + timedelta(hours=11))
    assert today != rates.sender_of("203.0.113.9", make.NOW + timedelta(hours=12))
    cache.clear()
    assert today != rates.sender_of("203.0.113.9", make.NOW)


def test_the_cache_holds_no_address():
    rates.take(LIMIT, rates.sender_of("203.0.113.9", make.NOW), make.NOW)
    assert cache._cache
    assert "203.0.113.9" not in str(list(cache._cache)) + str(list(cache._cache.values()))


def test_a_limit_holds_for_its_window_and_says_how_long():
    for _ in range(2):
        rates.take(LIMIT, "one", make.NOW)
    with pytest.raises(rates.TooMany) as caught:
        rates.take(LIMIT, "one", make.NOW + timedelta(seconds=100))
    assert caught.value.retry_after == 500
    rates.take(LIMIT, "another", make.NOW)
    rates.take(LIMIT, "one", make.NOW + timedelta(seconds=600))


def test_looking_counts_nothing():
    for _ in range(5):
        rates.refuse_spent(LIMIT, "one", make.NOW)
    rates.take(LIMIT, "one", make.NOW)
    rates.refuse_spent(LIMIT, "one", make.NOW)
    rates.take(LIMIT, "one", make.NOW)
    with pytest.raises(rates.TooMany):
        rates.refuse_spent(LIMIT, "one", make.NOW)


def test_while_the_shared_cache_is_down_this_process_counts(monkeypatch):
    class Down:
        failures = (RedisDown,)

        def __getattr__(self, name):
            raise RedisDown("no")

    monkeypatch.setattr("directory.serving.stores.cache", Down())
    sender = rates.sender_of("203.0.113.9", make.NOW)
    for _ in range(2):
        rates.take(LIMIT, sender, make.NOW)
    with pytest.raises(rates.TooMany):
        rates.take(LIMIT, sender, make.NOW)


def test_the_networks_of_one_ipv6_site_have_sixteen_times_as_much_as_one_together():
    taken = 0
    for number in range(40):
        with suppress(rates.TooMany):
            rates.take_from(LIMIT, f"2001:db8:1:{number:x}::1", make.NOW)
            taken += 1
    assert taken == 2 * 16
    assert rates.take_from(LIMIT, "2001:db8:2::1", make.NOW) == 1
    assert rates.take_from(LIMIT, "192.0.2.1", make.NOW) == 1
