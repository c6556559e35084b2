"""What work costs, counted and not timed: the same on a busy machine as on an idle one."""

import signal
import sys
from contextlib import contextmanager

# Of this process alone, whatever else the machine does: a hundred times what any test within it needs.
PATIENCE = 20


def calls(act):
    """How many functions, in Python and in C, run until ``act()`` is done."""
    made = 0

    def count(frame, event, argument):
        nonlocal made
        made += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(before)
    return made


class Unread(str):
    """A text of which nothing but its length may be asked."""

    __slots__ = ()

    def _refused(self, *args, **kwargs):
        raise AssertionError("it was read before its length was looked at")

    replace = strip = lstrip = rstrip = lower = upper = casefold = encode = split = partition = _refused
    startswith = endswith = find = isascii = translate = removeprefix = removesuffix = _refused
    __iter__ = __getitem__ = __contains__ = __format__ = __repr__ = __str__ = _refused


@contextmanager
def that_ends():
    """For work inside one call in C, which nobody can count: what grows with the square of its input never ends."""

    def never(number, frame):
        raise AssertionError(f"it worked for {PATIENCE} processor seconds and did not end")

    before = signal.signal(signal.SIGPROF, never)
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
