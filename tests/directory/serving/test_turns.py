"""One sender's hundred requests keep another waiting for two of them, and cost her a part of the time at most."""

import asyncio
import threading

import pytest

from directory.serving import turns
from directory.serving.turns import Turns

pytestmark = pytest.mark.hostile(92)


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def worked(on, sender, seconds, clock):
    """The sender has the thread for so long."""

    def act():
        clock.now += seconds

    asyncio.run(on.run(sender, act))


def waits(on, sender):
    on.note(sender)
    with on.in_line(sender) as line:
        return on.must_wait(sender, line)


def test_who_asks_for_one_waits_for_two_of_who_asks_for_a_hundred():
    order, may_go = [], threading.Event()

    def act(sender):
        may_go.wait(60)
        order.append(sender)

    async def both():
        on = Turns("answering")
        greedy = [asyncio.create_task(on.run("greedy", lambda: act("greedy"))) for _ in range(100)]
        await asyncio.sleep(0)
        reader = asyncio.create_task(on.run("reader", lambda: act("reader")))
        await asyncio.sleep(0)
        may_go.set()
        await asyncio.gather(*greedy, reader)

    asyncio.run(both())
    assert order.index("reader") == turns.BEFORE_THE_THREAD
    assert len(order) == 101


def test_what_one_raises_is_hers(clock):
    def act():
        raise ValueError("hers")

    with pytest.raises(ValueError, match="hers"):
        asyncio.run(Turns("answering", clock).run("reader", act))


def test_who_had_more_than_her_part_waits_while_others_ask(clock):
    on = Turns("answering", clock)
    worked(on, "greedy", turns.IN_ADVANCE + turns.PART / 2, clock)
    assert waits(on, "greedy") == 0  # there is nobody else
    worked(on, "reader", 0.001, clock)
    assert waits(on, "greedy") == pytest.approx(0.499)
    assert waits(on, "reader") == 0
    clock.now += 0.5
    assert waits(on, "greedy") == 0


def test_a_long_debt_is_looked_at_again_every_second(clock):
    on = Turns("answering", clock)
    worked(on, "greedy", 60, clock)
    worked(on, "reader", 0, clock)
    assert waits(on, "greedy") == turns.ASKED_LATELY
    clock.now += turns.ASKED_LATELY + 0.1
    assert waits(on, "greedy") == 0  # the other has gone


def test_an_address_is_forgotten_seconds_later(clock):
    on = Turns("answering", clock)
    worked(on, "greedy", 0.1, clock)
    clock.now += 2
    worked(on, "reader", 0, clock)
    assert list(on.lines) == ["reader"]
