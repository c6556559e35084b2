"""What is measured of growth tells what is missed: locks held for long, slow groups of questions, tasks not done."""

import pytest

from benchmarks import search_engines, tasks
from drills.migration_locks import Looking

WRITERS = ("7/3", "directory_organisation", "ShareLock")
READERS = ("7/4", "directory_organisation", "AccessExclusiveLock")


def test_the_longest_lock_counts_from_the_first_look_that_saw_it_to_the_last():
    looking = Looking()
    for locks, at in (([WRITERS], 1.0), ([WRITERS], 2.5), ([READERS], 3.0), ([], 9.0)):
        looking.saw(locks, at)
    assert looking.longest() == (1.5, "directory_organisation ShareLock")


def test_without_a_lock_none_is_told():
    assert Looking().longest() == (0.0, "none seen")


@pytest.mark.parametrize(
    ("group", "milliseconds", "is_missed"), [("beginnings", 101, True), ("beginnings", 99, False)]
)
def test_a_group_that_takes_long_is_named(group, milliseconds, is_missed):
    asked = {group: {"p95": milliseconds}, search_engines.COMMON: {"p95": 299.0}}
    assert bool(search_engines.missed({"ours, postgresql": {"asked": asked}})) == is_missed


def test_what_is_asked_is_made_of_names_and_ends_where_they_do():
    groups = search_engines.questions(20_000)
    assert {len(texts) for texts in groups.values()} == {search_engines.OF_EACH}
    assert all(number < 20_000 for texts in groups.values() for _, number in texts)


def test_the_same_ten_are_alike_and_none_are_too():
    assert search_engines.alike([[1, 2], []], [[2, 1], []]) == 1.0
    assert search_engines.alike([[1, 2]], [[1]]) == 0.5


def test_a_task_that_is_not_done_is_left():
    told = [(10.0, 10.5), (11.0, 12.0), (12.0, None)]
    assert tasks.figures(told) == {"put": 1.5, "done": 1.0, "p50": 1000.0, "p95": 1000.0, "left": 1}
