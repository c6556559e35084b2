"""Under which key an answer is kept: one for all spellings of a request, and none for what nobody asks again."""

import hashlib
from typing import Protocol

from django.http import HttpRequest, QueryDict
from django.urls import Resolver404, resolve

from directory.serving.kept_answers import ASKED, PLAIN
from directory.serving.problems import is_api
from directory.versions import Version, release

LONGEST_QUERY = 500


class Kept(Protocol):
    """What an endpoint tells of the answers that may be kept."""

    @classmethod
    def kept_as(cls, query: QueryDict) -> str | None: ...

    @classmethod
    def satisfies(cls, accept: str) -> bool: ...


def key_of(request: HttpRequest, version: Version) -> str | None:
    """The key of its answer under this version; None if the answer is made each time.

    Pages ignore parameters. Those of the API are written as their endpoint spells them.
    """
    spelling = _spelling(request)
    if spelling is None:
        return None
    asked = hashlib.sha256(f"{request.path_info}?{spelling}".encode()).hexdigest()
    at = version.changed_at.timestamp() if version.changed_at else 0
    return f"{ASKED if spelling else PLAIN}{release()}:{version}@{at}:{asked}"


def _spelling(request: HttpRequest) -> str | None:
    """Requests that the views may have to refuse by their headers or length are theirs."""
    query = request.META.get("QUERY_STRING", "")
    if len(query) > LONGEST_QUERY:
        return None
    if not is_api(request):
        return ""
    accept = request.headers.get("Accept", "*/*")
    if not query and accept == "*/*":
        return ""
    endpoint = _endpoint(request)
    if endpoint is None or not endpoint.satisfies(accept):
        return None
    return endpoint.kept_as(request.GET) if query else ""


def _endpoint(request: HttpRequest) -> Kept | None:
    try:
        view = resolve(request.path_info).func
    except Resolver404:
        return None
    found = getattr(view, "cls", None)
    return found if hasattr(found, "kept_as") else None
