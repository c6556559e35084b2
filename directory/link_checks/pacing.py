"""One request at a time to a host, and a pause after it; few at a time in all."""

import asyncio
from collections import defaultdict

from directory.values.domains import host_of

PAUSE_SECONDS = 1.0
AT_ONCE = 50


def polite_host(address: str) -> str:
    """Whose patience an address costs: its host, with and without ``www.`` the same."""
    return host_of(address).removeprefix("www.")


class Pace:
    """Turns at hosts. ``take`` waits for one and gives back the task's last; ``leave`` gives it back.

    The pause runs from the end of a request, so that two never reach a server within it, however long
    they are on their way. Nobody waits for a turn while holding one: no two can block each other.
    """

    def __init__(self, *, pause: float = PAUSE_SECONDS, at_once: int = AT_ONCE) -> None:
        self.pause = pause
        self._hosts: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._free_at: dict[str, float] = {}
        self._slots = asyncio.Semaphore(at_once)
        self._held: dict[asyncio.Task[object] | None, str] = {}

    async def take(self, host: str) -> None:
        """Wait until this task may send one request to ``host``."""
        self.leave()
        host = host.removeprefix("www.")
        await self._hosts[host].acquire()
        try:
            await asyncio.sleep(self._free_at.get(host, 0.0) - asyncio.get_running_loop().time())
            await self._slots.acquire()
        except BaseException:
            self._hosts[host].release()
            raise
        self._held[asyncio.current_task()] = host

    def leave(self) -> None:
        """The request of this task has ended, if it had one."""
        host = self._held.pop(asyncio.current_task(), None)
        if host is not None:
            self._free_at[host] = asyncio.get_running_loop().time() + self.pause
            self._slots.release()
            self._hosts[host].release()
