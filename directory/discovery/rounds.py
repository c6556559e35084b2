"""Many visits, a few at a time, in a thread with a loop of its own: the caller's thread keeps the database to itself.

No more visits are held in memory than run at once: the next one begins when the caller is done with the last.
"""

import asyncio
import queue
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress

from directory.discovery.bodies import Site
from directory.discovery.visiting import Visit, Visitor
from directory.fetch import Limits
from directory.link_checks.looking import END, End, Manner
from directory.link_checks.pacing import Pace

AT_ONCE = 8
USUAL = Manner(limits=Limits(body_bytes=3_000_000), at_once=AT_ONCE)

Results = queue.SimpleQueue[Visit | BaseException | End]


def visits(sites: Sequence[Site], manner: Manner = USUAL) -> Iterator[Visit]:
    """Visit each site once, as they come to an end. Those not begun within ``manner.seconds`` are left out.

    Closing the iterator stops the visits.
    """
    run = _Round(sites, manner)
    thread = threading.Thread(target=run.work, name="discovery", daemon=True)
    thread.start()
    try:
        while (result := run.results.get()) is not END:
            if isinstance(result, BaseException):
                raise result
            yield result
            run.next()
    finally:
        run.stop()
        thread.join()


class _Round:
    def __init__(self, sites: Sequence[Site], manner: Manner) -> None:
        self.sites, self.manner = sites, manner
        self.results: Results = queue.SimpleQueue()
        self.pace = Pace(pause=manner.pause, at_once=manner.at_once)
        self._stopped = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None

    def work(self) -> None:
        """The thread. Whatever goes wrong rises in the thread that reads the results."""
        try:
            asyncio.run(self._everywhere())
        except asyncio.CancelledError:
            self.results.put(END)
        except BaseException as exc:
            self.results.put(exc)
        else:
            self.results.put(END)

    def next(self) -> None:
        """The caller is done with one visit."""
        self._in_loop(lambda: self._places.release())

    def stop(self) -> None:
        self._stopped.set()
        self._in_loop(lambda: self._task and self._task.cancel())

    def _in_loop(self, act: "object") -> None:
        # It is closed where everything came to its end meanwhile.
        with suppress(RuntimeError):
            if self._loop:
                self._loop.call_soon_threadsafe(act)  # type: ignore[arg-type]

    async def _everywhere(self) -> None:
        self._loop, self._task = asyncio.get_running_loop(), asyncio.current_task()
        self._places = asyncio.Semaphore(self.manner.at_once)
        if self._stopped.is_set():
            return
        seconds = self.manner.seconds
        stop_at = None if seconds is None else self._loop.time() + seconds
        async with asyncio.TaskGroup() as round_:
            for site in self.sites:
                await self._places.acquire()
                if stop_at is not None and self._loop.time() >= stop_at:
                    return
                round_.create_task(self._visit(site))

    async def _visit(self, site: Site) -> None:
        try:
            visit = await Visitor(site, self.manner, self.pace).visit()
        except Exception as exc:
            visit = Visit(site, trouble="error", error=repr(exc))
        finally:
            self.pace.leave()
        self.results.put(visit)
