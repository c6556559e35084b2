"""How bad the state of a link is has one order; every group and every query is made from it."""

import ast

import pytest
from django.conf import settings

from directory import link_checks
from directory.contacts.links import Link
from directory.link_checks.history import history
from directory.link_checks.judging import Seen, Sight
from directory.models import (
    ALARMS,
    DOWN,
    PROBLEMS,
    WARNED,
    WORKING,
    WORST_FIRST,
    LinkState,
    Observation,
    badness,
)
from tests import factories as make


def test_every_state_has_one_place_and_the_groups_are_stretches_of_the_order():
    assert sorted(WORST_FIRST) == sorted(LinkState)
    assert WORST_FIRST[: len(ALARMS)] == ALARMS
    assert WORST_FIRST[: len(WARNED)] == WARNED == (*ALARMS, *DOWN)
    assert set(PROBLEMS) == {*WORST_FIRST[: len(PROBLEMS)]}
    assert WORST_FIRST[-len(WORKING) :] == WORKING


@pytest.mark.django_db
def test_a_database_orders_as_python_does():
    for state in LinkState:
        since = None if state == LinkState.UNKNOWN else make.TODAY
        facts = {"failures": 3, "failing_since": make.NOW, "since": since, "next_check_at": make.NOW}
        Observation.objects.create(url=f"https://www.urm.lt/{state}", state=state, **facts)
    told = dict(Observation.objects.order_by(badness()).values_list("state", badness()))
    assert told == {state: WORST_FIRST.index(state) for state in LinkState}
    assert tuple(told) == WORST_FIRST


def test_what_readers_are_told_and_led_to_follows_from_it():
    assert {state for state in LinkState if Link(state).is_warned} == {*WARNED}
    assert {state for state in LinkState if Link(state).is_problem} == {*PROBLEMS}


def test_editors_are_told_what_to_do_about_each_problem():
    assert link_checks.WHAT_TO_DO.keys() == {*PROBLEMS}


def test_what_one_look_sees_are_states_and_an_alarm_alone_outlasts_a_closed_door():
    assert {sight.value for sight in Sight} <= {*LinkState.values, "failure"}
    past = Observation(url="https://www.urm.lt/", checked_at=make.NOW, next_check_at=make.NOW)
    for past.state in LinkState:
        found = history(past, Seen(Sight.BLOCKED), at=make.NOW)
        assert found.state == (past.state if past.state in ALARMS else LinkState.BLOCKED)


def collections_of_states(path):
    """Each tuple, list or set in a module that names two states of a link."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            names = [ast.unparse(item) for item in node.elts]
            if sum(name.startswith(("LinkState.", "Sight.")) for name in names) > 1:
                yield str(path), ", ".join(names)


def test_no_other_module_makes_groups_of_its_own():
    own = settings.BASE_DIR / "directory" / "models" / "observations.py"
    modules = {path for app in ("directory", "advocacy") for path in (settings.BASE_DIR / app).rglob("*.py")}
    assert list(collections_of_states(own))
    assert [found for path in modules - {own} for found in collections_of_states(path)] == []
