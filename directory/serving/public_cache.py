"""Public answers, kept under the version of the public data: a hit costs no query but the version's.

An entry is stored only if the version stood still while it was made, so no entry is older than its key
says; entries of an older version are never asked for again and go with time.
"""

import hashlib
import threading
from collections.abc import Callable
from datetime import datetime
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.http import http_date, parse_etags, parse_http_date_safe

from directory.serving import codings, problems, replica
from directory.serving.kept_answers import Kept, awaited, is_asked, keep, recalled, wait_no_longer
from directory.serving.keys import key_of
from directory.serving.problems import is_api
from directory.serving.rates import TooMany
from directory.serving.read_limits import may_keep_one_more, reading, spend
from directory.serving.repeated import REPEATABLE
from directory.serving.routes import note_made, note_route, route_of
from directory.versions import Version, current_version, read_version
from directory.words.languages import without_language

PRIVATE = ("/admin/", "/check/", "/suggest/", "/static/")
PUBLIC = "public, max-age=60, no-transform"
CACHEABLE = (200, 301, 404)
UNVERSIONED = "_shows_more_than_the_version_tells"
# What a 304 repeats (RFC 9110, section 15.4.5), and what every answer of ours carries.
REPEATED = ("Cache-Control", "ETag", "Last-Modified", "RateLimit-Policy", "Vary")


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
        if without_language(request.path_info).startswith(PRIVATE):
            return self.get_response(request)
        if request.method not in ("GET", "HEAD"):
            return self.limited(request)
        request.get_host()  # a host that is not ours is refused before anything is answered
        if not settings.PUBLIC_CACHE:
            return conditional(request, self.rendered(request))
        now = timezone.now()
        version = current_version(now)
        key = key_of(request, version)
        if key is None:
            return dated(request, self.rendered(request), version, now)
        kept = recalled(key) or self.kept_once(request, key, version)
        if isinstance(kept, Kept):
            note_route(request, kept.route)
            request.META[REPEATABLE] = kept.route, version
            return dated(request, kept.answer(), version, now)
        return dated(request, kept, version, now)

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
        now = timezone.now()
        is_current = may_keep and read_version(now) == version
        if is_current and (not is_asked(key) or may_keep_one_more(request, now)):
            keep(key, Kept(response.content, dict(response.headers), route_of(request)))
        else:
            wait_no_longer(key)
        return response

    def rendered(self, request: HttpRequest) -> HttpResponse:
        """Make the answer, unless its sender had too many made."""
        with replica.reading():
            response = self.limited(request)
        if "Cache-Control" not in response.headers and response.status_code in CACHEABLE:
            response.headers["Cache-Control"] = PUBLIC
        if response.status_code == 200 and not response.streaming and "ETag" not in response.headers:
            response.headers["ETag"] = etag_of(response.content)
        return response

    def limited(self, request: HttpRequest) -> HttpResponse:
        """What the views answer, at a cost that its sender bears."""
        name, now = "reading" if is_api(request) else "pages", timezone.now()
        try:
            left = spend(request, name, now)
        except TooMany as exc:
            return too_many(request, exc)
        note_made(request)
        response = self.get_response(request)
        is_fresh = response.headers.get("Cache-Control") == "no-store"
        if left is not None and is_api(request) and is_fresh and "RateLimit" not in response.headers:
            response.headers["RateLimit"] = reading(name).told(left, now)
        return response


def too_many(request: HttpRequest, exc: TooMany) -> HttpResponse:
    """That its sender had too many answers made."""
    if is_api(request):
        detail = f"Too many requests came from your network; go on in {exc.retry_after} seconds."
        response = problems.answer(request, "too-many-requests", detail)
        response.headers["RateLimit"] = reading("reading").told(0, timezone.now())
    else:
        response = render(request, "429.html", {"seconds": exc.retry_after}, status=429)
        response.headers["Cache-Control"] = "no-store"
    response.headers["Retry-After"] = str(exc.retry_after)
    return response


def is_never_kept(path: str) -> bool:
    """Whether it leads to a view that is unversioned, or nowhere: then nobody need wait for anybody."""
    try:
        return hasattr(resolve(path).func, UNVERSIONED)
    except Resolver404:
        return True


def etag_of(body: bytes) -> str:
    """A strong validator: equal bytes and only they have it (RFC 9110, section 8.8.3)."""
    return f'"{hashlib.sha256(body).hexdigest()[:32]}"'


def dated(request: HttpRequest, response: HttpResponse, version: Version, now: datetime) -> HttpResponse:
    """The answer with the time of its last change, or 304 if the client has it already."""
    if response.status_code != 200 or hasattr(response, UNVERSIONED) or "Last-Modified" in response.headers:
        return conditional(request, response)
    # No answer is from the future (RFC 9110, section 8.8.2.1).
    response.headers["Last-Modified"] = http_date(min(version.modified, int(now.timestamp())))
    return conditional(request, response, version.modified)


def conditional(request: HttpRequest, response: HttpResponse, modified: int | None = None) -> HttpResponse:
    """The answer in a coding that the client takes, or 304 if it has these bytes already.

    ``modified`` is the second of their last change, if known.
    """
    if response.status_code != 200 or "ETag" not in response.headers:
        return response
    coding = ""
    if codings.is_text_for_everybody(response, PUBLIC):
        coding = codings.chosen(request.headers.get("Accept-Encoding", ""))
        codings.note_coding(response, coding)
    if not has_already(request, response.headers["ETag"]) and not has_since(request, modified):
        codings.pack(response, coding, may_keep=not hasattr(response, UNVERSIONED))
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


def has_since(request: HttpRequest, modified: int | None) -> bool:
    """Whether the client has what was last changed then (RFC 9110, section 13.1.3)."""
    if modified is None or "If-None-Match" in request.headers:
        return False
    since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    return since is not None and since >= modified
