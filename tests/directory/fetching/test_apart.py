"""What takes too much is ended, and nothing of it stays; whatever else happens is as if it had happened here."""

import os
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from directory.fetch import Page
from directory.fetching import apart as budgets
from directory.fetching.apart import OverBudget, apart
from directory.link_checks import looking
from directory.link_checks.judging import Sight
from directory.values.sentences import Unfit

pytestmark = pytest.mark.any_database


@pytest.fixture(autouse=True)
def no_child_stays():
    yield
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@pytest.fixture
def a_second(monkeypatch):
    monkeypatch.setattr(budgets, "CPU_SECONDS", 1)


def for_ever(*_):
    while True:
        pass


def test_the_result_comes_back_however_long_it_is():
    assert apart(lambda word, times=1: word * times, "x", times=500_000) == "x" * 500_000


def test_what_it_raises_is_raised_here():
    with pytest.raises(ZeroDivisionError):
        apart(lambda: 1 / 0)


def test_an_exception_that_cannot_be_sent_is_told():
    class Local(Exception):
        pass

    def work():
        raise Local("here")

    with pytest.raises(RuntimeError, match="Local.*here"):
        apart(work)


def test_a_sentence_keeps_its_facts_on_the_way():
    def work():
        raise Unfit("{source}: it is empty.", source="x.html")

    with pytest.raises(Unfit) as raised:
        apart(work)
    assert raised.value.says.facts == {"source": "x.html"}
    assert apart(lambda: raised.value.says).kept() == raised.value.says.kept()


def test_nothing_of_it_stays():
    kept = []
    apart(lambda: kept.append(1))
    assert kept == []


@pytest.mark.hostile(52)
def test_what_computes_for_ever_is_ended(a_second):
    with pytest.raises(OverBudget):
        apart(for_ever)


def test_what_waits_for_ever_is_ended(monkeypatch):
    monkeypatch.setattr(budgets, "SECONDS", 0.5)
    with pytest.raises(OverBudget):
        apart(lambda: threading.Event().wait())


def test_what_kills_its_process_is_told():
    with pytest.raises(OverBudget):
        apart(lambda: os.kill(os.getpid(), signal.SIGKILL))


def test_one_that_is_ended_keeps_no_other_waiting(a_second):
    """Its pipe is its own: a child that was begun meanwhile holds no end of it."""
    with ThreadPoolExecutor(4) as pool:
        slow = pool.submit(apart, for_ever)
        quick = [pool.submit(apart, time.sleep, 0.1) for _ in range(6)]
        assert [each.result(timeout=60) for each in quick] == [None] * 6
        assert isinstance(slow.exception(timeout=60), OverBudget)


class Fetched:
    """A fetcher whose pages are all the same."""

    async def get(self, address, language=""):
        return Page(address, 200, {"content-type": "text/html"}, b"<p>page</p>", truncated=False)


class Allowing:
    async def allow(self, address):
        return True


def test_a_link_whose_page_takes_too_much_is_none_that_a_program_can_look_at(monkeypatch, a_second):
    import asyncio
    import queue

    monkeypatch.setattr(looking, "judge", for_ever)
    run = looking._Run(["https://mfa.example/"], looking.Manner(), {}, {}, {}, queue.SimpleQueue())
    seen = asyncio.run(run._seen("https://mfa.example/", Fetched(), Allowing()))
    assert (seen.sight, "processor’s time" in seen.detail) == (Sight.BLOCKED, True)
