"""Many visits, a few at a time, in a thread with a loop of its own: the caller's thread keeps the database to itself.

No more visits are held in memory than run at once: the next one begins when the caller is done with the last.
"""

import asyncio
import queue
import threading
from collections.abc import Iterator, Sequence

from directory.discovery.bodies import Site
from directory.discovery.visiting import Visit, Visitor
from directory.fetch import Limits
from directory.link_checks.looking import Manner
from directory.link_checks.pacing import Pace
from directory.link_checks.threads import END, LoopInThread

AT_ONCE = 8
USUAL = Manner(limits=Limits(body_bytes=3_000_000), at_once=AT_ONCE)


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


class _Round(LoopInThread):
    def __init__(self, sites: Sequence[Site], manner: Manner) -> None:
        super().__init__(queue.SimpleQueue())
        self.sites, self.manner = sites, manner
        self.pace = Pace(pause=manner.pause, at_once=manner.at_once)

    def next(self) -> None:
        """The caller is done with one visit."""
        self.in_loop(lambda: self._places.release())

    async def everywhere(self, loop: asyncio.AbstractEventLoop) -> None:
        self._places = asyncio.Semaphore(self.manner.at_once)
        seconds = self.manner.seconds
        stop_at = None if seconds is None else loop.time() + seconds
        async with asyncio.TaskGroup() as round_:
            for site in self.sites:
                await self._places.acquire()
                if stop_at is not None and loop.time() >= stop_at:
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
