"""Guessing passwords is slow, and nobody is locked out by somebody else's guesses."""

import logging
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core.cache import cache, caches
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from directory.serving.rates import TooMany
from directory.signing_in import tries
from tests import factories as make
from tests import redis_servers
from tests.directory.accounts import roads

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
HERE, ELSEWHERE = "192.0.2.1", "203.0.113.9"
# The middle of an hour: no window ends while a test runs.
AT = datetime(2026, 11, 21, 12, 30, 5, tzinfo=UTC)


@pytest.fixture(autouse=True)
def one_moment(monkeypatch):
    """No window that ends while the test runs."""
    moment = [AT]
    monkeypatch.setattr("directory.signing_in.forms.timezone.now", lambda: moment[0])
    return moment


@pytest.fixture
def anna():
    return roads.with_password(make.make_account(username="anna"))


def wrong(times, *, name="anna", address=ELSEWHERE, client=None):
    return [roads.sign_in(name, f"wrong {number}", address=address, client=client) for number in range(times)]


def is_in(response):
    return response.status_code == 302


@pytest.mark.hostile(26)
def test_after_25_wrong_passwords_from_one_place_the_right_one_waits_too(anna):
    assert [answer.status_code for answer in wrong(25)] == [200] * 5 + [429] * 20
    assert roads.sign_in("anna", address=ELSEWHERE).status_code == 429


def test_the_person_is_told_plainly_how_long_and_finds_the_form_as_it_was(anna):
    wrong(5)
    answer = roads.sign_in("anna", address=ELSEWHERE)
    page = answer.content.decode()
    assert 0 < int(answer.headers["Retry-After"]) <= 60
    assert "try again in 1 minute." in page
    assert 'name="username" value="anna"' in page
    assert roads.PASSWORD not in page


@pytest.mark.hostile(26)
def test_a_stranger_elsewhere_locks_nobody_out(anna):
    wrong(100)
    assert is_in(roads.sign_in("anna", address=HERE))


@pytest.mark.hostile(26)
def test_guesses_from_thirty_networks_are_slowed_and_a_known_network_is_not(anna):
    assert is_in(roads.sign_in("anna", address=HERE))
    answers = [wrong(1, address=f"198.51.100.{number}")[0].status_code for number in range(30)]
    assert answers[-5:] == [429] * 5
    assert roads.sign_in("anna", address="198.51.100.99").status_code == 429
    assert is_in(roads.sign_in("anna", address=HERE))


@pytest.mark.hostile(26)
def test_a_known_device_gets_in_from_anywhere_whatever_others_tried_there(anna):
    client = Client()
    roads.sign_in("anna", client=client, address=HERE)
    client.cookies.pop("sessionid")
    wrong(100, address=ELSEWHERE)
    assert is_in(roads.sign_in("anna", client=client, address=ELSEWHERE))


def test_a_device_is_known_to_one_account_only_and_is_slowed_itself(anna):
    roads.with_password(make.make_account(username="ben"))
    client = Client()
    roads.sign_in("ben", client=client, address=HERE)
    assert [a.status_code for a in wrong(7, client=client)] == [200] * 5 + [429] * 2
    assert [a.status_code for a in wrong(7, name="ben", client=client)] == [200] * 5 + [429] * 2
    client.cookies["device"] = client.cookies["device"].value + "x"
    assert wrong(1, name="ben", client=client, address="198.51.100.1")[0].status_code == 200


def test_a_device_of_another_account_waits_with_all_who_guess(anna):
    roads.with_password(make.make_account(username="ben"))
    client = Client()
    roads.sign_in("ben", client=client, address=HERE)
    client.cookies.pop("sessionid")
    for number in range(30):
        wrong(1, address=f"198.51.100.{number}")
    assert wrong(1, client=client, address="198.51.100.99")[0].status_code == 429


def test_the_cookie_of_a_device_lies_below_the_admin_and_goes_with_signing_out(anna):
    client = Client()
    cookie = roads.sign_in("anna", client=client).cookies["device"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/admin/", True, "Strict")
    assert "anna" not in cookie.value
    assert '"cookies"' in client.post("/admin/logout/").headers["Clear-Site-Data"]


@pytest.mark.hostile(26)
def test_many_names_from_one_network_are_slowed_and_other_networks_are_not(anna):
    names = [f"moderator-{number}" for number in range(30)]
    answers = [wrong(1, name=name)[0].status_code for name in names]
    assert answers == [200] * 20 + [429] * 10
    assert roads.sign_in("anna", address=ELSEWHERE).status_code == 429
    assert is_in(roads.sign_in("anna", address=HERE))


def test_signing_in_oneself_between_the_guesses_does_not_begin_anew(anna):
    roads.with_password(make.make_account(username="mallory"))
    answers = []
    for number in range(24):
        answers += wrong(1, name=f"moderator-{number}")
        roads.sign_in("mallory", address=ELSEWHERE)
    assert answers[-1].status_code == 429


def test_honest_people_of_one_network_sign_in_as_often_as_they_like(anna):
    assert all(is_in(roads.sign_in("anna", address=HERE)) for _ in range(40))


def test_many_people_of_one_network_sign_in_for_the_first_time_within_minutes():
    people = [roads.with_password(make.make_account()) for _ in range(25)]
    assert all(is_in(roads.sign_in(person.username, address=HERE)) for person in people)


def test_an_address_in_the_same_customer_network_is_the_same_place(anna):
    wrong(5, address="2001:db8:1:2::1")
    assert roads.sign_in("anna", address="2001:db8:1:2::2").status_code == 429


def test_spellings_of_one_name_are_one_name(anna):
    for name in ("ANNA", "Anna", "anna", "aNNa", "ａｎｎａ"):
        wrong(1, name=name)
    assert roads.sign_in("anna", address=ELSEWHERE).status_code == 429


def test_the_waits_grow_and_none_is_longer_than_an_hour(anna, one_moment):
    """Somebody who asks again as soon as he may: so many passwords are looked at in each hour."""
    looked_at, waits = [], []
    for _ in range(5):
        end, count = one_moment[0].replace(minute=0, second=0) + timedelta(hours=1), 0
        while one_moment[0] < end:
            answer = wrong(1)[0]
            count += answer.status_code == 200
            if answer.status_code == 429:
                waits.append(int(answer.headers["Retry-After"]))
                one_moment[0] += timedelta(seconds=waits[-1])
        looked_at.append(count)
    assert looked_at[0] <= 20
    assert looked_at[-2:] == [1, 1]
    assert waits[0] < 60 < waits[1] <= 600 < max(waits) <= 3600


def test_waiting_helps(anna, one_moment):
    wrong(5)
    assert roads.sign_in("anna", address=ELSEWHERE).status_code == 429
    one_moment[0] += timedelta(minutes=1)
    assert is_in(roads.sign_in("anna", address=ELSEWHERE))


@pytest.mark.hostile(23)
@pytest.mark.parametrize("of", ["nobody", "disabled", "no staff", "no password"])
def test_unknown_and_barred_names_answer_as_known_ones_do(anna, of):
    facts = {"disabled": {"is_active": False}, "no staff": {"is_staff": False}}.get(of, {})
    if of != "nobody":
        other = make.make_account(username="other")
        type(other).objects.filter(pk=other.pk).update(**facts) if facts else None
    told = []
    for name in ("anna", "other"):
        answers = wrong(8, name=name, address=f"198.51.100.{len(name)}")
        pages = [answer.content.decode().replace(f'value="{name}"', "") for answer in answers]
        tokens = [answer.context["csrf_token"] for answer in answers]
        pages = [page.replace(str(token), "") for page, token in zip(pages, tokens, strict=True)]
        told.append([(answer.status_code, page) for answer, page in zip(answers, pages, strict=True)])
    assert told[0] == told[1]


@pytest.mark.hostile(23)
def test_an_unknown_name_costs_a_hash_as_a_known_one_does(anna, monkeypatch):
    hashed = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *args: hashed.append(args[0]) or encode(*args))
    counts = []
    for name in ("anna", "nobody"):
        before = len(hashed)
        wrong(1, name=name)
        counts.append(len(hashed) - before)
    assert counts == [1, 1]


def test_a_refused_try_looks_at_no_password(anna):
    wrong(5)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        roads.sign_in("anna", address=ELSEWHERE)
    assert not any("directory_account" in query["sql"] for query in asked)


def test_nothing_is_stored_or_logged_in_clear(anna, caplog):
    caplog.set_level(logging.DEBUG)
    wrong(8)
    roads.sign_in("anna", address=HERE)
    kept = str(list(cache._cache)) + str(list(cache._cache.values()))
    assert cache._cache
    for text in ("anna", HERE, ELSEWHERE):
        assert text not in kept
        assert text not in " ".join(r.getMessage() for r in caplog.records if r.name.startswith("directory"))


def test_who_holds_a_session_cannot_guess_the_old_password(anna):
    client = roads.signed_in(anna)
    answers = [roads.own_password(client, old=f"wrong {number}") for number in range(25)]
    assert answers[-1].status_code == 429
    assert "Retry-After" in answers[-1].headers
    assert roads.own_password(client).status_code == 429
    assert type(anna).objects.get(pk=anna.pk).check_password(roads.PASSWORD)


def stolen(client):
    """The same session in the thief's hands, without the device that it was opened at."""
    thief = Client()
    thief.cookies["sessionid"] = client.cookies["sessionid"].value
    return thief


def own_from(client, address, old=roads.PASSWORD):
    data = {"old_password": old, "new_password1": roads.NEW, "new_password2": roads.NEW}
    return client.post("/admin/password_change/", data, REMOTE_ADDR=address)


def test_who_stole_a_session_keeps_nobody_from_a_new_password(anna):
    owner = Client()
    roads.sign_in("anna", client=owner, address=HERE)
    thief = stolen(owner)
    assert [own_from(thief, ELSEWHERE, f"wrong {n}").status_code for n in range(25)][-1] == 429
    assert own_from(thief, ELSEWHERE).status_code == 429
    assert own_from(owner, HERE).status_code == 302
    assert own_from(thief, ELSEWHERE).status_code != 200  # the session that he holds has ended
    assert thief.get("/admin/review/").status_code == 302


def test_who_shares_the_network_with_the_thief_signs_in_anew(anna):
    owner = Client()
    roads.sign_in("anna", client=owner, address=HERE)
    thief = stolen(owner)
    for number in range(25):
        own_from(thief, HERE, f"wrong {number}")
    waits = own_from(owner, HERE)
    assert "signs out and in again need not wait" in waits.content.decode()
    owner.post("/admin/logout/")
    roads.sign_in("anna", client=owner, address=HERE)
    assert own_from(owner, HERE).status_code == 302


def test_a_thief_with_many_networks_tries_as_slowly(anna):
    owner = Client()
    roads.sign_in("anna", client=owner, address=HERE)
    thief = stolen(owner)
    answers = [own_from(thief, f"198.51.100.{n}", f"wrong {n}").status_code for n in range(12)]
    assert answers == [200] * 5 + [429] * 7


def begun(name, address):
    """Whether this try of a password would be looked at."""
    try:
        tries.begin(name, RequestFactory().post("/admin/login/", REMOTE_ADDR=address), AT)
    except TooMany:
        return False
    return True


def test_who_holds_a_whole_ipv6_site_is_slowed_and_makes_few_counts():
    """A /48 has 65,536 networks: without a count of its own each would have new tries, and push out old counts."""
    assert sum(begun(f"somebody-{number}", f"2001:db8:1:{number:x}::1") for number in range(400)) == 320
    assert begun("anybody", "2001:db8:2:ffff::1")
    assert begun("anybody", HERE)
    kept = len(cache._cache)
    assert not any(begun(f"somebody-{number}", f"2001:db8:1:{number:x}::1") for number in range(400, 500))
    assert len(cache._cache) == kept


def tries_at_once(times):
    request = RequestFactory().post("/admin/login/", REMOTE_ADDR=ELSEWHERE)

    def one(_):
        try:
            tries.begin("anna", request, AT)
        except TooMany:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        return sum(pool.map(one, range(times)))


def test_tries_at_once_gain_nothing():
    assert tries_at_once(40) == 5


def test_several_processes_count_together_in_redis(settings):
    with redis_servers.real() as found:
        settings.CACHES = found
        assert tries_at_once(40) == 5
        kept = " ".join(redis_servers.keys(found["default"]["KEY_PREFIX"]))
        assert kept
        assert "anna" not in kept
        assert ELSEWHERE not in kept
        assert not caches["default"].get("anna")


def test_without_redis_this_process_counts_for_itself(settings):
    with redis_servers.gone() as address:
        settings.CACHES = redis_servers.caches(address)
        assert tries_at_once(40) == 5
