"""Errors of the API as ``application/problem+json`` (RFC 9457), whoever raises them.

``config.urls`` names ``bad_request`` and ``not_found`` as its handlers, and what asks ``server_error``: to programs
they answer with a problem, elsewhere with Django's pages.
"""

import json
from dataclasses import dataclass
from typing import Any, TypedDict

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.views import defaults
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import exception_handler as default_handler

from directory.addresses import PREFIX, site_address
from directory.serving.manners import with_manners

MEDIA_TYPE = "application/problem+json"
FOR_PROGRAMS = ("/api/", "/reconcile/")
NOTHING_HERE = "There is nothing at this address."
REFUSED = "The request cannot be understood."
OUR_FAULT = "Something went wrong on our side. Please try again later."


class Error(TypedDict):
    """One thing wrong with a request: where (a JSON pointer), what, and what would be accepted."""

    pointer: str
    detail: str
    accepted: list[str]


class Problem(TypedDict):
    type: str
    title: str
    status: int
    detail: str
    errors: list[Error]


@dataclass(frozen=True)
class ProblemType:
    """What a program may rely on: ``slug`` names the problem for ever, each with one status and one title."""

    slug: str
    status: int
    title: str
    about: str

    @property
    def address(self) -> str:
        """The ``type`` of a problem; people find there what it means."""
        return site_address(f"{PREFIX}docs/#problem-{self.slug}")


TYPES = {
    kind.slug: kind
    for kind in (
        ProblemType(
            "bad-parameters",
            400,
            "A parameter is not accepted",
            "A parameter is unknown, given twice, or holds a value that is not accepted. `errors` names each one with "
            "what is accepted instead.",
        ),
        ProblemType(
            "malformed-request",
            400,
            "The request cannot be understood",
            "The address, the query or a header is no readable text, or there is far too much of it.",
        ),
        ProblemType(
            "malformed-body",
            400,
            "The body is not JSON",
            "The body is empty, is not UTF-8, is not JSON of RFC 8259, names a key twice, or is not an object.",
        ),
        ProblemType(
            "bad-body",
            400,
            "Something in the body is not accepted",
            "The body is a JSON object, but holds an unknown key or a value that is not accepted. `errors` names each "
            "one; nothing was stored.",
        ),
        ProblemType(
            "cross-site",
            403,
            "Sent from another site",
            "A browser sent this from a page of another site. Programs outside of browsers are not refused.",
        ),
        ProblemType(
            "not-found",
            404,
            "Nothing is here",
            "Nothing public is at this address. The API never tells whether there ever was.",
        ),
        ProblemType(
            "method-not-allowed",
            405,
            "This method is not offered here",
            "`Allow` names the methods that are. Nothing can be changed or deleted through the API.",
        ),
        ProblemType(
            "not-acceptable",
            406,
            "No such representation",
            "The `Accept` header wants a media type that this address does not have.",
        ),
        ProblemType(
            "body-too-slow",
            408,
            "The body did not come in time",
            "The body was still on its way after eight seconds, and a second more for each 64 kB that had come.",
        ),
        ProblemType(
            "conflict",
            409,
            "This key came before with another body",
            "The `Idempotency-Key` was used for another suggestion, and that one was stored. Use a new key.",
        ),
        ProblemType(
            "body-too-large",
            413,
            "The body is too large",
            "The body is longer than this address reads, or its length is not told beforehand.",
        ),
        ProblemType(
            "unsupported-media-type",
            415,
            "Only JSON is read here",
            "The body is of another media type than `application/json`, or is compressed.",
        ),
        ProblemType(
            "too-many-requests",
            429,
            "Too many requests",
            "One sender asked for more than `RateLimit-Policy` allows, or sends too many bodies at once. `Retry-After` "
            "is how many seconds to wait.",
        ),
        ProblemType("server-error", 500, "Our fault", "Something went wrong on our side."),
        ProblemType(
            "unavailable",
            503,
            "Not at the moment",
            "The database does not answer or takes nothing new, or too many bodies are on their way at once. "
            "`Retry-After` is how many seconds to wait.",
        ),
    )
}
# What Django and its REST framework raise by themselves.
OF_EXCEPTIONS: dict[type[Exception], str] = {
    RequestDataTooBig: "body-too-large",
    SuspiciousOperation: "malformed-request",
    exceptions.ParseError: "malformed-body",
    exceptions.MethodNotAllowed: "method-not-allowed",
    exceptions.NotAcceptable: "not-acceptable",
    exceptions.UnsupportedMediaType: "unsupported-media-type",
    Http404: "not-found",
}


class Refusal(exceptions.APIException):
    """A request that is refused, for a reason that has a type; ``retry_after`` is a number of seconds."""

    def __init__(
        self, slug: str, detail: str, errors: list[Error] | None = None, retry_after: int | None = None
    ) -> None:
        super().__init__(detail)
        self.slug, self.errors = slug, errors or []
        self.status_code = TYPES[slug].status
        # The name under which the REST framework looks for the header's value.
        self.wait = retry_after


class BadParameters(Refusal):
    """Query parameters that are unknown or hold values that are not accepted."""

    def __init__(self, errors: list[Error]) -> None:
        super().__init__("bad-parameters", " ".join(error["detail"] for error in errors), errors)


def problem(slug: str, detail: str, errors: list[Error] | None = None) -> Problem:
    kind = TYPES[slug]
    return {
        "type": kind.address,
        "title": kind.title,
        "status": kind.status,
        "detail": detail,
        "errors": errors or [],
    }


def exception_handler(exc: Exception, context: dict[str, Any]) -> Response | None:
    """The problem that tells of ``exc``; None, so that it rises to ``server_error``, if it is our fault."""
    slug = _slug_of(exc)
    if slug is None:
        return None
    refusal = exc if isinstance(exc, Refusal) else Refusal(slug, _detail(exc, context))
    # Of these the handler knows the headers that belong to them.
    known = exc if isinstance(exc, exceptions.APIException) else refusal
    response = default_handler(known, context)
    assert response is not None  # noqa: S101  (it answers every APIException)
    response.status_code = refusal.status_code
    response.data = problem(slug, str(refusal.detail), refusal.errors)
    response.content_type = MEDIA_TYPE
    return response


def _slug_of(exc: Exception) -> str | None:
    if isinstance(exc, Refusal):
        return exc.slug
    return next((slug for kind, slug in OF_EXCEPTIONS.items() if isinstance(exc, kind)), None)


def _detail(exc: Exception, context: dict[str, Any]) -> str:
    view = context["view"]
    if isinstance(exc, exceptions.MethodNotAllowed):
        return f"This method is not allowed here; accepted: {', '.join(view.allowed_methods)}."
    if isinstance(exc, exceptions.NotAcceptable):
        offered = ", ".join(renderer.media_type for renderer in view.renderer_classes)
        return f"No representation satisfies the Accept header; accepted: {offered}."
    if isinstance(exc, exceptions.UnsupportedMediaType):
        return "The body is of a media type that is not read here; accepted: application/json."
    if isinstance(exc, SuspiciousOperation):
        return REFUSED
    return str(exc.detail) if isinstance(exc, exceptions.APIException) else NOTHING_HERE


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if is_api(request):
        return answer(request, "malformed-request", REFUSED)
    return defaults.bad_request(request, exception)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if is_api(request):
        return answer(request, "not-found", NOTHING_HERE)
    return defaults.page_not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    return answer(request, "server-error", OUR_FAULT) if is_api(request) else defaults.server_error(request)


def is_api(request: HttpRequest) -> bool:
    return request.path_info.startswith(FOR_PROGRAMS)


def answer(request: HttpRequest, slug: str, detail: str, errors: list[Error] | None = None) -> HttpResponse:
    """A problem that is told where no endpoint of the framework does."""
    body = json.dumps(problem(slug, detail, errors), separators=(",", ":"))
    return with_manners(request, HttpResponse(body, status=TYPES[slug].status, content_type=MEDIA_TYPE))
