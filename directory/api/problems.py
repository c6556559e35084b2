"""Errors of the API as ``application/problem+json`` (RFC 9457), whoever raises them.

``config.urls`` names ``bad_request``, ``not_found`` and ``server_error`` as its handlers: below ``/api/``
they answer with a problem, elsewhere with Django's pages.
"""

import json
from http import HTTPStatus
from typing import Any, TypedDict

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.views import defaults
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import exception_handler as default_handler

from directory.api.manners import with_manners

MEDIA_TYPE = "application/problem+json"
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


class BadParameters(exceptions.APIException):
    """400: query parameters that are unknown or hold values that are not accepted."""

    status_code = 400

    def __init__(self, errors: list[Error]) -> None:
        super().__init__(" ".join(error["detail"] for error in errors))
        self.errors = errors


def problem(status: int, detail: str, errors: list[Error] | None = None) -> Problem:
    return {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "errors": errors or [],
    }


def exception_handler(exc: Exception, context: dict[str, Any]) -> Response | None:
    """The problem that tells of ``exc``; None, so that it rises to ``server_error``, if it is our fault."""
    if isinstance(exc, SuspiciousOperation):
        exc = exceptions.ParseError(REFUSED)
    response = default_handler(exc, context)
    if response is None:
        return None
    errors = exc.errors if isinstance(exc, BadParameters) else []
    response.data = problem(response.status_code, _detail(exc, context), errors)
    response.content_type = MEDIA_TYPE
    return response


def _detail(exc: Exception, context: dict[str, Any]) -> str:
    view = context["view"]
    if isinstance(exc, exceptions.MethodNotAllowed):
        return f"This method is not allowed here; accepted: {', '.join(view.allowed_methods)}."
    if isinstance(exc, exceptions.NotAcceptable):
        offered = ", ".join(renderer.media_type for renderer in view.renderer_classes)
        return f"No representation satisfies the Accept header; accepted: {offered}."
    return str(exc.detail) if isinstance(exc, exceptions.APIException) else NOTHING_HERE


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 400, REFUSED) if _is_api(request) else defaults.bad_request(request, exception)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if _is_api(request):
        return _answer(request, 404, NOTHING_HERE)
    return defaults.page_not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    return _answer(request, 500, OUR_FAULT) if _is_api(request) else defaults.server_error(request)


def _is_api(request: HttpRequest) -> bool:
    return request.path_info.startswith("/api/")


def _answer(request: HttpRequest, status: int, detail: str) -> HttpResponse:
    body = json.dumps(problem(status, detail), separators=(",", ":"))
    return with_manners(request, HttpResponse(body, status=status, content_type=MEDIA_TYPE))
