"""Readers who suggest at the same moment, on the database that the run uses."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from directory.models import PublicState
from directory.serving import rates
from tests import suggestions as readers

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def first_rows(transactional_db):
    """A transactional test starts from flushed tables: put the row of the first migration back."""
    PublicState.objects.get_or_create(pk=1)
    readers.fresh_limits()


def all_at_once(count, call):
    """What each of so many threads got from ``call(number)``; an exception fails the test."""
    barrier = threading.Barrier(count)

    def run(number):
        try:
            barrier.wait(timeout=30)
            return call(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(run, range(count)))


@pytest.mark.hostile(65)
def test_one_form_sent_by_eight_requests_at_once_is_one_record(monkeypatch):
    told, nonce = readers.told(readers.point()), "n" * 22
    both_looked = threading.Barrier(8)
    # Everybody has found nothing stored yet before anybody may store.
    monkeypatch.setattr(
        "directory.serving.rates.refuse_spent", lambda *args: args[1] and both_looked.wait(timeout=30)
    )
    monkeypatch.setattr("directory.suggesting.receiving.PER_SENDER", (rates.Limit("once", 1, 600),))
    receipts = all_at_once(8, lambda number: readers.suggest(told, nonce=nonce, sender="one"))
    assert len({receipt.token for receipt in receipts}) == 1
    assert [receipt.is_new for receipt in receipts].count(True) == 1
    assert readers.counts() == (1, 1, 1)
    assert readers.cluster().count == 1


@pytest.mark.hostile(61)
def test_many_who_say_the_same_at_once_make_one_proposal():
    told = readers.told(readers.point())
    all_at_once(8, lambda number: readers.suggest(told))
    assert readers.counts() == (1, 8, 1)
    assert readers.cluster().count == 8
