"""A loop in a thread of its own, so that the caller's thread keeps the database to itself."""

import asyncio
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from typing import Any


class End(Enum):
    """Nothing comes after it."""

    END = "end"


END = End.END


class LoopInThread:
    """Work that puts what it finds into ``results``, and at last ``END`` or the exception that ended it."""

    def __init__(self, results: "queue.SimpleQueue[Any]") -> None:
        self.results = results
        self._stopped = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None

    def work(self) -> None:
        """The thread. Whatever goes wrong rises in the thread that reads the results."""
        try:
            asyncio.run(self._begun())
        except asyncio.CancelledError:
            self.results.put(END)
        except BaseException as exc:
            self.results.put(exc)
        else:
            self.results.put(END)

    def stop(self) -> None:
        self._stopped.set()
        self.in_loop(lambda: self._task and self._task.cancel())

    def in_loop(self, act: Callable[[], object]) -> None:
        """Have it done by the loop; nothing where everything came to its end meanwhile."""
        with suppress(RuntimeError):
            if self._loop:
                self._loop.call_soon_threadsafe(act)

    async def everywhere(self, loop: asyncio.AbstractEventLoop) -> None:
        """What is to be done, in the loop."""
        raise NotImplementedError

    async def _begun(self) -> None:
        self._loop, self._task = asyncio.get_running_loop(), asyncio.current_task()
        if not self._stopped.is_set():
            await self.everywhere(self._loop)
