"""Names to addresses by the system's resolver, without a thread that anybody must wait for."""

import asyncio
import socket
import threading
from collections.abc import Callable
from contextlib import suppress


async def by_the_system(host: str) -> list[str]:
    """All addresses of a host name, IPv4 and IPv6; OSError or UnicodeError if it has none."""
    return await in_own_thread(lambda: addresses_of(host))


def addresses_of(host: str) -> list[str]:
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


async def in_own_thread(look_up: Callable[[], list[str]]) -> list[str]:
    """The result of a blocking look-up. It cannot be interrupted, so it runs in a daemon thread of its own.

    A pool's threads are waited for when the loop ends; a name server that never answers would hold the worker.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[str]] = loop.create_future()

    def settle(found: list[str] | Exception) -> None:
        if answer.done():
            return
        if isinstance(found, Exception):
            answer.set_exception(found)
        else:
            answer.set_result(found)

    def run() -> None:
        found: list[str] | Exception
        try:
            found = look_up()
        except (OSError, UnicodeError) as exc:
            found = exc
        # The loop is closed if nobody waits any more.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(settle, found)

    threading.Thread(target=run, daemon=True, name="look-up").start()
    return await answer
