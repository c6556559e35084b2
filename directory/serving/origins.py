"""Who may read from another site; and which site a form stood on, which stands in place of a CSRF cookie."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

# What programs are offered, scripts of any site may read: it is the same for everybody, and knows no cookie.
OFFERED = ("/api/", "/feeds/", "/data/", "/reconcile/")
# Where a question is posted, for it is too long for an address; it changes nothing.
ASKED_BY_POST = "/reconcile/"
# A page for people stands at the second, what people type is taken at the first.
CLOSED = ("/api/v1/suggestions", "/data/")
READING = ("GET", "HEAD", "OPTIONS")
EXPOSED = (
    *("ETag", "Last-Modified", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After"),
    *("Content-Disposition", "Accept-Ranges", "Content-Range", "Deprecation", "Sunset"),
)
OPEN = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": ", ".join(EXPOSED)}
# Beyond those that the Fetch standard lets through unasked: what clients' libraries send of their own accord.
ACCEPTED = (
    *("Accept", "Accept-Language", "Content-Type", "If-None-Match", "If-Modified-Since", "If-Range", "Range"),
    *("Cache-Control", "Pragma", "X-Requested-With", "traceparent", "tracestate", "Idempotency-Key"),
)
PREFLIGHT = {
    "Access-Control-Allow-Headers": ", ".join(ACCEPTED),
    "Access-Control-Max-Age": "86400",
    "Cache-Control": "no-store",
}
HIDDEN = _(
    "Your browser hides from which page this form was sent (“Origin: null”), so we cannot tell it from a form on "
    "somebody else’s site. Open the page in an ordinary tab, by its address, and send it from there."
)
ELSEWHERE = _("This was sent from a form on another site. Nothing was stored.")


class OpenToScripts:
    """Lets scripts of any site read what programs are offered, whatever the answer: errors and redirects as well.

    A browser asks first (a preflight, https://fetch.spec.whatwg.org/#cors-preflight-fetch) before it sends more than
    a plain request, and follows no redirect there: so each address is answered where it was asked for.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_open(request):
            return self.get_response(request)
        asks_first = request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers
        response = preflight(request) if asks_first else self.get_response(request)
        for name, value in OPEN.items():
            response.headers[name] = value
        return response


def preflight(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(status=204, headers=PREFLIGHT)
    response.headers["Access-Control-Allow-Methods"] = ", ".join(methods_at(request.path_info))
    return response


def methods_at(path: str) -> tuple[str, ...]:
    return (*READING, "POST") if path == ASKED_BY_POST else READING


def is_open(request: HttpRequest) -> bool:
    """Whether what stands there is for any program to read."""
    path = request.path_info
    is_closed = path in CLOSED or path.startswith(CLOSED[0] + "/")
    return request.method in methods_at(path) and path.startswith(OFFERED) and not is_closed


def refusal(request: HttpRequest) -> str | None:
    """Why a post is refused; None if it comes from our own pages, or from a browser too old to say anything."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        return str(HIDDEN if request.headers.get("Origin") == "null" else ELSEWHERE)
    said = request.headers.get("Origin") or request.headers.get("Referer")
    if said == "null":
        return str(HIDDEN)
    return str(ELSEWHERE) if said and _host_of(said) != request.get_host() else None


def _host_of(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:  # no address at all
        return ""
