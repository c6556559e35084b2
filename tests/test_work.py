"""What counts work in other tests sees it when there is too much."""

import itertools

import pytest

from tests import work


def test_calls_in_python_and_in_c_are_counted():
    few, many = (work.calls(lambda size=size: [abs(n) for n in range(size)]) for size in (10, 1_000))
    assert 980 <= many - few <= 1_000


def test_a_text_that_is_read_says_so():
    text = work.Unread("abc")
    assert len(text) == 3
    for read in (text.strip, text.lower, lambda: text[:1], lambda: list(text), lambda: f"{text}"):
        with pytest.raises(AssertionError, match="it was read"):
            read()


def test_what_does_not_end_is_ended(monkeypatch):
    monkeypatch.setattr(work, "PATIENCE", 0.2)
    with pytest.raises(AssertionError, match="did not end"), work.that_ends():
        all(n >= 0 for n in itertools.count())


def test_what_ends_is_left_alone(monkeypatch):
    monkeypatch.setattr(work, "PATIENCE", 0.2)
    with work.that_ends():
        pass
    assert sum(range(3_000_000)) > 0
