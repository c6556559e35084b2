"""A state stands accused, and its readers are warned, until two people decide otherwise."""

import pytest

from advocacy.pages.calls import is_accused
from advocacy.search.hits import accused_among
from tests import factories as make
from tests.acts import change, erase, restore
from tests.pages import WARNING, call, ministry, shown, withdraw

pytestmark = pytest.mark.django_db


@pytest.fixture
def state():
    return ministry("RU").country


class Found:
    """What a search shows of a state."""

    def __init__(self, country):
        self.country = country


def is_warned_of(client, state):
    told = {
        is_accused(state),
        state.code in accused_among([Found(state)]),
        WARNING in shown(client, f"/countries/{state.code}/"),
        client.get(f"/api/v1/countries/{state.code}/").json()["accused"],
    }
    assert len(told) == 1
    return told.pop()


@pytest.mark.parametrize("what", ["call", "article", "issue", "body"])
def test_one_who_withdraws_a_call_or_what_it_stands_on_takes_no_warning_along(client, state, what):
    found = {"issue": make.published(make.make_issue()), "body": make.published(make.make_organisation())}
    found["article"] = make.published(make.make_article())
    stands_on = {"article": found["article"], "issue": found["issue"], "organisations": [found["body"]]}
    found["call"] = call(accused_country=state, **stands_on)
    assert is_warned_of(client, state)
    withdraw(found[what])
    assert is_warned_of(client, state)


def test_what_was_never_public_accuses_nobody(client, state):
    make.make_call(accused_country=state)
    assert not is_warned_of(client, state)


def test_two_who_erase_a_withdrawn_call_end_its_warning(client, state):
    gone = call(accused_country=state)
    withdraw(gone)
    gone.refresh_from_db()
    erase(gone)
    assert not is_warned_of(client, state)


def test_two_who_show_it_again_and_change_whom_it_accuses_end_the_warning(client, state):
    found = call(accused_country=state)
    withdraw(found)
    found.refresh_from_db()
    restore(found)
    change(found, accused_country=None)
    assert not is_warned_of(client, state)
