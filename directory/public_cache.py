"""Public answers, kept under the version of the public data: a hit costs no query but the version's.

An entry is stored only if the version stood still while it was made, so no entry is older than its key
says; entries of an older version are never asked for again and go with time.
"""

import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.core.cache.backends.locmem import LocMemCache
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.http import parse_etags

from directory.metrics import ROUTE, route_of
from directory.shared_cache import asked, is_shared
from directory.versions import Version, current_version, read_seq, release

PRIVATE = ("/admin/", "/suggest/", "/static/")
API = "/api/"
LASTS = 2 * 24 * 3600  # a version ends with its day at the latest
LONGEST_QUERY = 500
PUBLIC = "public, max-age=60"
CACHEABLE = (200, 301, 404)
# How long a process waits for another one that renders the same, and how often it looks (seconds).
LONGEST_WAIT = 2
LOOK_EVERY = 0.02
CLAIMS = 1024
UNVERSIONED = "_shows_more_than_the_version_tells"
# What a 304 repeats (RFC 9110, section 15.4.5), and what every answer of ours carries.
REPEATED = ("Cache-Control", "ETag", "Access-Control-Allow-Origin", "Last-Modified")

_of_this_process = LocMemCache("pages", {"OPTIONS": {"MAX_ENTRIES": 500}})


@dataclass(frozen=True)
class Kept:
    """An answer as it left the views: its body and headers, and the route that led there."""

    body: bytes
    headers: dict[str, str]
    route: str

    def answer(self) -> HttpResponse:
        return HttpResponse(self.body, headers=self.headers)


def unversioned(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Mark a view whose answer no server is to keep: it changes without a Revision, or tells what a reader asked."""

    @wraps(view)
    def marked(*args: object, **kwargs: object) -> HttpResponse:
        response = view(*args, **kwargs)
        setattr(response, UNVERSIONED, True)
        return response

    setattr(marked, UNVERSIONED, True)
    return marked


class PublicCache:
    """Answers public GET and HEAD from the cache, gives each answer its ETag, and 304 to who has it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.locks = [threading.Lock() for _ in range(64)]

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD") or request.path_info.startswith(PRIVATE):
            return self.get_response(request)
        request.get_host()  # a host that is not ours is refused before anything is answered
        if not settings.PUBLIC_CACHE or not _may_be_kept(request):
            return conditional(request, self.rendered(request))
        version = current_version(timezone.now())
        key = key_of(request, version)
        kept = recalled(key) or self.kept_once(request, key, version)
        if isinstance(kept, Kept):
            setattr(request, ROUTE, kept.route)
            return conditional(request, kept.answer())
        return conditional(request, kept)

    def kept_once(self, request: HttpRequest, key: str, version: Version) -> Kept | HttpResponse:
        """Render; whoever asks for the same meanwhile waits and takes what the first one kept.

        In this process a lock sees to that, between processes a claim in the cache that they share.
        """
        if is_never_kept(request.path_info):
            return self.rendered(request)
        with self.locks[hash(key) % len(self.locks)]:
            return recalled(key) or awaited(key) or self.rendered_and_kept(request, key, version)

    def rendered_and_kept(self, request: HttpRequest, key: str, version: Version) -> HttpResponse:
        response = self.rendered(request)
        may_keep = (
            response.status_code == 200 and not response.streaming and not hasattr(response, UNVERSIONED)
        )
        if may_keep and Version(read_seq(), timezone.now().date()) == version:
            keep(key, Kept(response.content, dict(response.headers), route_of(request)))
        else:
            wait_no_longer(key)
        return response

    def rendered(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if "Cache-Control" not in response.headers and response.status_code in CACHEABLE:
            response.headers["Cache-Control"] = PUBLIC
        if response.status_code == 200 and not response.streaming and "ETag" not in response.headers:
            response.headers["ETag"] = etag_of(response.content)
        return response


def is_never_kept(path: str) -> bool:
    """Whether it leads to a view that is unversioned, or nowhere: then nobody need wait for anybody."""
    try:
        return hasattr(resolve(path).func, UNVERSIONED)
    except Resolver404:
        return True


def recalled(key: str) -> Kept | None:
    kept: Kept | None = asked(lambda store: store.get(key), lambda: None) or _of_this_process.get(key)
    return kept


def keep(key: str, kept: Kept) -> None:
    """For all processes; where their cache is down or full, for this one."""
    asked(lambda store: store.set(key, kept, LASTS), lambda: _of_this_process.set(key, kept, LASTS))


def awaited(key: str) -> Kept | None:
    """What another process keeps that is rendering this already; None if it is this one's turn.

    It waits LONGEST_WAIT seconds at most: who renders may have died, or find that there is nothing to keep.
    """
    if not is_shared():
        return None
    claim, deadline = _claim_for(key), time.monotonic() + LONGEST_WAIT
    while not asked(lambda store: store.add(claim, key, LONGEST_WAIT), lambda: True):
        found: dict[str, Any] = asked(lambda store: store.get_many([key, claim]), dict)
        if key in found:
            return found[key]
        if found.get(claim, key) != key or time.monotonic() > deadline:
            return None
        time.sleep(LOOK_EVERY)
    return recalled(key)  # it may have been kept since this process looked


def wait_no_longer(key: str) -> None:
    """There is nothing to keep: whoever waits in another process renders for itself."""
    if is_shared():
        asked(lambda store: store.set(_claim_for(key), "", LONGEST_WAIT), lambda: None)


def _claim_for(key: str) -> str:
    """One of a fixed number, so that made-up addresses add no entries; keys that share one do not wait."""
    return f"rendering:{int(key.rpartition(':')[2][:8], 16) % CLAIMS}"


def etag_of(body: bytes) -> str:
    """A strong validator: equal bytes and only they have it (RFC 9110, section 8.8.3)."""
    return f'"{hashlib.sha256(body).hexdigest()[:32]}"'


def conditional(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """304 if the client has these bytes already."""
    etag = response.headers.get("ETag")
    if response.status_code != 200 or not etag or not has_already(request, etag):
        return response
    short = HttpResponseNotModified()
    for name in REPEATED:
        if name in response.headers:
            short.headers[name] = response.headers[name]
    return short


def has_already(request: HttpRequest, etag: str) -> bool:
    """Whether the client says that it has the bytes with this validator (RFC 9110, section 13.1.2)."""
    wanted = request.headers.get("If-None-Match")
    known = parse_etags(wanted[:2000]) if wanted else []
    return known == ["*"] or etag in [name.removeprefix("W/") for name in known]


def key_of(request: HttpRequest, version: Version) -> str:
    """Pages ignore parameters; the API refuses those it does not know, and a refusal is never kept."""
    query = ""
    if request.path_info.startswith(API):
        query = urlencode(sorted(parse_qsl(request.META.get("QUERY_STRING", ""), keep_blank_values=True)))
    asked = hashlib.sha256(f"{request.path_info}?{query}".encode()).hexdigest()
    return f"public:{release()}:{version}:{asked}"


def _may_be_kept(request: HttpRequest) -> bool:
    """Requests that the views may have to refuse by their headers or length are theirs."""
    accept = request.headers.get("Accept", "*/*")
    api = request.path_info.startswith(API)
    short = len(request.META.get("QUERY_STRING", "")) <= LONGEST_QUERY
    return short and (not api or any(kind in accept for kind in ("*/*", "application/*", "application/json")))
