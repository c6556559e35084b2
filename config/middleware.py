from collections.abc import Callable
from functools import cache
from typing import Any
from urllib.parse import unquote_to_bytes

from csp.middleware import CSPMiddleware, PolicyParts
from csp.utils import build_policy
from django.conf import settings
from django.core.exceptions import BadRequest, MiddlewareNotUsed
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation

from directory.serving.problems import bad_request, is_api
from directory.words.languages import language_of_path, without_language


class StrictTransport:
    """Browsers use https alone where SITE_URL is https (RFC 6797), on every answer.

    Django's own middleware sends it only if the request itself, or a header of a trusted proxy, says https.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not (settings.SECURE_HSTS_SECONDS and settings.SITE_URL.startswith("https://")):
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.told = f"max-age={settings.SECURE_HSTS_SECONDS}"

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Strict-Transport-Security", self.told)
        return response


class Guarded:
    """What tells browsers to be careful stands on every answer, also on those that no view and no library has made.

    Pages have policies of their own, set further in; what has none runs nothing and is framed by nobody.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for name, value in ON_EVERY_ANSWER.items():
            response.headers.setdefault(name, value)
        return response


class LanguageOfPath:
    """The path alone says in which language a page is made.

    Django's own middleware also asks the cookie and Accept-Language: one address would then have
    several answers, and what a reader's browser is set to would decide what stands in shared caches.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        language = language_of_path(request.path_info)
        with translation.override(language):
            response = self.get_response(request)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault("Content-Language", language)
        return response


class SiteOfRequest:
    """In a try-out that was told no SITE_URL the site's own address is the one at which it is asked.

    Elsewhere no request decides what stands in an answer, so it is never loaded.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not settings.SITE_URL_BY_REQUEST:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        settings.SITE_URL = f"{request.scheme}://{request.get_host()}"
        return self.get_response(request)


HEADER = "Content-Security-Policy"
ON_EVERY_ANSWER = {
    HEADER: "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": settings.SECURE_REFERRER_POLICY,
    "Cross-Origin-Opener-Policy": settings.SECURE_CROSS_ORIGIN_OPENER_POLICY,
}
# What the decorators of the library leave on an answer that has a policy of its own.
OF_ONE_VIEW = ("_csp_config", "_csp_update", "_csp_replace", "_csp_exempt")


class ReadableQueries:
    """A query string is UTF-8 without NUL, or a 400: no table of the database takes anything else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not is_readable(request.META.get("QUERY_STRING", "")):
            exc = BadRequest("The query holds bytes that are no UTF-8 text.")
            if is_api(request):
                return bad_request(request, exc)
            raise exc
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
    """The strict policy of the public pages; the admin and the frames have their own, without inline either."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        other = policy_for(request.path_info, is_framable="X-Frame-Options" not in response)
        if other or any(hasattr(response, name) for name in OF_ONE_VIEW):
            return super().process_response(request, response)
        # The library would write the same words anew for each answer, at a third of what a kept answer costs.
        response.headers.setdefault(HEADER, public_policy())
        return response

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        policy = policy_for(request.path_info, is_framable="X-Frame-Options" not in response)
        if policy and not report_only:
            parts.config = policy
        return parts


def policy_for(path: str, *, is_framable: bool) -> dict[str, Any] | None:
    """The policy of the admin or of the frames; a kept answer remembers no view, so path and headers decide."""
    if path.startswith("/admin/"):
        admin: dict[str, Any] = settings.ADMIN_CONTENT_SECURITY_POLICY
        return admin
    embed: dict[str, Any] = settings.EMBED_CONTENT_SECURITY_POLICY
    return embed if without_language(path).startswith("/embed/") and is_framable else None
