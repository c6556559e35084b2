"""Who looks at what, and when: claims, leases, turns at a host."""

import asyncio
from datetime import timedelta

import pytest

from directory.link_checks import schedule
from directory.link_checks.pacing import Pace, polite_host
from directory.models import ContactPoint, Observation
from tests import acts, tables
from tests import factories as make

pytestmark = pytest.mark.django_db
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
A, A_TOO, B = "https://www.a.lt/1", "https://a.lt/2", "https://b.lt/1"


@pytest.fixture
def observed():
    return tables.built_once(make_observed)


def make_observed():
    ministry = make.published(make.make_ministry())
    for number, url in enumerate([A, A_TOO, B]):
        make.published(make.make_contact_point(ministry, value=url))
        schedule.watch([url], at=make.NOW - number * MINUTE)


def claim(at=make.NOW, **options):
    return [row.url for row in schedule.claim(at=at, **options)]


def test_the_longest_overdue_are_claimed_first(observed):
    assert claim() == [B, A_TOO, A]


def test_what_one_runner_holds_another_does_not_get(observed):
    assert len(claim()) == 3
    assert claim() == []


@pytest.mark.hostile(54)
def test_another_address_of_a_host_in_use_is_left_to_whoever_is_there(observed):
    assert claim(only=[A]) == [A]
    assert claim() == [B]


def test_a_lease_ends(observed):
    claim()
    assert claim(make.NOW + schedule.LEASE - MINUTE) == []
    assert len(claim(make.NOW + schedule.LEASE)) == 3


def test_a_renewed_lease_goes_on(observed):
    held = schedule.claim(at=make.NOW)
    schedule.renew(held, held_at=make.NOW, at=make.NOW + 2 * MINUTE)
    assert claim(make.NOW + schedule.LEASE) == []


def test_a_lease_that_somebody_else_has_by_now_is_not_renewed(observed):
    held = schedule.claim(at=make.NOW)
    schedule.claim(at=make.NOW + DAY)
    schedule.renew(held, held_at=make.NOW, at=make.NOW + 2 * DAY)
    assert len(claim(make.NOW + 2 * DAY)) == 3


def test_what_is_released_is_due_as_before_or_later(observed):
    held = schedule.claim(at=make.NOW)
    schedule.release(held[:1])
    schedule.release(held[1:], not_before=make.NOW + DAY)
    assert claim() == [B]
    assert len(claim(make.NOW + DAY)) == 3


@pytest.mark.hostile(76)
def test_a_look_in_the_future_is_repeated_now(observed):
    year = 365 * DAY
    Observation.objects.update(checked_at=make.NOW + year, next_check_at=make.NOW + year + DAY)
    assert len(claim()) == 3


@pytest.mark.hostile(69)
def test_what_a_faster_runner_has_just_seen_is_not_repeated(observed):
    """It began a moment later than this one, which had to wait for it."""
    later = make.NOW + schedule.LEASE / 2
    Observation.objects.update(checked_at=later, next_check_at=later + DAY)
    assert claim() == []


@pytest.mark.hostile(76)
def test_a_lease_of_the_future_is_void(observed):
    claim(make.NOW + 365 * DAY)
    assert len(claim()) == 3


def test_addresses_of_hidden_records_are_not_due(observed):
    acts.by_force(ContactPoint.objects.filter(value=B), state="withdrawn")
    assert B not in claim()
    assert B not in schedule.published_addresses()


def test_an_address_is_observed_once(observed):
    assert schedule.watch([A, A], at=make.NOW) == 0
    assert Observation.objects.count() == 3


def test_hosts_are_one_with_and_without_www():
    assert polite_host(A) == polite_host(A_TOO) == "a.lt"


def visits(pace, *plans):
    """Tasks that visit hosts in order; (start, end, host) of each visit as it happened."""
    happened = []

    async def visit(hosts):
        loop = asyncio.get_running_loop()
        for host in hosts:
            await pace.take(host)
            start = loop.time()
            await asyncio.sleep(0.05)
            happened.append((start, loop.time(), host))
        pace.leave()

    async def all_of_them():
        await asyncio.wait_for(asyncio.gather(*map(visit, plans)), 10)

    asyncio.run(all_of_them())
    return sorted(happened)


@pytest.mark.hostile(54)
def test_two_visits_of_a_host_never_overlap_and_keep_their_pause():
    happened = visits(Pace(pause=0.1), ["a.lt", "a.lt"], ["a.lt"], ["www.a.lt"])
    pauses = [later[0] - earlier[1] for earlier, later in zip(happened, happened[1:], strict=False)]
    assert len(happened) == 4
    assert min(pauses) >= 0.1


def test_two_tasks_that_cross_do_not_block_each_other():
    assert len(visits(Pace(pause=0.0), ["a.lt", "b.lt"], ["b.lt", "a.lt"])) == 4


def test_no_more_hosts_are_visited_at_once_than_said():
    happened = visits(Pace(pause=0.0, at_once=2), *[[f"{n}.lt"] for n in range(6)])
    starts = [start for start, _, _ in happened]
    open_then = [sum(start <= at < end for start, end, _ in happened) for at in starts]
    assert max(open_then) <= 2
