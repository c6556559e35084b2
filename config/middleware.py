from collections.abc import Callable
from functools import cache
from typing import Any
from urllib.parse import unquote_to_bytes

from csp.middleware import CSPMiddleware, PolicyParts
from csp.utils import build_policy
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.http.response import HttpResponseBase

HEADER = "Content-Security-Policy"
# What the decorators of the library leave on an answer that has a policy of its own.
OF_ONE_VIEW = ("_csp_config", "_csp_update", "_csp_replace", "_csp_exempt")


class ReadableQueries:
    """A query string is UTF-8 without NUL, or a 400: no table of the database takes anything else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not is_readable(request.META.get("QUERY_STRING", "")):
            raise BadRequest("The query holds bytes that are no UTF-8 text.")
        return self.get_response(request)


def is_readable(query: str) -> bool:
    try:
        # WSGI hands bytes over as Latin-1 (PEP 3333).
        return "\0" not in unquote_to_bytes(query.encode("latin-1")).decode()
    except UnicodeError:
        return False


@cache
def public_policy() -> str:
    """What the settings say, in the words of the header; it does not change while a process runs."""
    return build_policy()


class ContentSecurityPolicy(CSPMiddleware):
    """The strict policy of the public pages; the admin has its own, still without inline scripts."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if request.path_info.startswith("/admin/") or any(hasattr(response, name) for name in OF_ONE_VIEW):
            return super().process_response(request, response)
        # The library would write the same words anew for each answer, at a third of what a kept answer costs.
        response.headers.setdefault(HEADER, public_policy())
        return response

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if request.path_info.startswith("/admin/") and not report_only:
            policy: dict[str, Any] = settings.ADMIN_CONTENT_SECURITY_POLICY
            parts.config = policy
        return parts
