"""What a stranger sent is read in a child process, which has a budget of the processor's time and is killed beyond it.

A child is forked for each page: nothing of one page stays for the next, and what the parent knows need not be sent.
It writes its result into a pipe and ends; it uses no connection of the parent's, neither to a database nor elsewhere.
"""

import gc
import os
import pickle
import resource
import select
import signal
import threading
import time
from collections.abc import Callable
from typing import NoReturn, ParamSpec, TypeVar

from directory.values.sentences import Unfit

# Of the processor; the longest pages that we take need one. And in all, if the child waits for something.
CPU_SECONDS, SECONDS = 10, 120.0
_HEAD = 8  # bytes that tell how long the result is

P = ParamSpec("P")
T = TypeVar("T")
# A child must not hold the end of another's pipe: who reads there would wait for both.
_forking = threading.Lock()


class OverBudget(Unfit):
    """The work was ended because it took too much, or it ended its process."""


def apart(work: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
    """What ``work`` gives, or the exception that it raised; OverBudget if it was ended. It blocks its thread."""
    with _forking:
        ours, theirs = os.pipe()
        child = os.fork()
        if not child:
            _work(theirs, lambda: work(*given, **named))
        os.close(theirs)
    try:
        told = _read(ours, time.monotonic() + SECONDS)
    finally:
        os.close(ours)
        os.kill(child, signal.SIGKILL)  # it has told all, or never will
        os.waitpid(child, 0)
    if told is None:
        raise OverBudget(
            "Reading it takes a program more than {seconds} seconds of the processor’s time.",
            seconds=CPU_SECONDS,
        )
    found, error = pickle.loads(told)  # noqa: S301  (written by our own code, in a copy of this very process)
    if error is not None:
        raise error
    result: T = found
    return result


def _work(theirs: int, work: Callable[[], object]) -> NoReturn:
    """The child. It never returns into what its parent was doing, whatever happens."""
    try:
        gc.disable()  # to look for garbage is to copy what is shared with the parent
        for signum in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGXCPU):
            signal.signal(signum, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
        _tell(theirs, _outcome(work))
    finally:
        os._exit(0)


def _outcome(work: Callable[[], object]) -> bytes:
    try:
        return pickle.dumps((work(), None))
    except Exception as exc:
        try:
            told = pickle.dumps((None, exc))
            pickle.loads(told)  # noqa: S301  (some exceptions can be written and not read)
        except Exception:
            return pickle.dumps((None, RuntimeError(repr(exc))))
        return told


def _tell(theirs: int, told: bytes) -> None:
    left = memoryview(len(told).to_bytes(_HEAD, "big") + told)
    while left:
        left = left[os.write(theirs, left) :]


def _read(ours: int, until: float) -> bytes | None:
    """All that the child tells; None if it ends before, or not in time."""
    read = bytearray()
    while len(read) < _HEAD or len(read) < _HEAD + int.from_bytes(read[:_HEAD], "big"):
        ready, _, _ = select.select([ours], [], [], max(until - time.monotonic(), 0))
        piece = os.read(ours, 2**16) if ready else b""
        if not piece:
            return None
        read += piece
    return bytes(read[_HEAD:])
