"""How looks over time add up: failing first, dead after three failures in seven days, one success resets."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from directory.link_checks import Seen, Sight, history
from tests.factories import NOW

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass
class Row:
    """The columns of an observation, without a database."""

    url: str = "https://www.urm.lt/contacts"
    state: str = "unknown"
    checked_at: datetime | None = None
    failures: int = 0
    failing_since: datetime | None = None
    last_ok_at: datetime | None = None
    leads_to: str = ""


def lived(*looks):
    """The last finding after looks of (time, sight)."""
    row = Row()
    for at, sight in looks:
        found = history(row, Seen(sight), at=at)
        row.checked_at, row.state = at, found.state
        row.failures, row.failing_since, row.last_ok_at = (
            found.failures,
            found.failing_since,
            found.last_ok_at,
        )
    return found


def failing(*days):
    return [(NOW + day * DAY, Sight.FAILURE) for day in days]


def test_one_failure_is_failing():
    assert lived(*failing(0)).state == "failing"


def test_three_failures_in_a_week_are_dead():
    found = lived(*failing(0, 3, 7))
    assert (found.state, found.failures, found.failing_since) == ("dead", 3, NOW)


def test_two_failures_a_week_apart_are_not_dead():
    assert lived(*failing(0, 7)).state == "failing"


def test_a_hundred_failures_within_a_week_are_not_dead():
    assert lived(*((NOW + hour * HOUR, Sight.FAILURE) for hour in range(100))).state == "failing"


def test_three_failures_in_less_than_seven_days_are_not_dead():
    assert lived(*failing(0, 3), (NOW + 7 * DAY - timedelta(seconds=1), Sight.FAILURE)).state == "failing"


@pytest.mark.parametrize(
    "sight", [Sight.OK, Sight.REDIRECTED, Sight.MOVED, Sight.SOFT_404, Sight.TLS_PROBLEM]
)
def test_an_answer_ends_the_row_of_failures(sight):
    found = lived(*failing(0, 3), (NOW + 4 * DAY, sight), *failing(7))
    assert (found.failures, found.failing_since) == (1, NOW + 7 * DAY)
    assert found.state != "dead"


def test_a_closed_door_neither_counts_nor_resets():
    found = lived(*failing(0, 1), (NOW + 2 * DAY, Sight.BLOCKED))
    assert (found.state, found.failures, found.failing_since) == ("blocked", 2, NOW)
    assert lived(*failing(0, 1), (NOW + 2 * DAY, Sight.BLOCKED), *failing(7)).state == "dead"


def test_closed_doors_alone_never_make_a_dead_link():
    assert lived(*((NOW + day * DAY, Sight.BLOCKED) for day in range(30))).state == "blocked"


def test_only_a_working_link_was_ok():
    assert lived((NOW, Sight.OK), (NOW + DAY, Sight.SOFT_404)).last_ok_at == NOW
    assert lived((NOW, Sight.REDIRECTED)).last_ok_at == NOW
    assert lived((NOW, Sight.MOVED)).last_ok_at is None


@pytest.mark.hostile(58)
@pytest.mark.parametrize("sight", [sight for sight in Sight if sight != Sight.FAILURE])
def test_the_next_look_comes_within_a_day_with_time_to_spare(sight):
    for minute in range(200):
        at = NOW + timedelta(minutes=minute)
        assert (
            18 * HOUR
            <= history(Row(url=f"https://{minute}.lt/"), Seen(sight), at=at).next_check_at - at
            <= 22 * HOUR
        )


def test_what_was_looked_at_together_drifts_apart():
    times = {history(Row(url=f"https://{n}.lt/"), Seen(Sight.OK), at=NOW).next_check_at for n in range(100)}
    assert len(times) == 100
    assert max(times) - min(times) > HOUR


def test_failures_are_looked_at_again_sooner_at_first():
    waits = [lived(*failing(*[0] * count)).next_check_at - NOW for count in (1, 2, 3, 4)]
    assert waits[:2] == [HOUR, 4 * HOUR]
    assert all(18 * HOUR <= wait <= 22 * HOUR for wait in waits[2:])


@pytest.mark.hostile(76)
@pytest.mark.parametrize("leap", [365 * DAY, -DAY, -365 * DAY], ids=["year-on", "day-back", "year-back"])
def test_a_leap_of_the_clock_kills_no_link(leap):
    looks = [*failing(0, 1), (NOW + DAY + leap, Sight.FAILURE), (NOW + DAY + leap + 4 * HOUR, Sight.FAILURE)]
    assert lived(*looks).state == "failing"


@pytest.mark.hostile(76)
def test_after_a_leap_and_back_a_link_can_still_be_found_dead():
    back = [(NOW + day * DAY, Sight.FAILURE) for day in (2, 5, 9)]
    assert lived((NOW + 365 * DAY, Sight.FAILURE), *back).state == "dead"


@pytest.mark.hostile(58)
@pytest.mark.parametrize("alarm", [Sight.MOVED, Sight.SOFT_404, Sight.TLS_PROBLEM])
@pytest.mark.parametrize("silence", [Sight.FAILURE, Sight.BLOCKED])
def test_an_alarm_is_not_ended_by_silence_or_a_closed_door(alarm, silence):
    assert lived((NOW, alarm), (NOW + DAY, silence)).state == alarm.value
    assert lived((NOW, alarm), (NOW + DAY, silence), (NOW + 2 * DAY, Sight.OK)).state == "ok"


def test_an_alarm_that_stays_silent_is_dead_in_the_end():
    assert lived((NOW, Sight.MOVED), *failing(1, 4, 8)).state == "dead"


@pytest.mark.parametrize("sight", [Sight.FAILURE, Sight.BLOCKED])
def test_an_alarm_that_stays_told_leads_where_it_led_unless_this_look_ended_elsewhere(sight):
    past = Row(state="moved", leads_to="https://one.example/")
    for seen, end in (("", past.leads_to), (f"{past.url}?visit=2", past.leads_to)):
        assert history(past, Seen(sight, leads_to=seen), at=NOW).leads_to == end
    other = "https://two.example/"
    assert history(past, Seen(sight, leads_to=other), at=NOW).leads_to == other
