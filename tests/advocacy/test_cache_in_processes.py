"""What several web processes show after a publication in one of them, and who renders a page that all want at once."""

from concurrent.futures import ThreadPoolExecutor
from itertools import product

import pytest

from directory.models import PublicState
from directory.serving import kept_answers
from tests import clock, redis_servers
from tests import factories as make
from tests.pages import contact, ministry
from tests.serving import serving

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.any_database]
PAGE, API = "/countries/LT/", "/api/v1/ministries/LT/"
ELSEWHERE = "/safety/"
AN_HOUR = 3600
SOON = 30  # more than any machine needs; nothing is measured with it


@pytest.fixture(autouse=True)
def point(transactional_db):
    """A transactional test starts from flushed tables."""
    PublicState.objects.get_or_create(pk=1)
    return contact(ministry(), channel="email", value="first@urm.lt")


def web_process(**changes):
    return serving(**{"PUBLIC_CACHE": True, "VERSION_REMEMBERED_SECONDS": AN_HOUR, **changes})


def test_a_publication_is_seen_at_once_where_it_happened_and_elsewhere_when_the_version_is_read_again(point):
    remembered = {"VERSION_REMEMBERED_SECONDS": 1.0}
    new = make.make_contact_point(point.organisation, channel="email", value="second@urm.lt")
    with web_process() as here, web_process(**remembered) as there, web_process() as forgetful:
        etags = {}
        for server, path in product((here, there, forgetful), (PAGE, API)):
            status, headers, body = server.ask(path)
            assert (status, b"second@urm.lt" in body) == (200, False)
            etags[server, path] = {"If-None-Match": headers["ETag"]}
            assert server.ask(path, **etags[server, path])[0] == 304
        here.ask(f"/-/approve/contact_point/{new.pk}", method="POST")
        for path in (PAGE, API):
            status, headers, body = here.ask(path, **etags[here, path])
            assert (status, b"second@urm.lt" in body) == (200, True)
            assert headers["ETag"] != etags[here, path]["If-None-Match"]
            # Only its memory of the version keeps it.
            assert forgetful.ask(path, **etags[forgetful, path])[0] == 304
            assert clock.until(lambda path=path: there.ask(path, **etags[there, path])[0] == 200)
            status, others, _ = there.ask(path, **etags[there, path])
            assert (status, others["ETag"]) == (200, headers["ETag"])


def test_no_process_is_set_to_remember_the_version_for_longer_than_a_second():
    from config import settings as shipped

    assert shipped.VERSION_REMEMBERED_SECONDS <= 1


def rush(servers, path, clients):
    """So many ask at once; the status and the body of each. The version is known by then, the page is not."""
    for server in servers:
        server.ask(ELSEWHERE)

    def ask(number):
        status, _, body = servers[number % len(servers)].ask(path)
        return status, body

    with ThreadPoolExecutor(clients) as pool:
        return list(pool.map(ask, range(clients)))


@pytest.mark.hostile(91)
def test_a_rush_on_a_cold_page_renders_it_once_for_all_processes():
    with redis_servers.real() as caches:
        # A busy machine may need longer for the one answer than a reader may be kept waiting.
        slow = {"CACHES": caches, "SECONDS_PER_ANSWER": 0.5, "LONGEST_WAIT": 60}
        with web_process(**slow) as one, web_process(**slow) as other:
            for path in (PAGE, API):
                answers = rush([one, other], path, 240)
                assert [*one.made, *other.made].count(path) == 1
                assert {status for status, _ in answers} == {200}
                assert len({body for _, body in answers}) == 1


@pytest.mark.hostile(91)
def test_with_local_memory_a_rush_renders_once_in_each_process():
    with web_process(SECONDS_PER_ANSWER=0.5) as one, web_process(SECONDS_PER_ANSWER=0.5) as other:
        answers = rush([one, other], PAGE, 240)
        assert (one.made.count(PAGE), other.made.count(PAGE)) == (1, 1)
    assert {status for status, _ in answers} == {200}


@pytest.mark.hostile(91)
def test_a_process_that_dies_while_it_renders_holds_nobody_up_for_good():
    with redis_servers.real() as caches, ThreadPoolExecutor(1) as pool:
        stuck = web_process(CACHES=caches, SECONDS_PER_ANSWER=AN_HOUR)
        with stuck as dying, web_process(CACHES=caches) as other:
            lost = pool.submit(dying.ask, PAGE)
            assert clock.until(lambda: redis_servers.keys(f"{caches['default']['KEY_PREFIX']}:1:rendering"))
            dying.process.kill()
            assert isinstance(lost.exception(timeout=SOON), OSError)
            assert other.ask(PAGE)[0] == 200
            assert other.made == [PAGE]
    assert kept_answers.LONGEST_WAIT <= 2


@pytest.mark.hostile(92)
def test_made_up_addresses_and_parameters_leave_no_entry_in_the_shared_cache():
    with redis_servers.real() as caches:
        with web_process(CACHES=caches) as server:
            asked = [f"{API}?junk={number}" for number in range(20)]
            asked += [f"/nothing/{number}/" for number in range(20)]
            asked += [f"/api/v1/ministries/Q{letter}/" for letter in "ABCDEFGHIJ"]
            asked += [f"{PAGE}?{number}" for number in range(20)]
            for path in asked:
                server.ask(path)
        prefix = caches["default"]["KEY_PREFIX"]
        kept = [key for key in redis_servers.keys(prefix) if key.startswith(f"{prefix}:1:public:")]
        assert len(kept) == 1
        assert len(redis_servers.keys(f"{prefix}:1:rendering")) <= kept_answers.CLAIMS
