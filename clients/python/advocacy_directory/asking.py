"""One GET after the other: validators, waiting when told to, and every failure as a DirectoryError."""

import json
import time
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar

import httpx

from advocacy_directory.errors import DirectoryError

Record = dict[str, Any]
T = TypeVar("T")
VERSION = "0.1.0"
USER_AGENT = f"advocacy-directory-client/{VERSION}"
# Answers are kept for their ETag up to so many bytes together.
KEPT_BYTES = 16 * 1024 * 1024
REDIRECTS = 5


class Asker:
    """Asks one site. ``timeout`` is for each step of a request, ``max_wait`` for all waits of one, in seconds."""

    def __init__(self, site: str, *, timeout: float, max_wait: float, user_agent: str) -> None:
        self.site = site_of(site)
        self.max_wait = max_wait
        self._kept: OrderedDict[str, tuple[str, bytes]] = OrderedDict()
        self._http = httpx.Client(
            base_url=self.site,
            timeout=timeout,
            headers={"User-Agent": user_agent},
            follow_redirects=True,
            max_redirects=REDIRECTS,
            event_hooks={"request": [self._refuse_downgrade]},
        )

    def close(self) -> None:
        self._http.close()

    def json(self, address: str) -> Record:
        """The object at an address. What was read before costs a 304, while it is kept."""
        etag, body = self._kept.get(address, ("", b""))
        validator = {"If-None-Match": etag} if etag else {}
        with self.opened(address, {"Accept": "application/json", **validator}) as answer:
            if answer.status_code != 304:
                require_ok(answer)
                body = answer.read()
                self._keep(address, answer.headers.get("ETag", ""), body)
            else:
                self._kept.move_to_end(address)
            return _object(answer, body)

    @contextmanager
    def opened(self, address: str, headers: dict[str, str] | None = None) -> Iterator[httpx.Response]:
        """The answer, whatever its status, with its body still to be read."""
        try:
            answer = self._answer(address, headers or {})
            try:
                yield answer
            finally:
                answer.close()
        except (httpx.HTTPError, httpx.InvalidURL) as exc:
            told = str(exc) or type(exc).__name__
            raise DirectoryError(f"{self.site} did not give {address}: {told}") from exc

    def _answer(self, address: str, headers: dict[str, str]) -> httpx.Response:
        """Of the first try, or of the one after the server said how long to wait."""
        waited = 0.0
        while True:
            request = self._http.build_request("GET", _here(address), headers=headers)
            answer = self._http.send(request, stream=True)
            wait = retry_after(answer)
            if wait is None or waited + wait > self.max_wait:
                return answer
            answer.close()
            time.sleep(wait)
            waited += wait

    def _keep(self, address: str, etag: str, body: bytes) -> None:
        self._kept.pop(address, None)
        if etag:
            self._kept[address] = (etag, body)
        while sum(len(kept) for _, kept in self._kept.values()) > KEPT_BYTES:
            self._kept.popitem(last=False)

    def _refuse_downgrade(self, request: httpx.Request) -> None:
        if self.site.startswith("https:") and request.url.scheme != "https":
            raise DirectoryError(f"{self.site} leads to {request.url}, which is not encrypted.")


def site_of(text: str) -> str:
    """The address of a site without its last slash; ValueError if it is none."""
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL as exc:
        raise ValueError(f"“{text}” is no address: {exc}") from exc
    if url.scheme not in ("http", "https") or not url.host or url.raw_path != b"/" or url.userinfo:
        raise ValueError(
            f"“{text}” is not accepted: give the site alone, as in https://directory.example.org"
        )
    return str(url).partition("#")[0].rstrip("/")


def _here(address: str) -> str:
    """Path and query: a site behind another name or a tunnel calls itself otherwise than we do."""
    return httpx.URL(address).raw_path.decode("ascii")


def require_ok(answer: httpx.Response) -> None:
    """DirectoryError with what the API said, unless it gave what was asked for."""
    if answer.status_code == 200:
        return
    answer.read()
    problem: Record = {}
    if _media_type(answer) == "application/problem+json":
        problem = _object(answer, answer.content)
    said = ": ".join(str(problem[key]) for key in ("title", "detail") if problem.get(key))
    raise DirectoryError(
        f"{answer.url} answered {answer.status_code}: {said or 'this is no answer of the API'}",
        status=answer.status_code,
        problem=problem,
        retry_after=retry_after(answer),
    )


def retry_after(answer: httpx.Response) -> float | None:
    """How many seconds to wait, at least one; None unless the server asked for it (RFC 9110, section 10.2.3)."""
    told = answer.headers.get("Retry-After", "")
    if answer.status_code not in (429, 503) or not told:
        return None
    if told.isdecimal():
        return max(1.0, float(told))
    try:
        moment = parsedate_to_datetime(told)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return max(1.0, (moment - datetime.now(timezone.utc)).total_seconds())


def _media_type(answer: httpx.Response) -> str:
    return str(answer.headers.get("Content-Type", "")).partition(";")[0].strip().lower()


def _object(answer: httpx.Response, body: bytes) -> Record:
    try:
        found = json.loads(body)
    except ValueError as exc:
        kind = _media_type(answer) or "something unnamed"
        raise DirectoryError(
            f"{answer.url} answered {kind} that is no JSON: is this the address of a directory?",
            status=answer.status_code,
        ) from exc
    if not isinstance(found, dict):
        raise DirectoryError(f"{answer.url} answered JSON, but no object.", status=answer.status_code)
    return found


def must(answer: Record, key: str, kind: type[T]) -> T:
    """What stands under a key; DirectoryError if it is missing or of another kind."""
    found = answer.get(key)
    if not isinstance(found, kind):
        raise DirectoryError(
            f"An answer has no “{key}” that could be read: is this the address of a directory?"
        )
    return found


def objects(answer: Record, key: str) -> list[Record]:
    """The objects that stand under a key."""
    found = must(answer, key, list)
    if not all(isinstance(each, dict) for each in found):
        raise DirectoryError(
            f"“{key}” of an answer holds what is no object: is this the address of a directory?"
        )
    return found
