"""Clients that ask without a pause, and remember what each answer was and when."""

import http.client
import re
import threading
import time
import uuid
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

BROKEN, REFUSED = "broken off", "refused"
# What readers ask for, of the cache and past it.
PATHS = [
    "/search/?q=WORD",
    "/api/v1/search/?q=WORD",
    "/api/v1/contact-points/?page_size=20",
    "/countries/LT/",
]


@dataclass
class Asked:
    """One answer: when it was there, by the monotonic clock, and its status, or what came instead of one.

    ``headers`` by their names in small letters.
    """

    at: float
    status: int | str
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""


def ask(
    port: int,
    path: str,
    form: dict[str, str] | None = None,
    timeout: float = 30,
    sender: str = "",
    authorization: str = "",
) -> Asked:
    """Without a ``sender`` from an address that hardly anybody else asks from."""
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    number = uuid.uuid4().int
    headers = {
        "X-Forwarded-For": sender or f"198.51.{number % 256}.{number // 256 % 256}",
        "X-Forwarded-Proto": "https",
        "Host": "127.0.0.1",
    }
    if authorization:
        headers["Authorization"] = authorization
    try:
        link.connect()
    except OSError:
        return Asked(time.monotonic(), REFUSED)
    try:
        if form is None:
            link.request("GET", path, headers=headers)
        else:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": "https://127.0.0.1"}
            link.request("POST", path, urlencode(form), headers)
        answer = link.getresponse()
        body = answer.read().decode(errors="replace")
        return Asked(
            time.monotonic(),
            answer.status,
            {name.lower(): value for name, value in answer.headers.items()},
            body,
        )
    except (OSError, http.client.HTTPException):
        return Asked(time.monotonic(), BROKEN)
    finally:
        link.close()


def token_of(page: str) -> str:
    found = re.search(r'name="token" value="([^"]+)"', page)
    if found is None:
        raise RuntimeError(f"This page has no form: {page[:300]}")
    return found[1]


class Readers:
    """Threads that ask for these paths in turn, each time with another word, until they are told to stop."""

    def __init__(self, port: int, paths: list[str], count: int, pause: float = 0.02) -> None:
        self.port, self.paths, self.pause = port, paths, pause
        self.answers: list[Asked] = []
        self.waited: list[float] = []
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=self._ask, args=[number], daemon=True) for number in range(count)
        ]

    def _ask(self, number: int) -> None:
        while not self._stop.is_set():
            number += 1
            path = self.paths[number % len(self.paths)].replace("WORD", uuid.uuid4().hex)
            began = time.monotonic()
            answer = ask(self.port, path)
            self.answers.append(answer)
            self.waited.append(answer.at - began)
            time.sleep(self.pause)

    def __enter__(self) -> "Readers":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: Any) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    @property
    def statuses(self) -> Counter[int | str]:
        return Counter(answer.status for answer in self.answers)

    def last_failure_after(self, moment: float) -> float:
        """So many seconds after that moment the last answer came that was none; 0 if none failed."""
        failed = [answer.at for answer in self.answers if answer.status != 200 and answer.at > moment]
        return max(failed, default=moment) - moment
