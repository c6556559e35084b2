"""Spellings of one request make one entry, and nobody fills the cache with requests of their own."""

import itertools
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.http import HttpResponse, QueryDict
from django.urls import get_resolver
from hypothesis import given
from hypothesis import strategies as st

from advocacy.api.changes import AFTER
from directory import versions
from directory.api.pagination import PAGE_SIZE
from directory.api.since import MOMENT, NUMBER, UPDATED_SINCE
from directory.models import PublicState
from directory.serving import kept_answers, process_cache, read_limits
from directory.serving.public_cache import PublicCache
from tests import clock, redis_servers
from tests import factories as make
from tests.kept import kept_keys
from tests.pages import contact, ministry

POINTS = "/api/v1/contact-points/"


@pytest.fixture
def kept(db, settings):
    settings.PUBLIC_CACHE = True
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def point(kept):
    return contact(ministry(), channel="email", value="first@urm.lt")


def spellings(*parts):
    """The query in every order, with every spelling of each part, and as somebody may type it."""
    for chosen in itertools.product(*parts):
        for order in itertools.permutations(chosen):
            yield "&".join(order)
    first = "&".join(options[0] for options in parts)
    escaped = "".join(f"%{ord(char):02X}" if char in "_LT" else char for char in first)
    yield from (f"&{first}", f"{first}&", first.replace("&", "&&"), escaped)


SAME = {
    "numbers": spellings(
        ["updated_since=0", "updated_since=000000", "updated_since=%30", "updated_since=0000000000"],
        ["page_size=100", "page_size=0100", "page_size=101", "page_size=99999999999999999999"],
        ["country=LT", "country=%4CT", "c%6Funtry=LT"],
    ),
    "times": spellings(
        [
            *("updated_since=2026-11-01T08:00:00Z", "updated_since=2026-11-01t08:00:00z"),
            *("updated_since=2026-11-01T08:00:00.000Z", "updated_since=2026-11-01T09:30:00%2B01:30"),
            *("updated_since=2026-10-31T23:00:00.000000-09:00", "updated_since=2026-11-01T08:00:00-00:00"),
        ],
        ["channel=email", "channel=%65mail"],
    ),
    "what_goes_without_saying": spellings(["page_size=50", "page_size=050", "page_size=%350"]),
}


@pytest.mark.hostile(92)
@pytest.mark.parametrize("queries", SAME.values(), ids=SAME)
def test_all_spellings_of_one_request_have_one_answer_and_make_one_entry(client, point, queries):
    answers = {client.get(f"{POINTS}?{query}").content for query in queries}
    assert len(answers) == 1
    assert b"first@urm.lt" in answers.pop()
    assert len(kept_keys()) == 1


def test_to_say_what_goes_without_saying_is_to_say_nothing(client, point):
    for path in (POINTS, "/api/v1/changes/"):
        cache.clear()
        first = client.get(path).content
        assert client.get(f"{path}?page_size=050").content == first
        assert len(kept_keys()) == 1
    assert client.get("/api/v1/changes/?after=000").content == first
    assert len(kept_keys()) == 1


@pytest.mark.hostile(92)
@pytest.mark.parametrize(
    "query", ["page_size=7&page_size=7", "junk=1", "page_size=7&=", "page_size=", "cursor=x"]
)
def test_what_is_refused_has_no_entry_of_its_own(client, point, query):
    assert client.get(f"{POINTS}?{query}").status_code == 400
    assert not kept_keys()


@pytest.mark.hostile(86)
@pytest.mark.parametrize("path", ["/api/v1/organisations/?q=x", "/api/v1/articles/?publication=x"])
def test_words_that_people_chose_make_no_entry(client, point, path):
    assert client.get(path).status_code == 200
    assert not kept_keys()


@pytest.mark.parametrize("parameter", [UPDATED_SINCE, PAGE_SIZE, AFTER], ids=lambda one: one.name)
@given(data=st.data())
def test_a_spelling_is_accepted_and_is_its_own(parameter, data):
    value = data.draw(st.from_regex(parameter.pattern, fullmatch=True))
    spelled = parameter.spelled(value)
    assert parameter.spelled(spelled) == spelled
    assert parameter.accepts(spelled) == parameter.accepts(value)


@given(zeros=st.integers(0, 6), number=st.integers(0, 10**9))
def test_zeros_before_a_number_change_no_spelling(zeros, number):
    for parameter in (UPDATED_SINCE, AFTER):
        assert parameter.spelled("0" * zeros + str(number)) == str(number)


@given(
    moment=st.datetimes(min_value=make.NOW.replace(tzinfo=None) - timedelta(days=9_000)),
    minutes=st.integers(-14 * 60, 14 * 60),
)
def test_a_time_has_one_spelling_in_all_zones(moment, minutes):
    moment = min(moment, moment.replace(year=9000, day=1))
    sign, (hours, rest) = "-" if minutes < 0 else "+", divmod(abs(minutes), 60)
    there = (moment + timedelta(minutes=minutes)).isoformat()
    assert UPDATED_SINCE.spelled(f"{there}{sign}{hours:02}:{rest:02}") == f"{moment.isoformat()}Z"


def endpoints():
    for pattern in get_resolver("advocacy.api.urls").url_patterns:
        endpoint = getattr(pattern.callback, "cls", None)
        if endpoint is not None and hasattr(endpoint, "kept_as"):
            yield endpoint


def test_every_parameter_that_takes_numbers_or_times_has_one_spelling_for_each():
    """A parameter whose pattern takes any digits, and which is not a name, a code or ours, is spelled."""
    loose = {one.name for endpoint in endpoints() for one in endpoint.parameters if one.fits("007")}
    names = {"cursor", "q", "publication", "issue", "organisation", "platform", "addressee", "name"}
    assert loose - names == {"page_size", "updated_since", "after"}
    assert UPDATED_SINCE.pattern == f"{NUMBER}|{MOMENT}"


@pytest.fixture
def remembered(kept, settings):
    """The version is read once: the flood is what is looked at."""
    PublicState.objects.get_or_create(pk=1)
    settings.VERSION_REMEMBERED_SECONDS = 3600
    versions._forget()
    yield
    versions._forget()


def flood(rf, addresses, count):
    """So many requests, each for another answer, by these senders in turn, within one minute."""
    asked = PublicCache(lambda request: HttpResponse("the largest list"))
    senders = itertools.cycle(addresses)
    for number in range(count):
        asked(rf.get(f"{POINTS}?updated_since={number}", HTTP_HOST="testserver", REMOTE_ADDR=next(senders)))


@pytest.mark.hostile(92)
def test_a_flood_of_one_sender_makes_few_entries(rf, remembered):
    flood(rf, ["2001:db8:1:2::1", "2001:db8:1:2::2"], 20 * read_limits.KEPT_OF_ONE.most)
    assert len(kept_keys()) == read_limits.KEPT_OF_ONE.most
    with clock.at(make.NOW + timedelta(minutes=5)):
        flood(rf, ["2001:db8:1:2::1"], 100)
    assert len(kept_keys()) <= 2 * read_limits.KEPT_OF_ONE.most


@pytest.mark.hostile(92)
def test_all_senders_together_make_a_bounded_number_of_entries(rf, remembered, monkeypatch):
    monkeypatch.setattr(read_limits, "KEPT_OF_ALL", read_limits.rates.Limit("kept-of-all", 40, 60))
    flood(rf, [f"198.51.100.{number}" for number in range(20)], 200)
    assert len(kept_keys()) == 40
    asked = PublicCache(lambda request: HttpResponse("a page"))
    asked(rf.get("/countries/LT/", HTTP_HOST="testserver"))
    assert len(kept_keys()) == 41


def test_answers_to_parameters_go_soon_from_redis(client, settings, db):
    settings.PUBLIC_CACHE = True
    contact(ministry())
    with redis_servers.real() as caches:
        settings.CACHES = caches
        for path in ("/countries/LT/", f"{POINTS}?page_size=7"):
            client.get(path)
        rest = redis_servers.lasting(f"{caches['default']['KEY_PREFIX']}:1:public:")
    assert len(rest) == 2
    assert min(rest) <= kept_answers.ASKED_LASTS < max(rest) <= kept_answers.LASTS


def test_local_memory_is_bounded_by_bytes_and_keeps_what_is_asked_for():
    memory = process_cache.Memory(100_000, 50)
    memory.set("dear", b"x" * 5_000, 60)
    for number in range(1_000):
        memory.set(str(number), b"x" * 5_000, 60)
        assert memory.get("dear")
        assert memory.bytes <= 100_000
    assert len(memory.names()) == 100_000 // (5_000 + process_cache.OVERHEAD)
    memory.set("great", b"x" * 50_000, 60)
    assert memory.get("great") is None
    memory.set("gone", b"x", 0)
    assert memory.get("gone") is None
    for number in range(1_000):
        memory.set(str(number), b"", 60)
    assert len(memory.names()) == 50
    for name in memory.names():
        memory.drop(name)
    assert memory.bytes == 0


def test_a_key_is_made_without_a_query(django_assert_num_queries, db):
    for endpoint in endpoints():
        with django_assert_num_queries(0):
            endpoint.kept_as(QueryDict("country=LT&page_size=7&accused_country=QQ"))
